/**
 * How far each input moves an outcome, the strongest at the top.
 *
 * @module
 */
import * as Plot from "@observablehq/plot";
import { numberAxis, rowHeightFor } from "./axis.ts";
import { type Chart, type Column, defineChart, type Page, type Row } from "./chart.ts";
import { svgElement } from "./document.ts";
import { domainOf } from "./extent.ts";
import { drawFrame, type Frame } from "./frame.ts";
import { requireNumbers } from "./require_number.ts";
import { CAP_HEIGHT, drawText, LINE_HEIGHT, textWidth, wrapText } from "./text.ts";
import { areaColor, STROKE, TEXT } from "./theme.ts";
import type { Domain } from "./ticks.ts";

/** What one input does to the outcome. */
export interface TornadoItem {
  /** Name of the input. */
  readonly label: string;
  /** Outcome with the input at its low end. */
  readonly low: number;
  /** Outcome with the input at its high end. */
  readonly high: number;
  /** The low end, as text beside the bar. */
  readonly lowText?: string;
  /** The high end, as text beside the bar. */
  readonly highText?: string;
}

/** Data of {@linkcode tornado}. */
export interface TornadoData {
  /** The outcome. */
  readonly value: Column;
  /** Outcome with all inputs at their nominal values. */
  readonly nominal: number;
  /** In any order. */
  readonly items: readonly TornadoItem[];
  /** Outcome at which the verdict flips. */
  readonly threshold?: { readonly label: string; readonly value: number };
}

/** Options of {@linkcode tornado}. */
export interface TornadoOptions {
  /** Scale of the outcome. @default {"linear"} */
  readonly scale?: "linear" | "log";
}

/** Part of the axis beyond the longest bar that is left to texts. */
const ROOM = 0.15;
/** Height in px of what is above and below the bars: legend, names of the rules, axis with a title of one line. */
const AROUND = 78;

/**
 * A tornado: bars from the outcome at an input's low end to that at its high end, about the nominal outcome.
 *
 * @param data Outcome, inputs, threshold.
 * @param options Scale of the outcome.
 * @returns The chart.
 * @throws {RangeError} If there is no input, two share a name, or an outcome is not finite.
 *
 * @example
 * ```ts
 * import { tornado } from "lib/charts/tornado.ts";
 * import { expect } from "@std/expect";
 *
 * const chart = tornado({
 *   value: { name: "coercivity_A_per_m", quantity: "Coercivity", unit: "A/m" },
 *   nominal: 78,
 *   items: [{ label: "misfit strain", low: 70, high: 90 }, { label: "grain size", low: 60, high: 120 }],
 * });
 * expect(chart.rows()[0]!.input).toBe("grain size");
 * ```
 */
export const tornado: (data: TornadoData, options?: TornadoOptions) => Chart = defineChart("tornado", {
  check: ({ items, nominal }) => {
    if (items.length === 0) throw new RangeError("Cannot draw a tornado: at least one input is required, got none");
    requireNumbers("draw a tornado", { nominal });
    for (const { label, low, high } of items) {
      requireNumbers("draw a tornado", { [`low of ${label}`]: low, [`high of ${label}`]: high });
    }
    if (new Set(items.map(({ label }) => label)).size < items.length) {
      throw new RangeError("Cannot draw a tornado: labels must differ, got some twice");
    }
  },
  columns: ({ value }) => [
    { name: "input", quantity: "Input", unit: "" },
    { name: `${value.name}_at_low`, quantity: `${value.quantity} at low end`, unit: value.unit },
    { name: `${value.name}_at_high`, quantity: `${value.quantity} at high end`, unit: value.unit },
  ],
  rows: (data): Row[] =>
    sorted(data).map(({ label, low, high }) => ({
      input: label,
      [`${data.value.name}_at_low`]: low,
      [`${data.value.name}_at_high`]: high,
    })),
  height: (width, { items, value }) =>
    items.length * rowHeightFor(items.map(({ label }) => label), width) + AROUND + titleRoom(value, width),
  draw,
});

