import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import fc from "fast-check";
import { nelderMead } from "../../lib/numerics/nelder_mead.ts";
import { assertClose } from "../assert_close.ts";

describe("nelderMead", () => {
  it("finds the minimum of Rosenbrock's valley", () => {
    const { x, value, converged } = nelderMead(([a, b]) => 100 * (b! - a! * a!) ** 2 + (1 - a!) ** 2, [-1.2, 1]);
    expect(converged).toBe(true);
    x.forEach((xi) => assertClose(xi, 1, { rtol: 1e-6, atol: 0 }));
    expect(value).toBeLessThan(1e-12);
  });

  it("finds the minimum of Powell's function, where the second derivatives are singular", () => {
    const powell = ([a, b, c, d]: Float64Array): number =>
      (a! + 10 * b!) ** 2 + 5 * (c! - d!) ** 2 + (b! - 2 * c!) ** 4 + 10 * (a! - d!) ** 4;
    expect(nelderMead(powell, [3, -1, 0, 1]).value).toBeLessThan(1e-10);
  });

  it("finds the minimum of any separable paraboloid in one to six variables", () => {
    const centre = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(centre, (c) => {
        const f = (x: Float64Array): number => x.reduce((sum, xi, i) => sum + (i + 1) * (xi - c[i]!) ** 2, 0);
        const { x } = nelderMead(f, c.map(() => 1));
        c.forEach((ci, i) => assertClose(x[i]!, ci, { rtol: 0, atol: 1e-5 }));
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  it("keeps out of a region where the function is infinite", () => {
    const { x } = nelderMead(([a]) => (a! < 0.5 ? Infinity : a! * a!), [2]);
    assertClose(x[0]!, 0.5, { rtol: 1e-5, atol: 0 });
  });

  it("says when the evaluations ran out, and does not change the start", () => {
    const start = [5, 5];
    const { converged, evaluations } = nelderMead(([a, b]) => a! * a! + b! * b!, start, { maxEvaluations: 20 });
    expect(converged).toBe(false);
    expect(evaluations).toBeLessThan(25);
    expect(start).toEqual([5, 5]);
  });

  it("takes the size of the first simplex, one or per variable", () => {
    const far = ([a, b]: Float64Array): number => Math.abs(a! - 100) + Math.abs(b! + 100);
    assertClose(nelderMead(far, [0, 0], { step: 50 }).x[0]!, 100, { rtol: 1e-6, atol: 0 });
    assertClose(nelderMead(far, [0, 0], { step: [50, -50] }).x[1]!, -100, { rtol: 1e-6, atol: 0 });
  });

  it("rejects no variable, a bad start, NaN and bad options", () => {
    const f = (): number => 0;
    expect(() => nelderMead(f, [])).toThrow(TypeError);
    expect(() => nelderMead(f, [NaN])).toThrow(RangeError);
    expect(() => nelderMead(() => Infinity, [1])).toThrow("start and its value must be finite, got Infinity at (1)");
    expect(() => nelderMead(() => NaN, [1])).toThrow("its value must be a number, got NaN at (1)");
    expect(() => nelderMead(f, [1], { xtol: -1 })).toThrow(RangeError);
    expect(() => nelderMead(f, [1], { ftol: NaN })).toThrow(RangeError);
    expect(() => nelderMead(f, [1], { maxEvaluations: 0 })).toThrow(RangeError);
  });
});
