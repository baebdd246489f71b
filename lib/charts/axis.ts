/**
 * Axes: a line, ticks outwards, tick labels and a title "Quantity (unit)"; no grid.
 *
 * @module
 */
import type { Column, Page } from "./chart.ts";
import { svgElement } from "./document.ts";
import { balancedLines, CAP_HEIGHT, drawText, LINE_HEIGHT, textWidth, wrapText } from "./text.ts";
import { STROKE, TEXT } from "./theme.ts";
import { type Domain, linearTicks, logTicks, type Ticks } from "./ticks.ts";
import { axisTitle } from "./unit_text.ts";

/** An axis of numbers. */
export interface NumberAxis {
  /** How values become positions. */
  readonly kind: "linear" | "log";
  /** What the axis spans, low to high; above zero on a logarithmic axis. */
  readonly domain: Domain;
  /** "Quantity (unit)"; empty for none. */
  readonly title: string;
  /** The quantity has no unit. */
  readonly isDimensionless: boolean;
  /** Only whole numbers are ticked, as for counts. */
  readonly isWhole?: boolean;
  /** Ticks in place of the computed ones. */
  readonly ticks?: Ticks;
  /** Leaves out the title, or tick labels too, where a neighbour in line shows them. */
  readonly without?: "title" | "texts";
}

/** An axis of categories. */
export interface BandAxis {
  /** Marks an axis of categories. */
  readonly kind: "band";
  /** Categories from left to right or from top to bottom. */
  readonly domain: readonly string[];
  /** What the categories are; empty for none. */
  readonly title: string;
  /** Printed names of the categories. @default {the categories themselves} */
  readonly labels?: readonly string[];
}

/** Either kind of axis. */
export type Axis = NumberAxis | BandAxis;

/** Area of the data in px from the upper left corner of the drawing. */
export interface Area {
  /** Left edge. */
  readonly left: number;
  /** Upper edge. */
  readonly top: number;
  /** Right edge. */
  readonly right: number;
  /** Lower edge. */
  readonly bottom: number;
}

/** Which side an axis is on, how long it is, and what positions its values have. */
export interface AxisPlace {
  /** Horizontal (x) or vertical (y). */
  readonly side: "x" | "y";
  /** Area along whose edge the axis runs. */
  readonly area: Area;
  /** Position in px of a value, or of the middle of a category. */
  readonly position: (value: number | string) => number;
}

const TICK = { length: 3, minorLength: 1.8, gap: 2.5 };
const TITLE_GAP = 4;
/** Widest share of the drawing that category names may take. */
const NAME_SHARE = 0.42;

/**
 * An axis of numbers for a column.
 *
 * @param column Quantity and unit.
 * @param scale Kind of scale and domain.
 * @returns The axis.
 *
 * @example
 * ```ts
 * import { numberAxis } from "lib/charts/axis.ts";
 * import { expect } from "@std/expect";
 *
 * const axis = numberAxis({ name: "time_s", quantity: "Time", unit: "s" }, { kind: "linear", domain: [0, 1] });
 * expect(axis.title).toBe("Time (s)");
 * ```
 */
export function numberAxis(
  column: Column,
  scale: { readonly kind: "linear" | "log"; readonly domain: Domain; readonly without?: "title" | "texts" },
): NumberAxis {
  const title = axisTitle(column);
  return { ...scale, title: scale.without ? "" : title, isDimensionless: title === column.quantity };
}

/**
 * How far along an axis a value is.
 *
 * @param axis The axis.
 * @param value A value.
 * @returns 0 at the low end of the domain, 1 at the high end.
 *
 * @example
 * ```ts
 * import { fractionAlong, numberAxis } from "lib/charts/axis.ts";
 * import { expect } from "@std/expect";
 *
 * const column = { name: "frequency_Hz", quantity: "Frequency", unit: "Hz" };
 * const axis = numberAxis(column, { kind: "log", domain: [1, 10000] });
 * expect(fractionAlong(axis, 100)).toBe(0.5);
 * ```
 */
export function fractionAlong({ kind, domain }: NumberAxis, value: number): number {
  const [from, to, at] = [...domain, value].map(kind === "log" ? Math.log : Number) as [number, number, number];
  return (at - from) / (to - from);
}

/**
 * Ticks of an axis of a length, as many as its labels leave room for.
 *
 * @param axis The axis.
 * @param place Length in px, side and text size.
 * @returns The ticks.
 *
 * @example
 * ```ts
 * import { fitTicks, numberAxis } from "lib/charts/axis.ts";
 * import { expect } from "@std/expect";
 *
 * const column = { name: "time_s", quantity: "Time", unit: "s" };
 * const axis = numberAxis(column, { kind: "linear", domain: [0, 1] });
 * expect(fitTicks(axis, { length: 20, side: "x", size: 8 }).major.length).toBeLessThan(4);
 * ```
 */
