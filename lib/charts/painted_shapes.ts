/**
 * The shapes of a drawing with what they cover, in the order they are painted.
 *
 * @module
 */
import type { Box } from "./boxes.ts";
import { type Clip, type DrawnElement, drawnElements, type Position, transformed } from "./drawn_elements.ts";
import { flattenPath, type Polyline } from "./path_data.ts";

/** A colour that lets some of what is below shine through. */
export interface Paint {
  /** CSS colour. */
  readonly color: string;
  /** 0 to 1. */
  readonly opacity: number;
}

/** A shape as it lies on the drawing. */
export interface PaintedShape {
  /** Its element with its look. */
  readonly drawn: DrawnElement;
  /** Its outlines in px of the drawing. */
  readonly outlines: readonly Polyline[];
  /** The upright rectangle around it. */
  readonly bounds: Box;
  /** Colour inside; undefined where there is none. */
  readonly fill: Paint | undefined;
  /** Colour of the outline; undefined where there is none. */
  readonly stroke: Paint | undefined;
  /** Areas outside of which nothing of it is seen. */
  readonly windows: readonly (readonly Polyline[])[];
}

/**
 * The shapes among drawn elements.
 *
 * @param elements From `drawnElements`.
 * @returns Every shape with a fill or an outline, by element.
 * @throws {RangeError} If a path cannot be read.
 *
 * @example
 * ```ts
 * import { parseSvg } from "lib/charts/document.ts";
 * import { drawnElements } from "lib/charts/drawn_elements.ts";
 * import { paintedShapes } from "lib/charts/painted_shapes.ts";
 * import { expect } from "@std/expect";
 *
 * const svg = parseSvg('<svg xmlns="http://www.w3.org/2000/svg"><rect x="1" y="2" width="3" height="4"/></svg>');
 * const [shape] = paintedShapes(drawnElements(svg)).values();
 * expect(shape!.bounds).toEqual({ left: 1, top: 2, right: 4, bottom: 6 });
 * ```
 */
export function paintedShapes(elements: readonly DrawnElement[]): Map<DrawnElement, PaintedShape> {
  const shapes = new Map<DrawnElement, PaintedShape>();
  for (const drawn of elements) {
    const outlines = outlinesOf(drawn);
    const fill = paint(drawn.name === "line" ? "none" : drawn.fill, drawn.opacity);
    const stroke = paint(drawn.strokeWidth > 0 ? drawn.stroke : "none", drawn.strokeOpacity);
    if (outlines.length === 0 || !(fill || stroke)) continue;
    const windows = drawn.clips.map((clip) => windowOf(clip, drawn.element));
    shapes.set(drawn, { drawn, outlines, bounds: boundsOf(outlines), fill, stroke, windows });
  }
  return shapes;
}

/**
 * Whether a point lies inside outlines, by the non-zero rule.
 *
 * @param outlines The outlines; open ones count as closed.
 * @param point A point in px.
 * @returns True inside.
 *
 * @example
 * ```ts
 * import { isInside } from "lib/charts/painted_shapes.ts";
 * import { flattenPath } from "lib/charts/path_data.ts";
 * import { expect } from "@std/expect";
 *
 * const ring = flattenPath("M0,0H9V9H0ZM3,3V6H6V3Z");
 * expect([isInside(ring, [1, 1]), isInside(ring, [4, 4])]).toEqual([true, false]);
 * ```
 */
export function isInside(outlines: readonly Polyline[], [x, y]: Position): boolean {
  let winding = 0;
  for (const { corners } of outlines) {
    for (let i = 0; i < corners.length; i++) {
      const [x1, y1] = corners[i]!;
      const [x2, y2] = corners[(i + 1) % corners.length]!;
      if ((y1 <= y) === (y2 <= y)) continue;
      if (x1 + (y - y1) / (y2 - y1) * (x2 - x1) > x) winding += y2 > y1 ? 1 : -1;
    }
  }
  return winding !== 0;
}

