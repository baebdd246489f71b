import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { assertClose } from "../assert_close.ts";
import { createRandom } from "../../lib/numerics/random.ts";
import { sobolSequence } from "../../lib/numerics/sobol_sequence.ts";
import { hypervolume } from "../../lib/metallurgy/hypervolume.ts";

const unit = (dimension: number) => ({
  directions: new Array<"maximize">(dimension).fill("maximize"),
  worst: new Array<number>(dimension).fill(0),
  best: new Array<number>(dimension).fill(1),
});

/** Share of evenly spread points of the unit cube that some point dominates. */
function dominatedShare(points: readonly number[][], dimension: number): number {
  const probes = sobolSequence(2 ** 15, dimension, { seed: 1 });
  return probes.filter((probe) => points.some((point) => point.every((x, k) => x >= probe[k]!))).length / probes.length;
}

describe("hypervolume", () => {
  it("agrees with counting evenly spread points, for 1 to 5 objectives", () => {
    const random = createRandom(5);
    for (const dimension of [1, 2, 3, 4, 5]) {
      const points = Array.from({ length: 25 }, () => Array.from({ length: dimension }, () => random.uniform()));
      assertClose(hypervolume(points, unit(dimension)), dominatedShare(points, dimension), { rtol: 0, atol: 3e-3 });
    }
  });

  it("is the same for the same points in another order and with doubles", () => {
    const points = [[0.2, 0.9, 0.5], [0.5, 0.5, 0.5], [0.9, 0.2, 0.4], [0.9, 0.2, 0.4], [0.2, 0.9, 0.1]];
    assertClose(hypervolume([...points].reverse(), unit(3)), hypervolume(points.slice(0, 3), unit(3)), {
      rtol: 1e-13,
      atol: 0,
    });
  });

  it("is 0 without points and for points at or beyond the worst, and 1 for the best of all", () => {
    expect(hypervolume([], unit(3))).toBe(0);
    expect(hypervolume([[0, 1], [1, -1]], unit(2))).toBe(0);
    expect(hypervolume([[1, 1, 1, 1]], unit(4))).toBe(1);
  });

  it("turns what is to be minimized round and scales by the frame", () => {
    const frame = { directions: ["minimize", "maximize"], worst: [10, 100], best: [0, 200] } as const;
    assertClose(hypervolume([[5, 150]], frame), 0.25, { rtol: 1e-14, atol: 0 });
  });

  it("rejects frames without extent, wrong numbers of objectives and NaN", () => {
    expect(() => hypervolume([], { ...unit(2), best: [1, 0] })).toThrow("best must be better than worst");
    expect(() => hypervolume([[1]], unit(2))).toThrow(TypeError);
    expect(() => hypervolume([[NaN, 1]], unit(2))).toThrow("NaN");
  });
});
