/**
 * The frame of a plot with two axes: margins measured from the texts, Plot's marks inside, legend above, labels to the right.
 *
 * @module
 */
import * as Plot from "@observablehq/plot";
import { type Area, type Axis, axisThickness, drawAxis, fitTicks, fractionAlong } from "./axis.ts";
import type { Page } from "./chart.ts";
import { labelsAbove, labelsRight, roomAbove, roomRight, rowsAbove } from "./labels.ts";
import { drawLegend, type LegendEntry, type PlacedLegend, placeLegend } from "./legend.ts";
import type { PlotMark } from "./plot_mark.ts";
import { simplifyPath } from "./simplify.ts";
import { textWidth } from "./text.ts";

/** What is framed. */
export interface FrameSpec {
  /** The horizontal axis. */
  readonly x: Axis;
  /** The vertical axis. */
  readonly y: Axis;
  /** Plot marks, from back to front. */
  readonly marks: readonly PlotMark[];
  /** Samples above the area; none leaves no room. */
  readonly legend?: readonly LegendEntry[];
  /** Labels above the area, at values of x. */
  readonly above?: readonly { readonly text: string; readonly x: number }[];
  /** Labels to the right of the area, at values of y; a thin line in the colour leads to them. */
  readonly right?: readonly { readonly text: string; readonly y: number; readonly color: string }[];
  /** Room in px kept free to the right of the area, for a scale of colours. */
  readonly rightRoom?: number;
  /** Part of a category's width that stays empty. @default {0.3} */
  readonly bandPadding?: number;
}

/** A drawn frame, to which labels can be added. */
export interface Frame {
  /** The drawing. */
  readonly svg: SVGSVGElement;
  /** What it was laid out for. */
  readonly page: Page;
  /** Where the data are. */
  readonly area: Area;
  /** Horizontal position in px of a value, or of the middle of a category. */
  x(value: number | string): number;
  /** Vertical position in px. */
  y(value: number | string): number;
}

const LEGEND_GAP = 4;
/** Keeps outlines and half a tick label inside the drawing. */
const EDGE = 2;

/**
 * Draws axes, marks and legend.
 *
 * @param page Size, sizes of text, theme.
 * @param spec Axes, marks, legend and room for labels.
 * @returns The drawing and its scales.
 *
 * @example
 * ```ts
 * import { numberAxis } from "lib/charts/axis.ts";
 * import { pageOf } from "lib/charts/chart.ts";
 * import { drawFrame } from "lib/charts/frame.ts";
 * import { expect } from "@std/expect";
 *
 * const x = numberAxis({ name: "time_s", quantity: "Time", unit: "s" }, { kind: "linear", domain: [0, 1] });
 * const frame = drawFrame(pageOf({ width: 300 }, 200), { x, y: x, marks: [] });
 * expect(frame.x(1)).toBe(frame.area.right);
 * expect(frame.y(1)).toBe(frame.area.top);
 * ```
 */
export function drawFrame(page: Page, spec: FrameSpec): Frame {
  const { area, legend } = layOut(page, spec);
  const svg = Plot.plot({
    ...plotPlace(page, area),
    x: scaleOptions(spec.x, spec),
    y: scaleOptions(spec.y, spec),
    marks: spec.marks as Plot.Markish[],
  }) as SVGSVGElement & Plot.Plot;
  const frame = { svg, page, area, x: positions(svg, { side: "x", area }), y: positions(svg, { side: "y", area }) };
  for (const path of svg.querySelectorAll('[aria-label="line"] path, [aria-label="area"] path')) {
    path.setAttribute("d", simplifyPath(path.getAttribute("d") ?? ""));
  }
  svg.setAttribute("text-anchor", "start");
  svg.setAttribute("data-area", [area.left, area.top, area.right, area.bottom].join(" "));
  svg.append(
    ...drawAxis(spec.x, { page, place: { side: "x", area, position: frame.x } }),
    ...drawAxis(spec.y, { page, place: { side: "y", area, position: frame.y } }),
  );
  const { above = [], right = [] } = spec;
  if (above.length > 0) svg.append(labelsAbove(above.map(({ text, x }) => ({ text, at: frame.x(x) })), frame));
  if (right.length > 0) {
    svg.append(labelsRight(right.map(({ text, y, color }) => ({ text, at: frame.y(y), color })), frame));
  }
  if (legend.height > 0) {
    const place = { document: page.document, x: area.left, y: 1, size: page.smallSize, theme: page.theme };
    svg.append(drawLegend(legend, place));
  }
  return frame;
}

/** Where Plot draws: its own axes are left out. */
export interface PlotPlace {
  /** Where elements are made. */
  readonly document: Document;
  /** Width of the page in px. */
  readonly width: number;
  /** Height of the page in px. */
  readonly height: number;
  /** From the left edge of the page to the data, in px. */
  readonly marginLeft: number;
  /** From the upper edge to the data, in px. */
  readonly marginTop: number;
  /** From the data to the right edge, in px. */
  readonly marginRight: number;
  /** From the data to the lower edge, in px. */
  readonly marginBottom: number;
  /** Leaves out Plot's axes. */
  readonly axis: null;
}

