/**
 * The progressive-ratio schedule of reinforcement and its breakpoint.
 *
 * @module
 */
import { requireFinite, requireInteger, requirePositive } from "../numerics/require.ts";
import type { Schedule } from "./schedule.ts";

/** The series of a progressive-ratio schedule. */
export interface ProgressiveRatioSeries {
  /** Scale a of the series, presses; default 5. */
  readonly scale?: number;
  /** Growth b per infusion, dimensionless; default 0.2. */
  readonly growth?: number;
}

/** The series and the rule that ends the session. */
export interface ProgressiveRatioOptions extends ProgressiveRatioSeries {
  /** The session ends after this long without a completed ratio, s; default 1,800. */
  readonly limitedHold?: number;
}

/**
 * Presses that the i-th infusion costs under the exponential progressive ratio.
 *
 * R(i) = a·e^(b·i) − a, rounded to the nearest integer, never below 1. With the defaults: 1, 2, 4, 6, 9, 12, 15, 20, 25, 32, 40, 50, 62, 77, 95,
 * 118, 145, 178, ... Neighbours differ by 22 % or more, so a breakpoint is known no better than that. The formula gives 15 for the seventh infusion
 * (15.28); some printed lists have 16 there.
 *
 * @param infusion Number of the infusion i, an integer from 1.
 * @param series `scale` a (presses, positive, default 5) and `growth` b (per infusion, positive, default 0.2).
 * @returns Presses, an integer of at least 1, not decreasing with `infusion`.
 * @throws {RangeError} If `infusion` is not an integer of at least 1, `scale` or `growth` is not positive and finite, or
 * the requirement exceeds the largest number.
 * @see N. R. Richardson and D. C. S. Roberts, J. Neurosci. Methods 66 (1996) 1-11.
 * @example
 * ```ts
 * import { progressiveRatioRequirement } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect([1, 2, 3, 8, 15].map((infusion) => progressiveRatioRequirement(infusion))).toEqual([1, 2, 4, 20, 95]);
 * ```
 */
export function progressiveRatioRequirement(infusion: number, series: ProgressiveRatioSeries = {}): number {
  const attempt = "compute a progressive-ratio requirement";
  requireInteger("infusion", infusion, { minimum: 1, attempt });
  const a = requirePositive("scale", series.scale ?? 5, attempt);
  const b = requirePositive("growth", series.growth ?? 0.2, attempt);
  return Math.max(1, Math.round(requireFinite("requirement", a * Math.expm1(b * infusion), attempt)));
}

/**
 * Progressive-ratio schedule: every infusion costs more than the one before, until the animal stops.
 *
 * The requirement follows {@linkcode progressiveRatioRequirement}. The session ends when no ratio was completed for `limitedHold`; that rule, and with it the
 * breakpoint, is a convention: a longer hold gives a higher breakpoint.
 *
 * @param options `scale` and `growth` of the series; `limitedHold` in s, positive, default 1,800 (30 min, as used with mice).
 * @returns The schedule.
 * @throws {RangeError} If an option is not positive and finite.
 * @see series, Richardson and Roberts, J. Neurosci. Methods 66 (1996) 1-11.
 * @example
 * ```ts
 * import { progressiveRatio } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const schedule = progressiveRatio();
 * expect(schedule.requirement(0)).toBe(1); // nothing earned yet: the first infusion costs one press
 * expect(schedule.limitedHold).toBe(1800);
 * ```
 */
export function progressiveRatio(options: ProgressiveRatioOptions = {}): Schedule {
  const limitedHold = requirePositive(
    "limitedHold",
    options.limitedHold ?? 1800,
    "set up a progressive-ratio schedule",
  );
  progressiveRatioRequirement(1, options);
  return { name: "PR", requirement: (earned) => progressiveRatioRequirement(earned + 1, options), limitedHold };
}

/**
 * Breakpoint: the last ratio that an animal completed.
 *
 * The other common definition counts infusions earned; the two are one to one on a given series. The ratio grows exponentially, so breakpoints are
 * compared by medians, ranks or survival curves and not by means.
 *
 * @param earned Infusions earned in the session, an integer of at least 0.
 * @param schedule The schedule that was in force.
 * @returns Presses; 0 if nothing was earned.
 * @throws {RangeError} If `earned` is not an integer of at least 0.
 * @see W. Hodos, Science 134 (1961) 943-944, doi:10.1126/science.134.3483.943.
 * @example
 * ```ts
 * import { breakpoint, progressiveRatio } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(breakpoint(15, progressiveRatio())).toBe(95);
 * expect(breakpoint(0, progressiveRatio())).toBe(0);
 * ```
 */
export function breakpoint(earned: number, schedule: Schedule): number {
  requireInteger("earned", earned, { minimum: 0, attempt: "read a breakpoint" });
  return earned === 0 ? 0 : schedule.requirement(earned - 1);
}
