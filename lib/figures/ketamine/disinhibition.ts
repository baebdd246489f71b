/**
 * K4 as a figure: rates of GABA and dopamine neurons and dopamine, with disinhibition and without.
 *
 * @module
 */
import { type Column, type TimeCoursePanel, timeCourses } from "../../charts/mod.ts";
import { significantText } from "../../charts/number_text.ts";
import { fromSi } from "../../data/mod.ts";
import type { DisinhibitionDetail } from "../../studies/ketamine/disinhibition.ts";
import type { Figure } from "../figure_spec.ts";

type Course = DisinhibitionDetail["free"];

const TIME: Column = { name: "time_min", quantity: "Time after the dose", unit: "min" };
const SHOWN_MIN = 20;
/** Outputs are every 3 s; every second is enough for a line. */
const STRIDE = 2;

const ROWS: readonly { readonly quantity: Column; readonly key: "gabaRate" | "dopamineRate" | "dopamineFold" }[] = [
  { quantity: { name: "gaba_rate_Hz", quantity: "GABA neurons", unit: "Hz" }, key: "gabaRate" },
  { quantity: { name: "dopamine_rate_Hz", quantity: "Dopamine neurons", unit: "Hz" }, key: "dopamineRate" },
  { quantity: { name: "dopamine_over_rest", quantity: "Dopamine over rest", unit: "1" }, key: "dopamineFold" },
];

function panel(
  courses: readonly { readonly label: string; readonly course: Course }[],
  { quantity, key }: (typeof ROWS)[number],
): TimeCoursePanel {
  const curves = courses.map(({ label, course: { time, [key]: values } }) => {
    const kept = [...time.keys()].filter((i) => i % STRIDE === 0 && fromSi(time[i]!, "min") <= SHOWN_MIN);
    return { label, x: kept.map((i) => fromSi(time[i]!, "min")), y: kept.map((i) => values[i]!) };
  });
  return { quantity: quantity.name, condition: "Ketamine", curves };
}

/**
 * Rates and dopamine after ketamine: as it is, without D2 feedback, and with the GABA neurons held at rest.
 *
 * @param detail Detail of the study of disinhibition.
 * @returns The figure.
 */
export function disinhibitionFigure(detail: DisinhibitionDetail): Figure {
  const { free, held, withoutFeedback, dopamine, gabaHalfRecovery } = detail;
  const courses = [
    { label: "As it is", course: free },
    { label: "No D2 feedback", course: withoutFeedback },
    { label: "GABA neurons held at rest", course: held },
  ];
  const minutes = (seconds: number): string => significantText(fromSi(seconds, "min"));
  return {
    id: "disinhibition",
    title: dopamine.halfDecay < gabaHalfRecovery
      ? "The burst ends before the disinhibition does"
      : "The burst lasts as long as the disinhibition",
    caption:
      "Firing rates of GABA and dopamine neurons and dopamine after ketamine: in the model as it is, without D2 feedback, and with the GABA " +
      "neurons held at their resting rate, which leaves only the block of the dopamine neurons' own NMDA receptors.",
    alt:
      `Three rows of curves. GABA neurons fall to ${
        significantText(Math.min(...free.gabaRate))
      } Hz and are half-way back ${minutes(gabaHalfRecovery)} min later; dopamine peaks at ${
        significantText(dopamine.peak)
      } times ` +
      `rest and has lost half of its rise ${
        minutes(dopamine.halfDecay)
      } min later. With GABA neurons held at rest dopamine does not rise.`,
    width: "single",
    data: ["ketamine-circuit-parameters"],
    chart: timeCourses({
      time: TIME,
      quantities: ROWS.map(({ quantity }) => quantity),
      conditions: ["Ketamine"],
      panels: ROWS.map((row) => panel(courses, row)),
    }),
  };
}
