/**
 * Things in the order of one quantity.
 *
 * @module
 */
import * as Plot from "@observablehq/plot";
import { numberAxis, rowHeightFor } from "./axis.ts";
import { type Chart, type Column, defineChart, type Page, type Row } from "./chart.ts";
import { svgElement } from "./document.ts";
import { domainOf } from "./extent.ts";
import { drawFrame, type Frame } from "./frame.ts";
import { type LegendEntry, unconfirmedEntry } from "./legend.ts";
import { requireNumbers } from "./require_number.ts";
import { symbolOf } from "./symbols.ts";
import { CAP_HEIGHT, drawText } from "./text.ts";
import { areaColor, type SeriesStyle, seriesStyle, STROKE } from "./theme.ts";
import type { Domain } from "./ticks.ts";

/** One thing that is ranked. */
export interface RankedItem {
  /** Name of the row. */
  readonly label: string;
  /** In the unit of the quantity. */
  readonly value: number;
  /** Lower end of its uncertainty. */
  readonly lower?: number;
  /** Upper end of its uncertainty. */
  readonly upper?: number;
  /** Groups share a colour and a shape. */
  readonly group?: string;
  /** False draws the mark hollow. @default {true} */
  readonly confirmed?: boolean;
}

/** Data of {@linkcode ranking}. */
export interface RankingData {
  /** What is ranked by. */
  readonly value: Column;
  /** In any order. */
  readonly items: readonly RankedItem[];
  /** A value that all are held against. */
  readonly reference?: { readonly label: string; readonly value: number };
}

/** Options of {@linkcode ranking}. */
export interface RankingOptions {
  /** Scale of the quantity. @default {"linear"} */
  readonly scale?: "linear" | "log";
  /** Bars begin at zero and so need a linear scale. @default {"dots"} */
  readonly form?: "dots" | "bars";
  /** From the top down. @default {"descending"} */
  readonly order?: "descending" | "ascending" | "given";
  /** What the axis spans at least. @default {all values} */
  readonly domain?: Domain;
}

/**
 * A ranking: one row for each thing, from the greatest value down, with its uncertainty and a line at the reference.
 *
 * @param data Quantity, things, reference.
 * @param options Scale, dots or bars, order.
 * @returns The chart.
 * @throws {RangeError} If there is nothing to rank, two things share a name, a value is not finite, or bars are asked for
 *   on a logarithmic scale.
 *
 * @example
 * ```ts
 * import { ranking } from "lib/charts/ranking.ts";
 * import { expect } from "@std/expect";
 *
 * const chart = ranking({
 *   value: { name: "resistivity_uohm_m", quantity: "Resistivity", unit: "µΩ m" },
 *   items: [{ label: "Fe–Si", value: 0.45 }, { label: "multicomponent alloy", value: 1.03 }],
 * });
 * expect(chart.rows()[0]!.label).toBe("multicomponent alloy");
 * ```
 */
export const ranking: (data: RankingData, options?: RankingOptions) => Chart = defineChart("ranking", {
  check,
  columns: ({ value }) => [
    { name: "label", quantity: "Name", unit: "" },
    { name: "group", quantity: "Group", unit: "" },
    value,
    { name: `${value.name}_lower`, quantity: `${value.quantity}, lower end`, unit: value.unit },
    { name: `${value.name}_upper`, quantity: `${value.quantity}, upper end`, unit: value.unit },
    { name: "status", quantity: "Status", unit: "" },
  ],
  rows: ({ value, items }, options): Row[] =>
    sorted(items, options).map(({ label, group = "", value: amount, lower, upper, confirmed = true }) => ({
      label,
      group,
      [value.name]: amount,
      [`${value.name}_lower`]: lower ?? null,
      [`${value.name}_upper`]: upper ?? null,
      status: confirmed ? "confirmed" : "unconfirmed",
    })),
  height: (width, { items, reference }) =>
    items.length * rowHeightFor(items.map(({ label }) => label), width) + (reference ? 12 : 0) + 50,
  draw,
});

function check({ items }: RankingData, { form, scale }: RankingOptions): void {
  if (items.length === 0) throw new RangeError("Cannot draw a ranking: at least one item is required, got none");
  const names = new Set(items.map(({ label }) => label));
  if (names.size < items.length) throw new RangeError("Cannot draw a ranking: labels must differ, got some twice");
  for (const { label, value } of items) requireNumbers("draw a ranking", { [`value of ${label}`]: value });
  if (form === "bars" && scale === "log") {
    throw new RangeError("Cannot draw a ranking: bars need a linear scale, got a logarithmic one");
  }
}

function sorted(items: readonly RankedItem[], { order = "descending" }: RankingOptions): RankedItem[] {
  if (order === "given") return [...items];
  const sign = order === "ascending" ? 1 : -1;
  return items.toSorted((a, b) => sign * (a.value - b.value));
}

