/**
 * K6: for which D2 loops an antagonist prolongs ketamine's dopamine, and for which ketamine's is shorter than
 * cocaine's.
 *
 * @module
 */
import { linspace, logspace } from "../../numerics/mod.ts";
import type { Animal } from "./animal.ts";
import { transientIn, type Trial } from "./acute_trial.ts";
import { withFeedback } from "./d2_feedback.ts";
import { transientsOfEqualPeak } from "./dopamine_course.ts";

/** A quantity over the loop's time constant and one more of its parameters. */
export interface LoopMap {
  /** Time constants of the somatodendritic loop in s. */
  readonly timeConstants: readonly number[];
  /** Values of the other parameter, in SI. */
  readonly others: readonly number[];
  /** One row for each value of the other parameter; null where there is no value. */
  readonly values: readonly (readonly (number | null)[])[];
}

/** Time constants from those of currents in slices to many minutes, s. */
const TIME_CONSTANTS: readonly number[] = [...logspace(3, 600, { count: 17 })];
/** Gains from weak to strong, 1/s. */
const GAINS: readonly number[] = [...logspace(5, 50, { count: 11 })];
/** Share of dopamine at the sensor that the transporter clears, up to the end of its plausible range. */
const SITES: readonly number[] = [...linspace(0, 0.95, { count: 11 })];

function mapOf(
  others: readonly number[],
  value: (change: { readonly timeConstant: number; readonly other: number }) => number,
): LoopMap {
  const finite = (number: number): number | null => Number.isFinite(number) ? number : null;
  const values = others.map((other) => TIME_CONSTANTS.map((timeConstant) => finite(value({ timeConstant, other }))));
  return { timeConstants: TIME_CONSTANTS, others, values };
}

/**
 * Half-decay of ketamine's dopamine under an antagonist over that without, against the speed and the gain of the loop.
 *
 * @param animal The animal and the drugs as it meets them.
 * @param trial Dose of ketamine with the antagonist's occupancy.
 * @returns The map; its other parameter is the gain in 1/s.
 * @example
 * ```ts
 * import { animalOf, prolongationMap } from "lib/studies/ketamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const trial = { drug: "ketamine", dose: 2e-6, route: "intravenous", antagonistOccupancy: 0.9 } as const;
 * const { values } = prolongationMap(animalOf({}), trial);
 * expect(values.every(([seconds]) => seconds! < 1)).toBe(true); // loops of seconds, of any gain
 * ```
 */
export function prolongationMap(animal: Animal, trial: Trial): LoopMap {
  return mapOf(GAINS, ({ timeConstant, other: gain }) => {
    const loop = withFeedback(animal, { somatodendritic: { timeConstant, gain } });
    return transientIn(loop, trial).halfDecay / transientIn(loop, { ...trial, antagonistOccupancy: 0 }).halfDecay;
  });
}

/**
 * Half-decay after cocaine over that after ketamine at equal peaks, against the speed of the loop and the site of its
 * sensor: how much of the dopamine there the transporter clears, and so how much of cocaine's block the sensor sees.
 *
 * @param animal The animal and the drugs as it meets them.
 * @param trial Dose of ketamine.
 * @returns The map; its other parameter is the transporter's share of clearance at the sensor.
 * @example
 * ```ts
 * import { animalOf, siteMap } from "lib/studies/ketamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const { values } = siteMap(animalOf({}), { drug: "ketamine", dose: 2e-6, route: "intravenous" });
 * expect(values.at(-1)!.at(-1)).toBeLessThan(1); // slow, where the transporter clears most
 * ```
 */
export function siteMap(animal: Animal, trial: Trial): LoopMap {
  return mapOf(SITES, ({ timeConstant, other: transporterShare }) => {
    return halfDecayRatio(withFeedback(animal, { somatodendritic: { timeConstant, transporterShare } }), trial);
  });
}

/** NaN where no dose of cocaine has ketamine's peak: the loop then holds cocaine's dopamine down at any dose. */
function halfDecayRatio(animal: Animal, trial: Trial): number {
  try {
    const { cocaine, ketamine } = transientsOfEqualPeak(animal, trial);
    return cocaine.halfDecay / ketamine.halfDecay;
  } catch (error) {
    if (error instanceof RangeError) return NaN;
    throw error;
  }
}
