import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import fc from "fast-check";
import { crowdingDistances, nondominatedFronts } from "../../lib/numerics/nondominated_sort.ts";
import { dominates } from "../../lib/numerics/pareto_front.ts";
import { type ParetoSearchOptions, searchPareto } from "../../lib/numerics/search_pareto.ts";

/** ZDT1: thirty variables, of which all but the first are 0 on the front f₂ = 1 − √f₁. */
function zdt1(x: Float64Array): number[] {
  const g = 1 + 9 * x.slice(1).reduce((sum, xi) => sum + xi, 0) / (x.length - 1);
  return [x[0]!, g * (1 - Math.sqrt(x[0]! / g))];
}

const unit = { lower: 0, upper: 1 };
const both: ParetoSearchOptions = { directions: ["minimize", "minimize"], seed: 1 };

describe("searchPareto", () => {
  it("converges on the front of ZDT1 and covers it", () => {
    const front = searchPareto(zdt1, new Array(30).fill(unit), both);
    expect(front.length).toBeGreaterThan(80);
    const distance = front.map(({ objectives: [f1, f2] }) => f2! - (1 - Math.sqrt(f1!)));
    expect(Math.max(...distance)).toBeLessThan(0.02);
    const f1 = front.map(({ objectives }) => objectives[0]!);
    const gaps = f1.slice(1).map((f, i) => f - f1[i]!);
    expect(Math.max(...gaps)).toBeLessThan(0.05);
    expect(f1[0]).toBeLessThan(0.01);
    expect(f1.at(-1)).toBeGreaterThan(0.99);
  });

  it("maximizes as it minimizes the negative", () => {
    const options = { ...both, population: 20, generations: 10 };
    const least = searchPareto(zdt1, new Array(5).fill(unit), options);
    const most = searchPareto((x) => zdt1(x).map((f) => -f), new Array(5).fill(unit), {
      ...options,
      directions: ["maximize", "maximize"],
    });
    expect(most.map(({ x }) => x)).toEqual(least.map(({ x }) => x));
  });

  it("keeps to the bounds, also on a logarithmic scale", () => {
    const bounds = [{ lower: 1e-3, upper: 1e3, scale: "log" as const }, { lower: -2, upper: -1 }];
    searchPareto(
      ([a, b]) => {
        expect(a! >= 1e-3 && a! <= 1e3 && b! >= -2 && b! <= -1).toBe(true);
        return [a!, 1 / a! + b!];
      },
      bounds,
      { ...both, population: 10, generations: 20 },
    );
  });

  it("leaves out impossible points where there are possible ones", () => {
    const half = ([x]: Float64Array): number[] => (x! < 0.5 ? [Infinity, Infinity] : [x!, 1 - x!]);
    const front = searchPareto(half, [unit], { ...both, population: 20, generations: 10 });
    expect(front.every(({ x }) => x[0]! >= 0.5)).toBe(true);
  });

  it("finds the single best point of one objective", () => {
    const front = searchPareto(([x]) => [(x! - 0.3) ** 2], [unit], { ...both, directions: ["minimize"] });
    expect(Math.abs(front[0]!.x[0]! - 0.3)).toBeLessThan(1e-3);
  });

  it("repeats itself for the same seed and differs for another", () => {
    const options = { ...both, population: 10, generations: 5 };
    const run = (seed: number): unknown => searchPareto(zdt1, new Array(3).fill(unit), { ...options, seed });
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
  });

  it("evaluates the population once per generation", () => {
    let calls = 0;
    searchPareto((x) => (calls++, zdt1(x)), [unit, unit], { ...both, population: 12, generations: 7 });
    expect(calls).toBe(12 * 8);
  });

  it("rejects options out of range, no variable, and objectives that do not fit", () => {
    expect(() => searchPareto(zdt1, [unit], { ...both, population: 5 })).toThrow("population must be even, got 5");
    expect(() => searchPareto(zdt1, [unit], { ...both, population: 2 })).toThrow(
      "population must be an integer of at least 4",
    );
    expect(() => searchPareto(zdt1, [unit], { ...both, generations: -1 })).toThrow(RangeError);
    expect(() => searchPareto(zdt1, [], both)).toThrow(RangeError);
    expect(() => searchPareto(() => [1], [unit], both)).toThrow(TypeError);
    expect(() => searchPareto(() => [], [unit], { ...both, directions: [] })).toThrow(TypeError);
    expect(() => searchPareto(() => [NaN, 1], [unit], both)).toThrow(RangeError);
    expect(() => searchPareto(zdt1, [unit], { ...both, seed: -1 })).toThrow(RangeError);
  });
});

describe("nondominatedFronts", () => {
  it("peels the points into fronts, each of which is beaten only by those before", () => {
    const cost = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), { maxLength: 25 });
    fc.assert(
      fc.property(cost, (costs) => {
        const fronts = nondominatedFronts(costs);
        expect(fronts.flat().sort((a, b) => a - b)).toEqual(costs.map((_, i) => i));
        fronts.forEach((front, k) => {
          for (const i of front) {
            expect(front.some((j) => dominates(costs[j]!, costs[i]!))).toBe(false);
            if (k > 0) expect(fronts[k - 1]!.some((j) => dominates(costs[j]!, costs[i]!))).toBe(true);
          }
        });
      }),
      { seed: 1 },
    );
  });
});

describe("crowdingDistances", () => {
  it("are infinite at the ends and the perimeter share inside", () => {
    expect([...crowdingDistances([[0, 10], [2, 6], [5, 5], [10, 0]])]).toEqual([Infinity, 1, 1.4, Infinity]);
  });

  it("bear equal points, infinite costs and none at all", () => {
    expect([...crowdingDistances([[1, 1], [1, 1], [1, 1]])]).toEqual([Infinity, 0, Infinity]);
    expect(crowdingDistances([[Infinity], [0], [1]])[2]).toBe(0);
    expect([...crowdingDistances([])]).toEqual([]);
  });
});
