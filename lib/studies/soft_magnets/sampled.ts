/**
 * Ranges of a quantity over the plausible space of its inputs.
 *
 * @module
 */
import { type Input, type InputValues, sampleInputs } from "../../argument/input.ts";
import { quantileR7 } from "../../numerics/mod.ts";

/** Size and seed of a sample of the plausible space. */
export interface SampleOptions {
  /** Number of points. */
  readonly samples: number;
  /** An integer of at least 0. */
  readonly seed: number;
}

/** Range that holds nine tenths of a sample. */
export type MiddleRange = readonly [lower: number, upper: number];

/** Most points of a sample that only a figure or a sentence needs. */
const MOST_SHOWN = 1024;

/**
 * A quantity at the points of a seeded sample of the plausible space, at most 1,024.
 *
 * @param quantity The quantity; it must have a value everywhere in the plausible space.
 * @param inputs The inputs.
 * @param options Size and seed.
 * @returns One value for each point.
 */
export function sampled(
  quantity: (values: InputValues) => number,
  { inputs, samples, seed }: SampleOptions & { readonly inputs: readonly Input[] },
): number[] {
  return sampleInputs(inputs, { samples: Math.min(samples, MOST_SHOWN), seed }).map(quantity);
}

/**
 * The middle nine tenths of values.
 *
 * @param values At least one number.
 * @returns Quantiles at 5 and 95 %.
 */
export function middleRange(values: readonly number[]): MiddleRange {
  return [quantileR7(values, 0.05), quantileR7(values, 0.95)];
}

/**
 * Share of values that pass a test.
 *
 * @param values At least one number.
 * @param test The test.
 * @returns From 0 to 1.
 */
export function shareOf(values: readonly number[], test: (value: number) => boolean): number {
  return values.filter(test).length / values.length;
}
