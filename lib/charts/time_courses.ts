/**
 * Small multiples of quantities that change with time: one row for each quantity, one column for each condition.
 *
 * @module
 */
import { axisThickness, numberAxis } from "./axis.ts";
import { type Chart, type Column, defineChart, type Page, type Row } from "./chart.ts";
import { nest } from "./compose.ts";
import { type Points, pointsOf } from "./data_points.ts";
import { createSvg, svgElement } from "./document.ts";
import { domainOf } from "./extent.ts";
import { roomRight } from "./labels.ts";
import { drawLegend, type LegendEntry, type PlacedLegend, placeLegend, unconfirmedEntry } from "./legend.ts";
import { drawText, textWidth } from "./text.ts";
import { seriesStyle } from "./theme.ts";
import type { Domain } from "./ticks.ts";
import { axisTitle } from "./unit_text.ts";
import { type Curve, drawXy, type Rule, type ShadedRange, type XyData } from "./xy_plot.ts";

/** What one panel shows; x of curves and points is the time. */
export interface TimeCoursePanel {
  /** Name of the quantity's column. */
  readonly quantity: string;
  /** Name of the condition. */
  readonly condition: string;
  /** Model curves. */
  readonly curves?: readonly Curve[];
  /** Measured points. */
  readonly points?: readonly Points[];
}

/** Data of {@linkcode timeCourses}. */
export interface TimeCoursesData {
  /** The time. */
  readonly time: Column;
  /** One row of panels each, from the top; each with its own unit and axis. */
  readonly quantities: readonly Column[];
  /** One column of panels each, from the left. */
  readonly conditions: readonly string[];
  /** In any order; a pair without a panel stays empty. */
  readonly panels: readonly TimeCoursePanel[];
  /** Moments marked in every panel, such as an injection. */
  readonly events?: readonly { readonly time: number }[];
  /** Intervals shaded in every panel. */
  readonly intervals?: readonly { readonly from: number; readonly to: number }[];
}

/** Options of {@linkcode timeCourses}. */
export interface TimeCoursesOptions {
  /** What the axes of time span. */
  readonly timeDomain?: Domain;
  /** Height in px of the area of a panel. @default {62} */
  readonly panelHeight?: number;
}

const GAP = { column: 13, row: 9, heading: 5 };
const PANEL_HEIGHT = 62;
/** What stands under the lowest row: ticks, their labels and the title. */
const FOOT = 27;

/**
 * Time courses side by side: rows share the axis of their quantity, columns share the time.
 *
 * @param data Time, quantities, conditions, panels.
 * @param options Domain of time, height of panels.
 * @returns The chart.
 * @throws {RangeError} If there is no quantity or condition, or a panel names one that is not listed.
 *
 * @example
 * ```ts
 * import { timeCourses } from "lib/charts/time_courses.ts";
 * import { expect } from "@std/expect";
 *
 * const chart = timeCourses({
 *   time: { name: "time_min", quantity: "Time", unit: "min" },
 *   quantities: [{ name: "dopamine_nM", quantity: "Dopamine", unit: "nM" }],
 *   conditions: ["ketamine", "cocaine"],
 *   panels: [
 *     { quantity: "dopamine_nM", condition: "ketamine", curves: [{ label: "model", x: [0, 5, 60], y: [20, 60, 20] }] },
 *     { quantity: "dopamine_nM", condition: "cocaine", curves: [{ label: "model", x: [0, 20, 60], y: [20, 70, 40] }] },
 *   ],
 * });
 * expect(chart.rows().length).toBe(6);
 * ```
 */
export const timeCourses: (data: TimeCoursesData, options?: TimeCoursesOptions) => Chart = defineChart("timeCourses", {
  check,
  columns: ({ time, quantities }) => [
    { name: "condition", quantity: "Condition", unit: "" },
    { name: "series", quantity: "Series", unit: "" },
    { name: "kind", quantity: "Kind", unit: "" },
    time,
    ...quantities,
  ],
  rows,
  height: (_width, { quantities }, { panelHeight = PANEL_HEIGHT }) =>
    quantities.length * (panelHeight + GAP.row) + FOOT + 26,
  draw,
});

