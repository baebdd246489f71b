/**
 * A map for choosing a design: contour lines of several quantities over two others, and the region in which all demands
 * are met shaded by its likelihood.
 *
 * @module
 */
import { type NumberAxis, numberAxis } from "./axis.ts";
import { boundArrows, type OpenSides } from "./bound_arrows.ts";
import { type Chart, type Column, defineChart, type Page, type Row } from "./chart.ts";
import { contourLayer, contourMark } from "./contour_layer.ts";
import { labelContours } from "./contour_labels.ts";
import type { Numbers } from "./data_points.ts";
import { svgElement } from "./document.ts";
import { drawFrame, type Frame } from "./frame.ts";
import type { LegendEntry } from "./legend.ts";
import { plotHeight } from "./length.ts";
import { significantText } from "./number_text.ts";
import type { PlotMark } from "./plot_mark.ts";
import { labelPoints } from "./point_labels.ts";
import { symbolPath } from "./symbols.ts";
import { seriesStyle, STROKE } from "./theme.ts";
import { unitText } from "./unit_text.ts";

/** A quantity on the grid: one row for each y, one number for each x. */
export interface DesignField {
  /** The quantity. */
  readonly z: Column;
  /** Its values on the grid. */
  readonly values: ArrayLike<Numbers>;
  /** Values at which lines are drawn, or from which on the region is shaded. */
  readonly levels: readonly number[];
}

/** A marked design. */
export interface DesignMark {
  /** Position along the horizontal axis, in its unit. */
  readonly x: number;
  /** Position along the vertical axis, in its unit. */
  readonly y: number;
  /** Name beside the mark. */
  readonly label: string;
  /** Left end of its bar. */
  readonly xLower?: number;
  /** Right end of its bar. */
  readonly xUpper?: number;
  /** Lower end of its bar. */
  readonly yLower?: number;
  /** Upper end of its bar. */
  readonly yUpper?: number;
  /** Sides on which the true value lies, where the mark is a bound. */
  readonly open?: OpenSides;
  /** False draws the mark hollow. @default {true} */
  readonly confirmed?: boolean;
}

/** Data of {@linkcode designMap}. */
export interface DesignMapData {
  /** Column of the horizontal axis. */
  readonly x: Column;
  /** Column of the vertical axis. */
  readonly y: Column;
  /** Grid values, evenly spaced on their axis (in the logarithm where it is logarithmic). */
  readonly xs: Numbers;
  /** Grid values of the vertical axis. */
  readonly ys: Numbers;
  /** Shaded from each level on. */
  readonly region: DesignField;
  /** Drawn as lines, each quantity in a colour and dash of its own. */
  readonly fields: readonly DesignField[];
  /** Marked designs. */
  readonly marks?: readonly DesignMark[];
}

/** Options of {@linkcode designMap}. */
export interface DesignMapOptions {
  /** Scale of the horizontal axis. @default {"linear"} */
  readonly xScale?: "linear" | "log";
  /** Scale of the vertical axis. @default {"linear"} */
  readonly yScale?: "linear" | "log";
  /** Width to height of the whole. @default {1.1} */
  readonly aspect?: number;
}

/** How much each level of the region darkens what lies below it. */
const SHADE = 0.13;
const MARK_RADIUS = 3;

/**
 * A design map: contour lines, shaded region, marked designs with their bars or, where they are bounds, arrows.
 *
 * @param data Axes, grid, region, quantities, marks.
 * @param options Scales.
 * @returns The chart.
 * @throws {RangeError} If the grid has fewer than two steps on an axis, or a quantity does not fill it.
 *
 * @example
 * ```ts
 * import { designMap } from "lib/charts/design_map.ts";
 * import { expect } from "@std/expect";
 *
 * const chart = designMap({
 *   x: { name: "width_mm", quantity: "Width", unit: "mm" },
 *   y: { name: "height_mm", quantity: "Height", unit: "mm" },
 *   xs: [1, 2, 3],
 *   ys: [1, 2],
 *   region: { z: { name: "share_percent", quantity: "Share", unit: "%" }, values: [[0, 50, 60], [40, 80, 99]], levels: [50] },
 *   fields: [{ z: { name: "area_mm2", quantity: "Area", unit: "mm2" }, values: [[1, 2, 3], [2, 4, 6]], levels: [3] }],
 * });
 * expect(chart.rows().length).toBe(6);
 * ```
 */
