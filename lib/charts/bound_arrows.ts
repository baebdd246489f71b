/**
 * Arrows on marks whose value is only a bound.
 *
 * @module
 */
import { svgElement } from "./document.ts";
import type { Frame } from "./frame.ts";
import { STROKE } from "./theme.ts";

/** On which side of a mark the true value lies, where the mark is only a bound. */
export interface OpenSides {
  /** Along the horizontal axis. */
  readonly x?: "below" | "above";
  /** Along the vertical axis. */
  readonly y?: "below" | "above";
}

/** A mark in the units of the axes. */
export interface BoundedSpot {
  /** Position along the horizontal axis, in its unit. */
  readonly x: number;
  /** Position along the vertical axis, in its unit. */
  readonly y: number;
  /** Sides on which the true value lies. */
  readonly open?: OpenSides;
}

const ARROW = { start: 4, length: 12, head: 2.6 };

/**
 * Draws an arrow from each mark towards where its true value may lie.
 *
 * @param frame The frame that holds the marks.
 * @param spots The marks; those without open sides get nothing.
 * @returns A group of arrows.
 *
 * @example
 * ```ts
 * import { numberAxis } from "lib/charts/axis.ts";
 * import { boundArrows } from "lib/charts/bound_arrows.ts";
 * import { pageOf } from "lib/charts/chart.ts";
 * import { drawFrame } from "lib/charts/frame.ts";
 * import { expect } from "@std/expect";
 *
 * const axis = numberAxis({ name: "x_m", quantity: "Length", unit: "m" }, { kind: "linear", domain: [0, 1] });
 * const frame = drawFrame(pageOf({ width: 200 }, 150), { x: axis, y: axis, marks: [] });
 * expect(boundArrows(frame, [{ x: 0.5, y: 0.5, open: { x: "below" } }]).children.length).toBe(1);
 * ```
 */
export function boundArrows(frame: Frame, spots: readonly BoundedSpot[]): SVGElement {
  const { document, theme } = frame.page;
  const look = { stroke: theme.ink, "stroke-width": STROKE.mark, fill: "none" };
  const arrows = spots.flatMap(({ x, y, open = {} }) => {
    const at = { x: frame.x(x), y: frame.y(y) };
    // The drawing counts from the top.
    return [
      open.x ? arrow(at, [open.x === "below" ? -1 : 1, 0]) : "",
      open.y ? arrow(at, [0, open.y === "below" ? 1 : -1]) : "",
    ].filter(Boolean);
  });
  const paths = arrows.map((d) => svgElement(document, "path", { d, ...look }));
  return svgElement(document, "g", { "aria-label": "bounds" }, paths);
}

function arrow({ x, y }: { readonly x: number; readonly y: number }, [dx, dy]: readonly [number, number]): string {
  const { start, length, head } = ARROW;
  const at = (along: number, across: number): string =>
    `${x + dx * along - dy * across},${y + dy * along + dx * across}`;
  const tip = start + length;
  return `M${at(start, 0)}L${at(tip, 0)}M${at(tip - head, head)}L${at(tip, 0)}L${at(tip - head, -head)}`;
}
