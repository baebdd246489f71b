/**
 * Liability of a drug relative to a reference drug: a summary over the chain, with its uncertainty.
 *
 * @module
 */
import type { Interval } from "../numerics/bootstrap.ts";
import { createRandom, type Random } from "../numerics/random.ts";
import { requireInteger, requireWithin } from "../numerics/require.ts";
import { quantileR7, sampleMean } from "../numerics/sample_statistics.ts";
import type { BatteryResult } from "./behavioural_battery.ts";
import type { Colony } from "./colony.ts";

/** A trained colony and how it did in the battery. */
export interface TestedColony {
  /** The colony after training. */
  readonly colony: Pick<Colony, "plasticWeight">;
  /** Its battery. */
  readonly battery: Pick<BatteryResult, "breakpoints" | "punished">;
}

/** Names of the measures that liability is read from. */
export type LiabilityMeasure = "plasticity" | "effort" | "persistence";

/** Ratios of a drug to the reference, each with an interval over animals. */
export interface Liability {
  /** Ratio of each measure: mean plastic weight, median breakpoint, mean infusions kept under punishment. */
  readonly ratios: Readonly<Record<LiabilityMeasure, Interval>>;
  /** The largest of the three ratios: low liability means low in everything. */
  readonly largest: Interval;
  /** Their mean. */
  readonly mean: Interval;
  /** Their geometric mean; 0 as soon as one ratio is 0. */
  readonly geometricMean: Interval;
}

/** How to resample. */
export interface LiabilityOptions {
  /** Seed of the resampling, an integer from 0. */
  readonly seed: number;
  /** Number of resamples; default 2,000. */
  readonly samples?: number;
  /** Confidence level inside (0, 1); default 0.95. */
  readonly level?: number;
}

/**
 * Plasticity, effort and persistence of a drug over those of a reference drug, and three summaries of them.
 *
 * ρ_k = (measure k of the drug)/(measure k of the reference). Persistence is the absolute number of infusions kept, since the relative one reads high
 * for small denominators. The **largest** ratio is the cautious summary: a drug is low in liability only if every ratio is low. The **geometric
 * mean** is 0 whenever the plastic weight is 0, as with ketamine under a hard threshold, and then says nothing of the rest; the plain mean does not
 * have that fault. Weights are equal by convention. Both groups are resampled by animal, measures of one animal together; the intervals hold at fixed
 * parameters and are far narrower than what the parameters leave open.
 *
 * A resample in which a ratio is 0 over 0 has no value for that ratio nor for the three summaries (nor has the
 * geometric mean where one ratio is 0 and another infinite). It is left out of their intervals, which then hold for the
 * resamples that are left: where few animals take anything, read the measures themselves.
 *
 * @param tested `drug` and `reference`: a trained colony and its battery each; they may differ in size.
 * @param options `seed`; `samples`, default 2,000; `level`, default 0.95.
 * @returns Ratios and summaries, dimensionless; 1 means like the reference. Infinite where the reference has 0.
 * @throws {RangeError} If an option is outside its domain or drug and reference both have 0 in a measure.
 * @throws {TypeError} If a colony has no animal or its lists differ in length.
 * @example
 * ```ts
 * import { liability } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const tested = (w: number, ratio: number, kept: number) => ({
 *   colony: { plasticWeight: Float64Array.of(w, w) },
 *   battery: { breakpoints: Float64Array.of(ratio, ratio), punished: Float64Array.of(kept, kept) },
 * });
 * const { largest, geometricMean } = liability({ drug: tested(0, 20, 1), reference: tested(0.6, 95, 2) }, { seed: 1 });
 * expect(largest.estimate).toBe(0.5);
 * expect(geometricMean.estimate).toBe(0);
 * ```
 */
export function liability(
  tested: { readonly drug: TestedColony; readonly reference: TestedColony },
  options: LiabilityOptions,
): Liability {
  const attempt = "summarise liability";
  const { seed, samples = 2000, level = 0.95 } = options;
  requireInteger("samples", samples, { minimum: 1, attempt });
  requireWithin("level", level, { lower: Number.MIN_VALUE, upper: 1 - Number.EPSILON, attempt });
  const drug = animalsOf(tested.drug, "drug"), reference = animalsOf(tested.reference, "reference");
  const random = createRandom(seed);
  const observed = summaries(measuresOf(drug), measuresOf(reference));
  const resampled = Array.from(
    { length: samples },
    () => summaries(measuresOf(resample(drug, random)), measuresOf(resample(reference, random))),
  );
  const interval = (name: keyof Summaries): Interval => {
    const values = resampled.map((one) => one[name]).filter((value) => !Number.isNaN(value));
    const tail = (1 - level) / 2;
    if (values.length === 0 || Number.isNaN(observed[name])) throw undefinedRatio(name);
    return { estimate: observed[name], lower: quantileR7(values, tail), upper: quantileR7(values, 1 - tail) };
  };
  return {
    ratios: {
      plasticity: interval("plasticity"),
      effort: interval("effort"),
      persistence: interval("persistence"),
    },
    largest: interval("largest"),
    mean: interval("mean"),
    geometricMean: interval("geometricMean"),
  };
}

type Measures = Readonly<Record<LiabilityMeasure, number>>;
type Summaries = Measures & Readonly<Record<"largest" | "mean" | "geometricMean", number>>;

/** What is known of one animal. */
interface Animal {
  readonly plasticWeight: number;
  readonly breakpoint: number;
  readonly kept: number;
}

function animalsOf({ colony, battery }: TestedColony, name: string): Animal[] {
  const { plasticWeight } = colony;
  const { breakpoints, punished } = battery;
  const n = plasticWeight.length;
  if (n === 0 || breakpoints.length !== n || punished.length !== n) {
    throw new TypeError(
      `Cannot summarise liability: ${name} must list the same animals in colony and battery, at least one, got ${n}, ${breakpoints.length} and ${punished.length}`,
    );
  }
  return Array.from(plasticWeight, (w, i) => ({ plasticWeight: w, breakpoint: breakpoints[i]!, kept: punished[i]! }));
}

function resample(animals: readonly Animal[], random: Random): Animal[] {
  return animals.map(() => animals[random.integer(animals.length)]!);
}

function measuresOf(animals: readonly Animal[]): Measures {
  return {
    plasticity: sampleMean(animals.map(({ plasticWeight }) => plasticWeight)),
    effort: quantileR7(animals.map(({ breakpoint }) => breakpoint), 0.5),
    persistence: sampleMean(animals.map(({ kept }) => kept)),
  };
}

function summaries(drug: Measures, reference: Measures): Summaries {
  const plasticity = drug.plasticity / reference.plasticity;
  const effort = drug.effort / reference.effort;
  const persistence = drug.persistence / reference.persistence;
  return {
    plasticity,
    effort,
    persistence,
    largest: Math.max(plasticity, effort, persistence),
    mean: (plasticity + effort + persistence) / 3,
    geometricMean: Math.cbrt(plasticity * effort * persistence),
  };
}

function undefinedRatio(name: string): RangeError {
  return new RangeError(
    `Cannot summarise liability: the reference must have more than 0 in every measure, got 0 over 0 in ${name}`,
  );
}
