/**
 * Where the texts of a drawing lie, measured with the font's own widths.
 *
 * @module
 */
import { type DrawnElement, drawnElements, lengthOf, type Position, transformed } from "./drawn_elements.ts";
import { textWidth } from "./text.ts";

/** A text and the corners of the box its ink fills. */
export interface TextBox {
  /** The whole text. */
  readonly text: string;
  /** In order around the box, in px of the drawing. */
  readonly corners: readonly Position[];
  /** The text element with its look. */
  readonly drawn: DrawnElement;
  /** Every size in px that occurs in the text, sub- and superscripts left out. */
  readonly sizes: readonly number[];
}

/** Ink above and below the baseline in parts of the font size. */
const ASCENT = 0.74;
const DESCENT = 0.2;
const DESCENDERS = /[gjpqyµμφρçQ(),;[\]{}|_₀-₉ₐ-ₜ]/;

interface Run {
  readonly text: string;
  readonly size: number;
  readonly width: number;
  readonly shift: number;
  readonly isScript: boolean;
}

/**
 * The boxes of all texts, in drawing order.
 *
 * @param root Root of an SVG.
 * @returns One box for each text element with ink.
 *
 * @example
 * ```ts
 * import { parseSvg } from "lib/charts/document.ts";
 * import { textBoxes } from "lib/charts/text_boxes.ts";
 * import { expect } from "@std/expect";
 *
 * const [box] = textBoxes(parseSvg('<svg xmlns="http://www.w3.org/2000/svg"><text x="5" y="10">ab</text></svg>'));
 * expect(box!.corners[0]![0]).toBe(5);
 * ```
 */
export function textBoxes(root: Element): TextBox[] {
  return drawnElements(root).filter(({ name, element }) => name === "text" && element.textContent?.trim()).map(boxOf);
}

/**
 * Whether two convex shapes share more than their edges (separating axis theorem).
 *
 * @param a Corners in order.
 * @param b Corners in order.
 * @returns True where they overlap by more than half a pixel.
 *
 * @example
 * ```ts
 * import { overlap } from "lib/charts/text_boxes.ts";
 * import { expect } from "@std/expect";
 *
 * const square = (x: number) => [[x, 0], [x + 2, 0], [x + 2, 2], [x, 2]] as [number, number][];
 * expect(overlap(square(0), square(1))).toBe(true);
 * expect(overlap(square(0), square(3))).toBe(false);
 * ```
 */
export function overlap(a: readonly Position[], b: readonly Position[]): boolean {
  return [a, b].every((shape) =>
    shape.every((corner, index) => {
      const next = shape[(index + 1) % shape.length]!;
      const length = Math.hypot(next[0] - corner[0], next[1] - corner[1]);
      if (length === 0) return true;
      const normal: Position = [(corner[1] - next[1]) / length, (next[0] - corner[0]) / length];
      const [from, to] = projection(a, normal);
      const [start, end] = projection(b, normal);
      return Math.min(to, end) - Math.max(from, start) > SLACK;
    })
  );
}

/** Boxes are a little generous; a touch of half a pixel is not seen. */
const SLACK = 0.5;

function projection(corners: readonly Position[], [nx, ny]: Position): [number, number] {
  const along = corners.map(([x, y]) => nx * x + ny * y);
  return [Math.min(...along), Math.max(...along)];
}

function boxOf(drawn: DrawnElement): TextBox {
  const { element, fontSize, anchor, matrix } = drawn;
  const runs = runsOf(drawn);
  const width = runs.reduce((sum, run) => sum + run.width, 0);
  const x = lengthOf(element.getAttribute("x"), fontSize) + lengthOf(element.getAttribute("dx"), fontSize);
  const y = lengthOf(element.getAttribute("y"), fontSize) + lengthOf(element.getAttribute("dy"), fontSize);
  const left = x - (anchor === "middle" ? width / 2 : anchor === "end" ? width : 0);
  const top = y + Math.min(...runs.map(({ size, shift }) => shift - ASCENT * size));
  const bottom = y +
    Math.max(...runs.map(({ text, size, shift }) => shift + (DESCENDERS.test(text) ? DESCENT * size : 0)));
  const corners: Position[] = [[left, top], [left + width, top], [left + width, bottom], [left, bottom]];
  return {
    text: element.textContent ?? "",
    corners: corners.map((corner) => transformed(matrix, corner)),
    drawn,
    sizes: [...new Set(runs.filter(({ isScript }) => !isScript).map(({ size }) => size))],
  };
}

/** Runs of equal size. A smaller run off the baseline is a sub- or superscript. */
function runsOf(drawn: DrawnElement): Run[] {
  let shift = 0;
  return [...drawn.element.childNodes].map((node) => {
    const span = node.nodeType === 1 ? node as Element : undefined;
    shift += lengthOf(span?.getAttribute("dy") ?? null, drawn.fontSize);
    const size = Number(span?.getAttribute("font-size") ?? drawn.fontSize);
    const text = node.textContent ?? "";
    const isScript = size < drawn.fontSize && shift !== 0;
    return { text, size, shift, isScript, width: textWidth(text, { size, bold: drawn.bold }) };
  });
}
