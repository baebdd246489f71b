/**
 * Hypervolume of a Pareto front: one number for how good a set of compromises is.
 *
 * @module
 */
import { costsOf, type Direction } from "../numerics/pareto_front.ts";

/** The frame in which a hypervolume is measured. */
export interface HypervolumeFrame {
  /** For each objective, whether less or more of it is better. */
  readonly directions: readonly Direction[];
  /** Value of each objective that counts as 0: nothing worse adds volume. */
  readonly worst: readonly number[];
  /** Value of each objective that counts as 1. */
  readonly best: readonly number[];
}

/**
 * Hypervolume of a set of points: the volume of the region that they dominate, in a frame scaled to 1 for each
 * objective.
 *
 * HV = volume of ∪_i Π_k [0, x_ik], with x = (value − worst)/(best − worst), cut off at 0.
 *
 * Exact: by slices for 3 objectives, by exclusion along the front (the WFG scheme) for more. It never falls when points
 * are added. It depends on the frame: only values in one frame can be compared. The work grows steeply with the number
 * of objectives: a thousand points are quick for 3, slow for 5.
 *
 * @param points The points, one number per objective; any units.
 * @param frame Directions, worst and best values.
 * @returns HV; 0 for no points, 1 for a point that has the best of everything, above 1 where points surpass the frame.
 * @throws {TypeError} If the numbers of objectives differ.
 * @throws {RangeError} If a number is NaN or best is not better than worst.
 * @see L. While, L. Bradstreet, L. Barone, IEEE Trans. Evol. Comput. 16 (2012) 86, for the algorithm; E. Zitzler, L.
 *   Thiele, IEEE Trans. Evol. Comput. 3 (1999) 257, for the measure.
 * @example
 * ```ts
 * import { hypervolume } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const frame = { directions: ["maximize", "maximize"], worst: [0, 0], best: [1, 1] } as const;
 * expect(hypervolume([[1, 0.5], [0.5, 1]], frame)).toBeCloseTo(0.75, 12);
 * ```
 */
export function hypervolume(points: readonly ArrayLike<number>[], frame: HypervolumeFrame): number {
  const worst = costsOf(frame.worst, frame.directions), best = costsOf(frame.best, frame.directions);
  const span = worst.map((cost, k) => cost - best[k]!);
  if (!span.every((width) => width > 0)) {
    throw new RangeError(
      `Cannot compute a hypervolume: best must be better than worst, got spans of ${span.join(", ")}`,
    );
  }
  // Gains: the higher the better, 0 at the worst.
  const gains = points.map((point) => costsOf(point, frame.directions).map((cost, k) => (worst[k]! - cost) / span[k]!))
    .filter((gain) => gain.every((g) => g > 0));
  return volumeOf(frontOf(gains));
}

/** Volume of the union of the boxes from the origin to each point of a front. */
function volumeOf(front: readonly Float64Array[]): number {
  const sorted = front.toSorted((a, b) => b[0]! - a[0]!);
  if (sorted[0]?.length === 2) return areaOf(sorted);
  if (sorted[0]?.length === 3) return sliced(sorted);
  return sorted.reduce((sum, gain, i) => {
    const overlaps = sorted.slice(i + 1).map((other) => other.map((g, k) => Math.min(g, gain[k]!)));
    return sum + boxOf(gain) - volumeOf(frontOf(overlaps));
  }, 0);
}

/** With two objectives the union is a staircase: points in falling order of the first rise in the second. */
function areaOf(sorted: readonly Float64Array[]): number {
  let area = 0, height = 0;
  for (const [x, y] of sorted as unknown as readonly (readonly [number, number])[]) {
    area += x * Math.max(0, y - height);
    height = Math.max(height, y);
  }
  return area;
}

/**
 * With three objectives: slabs between neighbouring values of the first, each as thick as their difference and as wide
 * as the staircase so far.
 */
function sliced(sorted: readonly Float64Array[]): number {
  const staircase: Float64Array[] = [];
  return sorted.reduce((sum, gain, i) => {
    const below = staircase.findIndex((step) => step[0]! < gain[1]!);
    staircase.splice(below < 0 ? staircase.length : below, 0, gain.subarray(1));
    return sum + (gain[0]! - (sorted[i + 1]?.[0] ?? 0)) * areaOf(staircase);
  }, 0);
}

function boxOf(gain: Float64Array): number {
  return gain.reduce((product, g) => product * g, 1);
}

/**
 * The gains that no other equals or beats everywhere. In falling lexicographic order only an earlier one can beat a
 * later one.
 */
function frontOf(gains: readonly Float64Array[]): Float64Array[] {
  const front: Float64Array[] = [];
  for (const gain of gains.toSorted(fallingLexicographically)) {
    if (!front.some((other) => other.every((g, k) => g >= gain[k]!))) front.push(gain);
  }
  return front;
}

function fallingLexicographically(a: Float64Array, b: Float64Array): number {
  const k = a.findIndex((g, i) => g !== b[i]!);
  return k < 0 ? 0 : b[k]! - a[k]!;
}
