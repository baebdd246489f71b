/**
 * M4.1 as a figure: fronts of two to five elements, and the volumes that they dominate.
 *
 * @module
 */
import { type Column, type Curve, lines, panels, stacked } from "../../charts/mod.ts";
import { fromSi } from "../../data/mod.ts";
import type { ManyConstituentsDetail } from "../../studies/soft_magnets/many_constituents.ts";
import type { Figure } from "../figure_spec.ts";
import { quantityText } from "../quantity_text.ts";

const MAGNETIZATION: Column = { name: "magnetization_A_m2_per_kg", quantity: "Magnetization", unit: "A m2/kg" };
const STRENGTH: Column = { name: "solution_strength_MPa", quantity: "Solid-solution strength", unit: "MPa" };
const COUNT: Column = { name: "elements", quantity: "Number of elements", unit: "1" };
const VOLUME: Column = { name: "dominated_volume", quantity: "Dominated volume", unit: "1" };

function planeCurves({ planes }: ManyConstituentsDetail): Curve[] {
  return planes.map(({ count, points }) => ({
    label: `${count} elements`,
    x: points.map(({ magnetization }) => magnetization),
    y: points.map(({ strength }) => fromSi(strength, "MPa")),
  }));
}

/**
 * Pareto fronts of two to five elements and how much of their growth is built in.
 *
 * @param detail Detail of the study of many constituents.
 * @returns The figure.
 */
export function constituentsFigure(detail: ManyConstituentsDetail): Figure {
  const { counts, ratio, choice, mixing } = detail;
  return {
    id: "constituent-fronts",
    title: "The third element frees the trade-off; the fourth and fifth add little",
    caption:
      "(a) Best compromises of magnetization and solid-solution strength among all alloys of two to five of the elements Fe, Co, Ni, Al " +
      "and Ta. (b) Volume dominated in magnetization, strength and resistivity: by the best single set of elements with the same " +
      "number of compositions tried for each set, and by all sets of up to that number together, which cannot fall by construction. " +
      "Composition surrogates of one random face-centred cubic phase, inside their range of validity: they rank arguments, not alloys.",
    alt: `Two plots. Five elements dominate ${quantityText(ratio)} times the volume of the best pair, ${
      counts[0]!.best.join("-")
    }; choosing among pairs alone gives ${quantityText(choice)} times, and all mixtures together ${
      quantityText(mixing)
    } times the volume of all pairs. The step from two to three elements makes nearly all of it.`,
    width: "double",
    data: ["soft-magnets-inputs"],
    chart: panels([
      lines({ x: MAGNETIZATION, y: STRENGTH, curves: planeCurves(detail) }, { labels: "legend" }),
      stacked({
        x: COUNT,
        y: VOLUME,
        at: counts.map(({ count }) => `${count} elements`),
        parts: [
          { label: "Best single set", values: counts.map(({ volume }) => volume) },
          {
            label: "Added by all other sets up to that number",
            values: counts.map(({ nested, volume }) => nested - volume),
          },
        ],
      }),
    ], { columns: 2 }),
  };
}

/** One row of the table of objectives. */
export type ConstituentRow = {
  readonly objectives: string;
  readonly best_pair: string;
  readonly over_best_pair: number;
  readonly over_best_three: number;
};

/** Names of objectives as people write them. */
const OBJECTIVE_NAMES: Readonly<Record<string, string>> = { curieTemperature: "Curie temperature" };

/**
 * Gain of five elements for several choices of what is wanted.
 *
 * @param detail Detail of the study of many constituents.
 * @returns One row for each choice.
 */
export function constituentRows({ gains }: ManyConstituentsDetail): ConstituentRow[] {
  return gains.map(({ objectives, bestPair, overPair, overTriple }) => ({
    objectives: objectives.map((name) => OBJECTIVE_NAMES[name] ?? name).join(", "),
    best_pair: bestPair.join("-"),
    over_best_pair: overPair,
    over_best_three: overTriple,
  }));
}