/**
 * Whether a shape's inside is seen at a point, if nothing lies upon it.
 *
 * @param shape The shape.
 * @param point A point in px.
 * @returns True where it has a fill there and is not cut.
 *
 * @example
 * ```ts
 * import { parseSvg } from "lib/charts/document.ts";
 * import { drawnElements } from "lib/charts/drawn_elements.ts";
 * import { fills, paintedShapes } from "lib/charts/painted_shapes.ts";
 * import { expect } from "@std/expect";
 *
 * const svg = parseSvg('<svg xmlns="http://www.w3.org/2000/svg"><circle cx="5" cy="5" r="4"/></svg>');
 * const [shape] = paintedShapes(drawnElements(svg)).values();
 * expect([fills(shape!, [5, 2]), fills(shape!, [2, 2])]).toEqual([true, false]);
 * ```
 */
export function fills(shape: PaintedShape, point: Position): boolean {
  const { fill, bounds, outlines } = shape;
  const [x, y] = point;
  if (!fill || x < bounds.left || x > bounds.right || y < bounds.top || y > bounds.bottom) return false;
  return isSeen(shape, point) && isInside(outlines, point);
}

/**
 * Whether a point of a shape is not cut off.
 *
 * @param shape The shape.
 * @param point A point in px.
 * @returns True inside all its windows.
 *
 * @example
 * ```ts
 * import { parseSvg } from "lib/charts/document.ts";
 * import { drawnElements } from "lib/charts/drawn_elements.ts";
 * import { isSeen, paintedShapes } from "lib/charts/painted_shapes.ts";
 * import { expect } from "@std/expect";
 *
 * const clip = '<clipPath id="c"><rect width="5" height="9"/></clipPath>';
 * const svg = parseSvg(
 *   `<svg xmlns="http://www.w3.org/2000/svg">${clip}<rect width="9" height="9" clip-path="url(#c)"/></svg>`,
 * );
 * const [shape] = paintedShapes(drawnElements(svg)).values();
 * expect([isSeen(shape!, [4, 4]), isSeen(shape!, [6, 4])]).toEqual([true, false]);
 * ```
 */
export function isSeen({ windows }: PaintedShape, point: Position): boolean {
  return windows.every((window) => isInside(window, point));
}

function paint(color: string, opacity: number): Paint | undefined {
  return color === "none" || opacity === 0 ? undefined : { color, opacity };
}

function outlinesOf(drawn: DrawnElement): Polyline[] {
  return flattenPath(pathOf(drawn)).map(({ corners, isClosed }) => ({
    corners: corners.map((corner) => transformed(drawn.matrix, corner)),
    isClosed,
  }));
}

/** Any shape as path data; empty for what is none. Rounded corners of rectangles count as sharp. */
function pathOf({ element, name }: DrawnElement): string {
  const get = (attribute: string): number => Number(element.getAttribute(attribute) ?? 0);
  switch (name) {
    case "path":
      return element.getAttribute("d") ?? "";
    case "rect":
    case "image":
      return `M${get("x")},${get("y")}h${get("width")}v${get("height")}h${-get("width")}Z`;
    case "line":
      return `M${get("x1")},${get("y1")}L${get("x2")},${get("y2")}`;
    case "circle":
      return ellipse(get("cx"), get("cy"), { rx: get("r"), ry: get("r") });
    case "ellipse":
      return ellipse(get("cx"), get("cy"), { rx: get("rx"), ry: get("ry") });
    case "polyline":
    case "polygon":
      return `M${element.getAttribute("points") ?? ""}${name === "polygon" ? "Z" : ""}`;
    default:
      return "";
  }
}

function ellipse(cx: number, cy: number, { rx, ry }: { readonly rx: number; readonly ry: number }): string {
  return `M${cx - rx},${cy}a${rx},${ry},0,1,1,${2 * rx},0a${rx},${ry},0,1,1,${-2 * rx},0Z`;
}

function boundsOf(outlines: readonly Polyline[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of outlines.flatMap(({ corners }) => corners)) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { left, top, right, bottom };
}

/** What a clip path lets through, in px of the drawing. */
function windowOf({ id, matrix }: Clip, element: Element): Polyline[] {
  const clipPath = [...element.ownerDocument.querySelectorAll("clipPath")].find((found) => found.id === id);
  return [...clipPath?.children ?? []].flatMap((child) => drawnElements(child)).flatMap(outlinesOf).map((
    { corners, isClosed },
  ) => ({ corners: corners.map((corner) => transformed(matrix, corner)), isClosed }));
}
