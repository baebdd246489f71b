/**
 * Which inputs an outcome's variance comes from.
 *
 * @module
 */
import * as Plot from "@observablehq/plot";
import { numberAxis, rowHeightFor } from "./axis.ts";
import { type Chart, defineChart, type Page, type Row } from "./chart.ts";
import { svgElement } from "./document.ts";
import { drawFrame, type Frame } from "./frame.ts";
import { requireNumbers } from "./require_number.ts";
import { symbolPath } from "./symbols.ts";
import { type SeriesStyle, seriesStyle, STROKE } from "./theme.ts";

/** An index with the ends of its interval. */
export interface IndexEstimate {
  /** The estimate. */
  readonly value: number;
  /** Lower end of its interval. */
  readonly lower?: number;
  /** Upper end of its interval. */
  readonly upper?: number;
}

/** First-order and total index of one input. */
export interface SobolItem {
  /** Name of the input. */
  readonly label: string;
  /** What it causes alone. */
  readonly first: IndexEstimate;
  /** What it causes with all its interactions. */
  readonly total: IndexEstimate;
}

/** Data of {@linkcode sobolIndices}. */
export interface SobolData {
  /** In any order. */
  readonly items: readonly SobolItem[];
}

const COLUMN = { name: "index", quantity: "Sobol index", unit: "1" };
/** Distance in px of the two marks of a row from its middle. */
const OFFSET = 2.7;

/**
 * Sobol indices: for each input the share of the variance that it causes alone (first order) and with all interactions (total), the
 * greatest total at the top.
 *
 * @param data Inputs with both indices.
 * @returns The chart.
 * @throws {RangeError} If there is no input, or an index is not finite.
 *
 * @example
 * ```ts
 * import { sobolIndices } from "lib/charts/sobol_indices.ts";
 * import { expect } from "@std/expect";
 *
 * const chart = sobolIndices({
 *   items: [{ label: "anisotropy", first: { value: 0.3 }, total: { value: 0.5, lower: 0.4, upper: 0.6 } }],
 * });
 * expect(chart.rows().length).toBe(1);
 * ```
 */
export const sobolIndices: (data: SobolData, options?: Record<string, never>) => Chart = defineChart("sobolIndices", {
  check: ({ items }) => {
    if (items.length === 0) throw new RangeError("Cannot draw Sobol indices: at least one input is required, got none");
    for (const { label, first, total } of items) {
      const values = { [`first of ${label}`]: first.value, [`total of ${label}`]: total.value };
      requireNumbers("draw Sobol indices", values);
    }
  },
  columns: () => [
    { name: "input", quantity: "Input", unit: "" },
    ...["first", "total"].flatMap((order) =>
      ["", "_lower", "_upper"].map((end) => ({
        name: order + end,
        quantity: `Sobol index, ${order === "first" ? "first order" : "total"}${end.replace("_", ", ")}`,
        unit: "1",
      }))
    ),
  ],
  rows: (data): Row[] =>
    sorted(data).map(({ label, first, total }) => ({
      input: label,
      first: first.value,
      first_lower: first.lower ?? null,
      first_upper: first.upper ?? null,
      total: total.value,
      total_lower: total.lower ?? null,
      total_upper: total.upper ?? null,
    })),
  height: (width, { items }) => items.length * Math.max(16, rowHeightFor(items.map(({ label }) => label), width)) + 54,
  draw,
});

function sorted({ items }: SobolData): SobolItem[] {
  return items.toSorted((a, b) => b.total.value - a.total.value);
}

function draw(data: SobolData, _options: object, page: Page): SVGSVGElement {
  const items = sorted(data);
  const styles = [seriesStyle(0, page.theme), seriesStyle(1, page.theme)] as const;
  const ends = items.flatMap(({ first, total }) => [first, total]).flatMap((
    e,
  ) => [e.value, e.lower ?? 0, e.upper ?? 0]);
  const domain = [Math.min(0, ...ends), Math.max(1, ...ends)] as const;
  const frame = drawFrame(page, {
    x: numberAxis(COLUMN, { kind: "linear", domain }),
    y: { kind: "band", domain: items.map(({ label }) => label), title: "" },
    marks: domain[0] < 0 ? [Plot.ruleX([0], { stroke: page.theme.muted, strokeWidth: STROKE.hair })] : [],
    legend: ["first order", "total, with interactions"].map((label, index) => {
      const { color, symbol } = styles[index]!;
      return { label, color, symbol };
    }),
  });
  frame.svg.append(
    drawIndices(frame, { items, order: "first", style: styles[0], shift: -OFFSET }),
    drawIndices(frame, { items, order: "total", style: styles[1], shift: OFFSET }),
  );
  return frame.svg;
}

function drawIndices(
  { page, x, y }: Frame,
  options: {
    readonly items: readonly SobolItem[];
    readonly order: "first" | "total";
    readonly style: SeriesStyle;
    readonly shift: number;
  },
): SVGElement {
  const { items, order, style, shift } = options;
  const { document } = page;
  const marks = items.flatMap((item) => {
    const { value, lower, upper } = item[order];
    const height = y(item.label) + shift;
    const look = { stroke: style.color, "stroke-width": STROKE.mark };
    const bar = lower === undefined || upper === undefined
      ? []
      : [svgElement(document, "path", { d: `M${x(lower)},${height}H${x(upper)}`, fill: "none", ...look })];
    const place = { d: symbolPath(style.symbol, { radius: 2.3 }), transform: `translate(${x(value)},${height})` };
    return [...bar, svgElement(document, "path", { ...place, fill: style.color, ...look })];
  });
  return svgElement(document, "g", { "aria-description": `${order}: data` }, marks);
}
