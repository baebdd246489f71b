/**
 * Straight lines and power laws through measured points.
 *
 * @module
 */

/** A straight line through points, with its uncertainty. */
export interface LinearFit {
  /** Change of y per unit of x. */
  readonly slope: number;
  /** y at x = 0. */
  readonly intercept: number;
  /** Standard error of the slope; NaN for two points. */
  readonly slopeError: number;
  /** Standard error of the intercept; NaN for two points. */
  readonly interceptError: number;
  /** Standard deviation of the residuals, √(Σr²/(n − 2)); NaN for two points. */
  readonly residualDeviation: number;
  /** Share of the variance of y that the line accounts for, 0 to 1; NaN where all y are equal. */
  readonly rSquared: number;
  /** Number of points. */
  readonly n: number;
}

/** A power law through points, with its uncertainty. */
export interface PowerLawFit {
  /** Exponent m of y = c·xᵐ, dimensionless. */
  readonly exponent: number;
  /** Prefactor c, in the unit of y over that of x to the power m. */
  readonly prefactor: number;
  /** Standard error of the exponent; NaN for two points. */
  readonly exponentError: number;
  /** Standard error of ln c: the relative standard error of the prefactor while small; NaN for two points. */
  readonly logPrefactorError: number;
  /** Standard deviation of the residuals of ln y; NaN for two points. */
  readonly residualDeviation: number;
  /** Share of the variance of ln y that the law accounts for, 0 to 1; NaN where all y are equal. */
  readonly rSquared: number;
  /** Number of points. */
  readonly n: number;
}

/**
 * Straight line through points by ordinary least squares.
 *
 * y = a + b·x with b = S_xy/S_xx and a = ȳ − b·x̄. The errors are standard errors under independent deviations of y of
 * equal variance and exact x; they mean little where the scatter grows with x, and least squares follows outliers.
 *
 * @param x Abscissae, at least two, not all equal, finite; any unit.
 * @param y Ordinates, one per abscissa, finite; any unit.
 * @returns Slope, intercept, their standard errors, residual deviation and r².
 * @throws {TypeError} If the lengths differ or are below 2.
 * @throws {RangeError} If a value is not finite or all x are equal.
 * @example
 * ```ts
 * import { linearFit } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const { slope, intercept } = linearFit([0, 1, 2], [1, 3, 5]);
 * expect([slope, intercept]).toEqual([2, 1]);
 * ```
 */
export function linearFit(x: ArrayLike<number>, y: ArrayLike<number>): LinearFit {
  const n = requirePairs(x, y);
  const { xMean, yMean, sxx, sxy, syy } = centredSums(x, y);
  if (sxx === 0) throw new RangeError(`Cannot fit a line: x must hold two different values, got only ${x[0]}`);
  const slope = sxy / sxx, intercept = yMean - slope * xMean;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (y[i]! - yMean - slope * (x[i]! - xMean)) ** 2;
  const residualDeviation = n > 2 ? Math.sqrt(squares / (n - 2)) : NaN;
  const slopeError = residualDeviation / Math.sqrt(sxx);
  const interceptError = residualDeviation * Math.sqrt(1 / n + xMean ** 2 / sxx);
  const rSquared = syy > 0 ? Math.max(0, 1 - squares / syy) : NaN;
  return { slope, intercept, slopeError, interceptError, residualDeviation, rSquared, n };
}

/**
 * Power law through points by ordinary least squares in logarithms.
 *
 * y = c·xᵐ, fitted as ln y = ln c + m·ln x. Every point weighs the same in relative terms. The errors assume equal,
 * independent relative deviations of y and exact x. The mean of y at given x is above the fitted law by about
 * exp(s²/2), s being the residual deviation.
 *
 * @param x Abscissae, at least two, positive, not all equal; any unit.
 * @param y Ordinates, one per abscissa, positive; any unit.
 * @returns Exponent, prefactor, their standard errors, residual deviation and r² in logarithms.
 * @throws {TypeError} If the lengths differ or are below 2.
 * @throws {RangeError} If a value is not positive and finite or all x are equal.
 * @example
 * ```ts
 * import { powerLawFit } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const { exponent, prefactor } = powerLawFit([1, 2, 4], [3, 3 * 2 ** 6, 3 * 4 ** 6]);
 * expect(exponent).toBeCloseTo(6, 12);
 * expect(prefactor).toBeCloseTo(3, 12);
 * ```
 */
export function powerLawFit(x: ArrayLike<number>, y: ArrayLike<number>): PowerLawFit {
  const line = linearFit(logarithms("x", x), logarithms("y", y));
  return {
    exponent: line.slope,
    prefactor: Math.exp(line.intercept),
    exponentError: line.slopeError,
    logPrefactorError: line.interceptError,
    residualDeviation: line.residualDeviation,
    rSquared: line.rSquared,
    n: line.n,
  };
}

function requirePairs(x: ArrayLike<number>, y: ArrayLike<number>): number {
  if (x.length !== y.length || x.length < 2) {
    throw new TypeError(
      `Cannot fit a line: x and y must have the same length of at least 2, got ${x.length} and ${y.length}`,
    );
  }
  for (let i = 0; i < x.length; i++) {
    if (!(Number.isFinite(x[i]) && Number.isFinite(y[i]))) {
      throw new RangeError(`Cannot fit a line: x and y must be finite, got (${x[i]}, ${y[i]}) at index ${i}`);
    }
  }
  return x.length;
}

function centredSums(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): Record<"xMean" | "yMean" | "sxx" | "sxy" | "syy", number> {
  const n = x.length;
  let xSum = 0, ySum = 0, sxx = 0, sxy = 0, syy = 0;
  for (let i = 0; i < n; i++) {
    xSum += x[i]!;
    ySum += y[i]!;
  }
  const xMean = xSum / n, yMean = ySum / n;
  for (let i = 0; i < n; i++) {
    const dx = x[i]! - xMean, dy = y[i]! - yMean;
    sxx += dx * dx;
    sxy += dx * dy;
    syy += dy * dy;
  }
  return { xMean, yMean, sxx, sxy, syy };
}

function logarithms(name: string, values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values, (value, i) => {
    if (!(Number.isFinite(value) && value > 0)) {
      throw new RangeError(
        `Cannot fit a power law: ${name} must be positive and finite, got ${value} at index ${i}`,
      );
    }
    return Math.log(value);
  });
}
