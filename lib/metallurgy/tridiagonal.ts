/**
 * Symmetric tridiagonal systems.
 *
 * @module
 */

/** A symmetric tridiagonal system of n equations. */
export interface TridiagonalSystem {
  /** Main diagonal, n values. */
  readonly diagonal: Float64Array;
  /** Both neighbours of it, n − 1 values. */
  readonly offDiagonal: Float64Array;
  /** Right-hand side, n values. */
  readonly right: Float64Array;
}

/**
 * Solution of a symmetric positive definite tridiagonal system, by Thomas elimination.
 *
 * A x = b in O(n) operations, without pivoting.
 *
 * Stable for positive definite or diagonally dominant matrices.
 *
 * @param system Diagonals and right-hand side.
 * @returns x, n values.
 * @throws {TypeError} If the lengths do not belong together.
 * @throws {RangeError} If a pivot is not positive: the matrix is not positive definite.
 * @see G. H. Golub, C. F. Van Loan, Matrix Computations, section 4.3.
 * @example
 * ```ts
 * import { solveTridiagonal } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const x = solveTridiagonal({
 *   diagonal: Float64Array.of(2, 2),
 *   offDiagonal: Float64Array.of(1),
 *   right: Float64Array.of(3, 3),
 * });
 * expect([...x]).toEqual([1, 1]);
 * ```
 */
export function solveTridiagonal(system: TridiagonalSystem): Float64Array {
  const { diagonal, offDiagonal, right } = system;
  const n = diagonal.length;
  if (n < 1 || right.length !== n || offDiagonal.length !== n - 1) {
    throw new TypeError(
      `Cannot solve a tridiagonal system: lengths must be n, n - 1 and n, got ${n}, ${offDiagonal.length}, ${right.length}`,
    );
  }
  const pivot = Float64Array.from(diagonal), x = Float64Array.from(right);
  for (let i = 1; i < n; i++) {
    const factor = offDiagonal[i - 1]! / requirePivot(pivot[i - 1]!);
    pivot[i]! -= factor * offDiagonal[i - 1]!;
    x[i]! -= factor * x[i - 1]!;
  }
  x[n - 1]! /= requirePivot(pivot[n - 1]!);
  for (let i = n - 2; i >= 0; i--) x[i] = (x[i]! - offDiagonal[i]! * x[i + 1]!) / pivot[i]!;
  return x;
}

function requirePivot(pivot: number): number {
  if (!(pivot > 0)) {
    throw new RangeError(`Cannot solve a tridiagonal system: it must be positive definite, got a pivot of ${pivot}`);
  }
  return pivot;
}
