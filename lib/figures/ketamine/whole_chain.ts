/**
 * K3 to K6 as one figure: the whole chain after each of the three drugs, from concentration to dopamine.
 *
 * @module
 */
import { type Column, type TimeCoursePanel, timeCourses } from "../../charts/mod.ts";
import { significantText } from "../../charts/number_text.ts";
import { fromSi } from "../../data/mod.ts";
import type { DopamineCourseDetail, DrugCourse } from "../../studies/ketamine/dopamine_course.ts";
import type { Figure } from "../figure_spec.ts";
import { inUnits } from "../in_units.ts";
import { drugLabel } from "./drug_label.ts";

type Series = keyof Pick<
  DrugCourse["course"],
  | "plasma"
  | "effectSite"
  | "nmdaBlockGaba"
  | "transporterBlock"
  | "muOpioidActivation"
  | "gabaRate"
  | "dopamineRate"
  | "somatodendriticOccupancy"
  | "terminalOccupancy"
  | "dopamineFold"
>;

/** What each drug acts on; the only target that it occupies in the model. */
const TARGETS: Readonly<Record<DrugCourse["drug"], Series>> = {
  ketamine: "nmdaBlockGaba",
  cocaine: "transporterBlock",
  fentanyl: "muOpioidActivation",
};

/** Label of a curve that is alone in its panel. */
const ALONE = "As named at the left";

/** One row of panels: its quantity, and the columns of the course that are drawn in it. */
interface ChainRow {
  readonly quantity: Column;
  /** None stands for the drug's target. */
  readonly series: readonly { readonly key: Series; readonly label: string; readonly relative?: boolean }[];
}

const TIME: Column = { name: "time_min", quantity: "Time after the dose", unit: "min" };

const ROWS: readonly ChainRow[] = [
  {
    quantity: { name: "drug_over_largest", quantity: "Drug over largest", unit: "1" },
    series: [
      { key: "plasma", label: "In plasma", relative: true },
      { key: "effectSite", label: "Free in brain", relative: true },
    ],
  },
  {
    quantity: { name: "targets_occupied", quantity: "Target occupied", unit: "1" },
    series: [],
  },
  {
    quantity: { name: "gaba_rate_Hz", quantity: "GABA neurons", unit: "Hz" },
    series: [{ key: "gabaRate", label: ALONE }],
  },
  {
    quantity: { name: "dopamine_rate_Hz", quantity: "Dopamine neurons", unit: "Hz" },
    series: [{ key: "dopamineRate", label: ALONE }],
  },
  {
    quantity: { name: "d2_occupied", quantity: "D2 occupied", unit: "1" },
    series: [
      { key: "somatodendriticOccupancy", label: "On cell bodies" },
      { key: "terminalOccupancy", label: "On terminals" },
    ],
  },
  {
    quantity: { name: "dopamine_over_rest", quantity: "Dopamine over rest", unit: "1" },
    series: [{ key: "dopamineFold", label: ALONE }],
  },
];

/** Minutes shown after an intravenous dose, as a share of the whole course. */
const SHOWN = 0.5;
/** Outputs are every 3 s; every fifth is enough for a line, but not for the first minutes. */
const STRIDE = 5;
const EARLY = 60;

function kept({ time }: DrugCourse["course"]): number[] {
  const last = SHOWN * time.at(-1)!;
  return [...time.keys()].filter((i) => time[i]! <= last && (i < EARLY || i % STRIDE === 0));
}

/** What is drawn of a course: at which times, and those in minutes. */
interface DrawnTimes {
  readonly indices: readonly number[];
  readonly x: readonly number[];
}

function drawnTimes({ course }: DrugCourse): DrawnTimes {
  const indices = kept(course);
  return { indices, x: inUnits(indices.map((i) => course.time[i]!), "min") };
}

function panel(
  { drug, course }: DrugCourse,
  { row: { quantity, series }, times: { indices, x } }: { readonly row: ChainRow; readonly times: DrawnTimes },
): TimeCoursePanel {
  const drawn = series.length > 0 ? series : [{ key: TARGETS[drug], label: ALONE }];
  const curves = drawn.map(({ key, label, relative }) => {
    const scale = relative ? Math.max(...course[key]) : 1;
    return { label, x, y: indices.map((i) => course[key][i]! / scale) };
  });
  return { quantity: quantity.name, condition: drugLabel(drug), curves };
}

function described({ drug, dose, course, metrics }: DrugCourse): string {
  return `${drug} ${significantText(fromSi(dose, "mg/kg"))} mg/kg: lowest GABA rate ${
    significantText(Math.min(...course.gabaRate))
  } Hz, peak ${significantText(metrics.peak)} times rest, half-decay ${
    significantText(fromSi(metrics.halfDecay, "min"))
  } min, ${significantText(fromSi(metrics.timeAbove, "min"))} min above 1.25 times rest`;
}

/**
 * Drug, target, firing, D2 receptors and dopamine after ketamine, cocaine and fentanyl, side by side.
 *
 * @param detail Detail of the study of the rise of dopamine.
 * @returns The figure.
 */
export function wholeChainFigure({ courses }: DopamineCourseDetail): Figure {
  return {
    id: "whole-chain",
    title: "Ketamine and fentanyl raise dopamine through GABA neurons, cocaine through uptake",
    caption:
      "Simulated courses after one dose. Targets: NMDA receptors of GABA neurons (ketamine), the dopamine transporter (cocaine), µ-opioid " +
      "receptors of GABA neurons (fentanyl). Ketamine and fentanyl lower the rate of GABA neurons, cocaine leaves it alone. D2 receptors on cell " +
      "bodies and on terminals then hold dopamine down. Half of the simulated time is shown. Fentanyl's potency and kinetics are stand-ins.",
    alt: `Six rows of curves for three drugs. ${courses.map(described).join("; ")}.`,
    width: "double",
    data: ["ketamine-drug-parameters", "ketamine-circuit-parameters"],
    chart: timeCourses({
      time: TIME,
      quantities: ROWS.map(({ quantity }) => quantity),
      conditions: courses.map(({ drug }) => drugLabel(drug)),
      panels: courses.flatMap((course) => {
        const times = drawnTimes(course);
        return ROWS.map((row) => panel(course, { row, times })).toReversed();
      }),
    }),
  };
}
