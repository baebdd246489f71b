import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { stationaryExpectedCost, updateExpectedCost } from "../../lib/behaviour/punishment.ts";
import { createRandom } from "../../lib/numerics/random.ts";
import { sampleMean, sampleVariance } from "../../lib/numerics/sample_statistics.ts";
import { assertClose } from "../assert_close.ts";

describe("updateExpectedCost", () => {
  it("converges geometrically to a constant cost", () => {
    let cost = 0;
    for (let n = 1; n <= 30; n++) {
      cost = updateExpectedCost(cost, { cost: 6, learningRate: 0.25 });
      assertClose(cost, 6 * (1 - 0.75 ** n), { rtol: 1e-12, atol: 0 });
    }
  });

  it("stays where it is at learning rate 0 and jumps at 1", () => {
    expect(updateExpectedCost(2, { cost: 6, learningRate: 0 })).toBe(2);
    expect(updateExpectedCost(2, { cost: 6, learningRate: 1 })).toBe(6);
  });

  it("rejects negative costs and learning rates that are no fraction", () => {
    expect(() => updateExpectedCost(-1, { cost: 0, learningRate: 0.25 })).toThrow(
      "expectedCost must be zero or positive",
    );
    expect(() => updateExpectedCost(0, { cost: NaN, learningRate: 0.25 })).toThrow("cost must be zero or positive");
    expect(() => updateExpectedCost(0, { cost: 0, learningRate: 1.5 })).toThrow("learningRate must be a fraction");
  });
});

describe("stationaryExpectedCost", () => {
  it("agrees with a long run of random shocks", () => {
    const random = createRandom(11);
    const [p, s, a] = [1 / 3, 6, 0.25];
    let cost = p * s;
    const run = Float64Array.from({ length: 200_000 }, () => {
      cost = updateExpectedCost(cost, { cost: random.uniform() < p ? s : 0, learningRate: a });
      return cost;
    });
    const closed = stationaryExpectedCost({ shockProbability: p }, { shockCost: s, learningRate: a });
    // Autocorrelation time (2 − a)/a = 7 infusions: standard error of the mean 1.07·√(7/2e5) = 0.006.
    assertClose(sampleMean(run), closed.mean, { rtol: 0, atol: 0.025 });
    assertClose(Math.sqrt(sampleVariance(run)), closed.standardDeviation, { rtol: 0.02, atol: 0 });
  });

  it("has no spread where shocks are certain or absent", () => {
    const animal = { shockCost: 6, learningRate: 0.25 };
    expect(stationaryExpectedCost({ shockProbability: 0 }, animal)).toEqual({ mean: 0, standardDeviation: 0 });
    expect(stationaryExpectedCost({ shockProbability: 1 }, animal)).toEqual({ mean: 6, standardDeviation: 0 });
  });

  it("rejects chances outside [0, 1], negative costs and learning rate 0", () => {
    const animal = { shockCost: 6, learningRate: 0.25 };
    expect(() => stationaryExpectedCost({ shockProbability: 1.1 }, animal)).toThrow("shockProbability");
    expect(() => stationaryExpectedCost({ shockProbability: 0.5 }, { ...animal, shockCost: -1 })).toThrow("shockCost");
    expect(() => stationaryExpectedCost({ shockProbability: 0.5 }, { ...animal, learningRate: 0 })).toThrow(RangeError);
  });
});
