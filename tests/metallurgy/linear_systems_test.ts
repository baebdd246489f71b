import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { assertClose } from "../assert_close.ts";
import { addToBandedMatrix, createBandedMatrix, solveBanded } from "../../lib/metallurgy/banded_cholesky.ts";
import { solveTridiagonal } from "../../lib/metallurgy/tridiagonal.ts";
import { createRandom } from "../../lib/numerics/random.ts";

describe("solveBanded", () => {
  it("solves a random positive definite band, and leaves the matrix as it was", () => {
    const n = 40, w = 5, random = createRandom(3), matrix = createBandedMatrix(n, w);
    const dense = Array.from({ length: n }, () => new Float64Array(n));
    for (let i = 0; i < n; i++) {
      for (let j = Math.max(0, i - w); j <= i; j++) {
        const value = i === j ? 2 * w + 2 : random.uniform() - 0.5;
        addToBandedMatrix(matrix, { row: j, column: i, value });
        dense[i]![j] = dense[j]![i] = value;
      }
    }
    const before = Float64Array.from(matrix.values);
    const x = Float64Array.from({ length: n }, () => random.normal());
    const right = Float64Array.from(dense, (row) => row.reduce((sum, a, j) => sum + a * x[j]!, 0));
    solveBanded(matrix, right).forEach((value, i) => assertClose(value, x[i]!, { rtol: 1e-12, atol: 1e-12 }));
    expect(matrix.values).toEqual(before);
  });

  it("agrees with the tridiagonal solver", () => {
    const n = 30, matrix = createBandedMatrix(n, 1);
    const diagonal = new Float64Array(n).fill(2.5);
    const offDiagonal = Float64Array.from({ length: n - 1 }, (_, i) => 0.8 * Math.cos(i) - 0.3);
    diagonal.forEach((value, i) => addToBandedMatrix(matrix, { row: i, column: i, value }));
    offDiagonal.forEach((value, i) => addToBandedMatrix(matrix, { row: i + 1, column: i, value }));
    const right = Float64Array.from({ length: n }, (_, i) => Math.sin(i));
    const x = solveTridiagonal({ diagonal, offDiagonal, right });
    solveBanded(matrix, right).forEach((value, i) => assertClose(value, x[i]!, { rtol: 1e-12, atol: 1e-14 }));
  });

  it("rejects a matrix that is not positive definite, a wrong length, and entries outside the band", () => {
    const matrix = createBandedMatrix(2, 1);
    expect(() => solveBanded(matrix, Float64Array.of(1, 1))).toThrow("positive definite");
    expect(() => solveBanded(matrix, Float64Array.of(1))).toThrow(TypeError);
    expect(() => addToBandedMatrix(createBandedMatrix(3, 1), { row: 0, column: 2, value: 1 })).toThrow("in its band");
    expect(() => addToBandedMatrix(matrix, { row: -1, column: 0, value: 1 })).toThrow(RangeError);
    expect(() => createBandedMatrix(0, 0)).toThrow("order");
    expect(() => createBandedMatrix(2, 2)).toThrow("bandwidth");
  });
});

describe("solveTridiagonal", () => {
  it("solves one equation", () => {
    const one = { diagonal: Float64Array.of(4), offDiagonal: new Float64Array(0), right: Float64Array.of(2) };
    expect([...solveTridiagonal(one)]).toEqual([0.5]);
  });

  it("rejects wrong lengths and matrices that are not positive definite", () => {
    const diagonal = Float64Array.of(1, 1), right = Float64Array.of(1, 1);
    expect(() => solveTridiagonal({ diagonal, offDiagonal: new Float64Array(2), right })).toThrow(TypeError);
    expect(() => solveTridiagonal({ diagonal, offDiagonal: Float64Array.of(2), right })).toThrow("positive definite");
  });
});
