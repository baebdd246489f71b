/**
 * Size and duration of a transient.
 *
 * @module
 */
import { requireFinite, requirePositive } from "../numerics/require.ts";

/** What a transient looks like. */
export interface TransientMetrics {
  /** Highest value over rest, dimensionless, at least 1. */
  readonly peak: number;
  /** Time of the peak since the first sample, s. */
  readonly timeToPeak: number;
  /** Time from the peak until half of the rise is gone, s; `Infinity` if that is not seen, NaN without a rise above 1e-6. */
  readonly halfDecay: number;
  /** Time spent above the threshold, s. */
  readonly timeAbove: number;
  /** Area of the rise, ∫[f − 1]₊ dt, s (fold times seconds). */
  readonly area: number;
}

/**
 * Peak, time to peak, half-decay, time above a threshold and area of a transient given as samples over rest.
 *
 * Between samples the signal is taken as linear: crossings, time above and area are exact for a piecewise linear signal
 * and second order in the spacing otherwise. The peak is the vertex of the parabola through the highest sample and its
 * neighbours, third order.
 *
 * The half-decay is measured from the peak to the first crossing of 1 + (peak − 1)/2, which later doses or rebounds can
 * spoil.
 *
 * @param time Sample times, s, strictly ascending, at least 3.
 * @param fold The signal over its value at rest, dimensionless, one per time; rest is 1.
 * @param options `threshold` of `timeAbove`, over rest, default 1.25.
 * @returns The metrics.
 * @throws {TypeError} If the lengths differ or are below 3.
 * @throws {RangeError} If a value is not finite, the times do not ascend or the threshold is not positive.
 * @example
 * ```ts
 * import { transientMetrics } from "lib/dopamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const metrics = transientMetrics([0, 10, 20, 30, 40], [1, 2, 3, 2, 1], { threshold: 2 });
 * expect(metrics.timeToPeak).toBe(20);
 * expect(metrics.timeAbove).toBe(20);
 * expect(metrics.area).toBe(40);
 * ```
 */
export function transientMetrics(
  time: ArrayLike<number>,
  fold: ArrayLike<number>,
  options: { readonly threshold?: number } = {},
): TransientMetrics {
  requireSamples(time, fold);
  const threshold = requirePositive("threshold", options.threshold ?? 1.25, ATTEMPT);
  const top = indexOfLargest(fold);
  const { at, peak } = vertex(time, fold, top);
  return {
    peak: Math.max(peak, 1),
    timeToPeak: at - time[0]!,
    halfDecay: peak - 1 > NO_RISE ? fallTime(time, fold, { from: top, level: 1 + (peak - 1) / 2 }) - at : NaN,
    timeAbove: above(time, fold, threshold).duration,
    area: above(time, fold, 1).area,
  };
}

const ATTEMPT = "measure a transient";

/** Rises below this are rounding, not a transient. */
const NO_RISE = 1e-6;

function requireSamples(time: ArrayLike<number>, fold: ArrayLike<number>): void {
  if (time.length !== fold.length || time.length < 3) {
    throw new TypeError(
      `Cannot ${ATTEMPT}: time and fold must have the same length of at least 3, got ${time.length} and ${fold.length}`,
    );
  }
  for (let k = 0; k < time.length; k++) {
    requireFinite(`time[${k}]`, time[k]!, ATTEMPT);
    requireFinite(`fold[${k}]`, fold[k]!, ATTEMPT);
    if (k > 0 && !(time[k]! > time[k - 1]!)) {
      throw new RangeError(`Cannot ${ATTEMPT}: times must ascend, got ${time[k]} after ${time[k - 1]}`);
    }
  }
}

function indexOfLargest(values: ArrayLike<number>): number {
  let top = 0;
  for (let k = 1; k < values.length; k++) if (values[k]! > values[top]!) top = k;
  return top;
}

/** Vertex of the parabola through three samples around k; the sample itself at an end. */
function vertex(time: ArrayLike<number>, fold: ArrayLike<number>, k: number): { at: number; peak: number } {
  const at = time[k]!, peak = fold[k]!;
  if (k === 0 || k === time.length - 1) return { at, peak };
  const before = at - time[k - 1]!, after = time[k + 1]! - at;
  const rising = (peak - fold[k - 1]!) / before, falling = (fold[k + 1]! - peak) / after;
  const curvature = (falling - rising) / (before + after);
  if (curvature === 0) return { at, peak }; // a plateau
  const slope = (rising * after + falling * before) / (before + after);
  const shift = -slope / (2 * curvature);
  return { at: at + shift, peak: peak + (slope * shift) / 2 };
}

/** First time after sample `from` at which the signal falls through a level. */
function fallTime(
  time: ArrayLike<number>,
  fold: ArrayLike<number>,
  { from, level }: { from: number; level: number },
): number {
  for (let k = from + 1; k < time.length; k++) {
    if (fold[k]! < level) {
      const drop = (fold[k - 1]! - level) / (fold[k - 1]! - fold[k]!);
      return time[k - 1]! + drop * (time[k]! - time[k - 1]!);
    }
  }
  return Infinity;
}

/** Time above a level and area between signal and level, for a piecewise linear signal. */
function above(time: ArrayLike<number>, fold: ArrayLike<number>, level: number): { duration: number; area: number } {
  let duration = 0, area = 0;
  for (let k = 1; k < time.length; k++) {
    const low = Math.min(fold[k - 1]!, fold[k]!) - level, high = Math.max(fold[k - 1]!, fold[k]!) - level;
    if (high <= 0) continue;
    const share = low >= 0 ? 1 : high / (high - low);
    const span = share * (time[k]! - time[k - 1]!);
    duration += span;
    area += (span * (Math.max(low, 0) + high)) / 2;
  }
  return { duration, area };
}
