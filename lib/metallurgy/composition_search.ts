/**
 * Does another constituent free a trade-off? Pareto fronts of nested sets of elements, and how much of their growth is
 * built in.
 *
 * @module
 */
import { paretoFront } from "../numerics/pareto_front.ts";
import type { Composition } from "./composition.ts";
import type { CompositionObjective } from "./composition_objectives.ts";
import { hypervolume, type HypervolumeFrame } from "./hypervolume.ts";
import { sampleCompositions } from "./simplex_sampling.ts";

/** A composition with the values of the objectives. */
export interface CompositionPoint {
  /** Atomic fractions. */
  readonly composition: Composition;
  /** One value per objective, in its unit. */
  readonly values: readonly number[];
}

/** How to search. */
export interface CompositionSearchOptions {
  /** The objectives to trade off; 2 or 3 are quick, 4 slow. */
  readonly objectives: readonly CompositionObjective[];
  /** Number of compositions tried for each set of elements: the budget. */
  readonly samples: number;
  /** Seed. */
  readonly seed: number;
  /** Which compositions are allowed; default all. Those refused count against the budget. */
  readonly accept?: (composition: Composition) => boolean;
}

/**
 * Best compromises found among the mixtures of some elements.
 *
 * The Pareto front of compositions drawn evenly from all mixtures ({@linkcode sampleCompositions}).
 *
 * A sample, not a proof of optimality: with a fixed budget the front of many elements is covered more thinly than that
 * of few.
 *
 * @param elements Chemical symbols.
 * @param options Objectives, budget, seed and what is allowed.
 * @returns The points of the front in the order drawn; empty if nothing is allowed.
 * @throws {RangeError} If an objective does not know an element, or the options are out of range.
 * @see K. Miettinen, Nonlinear Multiobjective Optimization, Kluwer (1999), for Pareto fronts.
 * @example
 * ```ts
 * import { compositionFront, compositionObjectives } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const { magnetization, strength } = compositionObjectives({ resistivityCoefficients: {}, prices: {} });
 * const front = compositionFront(["Fe", "Co", "Ni"], { objectives: [magnetization, strength], samples: 256, seed: 1 });
 * expect(front.length).toBeGreaterThan(1);
 * ```
 */
export function compositionFront(elements: readonly string[], options: CompositionSearchOptions): CompositionPoint[] {
  const { objectives, samples, seed, accept = () => true } = options;
  const points = sampleCompositions(elements, { samples, seed }).filter(accept).map((composition) => ({
    composition,
    values: objectives.map((objective) => objective.evaluate(composition)),
  }));
  const front = paretoFront(points.map((point) => point.values), objectives.map((objective) => objective.direction));
  return front.map((i) => points[i]!);
}

/** The best front for one number of elements, and where its size comes from. */
export interface ConstituentStep {
  /** The elements, in the order of the chain. */
  readonly elements: readonly string[];
  /** Front of compositions that hold all of them. */
  readonly front: readonly CompositionPoint[];
  /** Hypervolume of that front alone. */
  readonly hypervolume: number;
  /**
   * Hypervolume together with the fronts of all shorter chains, of which it is a superset: never falls along the chain.
   */
  readonly nestedHypervolume: number;
  /**
   * Nested hypervolume if the last element is only another name for an earlier one, averaged over the earlier ones:
   * what the extra budget alone brings.
   */
  readonly cloneHypervolume: number;
}

