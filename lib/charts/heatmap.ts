/**
 * A quantity over two others, as colours and contour lines.
 *
 * @module
 */
import type * as Plot from "@observablehq/plot";
import { type NumberAxis, numberAxis } from "./axis.ts";
import { type Chart, type Column, defineChart, type Page, type Row } from "./chart.ts";
import { type ColorRamp, colorRamp, drawRamp, lineOn, type RampName, rampRoom } from "./color_ramp.ts";
import { contourLayer, contourMark } from "./contour_layer.ts";
import { labelContours, type LabelledContour } from "./contour_labels.ts";
import type { Numbers } from "./data_points.ts";
import { svgElement } from "./document.ts";
import { domainOf } from "./extent.ts";
import { drawFrame, type Frame } from "./frame.ts";
import { unconfirmedEntry } from "./legend.ts";
import { plotHeight } from "./length.ts";
import { significantText } from "./number_text.ts";
import type { PlotMark } from "./plot_mark.ts";
import { labelPoints } from "./point_labels.ts";
import { symbolPath } from "./symbols.ts";
import { STROKE } from "./theme.ts";
import type { Domain } from "./ticks.ts";

/** A marked place on the map. */
export interface MapMark {
  /** Position on the horizontal axis. */
  readonly x: number;
  /** Position on the vertical axis. */
  readonly y: number;
  /** Name beside the mark. */
  readonly label?: string;
  /** False draws the mark hollow. @default {true} */
  readonly confirmed?: boolean;
}

/** Data of {@linkcode heatmap}. */
export interface HeatmapData {
  /** Quantity across. */
  readonly x: Column;
  /** Quantity up. */
  readonly y: Column;
  /** Quantity shown as colour. */
  readonly z: Column;
  /** Grid values, evenly spaced on their axis (in the logarithm where it is logarithmic). */
  readonly xs: Numbers;
  /** The same for the vertical axis. */
  readonly ys: Numbers;
  /** One row for each y, one number for each x; null where there is no value. */
  readonly values: ArrayLike<Numbers>;
  /** Values at which contour lines are drawn and labelled. */
  readonly contours?: readonly number[];
  /** Points upon the map. */
  readonly marks?: readonly MapMark[];
}

/** Options of {@linkcode heatmap}. */
export interface HeatmapOptions {
  /** Scale of x. @default {"linear"} */
  readonly xScale?: "linear" | "log";
  /** Scale of y. @default {"linear"} */
  readonly yScale?: "linear" | "log";
  /** Scale of the colours. @default {"linear"} */
  readonly zScale?: "linear" | "log";
  /** What the colours span; values beyond take the colour of the end. */
  readonly zDomain?: Domain;
  /** Sequence of colours. @default {"cividis"} */
  readonly colors?: RampName;
  /** Boundaries of classes, for colours in steps. @default {continuous colours} */
  readonly classes?: readonly number[];
  /** Shows the cells of the grid. @default {up to 600 cells without contours; else smooth filled contours} */
  readonly cells?: boolean;
  /** Width to height of the whole. @default {1.35} */
  readonly aspect?: number;
}

/** Up to this many cells are drawn one by one. */
const MOST_CELLS = 600;
/** Steps of continuous colour in filled contours. */
const LEVELS = 32;

/**
 * A map of a quantity over two others: colours with their scale, labelled contour lines, marked points.
 *
 * @param data Axes, grid, values, contours, marks.
 * @param options Scales, colours.
 * @returns The chart.
 * @throws {RangeError} If the grid has fewer than two steps on an axis, or values do not fill it.
 *
 * @example
 * ```ts
 * import { heatmap } from "lib/charts/heatmap.ts";
 * import { expect } from "@std/expect";
 *
 * const chart = heatmap({
 *   x: { name: "dose_mg_per_kg", quantity: "Dose", unit: "mg/kg" },
 *   y: { name: "time_min", quantity: "Time", unit: "min" },
 *   z: { name: "occupancy_percent", quantity: "Occupancy", unit: "%" },
 *   xs: [1, 2, 3],
 *   ys: [0, 10],
 *   values: [[0, 0, 0], [20, 33, 43]],
 * });
 * expect(chart.rows().length).toBe(6);
 * ```
 */
export const heatmap: (data: HeatmapData, options?: HeatmapOptions) => Chart = defineChart("heatmap", {
  check,
  columns: ({ x, y, z }) => [x, y, z],
  rows: ({ x, y, z, xs, ys, values }): Row[] =>
    Array.from(ys, (yValue, row) =>
      Array.from(xs, (xValue, column) => ({
        [x.name]: xValue,
        [y.name]: yValue,
        [z.name]: values[row]![column] ?? null,
      }))).flat(),
  height: (width, _data, { aspect = 1.35 }) => plotHeight(width, aspect),
  draw,
});