export function fitTicks(
  axis: NumberAxis,
  place: { readonly length: number; readonly side: "x" | "y"; readonly size: number },
): Ticks {
  if (axis.ticks) return axis.ticks;
  const make = axis.kind === "log" ? logTicks : linearTicks;
  const spacing = place.side === "x" ? 4.5 : 2.4;
  const most = Math.max(1, Math.min(6, Math.floor(place.length / (spacing * place.size))));
  for (let count = most; count > 1; count--) {
    const ticks = make(axis.domain, { count });
    const isApt = !axis.isWhole || ticks.major.every(Number.isInteger);
    if (isApt && roomNeeded(ticks, place) <= place.length) return ticks;
  }
  return make(axis.domain, { count: 1 });
}

/**
 * What an axis takes off the drawing, from the area of data to the outer edge of its title.
 *
 * @param axis The axis.
 * @param place Side, length in px of the axis, page.
 * @returns Thickness in px.
 *
 * @example
 * ```ts
 * import { axisThickness, numberAxis } from "lib/charts/axis.ts";
 * import { pageOf } from "lib/charts/chart.ts";
 * import { expect } from "@std/expect";
 *
 * const scale = { kind: "linear", domain: [0, 1] } as const;
 * const axis = numberAxis({ name: "time_s", quantity: "Time", unit: "s" }, scale);
 * const place = { side: "x", length: 200, page: pageOf({ width: 300 }, 200) } as const;
 * expect(axisThickness(axis, place)).toBeGreaterThan(axisThickness({ ...axis, title: "" }, place));
 * ```
 */
export function axisThickness(
  axis: Axis,
  place: { readonly side: "x" | "y"; readonly length: number; readonly page: Page },
): number {
  const { side, length, page } = place;
  const titleLines = titleOf(axis, { length, page }).length;
  const title = titleLines === 0 ? 0 : TITLE_GAP + (titleLines - 1) * LINE_HEIGHT * page.fontSize + page.fontSize;
  return TICK.length + TICK.gap + labelThickness(axis, { side, length, page }) + title + 1;
}

/**
 * Draws an axis.
 *
 * @param axis The axis.
 * @param options Page and place.
 * @returns Groups labelled "x-axis", "x-axis tick", "x-axis tick label" and "x-axis label" (or y).
 *
 * @example
 * ```ts
 * import { drawAxis, numberAxis } from "lib/charts/axis.ts";
 * import { pageOf } from "lib/charts/chart.ts";
 * import { expect } from "@std/expect";
 *
 * const axis = numberAxis({ name: "time_s", quantity: "Time", unit: "s" }, { kind: "linear", domain: [0, 1] });
 * const area = { left: 40, top: 10, right: 240, bottom: 150 };
 * const place = { side: "x", area, position: (value: number | string) => 40 + 200 * Number(value) } as const;
 * const groups = drawAxis(axis, { page: pageOf({ width: 300 }, 200), place });
 * expect(groups.at(-1)!.textContent).toBe("Time (s)");
 * ```
 */
export function drawAxis(
  axis: Axis,
  { page, place }: { readonly page: Page; readonly place: AxisPlace },
): SVGElement[] {
  const { document, theme } = page;
  const { side } = place;
  const length = lengthOf(place);
  const ticks = axis.kind === "band" ? undefined : fitTicks(axis, { length, side, size: page.smallSize });
  const lines = [axisLine(place), ...tickLines(axis, { ticks, place })];
  const stroke = { stroke: theme.ink, "stroke-width": STROKE.axis, fill: "none" };
  const scale = axis.kind === "band" ? "band" : "number";
  const line = svgElement(document, "path", { d: lines.join("") });
  const groups = [
    svgElement(document, "g", { "aria-label": `${side}-axis`, "data-scale": scale, ...stroke }, [line]),
  ];
  const labels = tickLabels(axis, { page, place, ticks });
  if (labels.length > 0) groups.push(svgElement(document, "g", { "aria-label": `${side}-axis tick label` }, labels));
  const title = drawTitle(axis, { page, place });
  if (title) groups.push(title);
  return groups;
}

function lengthOf({ side, area }: AxisPlace): number {
  return side === "x" ? area.right - area.left : area.bottom - area.top;
}

function roomNeeded(
  ticks: Ticks,
  { side, size }: { readonly side: "x" | "y"; readonly size: number },
): number {
  if (side === "y") return ticks.major.length * LINE_HEIGHT * size;
  const widest = Math.max(0, ...ticks.major.map((value) => textWidth(ticks.text(value), { size })));
  return (ticks.major.length - 0.5) * (widest + size);
}

function titleOf(axis: Axis, { length, page }: { readonly length: number; readonly page: Page }): string[] {
  if (axis.title === "") return [];
  return balancedLines(axis.title, { width: length, size: page.fontSize });
}

