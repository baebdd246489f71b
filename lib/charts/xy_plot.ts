/**
 * Curves, points, rules and shaded ranges over two axes of numbers: the drawing behind the charts that share it.
 *
 * @module
 */
import * as Plot from "@observablehq/plot";
import { fractionAlong, type NumberAxis, numberAxis } from "./axis.ts";
import type { Column, Page } from "./chart.ts";
import { type Numbers, pointMarks, type Points, pointsOf } from "./data_points.ts";
import { domainOf, extentOf } from "./extent.ts";
import { drawFrame, type Frame } from "./frame.ts";
import { type LegendEntry, unconfirmedEntry } from "./legend.ts";
import type { PlotMark } from "./plot_mark.ts";
import { textWidth } from "./text.ts";
import { type SeriesStyle, seriesStyle, STROKE } from "./theme.ts";
import type { Domain } from "./ticks.ts";

/** A curve, with a band of uncertainty where lower and upper are given. */
export interface Curve {
  /** Name of the curve. */
  readonly label: string;
  /** Values of x, rising. */
  readonly x: Numbers;
  /** Values of y; null breaks the line. */
  readonly y: Numbers;
  /** Lower end of the band. */
  readonly lower?: Numbers;
  /** Upper end of the band. */
  readonly upper?: Numbers;
  /** Draws a thin dashed line in grey: something to compare with, not a series. */
  readonly isReference?: boolean;
}

/** A thin line at one value of x or y. */
export interface Rule {
  /** Which axis the value is on. */
  readonly axis: "x" | "y";
  /** In the unit of the axis. */
  readonly value: number;
  /** Text at the edge of the plot. */
  readonly label?: string;
}

/** A shaded interval of x or y. */
export interface ShadedRange {
  /** Which axis the interval is on. */
  readonly axis: "x" | "y";
  /** Lower end. */
  readonly from: number;
  /** Upper end. */
  readonly to: number;
  /** Text at the edge of the plot. */
  readonly label?: string;
}

/** What is drawn over two axes of numbers. Curves and points of the same label share a colour. */
export interface XyData {
  /** Quantity across. */
  readonly x: Column;
  /** Quantity up. */
  readonly y: Column;
  /** Models. */
  readonly curves?: readonly Curve[];
  /** Measurements. */
  readonly points?: readonly Points[];
  /** Thin lines at values. */
  readonly rules?: readonly Rule[];
  /** Shaded intervals. */
  readonly ranges?: readonly ShadedRange[];
}

/** How it is drawn. */
export interface XyOptions {
  /** Scale of x. @default {"linear"} */
  readonly xScale?: "linear" | "log";
  /** Scale of y. @default {"linear"} */
  readonly yScale?: "linear" | "log";
  /** What the axis spans; data beyond are cut off. @default {all data} */
  readonly xDomain?: Domain;
  /** The same for y. */
  readonly yDomain?: Domain;
  /** Names at the line's right end, or in a legend. @default {"direct" where all curves end at the right and names are short} */
  readonly labels?: "direct" | "legend" | "none";
  /** Names of series in the order that gives them their styles. @default {order of appearance} */
  readonly seriesOrder?: readonly string[];
  /** Leaves out the title of an axis, or its tick labels too, where a neighbouring panel shows them. */
  readonly xWithout?: "title" | "texts";
  /** The same for y. */
  readonly yWithout?: "title" | "texts";
}

/**
 * Refuses data that cannot be drawn.
 *
 * @param data Curves and points.
 * @param kind Kind of chart, for the message.
 * @throws {RangeError} If there is neither a curve nor a point, or columns of one series differ in length.
 *
 * @example
 * ```ts
 * import { checkXy } from "lib/charts/xy_plot.ts";
 * import { expect } from "@std/expect";
 *
 * const column = { name: "length_m", quantity: "Length", unit: "m" };
 * expect(() => checkXy({ x: column, y: column }, "lines")).toThrow(RangeError);
 * ```
 */
export function checkXy({ curves = [], points = [] }: XyData, kind: string): void {
  if (curves.length + points.length === 0) {
    throw new RangeError(`Cannot draw ${kind}: at least one curve or series of points is required, got none`);
  }
  for (const { label, x, y } of [...curves, ...points]) {
    if (x.length !== y.length) {
      const given = `${x.length} and ${y.length}`;
      throw new RangeError(`Cannot draw ${kind}: x and y of ${label} must have the same length, got ${given}`);
    }
  }
}

