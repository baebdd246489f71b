/**
 * Pareto fronts of all sets of a few elements, with the same number of compositions tried for each.
 *
 * @module
 */
import type { InputValues } from "../../argument/input.ts";
import {
  type Composition,
  type CompositionObjective,
  type CompositionObjectives,
  compositionObjectives,
  type CompositionPoint,
  ELEMENTS,
  fccCurieTemperature,
  hypervolume,
  type HypervolumeFrame,
} from "../../metallurgy/mod.ts";
import { paretoFront, sobolSequence } from "../../numerics/mod.ts";
import { valueOf } from "../study.ts";
import { isOrdering } from "./alloy_design.ts";

/** The elements of the alloy. */
export const CONSTITUENTS: readonly string[] = ["Fe", "Co", "Ni", "Al", "Ta"];

/** What the surrogates take from the sampled inputs. */
export const SURROGATE_INPUTS: readonly string[] = [
  "aluminiumScattering",
  "tantalumScattering",
  "transitionScattering",
  "aluminiumVolume",
  "tantalumVolume",
  "soluteLimit",
  "ironLimit",
  "curieLimit",
];

/** Prices, which only the objective of cost takes. */
export const PRICE_INPUTS: readonly string[] = ["aluminiumPrice", "nickelPrice", "cobaltPrice", "tantalumPrice"];

/** Name of an objective. */
export type ObjectiveName = keyof CompositionObjectives;

/** A set of elements with the amounts tried, on a scale from 0 to 1 for each element. */
export interface ConstituentSet {
  /** Chemical symbols. */
  readonly elements: readonly string[];
  /** Amounts tried. */
  readonly tried: readonly Float64Array[];
}

/**
 * All sets of a number of the alloy's elements, each with the amounts to be tried.
 *
 * @param count Number of elements, 2 to 5.
 * @param budget Amounts tried for each set, and seed.
 * @returns The sets.
 */
export function constituentSets(
  count: number,
  { samples, seed }: { readonly samples: number; readonly seed: number },
): ConstituentSet[] {
  const masks = Array.from({ length: 2 ** CONSTITUENTS.length }, (_, mask) => mask);
  const sets = masks.map((mask) => CONSTITUENTS.filter((_, i) => mask >> i & 1))
    .filter(({ length }) => length === count);
  // Each set gets points of its own, so that none profits from another's luck.
  return sets.map((elements, i) => ({
    elements,
    tried: sobolSequence(samples, count, { seed: seed + 100 * count + i }),
  }));
}

/** Part of the tries in which an element is left out, so that the mixtures of fewer elements are tried as well. */
const LEFT_OUT = 0.3;

/** The composition of a try: solutes up to their limit, iron, cobalt and nickel in the ratio of their amounts. */
function compositionOf(elements: readonly string[], amounts: Float64Array, soluteLimit: number): Composition {
  const weights = elements.map((symbol, i): [string, number] => {
    const weight = Math.max(0, (amounts[i]! - LEFT_OUT) / (1 - LEFT_OUT));
    return [symbol, isOrdering(symbol) ? weight * soluteLimit : weight];
  });
  const sumOf = (part: (symbol: string) => boolean): number =>
    weights.reduce((sum, [symbol, weight]) => part(symbol) ? sum + weight : sum, 0);
  const wanted = sumOf(isOrdering), base = sumOf((symbol) => !isOrdering(symbol));
  const solutes = Math.min(wanted, soluteLimit);
  const scaled = weights.map(([symbol, weight]): [string, number] => [
    symbol,
    isOrdering(symbol) ? weight * (wanted > 0 ? solutes / wanted : 0) : weight / base * (1 - solutes),
  ]);
  return base === 0 ? {} : Object.fromEntries(scaled.filter(([, fraction]) => fraction > 0));
}

