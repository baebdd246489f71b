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
import { millimetres, PAGE_HEIGHT } from "./length.ts";
import { drawText } from "./text.ts";
import { TEXT } from "./theme.ts";

/** Options of {@linkcode panels}. */
export interface PanelsOptions {
  /** Panels beside each other where the page is wide enough; otherwise as many as can be read. @default {2} */
  readonly columns?: number;
  /** One legend above all panels, that of the first panel which has one. @default {false} */
  readonly sharedLegend?: boolean;
  /** Height in px of each row, with `columns` panels beside each other. @default {the greatest default height among its charts} */
  readonly rowHeights?: readonly number[];
  /** Relative widths of the columns, with `columns` panels beside each other. @default {all equal} */
  readonly widths?: readonly number[];
}

interface PanelsData {
  readonly charts: readonly ChartSpec[];
}

/** Room in px for a letter above and left of a panel, and between panels. */
const LETTER = { above: 12, baseline: 8.5 };
const GAP = { column: 14, row: 10 };
/** A panel that is narrower has no room for the titles of its axes. */
const LEAST_WIDTH: number = millimetres(52);
/** Part of a panel's width that may stay empty for the sake of plot areas in line. */
const MOST_SPARE = 0.15;
/** Room in px below the last baseline of a shared legend. */
const LEGEND_FOOT = 6;
/** Rows are made lower, down to this part of their height, before panels are made narrower. */
const LEAST_HEIGHT = 0.62;

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
    const all = charts.map(chartFromSpec);
    const legend = options.sharedLegend ? sharedLegend(all, { width }) : undefined;
    const legendHeight = legend?.height ?? 0;
    return totalHeight(arrange(all, { width, legendHeight, options }).heights) + legendHeight;
  },
  draw: ({ charts }, options, page) => draw(charts.map(chartFromSpec), options, page),
});

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

interface Arrangement {
  readonly cells: readonly Cell[];
  /** Height in px of each row. */
  readonly heights: readonly number[];
}

/** As many panels beside each other as wanted and readable, unless they would then be higher than a page. */
function arrange(
  charts: readonly Chart[],
  { width, legendHeight, options }: {
    readonly width: number;
    readonly legendHeight: number;
    readonly options: PanelsOptions;
  },
): Arrangement {
  const { columns: most = 2 } = options;
  const room = PAGE_HEIGHT - legendHeight;
  const arranged = (columns: number): Arrangement =>
    arrangement(charts, { width, columns, options: columns === most ? options : {} });
  for (let columns = readableColumns(width, { most, widths: options.widths }); columns < most; columns++) {
    const chosen = lowered(arranged(columns), room);
    if (totalHeight(chosen.heights) < room + 1e-6) return chosen;
  }
  return arranged(most);
}

/** Panels that have room beside each other, one at the least. */
function readableColumns(
  width: number,
  { most, widths = [] }: { readonly most: number; readonly widths?: readonly number[] },
): number {
  const narrowest = (columns: number): number => Math.min(...columnWidths(width, { columns, widths }));
  if (narrowest(most) >= LEAST_WIDTH) return most;
  return Math.max(1, Math.min(most - 1, Math.floor((width + GAP.column) / (LEAST_WIDTH + GAP.column))));
}

function arrangement(
  charts: readonly Chart[],
  { width, columns, options }: { readonly width: number; readonly columns: number; readonly options: PanelsOptions },
): Arrangement {
  const cells = cellsOf(charts, { width, columns, widths: options.widths ?? [] });
  const rows = Math.max(...cells.map(({ row }) => row)) + 1;
  const heights = Array.from({ length: rows }, (_, row) =>
    options.rowHeights?.[row] ?? Math.max(
      ...cells.filter((cell) => cell.row === row).map(({ chart, width }) => chart.height(width)),
    ));
  return { cells, heights };
}

/** Rows that fit into a height, if they may be made so much lower. */
function lowered({ cells, heights }: Arrangement, room: number): Arrangement {
  const own = heights.reduce((sum, height) => sum + height, 0);
  const share = (room - (totalHeight(heights) - own)) / own;
  const factor = Math.min(1, Math.max(LEAST_HEIGHT, share));
  return { cells, heights: heights.map((height) => height * factor) };
}

