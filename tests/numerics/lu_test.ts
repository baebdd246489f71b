import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import fc from "fast-check";
import { luDecompose, luSolve } from "../../lib/numerics/lu.ts";
import { assertClose } from "../assert_close.ts";

describe("luSolve", () => {
  it("recovers the solution of random systems, pivoting where the diagonal is small", () => {
    const entry = fc.double({ min: -10, max: 10, noNaN: true });
    const system = fc.integer({ min: 1, max: 7 }).chain((n) =>
      fc.tuple(
        fc.array(entry, { minLength: n * n, maxLength: n * n }),
        fc.array(entry, { minLength: n, maxLength: n }),
      )
    );
    fc.assert(
      fc.property(system, ([A, x]) => {
        const n = x.length, pivots = new Int32Array(n), LU = Float64Array.from(A);
        // A cyclic shift of a dominant diagonal needs an exchange in every column.
        for (let i = 0; i < n; i++) LU[i * n + ((i + 1) % n)]! += 100;
        const b = Float64Array.from(x, (_, i) => x.reduce((sum, xj, j) => sum + LU[i * n + j]! * xj, 0));
        expect(luDecompose(LU, pivots)).toBe(true);
        luSolve(LU, pivots, b);
        x.forEach((value, i) => assertClose(b[i]!, value, { rtol: 1e-12, atol: 1e-12 }));
      }),
      { seed: 1 },
    );
  });

  it("solves the Hilbert system of order 5 to its condition", () => {
    const n = 5, H = Float64Array.from({ length: n * n }, (_, p) => 1 / (1 + Math.floor(p / n) + (p % n)));
    const b = Float64Array.from({ length: n }, (_, i) => H.slice(i * n, i * n + n).reduce((sum, h) => sum + h, 0));
    const pivots = new Int32Array(n);
    luDecompose(H, pivots);
    luSolve(H, pivots, b);
    b.forEach((x) => assertClose(x, 1, { rtol: 1e-10, atol: 0 }));
  });
});

describe("luDecompose", () => {
  it("reports a singular matrix", () => {
    expect(luDecompose(Float64Array.of(1, 2, 2, 4), new Int32Array(2))).toBe(false);
    expect(luDecompose(Float64Array.of(0), new Int32Array(1))).toBe(false);
  });

  it("reports a matrix that is not a number", () => {
    expect(luDecompose(Float64Array.of(NaN), new Int32Array(1))).toBe(false);
  });
});
