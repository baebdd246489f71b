/**
 * Statistics over the animals of a colony, with intervals.
 *
 * @module
 */
import { bootstrap, type Interval } from "../numerics/bootstrap.ts";
import { createRandom } from "../numerics/random.ts";
import { quantileR7, sampleMean } from "../numerics/sample_statistics.ts";
import { requireFinite, requireInteger, requireWithin } from "../numerics/require.ts";

/** How to summarise and resample a colony. */
export interface IntakeOptions {
  /** Seed of the resampling, an integer from 0. */
  readonly seed: number;
  /** What to estimate; default "mean". */
  readonly statistic?: "mean" | "median";
  /** Number of resamples; default 2,000. */
  readonly samples?: number;
  /** Confidence level inside (0, 1); default 0.95. */
  readonly level?: number;
}

/**
 * Mean or median of a measure over animals, with a bootstrap interval.
 *
 * The animal is the unit that is resampled: sessions or infusions of one animal are not independent. The interval covers the spread of animals at fixed
 * parameters of the model; it says nothing about the parameters.
 *
 * @param values One number per animal, at least one, none NaN; infusions, presses or any other unit.
 * @param options `seed`; `statistic`, default "mean"; `samples`, default 2,000; `level`, default 0.95.
 * @returns `estimate`, `lower` and `upper`, in the unit of the values.
 * @throws {RangeError} If a value is NaN or an option is outside its domain.
 * @throws {TypeError} If there is no animal.
 * @see B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap, Chapman & Hall (1993), chapter 13
 * @example
 * ```ts
 * import { intakeInterval } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const { estimate, lower, upper } = intakeInterval([18, 19, 17, 20, 19, 18], { seed: 1 });
 * expect(estimate).toBe(18.5);
 * expect(lower).toBeGreaterThan(17);
 * expect(upper).toBeLessThan(20);
 * ```
 */
export function intakeInterval(values: ArrayLike<number>, options: IntakeOptions): Interval {
  requireAnimals("values", values, "summarise a colony");
  const statistic = summary(options.statistic);
  const sample = new Float64Array(values.length);
  return bootstrap(values.length, (animals) => {
    for (let i = 0; i < animals.length; i++) sample[i] = values[animals[i]!]!;
    return statistic(sample);
  }, options);
}

/** How two groups differ. */
export interface GroupComparison {
  /** Statistic of the first group minus that of the second, with its bootstrap interval. */
  readonly difference: Interval;
  /** Chance that an animal of the first group exceeds one of the second, ties counting half. */
  readonly superiority: number;
}

/**
 * Difference between two groups of animals, with a bootstrap interval, and the chance that an animal of one exceeds an animal of the other.
 *
 * Each group is resampled by itself, so the groups may differ in size. `superiority` = P(a > b) + ½·P(a = b), the Mann-Whitney statistic over its
 * largest value: it depends on ranks alone and suits breakpoints, whose scale is exponential. A breakpoint that was not
 * reached cannot stand in as infinite, since the difference of two is none; see {@linkcode kaplanMeier} for animals
 * that were still going.
 *
 * @param groups `first` and `second`: one finite number per animal, at least one each, same unit.
 * @param options `seed`; `statistic`, default "mean"; `samples`, default 2,000; `level`, default 0.95.
 * @returns `difference` in the unit of the values; `superiority`, a fraction, 0.5 where the groups do not differ.
 * @throws {RangeError} If a value is not finite or an option is outside its domain.
 * @throws {TypeError} If a group is empty.
 * @see H. B. Mann and D. R. Whitney, Ann. Math. Stat. 18 (1947) 50-60.
 * @example
 * ```ts
 * import { compareGroups } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const breakpoints = { first: [95, 77, 95, 118], second: [20, 20, 25] };
 * const { difference, superiority } = compareGroups(breakpoints, { seed: 1, statistic: "median" });
 * expect(difference.estimate).toBe(75);
 * expect(superiority).toBe(1);
 * ```
 */
export function compareGroups(
  groups: { readonly first: ArrayLike<number>; readonly second: ArrayLike<number> },
  options: IntakeOptions,
): GroupComparison {
  const attempt = "compare two groups";
  const { samples = 2000, level = 0.95 } = options;
  requireInteger("samples", samples, { minimum: 1, attempt });
  requireWithin("level", level, { lower: Number.MIN_VALUE, upper: 1 - Number.EPSILON, attempt });
  const a = requireFiniteAnimals("first", groups.first, attempt);
  const b = requireFiniteAnimals("second", groups.second, attempt);
  const statistic = summary(options.statistic);
  const random = createRandom(options.seed);
  const resampled = (values: Float64Array) => statistic(values.map(() => values[random.integer(values.length)]!));
  const differences = Float64Array.from({ length: samples }, () => resampled(a) - resampled(b));
  const tail = (1 - level) / 2;
  const difference = {
    estimate: statistic(a) - statistic(b),
    lower: quantileR7(differences, tail),
    upper: quantileR7(differences, 1 - tail),
  };
  return { difference, superiority: superiority(a, b) };
}

function superiority(a: Float64Array, b: Float64Array): number {
  let wins = 0;
  for (const x of a) for (const y of b) wins += x > y ? 1 : x === y ? 0.5 : 0;
  return wins / (a.length * b.length);
}

function summary(statistic: IntakeOptions["statistic"] = "mean"): (values: ArrayLike<number>) => number {
  return statistic === "mean" ? sampleMean : (values) => quantileR7(values, 0.5);
}

function requireAnimals(name: string, values: ArrayLike<number>, attempt: string): Float64Array {
  if (values.length === 0) throw new TypeError(`Cannot ${attempt}: ${name} must hold at least one animal, got none`);
  return Float64Array.from(values, (value) => {
    if (Number.isNaN(value)) throw new RangeError(`Cannot ${attempt}: ${name} must hold numbers, got NaN`);
    return value;
  });
}

function requireFiniteAnimals(name: string, values: ArrayLike<number>, attempt: string): Float64Array {
  return requireAnimals(name, values, attempt).map((value, i) => requireFinite(`${name}[${i}]`, value, attempt));
}
