/**
 * K3.3a and K3.4 as a figure: the dopamine transient against dose and route.
 *
 * @module
 */
import { type Chart, type Column, type Curve, lines, panels } from "../../charts/mod.ts";
import { significantText } from "../../charts/number_text.ts";
import { fromSi } from "../../data/mod.ts";
import type { DoseSeries } from "../../studies/ketamine/dose_map.ts";
import type { Figure } from "../figure_spec.ts";
import { drugLabel } from "./drug_label.ts";

type Measure = "peak" | "halfDecay" | "timeAbove" | "area";

const DOSE: Column = { name: "dose_mg_per_kg", quantity: "Dose", unit: "mg/kg" };

const MEASURES: readonly (readonly [Measure, Column])[] = [
  ["peak", { name: "peak_over_rest", quantity: "Peak over rest", unit: "1" }],
  ["halfDecay", { name: "half_decay_min", quantity: "Half-decay", unit: "min" }],
  ["timeAbove", { name: "time_above_min", quantity: "Time above 1.25 times rest", unit: "min" }],
  ["area", { name: "area_min", quantity: "Area of the rise, times rest", unit: "min" }],
];

const ROUTES = { intravenous: "i.v.", intraperitoneal: "i.p." } as const;

function curve({ drug, route, rows }: DoseSeries, measure: Measure, unit: string): Curve {
  const value = (number: number): number | null => Number.isFinite(number) ? number : null;
  return {
    label: `${drugLabel(drug)} ${ROUTES[route]}`,
    x: rows.map(({ dose }) => fromSi(dose, "mg/kg")),
    y: rows.map((row) => value(unit === "min" ? fromSi(row[measure], "min") : row[measure])),
  };
}

function panel(series: readonly DoseSeries[], [measure, column]: readonly [Measure, Column]): Chart {
  const curves = series.map((each) => curve(each, measure, column.unit));
  const yScale = measure === "peak" ? "log" : "linear";
  return lines({ x: DOSE, y: column, curves }, { xScale: "log", yScale, labels: "legend" });
}

function ends(series: readonly DoseSeries[], drug: string, route: string): string {
  const { rows } = series.find((each) => each.drug === drug && each.route === route)!;
  const last = rows.at(-1)!;
  return `${drug} ${significantText(fromSi(last.dose, "mg/kg"))} mg/kg: peak ${
    significantText(last.peak)
  } times rest, ` +
    `half-decay ${significantText(fromSi(last.halfDecay, "min"))} min, ${
      significantText(fromSi(last.timeAbove, "min"))
    } min above 1.25 times rest`;
}

/**
 * Peak, half-decay, time above a threshold and area of the dopamine transient against dose, for ketamine and cocaine by
 * both routes.
 *
 * @param series One series for each drug and route.
 * @returns The figure.
 */
export function doseMapFigure(series: readonly DoseSeries[]): Figure {
  return {
    id: "dose-map",
    title: "Ketamine's peak saturates, and it is short only into a vein and at low doses",
    caption:
      "Simulated dopamine transients of ketamine and cocaine against dose, into a vein (i.v.) and into the peritoneum (i.p.): peak, time " +
      "from the peak to half the rise, time above 1.25 times rest, area of the rise. The half-decay of large intravenous doses of ketamine " +
      "reads the end of a first spike; dopamine then stays raised, which the time above the threshold shows.",
    alt: `Four panels over dose. At the largest doses, into a vein: ${ends(series, "ketamine", "intravenous")}; ` +
      `${ends(series, "cocaine", "intravenous")}. Into the peritoneum: ${
        ends(series, "ketamine", "intraperitoneal")
      }; ` +
      `${ends(series, "cocaine", "intraperitoneal")}.`,
    width: "double",
    data: ["ketamine-drug-parameters", "ketamine-circuit-parameters"],
    chart: panels(MEASURES.map((measure) => panel(series, measure)), { columns: 2, sharedLegend: true }),
  };
}