export const designMap: (data: DesignMapData, options?: DesignMapOptions) => Chart = defineChart("designMap", {
  check,
  columns: ({ x, y, region, fields }) => [x, y, region.z, ...fields.map(({ z }) => z)],
  rows: ({ x, y, xs, ys, region, fields }): Row[] =>
    Array.from(ys, (yValue, row) =>
      Array.from(xs, (xValue, column) =>
        Object.fromEntries([
          [x.name, xValue],
          [y.name, yValue],
          ...[region, ...fields].map(({ z, values }) => [z.name, values[row]![column] ?? null]),
        ]))).flat(),
  height: (width, _data, { aspect = 1.1 }) => plotHeight(width, aspect),
  draw,
});

function check({ xs, ys, region, fields }: DesignMapData): void {
  if (xs.length < 2 || ys.length < 2) {
    throw new RangeError(`Cannot draw a map: at least 2 by 2 values are required, got ${xs.length} by ${ys.length}`);
  }
  for (const { z, values } of [region, ...fields]) {
    const lengths = Array.from(values, (row) => row.length);
    if (values.length === ys.length && lengths.every((length) => length === xs.length)) continue;
    throw new RangeError(
      `Cannot draw a map: ${z.name} must be ${ys.length} rows of ${xs.length}, got ${lengths.join(", ")}`,
    );
  }
}

function draw(data: DesignMapData, options: DesignMapOptions, page: Page): SVGSVGElement {
  const { xScale = "linear", yScale = "linear" } = options;
  const frame = drawFrame(page, {
    x: axisOf(data.x, { values: data.xs, kind: xScale }),
    y: axisOf(data.y, { values: data.ys, kind: yScale }),
    marks: [],
    legend: legendOf(data, page),
  });
  frame.svg.prepend(...contours(data, frame));
  drawMarks(frame, data);
  return frame.svg;
}

function axisOf(
  column: Column,
  { values, kind }: { readonly values: Numbers; readonly kind: "linear" | "log" },
): NumberAxis {
  return numberAxis(column, { kind, domain: [values[0] ?? NaN, values[values.length - 1] ?? NaN] });
}

function levelText({ z }: DesignField, level: number): string {
  const unit = unitText(z.unit);
  return `${significantText(level)}${unit === "" ? "" : ` ${unit}`}`;
}

function legendOf({ region, fields }: DesignMapData, page: Page): LegendEntry[] {
  const { ink } = page.theme;
  const lines = fields.map(({ z }, index) => {
    const { color, dash } = seriesStyle(index, page.theme);
    return { label: z.quantity, color, dash, line: true };
  });
  const shades = region.levels.map((level, index) => ({
    label: `${index === 0 ? `${region.z.quantity} ` : ""}≥ ${levelText(region, level)}`,
    color: ink,
    fill: ink,
    fillOpacity: 1 - (1 - SHADE) ** (index + 1),
  }));
  return [...lines, ...shades];
}

/** Shaded region and lines. */
function contours(data: DesignMapData, frame: Frame): ChildNode[] {
  const { page } = frame;
  const shade = { fill: page.theme.ink, fillOpacity: SHADE, stroke: "none" };
  const marks = [
    ...data.region.levels.map((level) => contourOf(data, { field: data.region, level, look: shade })),
    ...data.fields.flatMap((field, index) => linesOf(data, { field, index, page })),
  ];
  return [...contourLayer(frame, { grid: data, marks }).childNodes];
}

function linesOf(
  data: DesignMapData,
  { field, index, page }: { readonly field: DesignField; readonly index: number; readonly page: Page },
): PlotMark[] {
  const { color, dash } = seriesStyle(index, page.theme);
  return field.levels.map((level) =>
    contourOf(data, {
      field,
      level,
      look: {
        stroke: color,
        strokeDasharray: dash,
        strokeWidth: STROKE.line,
        ariaDescription: lineName(field, level),
      },
    })
  );
}

function lineName({ z }: DesignField, level: number): string {
  return `${z.name} ${significantText(level)}`;
}

function contourOf(
  data: DesignMapData,
  { field, level, look }: { readonly field: DesignField; readonly level: number; readonly look: object },
): PlotMark {
  const values = Array.from(field.values, (row) => Array.from(row, (value) => value ?? NaN)).flat();
  return contourMark(data, { values, levels: [level], look });
}

