/**
 * The numbers behind a chart, as journals ask for them.
 *
 * @module
 */
import { csvFormatRows } from "d3-dsv";
import type { Chart } from "./chart.ts";
import { plainText } from "./text.ts";

/** Digits kept: more than any figure shows, fewer than the noise of the last bits. */
const DIGITS = 10;

/**
 * Everything a chart draws, as CSV with a header line "Quantity (unit)". Texts are without the tags of labels.
 *
 * @param chart The chart.
 * @returns CSV text (RFC 4180 quoting, line feeds), ending in a newline; numbers have at most ten significant digits.
 *
 * @example
 * ```ts
 * import { lines, sourceDataCsv } from "lib/charts/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const chart = lines({
 *   x: { name: "time_s", quantity: "Time", unit: "s" },
 *   y: { name: "distance_m", quantity: "Distance", unit: "m" },
 *   curves: [{ label: "fall", x: [0, 1], y: [0, 4.9] }],
 * });
 * expect(sourceDataCsv(chart).split("\n")[1]).toBe("fall,model,0,0,,,");
 * ```
 */
export function sourceDataCsv(chart: Chart): string {
  const header = chart.columns.map(({ quantity, unit }) =>
    plainText(unit === "" || unit === "1" ? quantity : `${quantity} (${unit})`)
  );
  const body = chart.rows().map((row) => chart.columns.map(({ name }) => cell(row[name])));
  return csvFormatRows([header, ...body]) + "\n";
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "number" ? String(Number(value.toPrecision(DIGITS))) : plainText(String(value));
}