function draw({ value, items, reference }: RankingData, options: RankingOptions, page: Page): SVGSVGElement {
  const { scale = "linear", form = "dots" } = options;
  const numbers = items.flatMap((item) => [item.value, item.lower ?? item.value, item.upper ?? item.value]);
  const domain = domainAround([...numbers, ...(reference ? [reference.value] : [])], { asked: options.domain, scale });
  const groups = [...new Set(items.map(({ group }) => group ?? ""))];
  const styles = new Map(groups.map((group, index) => [group, seriesStyle(index, page.theme)]));
  const frame = drawFrame(page, {
    x: numberAxis(value, { kind: scale, domain }),
    y: { kind: "band", domain: sorted(items, options).map(({ label }) => label), title: "" },
    marks: [
      ...(reference ? [referenceMark(reference.value, page)] : []),
      ...groups.flatMap((group) => {
        const members = items.filter((item) => (item.group ?? "") === group);
        const fill = areaColor(groups.indexOf(group), page.theme);
        return form === "bars"
          ? barMarks(members, { fill, page, low: Math.max(domain[0], 0) })
          : dotMarks(members, { style: styles.get(group)!, page });
      }),
    ],
    above: reference ? [{ text: reference.label, x: reference.value }] : [],
    legend: legendOf(items, { styles, page, form }),
  });
  if (form === "bars") frame.svg.append(zeroTexts(frame, items));
  return frame.svg;
}

/** A bar of no length would look like a missing value. */
function zeroTexts({ page, area, y }: Frame, items: readonly RankedItem[]): SVGElement {
  const { document, smallSize: size } = page;
  const drawn = items.filter(({ value }) => value === 0).map(({ label }) =>
    drawText(document, "0", { x: area.left + 4, y: y(label) + CAP_HEIGHT * size / 2, size })
  );
  return svgElement(document, "g", { "aria-label": "zeros" }, drawn);
}

/** The asked domain, where nothing lies beyond it. */
function domainAround(
  values: readonly number[],
  { asked, scale }: { readonly asked: Domain | undefined; readonly scale: "linear" | "log" },
): Domain {
  if (asked && values.every((value) => value >= asked[0] && value <= asked[1])) return asked;
  return domainOf([values, asked ?? []], { kind: scale });
}

function referenceMark(value: number, { theme }: Page): Plot.Markish {
  const look = { stroke: theme.muted, strokeWidth: STROKE.axis, strokeDasharray: "2,1.5" };
  return Plot.ruleX([value], { ...look, ariaDescription: "reference" });
}

function dotMarks(
  items: readonly RankedItem[],
  { style, page }: { readonly style: SeriesStyle; readonly page: Page },
): Plot.Markish[] {
  const at = { x: "value", y: "label", r: 2.8, symbol: symbolOf(style.symbol) };
  const outline = { stroke: style.color, strokeWidth: STROKE.mark };
  const solid = items.filter(({ confirmed = true }) => confirmed);
  const hollow = items.filter(({ confirmed = true }) => !confirmed);
  return [
    intervalMark(items, style.color),
    Plot.dot(solid, { ...at, ...outline, fill: style.color, ariaDescription: "data" }),
    Plot.dot(hollow, { ...at, ...outline, fill: page.theme.background, ariaDescription: "unconfirmed data" }),
  ];
}

function barMarks(
  items: readonly RankedItem[],
  { fill, page, low }: { readonly fill: string; readonly page: Page; readonly low: number },
): Plot.Markish[] {
  const outline = { stroke: page.theme.ink, strokeWidth: STROKE.axis };
  const at = { x1: low, x2: "value", y: "label", ...outline };
  const solid = items.filter(({ confirmed = true }) => confirmed);
  const hollow = items.filter(({ confirmed = true }) => !confirmed);
  return [
    Plot.barX(solid, { ...at, fill, ariaDescription: "data" }),
    Plot.barX(hollow, { ...at, fill: page.theme.background, ariaDescription: "unconfirmed data" }),
    intervalMark(items, page.theme.ink),
  ];
}

function intervalMark(items: readonly RankedItem[], stroke: string): Plot.Markish {
  const known = items.filter(({ lower, upper }) => lower !== undefined && upper !== undefined);
  const look = { stroke, strokeWidth: STROKE.mark, ariaDescription: "uncertainty" };
  return Plot.ruleY(known, { x1: "lower", x2: "upper", y: "label", ...look });
}

function legendOf(
  items: readonly RankedItem[],
  { styles, page, form }: {
    readonly styles: ReadonlyMap<string, SeriesStyle>;
    readonly page: Page;
    readonly form: string;
  },
): LegendEntry[] {
  const { ink, background } = page.theme;
  const isBars = form === "bars";
  const groups = [...styles].filter(([group]) => group !== "" && styles.size > 1).map(([label, style], index) =>
    isBars
      ? { label, color: ink, fill: areaColor(index, page.theme) }
      : { label, color: style.color, symbol: style.symbol }
  );
  if (items.every(({ confirmed = true }) => confirmed)) return groups;
  return [...groups, isBars ? { label: "unconfirmed", color: ink, fill: background } : unconfirmedEntry(page.theme)];
}
