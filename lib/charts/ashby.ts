/**
 * Materials in a plane of two properties, after M. F. Ashby.
 *
 * @module
 */
import { boxesAlong } from "./boxes.ts";
import { type Chart, type Column, defineChart, type Page, type Row } from "./chart.ts";
import type { Points } from "./data_points.ts";
import { svgElement } from "./document.ts";
import type { Frame } from "./frame.ts";
import { outlineAround } from "./hull.ts";
import { plotHeight } from "./length.ts";
import { flattenPath } from "./path_data.ts";
import { labelPoints } from "./point_labels.ts";
import { requireNumbers } from "./require_number.ts";
import { seriesStyle, STROKE } from "./theme.ts";
import type { Domain } from "./ticks.ts";
import { drawXy, type ShadedRange } from "./xy_plot.ts";

/** One material. */
export interface Material {
  /** Name of the material. */
  readonly label: string;
  /** Class of material: its members share colour, shape and outline. */
  readonly group: string;
  /** First property, in the unit of x. */
  readonly x: number;
  /** Second property, in the unit of y. */
  readonly y: number;
  /** Lower end of the first property. */
  readonly xLower?: number;
  /** Upper end of the first property. */
  readonly xUpper?: number;
  /** Lower end of the second property. */
  readonly yLower?: number;
  /** Upper end of the second property. */
  readonly yUpper?: number;
  /** False draws the mark hollow. @default {true} */
  readonly confirmed?: boolean;
  /** Whether the name stands beside the mark. @default {true up to 14 materials, else false} */
  readonly named?: boolean;
}

/** Data of {@linkcode ashby}. */
export interface AshbyData {
  /** First property. */
  readonly x: Column;
  /** Second property. */
  readonly y: Column;
  /** At least one. */
  readonly materials: readonly Material[];
  /** Materials that none beats in both properties, as a line. */
  readonly front?: { readonly label: string; readonly x: readonly number[]; readonly y: readonly number[] };
  /** Wanted intervals of a property. */
  readonly ranges?: readonly ShadedRange[];
}

/** Options of {@linkcode ashby}. */
export interface AshbyOptions {
  /** Scale of the first property. @default {"log"} */
  readonly xScale?: "linear" | "log";
  /** Scale of the second property. @default {"log"} */
  readonly yScale?: "linear" | "log";
  /** What the first axis spans. */
  readonly xDomain?: Domain;
  /** What the second axis spans. */
  readonly yDomain?: Domain;
  /** Width to height of the whole. @default {1.25} */
  readonly aspect?: number;
}

const FEW = 14;
const OUTLINE_DISTANCE = 7;

/**
 * An Ashby chart: materials as marks, classes outlined, names beside marks, and the Pareto front as a line.
 *
 * @param data Properties, materials, front, wanted intervals.
 * @param options Scales.
 * @returns The chart.
 * @throws {RangeError} If there is no material, or a property is not finite.
 *
 * @example
 * ```ts
 * import { ashby } from "lib/charts/ashby.ts";
 * import { expect } from "@std/expect";
 *
 * const chart = ashby({
 *   x: { name: "coercivity_A_per_m", quantity: "Coercivity", unit: "A/m" },
 *   y: { name: "yield_MPa", quantity: "Yield strength", unit: "MPa" },
 *   materials: [
 *     { label: "Fe–Si", group: "crystalline", x: 30, y: 450 },
 *     { label: "Fe–Co", group: "crystalline", x: 60, y: 600, confirmed: false },
 *   ],
 * });
 * expect(chart.rows()[1]!.status).toBe("unconfirmed");
 * ```
 */