function totalHeight(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height + LETTER.above + GAP.row, 0) - GAP.row;
}

function cellsOf(
  charts: readonly Chart[],
  { width, columns, widths }: { readonly width: number; readonly columns: number; readonly widths: readonly number[] },
): Cell[] {
  const shares = columnWidths(width, { columns, widths });
  return charts.map((chart, index) => {
    const column = index % columns;
    const x = shares.slice(0, column).reduce((sum, share) => sum + share + GAP.column, 0);
    return { chart, row: Math.floor(index / columns), column, x, width: shares[column]! };
  });
}

/** Widths in px of columns by their relative widths. */
function columnWidths(
  width: number,
  { columns, widths }: { readonly columns: number; readonly widths: readonly number[] },
): number[] {
  const weights = Array.from({ length: columns }, (_, i) => widths[i] ?? 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const free = width - GAP.column * (columns - 1);
  return weights.map((weight) => free * weight / total);
}

function heightOf(svg: SVGSVGElement): number {
  return Number(svg.getAttribute("height"));
}

function draw(charts: readonly Chart[], options: PanelsOptions, page: Page): SVGSVGElement {
  const { document, width, theme, fontSize } = page;
  const svg = createSvg(document, page);
  svg.setAttribute("text-anchor", "start");
  const legend = options.sharedLegend ? sharedLegend(charts, { width, fontSize, theme: theme.name }) : undefined;
  const legendHeight = legend?.height ?? 0;
  const { cells, heights: wanted } = arrange(charts, { width, legendHeight, options });
  const own = wanted.reduce((sum, height) => sum + height, 0);
  const stretch = (page.height - legendHeight - (totalHeight(wanted) - own)) / own;
  const heights = wanted.map((height) => height * stretch);
  const layout = (cell: Cell): Layout => ({
    width: cell.width,
    height: heights[cell.row]!,
    fontSize,
    theme: theme.name,
    ...(options.sharedLegend || !page.hasLegend ? { legend: "none" as const } : {}),
  });
  const margins = alignedMargins(cells, layout);
  if (legend) svg.append(legend.group);
  for (const [index, cell] of cells.entries()) {
    const above = heights.slice(0, cell.row).reduce((sum, height) => sum + height + LETTER.above + GAP.row, 0);
    const top = above + legendHeight;
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

/**
 * Margins that put plot areas in line: left and right along columns, top and bottom along rows. Where a neighbour needs
 * much more room, for names of categories, a panel keeps its own.
 */
function alignedMargins(cells: readonly Cell[], layout: (cell: Cell) => Layout): Partial<Margin>[] {
  const own = cells.map((cell) => marginOf(cell.chart.render(layout(cell))));
  const highest = (side: "top" | "bottom", cell: Cell): number =>
    Math.max(...own.map((margin, index) => cells[index]!.row === cell.row ? margin?.[side] ?? 0 : 0));
  const beside = (side: "left" | "right", cell: Cell, least: number): number => {
    const column = own.map((margin, index) => cells[index]!.column === cell.column ? margin?.[side] ?? 0 : 0);
    return Math.max(...column.filter((margin) => margin <= least + MOST_SPARE * cell.width));
  };
  return cells.map((cell, index) => {
    const margin = own[index];
    if (!margin) return {};
    return {
      left: beside("left", cell, margin.left),
      right: beside("right", cell, margin.right),
      top: highest("top", cell),
      bottom: highest("bottom", cell),
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

/** The legend of the first chart that draws one, laid out over the whole width, and the room in px that it takes. */
function sharedLegend(charts: readonly Chart[], layout: Layout): { group: SVGElement; height: number } | undefined {
  for (const chart of charts) {
    const legend = chart.render(layout).querySelector('[aria-label="legend"]');
    if (!legend) continue;
    const baselines = [...legend.querySelectorAll("text")].map((text) => Number(text.getAttribute("y")));
    const group = svgElement(legend.ownerDocument, "g", { "text-anchor": "start" }, [legend]);
    return { group, height: Math.max(...baselines) + LEGEND_FOOT };
  }
  return undefined;
}
