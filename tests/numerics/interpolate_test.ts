import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import fc from "fast-check";
import { interpolate } from "../../lib/numerics/interpolate.ts";
import { assertClose } from "../assert_close.ts";

describe("interpolate", () => {
  const y = interpolate([0, 1, 4], [2, 6, 0]);

  it("is exact at the nodes and linear between them", () => {
    expect([0, 1, 4, 0.25, 2.5].map(y)).toEqual([2, 6, 0, 3, 3]);
  });

  it("reproduces any straight line", () => {
    const number = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(number, number, fc.double({ min: 0, max: 10, noNaN: true }), (a, b, x) => {
        const xs = [0, 0.5, 3, 3.5, 10];
        assertClose(interpolate(xs, xs.map((xi) => a + b * xi))(x), a + b * x, { rtol: 1e-12, atol: 1e-11 });
      }),
      { seed: 1 },
    );
  });

  it("does not extrapolate", () => {
    expect(() => y(-1e-9)).toThrow(RangeError);
    expect(() => y(4.1)).toThrow("Cannot interpolate in a table: x must be from 0 to 4, got 4.1");
    expect(() => y(NaN)).toThrow(RangeError);
  });

  it("keeps the table it was made from", () => {
    const ys = [0, 1], line = interpolate([0, 1], ys);
    ys[1] = 5;
    expect(line(1)).toBe(1);
  });

  it("rejects tables that are too short, uneven, not ascending or not finite", () => {
    expect(() => interpolate([], [])).toThrow(TypeError);
    expect(() => interpolate([0], [1])).toThrow(TypeError);
    expect(() => interpolate([0, 1], [1])).toThrow(TypeError);
    expect(() => interpolate([0, 0], [1, 2])).toThrow(RangeError);
    expect(() => interpolate([1, 0], [1, 2])).toThrow(RangeError);
    expect(() => interpolate([0, 1], [1, NaN])).toThrow("got (1, NaN) at index 1");
    expect(() => interpolate([0, Infinity], [1, 1])).toThrow(RangeError);
  });
});
