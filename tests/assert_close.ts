/** Tolerances of {@linkcode assertClose}; both are required, so that neither is forgotten. */
export interface Tolerance {
  /** Relative to the expected value. */
  rtol: number;
  /** In the unit of the values. */
  atol: number;
}

/**
 * Throws unless |actual − expected| ≤ atol + rtol·|expected|. NaN on either side fails; equal infinities pass.
 *
 * @param actual The computed value.
 * @param expected The value it is held against.
 * @param tolerance Both tolerances.
 */
export function assertClose(actual: number, expected: number, tolerance: Tolerance): void {
  const { rtol, atol } = tolerance;
  if (actual === expected) return;
  const difference = Math.abs(actual - expected);
  const allowed = atol + rtol * Math.abs(expected);
  if (Number.isFinite(expected) && difference <= allowed) return;
  throw new Error(
    `Expected ${expected} within ${allowed} (rtol ${rtol}, atol ${atol}), got ${actual}, off by ${difference}`,
  );
}
