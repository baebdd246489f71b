/**
 * Measured points with the line fitted to them.
 *
 * @module
 */
import { boxesAlong } from "./boxes.ts";
import { type Chart, type Column, defineChart, type Page } from "./chart.ts";
import { type Points, pointsOf } from "./data_points.ts";
import { domainOf } from "./extent.ts";
import type { Frame } from "./frame.ts";
import { plotHeight } from "./length.ts";
import { labelPoints } from "./point_labels.ts";
import type { Domain } from "./ticks.ts";
import { checkXy, type Curve, drawXy, xyColumns, type XyData, type XyOptions, xyRows } from "./xy_plot.ts";

/** Points whose marks can have names. */
export interface NamedPoints extends Points {
  /** A name for each point; empty for none. */
  readonly names?: readonly string[];
}

/** Data of {@linkcode scatterWithFit}. */
export interface ScatterData {
  /** Quantity across. */
  readonly x: Column;
  /** Quantity up. */
  readonly y: Column;
  /** At least one series. */
  readonly points: readonly NamedPoints[];
  /** Fitted lines, with their band of confidence. */
  readonly fits?: readonly Curve[];
}

/** Options of {@linkcode scatterWithFit}. */
export interface ScatterOptions extends XyOptions {
  /** Draws where y equals x, on one domain for both axes. @default {false} */
  readonly identity?: boolean;
  /** Width to height of the whole. @default {1.3, 1.08 with identity} */
  readonly aspect?: number;
}

/**
 * Points (hollow where unconfirmed) with fitted lines and their bands, names beside marks, and the line of equality where wanted.
 *
 * @param data Columns of the axes, points, fits.
 * @param options Scales, domains, line of equality.
 * @returns The chart.
 * @throws {RangeError} If there is no point, or columns of one series differ in length.
 *
 * @example
 * ```ts
 * import { scatterWithFit } from "lib/charts/scatter_with_fit.ts";
 * import { expect } from "@std/expect";
 *
 * const chart = scatterWithFit({
 *   x: { name: "published_nM", quantity: "Published constant", unit: "nM" },
 *   y: { name: "computed_nM", quantity: "Computed constant", unit: "nM" },
 *   points: [{ label: "transporters", x: [10, 100, 900], y: [12, 90, 1000], names: ["DAT", "NET", "SERT"] }],
 * }, { xScale: "log", yScale: "log", identity: true });
 * expect(chart.rows().length).toBe(3);
 * ```
 */
export const scatterWithFit: (data: ScatterData, options?: ScatterOptions) => Chart = defineChart("scatterWithFit", {
  check: (data) => checkXy(asXy(data), "a scatter"),
  columns: (data) => xyColumns(asXy(data)),
  rows: (data) => xyRows(asXy(data)),
  height: (width, _data, { identity, aspect = identity ? 1.08 : 1.3 }) => plotHeight(width, aspect),
  draw,
});

function asXy({ x, y, points, fits }: ScatterData): XyData {
  return { x, y, points, curves: fits };
}

function draw(data: ScatterData, options: ScatterOptions, page: Page): SVGSVGElement {
  const xy = asXy(data);
  const { xScale: kind = "linear" } = options;
  const columns = data.points.flatMap((
    p,
  ) => [p.x, p.y, p.xLower ?? [], p.xUpper ?? [], p.yLower ?? [], p.yUpper ?? []]);
  const both = options.identity ? domainOf(columns, { kind }) : undefined;
  const frame = drawXy(page, {
    data: both ? { ...xy, curves: [...(xy.curves ?? []), equality(both)] } : xy,
    options: both ? { ...options, labels: "legend", xDomain: both, yDomain: both } : { ...options, labels: "legend" },
  });
  nameMarks(frame, { points: data.points, lines: [...(data.fits ?? []), ...(both ? [equality(both)] : [])] });
  return frame.svg;
}

function equality([low, high]: Domain): Curve {
  return { label: "equality", x: [low, high], y: [low, high], isReference: true };
}

function nameMarks(
  frame: Frame,
  { points, lines }: { readonly points: readonly NamedPoints[]; readonly lines: readonly Curve[] },
): void {
  const marks = points.flatMap((series) => pointsOf(series).map(({ x, y }) => [frame.x(x), frame.y(y)] as const));
  const names = points.flatMap((series) =>
    pointsOf(series).flatMap(({ x, y, index }) => {
      const text = series.names?.[index] ?? "";
      return text === "" ? [] : [{ text, x: frame.x(x), y: frame.y(y) }];
    })
  );
  const bars = points.flatMap((series) =>
    pointsOf(series).flatMap(({ x, yLower, yUpper }) =>
      yLower === null || yUpper === null ? [] : [[[x, yLower], [x, yUpper]]]
    )
  );
  const ways = lines.map(({ x, y }) =>
    Array.from(x, (value, i) => [value ?? NaN, y[i] ?? NaN]).filter((place) => place.every(Number.isFinite))
  );
  const boxes = [...bars, ...ways].flatMap((way) =>
    boxesAlong(way.map(([x, y]) => [frame.x(x!), frame.y(y!)] as const), 2)
  );
  labelPoints(frame, { names, marks, boxes });
}
