/**
 * What lies under the texts of a drawing, over them and across them.
 *
 * @module
 */
import { formatHex, interpolate } from "culori";
import type { DrawnElement, Position } from "./drawn_elements.ts";
import { fills, isSeen, type Paint, type PaintedShape, paintedShapes } from "./painted_shapes.ts";
import type { TextBox } from "./text_boxes.ts";

/** A text with what is around it. */
export interface Surroundings {
  /** The text. */
  readonly box: TextBox;
  /** Colours under it, each once: that of the background where nothing else is painted before it. */
  readonly grounds: readonly string[];
  /** Shapes that are painted over part of it. */
  readonly covers: readonly PaintedShape[];
  /** Shapes whose outline runs through it. */
  readonly strikes: readonly PaintedShape[];
}

/** Ink that lies so thin is not seen. */
const FAINT = 0.2;
/** What lies below so thick a plate is not seen. */
const DENSE = 0.8;
/** In px: boxes of texts are a little generous. */
const INSET = 0.75;
/** A line that runs through less than this of a text, in px, touches it. */
const TOUCH = 1;
/** In px: distance of the points at which colours are looked up. */
const STEP = 2;

/**
 * Looks around each text. Colours of images are not read: an image counts where it covers a text, not where it lies below.
 *
 * @param elements From `drawnElements`.
 * @param options Boxes of the texts, from `textBoxes` on the same drawing, and the colour of the background.
 * @returns The surroundings of each text, in the same order.
 *
 * @example
 * ```ts
 * import { parseSvg } from "lib/charts/document.ts";
 * import { drawnElements } from "lib/charts/drawn_elements.ts";
 * import { textBoxes } from "lib/charts/text_boxes.ts";
 * import { textSurroundings } from "lib/charts/text_surroundings.ts";
 * import { expect } from "@std/expect";
 *
 * const content = '<rect width="50" height="50" fill="#222222"/><text x="5" y="30">ab</text>';
 * const root = parseSvg(`<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`);
 * const [around] = textSurroundings(drawnElements(root), { texts: textBoxes(root), background: "#ffffff" });
 * expect(around!.grounds).toEqual(["#222222"]);
 * ```
 */
export function textSurroundings(
  elements: readonly DrawnElement[],
  { texts, background }: { readonly texts: readonly TextBox[]; readonly background: string },
): Surroundings[] {
  const painted = paintedShapes(elements);
  const order = new Map(elements.map(({ element }, index) => [element, index]));
  const shapes = [...painted.values()].map((shape) => ({ shape, at: order.get(shape.drawn.element)! }));
  return texts.map((box) => {
    const at = order.get(box.drawn.element)!;
    const near = shapes.filter(({ shape }) => isNear(shape, box));
    const split = near.findIndex((other) => other.at > at);
    const all = near.map(({ shape }) => shape);
    const [below, above] = split < 0 ? [all, []] : [all.slice(0, split), all.slice(split)];
    return around(box, { below, above, background });
  });
}

interface Layers {
  readonly below: readonly PaintedShape[];
  readonly above: readonly PaintedShape[];
  readonly background: string;
}

function around(box: TextBox, { below, above, background }: Layers): Surroundings {
  const points = pointsIn(box);
  const grounds = points.map((point) => groundAt(point, { below, background }));
  const covers = above.filter(({ fill, ...shape }) =>
    fill !== undefined && fill.opacity > FAINT && points.some((point) => fills({ ...shape, fill }, point))
  );
  const struckBelow = below.filter((shape, index) => strikes(shape, box, { plates: below.slice(index + 1) }));
  const struckAbove = above.filter((shape) => strikes(shape, box, { plates: [] }));
  return { box, grounds: [...new Set(grounds)], covers, strikes: [...struckBelow, ...struckAbove] };
}

function isNear({ bounds }: PaintedShape, { corners }: TextBox): boolean {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return bounds.left <= Math.max(...xs) && bounds.right >= Math.min(...xs) && bounds.top <= Math.max(...ys) &&
    bounds.bottom >= Math.min(...ys);
}

