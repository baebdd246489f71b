import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import fc from "fast-check";
import { lambertW } from "../../lib/numerics/lambert_w.ts";
import { assertClose } from "../assert_close.ts";

describe("lambertW", () => {
  it("gives known values", () => {
    // Ω, and SciPy 1.17.1: scipy.special.lambertw.
    const known = [
      [0, 0],
      [Math.E, 1],
      [2 * Math.exp(2), 2],
      [1, 0.5671432904097838],
      [-0.3, -0.4894022271802149],
      [-0.1, -0.11183255915896297],
      [1e-10, 9.999999999e-11],
      [10, 1.7455280027406994],
      [1e5, 9.284571428622108],
      [1e100, 224.8431064451185],
    ];
    known.forEach(([x, w]) => assertClose(lambertW(x!), w!, { rtol: 4e-16, atol: 0 }));
  });

  it("satisfies its definition everywhere", () => {
    fc.assert(
      fc.property(fc.double({ min: -0.36, max: 1e6, noNaN: true }), (x) => {
        const w = lambertW(x);
        expect(w).toBeGreaterThanOrEqual(-1);
        assertClose(w * Math.exp(w), x, { rtol: 1e-14, atol: 1e-300 });
      }),
      { seed: 1 },
    );
  });

  it("inverts w·exp(w) above −1", () => {
    for (const w of [-0.99, -0.5, -1e-6, 1e-12, 0.1, 3, 50, 600]) {
      assertClose(lambertW(w * Math.exp(w)), w, { rtol: 1e-13, atol: 0 });
    }
  });

  it("is −1 at the branch point and follows the square root beside it", () => {
    expect(lambertW(-Math.exp(-1))).toBe(-1);
    const p = 1e-3, x = (p * p / 2 - 1) / Math.E;
    assertClose(lambertW(x), -1 + p - p * p / 3 + 11 / 72 * p ** 3, { rtol: 1e-11, atol: 0 });
  });

  it("is infinite at infinity and rejects anything below −1/e", () => {
    expect(lambertW(Infinity)).toBe(Infinity);
    expect(() => lambertW(-0.37)).toThrow("Cannot compute the Lambert W function: x must be at least -1/e, got -0.37");
    expect(() => lambertW(NaN)).toThrow(RangeError);
    expect(() => lambertW(-Infinity)).toThrow(RangeError);
  });
});