function check({ quantities, conditions, panels }: TimeCoursesData): void {
  if (quantities.length === 0 || conditions.length === 0) {
    throw new RangeError("Cannot draw time courses: at least one quantity and one condition are required, got none");
  }
  for (const { quantity, condition } of panels) {
    if (!quantities.some(({ name }) => name === quantity)) {
      throw new RangeError(`Cannot draw time courses: panels must show listed quantities, got ${quantity}`);
    }
    if (!conditions.includes(condition)) {
      throw new RangeError(`Cannot draw time courses: panels must show listed conditions, got ${condition}`);
    }
  }
}

function rows({ time, panels }: TimeCoursesData): Row[] {
  return panels.flatMap(({ quantity, condition, curves = [], points = [] }) =>
    [...curves.map((c) => [c, "model"] as const), ...points.map((p) => [p, "data"] as const)].flatMap((
      [{ label, x, y }, kind],
    ) => Array.from(x, (at, i) => ({ condition, series: label, kind, [time.name]: at, [quantity]: y[i] ?? null })))
  );
}

/** Settled measures of the grid of panels. */
interface Grid {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  /** Area of each panel. */
  readonly width: number;
  readonly height: number;
  readonly timeDomain: Domain;
  readonly valueDomains: readonly Domain[];
  readonly names: readonly string[];
  readonly legend: PlacedLegend;
  readonly isDirect: boolean;
}

function draw(data: TimeCoursesData, options: TimeCoursesOptions, page: Page): SVGSVGElement {
  const { document, theme, smallSize, fontSize } = page;
  const svg = createSvg(document, page);
  svg.setAttribute("text-anchor", "start");
  const grid = gridOf(data, { options, page });
  if (grid.legend.height > 0) {
    svg.append(drawLegend(grid.legend, { document, x: grid.left, y: 1, size: smallSize, theme }));
  }
  for (const [column, condition] of data.conditions.entries()) {
    const x = grid.left + column * (grid.width + GAP.column) + grid.width / 2;
    svg.append(drawText(document, condition, { x, y: grid.top - GAP.heading, size: fontSize, anchor: "middle" }));
    for (const row of data.quantities.keys()) svg.append(drawCell(data, { grid, page, row, column }));
  }
  svg.append(drawTimeTitle(data, { grid, page }));
  return svg;
}

/** One title under all columns. */
function drawTimeTitle(
  { time, conditions }: TimeCoursesData,
  { grid, page }: { readonly grid: Grid; readonly page: Page },
): SVGElement {
  const width = conditions.length * (grid.width + GAP.column) - GAP.column;
  const place = { x: grid.left + width / 2, y: page.height - 0.3 * page.fontSize, size: page.fontSize };
  const title = axisTitle(time);
  const unit = title === time.quantity ? "none" : undefined;
  const text = drawText(page.document, title, { ...place, anchor: "middle" });
  return svgElement(page.document, "g", { "aria-label": "x-axis label", "data-unit": unit }, [text]);
}

function gridOf(
  data: TimeCoursesData,
  { options, page }: { readonly options: TimeCoursesOptions; readonly page: Page },
): Grid {
  const series = data.panels.flatMap((panel) => [...panel.curves ?? [], ...panel.points ?? []]);
  const names = [...new Set(series.map(({ label }) => label))];
  const timeDomain = options.timeDomain ?? domainOf(series.map(({ x }) => x), { zero: false, exact: true });
  const valueDomains = data.quantities.map(({ name }) => valueDomain(data, name));
  const isDirect = names.length > 1 && canLabelDirectly(data, { names, page });
  const legend = placeLegend(isDirect || names.length < 2 || !page.hasLegend ? [] : entriesOf(data, { names, page }), {
    width: 0.85 * page.width,
    size: page.smallSize,
  });
  const top = (legend.height > 0 ? legend.height + 5 : 0) + page.fontSize + GAP.heading;
  const right = Math.max(page.margin.right ?? 0, isDirect ? roomRight(names, page.smallSize) : 8);
  const [lines, columns] = [data.quantities.length, data.conditions.length];
  const height = (page.height - top - FOOT - (lines - 1) * GAP.row) / lines;
  const thickness = data.quantities.map((quantity, row) =>
    axisThickness(numberAxis(quantity, { kind: "linear", domain: valueDomains[row]! }), {
      side: "y",
      length: height,
      page,
    })
  );
  const left = Math.max(page.margin.left ?? 0, ...thickness) + 1;
  const width = (page.width - left - right - (columns - 1) * GAP.column) / columns;
  return { left, top, right, width, height, timeDomain, valueDomains, names, legend, isDirect };
}

