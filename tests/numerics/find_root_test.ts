import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import fc from "fast-check";
import { findRoot } from "../../lib/numerics/find_root.ts";
import { assertClose } from "../assert_close.ts";

describe("findRoot", () => {
  it("finds the roots of elementary functions to the last digits", () => {
    assertClose(findRoot((x) => x * x - 2, { lower: 0, upper: 2 }), Math.SQRT2, { rtol: 1e-15, atol: 0 });
    assertClose(findRoot(Math.cos, { lower: 0, upper: 3 }), Math.PI / 2, { rtol: 1e-15, atol: 0 });
    assertClose(findRoot((x) => Math.exp(x) - 3, { lower: -5, upper: 5 }), Math.log(3), { rtol: 1e-15, atol: 0 });
  });

  it("takes the ends in either order and accepts a root at an end", () => {
    assertClose(findRoot((x) => x - 0.3, { lower: 1, upper: 0 }), 0.3, { rtol: 1e-15, atol: 0 });
    expect(findRoot((x) => x, { lower: 0, upper: 1 })).toBe(0);
    expect(findRoot((x) => x - 1, { lower: 0, upper: 1 })).toBe(1);
  });

  it("needs few evaluations of a smooth function and no more than some hundred of a discontinuous one", () => {
    let calls = 0;
    const counted = (f: (x: number) => number) => (x: number): number => {
      calls++;
      return f(x);
    };
    findRoot(counted((x) => x ** 3 - x - 1), { lower: 1, upper: 2 });
    expect(calls).toBeLessThan(12);
    calls = 0;
    assertClose(findRoot(counted((x) => (x < 0.7 ? -1 : 1)), { lower: 0, upper: 1 }), 0.7, { rtol: 1e-14, atol: 0 });
    expect(calls).toBeLessThan(120);
  });

  it("needs about ten evaluations for a simple root, by inverse quadratic steps", () => {
    const functions: readonly (readonly [(x: number) => number, number, number])[] = [
      [(x) => x ** 3 - 2 * x - 5, 2, 3],
      [Math.cos, 0, 3],
      [(x) => Math.exp(x) - 5, 0, 4],
      [(x) => x - Math.exp(-x), 0, 1],
      [(x) => Math.log(x) - 1, 1, 5],
      [(x) => x ** 5 - 3, 0, 2],
      [(x) => Math.tan(x) - 1, 0, 1.4],
      [(x) => x * x - 2, 0, 2],
      [(x) => 1 / x - 3, 0.1, 2],
    ];
    let calls = 0;
    for (const [f, lower, upper] of functions) {
      findRoot((x) => {
        calls++;
        return f(x);
      }, { lower, upper });
    }
    expect(calls / functions.length).toBeLessThan(10.4);
  });

  it("finds a multiple root, more slowly", () => {
    assertClose(findRoot((x) => (x - 1) ** 3, { lower: 0, upper: 3 }), 1, { rtol: 1e-5, atol: 0 });
  });

  it("stops at the tolerance it is given", () => {
    let calls = 0;
    const f = (x: number): number => {
      calls++;
      return Math.exp(x) - 2;
    };
    assertClose(findRoot(f, { lower: 0, upper: 10, atol: 1e-3 }), Math.LN2, { rtol: 0, atol: 1e-3 });
    const coarse = calls;
    calls = 0;
    findRoot(f, { lower: 0, upper: 10 });
    expect(coarse).toBeLessThan(calls);
  });

  it("stays inside the bracket and returns a change of sign, for any cubic", () => {
    const root = fc.double({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(root, root, root, (a, b, c) => {
        const f = (x: number): number => (x - a) * (x - b) * (x - c);
        const x = findRoot(f, { lower: -6, upper: 6 });
        expect(Math.abs(x)).toBeLessThanOrEqual(6);
        const nearest = Math.min(Math.abs(x - a), Math.abs(x - b), Math.abs(x - c));
        expect(nearest).toBeLessThan(1e-4);
      }),
      { seed: 1 },
    );
  });

  it("rejects a bracket without a change of sign", () => {
    expect(() => findRoot((x) => x * x + 1, { lower: -1, upper: 1 })).toThrow(
      "Cannot find a root: f must have opposite signs at the ends, got f(-1) = 2 and f(1) = 2",
    );
    expect(() => findRoot(() => 1e-200, { lower: -1, upper: 1 })).toThrow(RangeError);
  });

  it("rejects ends that are not finite, negative tolerances and a function that is not a number", () => {
    expect(() => findRoot(Math.sin, { lower: NaN, upper: 1 })).toThrow(RangeError);
    expect(() => findRoot(Math.sin, { lower: -1, upper: Infinity })).toThrow(RangeError);
    expect(() => findRoot(Math.sin, { lower: -1, upper: 1, rtol: -1 })).toThrow(RangeError);
    expect(() => findRoot(Math.sin, { lower: -1, upper: 1, atol: -1 })).toThrow(RangeError);
    expect(() => findRoot(() => NaN, { lower: -1, upper: 1 })).toThrow("got f(-1) = NaN");
  });
});
