/**
 * How values spread: every value as a mark, with its box, or as a rising curve of shares.
 *
 * @module
 */
import { type Axis, numberAxis } from "./axis.ts";
import { type Chart, type Column, defineChart, type Page, type Row } from "./chart.ts";
import type { Numbers } from "./data_points.ts";
import { svgElement } from "./document.ts";
import { domainOf } from "./extent.ts";
import { drawFrame, type Frame } from "./frame.ts";
import { unconfirmedEntry } from "./legend.ts";
import { plotHeight } from "./length.ts";
import { quantileOfSorted } from "./quantile.ts";
import { symbolPath } from "./symbols.ts";
import { type SeriesStyle, seriesStyle, STROKE } from "./theme.ts";
import type { Domain } from "./ticks.ts";
import { type Curve, drawXy } from "./xy_plot.ts";

/** Values of one group. */
export interface DistributionGroup {
  /** Name of the group. */
  readonly label: string;
  /** In the unit of the quantity; null is left out. */
  readonly values: Numbers;
  /** False draws the mark hollow. @default {all true} */
  readonly confirmed?: ArrayLike<boolean>;
}

/** Data of {@linkcode distribution}. */
export interface DistributionData {
  /** The quantity. */
  readonly value: Column;
  /** From left to right. */
  readonly groups: readonly DistributionGroup[];
  /** A value that all are held against. */
  readonly reference?: { readonly label: string; readonly value: number };
}

/** Options of {@linkcode distribution}. */
export interface DistributionOptions {
  /** Marks with a box (median, quartiles, whiskers of 1.5 interquartile ranges), or the empirical distribution. @default {"strip"} */
  readonly form?: "strip" | "ecdf";
  /** Scale of the quantity. @default {"linear"} */
  readonly scale?: "linear" | "log";
  /** What its axis spans. */
  readonly domain?: Domain;
  /** Width to height of the whole. @default {1.5} */
  readonly aspect?: number;
}

/** Beyond this count the marks become small. */
const MANY = 60;

/**
 * The distribution of a quantity in one or more groups.
 *
 * @param data Quantity, groups, reference.
 * @param options Form, scale.
 * @returns The chart.
 * @throws {RangeError} If there is no group, or a group has no value.
 *
 * @example
 * ```ts
 * import { distribution } from "lib/charts/distribution.ts";
 * import { expect } from "@std/expect";
 *
 * const chart = distribution({
 *   value: { name: "breakpoint", quantity: "Breakpoint", unit: "presses" },
 *   groups: [{ label: "ketamine", values: [4, 6, 9] }, { label: "cocaine", values: [20, 32, 41] }],
 * });
 * expect(chart.rows().length).toBe(6);
 * ```
 */
export const distribution: (data: DistributionData, options?: DistributionOptions) => Chart = defineChart(
  "distribution",
  {
    check,
    columns: ({ value }) => [
      { name: "group", quantity: "Group", unit: "" },
      value,
      { name: "status", quantity: "Status", unit: "" },
    ],
    rows: ({ value, groups }): Row[] =>
      groups.flatMap(({ label, values, confirmed }) =>
        Array.from(values, (amount, i) => ({
          group: label,
          [value.name]: amount,
          status: confirmed?.[i] ?? true ? "confirmed" : "unconfirmed",
        }))
      ),
    height: (width, _data, { aspect = 1.5 }) => plotHeight(width, aspect),
    draw: (data, options, page) =>
      options.form === "ecdf" ? drawShares(data, options, page) : drawStrips(data, options, page),
  },
);

function check({ groups }: DistributionData): void {
  if (groups.length === 0) throw new RangeError("Cannot draw a distribution: at least one group is required, got none");
  for (const group of groups) {
    if (sortedValues(group).length === 0) {
      throw new RangeError(`Cannot draw a distribution: ${group.label} must have values, got none`);
    }
  }
}

function sortedValues({ values }: DistributionGroup): number[] {
  return Array.from(values).filter((value) => value !== null).sort((a, b) => a - b);
}

/** Share of values at or below each value. */
function drawShares(data: DistributionData, options: DistributionOptions, page: Page): SVGSVGElement {
  const { scale: kind = "linear" } = options;
  const domain = options.domain ?? domainOf(data.groups.map(({ values }) => values), { kind, zero: false });
  const curves = data.groups.map((group): Curve => {
    const sorted = sortedValues(group);
    const steps = sorted.flatMap((value, i) => [[value, i], [value, i + 1]]);
    const corners = [[domain[0], 0], ...steps, [domain[1], sorted.length]];
    return {
      label: group.label,
      x: corners.map(([value]) => value!),
      y: corners.map(([, count]) => 100 * count! / sorted.length),
    };
  });
  const y = { name: "share_percent", quantity: "Values at or below", unit: "%" };
  const rules = data.reference ? [{ axis: "x" as const, ...data.reference }] : [];
  return drawXy(page, {
    data: { x: data.value, y, curves, rules },
    options: { xScale: kind, xDomain: domain, yDomain: [0, 100], labels: "legend" },
  }).svg;
}

