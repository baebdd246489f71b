import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { type SobolIndices, sobolIndices } from "../../lib/numerics/sobol_indices.ts";
import { assertClose } from "../assert_close.ts";

/** The Ishigami function with a = 7, b = 0.1 on (−π, π)³. */
const A = 7, B = 0.1;
const ishigami = (x: Float64Array): number =>
  Math.sin(x[0]!) + A * Math.sin(x[1]!) ** 2 + B * x[2]! ** 4 * Math.sin(x[0]!);
const angle = { lower: -Math.PI, upper: Math.PI };

/** Sobol's g function Π(|4x_i − 2| + a_i)/(1 + a_i) on (0, 1)ⁿ. */
const weights = [0, 1, 4.5, 9, 99, 99, 99, 99];
const g = (x: Float64Array): number =>
  x.reduce((p, xi, i) => p * (Math.abs(4 * xi - 2) + weights[i]!) / (1 + weights[i]!), 1);
const unit = { lower: 0, upper: 1 };

function assertIndices(
  indices: SobolIndices,
  exact: { first: readonly number[]; total: readonly number[] },
  atol: number,
): void {
  exact.first.forEach((s, i) => assertClose(indices.first[i]!.estimate, s, { rtol: 0, atol }));
  exact.total.forEach((s, i) => assertClose(indices.total[i]!.estimate, s, { rtol: 0, atol }));
}

describe("sobolIndices", () => {
  it("gives the exact indices of the Ishigami function", () => {
    const pi4 = Math.PI ** 4, pi8 = Math.PI ** 8;
    const v1 = (1 + B * pi4 / 5) ** 2 / 2, v2 = A * A / 8, v13 = 8 * B * B * pi8 / 225, v = v1 + v2 + v13;
    const indices = sobolIndices(ishigami, [angle, angle, angle], { seed: 1, samples: 8192 });
    assertIndices(indices, { first: [v1 / v, v2 / v, 0], total: [(v1 + v13) / v, v2 / v, v13 / v] }, 0.01);
    assertClose(indices.mean, A / 2, { rtol: 5e-3, atol: 0 });
    assertClose(indices.variance, v, { rtol: 1e-2, atol: 0 });
    expect(indices.evaluations).toBe(8192 * 5);
  });

  it("gives the exact indices of Sobol's g function in eight variables", () => {
    const v = weights.map((a) => 1 / (3 * (1 + a) ** 2));
    const product = v.reduce((p, vi) => p * (1 + vi), 1), variance = product - 1;
    const first = v.map((vi) => vi / variance), total = v.map((vi) => vi * product / (1 + vi) / variance);
    assertIndices(sobolIndices(g, weights.map(() => unit), { seed: 2, samples: 8192 }), { first, total }, 0.015);
  });

  it("has intervals that hold the exact index for nearly all seeds", () => {
    const sum = (x: Float64Array): number => x[0]! + x[1]! * x[1]!;
    const exact = (1 / 12) / (1 / 12 + 4 / 45);
    const covered = Array.from({ length: 20 }, (_, seed) => sobolIndices(sum, [unit, unit], { seed, samples: 256 }))
      .filter(({ first: [s] }) => s!.lower <= exact && exact <= s!.upper).length;
    expect(covered).toBeGreaterThanOrEqual(19);
  });

  it("does not mind the unit or the offset of the quantity", () => {
    const plain = sobolIndices(ishigami, [angle, angle, angle], { seed: 1, samples: 256 });
    const scaled = sobolIndices((x) => 1e6 + 1e-3 * ishigami(x), [angle, angle, angle], { seed: 1, samples: 256 });
    plain.first.forEach(({ estimate }, i) =>
      assertClose(scaled.first[i]!.estimate, estimate, { rtol: 1e-5, atol: 1e-6 })
    );
    plain.total.forEach(({ estimate }, i) =>
      assertClose(scaled.total[i]!.estimate, estimate, { rtol: 1e-5, atol: 1e-6 })
    );
  });

  it("gives an input on a logarithmic scale its share of a power law", () => {
    const log = { lower: 0.1, upper: 10, scale: "log" as const };
    const product = (x: Float64Array): number => Math.log(x[0]! * x[1]! ** 3);
    assertIndices(sobolIndices(product, [log, log], { seed: 1 }), { first: [0.1, 0.9], total: [0.1, 0.9] }, 5e-3);
  });

  it("gives an input that has no effect nothing", () => {
    const { first, total } = sobolIndices((x) => x[0]!, [unit, unit], { seed: 1, samples: 64 });
    expect([first[1]!.estimate, total[1]!.estimate]).toEqual([0, 0]);
    assertClose(total[0]!.estimate, 1, { rtol: 0.05, atol: 0 });
  });

  it("leaves the indices of a constant undefined", () => {
    const { first, variance } = sobolIndices(() => 3, [unit], { seed: 1, samples: 16 });
    expect([variance, first[0]!.estimate]).toEqual([0, NaN]);
  });

  it("rejects numbers out of range and a function that is not finite, naming the inputs", () => {
    expect(() => sobolIndices(g, [], { seed: 1 })).toThrow(RangeError);
    expect(() => sobolIndices(g, [unit], { seed: -1 })).toThrow(RangeError);
    expect(() => sobolIndices(g, [unit], { seed: 1, samples: 1 })).toThrow(RangeError);
    expect(() => sobolIndices(g, new Array(33).fill(unit), { seed: 1 })).toThrow(RangeError);
    expect(() => sobolIndices(() => NaN, [{ lower: 2, upper: 2 }], { seed: 1 })).toThrow(
      "Cannot compute Sobol indices: the function must be finite, got NaN at (2)",
    );
  });
});
