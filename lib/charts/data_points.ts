/**
 * Measured points: a mark for each, bars for its uncertainty, an outline only where the value is unconfirmed.
 *
 * @module
 */
import * as Plot from "@observablehq/plot";
import type { Page } from "./chart.ts";
import type { PlotMark } from "./plot_mark.ts";
import { symbolOf } from "./symbols.ts";
import { type SeriesStyle, STROKE } from "./theme.ts";

/** Numbers as arrays or typed arrays; null where there is no value. */
export type Numbers = ArrayLike<number | null>;

/** Points of one series. */
export interface Points {
  /** Name of the series. */
  readonly label: string;
  /** Values of x, one for each point. */
  readonly x: Numbers;
  /** Values of y, one for each point. */
  readonly y: Numbers;
  /** Lower ends of the error bars along x, in the unit of the axis. */
  readonly xLower?: Numbers;
  /** Upper ends along x. */
  readonly xUpper?: Numbers;
  /** Lower ends along y. */
  readonly yLower?: Numbers;
  /** Upper ends along y. */
  readonly yUpper?: Numbers;
  /** False draws the mark hollow. @default {all true} */
  readonly confirmed?: ArrayLike<boolean>;
  /** Computed and not measured, such as the point at which a model is asked. @default {false} */
  readonly isModel?: boolean;
}

/** One point, with the ends of its bars. */
export interface Point {
  /** Value of x, in the unit of the axis. */
  readonly x: number;
  /** Value of y, in the unit of the axis. */
  readonly y: number;
  /** Lower end along x; null for none. */
  readonly xLower: number | null;
  /** Upper end along x; null for none. */
  readonly xUpper: number | null;
  /** Lower end along y; null for none. */
  readonly yLower: number | null;
  /** Upper end along y; null for none. */
  readonly yUpper: number | null;
  /** False draws the mark hollow. */
  readonly confirmed: boolean;
  /** Position in the columns. */
  readonly index: number;
}

const RADIUS = 2.6;

/**
 * Points one by one, without those that lack a coordinate.
 *
 * @param points Columns of a series.
 * @returns The points.
 *
 * @example
 * ```ts
 * import { pointsOf } from "lib/charts/data_points.ts";
 * import { expect } from "@std/expect";
 *
 * expect(pointsOf({ label: "Herzer", x: [1, null], y: [2, 3] }).length).toBe(1);
 * ```
 */
export function pointsOf(points: Points): Point[] {
  const found: Point[] = [];
  for (let i = 0; i < points.x.length; i++) {
    const [x, y] = [points.x[i] ?? null, points.y[i] ?? null];
    if (x === null || y === null) continue;
    const [xLower, xUpper] = [points.xLower?.[i] ?? null, points.xUpper?.[i] ?? null];
    const [yLower, yUpper] = [points.yLower?.[i] ?? null, points.yUpper?.[i] ?? null];
    found.push({ x, y, xLower, xUpper, yLower, yUpper, confirmed: points.confirmed?.[i] ?? true, index: i });
  }
  return found;
}

/**
 * Plot's marks for points.
 *
 * @param points The points.
 * @param options Style and name of the series, page.
 * @returns Bars, then marks.
 *
 * @example
 * ```ts
 * import { pageOf } from "lib/charts/chart.ts";
 * import { pointMarks, pointsOf } from "lib/charts/data_points.ts";
 * import { seriesStyle } from "lib/charts/theme.ts";
 * import { expect } from "@std/expect";
 *
 * const page = pageOf({ width: 300 }, 200);
 * const points = pointsOf({ label: "alloys", x: [1, 2], y: [3, 4], confirmed: [true, false] });
 * expect(pointMarks(points, { style: seriesStyle(0, page.theme), label: "alloys", page }).length).toBe(2);
 * ```
 */
export function pointMarks(
  points: readonly Point[],
  options: { readonly style: SeriesStyle; readonly label: string; readonly page: Page; readonly radius?: number },
): PlotMark[] {
  const { style, label, page, radius = RADIUS } = options;
  const bars = { stroke: style.color, strokeWidth: STROKE.axis, ariaDescription: `${label}: uncertainty` };
  const outline = { r: radius, symbol: symbolOf(style.symbol), stroke: style.color, strokeWidth: STROKE.mark };
  const at = { x: "x", y: "y", ...outline };
  const [solid, hollow] = [points.filter(({ confirmed }) => confirmed), points.filter(({ confirmed }) => !confirmed)];
  const vertical = points.filter(({ yLower, yUpper }) => yLower !== null && yUpper !== null);
  const horizontal = points.filter(({ xLower, xUpper }) => xLower !== null && xUpper !== null);
  return [
    vertical.length > 0 && Plot.ruleX(vertical, { x: "x", y1: "yLower", y2: "yUpper", ...bars }),
    horizontal.length > 0 && Plot.ruleY(horizontal, { y: "y", x1: "xLower", x2: "xUpper", ...bars }),
    solid.length > 0 && Plot.dot(solid, { ...at, fill: style.color, ariaDescription: `${label}: data` }),
    hollow.length > 0 &&
    Plot.dot(hollow, { ...at, fill: page.theme.background, ariaDescription: `${label}: unconfirmed data` }),
  ].filter((mark) => mark !== false) as PlotMark[];
}
