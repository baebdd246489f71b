/**
 * K6.3 as a figure: how much a D2 antagonist prolongs ketamine's dopamine, by two measures and for two loops.
 *
 * @module
 */
import { type Column, type Curve, lines } from "../../charts/mod.ts";
import { significantText } from "../../charts/number_text.ts";
import { fromSi } from "../../data/mod.ts";
import type { AntagonistDetail, Prolongation, ProlongationSeries } from "../../studies/ketamine/d2_antagonist.ts";
import type { Figure } from "../figure_spec.ts";

const OCCUPIED: Column = { name: "antagonist_occupancy_percent", quantity: "D2 receptors blocked", unit: "%" };
const RATIO: Column = { name: "prolongation", quantity: "Duration over that without block", unit: "1" };
/** The claim's criterion: half as long again. */
const LONGER = 1.5;

const MEASURES: readonly (readonly [keyof Prolongation, string])[] = [
  ["halfDecay", "half-decay"],
  ["timeAbove", "time above"],
];

function loopTime({ timeConstant }: ProlongationSeries): string {
  return timeConstant < 60
    ? `${significantText(timeConstant)} s`
    : `${significantText(fromSi(timeConstant, "min"))} min`;
}

function curves(series: ProlongationSeries): Curve[] {
  const x = series.antagonistOccupancy.map((occupancy) => fromSi(occupancy, "%"));
  return MEASURES.map(([measure, name]) => ({
    label: `Loop of ${loopTime(series)}, ${name}`,
    x,
    y: series.prolongation.map((prolongation) => prolongation[measure]),
  }));
}

function described({ halfDecay, timeAbove }: Prolongation): string {
  return `${significantText(halfDecay)} by half-decay and ${significantText(timeAbove)} by time above 1.25 times rest`;
}

/**
 * Prolongation of ketamine's dopamine against the antagonist's occupancy, by half-decay and by time above a threshold,
 * for the loop as it is and for a fast one.
 *
 * @param detail Detail of the study of the antagonist.
 * @returns The figure.
 */
export function antagonistFigure({ series, prolongation, fast }: AntagonistDetail): Figure {
  const [own, quick] = series;
  return {
    id: "antagonist-duration",
    title: "Whether a D2 antagonist prolongs the burst depends on the measure where the loop is fast",
    caption:
      "Duration of simulated dopamine after ketamine under a D2 antagonist over that without, by time from the peak to half the rise and by " +
      "time above 1.25 times rest (each animal's own), for the somatodendritic loop as it is and for one of seconds, as D2 currents in " +
      "slices have it. Dashed: the criterion of K6.3.",
    alt: `Four curves over the antagonist's occupancy. At the occupancy asked, the loop of ${loopTime(own!)}: ${
      described(prolongation)
    }; the loop of ${loopTime(quick!)}: ${described(fast.prolongation)}.`,
    width: "single",
    data: ["ketamine-circuit-parameters"],
    chart: lines({
      x: OCCUPIED,
      y: RATIO,
      curves: series.flatMap(curves),
      rules: [{ axis: "y", value: LONGER }],
    }, { labels: "legend", xDomain: [0, 100], aspect: 1.25 }),
  };
}
