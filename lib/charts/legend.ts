/**
 * Legends inside the SVG: rows of samples, each with its line, mark or fill, and its label.
 *
 * @module
 */
import { svgElement } from "./document.ts";
import { symbolPath } from "./symbols.ts";
import { CAP_HEIGHT, drawText, LINE_HEIGHT, textWidth } from "./text.ts";
import { STROKE, type SymbolName, type Theme } from "./theme.ts";

/** One sample with its label. */
export interface LegendEntry {
  /** Text behind the sample. */
  readonly label: string;
  /** Colour of line and mark. */
  readonly color: string;
  /** Draws a line through the sample. */
  readonly line?: boolean;
  /** Dash array of the line. */
  readonly dash?: string;
  /** Draws a mark on the sample. */
  readonly symbol?: SymbolName;
  /** The mark is an outline only: an unconfirmed value. */
  readonly hollow?: boolean;
  /** Fill of a mark that is outlined in another colour. @default {color} */
  readonly symbolFill?: string;
  /** Draws a filled rectangle in this colour instead, outlined in `color`. */
  readonly fill?: string;
  /** Opacity of the filled rectangle. */
  readonly fillOpacity?: number;
}

/** A legend broken into rows. */
export interface PlacedLegend {
  /** Each entry with its left edge and its middle height in px. */
  readonly items: readonly { readonly entry: LegendEntry; readonly x: number; readonly y: number }[];
  /** Width in px of the widest row. */
  readonly width: number;
  /** Height in px of all rows. */
  readonly height: number;
}

const MARK_RADIUS = 2.6;
const SAMPLE_WIDTH = { line: 18, mark: 8, area: 9 };
const GAP = { sample: 4, column: 11 };

/**
 * The legend's entry for hollow marks.
 *
 * @param theme Theme of the chart.
 * @returns A hollow circle named "unconfirmed".
 *
 * @example
 * ```ts
 * import { unconfirmedEntry } from "lib/charts/legend.ts";
 * import { themeOf } from "lib/charts/theme.ts";
 * import { expect } from "@std/expect";
 *
 * expect(unconfirmedEntry(themeOf("light")).hollow).toBe(true);
 * ```
 */
export function unconfirmedEntry({ ink }: Theme): LegendEntry {
  return { label: "unconfirmed", color: ink, symbol: "circle", hollow: true };
}

/**
 * Breaks a legend into rows.
 *
 * @param entries Samples and labels, in order.
 * @param limits Greatest width and text size in px.
 * @returns Where each entry stands; `height` is 0 for no entries.
 *
 * @example
 * ```ts
 * import { placeLegend } from "lib/charts/legend.ts";
 * import { expect } from "@std/expect";
 *
 * const entries = ["model", "data"].map((label) => ({ label, color: "#000000", line: true }));
 * const { items } = placeLegend(entries, { width: 60, size: 8 });
 * expect(items[1]!.y).toBeGreaterThan(items[0]!.y);
 * ```
 */
export function placeLegend(
  entries: readonly LegendEntry[],
  { width, size }: { readonly width: number; readonly size: number },
): PlacedLegend {
  const rowHeight = Math.max(LINE_HEIGHT * size, 2 * MARK_RADIUS + 4);
  const items: PlacedLegend["items"][number][] = [];
  let [x, row, widest] = [0, 0, 0];
  for (const entry of entries) {
    const needed = sampleWidth(entry) + GAP.sample + textWidth(entry.label, { size });
    if (x > 0 && x + needed > width) [x, row] = [0, row + 1];
    items.push({ entry, x, y: (row + 0.5) * rowHeight });
    widest = Math.max(widest, x + needed);
    x += needed + GAP.column;
  }
  return { items, width: widest, height: entries.length === 0 ? 0 : (row + 1) * rowHeight };
}

/**
 * Draws a placed legend.
 *
 * @param legend From {@linkcode placeLegend}.
 * @param options Document, upper left corner, text size and theme.
 * @returns A group labelled "legend".
 *
 * @example
 * ```ts
 * import { createDocument } from "lib/charts/document.ts";
 * import { drawLegend, placeLegend } from "lib/charts/legend.ts";
 * import { themeOf } from "lib/charts/theme.ts";
 * import { expect } from "@std/expect";
 *
 * const legend = placeLegend([{ label: "model", color: "#000000", line: true }], { width: 90, size: 8 });
 * const drawn = drawLegend(legend, { document: createDocument(), x: 0, y: 0, size: 8, theme: themeOf("light") });
 * expect(drawn.textContent).toBe("model");
 * ```
 */
export function drawLegend(
  legend: PlacedLegend,
  options: {
    readonly document: Document;
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly theme: Theme;
  },
): SVGElement {
  const { document, size, theme } = options;
  const children = legend.items.flatMap(({ entry, x, y }) => {
    const left = options.x + x;
    const middle = options.y + y;
    const label = { x: left + sampleWidth(entry) + GAP.sample, y: middle + CAP_HEIGHT * size / 2, size };
    return [...sample(document, entry, { left, middle, theme }), drawText(document, entry.label, label)];
  });
  return svgElement(document, "g", { "aria-label": "legend" }, children);
}

function sampleWidth({ line, fill }: LegendEntry): number {
  if (fill !== undefined && !line) return SAMPLE_WIDTH.area;
  return line ? SAMPLE_WIDTH.line : SAMPLE_WIDTH.mark;
}

function sample(
  document: Document,
  entry: LegendEntry,
  { left, middle, theme }: { readonly left: number; readonly middle: number; readonly theme: Theme },
): SVGElement[] {
  const { color, line, dash, symbol, hollow, symbolFill = color, fill, fillOpacity } = entry;
  const width = sampleWidth(entry);
  const drawn: SVGElement[] = [];
  if (fill !== undefined) {
    const box = { x: left, y: middle - 3.5, width, height: 7, fill, "fill-opacity": fillOpacity };
    drawn.push(svgElement(document, "rect", { ...box, stroke: line ? "none" : color, "stroke-width": STROKE.hair }));
  }
  if (line) {
    const stroke = { stroke: color, "stroke-width": STROKE.line, "stroke-dasharray": dash };
    drawn.push(svgElement(document, "line", { x1: left, y1: middle, x2: left + width, y2: middle, ...stroke }));
  }
  if (symbol) {
    const look = { fill: hollow ? theme.background : symbolFill, stroke: color, "stroke-width": STROKE.mark };
    const transform = `translate(${left + width / 2},${middle})`;
    drawn.push(svgElement(document, "path", { d: symbolPath(symbol, { radius: MARK_RADIUS }), transform, ...look }));
  }
  return drawn;
}
