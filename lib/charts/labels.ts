/**
 * Labels that stand beside what they name: at the right end of lines, and above rules and ranges. They move apart where they would
 * touch, and a thin line in the colour of the series leads back.
 *
 * @module
 */
import type { Area } from "./axis.ts";
import type { Page } from "./chart.ts";
import { svgElement } from "./document.ts";
import { spread } from "./spread.ts";
import { CAP_HEIGHT, drawText, LINE_HEIGHT, textWidth } from "./text.ts";
import { STROKE } from "./theme.ts";

/** A label and the position in px of what it names. */
export interface Label {
  /** What is written. */
  readonly text: string;
  /** Position in px along the edge. */
  readonly at: number;
  /** Colour of the leader. */
  readonly color: string;
}

/** Length in px of the leader, from the area to the text. */
const LEADER = 9;
const TEXT_GAP = 2;

/**
 * Room in px that labels need to the right of the area.
 *
 * @param texts The labels' texts.
 * @param size Text size in px.
 * @returns Width in px; 0 for no labels.
 *
 * @example
 * ```ts
 * import { roomRight } from "lib/charts/labels.ts";
 * import { expect } from "@std/expect";
 *
 * expect(roomRight([], 8)).toBe(0);
 * ```
 */
export function roomRight(texts: readonly string[], size: number): number {
  if (texts.length === 0) return 0;
  return LEADER + TEXT_GAP + Math.max(...texts.map((text) => textWidth(text, { size }))) + 1;
}

/**
 * Labels to the right of the area, at the height of what they name where possible.
 *
 * @param labels Texts, heights and colours.
 * @param options Page and area.
 * @returns A group labelled "series labels".
 *
 * @example
 * ```ts
 * import { pageOf } from "lib/charts/chart.ts";
 * import { labelsRight } from "lib/charts/labels.ts";
 * import { expect } from "@std/expect";
 *
 * const page = pageOf({ width: 300 }, 200);
 * const area = { left: 40, top: 10, right: 240, bottom: 150 };
 * const group = labelsRight([{ text: "model", at: 80, color: "#0072B2" }], { page, area });
 * expect(group.textContent).toBe("model");
 * ```
 */
export function labelsRight(
  labels: readonly Label[],
  { page, area }: { readonly page: Page; readonly area: Area },
): SVGElement {
  const { document, smallSize: size } = page;
  const wishes = labels.map(({ at }) => ({ position: at, length: LINE_HEIGHT * size }));
  const heights = spread(wishes, { low: area.top - size / 2, high: area.bottom + size / 2 });
  const drawn = labels.flatMap(({ text, at, color }, index) => {
    const y = heights[index]!;
    const d = `M${area.right},${at}L${area.right + LEADER},${y}`;
    const place = { x: area.right + LEADER + TEXT_GAP, y: y + CAP_HEIGHT * size / 2, size };
    return [
      svgElement(document, "path", { d, stroke: color, "stroke-width": STROKE.axis, fill: "none" }),
      drawText(document, text, place),
    ];
  });
  return svgElement(document, "g", { "aria-label": "series labels" }, drawn);
}

/** A label above the area, centred on a horizontal position in px. */
export type TopLabel = Omit<Label, "color">;

/**
 * Rows that labels above the area need so that none touch: each goes to the lowest row where it has room.
 *
 * @param labels Texts and positions.
 * @param limits Text size in px, and the span in px that labels must stay within.
 * @returns For each label its row, from 0 at the bottom, and its centre in px.
 *
 * @example
 * ```ts
 * import { rowsAbove } from "lib/charts/labels.ts";
 * import { expect } from "@std/expect";
 *
 * const rows = rowsAbove([{ text: "one", at: 50 }, { text: "two", at: 52 }], { size: 8, low: 0, high: 100 });
 * expect(rows.map(({ row }) => row)).toEqual([0, 1]);
 * ```
 */
export function rowsAbove(
  labels: readonly TopLabel[],
  { size, low, high }: { readonly size: number; readonly low: number; readonly high: number },
): { row: number; centre: number }[] {
  const taken: [number, number][][] = [];
  return labels.map(({ text, at }) => {
    const width = textWidth(text, { size });
    const centre = Math.max(low + width / 2, Math.min(high - width / 2, at));
    const [from, to] = [centre - width / 2 - size / 2, centre + width / 2 + size / 2];
    let row = 0;
    while (taken[row]?.some(([start, end]) => from < end && to > start)) row++;
    (taken[row] ??= []).push([from, to]);
    return { row, centre };
  });
}

/**
 * Height in px that rows of labels need above the area.
 *
 * @param rows From {@linkcode rowsAbove}.
 * @param size Text size in px.
 * @returns Height in px; 0 for no labels.
 *
 * @example
 * ```ts
 * import { roomAbove } from "lib/charts/labels.ts";
 * import { expect } from "@std/expect";
 *
 * expect(roomAbove([], 8)).toBe(0);
 * ```
 */
export function roomAbove(rows: readonly { readonly row: number }[], size: number): number {
  if (rows.length === 0) return 0;
  return 3 + (Math.max(...rows.map(({ row }) => row)) + 1) * LINE_HEIGHT * size;
}

/**
 * Labels above the area.
 *
 * @param labels Texts and positions.
 * @param options Page and area, above which there is room.
 * @returns A group labelled "rule labels".
 *
 * @example
 * ```ts
 * import { pageOf } from "lib/charts/chart.ts";
 * import { labelsAbove } from "lib/charts/labels.ts";
 * import { expect } from "@std/expect";
 *
 * const page = pageOf({ width: 300 }, 200);
 * const area = { left: 40, top: 20, right: 240, bottom: 150 };
 * expect(labelsAbove([{ text: "injection", at: 80 }], { page, area }).textContent).toBe("injection");
 * ```
 */
export function labelsAbove(
  labels: readonly TopLabel[],
  { page, area }: { readonly page: Page; readonly area: Area },
): SVGElement {
  const { document, smallSize: size, theme } = page;
  const rows = rowsAbove(labels, { size, low: area.left, high: page.width - 1 });
  const drawn = labels.flatMap(({ text, at }, index) => {
    const { row, centre } = rows[index]!;
    const y = area.top - 3 - row * LINE_HEIGHT * size - 0.2 * size;
    const leader = { d: `M${at},${area.top}V${area.top - 3}`, stroke: theme.muted, "stroke-width": STROKE.hair };
    return [
      svgElement(document, "path", { ...leader, fill: "none" }),
      drawText(document, text, { x: centre, y, size, anchor: "middle" }),
    ];
  });
  return svgElement(document, "g", { "aria-label": "rule labels" }, drawn);
}
