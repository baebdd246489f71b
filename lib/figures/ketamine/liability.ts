/**
 * K8 as a figure: ketamine's measures over cocaine's, over animals and over parameters, and what drives them.
 *
 * @module
 */
import { type Column, panels, ranking } from "../../charts/mod.ts";
import { significantText } from "../../charts/number_text.ts";
import type { LiabilityDetail, LiabilitySpread } from "../../studies/ketamine/liability_summary.ts";
import { inputWords } from "../argument/input_words.ts";
import type { Figure } from "../figure_spec.ts";
import { drugLabel } from "./drug_label.ts";

const RATIO: Column = { name: "ketamine_over_cocaine", quantity: "Ketamine over cocaine", unit: "1" };
const CORRELATION: Column = { name: "rank_correlation", quantity: "Rank correlation with the largest", unit: "1" };
const MEASURES = ["plasticity", "effort", "persistence"] as const;
/** Inputs shown. */
const MOST = 8;
/** The criterion of low. */
const LOW = 0.5;

/**
 * Ratios with intervals over animals and over the plausible space, and the inputs that go with the largest.
 *
 * @param detail Detail of the study of liability.
 * @param spread Liability over the plausible space.
 * @returns The figure.
 */
export function liabilityFigure({ colonies }: LiabilityDetail, spread: LiabilitySpread): Figure {
  const reference = { label: "low", value: LOW };
  const overAnimals = [
    ...MEASURES.map((measure) => ({ label: drugLabel(measure), ...intervalItem(colonies.ratios[measure]) })),
    { label: "Geometric mean", ...intervalItem(colonies.geometricMean) },
    { label: "Largest", ...intervalItem(colonies.largest) },
  ];
  const overSpace = spread.spreads.map(({ measure, lower, median, upper }) => ({
    label: drugLabel(measure),
    value: median,
    lower,
    upper,
  }));
  const drivers = spread.drivers.slice(0, MOST).map(({ input, correlation }) => ({
    label: drugLabel(inputWords(input)),
    value: correlation,
  }));
  const largest = spread.spreads.find(({ measure }) => measure === "largest")!;
  return {
    id: "liability",
    title: "Low at the chosen values, open over the plausible ones",
    caption:
      "Ketamine's potentiation, breakpoint and infusions under punishment over cocaine's. a, Colonies at the chosen values, 95 % intervals over animals; persistence " +
      "is the mean number of infusions kept, which basal presses raise. b, The median animal over the plausible space, 5 to 95 %; persistence is the share of animals. " +
      `c, Rank correlation of the largest ratio with each input over the ${spread.points} points at which cocaine has all three. The geometric mean is 0 ` +
      "wherever potentiation is.",
    alt: `At the chosen values the largest ratio is ${significantText(colonies.largest.estimate)} (${
      significantText(colonies.largest.lower)
    } to ${significantText(colonies.largest.upper)} over animals). Over the plausible space it has a median of ${
      significantText(largest.median)
    } and runs from ${significantText(largest.lower)} to ${significantText(largest.upper)}. It goes most with ${
      drivers.slice(0, 3).map(({ label }) => label.toLowerCase()).join(", ")
    }.`,
    width: "double",
    data: ["ketamine-inputs"],
    chart: panels([
      ranking({ value: RATIO, items: overAnimals, reference }, { order: "given" }),
      ranking({ value: RATIO, items: overSpace, reference }, { order: "given" }),
      ranking({ value: CORRELATION, items: drivers, reference: { label: "none", value: 0 } }, {
        order: "given",
        domain: bothSides(drivers.map(({ value }) => value)),
      }),
    ], { columns: 3, widths: [1, 1, 1.2] }),
  };
}

/** An axis as far to either side as the farthest correlation, in fifths. */
function bothSides(correlations: readonly number[]): [number, number] {
  const reach = Math.ceil(5 * Math.max(...correlations.map(Math.abs))) / 5;
  return [-reach, reach];
}

function intervalItem({ estimate, lower, upper }: { estimate: number; lower: number; upper: number }) {
  return { value: estimate, lower, upper };
}
