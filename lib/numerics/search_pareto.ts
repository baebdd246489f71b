/**
 * Search for the best compromises between several objectives.
 *
 * @module
 */
import { inputQuantile, type InputRange } from "./input_distribution.ts";
import { crowdingDistances, nondominatedFronts } from "./nondominated_sort.ts";
import { costsOf, type Direction, paretoFront } from "./pareto_front.ts";
import { createRandom, type Random } from "./random.ts";
import { requireInteger } from "./require.ts";
import { sobolSequence } from "./sobol_sequence.ts";

const ATTEMPT = "search for a Pareto front";
/** Distribution indices of crossover and mutation: the larger, the closer children are to their parents. */
const CROSSOVER_INDEX = 15, MUTATION_INDEX = 20;
const CROSSOVER_PROBABILITY = 0.9;

/** What is better, and how long to search. */
export interface ParetoSearchOptions {
  /** For each objective, whether less or more of it is better. */
  readonly directions: readonly Direction[];
  /** Seed of the search, an integer of at least 0. */
  readonly seed: number;
  /** Points kept from generation to generation, an even integer of at least 4; default 100. */
  readonly population?: number;
  /** Generations after the first, default 200. The objectives are evaluated population·(generations + 1) times. */
  readonly generations?: number;
}

/** A compromise. */
export interface ParetoPoint {
  /** One value per variable. */
  readonly x: Float64Array;
  /** One value per objective. */
  readonly objectives: readonly number[];
}

/** A point while the search goes on: `u` are the variables' places in their ranges, from 0 to 1. */
interface Individual extends ParetoPoint {
  readonly u: Float64Array;
  readonly costs: Float64Array;
}

/** An individual with its place in the population: a lower front is better, and on the same front more room. */
interface Ranked extends Individual {
  readonly front: number;
  readonly room: number;
}

/**
 * Approximates the Pareto front of several objectives over ranges of variables, by the genetic algorithm NSGA-II.
 *
 * The population begins as a scrambled Sobol sample; parents are chosen in tournaments, crossed (simulated binary
 * crossover) and mutated (polynomial mutation); the better half of parents and children by front, then by crowding,
 * survives. It bears discontinuous objectives and several optima, proves nothing, and thins out above three objectives.
 * Variables on a logarithmic scale vary evenly in the logarithm. An impossible point may return Infinity for what is
 * minimised or −Infinity for what is maximised.
 *
 * @param evaluate Objectives of a point, one number per direction. The array is not used again.
 * @param bounds Ranges of the variables, 1 to 64.
 * @param options `directions`, `seed`, `population` (even, default 100) and `generations` (default 200).
 * @returns The points of the last population that no other beats, in order of the first objective, best first.
 * @throws {TypeError} If there is no objective or the point has another number of them.
 * @throws {RangeError} If a number or range is out of range, or an objective is NaN.
 * @see K. Deb et al., A fast and elitist multiobjective genetic algorithm: NSGA-II, IEEE Trans. Evol. Comput. 6, 182
 *   (2002), doi:10.1109/4235.996017
 * @example
 * ```ts
 * import { searchPareto } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * // Schaffer's problem: the front is 0 ≤ x ≤ 2.
 * const front = searchPareto(([x]) => [x! ** 2, (x! - 2) ** 2], [{ lower: -10, upper: 10 }], {
 *   directions: ["minimize", "minimize"],
 *   seed: 1,
 *   population: 20,
 *   generations: 30,
 * });
 * expect(front.every(({ x }) => x[0]! > -0.05 && x[0]! < 2.05)).toBe(true);
 * ```
 */
