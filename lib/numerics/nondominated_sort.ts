/**
 * Ranks of points with several costs, as evolutionary searches need them.
 *
 * @module
 */
import { dominates } from "./pareto_front.ts";

/**
 * Fronts of points with several costs: the Pareto front, the front of what is left without it, and so on.
 *
 * Fast non-dominated sorting; n²·m comparisons for n points with m costs.
 *
 * @param costs Points, each with the same number of costs, of which less is better.
 * @returns The fronts, each as the indices of its points in ascending order.
 * @see K. Deb et al., A fast and elitist multiobjective genetic algorithm: NSGA-II, IEEE Trans. Evol. Comput. 6, 182
 *   (2002), doi:10.1109/4235.996017
 * @example
 * ```ts
 * import { nondominatedFronts } from "lib/numerics/nondominated_sort.ts";
 * import { expect } from "@std/expect";
 *
 * expect(nondominatedFronts([[1, 2], [2, 1], [2, 2], [3, 3]])).toEqual([[0, 1], [2], [3]]);
 * ```
 */
export function nondominatedFronts(costs: readonly ArrayLike<number>[]): number[][] {
  const beaten = costs.map((cost) => costs.flatMap((other, j) => (dominates(cost, other) ? [j] : [])));
  const beatenBy = new Uint32Array(costs.length);
  for (const list of beaten) for (const j of list) beatenBy[j]!++;
  const fronts: number[][] = [];
  let front = costs.flatMap((_, i) => (beatenBy[i] === 0 ? [i] : []));
  while (front.length > 0) {
    fronts.push(front);
    const next: number[] = [];
    for (const i of front) for (const j of beaten[i]!) if (--beatenBy[j]! === 0) next.push(j);
    front = next.sort((i, j) => i - j);
  }
  return fronts;
}

/**
 * Crowding distances of the points of one front: how much room each has to itself.
 *
 * Sum over the costs of the distance between a point's two neighbours, as a share of the front's range; infinite for a
 * point with the least or the greatest of some cost.
 *
 * @param costs The points of a front, each with the same number of costs.
 * @returns One distance per point, at least 0, dimensionless.
 * @see K. Deb et al., IEEE Trans. Evol. Comput. 6, 182 (2002), doi:10.1109/4235.996017
 * @example
 * ```ts
 * import { crowdingDistances } from "lib/numerics/nondominated_sort.ts";
 * import { expect } from "@std/expect";
 *
 * expect([...crowdingDistances([[0, 4], [1, 3], [4, 0]])]).toEqual([Infinity, 2, Infinity]);
 * ```
 */
export function crowdingDistances(costs: readonly ArrayLike<number>[]): Float64Array {
  const n = costs.length, distances = new Float64Array(n);
  for (let k = 0; k < (costs[0]?.length ?? 0); k++) {
    const order = costs.map((_, i) => i).sort((i, j) => costs[i]![k]! - costs[j]![k]! || i - j);
    const range = costs[order[n - 1]!]![k]! - costs[order[0]!]![k]!;
    distances[order[0]!] = distances[order[n - 1]!] = Infinity;
    if (!(range > 0 && range < Infinity)) continue;
    for (let r = 1; r < n - 1; r++) {
      distances[order[r]!]! += (costs[order[r + 1]!]![k]! - costs[order[r - 1]!]![k]!) / range;
    }
  }
  return distances;
}