function check({ xs, ys, values, contours = [] }: HeatmapData, { cells }: HeatmapOptions): void {
  if (cells && contours.length > 0) {
    throw new RangeError("Cannot draw a map: contours need smooth colours, got cells");
  }
  if (xs.length < 2 || ys.length < 2) {
    throw new RangeError(`Cannot draw a map: at least 2 by 2 values are required, got ${xs.length} by ${ys.length}`);
  }
  const lengths = Array.from(values, (row) => row.length);
  if (values.length !== ys.length || lengths.some((length) => length !== xs.length)) {
    throw new RangeError(
      `Cannot draw a map: values must be ${ys.length} rows of ${xs.length}, got ${lengths.join(", ")}`,
    );
  }
}

function draw(data: HeatmapData, options: HeatmapOptions, page: Page): SVGSVGElement {
  const map = mapOf(data, options);
  const frame = drawFrame(page, {
    x: map.x,
    y: map.y,
    marks: map.isSmooth ? [] : [cellsMark(data, map)],
    legend: (data.marks ?? []).some(({ confirmed = true }) => !confirmed) ? [unconfirmedEntry(page.theme)] : [],
    rightRoom: rampRoom(map.ramp, { page, height: 0.75 * page.height }),
  });
  if (map.isSmooth) frame.svg.prepend(...contours(data, { map, frame }));
  frame.svg.append(drawRamp(map.ramp, frame));
  drawMarks(frame, data);
  return frame.svg;
}

function mapOf(data: HeatmapData, options: HeatmapOptions): MapScales {
  const { xScale = "linear", yScale = "linear", zScale = "linear" } = options;
  const isSmooth = options.cells === undefined ? isFine(data) : !options.cells;
  const grid = { x: cellEdges(data.xs, xScale), y: cellEdges(data.ys, yScale) };
  const xDomain = endsOf(isSmooth ? data.xs : grid.x);
  const yDomain = endsOf(isSmooth ? data.ys : grid.y);
  const zDomain = options.zDomain ?? domainOf(Array.from(data.values), { kind: zScale, zero: false });
  const z = numberAxis(data.z, { kind: zScale, domain: zDomain });
  return {
    x: numberAxis(data.x, { kind: xScale, domain: xDomain }),
    y: numberAxis(data.y, { kind: yScale, domain: yDomain }),
    z,
    grid,
    ramp: colorRamp(z, { name: options.colors, classes: options.classes }),
    isSmooth,
  };
}

/** Few cells are shown as they are; many, and all that carry contours, as filled contours. */
function isFine({ xs, ys, contours = [] }: HeatmapData): boolean {
  return contours.length > 0 || xs.length * ys.length > MOST_CELLS;
}

function endsOf(values: Numbers): Domain {
  return [values[0] ?? NaN, values[values.length - 1] ?? NaN];
}

/** Axes, cell edges and colours of a map. */
interface MapScales {
  readonly x: NumberAxis;
  readonly y: NumberAxis;
  readonly z: NumberAxis;
  readonly grid: { readonly x: readonly number[]; readonly y: readonly number[] };
  readonly ramp: ColorRamp;
  readonly isSmooth: boolean;
}

/** Edges of cells half way between grid values, and as far outside. */
function cellEdges(values: Numbers, kind: "linear" | "log"): number[] {
  const centres = Array.from(values, (value) => kind === "log" ? Math.log(value ?? NaN) : value ?? NaN);
  const between = centres.slice(1).map((value, i) => (value + centres[i]!) / 2);
  const [first, last] = [2 * centres[0]! - between[0]!, 2 * centres.at(-1)! - between.at(-1)!];
  return [first, ...between, last].map((value) => kind === "log" ? Math.exp(value) : value);
}

function cellsMark({ values }: HeatmapData, { grid, ramp }: MapScales): PlotMark {
  const render: Plot.RenderFunction = (_index, scales, _channels, _dimensions, context) => {
    const { document } = context as unknown as { document: Document };
    const [px, py] = [grid.x.map((value) => scales.x!(value)), grid.y.map((value) => scales.y!(value))];
    const colors = Array.from(values, (row) => Array.from(row, (value) => value === null ? null : ramp.color(value)));
    const look = { "aria-description": "cells", "data-role": "ramp", stroke: "none" };
    return svgElement(document, "g", look, cells(document, { px, py, colors })) as SVGGElement;
  };
  return render;
}

