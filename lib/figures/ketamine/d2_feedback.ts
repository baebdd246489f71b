/**
 * K6.1, K6.2 and F1b as a figure: ketamine's dopamine without one or both branches of the D2 feedback.
 *
 * @module
 */
import { type Column, lines } from "../../charts/mod.ts";
import { significantText } from "../../charts/number_text.ts";
import { fromSi } from "../../data/mod.ts";
import type { BranchCourse, FeedbackDetail } from "../../studies/ketamine/d2_feedback.ts";
import type { Figure } from "../figure_spec.ts";
import { inUnits } from "../in_units.ts";
import { drugLabel } from "./drug_label.ts";

const TIME: Column = { name: "time_min", quantity: "Time after the dose", unit: "min" };
const FOLD: Column = { name: "dopamine_over_rest", quantity: "Dopamine over rest", unit: "1" };
const SHOWN_MIN = 30;
const STRIDE = 3;

function curve({ feedback, course: { time, dopamineFold } }: BranchCourse) {
  const minutes = inUnits(time, "min");
  const kept = [...minutes.keys()].filter((i) => i % STRIDE === 0 && minutes[i]! <= SHOWN_MIN);
  return {
    label: drugLabel(feedback),
    x: kept.map((i) => minutes[i]!),
    y: kept.map((i) => dopamineFold[i]!),
  };
}

/** Whether the half-decay is longer without the branch on the dopamine neurons, and not without that on terminals. */
function isOrdered(branches: readonly BranchCourse[]): boolean {
  const [both, noTerminal, noSomatic] = branches.map(({ metrics }) => metrics.halfDecay) as [number, number, number];
  return noSomatic > both && noTerminal <= both;
}

/**
 * Dopamine after ketamine with both branches of the D2 feedback, without either, and without both.
 *
 * @param detail Detail of any of the studies of the feedback.
 * @returns The figure.
 */
export function branchRemovalFigure({ branches }: FeedbackDetail): Figure {
  const durations = branches.map(({ feedback, metrics }) =>
    `${feedback}: half-decay ${significantText(fromSi(metrics.halfDecay, "min"))} min, ${
      significantText(fromSi(metrics.timeAbove, "min"))
    } min above 1.25 times rest`
  ).join("; ");
  const top = 1 + 1.1 * (Math.max(...branches.map(({ metrics }) => metrics.peak)) - 1);
  return {
    id: "branch-removal",
    title: isOrdered(branches)
      ? "The branch on the dopamine neurons shortens the burst; the one on terminals only lowers it"
      : "The burst without one or both branches of the D2 feedback",
    caption:
      "Simulated dopamine after the same dose of ketamine with both branches of the D2 feedback, without the branch on terminals in the " +
      "nucleus accumbens (where the article's text puts the receptors), without the branch on cell bodies and dendrites (where its figure " +
      "puts them), and with neither.",
    alt: `Four curves. ${durations}.`,
    width: "single",
    data: ["ketamine-circuit-parameters"],
    chart: lines({ x: TIME, y: FOLD, curves: branches.map(curve) }, {
      labels: "legend",
      yDomain: [1, top],
      aspect: 1.35,
    }),
  };
}