/**
 * Columns of the source data of curves and points.
 *
 * @param data Names, quantities and units of the axes.
 * @returns Series, kind, x, y with its ends, status.
 *
 * @example
 * ```ts
 * import { xyColumns } from "lib/charts/xy_plot.ts";
 * import { expect } from "@std/expect";
 *
 * const column = { name: "length_m", quantity: "Length", unit: "m" };
 * expect(xyColumns({ x: column, y: column }).length).toBe(7);
 * ```
 */
export function xyColumns({ x, y }: XyData): Column[] {
  return [
    { name: "series", quantity: "Series", unit: "" },
    { name: "kind", quantity: "Kind", unit: "" },
    x,
    y,
    bound(y, "lower"),
    bound(y, "upper"),
    { name: "status", quantity: "Status", unit: "" },
  ];
}

/**
 * Source data of curves and points, one row for each point.
 *
 * @param data Curves and points.
 * @returns The rows.
 *
 * @example
 * ```ts
 * import { xyRows } from "lib/charts/xy_plot.ts";
 * import { expect } from "@std/expect";
 *
 * const column = { name: "length_m", quantity: "Length", unit: "m" };
 * expect(xyRows({ x: column, y: column, points: [{ label: "a", x: [1], y: [2] }] }).length).toBe(1);
 * ```
 */
export function xyRows({ x, y, curves = [], points = [] }: XyData): Record<string, unknown>[] {
  const fromCurves = curves.flatMap((curve) =>
    Array.from(curve.x, (value, i) => ({
      series: curve.label,
      kind: "model",
      [x.name]: value,
      [y.name]: curve.y[i] ?? null,
      [`${y.name}_lower`]: curve.lower?.[i] ?? null,
      [`${y.name}_upper`]: curve.upper?.[i] ?? null,
      status: "",
    }))
  );
  const fromPoints = points.flatMap((series) =>
    pointsOf(series).map((point) => ({
      series: series.label,
      kind: series.isModel ? "model" : "data",
      [x.name]: point.x,
      [y.name]: point.y,
      [`${y.name}_lower`]: point.yLower,
      [`${y.name}_upper`]: point.yUpper,
      status: series.isModel ? "" : point.confirmed ? "confirmed" : "unconfirmed",
    }))
  );
  return [...fromCurves, ...fromPoints];
}

/**
 * Draws curves, points, rules and ranges.
 *
 * @param page Size and theme.
 * @param what The data, and their scales, domains and labelling.
 * @returns The frame, to which more can be added.
 *
 * @example
 * ```ts
 * import { pageOf } from "lib/charts/chart.ts";
 * import { drawXy } from "lib/charts/xy_plot.ts";
 * import { expect } from "@std/expect";
 *
 * const column = { name: "length_m", quantity: "Length", unit: "m" };
 * const data = { x: column, y: column, curves: [{ label: "half", x: [0, 2], y: [0, 1] }] };
 * const frame = drawXy(pageOf({ width: 300 }, 200), { data, options: {} });
 * expect(frame.svg.querySelector('[aria-description="half: model"]')).not.toBe(null);
 * ```
 */
export function drawXy(
  page: Page,
  { data, options }: { readonly data: XyData; readonly options: XyOptions },
): Frame {
  const styles = stylesOf(data, { page, order: options.seriesOrder });
  const axes = axesOf(data, options);
  const isDirect = options.labels && options.labels !== "none"
    ? options.labels === "direct"
    : canLabelDirectly(data, { axes, page });
  const isSilent = options.labels === "none";
  const series = isDirect && !isSilent ? (data.curves ?? []).flatMap((curve) => endLabel(curve, styles)) : [];
  return drawFrame(page, {
    ...axes,
    marks: marksOf(data, { axes, styles, page }),
    legend: isSilent ? [] : legendOf(data, { styles, page, isDirect }),
    above: namedPlaces(data, "x").map(({ text, at }) => ({ text, x: at })),
    right: [...series, ...namedPlaces(data, "y").map(({ text, at }) => ({ text, y: at, color: page.theme.muted }))],
  });
}

function bound(column: Column, side: "lower" | "upper"): Column {
  return { name: `${column.name}_${side}`, quantity: `${column.quantity}, ${side} end`, unit: column.unit };
}

interface Axes {
  readonly x: NumberAxis;
  readonly y: NumberAxis;
}

type Styles = ReadonlyMap<string, SeriesStyle>;