function drawMarks(frame: Frame, data: DesignMapData): void {
  const { svg, page } = frame, { fields } = data, marks = marksInside(data);
  const spots = marks.map((mark) => ({ ...mark, px: frame.x(mark.x), py: frame.y(mark.y) }));
  const boxes = spots.map(({ px, py }) => ({ left: px - 5, right: px + 5, top: py - 5, bottom: py + 5 }));
  const arrows = marks.flatMap((mark) => arrowBoxes(frame, mark));
  svg.append(
    boundArrows(frame, marks),
    svgElement(page.document, "g", { "aria-label": "designs" }, [
      ...marks.flatMap((mark) => barsOf(frame, mark)),
      ...spots.map(({ px, py, confirmed = true }) => symbolOf(page, { x: px, y: py, confirmed })),
    ]),
  );
  const names = spots.map(({ label, px, py }) => ({ text: label, x: px, y: py }));
  const taken = labelPoints(frame, { names, boxes: [...boxes, ...arrows], plates: true });
  labelContours(frame, {
    contours: fields.flatMap((field) =>
      field.levels.map((level) => {
        const path = svg.querySelector(`[aria-description="${lineName(field, level)}"] path`);
        return { text: levelText(field, level), path: path?.getAttribute("d") ?? "" };
      })
    ),
    obstacles: [...boxes, ...arrows, ...taken],
  });
}

/** Marks on the map, with bars that end at its edges. */
function marksInside({ xs, ys, marks = [] }: DesignMapData): DesignMark[] {
  const ends = (values: Numbers): [number, number] => [values[0] ?? NaN, values[values.length - 1] ?? NaN];
  const inside = (value: number, [low, high]: [number, number]): boolean => value >= low && value <= high;
  const cut = (value: number | undefined, [low, high]: [number, number]): number | undefined =>
    value === undefined ? undefined : Math.max(low, Math.min(high, value));
  const [x, y] = [ends(xs), ends(ys)];
  return marks.filter((mark) => inside(mark.x, x) && inside(mark.y, y)).map((mark) => ({
    ...mark,
    xLower: cut(mark.xLower, x),
    xUpper: cut(mark.xUpper, x),
    yLower: cut(mark.yLower, y),
    yUpper: cut(mark.yUpper, y),
  }));
}

/** Room that an arrow takes. */
function arrowBoxes(
  frame: Frame,
  { x, y, open = {} }: DesignMark,
): { left: number; right: number; top: number; bottom: number }[] {
  const [px, py] = [frame.x(x), frame.y(y)];
  const sideways = open.x
    ? [{
      left: open.x === "below" ? px - 18 : px,
      right: open.x === "below" ? px : px + 18,
      top: py - 4,
      bottom: py + 4,
    }]
    : [];
  const upright = open.y
    ? [{
      left: px - 4,
      right: px + 4,
      top: open.y === "below" ? py : py - 18,
      bottom: open.y === "below" ? py + 18 : py,
    }]
    : [];
  return [...sideways, ...upright];
}

function barsOf(frame: Frame, { x, y, xLower, xUpper, yLower, yUpper }: DesignMark): SVGElement[] {
  const { document, theme } = frame.page;
  const look = { stroke: theme.ink, "stroke-width": STROKE.mark, fill: "none" };
  const ways = [
    xLower === undefined || xUpper === undefined ? "" : `M${frame.x(xLower)},${frame.y(y)}H${frame.x(xUpper)}`,
    yLower === undefined || yUpper === undefined ? "" : `M${frame.x(x)},${frame.y(yLower)}V${frame.y(yUpper)}`,
  ];
  return ways.filter(Boolean).map((d) => svgElement(document, "path", { d, ...look }));
}

function symbolOf(
  { document, theme }: Page,
  { x, y, confirmed }: { readonly x: number; readonly y: number; readonly confirmed: boolean },
): SVGElement {
  return svgElement(document, "path", {
    d: symbolPath("circle", { radius: MARK_RADIUS }),
    transform: `translate(${x},${y})`,
    fill: confirmed ? theme.ink : theme.background,
    stroke: theme.ink,
    "stroke-width": STROKE.mark,
  });
}
