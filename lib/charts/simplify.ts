/**
 * Lines with no more corners than the eye can see.
 *
 * @module
 */

/** Coordinates of the corners in px. */
interface Line {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

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
    const corners = line.slice(1, isClosed ? -1 : undefined).split("L");
    return `M${simplify(corners).join("L")}${isClosed ? "Z" : ""}`;
  }).join("");
}

/** Keeps the ends, and between two kept corners the farthest one where it lies beyond the tolerance. */
function simplify(corners: readonly string[]): string[] {
  const line = lineOf(corners);
  const keep = new Uint8Array(corners.length);
  keep[0] = keep[corners.length - 1] = 1;
  const open: [number, number][] = [[0, corners.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    const index = farthest(line, { from, to });
    if (index === undefined) continue;
    keep[index] = 1;
    open.push([from, index], [index, to]);
  }
  return corners.filter((_, index) => keep[index]);
}

function lineOf(corners: readonly string[]): Line {
  const x = new Float64Array(corners.length), y = new Float64Array(corners.length);
  for (const [index, corner] of corners.entries()) {
    const comma = corner.indexOf(",");
    x[index] = Number(corner.slice(0, comma));
    y[index] = Number(corner.slice(comma + 1));
  }
  return { x, y };
}

/** The corner farthest from the segment between two others; undefined where all lie within the tolerance. */
function farthest({ x, y }: Line, { from, to }: { readonly from: number; readonly to: number }): number | undefined {
  const x1 = x[from]!, y1 = y[from]!, dx = x[to]! - x1, dy = y[to]! - y1;
  const square = dx * dx + dy * dy;
  let best: number | undefined, greatest = TOLERANCE * TOLERANCE;
  for (let index = from + 1; index < to; index++) {
    const u = x[index]! - x1, v = y[index]! - y1;
    const along = square === 0 ? 0 : Math.max(0, Math.min(1, (u * dx + v * dy) / square));
    const distance = (u - along * dx) ** 2 + (v - along * dy) ** 2;
    if (distance <= greatest) continue;
    greatest = distance;
    best = index;
  }
  return best;
}