export function searchPareto(
  evaluate: (x: Float64Array) => readonly number[],
  bounds: readonly InputRange[],
  options: ParetoSearchOptions,
): ParetoPoint[] {
  const { directions, seed, population = 100, generations = 200 } = options;
  requireInteger("population", population, { minimum: 4, attempt: ATTEMPT });
  requireInteger("generations", generations, { minimum: 0, attempt: ATTEMPT });
  requireInteger("number of variables", bounds.length, { minimum: 1, attempt: ATTEMPT });
  if (population % 2) throw new RangeError(`Cannot ${ATTEMPT}: population must be even, got ${population}`);
  const random = createRandom(seed);
  const individual = (u: Float64Array): Individual => {
    const x = u.map((p, i) => inputQuantile(bounds[i]!, p)), objectives = evaluate(x.slice());
    return { u, x, objectives, costs: costsOf(objectives, directions) };
  };
  let parents = survivors(sobolSequence(population, bounds.length, { seed }).map(individual), population);
  for (let generation = 0; generation < generations; generation++) {
    const children = offspring(parents, random).map(individual);
    parents = survivors([...parents, ...children], population);
  }
  return bestOf(parents, directions);
}

function bestOf(population: readonly Individual[], directions: readonly Direction[]): ParetoPoint[] {
  return paretoFront(population.map(({ objectives }) => objectives), directions)
    .map((i) => population[i]!)
    .sort((a, b) => a.costs[0]! - b.costs[0]!)
    .map(({ x, objectives }) => ({ x, objectives }));
}

/** The best `count` individuals, ranked by front and by room. */
function survivors(candidates: readonly Individual[], count: number): Ranked[] {
  const chosen: Ranked[] = [];
  const fronts = nondominatedFronts(candidates.map(({ costs }) => costs));
  for (const [front, members] of fronts.entries()) {
    const room = crowdingDistances(members.map((i) => candidates[i]!.costs));
    const ranked = members.map((i, k) => ({ ...candidates[i]!, front, room: room[k]! }));
    ranked.sort((a, b) => (a.room === b.room ? 0 : b.room - a.room));
    chosen.push(...ranked.slice(0, count - chosen.length));
    if (chosen.length === count) break;
  }
  return chosen;
}

/** As many children as there are parents, as places in the ranges. */
function offspring(parents: readonly Ranked[], random: Random): Float64Array[] {
  return Array.from({ length: parents.length / 2 }, () => {
    const pair = crossed(tournament(parents, random).u, tournament(parents, random).u, random);
    return pair.map((u) => mutated(u, random));
  }).flat();
}

function tournament(population: readonly Ranked[], random: Random): Ranked {
  const a = population[random.integer(population.length)]!, b = population[random.integer(population.length)]!;
  return a.front < b.front || (a.front === b.front && a.room >= b.room) ? a : b;
}

/** Simulated binary crossover: two children spread about their parents in proportion to the distance of these. */
function crossed(a: Float64Array, b: Float64Array, random: Random): [Float64Array, Float64Array] {
  const children: [Float64Array, Float64Array] = [a.slice(), b.slice()];
  if (random.uniform() >= CROSSOVER_PROBABILITY) return children;
  for (let i = 0; i < a.length; i++) {
    if (random.uniform() < 0.5) continue;
    const u = random.uniform(), power = 1 / (CROSSOVER_INDEX + 1);
    const spread = u < 0.5 ? (2 * u) ** power : (2 * (1 - u)) ** -power;
    const middle = (a[i]! + b[i]!) / 2, half = spread * (a[i]! - b[i]!) / 2;
    // Which child takes after which parent is drawn for each variable: without it the parents' variables would not be recombined.
    const first = random.integer(2);
    children[first]![i] = clampToUnit(middle + half);
    children[1 - first]![i] = clampToUnit(middle - half);
  }
  return children;
}

/** Polynomial mutation of one variable in the mean. */
function mutated(u: Float64Array, random: Random): Float64Array {
  return u.map((value) => {
    if (random.uniform() >= 1 / u.length) return value;
    const r = random.uniform(), power = 1 / (MUTATION_INDEX + 1);
    const shift = r < 0.5 ? (2 * r) ** power - 1 : 1 - (2 * (1 - r)) ** power;
    return clampToUnit(value + shift);
  });
}

function clampToUnit(value: number): number {
  return Math.min(1, Math.max(0, value));
}