interface PlacedCells {
  /** Edges in px; y falls, because the drawing counts from the top. */
  readonly px: readonly number[];
  readonly py: readonly number[];
  readonly colors: readonly (readonly (string | null)[])[];
}

function cells(document: Document, { px, py, colors }: PlacedCells): SVGElement[] {
  // Cells reach under their right and lower neighbours by a little, so that no seam shows.
  const lap = (value: number, limit: number): number => Math.min(limit, value + 0.4);
  return colors.toReversed().flatMap((row, fromTop) => {
    const index = colors.length - 1 - fromTop;
    return row.flatMap((fill, column) => {
      if (fill === null) return [];
      const [x, y] = [px[column]!, py[index + 1]!];
      const [right, foot] = [lap(px[column + 1]!, px.at(-1)!), lap(py[index]!, py[0]!)];
      return [svgElement(document, "rect", { x, y, width: right - x, height: foot - y, fill })];
    });
  });
}

/** Levels of filled contours, from below all values up. */
function levelsOf({ z, ramp }: MapScales): number[] {
  const even = Array.from({ length: LEVELS - 1 }, (_, i) => valueAlong(z, (i + 1) / LEVELS));
  return [valueAlong(z, -1), ...(ramp.classes ?? even)];
}

function valueAlong({ kind, domain: [low, high] }: NumberAxis, fraction: number): number {
  return kind === "log" ? low * (high / low) ** fraction : low + (high - low) * fraction;
}

/** Filled contours with the labelled lines upon them. */
function contours(
  data: HeatmapData,
  { map, frame }: { readonly map: MapScales; readonly frame: Frame },
): ChildNode[] {
  const lines = (data.contours ?? []).map((level) => {
    const line = { stroke: lineOn(map.ramp.color(level)), strokeWidth: STROKE.axis };
    return contoursOf(data, {
      map,
      levels: [level],
      look: { ...line, ariaDescription: `contour ${significantText(level)}` },
    });
  });
  const bands = { fill: frame.page.theme.ink, stroke: "none", ariaDescription: "cells" };
  const marks = [contoursOf(data, { map, levels: levelsOf(map), look: bands }), ...lines];
  const svg = contourLayer(frame, { grid: data, marks });
  paintBands(svg, map);
  for (const group of svg.querySelectorAll('[aria-label="contour"]')) group.setAttribute("data-role", "ramp");
  return [...svg.childNodes];
}

function paintBands(svg: Element, map: MapScales): void {
  const group = svg.querySelector('[aria-description="cells"]');
  const levels = levelsOf(map);
  for (const [index, path] of [...group?.querySelectorAll("path") ?? []].entries()) {
    const middle = valueAlong(map.z, (index + 0.5) / LEVELS);
    path.setAttribute("fill", map.ramp.color(map.ramp.classes ? levels[index]! : middle));
  }
}

function contoursOf(
  data: HeatmapData,
  { map, levels, look }: { readonly map: MapScales; readonly levels: readonly number[]; readonly look: object },
): PlotMark {
  const read = (value: number | null): number => value === null ? NaN : map.z.kind === "log" ? Math.log(value) : value;
  const values = Array.from(data.values, (row) => Array.from(row, read)).flat();
  return contourMark(data, { values, levels: levels.map(read), look });
}

function drawMarks(frame: Frame, { contours = [], marks = [] }: HeatmapData): void {
  const { svg, page } = frame;
  const { document, theme } = page;
  const spots = marks.map(({ x, y, ...mark }) => ({ ...mark, x: frame.x(x), y: frame.y(y) }));
  const symbols = spots.map(({ x, y, confirmed = true }) =>
    svgElement(document, "path", {
      d: symbolPath("circle", { radius: 3 }),
      transform: `translate(${x},${y})`,
      fill: confirmed ? theme.ink : theme.background,
      stroke: confirmed ? theme.background : theme.ink,
      "stroke-width": STROKE.mark,
    })
  );
  const boxes = spots.map(({ x, y }) => ({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }));
  const names = spots.flatMap(({ label, x, y }) => label ? [{ text: label, x, y }] : []);
  const taken = labelPoints(frame, { names, boxes, plates: true });
  svg.append(svgElement(document, "g", { "aria-label": "marked points", "data-role": "ramp" }, symbols));
  labelContours(frame, {
    contours: contours.map((value) => contourPath(frame, value)),
    obstacles: [...boxes, ...taken],
  });
}

function contourPath({ svg }: Frame, value: number): LabelledContour {
  const text = significantText(value);
  const path = svg.querySelector(`[aria-description="contour ${text}"] path`)?.getAttribute("d") ?? "";
  return { text, path };
}
