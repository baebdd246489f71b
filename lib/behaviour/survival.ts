/**
 * Survival curves, for breakpoints and for the time until an animal gives up.
 *
 * @module
 */
import { normalQuantile } from "../numerics/normal_distribution.ts";
import { requireNonNegative, requireWithin } from "../numerics/require.ts";

/** One animal's outcome: how far it went, and whether it stopped there or was only followed that far. */
export interface SurvivalObservation {
  /** Where it stopped or was last seen: presses, s, days, any non-negative scale. */
  readonly time: number;
  /** True if it stopped there; false if it was still going (right-censored). */
  readonly event: boolean;
}

/** How wide a band and how it is built. */
export interface SurvivalOptions {
  /** Confidence level of the pointwise band, in (0, 1); default 0.95. */
  readonly level?: number;
  /** Scale on which the band is symmetric; default "log-log", which stays inside [0, 1]. */
  readonly band?: "log-log" | "plain";
}

/** A Kaplan-Meier curve: a step down at each distinct event time. */
export interface SurvivalCurve {
  /** Distinct event times, ascending. */
  readonly time: Float64Array;
  /** Animals still at risk just before each. */
  readonly atRisk: Float64Array;
  /** Events at each. */
  readonly events: Float64Array;
  /** Fraction surviving beyond each. */
  readonly survival: Float64Array;
  /** Greenwood's standard error of `survival`. */
  readonly standardError: Float64Array;
  /** Lower end of the band. */
  readonly lower: Float64Array;
  /** Upper end of the band. */
  readonly upper: Float64Array;
}

/**
 * Kaplan-Meier estimate of a survival curve with Greenwood's pointwise band.
 *
 * S(t) = Π_{t_i ≤ t} (1 − d_i/n_i), Var S = S²·Σ d_i/(n_i·(n_i − d_i)). The "log-log" band is S^exp(±z·σ) with σ² = Σ d_i/(n_i·(n_i − d_i))/ln²S; the
 * "plain" band is S ± z·SE, cut to [0, 1]. An animal censored at the time of an event still counts as at risk there. Valid if censoring has nothing
 * to do with how soon the animal would have stopped; a breakpoint cut off by the end of the session fits that. The band is pointwise, not for the
 * whole curve, and with few animals too narrow.
 *
 * @param observations One per animal, at least one; `time` non-negative, in any one unit.
 * @param options `level`, in (0, 1), default 0.95; `band`, default "log-log".
 * @returns The curve at each distinct event time, empty lists if nothing was observed to stop. Where S = 0 the standard error is NaN (no animal is
 * left to tell) and the band is [0, 0] for "log-log" and [0, 0] for "plain", as no interval can be formed.
 * @throws {RangeError} If a time is negative or not finite or `level` is not inside (0, 1).
 * @throws {TypeError} If there is no observation.
 * @see E. L. Kaplan and P. Meier, J. Am. Stat. Assoc. 53 (1958) 457-481.
 * @example
 * ```ts
 * import { kaplanMeier } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const curve = kaplanMeier([{ time: 20, event: true }, { time: 25, event: false }, { time: 95, event: true }]);
 * expect([...curve.time]).toEqual([20, 95]);
 * expect(curve.survival[0]).toBeCloseTo(2 / 3, 12);
 * ```
 */
export function kaplanMeier(
  observations: readonly SurvivalObservation[],
  options: SurvivalOptions = {},
): SurvivalCurve {
  const attempt = "estimate a survival curve";
  if (observations.length === 0) {
    throw new TypeError(`Cannot ${attempt}: observations must hold at least one animal, got none`);
  }
  for (const { time } of observations) requireNonNegative("time", time, attempt);
  const level = requireWithin("level", options.level ?? 0.95, {
    lower: Number.MIN_VALUE,
    upper: 1 - Number.EPSILON,
    attempt,
  });
  const { time, atRisk, events } = riskTable(observations);
  const { survival, standardError } = productLimit(atRisk, events);
  const z = normalQuantile((1 + level) / 2);
  const end = options.band === "plain" ? plainEnd : logLogEnd;
  const lower = survival.map((S, i) => end(S, -z * standardError[i]!));
  const upper = survival.map((S, i) => end(S, z * standardError[i]!));
  return { time, atRisk, events, survival, standardError, lower, upper };
}

/**
 * Fraction surviving beyond a time, read from a Kaplan-Meier curve.
 *
 * S(t) is the value after the last step at or before t.
 *
 * @param curve The curve.
 * @param time Time t, in the curve's unit, finite.
 * @returns Fraction from 0 to 1; 1 before the first event. Beyond the last observation the curve is only known to be no higher than this.
 * @throws {RangeError} If `time` is negative or not finite.
 * @example
 * ```ts
 * import { kaplanMeier, survivalAt } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const curve = kaplanMeier([20, 25, 95, 95].map((time) => ({ time, event: true })));
 * expect([0, 20, 50, 95].map((ratio) => survivalAt(curve, ratio))).toEqual([1, 0.75, 0.5, 0]);
 * ```
 */
export function survivalAt(curve: SurvivalCurve, time: number): number {
  requireNonNegative("time", time, "read a survival curve");
  const passed = curve.time.findLastIndex((t) => t <= time);
  return passed < 0 ? 1 : curve.survival[passed]!;
}

/**
 * Median survival: the first event time at which half or fewer survive.
 *
 * The smallest t with S(t) ≤ 1/2. Where S is exactly 1/2 over an interval some programs give its middle; this gives its start.
 *
 * @param curve The curve.
 * @returns The time, in the curve's unit; NaN if more than half were still going when last seen.
 * @example
 * ```ts
 * import { kaplanMeier, medianSurvival } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(medianSurvival(kaplanMeier([20, 25, 95].map((time) => ({ time, event: true }))))).toBe(25);
 * ```
 */
export function medianSurvival(curve: SurvivalCurve): number {
  // Rounding of the product must not push an exact half above it.
  const at = curve.survival.findIndex((S) => S <= 0.5 * (1 + 4 * Number.EPSILON));
  return at < 0 ? NaN : curve.time[at]!;
}

function riskTable(observations: readonly SurvivalObservation[]): Pick<SurvivalCurve, "time" | "atRisk" | "events"> {
  const stops = observations.filter(({ event }) => event).map(({ time }) => time);
  const time = Float64Array.from(new Set(stops)).sort();
  const atRisk = time.map((t) => observations.filter((animal) => animal.time >= t).length);
  const events = time.map((t) => stops.filter((stop) => stop === t).length);
  return { time, atRisk, events };
}

function productLimit(n: Float64Array, d: Float64Array): Pick<SurvivalCurve, "survival" | "standardError"> {
  const survival = new Float64Array(n.length), standardError = new Float64Array(n.length);
  let S = 1, sum = 0;
  for (let i = 0; i < n.length; i++) {
    S *= (n[i]! - d[i]!) / n[i]!;
    sum += d[i]! / (n[i]! * (n[i]! - d[i]!));
    survival[i] = S;
    standardError[i] = S * Math.sqrt(sum);
  }
  return { survival, standardError };
}

function plainEnd(S: number, halfWidth: number): number {
  return S === 0 ? 0 : Math.min(1, Math.max(0, S + halfWidth));
}

/** S^exp(±z·σ), where σ is the standard error of ln(−ln S). */
function logLogEnd(S: number, halfWidth: number): number {
  if (S === 0) return 0;
  return Math.pow(S, Math.exp(halfWidth / (S * Math.log(S))));
}