function axesOf({ x, y, curves = [], points = [], rules = [], ranges = [] }: XyData, options: XyOptions): Axes {
  const { xScale = "linear", yScale = "linear" } = options;
  const marked = (axis: "x" | "y"): Numbers[] => [
    rules.filter((rule) => rule.axis === axis).map(({ value }) => value),
    ranges.filter((range) => range.axis === axis).flatMap(({ from, to }) => [from, to]),
  ];
  const measured = points.flatMap((p) => [p.x, p.xLower ?? [], p.xUpper ?? []]);
  const along = domainOf([...curves.map((curve) => curve.x)], { kind: xScale, zero: false, exact: true });
  const beside = [...measured, ...marked("x")].some((column) => column.length > 0)
    ? domainOf([...measured, ...marked("x")], { kind: xScale, zero: false })
    : along;
  const heights = [
    ...curves.flatMap((curve) => [curve.y, curve.lower ?? [], curve.upper ?? []]),
    ...points.flatMap((p) => [p.y, p.yLower ?? [], p.yUpper ?? []]),
    ...marked("y"),
  ];
  const xDomain = options.xDomain ?? (curves.length === 0 ? beside : widest(along, beside));
  const yDomain = options.yDomain ?? domainOf(heights, { kind: yScale });
  const across = numberAxis(x, { kind: xScale, domain: xDomain, without: options.xWithout });
  return {
    x: isCount(x, [...curves, ...points]) ? { ...across, isWhole: true } : across,
    y: numberAxis(y, { kind: yScale, domain: yDomain, without: options.yWithout }),
  };
}

/** Several whole numbers without a unit: sessions, animals, steps. A line from 0 to 1 may be a fraction. */
function isCount({ unit }: Column, series: readonly { readonly x: Numbers }[]): boolean {
  const values = series.flatMap(({ x }) => Array.from(x));
  return (unit === "" || unit === "1") && new Set(values).size > 2 && values.every(Number.isInteger);
}

function widest(a: Domain, b: Domain): Domain {
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}

/** One style for each name, in order of appearance; references are grey. */
function stylesOf(
  { curves = [], points = [] }: XyData,
  { page: { theme }, order }: { readonly page: Page; readonly order: readonly string[] | undefined },
): Styles {
  const references = curves.filter(({ isReference }) => isReference).map(({ label }) => label);
  const names = [...new Set([...curves, ...points].map(({ label }) => label))];
  const series = order ?? names.filter((name) => !references.includes(name));
  return new Map(names.map((name) => [
    name,
    references.includes(name)
      ? { color: theme.muted, dash: REFERENCE_DASH, symbol: "circle" }
      : seriesStyle(series.indexOf(name), theme),
  ]));
}

/** Names fit beside the curves when all end at the right edge, and take no more than a third of the width. */
function canLabelDirectly(
  { curves = [], points = [] }: XyData,
  { axes, page }: { axes: Axes; page: Page },
): boolean {
  const widths = curves.map(({ label }) => textWidth(label, { size: page.smallSize }));
  const isShort = Math.max(0, ...widths) < page.width / 3;
  const hasOwnLegend = points.some(({ label }) => curves.every((curve) => curve.label !== label));
  return isShort && !hasOwnLegend && curves.length <= 8 && curves.every((curve) => {
    const end = lastPoint(curve);
    if (!end) return false;
    const [along, up] = [fractionAlong(axes.x, end.x), fractionAlong(axes.y, end.y)];
    return along > 0.97 && along < 1.001 && up > -0.001 && up < 1.001;
  });
}

function lastPoint({ x, y }: Curve): { x: number; y: number } | undefined {
  for (let i = x.length - 1; i >= 0; i--) {
    const [at, value] = [x[i] ?? null, y[i] ?? null];
    if (at !== null && value !== null) return { x: at, y: value };
  }
  return undefined;
}

function endLabel(curve: Curve, styles: Styles): { text: string; y: number; color: string }[] {
  const end = lastPoint(curve);
  return end ? [{ text: curve.label, y: end.y, color: styles.get(curve.label)!.color }] : [];
}

/** Names and middles of the rules and ranges of an axis. */
function namedPlaces({ rules = [], ranges = [] }: XyData, axis: "x" | "y"): { text: string; at: number }[] {
  const places = [
    ...rules.map((rule) => ({ axis: rule.axis, text: rule.label, at: rule.value })),
    ...ranges.map((range) => ({ axis: range.axis, text: range.label, at: (range.from + range.to) / 2 })),
  ];
  return places.flatMap(({ text, at, axis: own }) => own === axis && text !== undefined ? [{ text, at }] : []);
}

