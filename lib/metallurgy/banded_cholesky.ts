/**
 * Symmetric positive definite banded systems, as finite elements on a grid give them.
 *
 * @module
 */

/**
 * A symmetric matrix of order n whose entries vanish farther than `bandwidth` from the diagonal; only the lower half is
 * stored.
 */
export interface BandedMatrix {
  /** Order n. */
  readonly order: number;
  /** Number w of sub-diagonals. */
  readonly bandwidth: number;
  /** Entry (i, j), i − w ≤ j ≤ i, at i (w + 1) + (j − i + w). */
  readonly values: Float64Array;
}

/**
 * A banded matrix of zeros.
 *
 * @param order Order n, at least 1.
 * @param bandwidth Number w of sub-diagonals, 0 to n − 1.
 * @returns The matrix.
 * @throws {RangeError} If order or bandwidth is not such an integer.
 * @example
 * ```ts
 * import { createBandedMatrix } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(createBandedMatrix(4, 1).values.length).toBe(8);
 * ```
 */
export function createBandedMatrix(order: number, bandwidth: number): BandedMatrix {
  if (!(Number.isSafeInteger(order) && order >= 1)) {
    throw new RangeError(`Cannot create a banded matrix: order must be a positive integer, got ${order}`);
  }
  if (!(Number.isSafeInteger(bandwidth) && bandwidth >= 0 && bandwidth < order)) {
    throw new RangeError(`Cannot create a banded matrix: bandwidth must be from 0 to ${order - 1}, got ${bandwidth}`);
  }
  return { order, bandwidth, values: new Float64Array(order * (bandwidth + 1)) };
}

/**
 * Adds to one entry of a banded matrix, and by symmetry to its mirror image.
 *
 * @param matrix The matrix, changed in place.
 * @param entry Row, column (either half) and the value added.
 * @throws {RangeError} If the entry lies outside the band.
 * @example
 * ```ts
 * import { addToBandedMatrix, createBandedMatrix } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const matrix = createBandedMatrix(3, 1);
 * expect(() => addToBandedMatrix(matrix, { row: 0, column: 2, value: 1 })).toThrow(RangeError);
 * ```
 */
export function addToBandedMatrix(
  matrix: BandedMatrix,
  entry: { readonly row: number; readonly column: number; readonly value: number },
): void {
  const i = Math.max(entry.row, entry.column), j = Math.min(entry.row, entry.column);
  const { order, bandwidth: w, values } = matrix;
  if (!(j >= 0 && i < order && i - j <= w)) {
    throw new RangeError(
      `Cannot add to a banded matrix: the entry must lie in its band, got row ${entry.row}, column ${entry.column}`,
    );
  }
  values[i * (w + 1) + j - i + w]! += entry.value;
}

/**
 * Solution of a symmetric positive definite banded system, by Cholesky factorisation inside the band.
 *
 * A = L Lᵀ, L y = b, Lᵀ x = y; about n w² operations.
 *
 * @param matrix The matrix; it is left as it was.
 * @param right Right-hand side b, n values.
 * @returns x, n values.
 * @throws {TypeError} If the right-hand side has another length.
 * @throws {RangeError} If a pivot is not positive: the matrix is not positive definite, as in a structure that is not
 *   held.
 * @see G. H. Golub, C. F. Van Loan, Matrix Computations, section 4.3.
 * @example
 * ```ts
 * import { addToBandedMatrix, createBandedMatrix, solveBanded } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const matrix = createBandedMatrix(2, 1);
 * addToBandedMatrix(matrix, { row: 0, column: 0, value: 4 });
 * addToBandedMatrix(matrix, { row: 1, column: 1, value: 3 });
 * addToBandedMatrix(matrix, { row: 1, column: 0, value: 2 });
 * expect(solveBanded(matrix, Float64Array.of(8, 7))[0]).toBeCloseTo(1.25, 14);
 * ```
 */
export function solveBanded(matrix: BandedMatrix, right: Float64Array): Float64Array {
  const { order: n, bandwidth: w } = matrix;
  if (right.length !== n) {
    throw new TypeError(`Cannot solve a banded system: the right-hand side must have ${n} values, got ${right.length}`);
  }
  const L = factor(matrix), x = Float64Array.from(right), stride = w + 1;
  for (let i = 0; i < n; i++) {
    let sum = x[i]!;
    for (let j = Math.max(0, i - w); j < i; j++) sum -= L[i * stride + j - i + w]! * x[j]!;
    x[i] = sum / L[i * stride + w]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    const value = x[i]! / L[i * stride + w]!;
    x[i] = value;
    for (let j = Math.max(0, i - w); j < i; j++) x[j]! -= L[i * stride + j - i + w]! * value;
  }
  return x;
}

function factor({ order: n, bandwidth: w, values }: BandedMatrix): Float64Array {
  const L = Float64Array.from(values), stride = w + 1;
  for (let i = 0; i < n; i++) {
    const first = Math.max(0, i - w), rowI = i * stride + w - i;
    for (let j = first; j <= i; j++) {
      const rowJ = j * stride + w - j;
      let sum = L[rowI + j]!;
      for (let k = Math.max(first, j - w); k < j; k++) sum -= L[rowI + k]! * L[rowJ + k]!;
      L[rowI + j] = j < i ? sum / L[rowJ + j]! : Math.sqrt(requirePivot(sum));
    }
  }
  return L;
}

function requirePivot(pivot: number): number {
  if (!(pivot > 0)) {
    throw new RangeError(`Cannot solve a banded system: it must be positive definite, got a pivot of ${pivot}`);
  }
  return pivot;
}
