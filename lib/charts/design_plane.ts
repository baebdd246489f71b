/**
 * Two properties of designs against each other, with the window in which both demands hold and the scatter that uncertain
 * inputs give.
 *
 * @module
 */
import { boundArrows, type OpenSides } from "./bound_arrows.ts";
import { type Box, boxesAlong } from "./boxes.ts";
import { type Chart, type Column, defineChart, type Page, type Row } from "./chart.ts";
import { type Numbers, pointsOf } from "./data_points.ts";
import { svgElement } from "./document.ts";
import type { Frame } from "./frame.ts";
import { plotHeight } from "./length.ts";
import { labelPoints } from "./point_labels.ts";
import { drawText } from "./text.ts";
import type { NamedPoints } from "./scatter_with_fit.ts";
import { seriesStyle } from "./theme.ts";
import { checkXy, type Curve, drawXy, type Rule, xyColumns, type XyData, type XyOptions, xyRows } from "./xy_plot.ts";

/** Points with names, some of them bounds. */
export interface DesignPoints extends NamedPoints {
  /** For each point the sides on which the true value lies. */
  readonly open?: readonly OpenSides[];
}

/** Data of {@linkcode designPlane}. */
export interface DesignPlaneData {
  /** Column of the horizontal axis. */
  readonly x: Column;
  /** Column of the vertical axis. */
  readonly y: Column;
  /** Small dots, one for each draw. */
  readonly cloud: { readonly label: string; readonly x: Numbers; readonly y: Numbers };
  /** Both demands hold up to `xTo` and from `yFrom` on. */
  readonly window: { readonly label: string; readonly xTo: number; readonly yFrom: number };
  /** Curves in the plane. */
  readonly curves?: readonly Curve[];
  /** Named designs. */
  readonly points?: readonly DesignPoints[];
  /** Thin lines at one value. */
  readonly rules?: readonly Rule[];
}

/** Options of {@linkcode designPlane}. */
export interface DesignPlaneOptions extends Pick<XyOptions, "xScale" | "yScale" | "xDomain" | "yDomain"> {
  /** Width to height of the whole. @default {1.1} */
  readonly aspect?: number;
}

const DOT = { radius: 1.1, opacity: 0.45 };

/**
 * A plane of two properties: cloud of draws, window, curves, and named designs with arrows where they are bounds.
 *
 * @param data Axes, cloud, window, curves, points, rules.
 * @param options Scales, domains.
 * @returns The chart.
 * @throws {RangeError} If columns of one series differ in length.
 *
 * @example
 * ```ts
 * import { designPlane } from "lib/charts/design_plane.ts";
 * import { expect } from "@std/expect";
 *
 * const chart = designPlane({
 *   x: { name: "cost_EUR", quantity: "Cost", unit: "EUR" },
 *   y: { name: "life_h", quantity: "Life", unit: "h" },
 *   cloud: { label: "draws", x: [1, 2], y: [10, 20] },
 *   window: { label: "wanted", xTo: 1.5, yFrom: 5 },
 * });
 * expect(chart.rows().length).toBe(2);
 * ```
 */
export const designPlane: (data: DesignPlaneData, options?: DesignPlaneOptions) => Chart = defineChart(
  "designPlane",
  {
    check: (data) => checkXy(withCloud(data), "a plane of designs"),
    columns: (data) => xyColumns(withCloud(data)),
    rows: (data): Row[] => xyRows(withCloud(data)),
    height: (width, _data, { aspect = 1.1 }) => plotHeight(width, aspect),
    draw,
  },
);

/** The cloud as points, for the source data and the domains. */
function withCloud({ x, y, cloud, curves, points = [], rules = [] }: DesignPlaneData): XyData {
  return { x, y, curves, points: [...points, cloud], rules };
}