/** The compositions of a set that count: where the surrogates hold and an alloy is of use. */
function compositionsOf({ elements, tried }: ConstituentSet, values: InputValues): Composition[] {
  const [soluteLimit, ironLimit, curieLimit] = ["soluteLimit", "ironLimit", "curieLimit"].map((name) =>
    valueOf(values, name)
  ) as [number, number, number];
  return tried.map((amounts) => compositionOf(elements, amounts, soluteLimit)).filter((composition) =>
    Object.keys(composition).length > 0 && (composition.Fe ?? 0) <= ironLimit &&
    fccCurieTemperature(composition) >= curieLimit
  );
}

/**
 * The objectives at sampled inputs.
 *
 * @param values Sampled inputs; prices only where they are asked for.
 * @param names The objectives wanted.
 * @returns The objectives.
 */
export function objectivesAt(values: InputValues, names: readonly ObjectiveName[]): CompositionObjective[] {
  const host = valueOf(values, "transitionScattering");
  const inSolution = (symbol: string, name: string) => ({ ...ELEMENTS[symbol]!, fccVolume: valueOf(values, name) });
  const objectives = compositionObjectives({
    resistivityCoefficients: {
      Al: valueOf(values, "aluminiumScattering"),
      Ta: valueOf(values, "tantalumScattering"),
      Fe: host,
      Co: host,
      Ni: host,
    },
    prices: names.includes("cost") ? pricesAt(values) : {},
    elements: { ...ELEMENTS, Al: inSolution("Al", "aluminiumVolume"), Ta: inSolution("Ta", "tantalumVolume") },
  });
  return names.map((name) => objectives[name]);
}

function pricesAt(values: InputValues): Record<string, number> {
  const [Al, Ni, Co, Ta] = PRICE_INPUTS.map((name) => valueOf(values, name)) as [number, number, number, number];
  return { Fe: 1, Al, Ni, Co, Ta };
}

/** A set of elements with its front. */
export interface ConstituentFront {
  /** Chemical symbols. */
  readonly elements: readonly string[];
  /** Points of the front. */
  readonly points: readonly CompositionPoint[];
}

/**
 * The front of each set.
 *
 * @param sets Sets with the compositions tried.
 * @param options Sampled inputs and names of the objectives.
 * @returns One front for each set, empty where no composition is allowed.
 */
export function frontsOf(
  sets: readonly ConstituentSet[],
  { values, names }: { readonly values: InputValues; readonly names: readonly ObjectiveName[] },
): ConstituentFront[] {
  const objectives = objectivesAt(values, names);
  const directions = objectives.map(({ direction }) => direction);
  return sets.map((set) => {
    const points = compositionsOf(set, values).map((composition) => ({
      composition,
      values: objectives.map((objective) => objective.evaluate(composition)),
    }));
    const front = paretoFront(points.map((point) => point.values), directions).map((i) => points[i]!);
    return { elements: set.elements, points: front };
  });
}

/**
 * The frame that fronts are measured in, from the worst to the best of each objective over all of them.
 *
 * @param fronts The fronts.
 * @param objectives Their objectives.
 * @returns The frame.
 */
export function frameAround(
  fronts: readonly ConstituentFront[],
  objectives: readonly CompositionObjective[],
): HypervolumeFrame {
  const points = fronts.flatMap(({ points }) => points);
  const ends = objectives.map(({ direction }, k) => {
    const column = points.map(({ values }) => values[k]!);
    const [least, most] = [Math.min(...column), Math.max(...column)];
    return direction === "maximize" ? { worst: least, best: most } : { worst: most, best: least };
  });
  return {
    directions: objectives.map(({ direction }) => direction),
    worst: ends.map(({ worst }) => worst),
    best: ends.map(({ best }) => best),
  };
}

/**
 * Volume that fronts dominate together.
 *
 * @param fronts The fronts.
 * @param frame The frame.
 * @returns The hypervolume; 0 for empty fronts.
 */
export function dominatedVolume(fronts: readonly ConstituentFront[], frame: HypervolumeFrame): number {
  return hypervolume(fronts.flatMap(({ points }) => points.map(({ values }) => values)), frame);
}
