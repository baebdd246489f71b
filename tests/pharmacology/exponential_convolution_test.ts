import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { integrate } from "../../lib/numerics/integrate.ts";
import { exponentialConvolution } from "../../lib/pharmacology/exponential_convolution.ts";
import { assertClose } from "../assert_close.ts";

const tight = { rtol: 1e-12, atol: 0 };

describe("exponentialConvolution", () => {
  it("is the Bateman function for two rates", () => {
    assertClose(exponentialConvolution([0.3, 2], 1.7), (Math.exp(-0.51) - Math.exp(-3.4)) / 1.7, tight);
  });

  it("is the sum over poles for three separate rates", () => {
    const [a, b, c, t] = [0.2, 1.1, 3.7, 0.9];
    const sum = Math.exp(-a * t) / ((b - a) * (c - a)) + Math.exp(-b * t) / ((a - b) * (c - b)) +
      Math.exp(-c * t) / ((a - c) * (b - c));
    assertClose(exponentialConvolution([a, b, c], t), sum, tight);
  });

  it("is a gamma density for equal rates", () => {
    assertClose(exponentialConvolution([0.5, 0.5], 3), 3 * Math.exp(-1.5), tight);
    assertClose(exponentialConvolution([0.5, 0.5, 0.5], 3), 4.5 * Math.exp(-1.5), tight);
  });

  it("keeps its digits where rates nearly meet", () => {
    for (const gap of [1e-14, 1e-10, 1e-6, 1e-3, 0.1, 0.4]) {
      const rates = [1, 1 + gap, 1 + 1.7 * gap], t = 1.3;
      const direct = integrate((s) => exponentialConvolution(rates.slice(0, 2), s) * Math.exp(-rates[2]! * (t - s)), {
        lower: 0,
        upper: t,
        rtol: 1e-13,
      });
      assertClose(exponentialConvolution(rates, t), direct, tight);
    }
  });

  it("agrees across the switch from series to differences", () => {
    const t = 1;
    assertClose(exponentialConvolution([1, 1.2, 1.5 - 1e-9], t), exponentialConvolution([1, 1.2, 1.5 + 1e-9], t), {
      rtol: 1e-8,
      atol: 0,
    });
  });

  it("does not depend on the order of the rates", () => {
    expect(exponentialConvolution([3, 1, 2], 0.7)).toBe(exponentialConvolution([1, 2, 3], 0.7));
  });

  it("starts at zero, and with zero rates is a power of time", () => {
    expect(exponentialConvolution([1, 2], 0)).toBe(0);
    expect(exponentialConvolution([1, 2, 3], 0)).toBe(0);
    expect(exponentialConvolution([0, 0], 4)).toBe(4);
    expect(exponentialConvolution([0, 0, 0], 4)).toBe(8);
  });

  it("rejects other numbers of rates, and negative rates and times", () => {
    expect(() => exponentialConvolution([], 1)).toThrow(TypeError);
    expect(() => exponentialConvolution([1, 2, 3, 4], 1)).toThrow(TypeError);
    expect(() => exponentialConvolution([-1, 2], 1)).toThrow(RangeError);
    expect(() => exponentialConvolution([NaN, 2], 1)).toThrow(RangeError);
    expect(() => exponentialConvolution([1, 2], -1)).toThrow(RangeError);
    expect(() => exponentialConvolution([1, 2], Infinity)).toThrow(RangeError);
  });
});
