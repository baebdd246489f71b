/**
 * Shares that fall in steps as time or effort rises: survival, persistence, breakpoints.
 *
 * @module
 */
import { type Chart, type Column, defineChart, type Page, type Row } from "./chart.ts";
import type { Numbers } from "./data_points.ts";
import { svgElement } from "./document.ts";
import type { Frame } from "./frame.ts";
import { plotHeight } from "./length.ts";
import { STROKE } from "./theme.ts";
import type { Domain } from "./ticks.ts";
import { type Curve, drawXy, type Rule } from "./xy_plot.ts";

/** A falling step curve. */
export interface SurvivalGroup {
  /** Name of the group. */
  readonly label: string;
  /** Where the share changes, rising; the curve begins with the first. */
  readonly at: Numbers;
  /** Share from there on. */
  readonly share: Numbers;
  /** Lower end of the band. */
  readonly lower?: Numbers;
  /** Upper end of the band. */
  readonly upper?: Numbers;
  /** Where observation ended without the event; drawn as short strokes. */
  readonly censored?: readonly number[];
}

/** Data of {@linkcode survival}. */
export interface SurvivalData {
  /** Time or effort. */
  readonly x: Column;
  /** The share, in % or dimensionless. */
  readonly y: Column;
  /** At least one. */
  readonly groups: readonly SurvivalGroup[];
  /** Thin lines at values of x or y. */
  readonly rules?: readonly Rule[];
}

/** Options of {@linkcode survival}. */
export interface SurvivalOptions {
  /** Scale of x. @default {"linear"} */
  readonly xScale?: "linear" | "log";
  /** What the horizontal axis spans. */
  readonly xDomain?: Domain;
  /** Width to height of the whole. @default {1.5} */
  readonly aspect?: number;
}

/**
 * Step curves of shares, with bands of confidence and strokes for censored observations.
 *
 * @param data Columns, groups, rules.
 * @param options Scale of x.
 * @returns The chart.
 * @throws {RangeError} If there is no group, or a group's columns differ in length.
 *
 * @example
 * ```ts
 * import { survival } from "lib/charts/survival.ts";
 * import { expect } from "@std/expect";
 *
 * const chart = survival({
 *   x: { name: "presses", quantity: "Lever presses for one infusion", unit: "1" },
 *   y: { name: "working_percent", quantity: "Animals still working", unit: "%" },
 *   groups: [{ label: "ketamine", at: [0, 4, 9], share: [100, 50, 0] }],
 * });
 * expect(chart.rows().length).toBe(3);
 * ```
 */
export const survival: (data: SurvivalData, options?: SurvivalOptions) => Chart = defineChart("survival", {
  check: ({ groups }) => {
    if (groups.length === 0) throw new RangeError("Cannot draw survival: at least one group is required, got none");
    for (const { label, at, share } of groups) {
      if (at.length !== share.length) {
        const given = `${at.length} and ${share.length}`;
        throw new RangeError(`Cannot draw survival: at and share of ${label} must have the same length, got ${given}`);
      }
    }
  },
  columns: ({ x, y }) => [
    { name: "group", quantity: "Group", unit: "" },
    x,
    y,
    { name: `${y.name}_lower`, quantity: `${y.quantity}, lower end`, unit: y.unit },
    { name: `${y.name}_upper`, quantity: `${y.quantity}, upper end`, unit: y.unit },
  ],
  rows: ({ x, y, groups }): Row[] =>
    groups.flatMap(({ label, at, share, lower, upper }) =>
      Array.from(at, (value, i) => ({
        group: label,
        [x.name]: value,
        [y.name]: share[i] ?? null,
        [`${y.name}_lower`]: lower?.[i] ?? null,
        [`${y.name}_upper`]: upper?.[i] ?? null,
      }))
    ),
  height: (width, _data, { aspect = 1.5 }) => plotHeight(width, aspect),
  draw,
});

function draw({ x, y, groups, rules }: SurvivalData, options: SurvivalOptions, page: Page): SVGSVGElement {
  const top = y.unit === "%" ? 100 : 1;
  const frame = drawXy(page, {
    data: { x, y, rules, curves: groups.map(stepped) },
    options: { xScale: options.xScale, xDomain: options.xDomain, yDomain: [0, top] },
  });
  frame.svg.append(...groups.flatMap((group) => censoredStrokes(frame, group)));
  return frame.svg;
}

/** Corners of the steps: each share holds until the next change. */
function stepped({ label, at, share, lower, upper }: SurvivalGroup): Curve {
  const along = Array.from(at);
  const steps = (column: Numbers): (number | null)[] =>
    Array.from(column).flatMap((value, i) => i + 1 < along.length ? [value, value] : [value]);
  const x = along.flatMap((value, i) => i + 1 < along.length ? [value, along[i + 1]!] : [value]);
  return { label, x, y: steps(share), lower: lower && steps(lower), upper: upper && steps(upper) };
}

function censoredStrokes({ page, x, y }: Frame, { label, at, share, censored = [] }: SurvivalGroup): SVGElement[] {
  if (censored.length === 0) return [];
  const strokes = censored.map((value) => {
    const index = Array.from(at).findLastIndex((change) => change !== null && change <= value);
    return `M${x(value)},${y(share[Math.max(0, index)] ?? 0) - 2.5}v5`;
  });
  const look = { stroke: page.theme.ink, "stroke-width": STROKE.axis, fill: "none" };
  return [svgElement(page.document, "path", { d: strokes.join(""), ...look, "aria-label": `${label}: censored` })];
}