function labelThickness(
  axis: Axis,
  { side, length, page }: { readonly side: "x" | "y"; readonly length: number; readonly page: Page },
): number {
  const size = page.smallSize;
  if (axis.kind === "band") {
    const lines = namesOf(axis, { side, length, page });
    if (side === "x") {
      return (Math.max(...lines.map((name) => name.length)) - 1) * LINE_HEIGHT * size + CAP_HEIGHT * size;
    }
    return Math.max(...lines.flat().map((line) => textWidth(line, { size })));
  }
  if (axis.without === "texts") return 0;
  if (side === "x") return CAP_HEIGHT * size;
  const ticks = fitTicks(axis, { length, side, size });
  return Math.max(0, ...ticks.major.map((value) => textWidth(ticks.text(value), { size })));
}

/** Names of categories, broken into lines. */
function namesOf(
  axis: BandAxis,
  { side, length, page }: { readonly side: "x" | "y"; readonly length: number; readonly page: Page },
): string[][] {
  const width = side === "x" ? 0.94 * length / axis.domain.length : NAME_SHARE * page.width;
  return (axis.labels ?? axis.domain).map((name) => wrapText(name, { width, size: page.smallSize }));
}

/**
 * Height in px that each row of a vertical axis of categories needs for its name.
 *
 * @param names The categories.
 * @param width Width in px of the whole drawing.
 * @returns Height of a row, the same for all.
 *
 * @example
 * ```ts
 * import { rowHeightFor } from "lib/charts/axis.ts";
 * import { expect } from "@std/expect";
 *
 * const long = "a name of very many words that stand on several lines";
 * expect(rowHeightFor([long], 90)).toBeGreaterThan(rowHeightFor(["short"], 90));
 * ```
 */
export function rowHeightFor(names: readonly string[], width: number): number {
  const size = TEXT.normal * 6 / 7;
  const lines = Math.max(1, ...names.map((name) => wrapText(name, { width: NAME_SHARE * width, size }).length));
  return lines * LINE_HEIGHT * size + 4;
}

function axisLine({ side, area }: AxisPlace): string {
  const { left, top, right, bottom } = area;
  return side === "x" ? `M${left},${bottom}H${right}` : `M${left},${top}V${bottom}`;
}

function tickLines(
  axis: Axis,
  { ticks, place }: { readonly ticks: Ticks | undefined; readonly place: AxisPlace },
): string[] {
  const { side, area, position } = place;
  const mark = (value: number | string, length: number): string =>
    side === "x" ? `M${position(value)},${area.bottom}v${length}` : `M${area.left},${position(value)}h${-length}`;
  if (axis.kind === "band") return axis.domain.map((value) => mark(value, TICK.length));
  return [
    ...ticks!.major.map((value) => mark(value, TICK.length)),
    ...ticks!.minor.map((value) => mark(value, TICK.minorLength)),
  ];
}

function tickLabels(
  axis: Axis,
  { page, place, ticks }: { readonly page: Page; readonly place: AxisPlace; readonly ticks: Ticks | undefined },
): SVGElement[] {
  const { side, position } = place;
  if (axis.kind !== "band") {
    if (axis.without === "texts") return [];
    return ticks!.major.flatMap((value) => tickLabel([ticks!.text(value)], { page, place, at: position(value) }));
  }
  const lines = namesOf(axis, { side, length: lengthOf(place), page });
  return axis.domain.flatMap((value, index) => tickLabel(lines[index]!, { page, place, at: position(value) }));
}

function tickLabel(
  lines: readonly string[],
  { page, place, at }: { readonly page: Page; readonly place: AxisPlace; readonly at: number },
): SVGElement[] {
  const size = page.smallSize;
  const { side, area } = place;
  const offset = TICK.length + TICK.gap;
  return lines.map((line, index) => {
    if (side === "x") {
      const y = area.bottom + offset + CAP_HEIGHT * size + index * LINE_HEIGHT * size;
      return drawText(page.document, line, { x: at, y, size, anchor: "middle" });
    }
    const y = at + CAP_HEIGHT * size / 2 + (index - (lines.length - 1) / 2) * LINE_HEIGHT * size;
    return drawText(page.document, line, { x: area.left - offset, y, size, anchor: "end" });
  });
}

function drawTitle(
  axis: Axis,
  { page, place }: { readonly page: Page; readonly place: AxisPlace },
): SVGElement | undefined {
  const { side, area } = place;
  const length = lengthOf(place);
  const size = page.fontSize;
  const lines = titleOf(axis, { length, page });
  if (lines.length === 0) return undefined;
  const inner = TICK.length + TICK.gap + labelThickness(axis, { side, length, page }) + TITLE_GAP;
  const texts = lines.map((line, index) => {
    if (side === "x") {
      const y = area.bottom + inner + (CAP_HEIGHT + index * LINE_HEIGHT) * size;
      return drawText(page.document, line, { x: (area.left + area.right) / 2, y, size, anchor: "middle" });
    }
    const x = area.left - inner - 0.22 * size - (lines.length - 1 - index) * LINE_HEIGHT * size;
    return drawText(page.document, line, { x, y: (area.top + area.bottom) / 2, size, anchor: "middle", rotate: -90 });
  });
  const unit = axis.kind === "band" || axis.isDimensionless ? "none" : undefined;
  return svgElement(page.document, "g", { "aria-label": `${side}-axis label`, "data-unit": unit }, texts);
}
