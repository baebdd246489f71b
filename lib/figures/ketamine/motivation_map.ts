/**
 * K9.3 as figures: motivation over dose, and over dose and feedback.
 *
 * @module
 */
import { type Column, heatmap, lines, panels } from "../../charts/mod.ts";
import { significantText } from "../../charts/number_text.ts";
import { fromSi } from "../../data/mod.ts";
import type { DoseDependenceDetail, MotivationMap } from "../../studies/ketamine/dose_dependence.ts";
import type { Figure } from "../figure_spec.ts";
import { percentText } from "../quantity_text.ts";
import { drugLabel } from "./drug_label.ts";

const DOSE: Column = { name: "unit_dose_mg_per_kg", quantity: "Dose per infusion", unit: "mg/kg" };
const GAIN: Column = { name: "feedback_gain_Hz", quantity: "Gain of D2 feedback", unit: "Hz" };
const BREAKPOINT: Column = { name: "breakpoint", quantity: "Breakpoint (presses)", unit: "1" };
const WEIGHT: Column = { name: "potentiation_percent", quantity: "Potentiation", unit: "%" };
const INTAKE: Column = { name: "infusions", quantity: "Infusions per session", unit: "1" };

/**
 * Breakpoint and potentiation with ketamine over unit dose and feedback gain.
 *
 * @param map The map.
 * @returns The figure.
 */
export function motivationMapFigure(map: MotivationMap): Figure {
  const { place } = map;
  const axes = {
    x: DOSE,
    y: GAIN,
    xs: map.unitDoses.map((dose) => fromSi(dose, "mg/kg")),
    ys: map.gains,
    marks: [{ x: fromSi(place.unitDose, "mg/kg"), y: place.gain }],
  };
  const all = map.breakpoint.flatMap((row) => [...row]);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const share = Math.max(...map.plasticWeight[0]!);
  const breakpoints = heatmap(
    { ...axes, z: BREAKPOINT, values: map.breakpoint },
    { xScale: "log", zScale: "log", cells: true },
  );
  const weights = heatmap(
    { ...axes, z: WEIGHT, values: map.plasticWeight.map((row) => row.map((w) => fromSi(w, "%"))) },
    { xScale: "log", cells: true },
  );
  return {
    id: "motivation-map",
    title: "Strong D2 feedback keeps effort and plasticity low at any dose; weak feedback does not",
    caption:
      "a, Breakpoint and b, potentiation of the median animal after ten sessions with ketamine, over the dose of an infusion and the gain of the somatodendritic D2 " +
      "feedback, which is assumed; mark, the values used. At large doses and weak feedback the end of the session and satiety cut breakpoints off. " +
      "Escalation over days has no mechanism in the model.",
    alt:
      `Two maps. Breakpoints run from ${significantText(least)} to ${
        significantText(most)
      } presses and grow with dose and with weaker feedback; ` +
      `without feedback potentiation reaches ${percentText(share)}.`,
    width: "double",
    data: ["ketamine-circuit-parameters"],
    chart: panels([breakpoints, weights], { columns: 2 }),
  };
}

/**
 * Intake and breakpoint of both drugs over the dose of an infusion.
 *
 * @param detail Detail of the study of dose.
 * @returns The figure.
 */
export function doseDependenceFigure({ points }: DoseDependenceDetail): Figure {
  const drugs = ["ketamine", "cocaine"] as const;
  const curve = (drug: typeof drugs[number], read: "breakpoint" | "intake") => {
    const own = points.filter((point) => point.drug === drug);
    return {
      label: drugLabel(drug),
      x: own.map(({ unitDose }) => fromSi(unitDose, "mg/kg")),
      y: own.map((point) => point[read]),
    };
  };
  const ends = drugs.map((drug) => {
    const { y } = curve(drug, "breakpoint");
    return `${drug} from ${significantText(y[0]!)} to ${significantText(Math.max(...y))} presses`;
  }).join(", ");
  const panel = (column: Column, read: "breakpoint" | "intake") =>
    lines({ x: DOSE, y: column, curves: drugs.map((drug) => curve(drug, read)) }, { xScale: "log", labels: "legend" });
  return {
    id: "unit-dose",
    title: "The contrast in effort is one of dose: at small doses the drugs do not differ",
    caption:
      "a, Breakpoint and b, infusions per session of the median animal over the dose of an infusion. Breakpoints move in the steps of the schedule; that for cocaine " +
      "falls at the largest dose because the session ends. " +
      "Intake falls with dose while effort rises, so that the two do not measure the same.",
    alt: `Breakpoints rise with dose: ${ends}. Infusions per session fall with dose for both drugs.`,
    width: "double",
    data: ["ketamine-circuit-parameters", "ketamine-drug-parameters"],
    chart: panels([panel(BREAKPOINT, "breakpoint"), panel(INTAKE, "intake")], { columns: 2 }),
  };
}
