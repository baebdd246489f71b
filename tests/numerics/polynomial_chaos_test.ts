import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import fc from "fast-check";
import { type ChaosIndices, chaosIndices } from "../../lib/numerics/polynomial_chaos.ts";
import { createRandom } from "../../lib/numerics/random.ts";
import { sobolIndices } from "../../lib/numerics/sobol_indices.ts";
import { sobolSequence } from "../../lib/numerics/sobol_sequence.ts";
import { assertClose } from "../assert_close.ts";

type Quantity = (x: Float64Array) => number;

/** Exact indices. */
interface Exact {
  readonly first: readonly number[];
  readonly total: readonly number[];
}

/** The Ishigami function with a = 7, b = 0.1, of positions in (−π, π)³. */
const A = 7, B = 0.1;
const ishigami: Quantity = (u) => {
  const [x, y, z] = u.map((ui) => (2 * ui - 1) * Math.PI);
  return Math.sin(x!) + A * Math.sin(y!) ** 2 + B * z! ** 4 * Math.sin(x!);
};

function ishigamiIndices(): Exact {
  const pi4 = Math.PI ** 4, pi8 = Math.PI ** 8;
  const v1 = (1 + B * pi4 / 5) ** 2 / 2, v2 = A * A / 8, v13 = 8 * B * B * pi8 / 225, v = v1 + v2 + v13;
  return { first: [v1 / v, v2 / v, 0], total: [(v1 + v13) / v, v2 / v, v13 / v] };
}

/** Indices of a product of independent factors that have these variances over their squared means. */
function productIndices(relative: readonly number[]): Exact {
  const product = relative.reduce((p, v) => p * (1 + v), 1), variance = product - 1;
  return {
    first: relative.map((v) => v / variance),
    total: relative.map((v) => v * product / (1 + v) / variance),
  };
}

/** 1 where every coordinate lies above its edge, else 0; the mean of a factor is 1 − edge. */
const EDGES = [0.5, 0.3, 0.6];
const corner: Quantity = (u) => EDGES.every((edge, i) => u[i]! > edge) ? 1 : 0;
const cornerIndices = productIndices(EDGES.map((edge) => edge / (1 - edge)));

function indicesOf(f: Quantity, { k, n, seed = 1 }: { k: number; n: number; seed?: number }): ChaosIndices {
  const points = sobolSequence(n, k, { seed });
  return chaosIndices(points, points.map(f));
}

function assertIndices(indices: Pick<ChaosIndices, "first" | "total">, exact: Exact, atol: number): void {
  exact.first.forEach((s, i) => assertClose(indices.first[i]!, s, { rtol: 0, atol }));
  exact.total.forEach((t, i) => assertClose(indices.total[i]!, t, { rtol: 0, atol }));
}

/** A polynomial of three of 34 inputs and of a product of two more, t being each on (−1, 1). */
const sparse: Quantity = (u) => {
  const t = u.map((ui) => 2 * ui - 1);
  return t[3]! + 2 * t[10]! * t[20]! + t[33]! ** 2;
};
const sparseVariances = [1 / 3, 4 / 9, 4 / 45], sparseVariance = 1 / 3 + 4 / 9 + 4 / 45;

