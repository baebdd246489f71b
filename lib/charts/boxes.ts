/**
 * Upright rectangles on the drawing, and the choice of a free place among several.
 *
 * @module
 */

/** A rectangle in px. */
export interface Box {
  /** Left edge. */
  readonly left: number;
  /** Upper edge. */
  readonly top: number;
  /** Right edge. */
  readonly right: number;
  /** Lower edge. */
  readonly bottom: number;
}

/**
 * The place that covers the least of what is there already; the earlier one where two are equal.
 *
 * @param candidates Places in order of preference; at least one.
 * @param options What must not be covered, and the area that the place must not leave.
 * @returns The chosen place.
 * @throws {RangeError} If there is no candidate.
 *
 * @example
 * ```ts
 * import { freePlace } from "lib/charts/boxes.ts";
 * import { expect } from "@std/expect";
 *
 * const square = (left: number) => ({ left, top: 0, right: left + 2, bottom: 2 });
 * const bounds = { left: 0, top: 0, right: 10, bottom: 10 };
 * expect(freePlace([square(0), square(5)], { obstacles: [square(1)], bounds })).toEqual(square(5));
 * ```
 */
export function freePlace<Place extends Box>(
  candidates: readonly Place[],
  { obstacles, bounds }: { readonly obstacles: readonly Box[]; readonly bounds: Box },
): Place {
  let best: Place | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const outside = area(candidate) - sharedArea(candidate, bounds);
    const cost = obstacles.reduce((sum, obstacle) => sum + sharedArea(candidate, obstacle), 1e3 * outside);
    if (cost < least) [best, least] = [candidate, cost];
    if (least === 0) break;
  }
  if (!best) throw new RangeError("Cannot choose a place: at least one candidate is required, got none");
  return best;
}

/**
 * Whether a place covers nothing and lies inside.
 *
 * @param place A rectangle.
 * @param options What must not be covered, and the area that the place must not leave.
 * @returns True where it is free.
 *
 * @example
 * ```ts
 * import { isFree } from "lib/charts/boxes.ts";
 * import { expect } from "@std/expect";
 *
 * const bounds = { left: 0, top: 0, right: 10, bottom: 10 };
 * expect(isFree({ left: 8, top: 0, right: 12, bottom: 2 }, { obstacles: [], bounds })).toBe(false);
 * ```
 */
export function isFree(
  place: Box,
  { obstacles, bounds }: { readonly obstacles: readonly Box[]; readonly bounds: Box },
): boolean {
  const isInside = sharedArea(place, bounds) >= area(place) - 1e-9;
  return isInside && obstacles.every((obstacle) => sharedArea(place, obstacle) === 0);
}

/**
 * Boxes along a line, for lines as obstacles.
 *
 * @param points Corners of the line in px.
 * @param radius Half the size of each box in px.
 * @returns Boxes at most two radii apart.
 *
 * @example
 * ```ts
 * import { boxesAlong } from "lib/charts/boxes.ts";
 * import { expect } from "@std/expect";
 *
 * expect(boxesAlong([[0, 0], [10, 0]], 1).length).toBe(6);
 * ```
 */
export function boxesAlong(points: readonly (readonly [number, number])[], radius: number): Box[] {
  return points.slice(1).flatMap(([x2, y2], index) => {
    const [x1, y1] = points[index]!;
    const count = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / (2 * radius)));
    return Array.from({ length: count + 1 }, (_, i) => {
      const [x, y] = [x1 + (x2 - x1) * i / count, y1 + (y2 - y1) * i / count];
      return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
    });
  });
}

function area({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