function legendOf(
  { curves = [], points = [] }: XyData,
  { styles, page, isDirect }: { styles: Styles; page: Page; isDirect: boolean },
): LegendEntry[] {
  const entries = [...styles].flatMap(([label, style]): LegendEntry[] => {
    const curve = curves.find((candidate) => candidate.label === label);
    const hasPoints = points.some((candidate) => candidate.label === label);
    if (isDirect && !hasPoints) return [];
    const band = curve?.lower ? { fill: style.color, fillOpacity: BAND_OPACITY } : {};
    const line = curve ? { line: true, dash: style.dash, ...band } : {};
    return [{ label, color: style.color, ...line, ...(hasPoints ? { symbol: style.symbol } : {}) }];
  });
  const isAlone = styles.size === 1 && points.length + curves.length === 1;
  const known = isAlone ? [] : entries;
  const hasUnconfirmed = points.some((series) => pointsOf(series).some(({ confirmed }) => !confirmed));
  return hasUnconfirmed ? [...known, unconfirmedEntry(page.theme)] : known;
}

const BAND_OPACITY = 0.2;
const REFERENCE_DASH = "2,1.5";

function marksOf(
  data: XyData,
  { axes, styles, page }: { axes: Axes; styles: Styles; page: Page },
): PlotMark[] {
  const { curves = [], points = [] } = data;
  const clip = curves.some((curve) => leaves(curve, axes)) ? { clip: true } : {};
  return [
    ...rangeMarks(data, page),
    ...curves.flatMap((curve) => bandMark(curve, { color: styles.get(curve.label)!.color, clip })),
    ...ruleMarks(data, page),
    ...curves.map((curve) => {
      const { color, dash } = styles.get(curve.label)!;
      const strokeWidth = curve.isReference ? STROKE.axis : STROKE.line;
      const look = { stroke: color, strokeWidth, strokeDasharray: dash };
      return Plot.line(pairs(curve.x, curve.y), {
        x: "x",
        y: "y",
        ...look,
        ...clip,
        ariaDescription: `${curve.label}: model`,
      });
    }),
    ...points.flatMap((series) =>
      pointMarks(pointsOf(series), { style: styles.get(series.label)!, label: series.label, page })
    ),
  ];
}

/** Whether a curve or its band leaves the axes. A clip would cut half of a line that runs along their edge, so it is not set without need. */
function leaves({ x, y, lower = [], upper = [] }: Curve, axes: Axes): boolean {
  const isBeyond = ({ domain }: NumberAxis, columns: readonly Numbers[]): boolean => {
    const extent = extentOf(columns);
    return extent !== undefined && (extent[0] < domain[0] || extent[1] > domain[1]);
  };
  return isBeyond(axes.x, [x]) || isBeyond(axes.y, [y, lower, upper]);
}

/** Missing values stay, as NaN, so that the line breaks there. */
function pairs(x: Numbers, y: Numbers): { x: number; y: number }[] {
  return Array.from(x, (value, i) => ({ x: value ?? NaN, y: y[i] ?? NaN }));
}

function bandMark({ label, x, lower, upper }: Curve, { color, clip }: { color: string; clip: object }): Plot.Markish[] {
  if (!lower || !upper) return [];
  const ends = Array.from(x, (value, i) => ({ x: value ?? NaN, lower: lower[i] ?? NaN, upper: upper[i] ?? NaN }));
  const look = { fill: color, fillOpacity: BAND_OPACITY, ariaDescription: `${label}: uncertainty`, ...clip };
  return [Plot.areaY(ends, { x: "x", y1: "lower", y2: "upper", ...look })];
}

function rangeMarks({ ranges = [] }: XyData, { theme }: Page): Plot.Markish[] {
  return ranges.map(({ axis, from, to, label }) => {
    const look = { fill: theme.faint, ariaDescription: label ?? "range" };
    return axis === "x"
      ? Plot.rectX([0], { x1: from, x2: to, ...look })
      : Plot.rectY([0], { y1: from, y2: to, ...look });
  });
}

function ruleMarks({ rules = [] }: XyData, { theme }: Page): Plot.Markish[] {
  return rules.map(({ axis, value, label }) => {
    const look = {
      stroke: theme.muted,
      strokeWidth: STROKE.axis,
      strokeDasharray: REFERENCE_DASH,
      ariaDescription: label ?? "rule",
    };
    return axis === "x" ? Plot.ruleX([value], look) : Plot.ruleY([value], look);
  });
}