describe("chaosIndices", () => {
  it("gives the exact indices of the Ishigami function", () => {
    const indices = indicesOf(ishigami, { k: 3, n: 1024 });
    assertIndices(indices, ishigamiIndices(), 1e-4);
    assertClose(indices.explained, 1, { rtol: 0, atol: 1e-4 });
    assertClose(indices.mean, A / 2, { rtol: 1e-3, atol: 0 });
    assertClose(indices.variance, A * A / 8 + 1 / 2 + B * Math.PI ** 4 / 5 + B * B * Math.PI ** 8 / 18, {
      rtol: 1e-2,
      atol: 0,
    });
  });

  it("gives the indices of Sobol's g function, which has kinks, in eight variables", () => {
    const weights = [0, 1, 4.5, 9, 99, 99, 99, 99];
    const g: Quantity = (u) => weights.reduce((p, a, i) => p * (Math.abs(4 * u[i]! - 2) + a) / (1 + a), 1);
    const indices = indicesOf(g, { k: 8, n: 4096 });
    assertIndices(indices, productIndices(weights.map((a) => 1 / (3 * (1 + a) ** 2))), 2e-3);
    expect(indices.explained).toBeGreaterThan(0.995);
  });

  it("is exact for a linear model, whatever its offset, and needs one term per input", () => {
    const indices = indicesOf((u) => 1e3 + u[0]! + 2 * u[1]! - 3 * u[2]!, { k: 3, n: 64 });
    const shares = [1 / 14, 4 / 14, 9 / 14];
    assertIndices(indices, { first: shares, total: shares }, 1e-10);
    expect(indices.terms).toBe(3);
  });

  it("finds the few inputs among 34 that act, one pair of them only together", () => {
    const indices = indicesOf(sparse, { k: 34, n: 1024 });
    const first = new Array(34).fill(0), total = new Array(34).fill(0);
    const [v3, v10and20, v33] = sparseVariances.map((v) => v / sparseVariance);
    first[3] = total[3] = v3;
    total[10] = total[20] = v10and20;
    first[33] = total[33] = v33;
    assertIndices(indices, { first, total }, 1e-8);
  });

  it("finds an effect of three and of four inputs together", () => {
    const relative = [1 / 3, 1 / 3, 1 / 3, 1 / 3].map((v) => v / 4);
    const product: Quantity = (u) => u.reduce((p, ui) => p * (2 * ui + 1), 1);
    assertIndices(indicesOf(product, { k: 4, n: 1024 }), productIndices(relative), 1e-8);
  });

  it("explains less of steps, and its indices remain near those of Saltelli's estimator and the exact ones", () => {
    const unit = { lower: 0, upper: 1 };
    const saltelli = sobolIndices(corner, EDGES.map(() => unit), { seed: 1, samples: 4096, resamples: 1 });
    const indices = indicesOf(corner, { k: 3, n: 4096 });
    expect(indices.explained).toBeGreaterThan(0.8);
    expect(indices.explained).toBeLessThan(0.95);
    const estimates = {
      first: saltelli.first.map(({ estimate }) => estimate),
      total: saltelli.total.map(({ estimate }) => estimate),
    };
    assertIndices(indices, estimates, 0.04);
    assertIndices(indices, cornerIndices, 0.04);
  });

  it("leaves the exact indices of steps within what it does not explain", () => {
    const { first, total, explained } = indicesOf(corner, { k: 3, n: 4096 });
    cornerIndices.first.forEach((s, i) => {
      expect(s).toBeGreaterThan(first[i]! - 0.01);
      expect(s).toBeLessThan(first[i]! + 1 - explained + 0.01);
    });
    cornerIndices.total.forEach((t, i) => {
      expect(t).toBeGreaterThan(explained * total[i]! - 0.01);
      expect(t).toBeLessThan(explained * total[i]! + 1 - explained + 0.01);
    });
  });

  it("takes a quantity of integers", () => {
    const count: Quantity = (u) => Math.round(4 * u[0]!) + Math.round(2 * u[1]!);
    // The two end values are half as frequent as those between.
    const v0 = 2 * (4 / 8 + 1 / 4), v1 = 2 * 1 / 4, v = v0 + v1;
    const indices = indicesOf(count, { k: 2, n: 1024 });
    assertIndices(indices, { first: [v0 / v, v1 / v], total: [v0 / v, v1 / v] }, 0.05);
    expect(indices.explained).toBeLessThan(0.99);
  });

  it("explains nothing of noise", () => {
    const random = createRandom(5);
    const { first, total, explained } = indicesOf(() => random.normal(), { k: 10, n: 512 });
    expect([explained, ...first, ...total]).toEqual(new Array(21).fill(0));
  });

  it("leaves noise on top of a quantity out of first, and takes it for joint effects of what acts", () => {
    const random = createRandom(6);
    const noisy: Quantity = (u) => u[0]! + Math.sqrt(1 / 12) * random.normal();
    const { first, total, explained } = indicesOf(noisy, { k: 10, n: 4096 });
    assertClose(explained, 0.5, { rtol: 0, atol: 0.03 });
    assertClose(first[0]!, explained, { rtol: 1e-12, atol: 0 });
    assertClose(total[0]!, 1, { rtol: 1e-12, atol: 0 });
  });

  it("does not mind the unit or the offset of the quantity", () => {
    const plain = indicesOf(ishigami, { k: 3, n: 256 });
    const scaled = indicesOf((u) => 1e6 + 1e-3 * ishigami(u), { k: 3, n: 256 });
    assertIndices(scaled, { first: [...plain.first], total: [...plain.total] }, 1e-5);
  });

  it("works on a sample of 64 points", () => {
    const few = indicesOf((u) => u[0]! + 0.3 * u[1]! ** 2, { k: 5, n: 64 });
    expect(few.terms).toBeLessThanOrEqual(6);
    const v0 = 1 / 12, v1 = 0.09 * 4 / 45, shares = [v0 / (v0 + v1), v1 / (v0 + v1), 0, 0, 0];
    assertIndices(few, { first: shares, total: shares }, 1e-10);
  });

  it("gives the same bits every time and leaves the sample as it is", () => {
    const points = sobolSequence(512, 6, { seed: 3 }), values = points.map((u) => Math.exp(u[0]! * u[5]!) + u[2]!);
    const [pointsBefore, valuesBefore] = [points.map((point) => point.slice()), values.slice()];
    const once = chaosIndices(points, values);
    indicesOf(ishigami, { k: 3, n: 64 });
    expect(chaosIndices(points, values)).toEqual(once);
    expect(points).toEqual(pointsBefore);
    expect(values).toEqual(valuesBefore);
  });

  it("leaves the indices of a constant undefined", () => {
    const { first, total, explained, terms, mean, variance } = indicesOf(() => 0.1, { k: 2, n: 64 });
    expect([...first, ...total, explained]).toEqual([NaN, NaN, NaN, NaN, NaN]);
    expect([terms, mean, variance]).toEqual([0, 0.1, 0]);
  });

  it("does not rest on a single point that differs from all others", () => {
    const points = Array.from({ length: 64 }, (_, p) => [p === 0 ? 1 : 0]);
    const { explained, first } = chaosIndices(points, points.map(([x]) => x!));
    expect([explained, ...first]).toEqual([0, 0]);
  });

  it("keeps first within total, both from 0 to 1, and the sum of all first within what it explains", () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 10, maxLength: 80 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 5 }), fc.nat(9), (y, k, seed) => {
        const { first, total, explained, variance } = chaosIndices(sobolSequence(y.length, k, { seed }), y);
        if (variance === 0) return Number.isNaN(explained);
        const alone = first.reduce((sum, s) => sum + s, 0);
        return explained >= 0 && explained <= 1 && alone <= explained + 1e-12 &&
          first.every((s, i) => s >= 0 && s <= total[i]! && total[i]! <= 1);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it("keeps those bounds for quantities that it explains well", () => {
    const weight = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(fc.array(weight, { minLength: 3, maxLength: 8 }), fc.nat(9), (weights, seed) => {
        const f: Quantity = (u) => Math.exp(weights.reduce((sum, w, i) => sum + w * u[i]!, 0)) + u[0]!;
        const { first, total, explained } = indicesOf(f, { k: weights.length, n: 256, seed });
        return explained > 0.3 && explained <= 1 && first.every((s, i) => s >= 0 && s <= total[i]! && total[i]! <= 1);
      }),
      { seed: 2, numRuns: 40 },
    );
  });

  it("rejects too few points, unequal lengths and numbers out of range", () => {
    const points = sobolSequence(16, 2, { seed: 1 }), values = points.map(([x]) => x!);
    const withFirst = (point: number[]): ArrayLike<number>[] => [point, ...points.slice(1)];
    const attempt = "Cannot compute chaos indices: ";
    expect(() => chaosIndices(points.slice(7), values.slice(7))).toThrow(
      `${attempt}number of points must be an integer of at least 10, got 9`,
    );
    expect(() => chaosIndices([], [])).toThrow(RangeError);
    expect(() => chaosIndices(points.map(() => []), values)).toThrow("number of coordinates must be an integer");
    expect(() => chaosIndices(points, values.slice(1))).toThrow("number of values must be from 16 to 16, got 15");
    expect(() => chaosIndices([...points.slice(1), [0.5]], values)).toThrow(
      "number of coordinates must be from 2 to 2",
    );
    expect(() => chaosIndices(withFirst([0.5, 1.1]), values)).toThrow("coordinate must be from 0 to 1, got 1.1");
    expect(() => chaosIndices(withFirst([NaN, 0]), values)).toThrow("coordinate must be from 0 to 1, got NaN");
    expect(() => chaosIndices(points, [NaN, ...values.slice(1)])).toThrow(`${attempt}value must be finite, got NaN`);
    expect(() => chaosIndices(points, [Infinity, ...values.slice(1)])).toThrow(RangeError);
    expect(() => chaosIndices(points, values.map((v) => 1e200 * v))).toThrow("variance must be finite, got Infinity");
  });
});
