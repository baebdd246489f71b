/**
 * K7.3 and K7.4 as a figure: who still works at which ratio.
 *
 * @module
 */
import { type Column, survival, type SurvivalGroup } from "../../charts/mod.ts";
import { significantText } from "../../charts/number_text.ts";
import { fromSi } from "../../data/mod.ts";
import type { EffortCurve } from "../../studies/ketamine/effort.ts";
import type { Figure } from "../figure_spec.ts";
import { drugLabel } from "./drug_label.ts";

const RATIO: Column = { name: "presses_per_infusion", quantity: "Presses for one infusion", unit: "1" };
const WORKING: Column = { name: "working_percent", quantity: "Animals that go on beyond", unit: "%" };
/** Left end of the axis, below the first ratio. */
const START = 0.8;

/** Animals that earned nothing lie below the axis: the curve begins with what is left of the colony then. */
function groupOf({ substance, curve, censored }: EffortCurve): SurvivalGroup {
  const isIdle = curve.time[0] === 0;
  const from = (shares: Float64Array): number[] => (isIdle ? [...shares] : [1, ...shares]).map((s) => fromSi(s, "%"));
  return {
    label: drugLabel(substance),
    at: [START, ...isIdle ? curve.time.slice(1) : curve.time],
    share: from(curve.survival),
    lower: from(curve.lower),
    upper: from(curve.upper),
    censored,
  };
}

/**
 * Kaplan-Meier curves over the progressive ratio.
 *
 * @param curves One per substance.
 * @returns The figure.
 */
export function effortFigure(curves: readonly EffortCurve[]): Figure {
  const medians = curves.map(({ substance, median }) => `${substance} ${significantText(median)}`).join(
    ", ",
  );
  return {
    id: "progressive-ratio",
    title: "Animals work hardest for cocaine, and for ketamine harder than for saline",
    caption:
      "Share of each simulated colony that goes on beyond a ratio of the progressive schedule 5·exp(0.2 i) − 5, which ends after 30 min without an infusion; " +
      "Kaplan-Meier estimate with 95 % band, strokes where the end of the session cut animals off; curves begin with the animals that earned an infusion. Ratios grow by a fifth and more, so that a " +
      "breakpoint is known no better. The animals vary too little: their drug and circuit are alike.",
    alt: `Three falling step curves. Median breakpoints in presses: ${medians}.`,
    width: "single",
    data: ["ketamine-circuit-parameters", "ketamine-parameters"],
    chart: survival({
      x: RATIO,
      y: WORKING,
      groups: curves.map(groupOf),
    }, { xScale: "log", xDomain: [START, 200] }),
  };
}
