/**
 * Outlines around groups of marks.
 *
 * @module
 */

/** A point in px. */
export type Corner = readonly [x: number, y: number];

/** Corners of the circle around each mark. */
const CIRCLE = 16;

/**
 * The convex hull of points (monotone chain; A. M. Andrew, Inf. Process. Lett. 9, 216 (1979)).
 *
 * @param points Points in any order.
 * @returns The corners in order around the hull.
 *
 * @example
 * ```ts
 * import { convexHull } from "lib/charts/hull.ts";
 * import { expect } from "@std/expect";
 *
 * expect(convexHull([[0, 0], [2, 0], [1, 0.5], [1, 2]]).length).toBe(3);
 * ```
 */
export function convexHull(points: readonly Corner[]): Corner[] {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (sorted.length < 3) return sorted;
  const lower = chain(sorted);
  const upper = chain(sorted.reverse());
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

/**
 * Path data of an outline that keeps a distance from marks.
 *
 * @param points Middles of the marks in px; at least one.
 * @param distance Distance in px.
 * @returns A closed path.
 *
 * @example
 * ```ts
 * import { outlineAround } from "lib/charts/hull.ts";
 * import { expect } from "@std/expect";
 *
 * expect(outlineAround([[0, 0], [20, 0]], 5)).toMatch(/^M.*Z$/);
 * ```
 */
export function outlineAround(points: readonly Corner[], distance: number): string {
  const circles = points.flatMap(([x, y]) =>
    Array.from({ length: CIRCLE }, (_, i): Corner => {
      const angle = 2 * Math.PI * i / CIRCLE;
      return [x + distance * Math.cos(angle), y + distance * Math.sin(angle)];
    })
  );
  return `M${convexHull(circles).map((corner) => corner.join(",")).join("L")}Z`;
}

/** One side of the hull: corners that turn the same way. */
function chain(sorted: readonly Corner[]): Corner[] {
  const kept: Corner[] = [];
  for (const point of sorted) {
    while (kept.length >= 2 && turn(kept.at(-2)!, kept.at(-1)!, point) <= 0) kept.pop();
    kept.push(point);
  }
  return kept;
}

function turn([ax, ay]: Corner, [bx, by]: Corner, [cx, cy]: Corner): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}