export const ashby: (data: AshbyData, options?: AshbyOptions) => Chart = defineChart("ashby", {
  check: ({ materials }) => {
    if (materials.length === 0) {
      throw new RangeError("Cannot draw an Ashby chart: at least one material is required, got none");
    }
    for (const { label, x, y } of materials) {
      requireNumbers("draw an Ashby chart", { [`x of ${label}`]: x, [`y of ${label}`]: y });
    }
  },
  columns: ({ x, y }) => [
    { name: "material", quantity: "Material", unit: "" },
    { name: "group", quantity: "Class", unit: "" },
    x,
    y,
    { name: "status", quantity: "Status", unit: "" },
  ],
  rows: ({ x, y, materials }): Row[] =>
    materials.map((material) => ({
      material: material.label,
      group: material.group,
      [x.name]: material.x,
      [y.name]: material.y,
      status: material.confirmed ?? true ? "confirmed" : "unconfirmed",
    })),
  height: (width, _data, { aspect = 1.25 }) => plotHeight(width, aspect),
  draw,
});

function draw(data: AshbyData, options: AshbyOptions, page: Page): SVGSVGElement {
  const { x, y, materials, front, ranges } = data;
  const { xScale = "log", yScale = "log", xDomain, yDomain } = options;
  const groups = [...new Set(materials.map(({ group }) => group))];
  const points = groups.map((group) => pointsOfGroup(group, materials));
  const curves = front ? [{ ...front, isReference: true }] : [];
  const frame = drawXy(page, {
    data: { x, y, points, curves, ranges },
    options: { xScale, yScale, xDomain, yDomain, labels: "legend", seriesOrder: groups },
  });
  const classes = outlines(frame, { groups, materials });
  insertUnderMarks(frame, classes);
  nameMaterials(frame, data, classes);
  return frame.svg;
}

function pointsOfGroup(group: string, materials: readonly Material[]): Points {
  const members = materials.filter((material) => material.group === group);
  const column = (key: "xLower" | "xUpper" | "yLower" | "yUpper"): (number | null)[] =>
    members.map((m) => m[key] ?? null);
  return {
    label: group,
    x: members.map(({ x }) => x),
    y: members.map(({ y }) => y),
    xLower: column("xLower"),
    xUpper: column("xUpper"),
    yLower: column("yLower"),
    yUpper: column("yUpper"),
    confirmed: members.map(({ confirmed = true }) => confirmed),
  };
}

function outlines(
  { page, x, y }: Frame,
  { groups, materials }: { readonly groups: readonly string[]; readonly materials: readonly Material[] },
): SVGElement {
  const drawn = groups.flatMap((group, index) => {
    const members = materials.filter((material) => material.group === group);
    if (members.length < 2) return [];
    const { color, dash } = seriesStyle(index, page.theme);
    const d = outlineAround(members.map((material) => [x(material.x), y(material.y)] as const), OUTLINE_DISTANCE);
    const look = {
      fill: color,
      "fill-opacity": 0.1,
      stroke: color,
      "stroke-width": STROKE.hair,
      "stroke-dasharray": dash,
    };
    return [svgElement(page.document, "path", { d, ...look, "aria-label": group })];
  });
  return svgElement(page.document, "g", { "aria-label": "classes" }, drawn);
}

/** Outlines lie upon shaded ranges and under everything else. */
function insertUnderMarks({ svg }: Frame, group: SVGElement): void {
  const first = [...svg.children].find((child) =>
    child.localName === "g" && child.getAttribute("aria-label") !== "rect"
  );
  svg.insertBefore(group, first ?? null);
}

function nameMaterials(frame: Frame, { materials, front }: AshbyData, classes: SVGElement): void {
  const marks = materials.map((material) => [frame.x(material.x), frame.y(material.y)] as const);
  const names = materials.filter(({ named = materials.length <= FEW }) => named).map(({ label, x, y }) => ({
    text: label,
    x: frame.x(x),
    y: frame.y(y),
  }));
  const way = front ? front.x.map((x, i) => [frame.x(x), frame.y(front.y[i]!)] as const) : [];
  const borders = [...classes.children].flatMap((path) => flattenPath(path.getAttribute("d") ?? ""));
  labelPoints(frame, {
    names,
    marks,
    boxes: [...boxesAlong(way, 2), ...borders.flatMap(({ corners }) => boxesAlong(corners, 1))],
  });
}
