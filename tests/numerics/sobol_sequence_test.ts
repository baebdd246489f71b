import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { linearFit } from "../../lib/numerics/linear_fit.ts";
import { sobolSequence } from "../../lib/numerics/sobol_sequence.ts";
import { assertClose } from "../assert_close.ts";

describe("sobolSequence", () => {
  it("begins with the points of the plain sequence", () => {
    // SciPy 1.17.1: scipy.stats.qmc.Sobol(5, scramble=False).random(8), which uses the same direction numbers.
    const expected = [
      [0, 0, 0, 0, 0],
      [0.5, 0.5, 0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25, 0.25, 0.75],
      [0.25, 0.75, 0.75, 0.75, 0.25],
      [0.375, 0.375, 0.625, 0.875, 0.375],
      [0.875, 0.875, 0.125, 0.375, 0.875],
      [0.625, 0.125, 0.875, 0.625, 0.625],
      [0.125, 0.625, 0.375, 0.125, 0.125],
    ];
    expect(sobolSequence(8, 5).map((point) => [...point])).toEqual(expected);
  });

  it("has SciPy's point 1000 in dimensions 31 to 40", () => {
    // SciPy 1.17.1: scipy.stats.qmc.Sobol(40, scramble=False).random(1024)[1000, 30:].
    const expected = [
      0.1474609375,
      0.1455078125,
      0.2958984375,
      0.5927734375,
      0.8017578125,
      0.7705078125,
      0.8486328125,
      0.8310546875,
      0.3076171875,
      0.4794921875,
    ];
    expect([...sobolSequence(1, 40, { first: 1000 })[0]!.slice(30)]).toEqual(expected);
  });

  it("puts one point into each of n equal intervals, in all 64 dimensions, plain and scrambled", () => {
    const n = 256;
    for (const points of [sobolSequence(n, 64), sobolSequence(n, 64, { seed: 3 })]) {
      for (let d = 0; d < 64; d++) {
        expect(new Set(points.map((point) => Math.floor(point[d]! * n))).size).toBe(n);
      }
    }
  });

  it("puts one point into each square of the finest chequerboard in the first two dimensions", () => {
    for (const seed of [1, 2, 3]) {
      const cells = sobolSequence(256, 2, { seed }).map(([x, y]) => 16 * Math.floor(16 * x!) + Math.floor(16 * y!));
      expect(new Set(cells).size).toBe(256);
    }
  });

  it("can be drawn in parts", () => {
    const whole = sobolSequence(100, 3, { seed: 5 });
    const parts = [...sobolSequence(37, 3, { seed: 5 }), ...sobolSequence(63, 3, { seed: 5, first: 37 })];
    expect(parts).toEqual(whole);
    expect(sobolSequence(2, 1, { first: 2 ** 32 - 2 }).length).toBe(2);
  });

  it("repeats itself for the same seed and differs for another", () => {
    expect(sobolSequence(4, 2, { seed: 1 })).toEqual(sobolSequence(4, 2, { seed: 1 }));
    expect(sobolSequence(4, 2, { seed: 1 })).not.toEqual(sobolSequence(4, 2, { seed: 2 }));
  });

  it("has no coordinate of 0 or 1 where scrambled", () => {
    const points = sobolSequence(4096, 8, { seed: 11 });
    expect(points.every((point) => point.every((x) => x > 0 && x < 1))).toBe(true);
  });

  it("averages over seeds without bias", () => {
    // One point per seed: only the scrambling makes its coordinates uniform.
    const sums = [0, 0], seeds = 4000;
    for (let seed = 0; seed < seeds; seed++) sobolSequence(1, 2, { seed })[0]!.forEach((x, d) => sums[d]! += x / seeds);
    sums.forEach((mean) => assertClose(mean, 0.5, { rtol: 0, atol: 5 / Math.sqrt(12 * seeds) }));
  });

  it("integrates a smooth function with an error that falls faster than 1/n", () => {
    const points = [64, 256, 1024, 4096].map((n) => {
      const errors = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => {
        const sample = sobolSequence(n, 3, { seed });
        return sample.reduce((sum, [x, y, z]) => sum + Math.exp(x! + y! + z!), 0) / n - (Math.E - 1) ** 3;
      });
      return [Math.log(n), Math.log(Math.sqrt(errors.reduce((sum, e) => sum + e * e, 0) / errors.length))] as const;
    });
    expect(linearFit(points.map(([x]) => x), points.map(([, y]) => y)).slope).toBeLessThan(-1.1);
  });

  it("gives no point for n = 0", () => {
    expect(sobolSequence(0, 3)).toEqual([]);
  });

  it("rejects numbers out of range", () => {
    for (const n of [-1, 1.5, NaN, Infinity]) expect(() => sobolSequence(n, 2)).toThrow(RangeError);
    for (const dimension of [0, 65, NaN]) expect(() => sobolSequence(1, dimension)).toThrow(RangeError);
    expect(() => sobolSequence(1, 1, { seed: -1 })).toThrow(RangeError);
    expect(() => sobolSequence(1, 1, { first: -1 })).toThrow(RangeError);
    expect(() => sobolSequence(2, 1, { first: 2 ** 32 - 1 })).toThrow(
      "the last index below 2^32, got 1 and 4294967296",
    );
  });
});
