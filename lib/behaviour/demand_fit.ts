/**
 * Least-squares fit of the exponential demand curve.
 *
 * @module
 */
import { requireNonNegative, requirePositive } from "../numerics/require.ts";
import { sampleMean } from "../numerics/sample_statistics.ts";
import type { DemandParameters } from "./demand.ts";

/** Consumption at each of several unit prices. */
export interface DemandData {
  /** Unit prices, presses per unit of consumption. */
  readonly price: ArrayLike<number>;
  /** Consumption at each, in its unit per session. */
  readonly consumption: ArrayLike<number>;
}

/** How to fit. */
export interface DemandFitOptions {
  /** Span k in powers of ten; fixed, not fitted, and the same for curves that are compared. */
  readonly range: number;
  /** Scale of the residuals: "exponential" on log₁₀ Q (zeros left out), "exponentiated" on Q; default the second. */
  readonly form?: "exponential" | "exponentiated";
}

/** A fitted demand curve. */
export interface DemandFit extends DemandParameters {
  /** Share of the variance explained on the scale of the fit; negative where the curve does worse than a constant. */
  readonly rSquared: number;
  /** Points that entered the fit. */
  readonly points: number;
}

/**
 * Fits the exponential demand curve to consumption at several prices, by least squares.
 *
 * For a given a = α·Q₀ the best Q₀ has a closed form on either scale, so the fit is a search in ln a alone: a grid over all that the prices can tell,
 * then golden sections. It cannot stop in a local minimum that the grid separates. "exponential" fits log₁₀ Q and must leave zeros out, which
 * flatters the curve; "exponentiated" fits Q and keeps them. If consumption does not fall over the prices given, α is only bounded from above and
 * comes out near 0.
 *
 * @param data `price` and `consumption`, non-negative, at least three points with consumption above 0 and at two different prices.
 * @param options `range` k, positive; `form`, default "exponentiated".
 * @returns Q₀ in the unit of consumption, α in 1/press, k, `rSquared` and `points`.
 * @throws {RangeError} If a number is negative or not finite or `range` is not positive.
 * @throws {TypeError} If the lists differ in length or hold too few usable points.
 * @see exponential: Hursh and Silberberg, doi:10.1037/0033-295X.115.1.186; exponentiated: M. N. Koffarnus et al. (2015), doi:10.1037/pha0000045
 * @example
 * ```ts
 * import { exponentialDemand, fitExponentialDemand } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const truth = { intensity: 20, elasticityRate: 0.002, range: 2 };
 * const price = [1, 2, 4, 8, 16, 32, 64];
 * const fit = fitExponentialDemand({ price, consumption: price.map((C) => exponentialDemand(C, truth)) }, { range: 2 });
 * expect(fit.elasticityRate).toBeCloseTo(0.002, 8);
 * ```
 */
export function fitExponentialDemand(data: DemandData, options: DemandFitOptions): DemandFit {
  const k = requirePositive("range", options.range, "fit a demand curve");
  const logarithmic = options.form === "exponential";
  const { price, response } = usablePoints(data, logarithmic);
  const profile = logarithmic ? logProfile : linearProfile;
  const squares = (lnA: number) => profile({ price, response, k }, Math.exp(lnA)).squares;
  const a = Math.exp(profileMinimum(squares, priceSpan(price)));
  const { intensity, squares: residual } = profile({ price, response, k }, a);
  const mean = sampleMean(response);
  const total = response.reduce((sum, y) => sum + (y - mean) ** 2, 0);
  const rSquared = total === 0 ? NaN : 1 - residual / total;
  return { intensity, elasticityRate: a / intensity, range: k, rSquared, points: price.length };
}

interface Points {
  readonly price: Float64Array;
  /** Consumption, or its logarithm. */
  readonly response: Float64Array;
  readonly k: number;
}

interface Profile {
  readonly intensity: number;
  readonly squares: number;
}

/** Best Q₀ and sum of squares on log₁₀ Q for given a. */
function logProfile({ price, response, k }: Points, a: number): Profile {
  const n = price.length;
  let intercept = 0, squares = 0;
  for (let i = 0; i < n; i++) intercept += (response[i]! - k * Math.expm1(-a * price[i]!)) / n;
  for (let i = 0; i < n; i++) squares += (response[i]! - intercept - k * Math.expm1(-a * price[i]!)) ** 2;
  return { intensity: Math.pow(10, intercept), squares };
}

/** Best Q₀ and sum of squares on Q for given a. */
function linearProfile({ price, response, k }: Points, a: number): Profile {
  const n = price.length;
  const shape = (i: number) => Math.pow(10, k * Math.expm1(-a * price[i]!));
  let product = 0, norm = 0, squares = 0;
  for (let i = 0; i < n; i++) {
    product += response[i]! * shape(i);
    norm += shape(i) ** 2;
  }
  const intensity = product / norm;
  for (let i = 0; i < n; i++) squares += (response[i]! - intensity * shape(i)) ** 2;
  return { intensity, squares };
}

function usablePoints(data: DemandData, logarithmic: boolean): { price: Float64Array; response: Float64Array } {
  const attempt = "fit a demand curve";
  const price = Float64Array.from(data.price, (C) => requireNonNegative("price", C, attempt));
  const consumption = Float64Array.from(data.consumption, (Q) => requireNonNegative("consumption", Q, attempt));
  if (price.length !== consumption.length) {
    throw new TypeError(
      `Cannot ${attempt}: price and consumption must be of one length, got ${price.length} and ${consumption.length}`,
    );
  }
  const positive = consumption.filter((Q) => Q > 0).length;
  if (positive < 3 || new Set(price.filter((C) => C > 0)).size < 2) {
    throw new TypeError(
      `Cannot ${attempt}: at least 3 points with consumption and 2 different prices above 0 are required, got ${positive} points at prices ${
        [...price].join(", ")
      }`,
    );
  }
  if (!logarithmic) return { price, response: consumption };
  const kept = (_: number, i: number) => consumption[i]! > 0;
  return { price: price.filter(kept), response: consumption.filter(kept).map(Math.log10) };
}

/**
 * All ln a that the prices can tell apart: from no fall at the highest price to 95 % of the fall before the lowest. Beyond that the curve is as flat
 * as at a = 0, on its floor, and would pass for constant consumption.
 */
function priceSpan(price: Float64Array): readonly [number, number] {
  const positive = price.filter((C) => C > 0);
  return [Math.log(1e-6 / Math.max(...positive)), Math.log(3 / Math.min(...positive))];
}

function profileMinimum(f: (x: number) => number, [lower, upper]: readonly [number, number]): number {
  const count = 80, step = (upper - lower) / count;
  let best = lower, least = f(lower);
  for (let i = 1; i <= count; i++) {
    const x = lower + i * step, y = f(x);
    if (y < least) [best, least] = [x, y];
  }
  return goldenSection(f, [best - step, best + step]);
}

function goldenSection(f: (x: number) => number, [lower, upper]: readonly [number, number]): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let a = lower, b = upper;
  let left = b - ratio * (b - a), right = a + ratio * (b - a);
  let low = f(left), high = f(right);
  while (b - a > 1e-9) {
    if (low < high) {
      [b, right, high] = [right, left, low];
      low = f(left = b - ratio * (b - a));
    } else {
      [a, left, low] = [left, right, high];
      high = f(right = a + ratio * (b - a));
    }
  }
  return (a + b) / 2;
}
