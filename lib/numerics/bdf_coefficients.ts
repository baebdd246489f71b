/**
 * Coefficients of the backward differentiation formulas on uneven steps.
 *
 * @module
 */

/** The highest order in use; the formula of order 6 is stable in too narrow a wedge. */
export const MAX_ORDER = 5;

/** Coefficients of one step; overwritten by {@linkcode setBdfCoefficients}. */
export interface BdfCoefficients {
  /** A correction of the predicted state enters the j-th scaled derivative times l_j. */
  readonly l: Float64Array;
  /** The local error is this times the correction. */
  error: number;
  /** The local error of the formula one order lower is this times the last scaled derivative. */
  lowerError: number;
  /** The local error of the formula one order higher is this times the difference of two corrections. */
  higherError: number;
  /** Makes the corrections of two steps of different size comparable. */
  comparison: number;
}

/** The steps for which coefficients are wanted. */
export interface StepHistory {
  /** Order q of the formula, 1 to 5. */
  readonly order: number;
  /** Size of the step about to be taken. */
  readonly h: number;
  /** Sizes of the steps before, newest at index 1. */
  readonly past: Float64Array;
}

/**
 * Room for coefficients.
 *
 * @returns Coefficients that are all 0.
 * @example
 * ```ts
 * import { emptyCoefficients } from "lib/numerics/bdf_coefficients.ts";
 * import { expect } from "@std/expect";
 *
 * expect(emptyCoefficients().l.length).toBe(6);
 * ```
 */
export function emptyCoefficients(): BdfCoefficients {
  return { l: new Float64Array(MAX_ORDER + 1), error: 0, lowerError: 0, higherError: 0, comparison: 0 };
}

/**
 * Coefficients of the backward differentiation formula with fixed leading coefficient, for the next step.
 *
 * Σ l_j·xʲ = (1 + x/ξ*)·Π_{j=1}^{q−1}(1 + x/ξ_j) with ξ_j = (t_n − t_{n−j})/h and ξ* such that l_1 = Σ_{j=1}^{q} 1/j,
 * whatever the past steps. So the matrix of the Newton iteration depends on the order and on h alone.
 *
 * @param coefficients Receives the result.
 * @param steps Order, next step and past steps.
 * @see K. R. Jackson, R. Sacks-Davis, An alternative implementation of variable step-size multistep formulas for stiff
 *   ODEs, ACM Trans. Math. Softw. 6, 295 (1980), doi:10.1145/355900.355903
 * @example
 * ```ts
 * import { emptyCoefficients, setBdfCoefficients } from "lib/numerics/bdf_coefficients.ts";
 * import { expect } from "@std/expect";
 *
 * const coefficients = emptyCoefficients();
 * setBdfCoefficients(coefficients, { order: 2, h: 1, past: Float64Array.of(0, 1, 1) });
 * expect([...coefficients.l.slice(0, 3)]).toEqual([1, 1.5, 0.5]);
 * ```
 */
export function setBdfCoefficients(coefficients: BdfCoefficients, { order: q, h, past }: StepHistory): void {
  const { l } = coefficients;
  l.fill(0);
  l[0] = 1;
  l[1] = 1;
  let span = h, leading = 1, variableLeading = 1, lastInverse = 1, starInverse = 1;
  for (let j = 2; j <= q; j++) {
    span += past[j - 1]!;
    leading += 1 / j;
    lastInverse = h / span;
    starInverse = leading - l[1]!;
    variableLeading = l[1]! + lastInverse;
    multiply(l, { degree: j - 1, by: j < q ? lastInverse : starInverse });
  }
  const excess = 1 + variableLeading - leading, scale = 1 + q * excess;
  coefficients.error = Math.abs(excess / (leading * scale));
  coefficients.comparison = Math.abs(scale * starInverse / (l[q]! * lastInverse));
  const lowerLeading = leading - 1 / q, lowerVariable = variableLeading - lastInverse;
  coefficients.lowerError = q === 1 ? 1 : Math.abs((starInverse / l[q]!) * (1 - (1 + lowerVariable) / lowerLeading));
  const nextInverse = h / (span + past[q]!), higherLeading = leading + 1 / (q + 1);
  const higherExcess = 1 + variableLeading + nextInverse - higherLeading;
  coefficients.higherError = Math.abs(higherExcess / (scale * nextInverse * (q + 2) * higherLeading));
}

/** Multiplies the polynomial l of the given degree by (1 + by·x). */
function multiply(l: Float64Array, { degree, by }: { degree: number; by: number }): void {
  for (let i = degree + 1; i >= 1; i--) l[i]! += by * l[i - 1]!;
}
