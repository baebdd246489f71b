import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { normalCumulative } from "../../lib/numerics/normal_distribution.ts";
import { createRandom } from "../../lib/numerics/random.ts";
import { sampleMean, sampleVariance } from "../../lib/numerics/sample_statistics.ts";
import { splitMix64, xoshiro128 } from "../../lib/numerics/xoshiro128.ts";
import { assertClose } from "../assert_close.ts";

describe("xoshiro128", () => {
  it("gives the numbers of the authors' C program xoshiro128starstar.c, version 1.1, for the state 1, 2, 3, 4", () => {
    const next = xoshiro128([1, 2, 3, 4]);
    const expected = [
      11520,
      0,
      5927040,
      70819200,
      2031721883,
      1637235492,
      1287239034,
      3734860849,
      3729100597,
      4258142804,
    ];
    expect(Array.from({ length: 10 }, next)).toEqual(expected);
  });

  it("does not change the state it is given", () => {
    const state = Uint32Array.of(1, 2, 3, 4);
    xoshiro128(state)();
    expect([...state]).toEqual([1, 2, 3, 4]);
  });

  it("rejects a state of zeros or of another length", () => {
    expect(() => xoshiro128([0, 0, 0, 0])).toThrow(RangeError);
    expect(() => xoshiro128([1, 2, 3])).toThrow("state must be four words that are not all 0, got 1, 2, 3");
  });
});

describe("splitMix64", () => {
  it("gives the numbers of the authors' C program splitmix64.c for the seed 0", () => {
    const next = splitMix64(0n);
    expect([next(), next(), next()]).toEqual([0xE220A8397B1DCDAFn, 0x6E789E6AA1B965F4n, 0x06C45D188009454Fn]);
  });
});

describe("createRandom", () => {
  const n = 20_000;

  it("repeats itself for the same seed and differs for another", () => {
    const draw = (seed: number): number[] => {
      const random = createRandom(seed);
      return Array.from({ length: 5 }, () => random.uniform());
    };
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5)).not.toEqual(draw(6));
  });

  it("keeps its numbers from release to release (regression only)", () => {
    const random = createRandom(42);
    expect([random.uniform(), random.integer(1000)]).toEqual([0.4137016681565887, 135]);
  });

  it("draws uniform numbers in [0, 1) with the moments of the uniform distribution", () => {
    const random = createRandom(1);
    const x = Float64Array.from({ length: n }, () => random.uniform());
    expect(x.every((value) => value >= 0 && value < 1)).toBe(true);
    // Five standard errors.
    assertClose(sampleMean(x), 1 / 2, { rtol: 0, atol: 5 / Math.sqrt(12 * n) });
    assertClose(sampleVariance(x), 1 / 12, { rtol: 0, atol: 5 / Math.sqrt(180 * n) });
  });

  it("draws normal numbers that pass the Kolmogorov-Smirnov test", () => {
    const random = createRandom(2);
    const x = Float64Array.from({ length: n }, () => random.normal()).sort();
    const distance = x.reduce(
      (worst, value, i) => Math.max(worst, Math.abs(normalCumulative(value) - (i + 0.5) / n)),
      0,
    );
    // 1.95/√n is exceeded once in a thousand samples.
    expect(distance).toBeLessThan(1.95 / Math.sqrt(n));
  });

  it("draws integers that are equally frequent", () => {
    const random = createRandom(3), counts = new Array<number>(7).fill(0);
    for (let i = 0; i < n; i++) counts[random.integer(7)]!++;
    const chiSquared = counts.reduce((sum, count) => sum + (count - n / 7) ** 2 / (n / 7), 0);
    // The 99.9 % point of the χ² distribution with 6 degrees of freedom.
    expect(chiSquared).toBeLessThan(22.5);
  });

  it("draws integers that are equally frequent where their number is no divisor of 2^32 and near it", () => {
    const random = createRandom(5), third = 2 ** 30;
    let low = 0;
    for (let i = 0; i < n; i++) if (random.integer(3 * third) < third) low++;
    // Five standard deviations of the binomial distribution.
    expect(Math.abs(low - n / 3)).toBeLessThan(5 * Math.sqrt(n * 2 / 9));
  });

  it("draws the only integer below 1 and takes ranges up to 2^32", () => {
    expect(createRandom(1).integer(1)).toBe(0);
    expect(createRandom(1).integer(2 ** 32)).toBeLessThan(2 ** 32);
  });

  it("forks the same stream however far it has run, and unrelated streams for other numbers", () => {
    const random = createRandom(9), early = random.fork(3).uniform();
    random.uniform();
    expect(random.fork(3).uniform()).toBe(early);
    const pairs = Array.from(
      { length: 2000 },
      (_, k) => [random.fork(k).uniform(), random.fork(k + 1).uniform()] as const,
    );
    const correlation = 12 * sampleMean(pairs.map(([a, b]) => (a - 0.5) * (b - 0.5)));
    expect(Math.abs(correlation)).toBeLessThan(5 / Math.sqrt(2000));
  });

  it("rejects seeds and bounds that are not integers in range", () => {
    for (const seed of [-1, 0.5, NaN, Infinity, 2 ** 53]) expect(() => createRandom(seed)).toThrow(RangeError);
    for (const bound of [0, -1, 1.5, NaN, 2 ** 33]) expect(() => createRandom(1).integer(bound)).toThrow(RangeError);
    expect(() => createRandom(1).fork(-1)).toThrow(
      "Cannot fork a random stream: k must be an integer of at least 0, got -1",
    );
  });
});
