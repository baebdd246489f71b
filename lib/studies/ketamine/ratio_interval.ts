/**
 * Ratio of a statistic of two groups of animals, with its interval.
 *
 * @module
 */
import { createRandom, type Interval, quantileR7, sampleMean } from "../../numerics/mod.ts";

/** Two groups of animals: one number each. */
export interface Groups {
  /** One number per animal of the first group. */
  readonly drug: ArrayLike<number>;
  /** One number per animal of the group it is held against. */
  readonly reference: ArrayLike<number>;
}

const RESAMPLES = 2000;
const LEVEL = 0.95;

/** Statistics by name. */
const STATISTICS = {
  mean: sampleMean,
  median: (values: ArrayLike<number>) => quantileR7(values, 0.5),
} as const;

/**
 * A statistic of one group over that of another, with a bootstrap interval at 95 % over the animals of both.
 *
 * @param groups One number per animal of each group.
 * @param options `statistic`, mean or median, and `seed`.
 * @returns Estimate and interval; infinite where the reference is 0. Resamples in which both are 0 are left out.
 * @example
 * ```ts
 * import { ratioInterval } from "lib/studies/ketamine/ratio_interval.ts";
 * import { expect } from "@std/expect";
 *
 * const groups = { drug: [18, 20, 22], reference: [10, 10, 10] };
 * const { estimate, lower, upper } = ratioInterval(groups, { statistic: "mean", seed: 1 });
 * expect([estimate, lower, upper]).toEqual([2, 1.8, 2.2]);
 * ```
 */
export function ratioInterval(
  groups: Groups,
  options: { readonly statistic: "mean" | "median"; readonly seed: number },
): Interval {
  const statistic = STATISTICS[options.statistic];
  const random = createRandom(options.seed);
  const resampled = (values: ArrayLike<number>) =>
    statistic(Float64Array.from(values, () => values[random.integer(values.length)]!));
  const ratios = Array.from(
    { length: RESAMPLES },
    () => resampled(groups.drug) / resampled(groups.reference),
  ).filter((ratio) => !Number.isNaN(ratio));
  const tail = (1 - LEVEL) / 2;
  return {
    estimate: statistic(groups.drug) / statistic(groups.reference),
    lower: quantileR7(ratios, tail),
    upper: quantileR7(ratios, 1 - tail),
  };
}
