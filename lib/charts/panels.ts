/**
 * Several charts as the panels of one figure.
 *
 * @module
 */
import {
  type Chart,
  chartFromSpec,
  type ChartSpec,
  type Column,
  defineChart,
  type Layout,
  type Margin,
} from "./chart.ts";
import type { Page, Row } from "./chart.ts";
import { nest } from "./compose.ts";
import { createSvg, svgElement } from "./document.ts";
import { drawText } from "./text.ts";
import { TEXT } from "./theme.ts";

/** Options of {@linkcode panels}. */
export interface PanelsOptions {
  /** Panels beside each other. @default {2} */
  readonly columns?: number;
  /** One legend above all panels, that of the first panel which has one. @default {false} */
  readonly sharedLegend?: boolean;
  /** Height in px of each row of panels. @default {the greatest default height among its charts} */
  readonly rowHeights?: readonly number[];
  /** Relative widths of the columns. @default {all equal} */
  readonly widths?: readonly number[];
}

interface PanelsData {
  readonly charts: readonly ChartSpec[];
}

/** Room in px for a letter above and left of a panel, and between panels. */
const LETTER = { above: 12, baseline: 8.5 };
const GAP = { column: 14, row: 10 };

const make = defineChart<PanelsData, PanelsOptions>("panels", {
  check: ({ charts }, { columns = 2 }) => {
    if (charts.length === 0) throw new RangeError("Cannot compose panels: at least one chart is required, got none");
    if (!(Number.isInteger(columns) && columns >= 1)) {
      throw new RangeError(`Cannot compose panels: columns must be a positive whole number, got ${columns}`);
    }
  },
  columns: ({ charts }) => {
    const all = charts.flatMap((spec) => chartFromSpec(spec).columns);
    const names = [...new Set(all.map(({ name }) => name))];
    const panel: Column = { name: "panel", quantity: "Panel", unit: "" };
    return [panel, ...names.map((name) => all.find((column) => column.name === name)!)];
  },
  rows: ({ charts }): Row[] =>
    charts.flatMap((spec, index) => chartFromSpec(spec).rows().map((row) => ({ panel: letterOf(index), ...row }))),
  height: (width, { charts }, options) => {
    const heights = rowHeightsOf(charts.map(chartFromSpec), { width, options });
    return heights.reduce((sum, height) => sum + height + LETTER.above + GAP.row, 0) - GAP.row +
      (options.sharedLegend ? SHARED_LEGEND : 0);
  },
  draw: ({ charts }, options, page) => draw(charts.map(chartFromSpec), options, page),
});

/** Room in px for a shared legend of one or two rows. */
const SHARED_LEGEND = 24;

/**
 * Composes charts into one: panels in reading order, each with a bold lower-case letter, plot areas in line along rows and columns.
 *
 * @param charts The charts, in reading order.
 * @param options Columns, shared legend, heights.
 * @returns A chart whose source data have a column for the panel.
 * @throws {RangeError} If there is no chart, or columns is not a positive whole number.
 *
 * @example
 * ```ts
 * import { lines, panels } from "lib/charts/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const panel = (label: string) =>
 *   lines({
 *     x: { name: "time_s", quantity: "Time", unit: "s" },
 *     y: { name: "distance_m", quantity: "Distance", unit: "m" },
 *     curves: [{ label, x: [0, 1], y: [0, 5] }],
 *   });
 * const figure = panels([panel("fall"), panel("roll")], { columns: 2 });
 * expect(figure.rows().map(({ panel }) => panel)).toEqual(["a", "a", "b", "b"]);
 * ```
 */
export function panels(charts: readonly Chart[], options: PanelsOptions = {}): Chart {
  return make({ charts: charts.map(({ name, data, options }) => ({ name, data, options })) }, options);
}

function letterOf(index: number): string {
  return String.fromCharCode(97 + index);
}

interface Cell {
  readonly chart: Chart;
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly width: number;
}

