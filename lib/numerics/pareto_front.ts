/**
 * Points that no other point beats in every respect.
 *
 * @module
 */

/** Whether less or more of a quantity is better. */
export type Direction = "minimize" | "maximize";

/**
 * Pareto front of points with several objectives.
 *
 * A point is on the front unless another is at least as good in every objective and better in one. Equal points are on
 * the front together.
 *
 * @param points The points, each with one finite number per objective; any units.
 * @param directions For each objective, `minimize` or `maximize`.
 * @returns Indices of the points on the front, ascending.
 * @throws {TypeError} If there is no objective or a point has another number of them.
 * @throws {RangeError} If a number is NaN.
 * @example
 * ```ts
 * import { paretoFront } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const strengthAndLoss = [[900, 60], [1200, 90], [800, 70], [1200, 80]];
 * expect(paretoFront(strengthAndLoss, ["maximize", "minimize"])).toEqual([0, 3]);
 * ```
 */
export function paretoFront(points: readonly ArrayLike<number>[], directions: readonly Direction[]): number[] {
  const costs = points.map((point) => costsOf(point, directions));
  // In lexicographic order a point can only be beaten by one before it, and whoever is beaten is beaten by a point of
  // the front.
  const order = costs.map((_, i) => i).sort((i, j) => compareLexicographically(costs[i]!, costs[j]!));
  const front: number[] = [];
  for (const i of order) if (!front.some((j) => dominates(costs[j]!, costs[i]!))) front.push(i);
  return front.sort((i, j) => i - j);
}

/**
 * Whether a point beats another: it costs no more in any objective and less in one.
 *
 * @param a Costs of a point, one per objective; less is better.
 * @param b Costs of another, in the same order.
 * @returns Whether a dominates b.
 * @example
 * ```ts
 * import { dominates } from "lib/numerics/pareto_front.ts";
 * import { expect } from "@std/expect";
 *
 * expect(dominates([1, 2], [1, 3])).toBe(true);
 * expect(dominates([1, 2], [2, 1])).toBe(false);
 * ```
 */
export function dominates(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  let better = false;
  for (let k = 0; k < a.length; k++) {
    if (a[k]! > b[k]!) return false;
    if (a[k]! < b[k]!) better = true;
  }
  return better;
}

/**
 * Turns objectives into costs, of which less is better.
 *
 * @param point One number per objective.
 * @param directions For each objective, whether less or more of it is better.
 * @returns The numbers, with the sign changed where more is better.
 * @throws {TypeError} If there is no objective or the numbers differ.
 * @throws {RangeError} If a number is NaN or a direction is not one of the two.
 * @example
 * ```ts
 * import { costsOf } from "lib/numerics/pareto_front.ts";
 * import { expect } from "@std/expect";
 *
 * expect([...costsOf([900, 60], ["maximize", "minimize"])]).toEqual([-900, 60]);
 * ```
 */
export function costsOf(point: ArrayLike<number>, directions: readonly Direction[]): Float64Array {
  const attempt = "find a Pareto front";
  if (directions.length === 0 || point.length !== directions.length) {
    throw new TypeError(
      `Cannot ${attempt}: each point must have one number for each of at least 1 objective, got ${point.length} for ${directions.length}`,
    );
  }
  return Float64Array.from(point, (value, k) => {
    if (Number.isNaN(value)) throw new RangeError(`Cannot ${attempt}: objectives must be numbers, got NaN`);
    if (directions[k] === "minimize") return value;
    if (directions[k] === "maximize") return -value;
    throw new RangeError(`Cannot ${attempt}: a direction must be minimize or maximize, got ${directions[k]}`);
  });
}

function compareLexicographically(a: Float64Array, b: Float64Array): number {
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return a[k]! - b[k]!;
  return 0;
}