/**
 * Growth of the Pareto front as constituents are added one by one, with the same budget for each number, and with a
 * control.
 *
 * For the first 2, 3, … elements of a chain: the front of that many elements, its hypervolume, that of the union with
 * all shorter chains, and that of a control in which the added element is a clone of an earlier one. All are measured
 * in one frame, from the worst to the best value of each objective over all points drawn.
 *
 * A larger set of elements contains the smaller, so the true front can only grow: that it grows is built in and shows
 * nothing. What informs is by how much it grows beyond the clone, which adds budget and a dimension but no new atom.
 * The result depends on the surrogates and on the order of the chain.
 *
 * @param chain Chemical symbols, at least 2, in the order in which they are added.
 * @param options Objectives, budget for each number of elements, seed and what is allowed.
 * @returns One step for each number of elements from 2 up. In the first the clone is that of a pure element.
 * @throws {RangeError} If the chain is shorter than 2, an objective does not know an element, an objective has one
 *   value everywhere, or nothing is allowed.
 * @see E. Zitzler, L. Thiele, IEEE Trans. Evol. Comput. 3 (1999) 257, for the measure.
 * @example
 * ```ts
 * import { compositionObjectives, constituentGain } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const { magnetization, strength } = compositionObjectives({ resistivityCoefficients: {}, prices: {} });
 * const steps = constituentGain(["Fe", "Ni", "Co"], { objectives: [magnetization, strength], samples: 256, seed: 1 });
 * expect(steps[1]!.nestedHypervolume).toBeGreaterThanOrEqual(steps[0]!.nestedHypervolume);
 * ```
 */
export function constituentGain(chain: readonly string[], options: CompositionSearchOptions): ConstituentStep[] {
  if (chain.length < 2) {
    throw new RangeError(`Cannot compare numbers of constituents: the chain must have at least 2, got ${chain.length}`);
  }
  const counts = chain.slice(1).map((_, i) => i + 2);
  const drawn = counts.map((n) => ({
    real: front(chain.slice(0, n), options),
    clones: cloneFronts(chain.slice(0, n), options),
  }));
  const frame = frameOf(drawn.flatMap(({ real, clones }) => [real, ...clones]).flat(), options.objectives);
  const volume = (points: readonly CompositionPoint[]): number => hypervolume(points.map((p) => p.values), frame);
  return drawn.map(({ real, clones }, i): ConstituentStep => {
    const shorter = drawn.slice(0, i).flatMap((step) => step.real);
    const cloneVolumes = clones.map((clone) => volume([...shorter, ...clone]));
    return {
      elements: chain.slice(0, i + 2),
      front: real,
      hypervolume: volume(real),
      nestedHypervolume: volume([...shorter, ...real]),
      cloneHypervolume: cloneVolumes.reduce((sum, value) => sum + value, 0) / cloneVolumes.length,
    };
  });
}

function front(elements: readonly string[], options: CompositionSearchOptions): CompositionPoint[] {
  // Each number of elements gets points of its own, so that no set profits from another's luck.
  return compositionFront(elements, { ...options, seed: options.seed + elements.length });
}

/** Fronts of the same chain whose last element is taken for each of the earlier ones in turn. */
function cloneFronts(elements: readonly string[], options: CompositionSearchOptions): CompositionPoint[][] {
  const last = elements.at(-1)!, accept = options.accept ?? (() => true);
  return elements.slice(0, -1).map((original) => {
    const merge = ({ [last]: added = 0, ...rest }: Composition): Composition => ({
      ...rest,
      [original]: (rest[original] ?? 0) + added,
    });
    const objectives = options.objectives.map((objective) => ({
      ...objective,
      evaluate: (composition: Composition) => objective.evaluate(merge(composition)),
    }));
    return front(elements, { ...options, objectives, accept: (composition) => accept(merge(composition)) });
  });
}

function frameOf(points: readonly CompositionPoint[], objectives: readonly CompositionObjective[]): HypervolumeFrame {
  if (points.length === 0) throw new RangeError("Cannot compare numbers of constituents: no composition was allowed");
  const extremes = objectives.map(({ direction }, k) => {
    const column = points.map((point) => point.values[k]!);
    const least = column.reduce((a, b) => Math.min(a, b)), most = column.reduce((a, b) => Math.max(a, b));
    return direction === "maximize" ? { worst: least, best: most } : { worst: most, best: least };
  });
  return {
    directions: objectives.map((objective) => objective.direction),
    worst: extremes.map(({ worst }) => worst),
    best: extremes.map(({ best }) => best),
  };
}