/** Height in px of the title's lines beyond the first; the names of the inputs leave it about two thirds of the width. */
function titleRoom({ quantity, unit }: Column, width: number): number {
  const lines = wrapText(`${quantity} (${unit})`, { width: 0.65 * width, size: TEXT.normal });
  return (lines.length - 1) * LINE_HEIGHT * TEXT.normal;
}

function sorted({ items }: TornadoData): TornadoItem[] {
  return items.toSorted((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low));
}

function draw(data: TornadoData, { scale = "linear" }: TornadoOptions, page: Page): SVGSVGElement {
  const items = sorted(data);
  const { ink, muted } = page.theme;
  const columns = [items.flatMap(({ low, high }) => [low, high]), [
    data.nominal,
    data.threshold?.value ?? data.nominal,
  ]];
  const [atLow, atHigh] = [areaColor(0, page.theme), areaColor(5, page.theme)];
  const bar = { y: "label", x1: data.nominal, stroke: ink, strokeWidth: STROKE.axis };
  const rule = { strokeWidth: STROKE.axis };
  const frame = drawFrame(page, {
    x: numberAxis(data.value, {
      kind: scale,
      domain: withRoom(domainOf(columns, { kind: scale, zero: false }), { items, scale }),
    }),
    y: { kind: "band", domain: items.map(({ label }) => label), title: "" },
    marks: [
      Plot.barX(items, { ...bar, x2: "low", fill: atLow, ariaDescription: "input at low end" }),
      Plot.barX(items, { ...bar, x2: "high", fill: atHigh, ariaDescription: "input at high end" }),
      Plot.ruleX([data.nominal], { stroke: ink, ...rule, ariaDescription: "nominal" }),
      ...(data.threshold
        ? [
          Plot.ruleX([data.threshold.value], {
            stroke: muted,
            strokeDasharray: "2,1.5",
            ...rule,
            ariaDescription: "threshold",
          }),
        ]
        : []),
    ],
    above: [
      { text: "nominal", x: data.nominal },
      ...(data.threshold ? [{ text: data.threshold.label, x: data.threshold.value }] : []),
    ],
    legend: [{ label: "input at low end", color: ink, fill: atLow }, {
      label: "input at high end",
      color: ink,
      fill: atHigh,
    }],
  });
  frame.svg.append(endTexts(frame, items));
  return frame.svg;
}

/** Room at both ends for the texts beside the bars. */
function withRoom(
  [low, high]: Domain,
  { items, scale }: { readonly items: readonly TornadoItem[]; readonly scale: "linear" | "log" },
): Domain {
  if (!items.some(({ lowText, highText }) => lowText || highText)) return [low, high];
  if (scale === "log") return [low / (high / low) ** ROOM, high * (high / low) ** ROOM];
  return [low - ROOM * (high - low), high + ROOM * (high - low)];
}

/** Ends of the inputs, outside the bars where the area has room. */
function endTexts({ page, area, x, y }: Frame, items: readonly TornadoItem[]): SVGElement {
  const size = page.smallSize;
  const texts = items.flatMap(({ label, low, high, lowText, highText }) => [
    { label, value: low, text: lowText, isLeft: low <= high },
    { label, value: high, text: highText, isLeft: low > high },
  ]);
  const drawn = texts.flatMap(({ label, value, text, isLeft }) => {
    if (!text) return [];
    const width = textWidth(text, { size }) + 3;
    const at = x(value) + (isLeft ? -3 : 3);
    const hasRoom = isLeft ? at - width > area.left : at + width < page.width;
    const place = { x: at, y: y(label) + CAP_HEIGHT * size / 2, size, anchor: isLeft ? "end" : "start" } as const;
    return hasRoom ? [drawText(page.document, text, place)] : [];
  });
  return svgElement(page.document, "g", { "aria-label": "ends of inputs" }, drawn);
}
