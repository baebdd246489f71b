import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { bootstrap } from "../../lib/numerics/bootstrap.ts";
import { normalQuantile } from "../../lib/numerics/normal_distribution.ts";
import { createRandom } from "../../lib/numerics/random.ts";
import { wilsonInterval } from "../../lib/numerics/wilson_interval.ts";
import { assertClose } from "../assert_close.ts";

describe("wilsonInterval", () => {
  it("gives the published interval for 81 of 263", () => {
    // R. G. Newcombe, Stat. Med. 17, 857 (1998), doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E, method 3: 0.2553 to 0.3662.
    const { lower, upper } = wilsonInterval(81, 263);
    assertClose(lower, 0.2553, { rtol: 0, atol: 5e-5 });
    assertClose(upper, 0.3662, { rtol: 0, atol: 5e-5 });
  });

  it("holds exactly the proportions whose score test is not rejected", () => {
    const n = 40, k = 7, { lower, upper } = wilsonInterval(k, n, { level: 0.9 });
    const score = (p: number): number => Math.abs(k / n - p) / Math.sqrt(p * (1 - p) / n);
    for (const end of [lower, upper]) assertClose(score(end), normalQuantile(0.95), { rtol: 1e-12, atol: 0 });
  });

  it("is the mirror image for the failures", () => {
    const successes = wilsonInterval(3, 17), failures = wilsonInterval(14, 17);
    assertClose(successes.lower, 1 - failures.upper, { rtol: 0, atol: 1e-15 });
    assertClose(successes.upper, 1 - failures.lower, { rtol: 0, atol: 1e-15 });
  });

  it("ends at 0 and 1 where there is no or only success", () => {
    expect(wilsonInterval(0, 5).lower).toBe(0);
    expect(wilsonInterval(5, 5).upper).toBe(1);
  });

  it("rejects counts and levels out of range", () => {
    expect(() => wilsonInterval(1, 0)).toThrow(RangeError);
    expect(() => wilsonInterval(-1, 3)).toThrow(RangeError);
    expect(() => wilsonInterval(4, 3)).toThrow(
      "Cannot compute a Wilson interval: successes must be from 0 to 3, got 4",
    );
    expect(() => wilsonInterval(1.5, 3)).toThrow(RangeError);
    expect(() => wilsonInterval(1, 3, { level: 1 })).toThrow(RangeError);
    expect(() => wilsonInterval(1, 3, { level: 0 })).toThrow(RangeError);
    expect(() => wilsonInterval(NaN, 3)).toThrow(RangeError);
  });
});

describe("bootstrap", () => {
  const random = createRandom(4), data = Array.from({ length: 200 }, () => 10 + 2 * random.normal());
  const meanOf = (items: Uint32Array): number => items.reduce((sum, i) => sum + data[i]!, 0) / items.length;

  it("gives a mean the interval of the normal theory", () => {
    const { estimate, lower, upper } = bootstrap(data.length, meanOf, { seed: 1, samples: 4000 });
    const deviation = Math.sqrt(data.reduce((sum, x) => sum + (x - estimate) ** 2, 0) / data.length);
    const half = normalQuantile(0.975) * deviation / Math.sqrt(data.length);
    assertClose(estimate - lower, half, { rtol: 0.08, atol: 0 });
    assertClose(upper - estimate, half, { rtol: 0.08, atol: 0 });
  });

  it("covers the truth about as often as it says", () => {
    let covered = 0;
    for (let trial = 0; trial < 200; trial++) {
      const stream = createRandom(100).fork(trial), x = Array.from({ length: 40 }, () => stream.normal());
      const mean = (items: Uint32Array): number => items.reduce((sum, i) => sum + x[i]!, 0) / 40;
      const { lower, upper } = bootstrap(40, mean, { seed: trial, samples: 200, level: 0.9 });
      if (lower < 0 && upper > 0) covered++;
    }
    // 90 % of 200, less and more three standard deviations.
    expect(covered).toBeGreaterThan(167);
    expect(covered).toBeLessThan(193);
  });

  it("repeats itself for the same seed", () => {
    expect(bootstrap(200, meanOf, { seed: 7 })).toEqual(bootstrap(200, meanOf, { seed: 7 }));
  });

  it("is a point for a single item", () => {
    expect(bootstrap(1, () => 3, { seed: 1 })).toEqual({ estimate: 3, lower: 3, upper: 3 });
  });

  it("rejects numbers out of range and a statistic that is NaN", () => {
    expect(() => bootstrap(0, () => 1, { seed: 1 })).toThrow(RangeError);
    expect(() => bootstrap(5, () => 1, { seed: -1 })).toThrow(RangeError);
    expect(() => bootstrap(5, () => 1, { seed: 1, samples: 0 })).toThrow(RangeError);
    expect(() => bootstrap(5, () => 1, { seed: 1, level: 1.2 })).toThrow(RangeError);
    expect(() => bootstrap(5, () => NaN, { seed: 1 })).toThrow(RangeError);
  });
});
