import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { integrate } from "../../lib/numerics/integrate.ts";
import { normalCumulative, normalQuantile } from "../../lib/numerics/normal_distribution.ts";
import { assertClose } from "../assert_close.ts";

const density = (z: number): number => Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);

describe("normalCumulative", () => {
  it("is the integral of the density", () => {
    for (const z of [-9, -5, -3.001, -2.999, -1, -0.1, 0, 0.5, 2.999, 3.001, 6]) {
      assertClose(normalCumulative(z), integrate(density, { lower: -Infinity, upper: z, rtol: 1e-13 }), {
        rtol: 1e-12,
        atol: 0,
      });
    }
  });

  it("gives tabulated values far out in the tail", () => {
    // SciPy 1.17.1: scipy.stats.norm.cdf(-10) and (-37).
    assertClose(normalCumulative(-10), 7.61985302416047e-24, { rtol: 1e-13, atol: 0 });
    assertClose(normalCumulative(-37), 5.7255712225239266e-300, { rtol: 1e-12, atol: 0 });
  });

  it("adds up to 1 with its mirror image", () => {
    for (const z of [0, 0.3, 1, 2.5, 4, 8]) {
      assertClose(normalCumulative(z) + normalCumulative(-z), 1, { rtol: 1e-15, atol: 0 });
    }
  });

  it("goes from 0 to 1 and passes NaN on", () => {
    expect([normalCumulative(-Infinity), normalCumulative(Infinity)]).toEqual([0, 1]);
    expect(normalCumulative(NaN)).toBeNaN();
  });
});

describe("normalQuantile", () => {
  it("inverts the cumulative distribution in the centre and in both tails", () => {
    for (const p of [1e-300, 1e-100, 1e-20, 1e-9, 1e-4, 0.02, 0.0749, 0.0751, 0.3, 0.5, 0.8, 0.9251, 0.999]) {
      assertClose(normalCumulative(normalQuantile(p)), p, { rtol: 2e-13 * Math.max(1, -Math.log(p)), atol: 0 });
    }
  });

  it("is odd about one half", () => {
    for (const p of [0.1, 0.25, 0.4]) assertClose(normalQuantile(p), -normalQuantile(1 - p), { rtol: 1e-15, atol: 0 });
    expect(normalQuantile(0.5)).toBe(0);
  });

  it("is infinite at 0 and 1 and rejects anything outside", () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
    for (const p of [-0.1, 1.1, NaN]) expect(() => normalQuantile(p)).toThrow(RangeError);
  });
});