function drawStrips(data: DistributionData, options: DistributionOptions, page: Page): SVGSVGElement {
  const { value, groups, reference } = data;
  const { scale: kind = "linear" } = options;
  const columns = [...groups.map(({ values }) => values), reference ? [reference.value] : []];
  const x: Axis = { kind: "band", domain: groups.map(({ label }) => label), title: "" };
  const y = numberAxis(value, { kind, domain: options.domain ?? domainOf(columns, { kind, zero: false }) });
  const right = reference ? [{ text: reference.label, y: reference.value, color: page.theme.muted }] : [];
  const hasUnconfirmed = groups.some(({ confirmed }) => confirmed && Array.from(confirmed).includes(false));
  const frame = drawFrame(page, {
    x,
    y,
    marks: [],
    right,
    legend: hasUnconfirmed ? [unconfirmedEntry(page.theme)] : [],
  });
  if (reference) frame.svg.append(referenceLine(frame, reference.value));
  for (const [index, group] of groups.entries()) {
    frame.svg.append(drawStrip(frame, { group, style: seriesStyle(index, page.theme), share: 1 / groups.length }));
  }
  return frame.svg;
}

function referenceLine({ page, area, y }: Frame, value: number): SVGElement {
  const look = { stroke: page.theme.muted, "stroke-width": STROKE.axis, "stroke-dasharray": "2,1.5", fill: "none" };
  return svgElement(page.document, "path", { d: `M${area.left},${y(value)}H${area.right}`, ...look });
}

function drawStrip(
  frame: Frame,
  { group, style, share }: { readonly group: DistributionGroup; readonly style: SeriesStyle; readonly share: number },
): SVGElement {
  const { page, area } = frame;
  const middle = frame.x(group.label);
  const half = Math.min(26, 0.36 * share * (area.right - area.left));
  const marks = Array.from(group.values, (value, i) => ({ value, confirmed: group.confirmed?.[i] ?? true }))
    .filter(({ value }) => value !== null).sort((a, b) => a.value! - b.value!);
  const radius = marks.length > MANY ? 1.3 : 2.2;
  const offsets = swarm(marks.map(({ value }) => frame.y(value!)), { radius, limit: half });
  const boxHalf = Math.min(5, half / 3);
  const left = middle + 5 + Math.min(...offsets) - radius - 4 - boxHalf;
  const box = drawBox(frame, { sorted: sortedValues(group), x: left, half: boxHalf });
  const drawn = marks.map(({ value, confirmed }, i) =>
    svgElement(page.document, "path", {
      d: symbolPath(style.symbol, { radius }),
      transform: `translate(${middle + 5 + offsets[i]!},${frame.y(value!)})`,
      fill: confirmed ? style.color : page.theme.background,
      stroke: style.color,
      "stroke-width": STROKE.axis,
    })
  );
  const values = svgElement(page.document, "g", { "aria-description": `${group.label}: data` }, drawn);
  return svgElement(page.document, "g", { "aria-label": group.label }, [box, values]);
}

/** Box from quartile to quartile, line at the median, whiskers to the last value within 1.5 interquartile ranges. */
function drawBox(
  { page, y }: Frame,
  { sorted, x, half }: { readonly sorted: readonly number[]; readonly x: number; readonly half: number },
): SVGElement {
  const [lower, median, upper] = [0.25, 0.5, 0.75].map((p) => quantileOfSorted(sorted, p)) as [number, number, number];
  const reach = 1.5 * (upper - lower);
  const low = sorted.find((value) => value >= lower - reach)!;
  const high = sorted.findLast((value) => value <= upper + reach)!;
  const box = `M${x - half},${y(upper)}H${x + half}V${y(lower)}H${x - half}Z`;
  const whiskers = `M${x},${y(upper)}V${y(high)}M${x},${y(lower)}V${y(low)}`;
  const look = { stroke: page.theme.ink, "stroke-width": STROKE.axis, fill: "none" };
  return svgElement(page.document, "g", { "aria-description": "box of quartiles" }, [
    svgElement(page.document, "path", { d: box + whiskers, ...look }),
    svgElement(page.document, "path", {
      d: `M${x - half},${y(median)}H${x + half}`,
      stroke: page.theme.ink,
      "stroke-width": STROKE.line,
      fill: "none",
    }),
  ]);
}

/** Sideways shifts that keep marks apart: each takes the free place nearest to the middle. */
function swarm(
  heights: readonly number[],
  { radius, limit }: { readonly radius: number; readonly limit: number },
): number[] {
  const placed: { x: number; y: number }[] = [];
  const apart = 2 * radius + 0.4;
  for (const y of heights) {
    const near = placed.filter((other) => Math.abs(other.y - y) < apart);
    const wanted = [
      0,
      ...near.flatMap((other) => {
        const shift = Math.sqrt(apart ** 2 - (other.y - y) ** 2) + 1e-9;
        return [other.x + shift, other.x - shift];
      }),
    ].filter((x) => Math.abs(x) <= limit).sort((a, b) => Math.abs(a) - Math.abs(b));
    const x = wanted.find((place) => near.every((other) => Math.hypot(other.x - place, other.y - y) >= apart - 1e-6));
    placed.push({ x: x ?? 0, y });
  }
  return placed.map(({ x }) => x);
}
