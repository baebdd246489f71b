/**
 * Parts of a whole: over a quantity as areas, over categories as bars.
 *
 * @module
 */
import * as Plot from "@observablehq/plot";
import { type Axis, numberAxis } from "./axis.ts";
import { type Chart, type Column, defineChart, type Page, type Row } from "./chart.ts";
import type { Numbers } from "./data_points.ts";
import { domainOf } from "./extent.ts";
import { drawFrame, type FrameSpec } from "./frame.ts";
import { plotHeight } from "./length.ts";
import { textWidth } from "./text.ts";
import { areaColor, STROKE } from "./theme.ts";

/** One part, with a value at each place of x. */
export interface StackedPart {
  /** Name of the part. */
  readonly label: string;
  /** Not negative; null counts as zero. */
  readonly values: Numbers;
}

/** Data of {@linkcode stacked}. */
export interface StackedData {
  /** The quantity along, or what the categories are. */
  readonly x: Column;
  /** What is stacked. */
  readonly y: Column;
  /** Numbers draw areas, names draw bars. */
  readonly at: readonly (number | string)[];
  /** From the bottom up. */
  readonly parts: readonly StackedPart[];
}

/** Options of {@linkcode stacked}. */
export interface StackedOptions {
  /** Scale of a quantity along. @default {"linear"} */
  readonly xScale?: "linear" | "log";
  /** Shows shares of the total in % instead of amounts. @default {false} */
  readonly shares?: boolean;
  /** Width to height of the whole. @default {1.5} */
  readonly aspect?: number;
}

/** A part's layer at one place. */
interface Layer {
  readonly x: number | string;
  readonly from: number;
  readonly to: number;
}

/**
 * Stacked areas over numbers, or stacked bars over names.
 *
 * @param data Columns, places, parts.
 * @param options Scale, amounts or shares.
 * @returns The chart.
 * @throws {RangeError} If there is no part, a part's values do not match the places, or a value is negative.
 *
 * @example
 * ```ts
 * import { stacked } from "lib/charts/stacked.ts";
 * import { expect } from "@std/expect";
 *
 * const chart = stacked({
 *   x: { name: "frequency_Hz", quantity: "Frequency", unit: "Hz" },
 *   y: { name: "loss_W_per_kg", quantity: "Core loss", unit: "W/kg" },
 *   at: [50, 500],
 *   parts: [{ label: "hysteresis", values: [1, 10] }, { label: "eddy currents", values: [1, 100] }],
 * }, { xScale: "log", shares: true });
 * expect(chart.rows().length).toBe(4);
 * ```
 */
export const stacked: (data: StackedData, options?: StackedOptions) => Chart = defineChart("stacked", {
  check: ({ at, parts }) => {
    if (parts.length === 0) throw new RangeError("Cannot stack parts: at least one part is required, got none");
    for (const { label, values } of parts) {
      if (values.length !== at.length) {
        throw new RangeError(`Cannot stack parts: ${label} must have ${at.length} values, got ${values.length}`);
      }
      const wrong = Array.from(values).find((value) => value !== null && value < 0);
      if (wrong !== undefined) throw new RangeError(`Cannot stack parts: ${label} must not be negative, got ${wrong}`);
    }
  },
  columns: ({ x, y }) => [x, { name: "part", quantity: "Part", unit: "" }, y],
  rows: ({ x, y, at, parts }): Row[] =>
    parts.flatMap(({ label, values }) =>
      at.map((place, i) => ({ [x.name]: place, part: label, [y.name]: values[i] ?? null }))
    ),
  height: (width, _data, { aspect = 1.5 }) => plotHeight(width, aspect),
  draw,
});

function draw(data: StackedData, options: StackedOptions, page: Page): SVGSVGElement {
  const { shares = false } = options;
  const layers = layersOf(data, shares);
  const tops = layers.at(-1)!.map(({ to }) => to);
  const domain = shares ? [0, 100] as const : domainOf([tops]);
  const quantity = shares
    ? { name: "share_percent", quantity: `Share of ${lower(data.y.quantity)}`, unit: "%" }
    : data.y;
  return drawFrame(page, {
    x: xAxis(data, options),
    y: numberAxis(quantity, { kind: "linear", domain }),
    marks: layers.map((layer, index) =>
      partMark(layer, { fill: areaColor(index, page.theme), page, label: data.parts[index]!.label })
    ),
    ...namesOf(data, { layers, page }),
  }).svg;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function layersOf({ at, parts }: StackedData, shares: boolean): Layer[][] {
  const totals = at.map((_, i) => parts.reduce((sum, { values }) => sum + (values[i] ?? 0), 0));
  const floor = at.map(() => 0);
  return parts.map(({ values }) =>
    at.map((x, i) => {
      const amount = (values[i] ?? 0) * (shares ? 100 / (totals[i]! || 1) : 1);
      const from = floor[i]!;
      floor[i] = from + amount;
      return { x, from, to: floor[i]! };
    })
  );
}

function areNumbers(at: StackedData["at"]): at is readonly number[] {
  return at.every((place) => typeof place === "number");
}

function xAxis({ x, at }: StackedData, { xScale = "linear" }: StackedOptions): Axis {
  if (!areNumbers(at)) return { kind: "band", domain: at.map(String), title: "" };
  return numberAxis(x, { kind: xScale, domain: domainOf([at], { kind: xScale, zero: false, exact: true }) });
}

function partMark(
  layer: readonly Layer[],
  { fill, page, label }: { readonly fill: string; readonly page: Page; readonly label: string },
): Plot.Markish {
  const look = { fill, stroke: page.theme.ink, strokeWidth: STROKE.hair, ariaDescription: `${label}: part` };
  const at = { x: "x", y1: "from", y2: "to" };
  return typeof layer[0]?.x === "number" ? Plot.areaY(layer, { ...at, ...look }) : Plot.barY(layer, { ...at, ...look });
}

/** Names beside the right end of areas where they are short, else a legend in the order of the stack. */
function namesOf(
  { at, parts }: StackedData,
  { layers, page }: { readonly layers: readonly Layer[][]; readonly page: Page },
): Pick<FrameSpec, "right" | "legend"> {
  const isShort = parts.every(({ label }) => textWidth(label, { size: page.smallSize }) < page.width / 4);
  if (areNumbers(at) && isShort) {
    return {
      right: layers.map((layer, index) => {
        const { from, to } = layer.at(-1)!;
        return { text: parts[index]!.label, y: (from + to) / 2, color: page.theme.ink };
      }),
    };
  }
  const entries = parts.map(({ label }, index) => ({
    label,
    color: page.theme.ink,
    fill: areaColor(index, page.theme),
  }));
  return { legend: entries.reverse() };
}