/**
 * Options that place a plot without axes of its own.
 *
 * @param page The page that it fills.
 * @param area Where its data are, in px.
 * @returns Options for Plot.
 *
 * @example
 * ```ts
 * import { pageOf } from "lib/charts/chart.ts";
 * import { plotPlace } from "lib/charts/frame.ts";
 * import { expect } from "@std/expect";
 *
 * const place = plotPlace(pageOf({ width: 300 }, 200), { left: 40, top: 10, right: 290, bottom: 170 });
 * expect([place.marginRight, place.marginBottom]).toEqual([10, 30]);
 * ```
 */
export function plotPlace({ document, width, height }: Page, area: Area): PlotPlace {
  return {
    document,
    width,
    height,
    marginLeft: area.left,
    marginTop: area.top,
    marginRight: width - area.right,
    marginBottom: height - area.bottom,
    axis: null,
  };
}

/** Left and right margins depend on the height that the legend leaves, and the legend on the width: two rounds settle it. */
function layOut(page: Page, spec: FrameSpec): { area: Area; legend: PlacedLegend } {
  let area: Area = { left: 0.15 * page.width, top: 0, right: page.width, bottom: page.height };
  let legend = placeLegend([], { width: 0, size: page.smallSize });
  for (let round = 0; round < 3; round++) {
    legend = placeLegend(page.hasLegend ? spec.legend ?? [] : [], {
      width: page.width - area.left - EDGE,
      size: page.smallSize,
    });
    area = areaOf(page, { spec, legend, guess: area });
  }
  return { area, legend };
}

function areaOf(
  page: Page,
  { spec, legend, guess }: { readonly spec: FrameSpec; readonly legend: PlacedLegend; readonly guess: Area },
): Area {
  const { margin } = page;
  const legendRoom = legend.height > 0 ? legend.height + LEGEND_GAP : 0;
  const top = Math.max(margin.top ?? 0, EDGE + page.smallSize / 3, legendRoom + aboveRoom(page, spec, guess) + EDGE);
  const below = axisThickness(spec.x, { side: "x", length: guess.right - guess.left, page });
  const bottom = page.height - Math.max(margin.bottom ?? 0, below + 0.25 * page.smallSize);
  const left = Math.max(margin.left ?? 0, axisThickness(spec.y, { side: "y", length: bottom - top, page }) + 1);
  const texts = (spec.right ?? []).map(({ text }) => text);
  const right = Math.max(
    margin.right ?? 0,
    spec.rightRoom ?? 0,
    roomRight(texts, page.smallSize),
    lastLabelOverhang(page, spec, guess) + EDGE,
  );
  const area = { left, top, right: page.width - right, bottom };
  if (area.right - area.left < 20 || area.bottom - area.top < 15) {
    const given = `${Math.round(page.width)} by ${Math.round(page.height)} px`;
    throw new RangeError(`Cannot lay out a chart: axes and labels must leave room for the data, got ${given}`);
  }
  return area;
}

function aboveRoom(page: Page, { x, above = [] }: FrameSpec, guess: Area): number {
  if (x.kind === "band") return 0;
  const length = guess.right - guess.left;
  const labels = above.map((label) => ({ text: label.text, at: guess.left + length * fractionAlong(x, label.x) }));
  return roomAbove(rowsAbove(labels, { size: page.smallSize, low: guess.left, high: page.width - 1 }), page.smallSize);
}

/** How far the last label of the x axis stands out to the right. */
function lastLabelOverhang(page: Page, { x }: FrameSpec, guess: Area): number {
  if (x.kind === "band" || x.without === "texts") return 0;
  const length = guess.right - guess.left;
  const ticks = fitTicks(x, { length, side: "x", size: page.smallSize });
  const last = ticks.major.at(-1);
  if (last === undefined) return 0;
  return textWidth(ticks.text(last), { size: page.smallSize }) / 2 - length * (1 - fractionAlong(x, last));
}

function scaleOptions(axis: Axis, { bandPadding = 0.3 }: FrameSpec): Plot.ScaleOptions {
  if (axis.kind === "band") return { type: "band", domain: [...axis.domain], padding: bandPadding };
  return { type: axis.kind, domain: [...axis.domain], nice: false };
}

function positions(
  svg: Plot.Plot,
  { side, area }: { readonly side: "x" | "y"; readonly area: Area },
): (value: number | string) => number {
  const scale = svg.scale(side);
  if (!scale) return () => side === "x" ? area.left : area.bottom;
  const middle = (scale.bandwidth ?? 0) / 2;
  return (value) => (scale.apply(value) as number) + middle;
}
