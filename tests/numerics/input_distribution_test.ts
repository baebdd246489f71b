import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import {
  inputQuantile,
  logNormalInput,
  sampleInputs,
  truncatedNormalInput,
} from "../../lib/numerics/input_distribution.ts";
import { quantileR7, sampleMean, sampleVariance } from "../../lib/numerics/sample_statistics.ts";
import { assertClose } from "../assert_close.ts";

describe("inputQuantile", () => {
  it("is linear or logarithmic between the ends, which it reaches exactly", () => {
    const log = { lower: 1e-9, upper: 3e-6, scale: "log" as const };
    expect(inputQuantile({ lower: -2, upper: 6 }, 0.25)).toBe(0);
    expect([inputQuantile(log, 0), inputQuantile(log, 1)]).toEqual([1e-9, 3e-6]);
    assertClose(inputQuantile(log, 0.5), Math.sqrt(3e-15), { rtol: 1e-14, atol: 0 });
  });

  it("is the value of a range that is a point", () => {
    expect(inputQuantile({ lower: 4, upper: 4 }, 0.3)).toBe(4);
    expect(inputQuantile({ lower: 4, upper: 4, scale: "log" }, 0.3)).toBe(4);
  });

  it("rejects ends out of order, not finite or not positive on a logarithmic scale", () => {
    expect(() => inputQuantile({ lower: 2, upper: 1 }, 0.5)).toThrow("upper must be at least lower 2, got 1");
    expect(() => inputQuantile({ lower: NaN, upper: 1 }, 0.5)).toThrow(RangeError);
    expect(() => inputQuantile({ lower: 0, upper: Infinity }, 0.5)).toThrow(RangeError);
    expect(() => inputQuantile({ lower: 0, upper: 1, scale: "log" }, 0.5)).toThrow(RangeError);
  });
});

describe("logNormalInput", () => {
  it("has its median, and about 95 % of its values within the square of the geometric deviation", () => {
    const { quantile } = logNormalInput(5, 2);
    expect(quantile(0.5)).toBe(5);
    assertClose(quantile(0.9772498680518208), 20, { rtol: 1e-12, atol: 0 });
    assertClose(quantile(0.02275013194817921), 1.25, { rtol: 1e-12, atol: 0 });
  });

  it("is a constant for a geometric deviation of 1", () => {
    expect([0, 0.5, 1].map(logNormalInput(3, 1).quantile)).toEqual([3, 3, 3]);
  });

  it("rejects a median that is not positive and a deviation below 1", () => {
    expect(() => logNormalInput(0, 2)).toThrow(RangeError);
    expect(() => logNormalInput(NaN, 2)).toThrow(RangeError);
    expect(() => logNormalInput(1, 0.5)).toThrow("geometricDeviation must be at least 1, got 0.5");
    expect(() => logNormalInput(1, Infinity)).toThrow(RangeError);
  });
});

describe("truncatedNormalInput", () => {
  it("agrees with SciPy", () => {
    // SciPy 1.17.1: scipy.stats.truncnorm.ppf(p, (0 - 0.3)/0.5, (1 - 0.3)/0.5, loc=0.3, scale=0.5).
    const { quantile } = truncatedNormalInput({ lower: 0, upper: 1 }, { mean: 0.3, deviation: 0.5 });
    const expected = [
      [0.01, 0.009622835553786069],
      [0.25, 0.21880665210326594],
      [0.5, 0.4224695788782912],
      [0.99, 0.9790796800653179],
    ];
    expected.forEach(([p, x]) => assertClose(quantile(p!), x!, { rtol: 1e-12, atol: 0 }));
  });

  it("is the whole normal distribution without ends", () => {
    const { quantile } = truncatedNormalInput({ lower: -Infinity, upper: Infinity }, { mean: 2, deviation: 3 });
    assertClose(quantile(0.8413447460685429), 5, { rtol: 1e-12, atol: 0 });
  });

  it("rejects ends out of order or where nothing is left, and bad moments", () => {
    const unit = { lower: 0, upper: 1 };
    expect(() => truncatedNormalInput({ lower: 1, upper: 0 }, { mean: 0, deviation: 1 })).toThrow(RangeError);
    expect(() => truncatedNormalInput({ lower: 50, upper: 60 }, { mean: 0, deviation: 1 })).toThrow(
      "some probability must lie between the ends, got 50 and 60",
    );
    expect(() => truncatedNormalInput(unit, { mean: NaN, deviation: 1 })).toThrow(RangeError);
    expect(() => truncatedNormalInput(unit, { mean: 0, deviation: 0 })).toThrow(RangeError);
  });
});

describe("sampleInputs", () => {
  it("follows each input's distribution", () => {
    const inputs = [
      { lower: 10, upper: 20 },
      { lower: 0.01, upper: 100, scale: "log" as const },
      logNormalInput(3, 1.5),
    ];
    const sample = sampleInputs(inputs, 4096, { seed: 1 });
    const column = (i: number): number[] => sample.map((x) => x[i]!);
    assertClose(sampleMean(column(0)), 15, { rtol: 1e-5, atol: 0 });
    assertClose(quantileR7(column(1), 0.5), 1, { rtol: 1e-2, atol: 0 });
    assertClose(sampleMean(column(2).map(Math.log)), Math.log(3), { rtol: 1e-3, atol: 0 });
    assertClose(Math.sqrt(sampleVariance(column(2).map(Math.log))), Math.log(1.5), { rtol: 1e-2, atol: 0 });
  });

  it("can be drawn in parts and repeats itself", () => {
    const inputs = [{ lower: 0, upper: 1 }, { lower: 1, upper: 2 }];
    const whole = sampleInputs(inputs, 64, { seed: 9 });
    expect([...sampleInputs(inputs, 32, { seed: 9 }), ...sampleInputs(inputs, 32, { seed: 9, first: 32 })]).toEqual(
      whole,
    );
  });

  it("rejects no input and a bad seed", () => {
    expect(() => sampleInputs([], 4, { seed: 1 })).toThrow(RangeError);
    expect(() => sampleInputs([{ lower: 0, upper: 1 }], 4, { seed: -1 })).toThrow(RangeError);
  });
});
