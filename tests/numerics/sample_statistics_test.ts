import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import fc from "fast-check";
import { mean, quantileSorted, sampleVariance as referenceVariance } from "simple-statistics";
import { quantileR7, sampleMean, sampleVariance } from "../../lib/numerics/sample_statistics.ts";
import { assertClose } from "../assert_close.ts";

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 40 });

describe("sampleMean and sampleVariance", () => {
  it("agree with simple-statistics", () => {
    fc.assert(
      fc.property(values, (x) => {
        assertClose(sampleMean(x), mean(x), { rtol: 1e-12, atol: 1e-8 });
        assertClose(sampleVariance(x), referenceVariance(x), { rtol: 1e-10, atol: 1e-8 });
      }),
      { seed: 1 },
    );
  });

  it("keep their digits beside a large mean", () => {
    expect(sampleVariance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBe(30);
  });

  it("reject samples that are too small and pass NaN on", () => {
    expect(() => sampleMean([])).toThrow("Cannot compute a mean: values must hold at least 1, got 0");
    expect(() => sampleVariance([1])).toThrow(TypeError);
    expect(sampleMean([1, NaN])).toBeNaN();
    expect(sampleVariance([1, NaN])).toBeNaN();
  });
});

describe("quantileR7", () => {
  it("gives the values of R's quantile(x, type = 7)", () => {
    // R documentation of quantile: x = 1…10 at 0.1, 0.5, 0.9.
    const x = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
    [[0.1, 1.9], [0.5, 5.5], [0.9, 9.1]].forEach(([p, q]) =>
      assertClose(quantileR7(x, p!), q!, { rtol: 1e-15, atol: 0 })
    );
  });

  it("has the extremes and, for an odd number, the middle value of simple-statistics", () => {
    fc.assert(
      fc.property(values, (x) => {
        const sorted = [...x].sort((a, b) => a - b);
        expect([quantileR7(x, 0), quantileR7(x, 1)]).toEqual([sorted[0], sorted[sorted.length - 1]]);
        assertClose(quantileR7(x, 0.5), quantileSorted(sorted, 0.5), { rtol: 1e-12, atol: 1e-9 });
      }),
      { seed: 1 },
    );
  });

  it("does not decrease with p and does not change the sample", () => {
    const x = [3, 1, 2];
    const q = [0, 0.2, 0.4, 0.6, 0.8, 1].map((p) => quantileR7(x, p));
    expect([...q].sort((a, b) => a - b)).toEqual(q);
    expect(x).toEqual([3, 1, 2]);
  });

  it("keeps infinite values at the ends", () => {
    expect(quantileR7([-Infinity, 0, Infinity], 0.5)).toBe(0);
    expect(quantileR7([1, Infinity], 1)).toBe(Infinity);
  });

  it("rejects an empty sample, NaN and p outside [0, 1]", () => {
    expect(() => quantileR7([], 0.5)).toThrow(TypeError);
    expect(() => quantileR7([1, NaN], 0.5)).toThrow("values must be numbers, got NaN");
    expect(() => quantileR7([1], 1.5)).toThrow("p must be a fraction from 0 to 1, got 1.5");
    expect(() => quantileR7([1], NaN)).toThrow(RangeError);
  });
});
