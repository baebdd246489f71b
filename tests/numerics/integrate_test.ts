import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { integrate } from "../../lib/numerics/integrate.ts";
import { assertClose } from "../assert_close.ts";

const ROUNDING = { rtol: 1e-14, atol: 1e-15 };

describe("integrate", () => {
  it("is exact for polynomials up to degree 22 in one panel", () => {
    for (let degree = 0; degree <= 22; degree++) {
      let calls = 0;
      const power = (x: number): number => {
        calls++;
        return x ** degree;
      };
      // The Gauss rule, exact up to degree 13, supplies the error estimate: a loose tolerance keeps to one panel.
      assertClose(integrate(power, { lower: 0, upper: 1, rtol: 0.1 }), 1 / (degree + 1), ROUNDING);
      expect(calls).toBe(15);
    }
  });

  it("integrates smooth functions to rounding", () => {
    assertClose(integrate(Math.exp, { lower: 0, upper: 1 }), Math.E - 1, ROUNDING);
    assertClose(integrate((x) => 4 / (1 + x * x), { lower: 0, upper: 1 }), Math.PI, ROUNDING);
    assertClose(integrate(Math.sin, { lower: 0, upper: 2 * Math.PI, atol: 1e-14 }), 0, { rtol: 0, atol: 1e-14 });
  });

  it("adapts to a narrow peak and to a kink", () => {
    const peak = (x: number): number => 1e-3 / ((x - 0.3) ** 2 + 1e-6);
    assertClose(integrate(peak, { lower: 0, upper: 1 }), Math.atan(700) + Math.atan(300), { rtol: 1e-10, atol: 0 });
    assertClose(integrate((x) => Math.abs(x - 1 / 3), { lower: 0, upper: 1 }), 5 / 18, { rtol: 1e-10, atol: 0 });
  });

  it("bears a singularity at an end", () => {
    assertClose(integrate((x) => 1 / Math.sqrt(x), { lower: 0, upper: 1 }), 2, { rtol: 1e-9, atol: 0 });
    assertClose(integrate(Math.log, { lower: 0, upper: 1 }), -1, { rtol: 1e-10, atol: 0 });
  });

  it("integrates to infinity on either side or both", () => {
    assertClose(integrate((x) => Math.exp(-x), { lower: 0, upper: Infinity }), 1, { rtol: 1e-10, atol: 0 });
    assertClose(integrate((x) => Math.exp(2 * x), { lower: -Infinity, upper: 1 }), Math.exp(2) / 2, {
      rtol: 1e-10,
      atol: 0,
    });
    assertClose(integrate((x) => 1 / (1 + x * x), { lower: -Infinity, upper: Infinity }), Math.PI, {
      rtol: 1e-10,
      atol: 0,
    });
  });

  it("changes sign with the limits and vanishes between equal ones", () => {
    expect(integrate(Math.exp, { lower: 1, upper: 0 })).toBe(-integrate(Math.exp, { lower: 0, upper: 1 }));
    expect(integrate(Math.exp, { lower: 2, upper: 2 })).toBe(0);
  });

  it("adds up over adjacent ranges", () => {
    const f = (x: number): number => Math.sin(10 * x) * Math.exp(-x);
    const whole = integrate(f, { lower: 0, upper: 3 });
    assertClose(integrate(f, { lower: 0, upper: 1 }) + integrate(f, { lower: 1, upper: 3 }), whole, {
      rtol: 1e-9,
      atol: 0,
    });
  });

  it("rejects a divergent integral", () => {
    expect(() => integrate((x) => 1 / x, { lower: 0, upper: 1 })).toThrow(RangeError);
  });

  it("rejects limits that are not numbers, negative tolerances and an integrand that is not finite", () => {
    expect(() => integrate(Math.exp, { lower: NaN, upper: 1 })).toThrow("limits must be numbers, got NaN and 1");
    expect(() => integrate(Math.exp, { lower: 0, upper: 1, rtol: -1 })).toThrow(RangeError);
    expect(() => integrate(Math.exp, { lower: 0, upper: 1, atol: NaN })).toThrow(RangeError);
    expect(() => integrate(() => NaN, { lower: 0, upper: 1 })).toThrow(
      "the integrand must be finite, got NaN at x = 0.5",
    );
  });
});
