/**
 * Values written on contour lines.
 *
 * @module
 */
import { type Box, isFree } from "./boxes.ts";
import { svgElement } from "./document.ts";
import type { Frame } from "./frame.ts";
import { CAP_HEIGHT, drawText, textWidth } from "./text.ts";

/** A contour's value as text, and its path data in px. */
export interface LabelledContour {
  /** The value. */
  readonly text: string;
  /** SVG path data of straight segments. */
  readonly path: string;
}

/** Lines shorter than this many widths of the label stay without. */
const SHORTEST = 2;

/**
 * Writes each contour's value on a plate upon its line, away from the other labels and from marks; a line without room stays without.
 *
 * @param frame The frame that holds the contours.
 * @param options The contours, and boxes that must not be covered.
 *
 * @example
 * ```ts
 * import { numberAxis } from "lib/charts/axis.ts";
 * import { pageOf } from "lib/charts/chart.ts";
 * import { labelContours } from "lib/charts/contour_labels.ts";
 * import { drawFrame } from "lib/charts/frame.ts";
 * import { expect } from "@std/expect";
 *
 * const axis = numberAxis({ name: "x_m", quantity: "Length", unit: "m" }, { kind: "linear", domain: [0, 1] });
 * const frame = drawFrame(pageOf({ width: 200 }, 150), { x: axis, y: axis, marks: [] });
 * labelContours(frame, { contours: [{ text: "5", path: "M60,60L160,60" }], obstacles: [] });
 * expect(frame.svg.querySelector('[aria-label="contour labels"]')!.textContent).toBe("5");
 * ```
 */
export function labelContours(
  { svg, page, area }: Frame,
  { contours, obstacles }: { readonly contours: readonly LabelledContour[]; readonly obstacles: readonly Box[] },
): void {
  const { document, smallSize: size, theme } = page;
  const taken = [...obstacles];
  const inner = { left: area.left + 2, top: area.top + 2, right: area.right - 2, bottom: area.bottom - 2 };
  const drawn = contours.flatMap(({ text, path }) => {
    const width = textWidth(text, { size }) + 3;
    const line = longestLine(path);
    if (lengthOf(line) < SHORTEST * width) return [];
    const visible = line.filter(([x, y]) => x > inner.left && x < inner.right && y > inner.top && y < inner.bottom);
    const places = placesAlong(visible, { width, height: size * 1.05 });
    const place = places.find((candidate) => isFree(candidate, { obstacles: taken, bounds: inner }));
    if (!place) return [];
    taken.push(place);
    const [x, y] = [(place.left + place.right) / 2, (place.top + place.bottom) / 2];
    const plate = { x: place.left, y: place.top, width, height: size * 1.05, rx: 1.5, fill: theme.background };
    return [
      svgElement(document, "rect", { ...plate, "fill-opacity": 0.85, stroke: "none" }),
      drawText(document, text, { x, y: y + CAP_HEIGHT * size / 2, size, anchor: "middle" }),
    ];
  });
  svg.append(svgElement(document, "g", { "aria-label": "contour labels" }, drawn));
}

type Line = readonly (readonly [number, number])[];

function longestLine(path: string): Line {
  const lines = path.split("M").filter((part) => part !== "").map((part) =>
    part.replace(/Z/g, "").split("L").map((point) => point.split(",").map(Number) as [number, number])
  );
  return lines.reduce<Line>((longest, line) => lengthOf(line) > lengthOf(longest) ? line : longest, []);
}

function lengthOf(line: Line): number {
  return line.slice(1).reduce((sum, [x, y], index) => sum + Math.hypot(x - line[index]![0], y - line[index]![1]), 0);
}

/** Places centred on the line, from its middle outwards. */
function placesAlong(
  line: Line,
  { width, height }: { readonly width: number; readonly height: number },
): Box[] {
  const middle = (line.length - 1) / 2;
  return line.toSorted((a, b) => Math.abs(line.indexOf(a) - middle) - Math.abs(line.indexOf(b) - middle)).map((
    [x, y],
  ) => ({ left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 }));
}
