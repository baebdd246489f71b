/**
 * Definite integrals of functions of one variable.
 *
 * @module
 */
import { requireNonNegative } from "./require.ts";

/** Limits and tolerances of an integral. */
export interface IntegralOptions {
  /** Lower limit; −Infinity is allowed. */
  readonly lower: number;
  /** Upper limit; Infinity is allowed; below `lower` the integral changes sign. */
  readonly upper: number;
  /** Relative tolerance; default 1e-10. */
  readonly rtol?: number;
  /** Absolute tolerance, in the unit of the integral; default 0. Needed where the integral may be 0. */
  readonly atol?: number;
}

interface Panel {
  readonly a: number;
  readonly b: number;
  readonly integral: number;
  readonly error: number;
}

const MAX_PANELS = 2000;

// Nodes (positive half, descending) and weights of the 15-point Kronrod rule; every second node belongs to the 7-point
// Gauss rule. R. Piessens et al., QUADPACK, Springer (1983), routine QK15.
const NODES = [
  0.991455371120812639206854697526329,
  0.949107912342758524526189684047851,
  0.864864423359769072789712788640926,
  0.741531185599394439863864773280788,
  0.586087235467691130294144691838259,
  0.405845151377397166906606412076961,
  0.207784955007898467600689403773245,
] as const;
const KRONROD_WEIGHTS = [
  0.02293532201052922496373200805897,
  0.063092092629978553290700663189204,
  0.104790010322250183839876322541518,
  0.140653259715525918745189590510238,
  0.16900472663926790282658342659855,
  0.190350578064785409913256402421014,
  0.204432940075298892414161999234649,
] as const;
const GAUSS_WEIGHTS = [
  0,
  0.129484966168869693270611432679082,
  0,
  0.27970539148927666790146777142378,
  0,
  0.381830050505118944950369775488975,
  0,
] as const;
const KRONROD_CENTRE = 0.209482141084727828012999174891714;
const GAUSS_CENTRE = 0.417959183673469387755102040816327;

/**
 * Definite integral by globally adaptive Gauss-Kronrod quadrature with 7 and 15 points.
 *
 * ∫_a^b f(x) dx. The panel with the largest error estimate is halved until the sum of the estimates is within the
 * tolerance. Infinite limits are mapped to a finite range by x = u/(1 − u²). f is never evaluated at the limits, so
 * that integrable end-point singularities are allowed, at a price. It fails on a divergent integral, and may miss a
 * spike much narrower than the range: split the range there.
 *
 * @param f The integrand; finite inside the range.
 * @param options Limits `lower` and `upper`, `rtol` (default 1e-10) and `atol` (default 0).
 * @returns The integral, in the unit of f times that of x.
 * @throws {RangeError} If a limit is NaN, a tolerance is negative, the integrand is not finite, or 2,000 panels do not
 *   reach the tolerance.
 * @see R. Piessens, E. de Doncker-Kapenga, C. W. Überhuber, D. K. Kahaner, QUADPACK, Springer (1983), routines QAG and
 *   QK15.
 * @example
 * ```ts
 * import { integrate } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const gaussian = integrate((x) => Math.exp(-x * x), { lower: -Infinity, upper: Infinity });
 * expect(gaussian).toBeCloseTo(Math.sqrt(Math.PI), 12);
 * ```
 */
export function integrate(f: (x: number) => number, options: IntegralOptions): number {
  const { lower, upper, rtol = 1e-10, atol = 0 } = options;
  const attempt = "integrate";
  requireNonNegative("rtol", rtol, attempt);
  requireNonNegative("atol", atol, attempt);
  if (Number.isNaN(lower) || Number.isNaN(upper)) {
    throw new RangeError(`Cannot ${attempt}: limits must be numbers, got ${lower} and ${upper}`);
  }
  if (lower === upper) return 0;
  if (Number.isFinite(lower) && Number.isFinite(upper)) return adapt(f, [lower, upper], { rtol, atol });
  const mapped = (u: number): number => {
    const v = 1 - u * u;
    return f(u / v) * (1 + u * u) / (v * v);
  };
  return adapt(mapped, [toUnit(lower), toUnit(upper)], { rtol, atol });
}

/** The inverse of x = u/(1 − u²). */
function toUnit(x: number): number {
  if (!Number.isFinite(x)) return Math.sign(x);
  return 2 * x / (1 + Math.sqrt(1 + 4 * x * x));
}

function adapt(
  f: (x: number) => number,
  limits: readonly [number, number],
  { rtol, atol }: { rtol: number; atol: number },
): number {
  const panels = [panel(f, limits[0], limits[1])];
  for (;;) {
    const integral = panels.reduce((sum, p) => sum + p.integral, 0);
    const error = panels.reduce((sum, p) => sum + p.error, 0);
    if (error <= Math.max(atol, rtol * Math.abs(integral))) return integral;
    const worst = panels.reduce((w, p, i) => (p.error > panels[w]!.error ? i : w), 0);
    const { a, b } = panels[worst]!;
    const middle = 0.5 * (a + b);
    if (panels.length >= MAX_PANELS || middle === a || middle === b) {
      throw new RangeError(
        `Cannot integrate: rtol ${rtol} and atol ${atol} must be reached with ${MAX_PANELS} panels, got ${integral} ± ${error}`,
      );
    }
    panels[worst] = panel(f, a, middle);
    panels.push(panel(f, middle, b));
  }
}

function panel(f: (x: number) => number, a: number, b: number): Panel {
  const centre = 0.5 * (a + b), half = 0.5 * (b - a);
  const fc = finiteAt(f, centre);
  let kronrod = KRONROD_CENTRE * fc, gauss = GAUSS_CENTRE * fc, magnitude = Math.abs(kronrod);
  for (let i = 0; i < NODES.length; i++) {
    const dx = half * NODES[i]!;
    const f1 = finiteAt(f, centre - dx), f2 = finiteAt(f, centre + dx);
    kronrod += KRONROD_WEIGHTS[i]! * (f1 + f2);
    gauss += GAUSS_WEIGHTS[i]! * (f1 + f2);
    magnitude += KRONROD_WEIGHTS[i]! * (Math.abs(f1) + Math.abs(f2));
  }
  // Below this the difference of the two rules is rounding noise, which no halving removes.
  const noise = 5 * Number.EPSILON * magnitude;
  const difference = Math.abs(kronrod - gauss);
  return { a, b, integral: half * kronrod, error: difference <= noise ? 0 : Math.abs(half) * difference };
}

function finiteAt(f: (x: number) => number, x: number): number {
  const y = f(x);
  if (!Number.isFinite(y)) throw new RangeError(`Cannot integrate: the integrand must be finite, got ${y} at x = ${x}`);
  return y;
}
