/**
 * Dense linear systems.
 *
 * @module
 */

/**
 * LU decomposition with partial pivoting, in place.
 *
 * P·A = L·U, with L unit lower triangular below the diagonal of A and U above it. Costs n³/3 multiplications.
 *
 * @param A Square matrix, row by row, n² numbers; overwritten.
 * @param pivots n integers; receives the row exchanged with each row.
 * @returns Whether A is regular; where false, A is useless.
 * @see G. H. Golub, C. F. Van Loan, Matrix Computations, 4th ed., Johns Hopkins (2013), section 3.4
 * @example
 * ```ts
 * import { luDecompose, luSolve } from "lib/numerics/lu.ts";
 * import { expect } from "@std/expect";
 *
 * const A = Float64Array.of(0, 2, 1, 1), pivots = new Int32Array(2), b = Float64Array.of(4, 3);
 * expect(luDecompose(A, pivots)).toBe(true);
 * luSolve(A, pivots, b);
 * expect([...b]).toEqual([1, 2]);
 * ```
 */
export function luDecompose(A: Float64Array, pivots: Int32Array): boolean {
  const n = pivots.length;
  for (let k = 0; k < n; k++) {
    const p = pivotRow(A, n, k);
    pivots[k] = p;
    if (p !== k) swapRows(A, n, [k, p]);
    const pivot = A[k * n + k]!;
    if (!(Math.abs(pivot) > 0)) return false;
    for (let i = k + 1; i < n; i++) {
      const factor = A[i * n + k]! / pivot;
      A[i * n + k] = factor;
      if (factor === 0) continue;
      for (let j = k + 1; j < n; j++) A[i * n + j]! -= factor * A[k * n + j]!;
    }
  }
  return true;
}

function pivotRow(A: Float64Array, n: number, k: number): number {
  let best = k;
  for (let i = k + 1; i < n; i++) if (Math.abs(A[i * n + k]!) > Math.abs(A[best * n + k]!)) best = i;
  return best;
}

function swapRows(A: Float64Array, n: number, [a, b]: readonly [number, number]): void {
  for (let j = 0; j < n; j++) {
    const held = A[a * n + j]!;
    A[a * n + j] = A[b * n + j]!;
    A[b * n + j] = held;
  }
}

/**
 * Solves A·x = b with a decomposition from {@linkcode luDecompose}, in place.
 *
 * @param LU The decomposed matrix.
 * @param pivots Its pivots.
 * @param b Right-hand side; overwritten by x.
 * @example
 * ```ts
 * import { luDecompose, luSolve } from "lib/numerics/lu.ts";
 * import { expect } from "@std/expect";
 *
 * const A = Float64Array.of(4, 0, 0, 2), pivots = new Int32Array(2), b = Float64Array.of(4, 4);
 * luDecompose(A, pivots);
 * luSolve(A, pivots, b);
 * expect([...b]).toEqual([1, 2]);
 * ```
 */
export function luSolve(LU: Float64Array, pivots: Int32Array, b: Float64Array): void {
  const n = pivots.length;
  for (let k = 0; k < n; k++) {
    const p = pivots[k]!;
    const held = b[p]!;
    b[p] = b[k]!;
    b[k] = held;
  }
  for (let i = 1, row = n; i < n; i++, row += n) {
    let sum = b[i]!;
    for (let j = 0; j < i; j++) sum -= LU[row + j]! * b[j]!;
    b[i] = sum;
  }
  for (let i = n - 1, row = i * n; i >= 0; i--, row -= n) {
    let sum = b[i]!;
    for (let j = i + 1; j < n; j++) sum -= LU[row + j]! * b[j]!;
    b[i] = sum / LU[row + i]!;
  }
}