/** A text's own axes: along the line and down, in px from its upper left corner. */
interface Axes {
  readonly origin: Position;
  readonly along: Position;
  readonly down: Position;
  readonly width: number;
  readonly height: number;
}

function axesOf({ corners }: TextBox): Axes {
  const [origin, right, , below] = corners as [Position, Position, Position, Position];
  const [width, along] = unit(origin, right);
  const [height, down] = unit(origin, below);
  return { origin, along, down, width, height };
}

function unit([x1, y1]: Position, [x2, y2]: Position): [number, Position] {
  const length = Math.hypot(x2 - x1, y2 - y1);
  return [length, length === 0 ? [0, 0] : [(x2 - x1) / length, (y2 - y1) / length]];
}

/** Points all over a text, away from the edges of its box. */
function pointsIn(box: TextBox): Position[] {
  const { origin, along, down, width, height } = axesOf(box);
  const places = (length: number): number[] => {
    const count = Math.max(1, Math.ceil((length - 2 * INSET) / STEP));
    return Array.from({ length: count + 1 }, (_, i) => INSET + (length - 2 * INSET) * i / count);
  };
  return places(width).flatMap((u) =>
    places(height).map((v): Position => [
      origin[0] + u * along[0] + v * down[0],
      origin[1] + u * along[1] + v * down[1],
    ])
  );
}

function groundAt(
  point: Position,
  { below, background }: { readonly below: readonly PaintedShape[]; readonly background: string },
): string {
  return below.filter((shape) => shape.drawn.name !== "image" && fills(shape, point)).reduce(
    (ground, { fill }) => over(fill!, ground),
    background,
  );
}

function over({ color, opacity }: Paint, ground: string): string {
  return formatHex(interpolate([ground, color], "rgb")(opacity)) ?? ground;
}

/** Whether a shape's outline runs through a text, and no plate between them hides it. */
function strikes(
  shape: PaintedShape,
  box: TextBox,
  { plates }: { readonly plates: readonly PaintedShape[] },
): boolean {
  const { stroke, outlines } = shape;
  if (!stroke || stroke.opacity <= FAINT) return false;
  const dense = plates.filter(({ fill }) => fill !== undefined && fill.opacity >= DENSE);
  const axes = axesOf(box);
  return outlines.some(({ corners }) => {
    const inside = corners.slice(1).flatMap((corner, index) => segmentInside([corners[index]!, corner], axes) ?? [])
      .filter(({ middle }) => isSeen(shape, middle) && !dense.some((plate) => fills(plate, middle)));
    return inside.reduce((sum, { length }) => sum + length, 0) > TOUCH;
  });
}

/** The part of a segment that lies in a text's box (Liang and Barsky 1984). */
function segmentInside(
  [from, to]: readonly [Position, Position],
  { origin, along, down, width, height }: Axes,
): { length: number; middle: Position } | undefined {
  const local = ([x, y]: Position): Position => {
    const [dx, dy] = [x - origin[0], y - origin[1]];
    return [dx * along[0] + dy * along[1], dx * down[0] + dy * down[1]];
  };
  const [[u1, v1], [u2, v2]] = [local(from), local(to)];
  let [start, end] = [0, 1];
  for (const [at, step, size] of [[u1, u2 - u1, width], [v1, v2 - v1, height]] as const) {
    const [low, high] = [INSET - at, size - INSET - at];
    if (step === 0 && (low > 0 || high < 0)) return undefined;
    if (step === 0) continue;
    start = Math.max(start, Math.min(low / step, high / step));
    end = Math.min(end, Math.max(low / step, high / step));
  }
  if (start >= end) return undefined;
  const t = (start + end) / 2;
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  return { length: (end - start) * Math.hypot(dx, dy), middle: [from[0] + t * dx, from[1] + t * dy] };
}