function cellsOf(
  charts: readonly Chart[],
  { width, options }: { readonly width: number; readonly options: PanelsOptions },
): Cell[] {
  const { columns = 2, widths = [] } = options;
  const weights = Array.from({ length: columns }, (_, i) => widths[i] ?? 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const free = width - GAP.column * (columns - 1);
  return charts.map((chart, index) => {
    const column = index % columns;
    const before = weights.slice(0, column).reduce((sum, weight) => sum + weight, 0);
    const x = free * before / total + column * GAP.column;
    return { chart, row: Math.floor(index / columns), column, x, width: free * weights[column]! / total };
  });
}

function rowHeightsOf(
  charts: readonly Chart[],
  { width, options }: { readonly width: number; readonly options: PanelsOptions },
): number[] {
  const cells = cellsOf(charts, { width, options });
  const rows = Math.max(...cells.map(({ row }) => row)) + 1;
  return Array.from({ length: rows }, (_, row) =>
    options.rowHeights?.[row] ?? Math.max(
      ...cells.filter((cell) => cell.row === row).map(({ chart, width }) => heightOf(chart.render({ width }))),
    ));
}

function heightOf(svg: SVGSVGElement): number {
  return Number(svg.getAttribute("height"));
}

function draw(charts: readonly Chart[], options: PanelsOptions, page: Page): SVGSVGElement {
  const { document, width, theme, fontSize } = page;
  const svg = createSvg(document, page);
  svg.setAttribute("text-anchor", "start");
  const cells = cellsOf(charts, { width, options });
  const legend = options.sharedLegend ? sharedLegend(charts, page) : undefined;
  const wanted = rowHeightsOf(charts, { width, options });
  const rest = page.height - (legend ? SHARED_LEGEND : 0) - wanted.length * (LETTER.above + GAP.row) + GAP.row;
  const stretch = rest / wanted.reduce((sum, height) => sum + height, 0);
  const heights = wanted.map((height) => height * stretch);
  const layout = (cell: Cell): Layout => ({
    width: cell.width,
    height: heights[cell.row]!,
    fontSize,
    theme: theme.name,
    ...(options.sharedLegend || !page.hasLegend ? { legend: "none" as const } : {}),
  });
  const margins = alignedMargins(cells, layout);
  if (legend) svg.append(legend);
  for (const [index, cell] of cells.entries()) {
    const above = heights.slice(0, cell.row).reduce((sum, height) => sum + height + LETTER.above + GAP.row, 0);
    const top = above + (legend ? SHARED_LEGEND : 0);
    const letter = letterOf(index);
    const drawn = cell.chart.render({ ...layout(cell), margin: margins[index] });
    const place = { x: cell.x, y: top + LETTER.baseline, size: TEXT.panel, bold: true };
    svg.append(
      drawText(document, letter, place),
      nest(drawn, { document, x: cell.x, y: top + LETTER.above, label: `panel ${letter}` }),
    );
  }
  return svg;
}

/** Margins that put plot areas in line: left and right along columns, top and bottom along rows. */
function alignedMargins(cells: readonly Cell[], layout: (cell: Cell) => Layout): Partial<Margin>[] {
  const own = cells.map((cell) => marginOf(cell.chart.render(layout(cell))));
  const most = (side: keyof Margin, line: "row" | "column", cell: Cell): number =>
    Math.max(0, ...own.map((margin, index) => cells[index]![line] === cell[line] ? margin?.[side] ?? 0 : 0));
  return cells.map((cell, index) => {
    if (!own[index]) return {};
    return {
      left: most("left", "column", cell),
      right: most("right", "column", cell),
      top: most("top", "row", cell),
      bottom: most("bottom", "row", cell),
    };
  });
}

/** Margins of a drawing with one plot area; diagrams have none. */
function marginOf(svg: SVGSVGElement): Margin | undefined {
  const area = svg.getAttribute("data-area")?.split(" ").map(Number);
  if (!area) return undefined;
  const [left, top, right, bottom] = area as [number, number, number, number];
  return { left, top, right: Number(svg.getAttribute("width")) - right, bottom: heightOf(svg) - bottom };
}

/** The legend of the first chart that draws one, laid out over the whole width. */
function sharedLegend(charts: readonly Chart[], page: Page): SVGElement | undefined {
  for (const chart of charts) {
    const layout = { width: page.width, height: page.height, fontSize: page.fontSize, theme: page.theme.name };
    const legend = chart.render(layout).querySelector('[aria-label="legend"]');
    if (legend) return svgElement(page.document, "g", { "text-anchor": "start" }, [legend]);
  }
  return undefined;
}
