/**
 * Values with few digits that divide a range evenly.
 *
 * @module
 */

/** A range and the scale on which it is divided. */
export interface StopRange {
  /** Lower end. */
  readonly lower: number;
  /** Upper end, above the lower. */
  readonly upper: number;
  /** Scale. */
  readonly scale: "linear" | "log";
}

/** Stops of a decade: two digits each, no two more than a seventh apart. */
const DECADE = [1, 1.1, 1.2, 1.3, 1.5, 1.6, 1.8, 2, 2.2, 2.5, 2.7, 3, 3.3, 3.6, 4, 4.5, 5, 5.5, 6, 6.8, 7.5, 8.2, 9];
/** Linear ranges are divided into at least as many steps. */
const LEAST_STEPS = 40;
/** Steps that people count in. */
const STEPS = [5, 2, 1];

function logStops(lower: number, upper: number): number[] {
  const first = Math.floor(Math.log10(lower)), last = Math.ceil(Math.log10(upper));
  const decades = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return decades.flatMap((decade) => DECADE.map((digit) => Number(`${digit}e${decade}`)));
}

function linearStops(lower: number, upper: number): number[] {
  const coarsest = (upper - lower) / LEAST_STEPS;
  const decade = Math.floor(Math.log10(coarsest));
  const digit = STEPS.find((step) => Number(`${step}e${decade}`) <= coarsest * (1 + 1e-9))!;
  const step = Number(`${digit}e${decade}`);
  const first = Math.ceil(lower / step), last = Math.floor(upper / step);
  // Through decimal notation, so that 3 · 0.1 is 0.3.
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/**
 * Divides a range.
 *
 * @param range Ends and scale.
 * @returns Ascending values, the ends among them: steps of 1, 2 or 5 on a linear scale, 23 to the decade on a
 * logarithmic one.
 * @throws {RangeError} If the range is empty or not finite, or not positive on a logarithmic scale.
 * @example
 * ```ts
 * import { evenStops } from "lib/report/live/stops.ts";
 * import { expect } from "@std/expect";
 *
 * expect(evenStops({ lower: 0, upper: 1, scale: "linear" }).slice(0, 3)).toEqual([0, 0.02, 0.04]);
 * expect(evenStops({ lower: 9, upper: 12, scale: "log" })).toEqual([9, 10, 11, 12]);
 * ```
 */
export function evenStops({ lower, upper, scale }: StopRange): number[] {
  if (!(lower < upper && upper - lower < Infinity)) {
    throw new RangeError(`Cannot divide a range: it must be finite and not empty, got ${lower} to ${upper}`);
  }
  if (scale === "log" && !(lower > 0)) {
    throw new RangeError(`Cannot divide a range: it must be positive on a log scale, got ${lower} to ${upper}`);
  }
  const stops = scale === "log" ? logStops(lower, upper) : linearStops(lower, upper);
  return [...new Set([lower, ...stops.filter((stop) => stop > lower && stop < upper), upper])];
}