function valueDomain({ panels }: TimeCoursesData, name: string): Domain {
  const own = panels.filter(({ quantity }) => quantity === name);
  const curves = own.flatMap((panel) => panel.curves ?? []).flatMap((
    { y, lower = [], upper = [] },
  ) => [y, lower, upper]);
  const points = own.flatMap((panel) => panel.points ?? []).flatMap((p) => [p.y, p.yLower ?? [], p.yUpper ?? []]);
  return domainOf([...curves, ...points]);
}

/** Names stand beside the last column when every row there has every series, as curves that are not measured points. */
function canLabelDirectly(
  { panels, conditions, quantities }: TimeCoursesData,
  { names, page }: { readonly names: readonly string[]; readonly page: Page },
): boolean {
  const last = panels.filter(({ condition }) => condition === conditions.at(-1));
  const isShort = names.every((name) => textWidth(name, { size: page.smallSize }) < page.width / 7);
  const isWhole = last.length === quantities.length && last.every(({ curves = [] }) => curves.length === names.length);
  return isShort && isWhole && panels.every(({ points = [] }) => points.length === 0);
}

function entriesOf(
  { panels }: TimeCoursesData,
  { names, page }: { readonly names: readonly string[]; readonly page: Page },
): LegendEntry[] {
  const entries = names.map((label, index): LegendEntry => {
    const { color, dash, symbol } = seriesStyle(index, page.theme);
    const isCurve = panels.some(({ curves = [] }) => curves.some((curve) => curve.label === label));
    const isMeasured = panels.some(({ points = [] }) => points.some((series) => series.label === label));
    return { label, color, ...(isCurve ? { line: true, dash } : {}), ...(isMeasured ? { symbol } : {}) };
  });
  const hasUnconfirmed = panels.flatMap((panel) => panel.points ?? []).flatMap(pointsOf).some((point) =>
    !point.confirmed
  );
  return hasUnconfirmed ? [...entries, unconfirmedEntry(page.theme)] : entries;
}

function drawCell(
  data: TimeCoursesData,
  { grid, page, row, column }: {
    readonly grid: Grid;
    readonly page: Page;
    readonly row: number;
    readonly column: number;
  },
): SVGElement {
  const quantity = data.quantities[row]!;
  const condition = data.conditions[column]!;
  const isFirst = column === 0;
  const isLast = column === data.conditions.length - 1;
  const isLowest = row === data.quantities.length - 1;
  const panel = data.panels.find((candidate) =>
    candidate.quantity === quantity.name && candidate.condition === condition
  );
  const margin = { top: 6, left: isFirst ? grid.left : 8, right: isLast ? grid.right : 16, bottom: FOOT };
  const cell = {
    ...page,
    width: grid.width + margin.left + margin.right,
    height: grid.height + margin.top + margin.bottom,
    margin,
    hasLegend: false,
  };
  const { svg } = drawXy(cell, {
    data: cellData(data, { panel, quantity }),
    options: {
      xDomain: grid.timeDomain,
      yDomain: grid.valueDomains[row]!,
      seriesOrder: grid.names,
      labels: grid.isDirect && isLast ? "direct" : "none",
      xWithout: isLowest ? "title" : "texts",
      yWithout: isFirst ? undefined : "texts",
    },
  });
  const x = grid.left + column * (grid.width + GAP.column) - margin.left;
  const y = grid.top + row * (grid.height + GAP.row) - margin.top;
  return nest(svg, { document: page.document, x, y, label: `${quantity.quantity}, ${condition}` });
}

function cellData(
  { time, events = [], intervals = [] }: TimeCoursesData,
  { panel, quantity }: { readonly panel: TimeCoursePanel | undefined; readonly quantity: Column },
): XyData {
  const rules = events.map((event): Rule => ({ axis: "x", value: event.time }));
  const ranges = intervals.map(({ from, to }): ShadedRange => ({ axis: "x", from, to }));
  return { x: time, y: quantity, curves: panel?.curves, points: panel?.points, rules, ranges };
}
