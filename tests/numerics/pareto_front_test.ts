import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import fc from "fast-check";
import { type Direction, dominates, paretoFront } from "../../lib/numerics/pareto_front.ts";

describe("paretoFront", () => {
  it("keeps the points that none beats", () => {
    const points = [[1, 5], [2, 2], [3, 3], [5, 1], [4, 4]];
    expect(paretoFront(points, ["minimize", "minimize"])).toEqual([0, 1, 3]);
    expect(paretoFront(points, ["maximize", "maximize"])).toEqual([0, 3, 4]);
    expect(paretoFront(points, ["minimize", "maximize"])).toEqual([0]);
  });

  it("holds exactly the points that a comparison of all pairs leaves, in three objectives", () => {
    const small = fc.integer({ min: 0, max: 4 });
    const directions: Direction[] = ["minimize", "maximize", "minimize"];
    fc.assert(
      fc.property(fc.array(fc.tuple(small, small, small), { maxLength: 40 }), (points) => {
        const costs = points.map(([a, b, c]) => [a, -b, c]);
        const expected = costs.flatMap((cost, i) => (costs.some((other) => dominates(other, cost)) ? [] : [i]));
        expect(paretoFront(points, directions)).toEqual(expected);
      }),
      { seed: 1 },
    );
  });

  it("keeps equal points together", () => {
    expect(paretoFront([[1, 1], [1, 1], [2, 1]], ["minimize", "minimize"])).toEqual([0, 1]);
  });

  it("is the set of extremes for one objective", () => {
    expect(paretoFront([[3], [7], [7], [2]], ["maximize"])).toEqual([1, 2]);
  });

  it("bears infinite objectives and no points at all", () => {
    expect(paretoFront([[Infinity, 0], [0, Infinity], [Infinity, Infinity]], ["minimize", "minimize"])).toEqual([0, 1]);
    expect(paretoFront([], ["minimize"])).toEqual([]);
  });

  it("rejects NaN, points of another length and other directions", () => {
    expect(() => paretoFront([[NaN]], ["minimize"])).toThrow(RangeError);
    expect(() => paretoFront([[1, 2]], ["minimize"])).toThrow(TypeError);
    expect(() => paretoFront([[]], [])).toThrow(TypeError);
    expect(() => paretoFront([[1]], ["upwards" as Direction])).toThrow(
      "Cannot find a Pareto front: a direction must be minimize or maximize, got upwards",
    );
  });
});
