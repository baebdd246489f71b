/**
 * K6.3 as a figure: in what part of the plausible space an antagonist prolongs, for loops of each speed and by each
 * measure.
 *
 * @module
 */
import { type Column, lines, type Points } from "../../charts/mod.ts";
import { significantText } from "../../charts/number_text.ts";
import { fromSi } from "../../data/mod.ts";
import type { Prolongation, SpeedClass } from "../../studies/ketamine/d2_antagonist.ts";
import type { Figure } from "../figure_spec.ts";
import { percentText } from "../quantity_text.ts";

const TIME: Column = { name: "loop_time_min", quantity: "Time constant of the D2 loop", unit: "min" };
const SHARE: Column = { name: "share_percent", quantity: "Plausible space in which it prolongs", unit: "%" };

const MEASURES: readonly (readonly [keyof Prolongation, string])[] = [
  ["halfDecay", "By half-decay"],
  ["timeAbove", "By time above 1.25 times rest"],
  ["area", "By area"],
];
/** Marks of the three measures stand beside each other, each this factor further along. */
const STEP = 1.12;

function points(classes: readonly SpeedClass[], [measure, label]: (typeof MEASURES)[number], order: number): Points {
  const shares = classes.map((each) => each[measure]);
  return {
    label,
    x: classes.map(({ from, to }) => fromSi(Math.sqrt(from * to), "min") * STEP ** (order - 1)),
    y: shares.map(({ share }) => fromSi(share, "%")),
    yLower: shares.map(({ shareInterval: [lower] }) => fromSi(lower, "%")),
    yUpper: shares.map(({ shareInterval: [, upper] }) => fromSi(upper, "%")),
  };
}

function described({ from, to, halfDecay, timeAbove }: SpeedClass): string {
  return `${significantText(fromSi(from, "min"))} to ${significantText(fromSi(to, "min"))} min: ${
    percentText(halfDecay.share)
  } by half-decay, ${percentText(timeAbove.share)} by time above`;
}

/**
 * Share of the plausible space in which a D2 antagonist prolongs ketamine's dopamine by half or more, for four classes
 * of speed of the loop and by three measures.
 *
 * @param classes The classes, from the fastest to the slowest.
 * @returns The figure.
 */
export function speedShareFigure(classes: readonly SpeedClass[]): Figure {
  return {
    id: "speed-share",
    title: "By half-decay an antagonist needs a loop of minutes to prolong, by time or area it does not",
    caption:
      "Share of a sample of the plausible space in which a D2 antagonist makes ketamine's dopamine at least half as long (or as large) again, " +
      "for loops of four classes of speed, each drawn at its middle, with 95 % Wilson intervals. The spread is over all other inputs.",
    alt: `Marks for three measures over the loop's time constant. ${classes.map(described).join("; ")}.`,
    width: "single",
    data: ["ketamine-inputs"],
    chart: lines({
      x: TIME,
      y: SHARE,
      points: MEASURES.map((measure, order) => points(classes, measure, order)),
      rules: classes.slice(1).map(({ from }) => ({ axis: "x", value: fromSi(from, "min") })),
    }, { xScale: "log", xDomain: [0.05, 10], yDomain: [0, 60], labels: "legend" }),
  };
}
