/**
 * Curves of models, with measured points, over one quantity.
 *
 * @module
 */
import { type Chart, defineChart } from "./chart.ts";
import { plotHeight } from "./length.ts";
import { checkXy, drawXy, xyColumns, type XyData, type XyOptions, xyRows } from "./xy_plot.ts";

/** Data of {@linkcode lines}. Curves and points of the same label share a colour. */
export type LinesData = XyData;

/** Options of {@linkcode lines}. */
export interface LinesOptions extends XyOptions {
  /** Width to height of the whole. @default {1.5} */
  readonly aspect?: number;
}

/**
 * Curves over a quantity, with optional bands, measured points (hollow where unconfirmed), rules and shaded ranges.
 *
 * @param data Columns of the axes, curves, points, rules, ranges.
 * @param options Scales, domains, labelling.
 * @returns The chart.
 * @throws {RangeError} If there is neither a curve nor a point, or columns of one series differ in length.
 *
 * @example
 * ```ts
 * import { lines } from "lib/charts/lines.ts";
 * import { expect } from "@std/expect";
 *
 * const chart = lines({
 *   x: { name: "frequency_Hz", quantity: "Frequency", unit: "Hz" },
 *   y: { name: "loss_W_per_kg", quantity: "Core loss", unit: "W/kg" },
 *   curves: [{ label: "Bertotti", x: [50, 500, 5000], y: [0.1, 4, 300] }],
 * }, { xScale: "log", yScale: "log" });
 * expect(chart.rows().length).toBe(3);
 * ```
 */
export const lines: (data: LinesData, options?: LinesOptions) => Chart = defineChart("lines", {
  check: (data) => checkXy(data, "lines"),
  columns: xyColumns,
  rows: xyRows,
  height: (width, _data, { aspect = 1.5 }) => plotHeight(width, aspect),
  draw: (data, options, page) => drawXy(page, { data, options }).svg,
});