function draw(data: DesignPlaneData, options: DesignPlaneOptions, page: Page): SVGSVGElement {
  const { x, y, cloud, curves = [], points = [], rules, window } = data;
  const names = [cloud, ...curves, ...points].map(({ label }) => label);
  // Gives the legend its sample; the dots themselves are smaller than other marks and drawn below.
  const sample = { label: cloud.label, x: [null], y: [null] };
  const frame = drawXy(page, {
    data: { x, y, curves, points: [...points, sample], rules },
    options: { ...options, labels: "legend", seriesOrder: [...new Set(names)] },
  });
  const style = seriesStyle([...new Set(names)].indexOf(cloud.label), page.theme);
  frame.svg.prepend(windowArea(frame, window), dots(frame, { cloud, color: style.color }));
  const spots = points.flatMap((series) =>
    pointsOf(series).map((point) => ({
      x: point.x,
      y: point.y,
      open: series.open?.[point.index],
      text: series.names?.[point.index] ?? "",
    }))
  );
  frame.svg.append(windowName(frame, window), boundArrows(frame, spots));
  nameSpots(frame, { spots, curves, cloud });
  return frame.svg;
}

function windowArea(frame: Frame, { xTo, yFrom, label }: DesignPlaneData["window"]): SVGElement {
  const { area, page } = frame;
  const right = Math.max(area.left, Math.min(area.right, frame.x(xTo)));
  const foot = Math.max(area.top, Math.min(area.bottom, frame.y(yFrom)));
  const box = { x: area.left, y: area.top, width: right - area.left, height: foot - area.top };
  return svgElement(page.document, "rect", { ...box, fill: page.theme.faint, stroke: "none", "aria-label": label });
}

/** Written into the upper left corner of the window. */
function windowName({ area, page }: Frame, { label }: DesignPlaneData["window"]): SVGElement {
  const { document, smallSize: size } = page;
  const text = drawText(document, label, { x: area.left + 4, y: area.top + 3 + size, size });
  return svgElement(document, "g", { "aria-label": "window" }, [text]);
}

function dots(
  frame: Frame,
  { cloud, color }: { readonly cloud: DesignPlaneData["cloud"]; readonly color: string },
): SVGElement {
  const { document } = frame.page;
  const circles = dotPlaces(frame, cloud);
  const look = { fill: color, "fill-opacity": DOT.opacity, stroke: "none", "aria-label": "draws" };
  return svgElement(
    document,
    "g",
    look,
    circles.map((place) => svgElement(document, "circle", { ...place, r: DOT.radius })),
  );
}

function dotPlaces(frame: Frame, cloud: DesignPlaneData["cloud"]): { cx: number; cy: number }[] {
  const { left, right, top, bottom } = frame.area;
  return pointsOf(cloud).map(({ x, y }) => ({ cx: frame.x(x), cy: frame.y(y) })).filter(({ cx, cy }) =>
    cx >= left && cx <= right && cy >= top && cy <= bottom
  );
}

function dotBoxes(frame: Frame, cloud: DesignPlaneData["cloud"]): Box[] {
  const { radius } = DOT;
  return dotPlaces(frame, cloud).map(({ cx, cy }) => ({
    left: cx - radius,
    right: cx + radius,
    top: cy - radius,
    bottom: cy + radius,
  }));
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly open: OpenSides | undefined;
  readonly text: string;
}

function nameSpots(
  frame: Frame,
  { spots, curves, cloud }: {
    readonly spots: readonly Spot[];
    readonly curves: readonly Curve[];
    readonly cloud: DesignPlaneData["cloud"];
  },
): void {
  const placed = spots.map((spot) => ({ ...spot, px: frame.x(spot.x), py: frame.y(spot.y) }));
  const ways = curves.map(({ x, y }) =>
    Array.from(x, (value, i) => [frame.x(value ?? NaN), frame.y(y[i] ?? NaN)] as const).filter((place) =>
      place.every(Number.isFinite)
    )
  );
  const arrows = placed.flatMap(({ px, py, open }) => [
    ...(open?.x ? [[[px, py], [px + (open.x === "below" ? -16 : 16), py]]] : []),
    ...(open?.y ? [[[px, py], [px, py + (open.y === "below" ? 16 : -16)]]] : []),
  ]).map((way) => way as unknown as readonly (readonly [number, number])[]);
  labelPoints(frame, {
    names: placed.filter(({ text }) => text !== "").map(({ text, px, py }) => ({ text, x: px, y: py })),
    marks: placed.map(({ px, py }) => [px, py] as const),
    boxes: [...[...ways, ...arrows].flatMap((way) => boxesAlong(way, 2)), ...dotBoxes(frame, cloud)],
  });
}
