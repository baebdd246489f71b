/**
 * Moves shapes apart in the plane, each as little as needed.
 *
 * @module
 */
import type { Box } from "./boxes.ts";

/** A shape by its bounding box, in px. */
export interface Body {
  /** Where its middle would best be. */
  readonly centre: readonly [x: number, y: number];
  /** Half width and half height. */
  readonly half: readonly [x: number, y: number];
}

const ROUNDS = 200;

/**
 * Middles at which no two bounding boxes come closer than a gap, where the area has room. Overlapping pairs part along the axis on
 * which they overlap less, half each, until all are apart.
 *
 * @param bodies The shapes.
 * @param limits Gap in px between boxes, and the area that they must not leave.
 * @returns One middle for each shape, in the order given.
 *
 * @example
 * ```ts
 * import { pushApart } from "lib/charts/push_apart.ts";
 * import { expect } from "@std/expect";
 *
 * const bodies = [50, 54].map((x) => ({ centre: [x, 50] as const, half: [5, 5] as const }));
 * const [a, b] = pushApart(bodies, { gap: 2, bounds: { left: 0, top: 0, right: 100, bottom: 100 } });
 * expect(b![0] - a![0]).toBeCloseTo(12, 6);
 * ```
 */
export function pushApart(
  bodies: readonly Body[],
  { gap, bounds }: { readonly gap: number; readonly bounds: Box },
): [x: number, y: number][] {
  const middles = bodies.map(({ centre }): [number, number] => [...centre]);
  const [low, high] = [[bounds.left, bounds.top], [bounds.right, bounds.bottom]] as const;
  const clamp = (index: number, axis: 0 | 1): void => {
    const half = bodies[index]!.half[axis];
    middles[index]![axis] = Math.max(low[axis] + half, Math.min(high[axis] - half, middles[index]![axis]));
  };
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (let i = 0; i < bodies.length; i++) {
      for (let j = 0; j < i; j++) moved = part(i, j) || moved;
    }
    for (const index of bodies.keys()) for (const axis of [0, 1] as const) clamp(index, axis);
    if (!moved) break;
  }
  return middles;

  function part(i: number, j: number): boolean {
    const depth = ([0, 1] as const).map((axis) => {
      const distance = Math.abs(middles[i]![axis] - middles[j]![axis]);
      return bodies[i]!.half[axis] + bodies[j]!.half[axis] + gap - distance;
    });
    if (depth.some((overlap) => overlap <= 1e-6)) return false;
    const axis = depth[0]! <= depth[1]! ? 0 : 1;
    const direction = middles[i]![axis] >= middles[j]![axis] ? 1 : -1;
    middles[i]![axis] += direction * depth[axis]! / 2;
    middles[j]![axis] -= direction * depth[axis]! / 2;
    return true;
  }
}
