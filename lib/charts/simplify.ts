/**
 * Lines with no more corners than the eye can see.
 *
 * @module
 */

type Corner = readonly [x: number, y: number];

/** Greatest distance in px between a line and its simplified form: a hundredth of a millimetre. */
const TOLERANCE = 0.04;

/**
 * Leaves out corners of path data that change the line by less than 0.04 px (D. H. Douglas and T. K. Peucker, Cartographica 10, 112
 * (1973)). Solutions of differential equations come at thousands of times; their curves need a few dozen corners.
 *
 * @param path Path data of absolute straight segments: M, L and Z only; anything else comes back as it is.
 * @returns Path data of the same kind.
 *
 * @example
 * ```ts
 * import { simplifyPath } from "lib/charts/simplify.ts";
 * import { expect } from "@std/expect";
 *
 * expect(simplifyPath("M0,0L5,0L10,0.01L20,0L20,9Z")).toBe("M0,0L20,0L20,9Z");
 * ```
 */
export function simplifyPath(path: string): string {
  if (!/^M[MLZ\d.,e+-]+$/.test(path)) return path;
  return path.split(/(?=M)/).map((line) => {
    const isClosed = line.endsWith("Z");
    const corners = line.slice(1, isClosed ? -1 : undefined).split("L").map((corner) => corner.split(",").map(Number));
    const kept = simplify(corners as unknown as Corner[]);
    return `M${kept.map((corner) => corner.join(",")).join("L")}${isClosed ? "Z" : ""}`;
  }).join("");
}

/** Keeps the ends, and between two kept corners the farthest one where it lies beyond the tolerance. */
function simplify(corners: readonly Corner[]): Corner[] {
  const keep = new Uint8Array(corners.length);
  keep[0] = keep[corners.length - 1] = 1;
  const open: [number, number][] = [[0, corners.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    const { index, distance } = farthest(corners, { from, to });
    if (distance <= TOLERANCE) continue;
    keep[index] = 1;
    open.push([from, index], [index, to]);
  }
  return corners.filter((_, index) => keep[index]);
}

function farthest(
  corners: readonly Corner[],
  { from, to }: { readonly from: number; readonly to: number },
): { index: number; distance: number } {
  let best = { index: from, distance: 0 };
  for (let index = from + 1; index < to; index++) {
    const distance = distanceToSegment(corners[index]!, [corners[from]!, corners[to]!]);
    if (distance > best.distance) best = { index, distance };
  }
  return best;
}

function distanceToSegment([x, y]: Corner, [[x1, y1], [x2, y2]]: readonly [Corner, Corner]): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / square));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}
