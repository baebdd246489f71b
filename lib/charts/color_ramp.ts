/**
 * Colours for a quantity, continuous or in classes, and the scale that explains them beside the plot.
 *
 * @module
 */
import * as Plot from "@observablehq/plot";
import { wcagContrast } from "culori";
import { type Area, fitTicks, fractionAlong, type NumberAxis } from "./axis.ts";
import type { Page } from "./chart.ts";
import { svgElement } from "./document.ts";
import { CAP_HEIGHT, drawText, LINE_HEIGHT, textWidth, wrapText } from "./text.ts";
import { STROKE } from "./theme.ts";
import type { Ticks } from "./ticks.ts";

/** Sequences of colour that rise evenly in lightness, and one with a neutral middle. */
export type RampName = "cividis" | "viridis" | "greys" | "blues" | "vermillion-blue";

/** A quantity's colours. */
export interface ColorRamp {
  /** The quantity, its scale and domain. */
  readonly axis: NumberAxis;
  /** Colour of a value; values beyond the domain take the colour of its end. */
  color(value: number): string;
  /** Boundaries of classes; undefined for continuous colours. */
  readonly classes: readonly number[] | undefined;
}

const SCHEMES: Readonly<Record<RampName, Plot.ScaleOptions>> = {
  cividis: { scheme: "cividis" },
  viridis: { scheme: "viridis" },
  greys: { scheme: "greys" },
  blues: { scheme: "blues" },
  "vermillion-blue": { range: ["#D55E00", "#f7f7f7", "#0072B2"] },
};

const BAR = { gap: 8, width: 9, tick: 3, textGap: 2.5, slices: 64 };

/**
 * Colours of a quantity.
 *
 * @param axis The quantity, its scale and domain.
 * @param options Sequence of colours; boundaries of classes where the colours are to step.
 * @returns The ramp.
 *
 * @example
 * ```ts
 * import { numberAxis } from "lib/charts/axis.ts";
 * import { colorRamp } from "lib/charts/color_ramp.ts";
 * import { expect } from "@std/expect";
 *
 * const axis = numberAxis({ name: "z", quantity: "Share", unit: "%" }, { kind: "linear", domain: [0, 100] });
 * const { color } = colorRamp(axis, { name: "greys" });
 * expect(color(120)).toBe(color(100));
 * ```
 */
export function colorRamp(
  axis: NumberAxis,
  { name = "cividis", classes }: { readonly name?: RampName; readonly classes?: readonly number[] },
): ColorRamp {
  const scale = Plot.scale({ color: { type: "linear", domain: [0, 0.5, 1], ...SCHEMES[name] } });
  const continuous = (fraction: number): string => scale.apply(Math.max(0, Math.min(1, fraction)));
  if (!classes) return { axis, classes, color: (value) => continuous(fractionAlong(axis, value)) };
  const classOf = (value: number): number => classes.filter((boundary) => value >= boundary).length;
  return { axis, classes, color: (value) => continuous(classOf(value) / classes.length) };
}

/**
 * Black or white, whichever shows better upon a colour.
 *
 * @param color A colour, as `#rrggbb` or `rgb(r, g, b)`.
 * @returns `#000000` or `#ffffff`.
 *
 * @example
 * ```ts
 * import { lineOn } from "lib/charts/color_ramp.ts";
 * import { expect } from "@std/expect";
 *
 * expect(lineOn("rgb(0, 32, 81)")).toBe("#ffffff");
 * ```
 */
export function lineOn(color: string): string {
  return wcagContrast(color, "#000000") > wcagContrast(color, "#ffffff") ? "#000000" : "#ffffff";
}

/**
 * Room in px that the scale of a ramp needs to the right of a plot.
 *
 * @param ramp The ramp.
 * @param options Page and height in px of the plot.
 * @returns Width in px.
 *
 * @example
 * ```ts
 * import { numberAxis } from "lib/charts/axis.ts";
 * import { pageOf } from "lib/charts/chart.ts";
 * import { colorRamp, rampRoom } from "lib/charts/color_ramp.ts";
 * import { expect } from "@std/expect";
 *
 * const axis = numberAxis({ name: "z", quantity: "Share", unit: "%" }, { kind: "linear", domain: [0, 100] });
 * expect(rampRoom(colorRamp(axis, {}), { page: pageOf({ width: 300 }, 200), height: 150 })).toBeGreaterThan(30);
 * ```
 */
export function rampRoom(
  ramp: ColorRamp,
  { page, height }: { readonly page: Page; readonly height: number },
): number {
  const { text, major } = ticksOf(ramp, { page, height });
  const labels = Math.max(...major.map((value) => textWidth(text(value), { size: page.smallSize })));
  const title = wrapText(ramp.axis.title, { width: height, size: page.fontSize }).length;
  return BAR.gap + BAR.width + BAR.tick + BAR.textGap + labels + 3 + title * LINE_HEIGHT * page.fontSize + 1;
}

/**
 * Draws the scale of a ramp to the right of a plot.
 *
 * @param ramp The ramp.
 * @param options Page and area of the plot.
 * @returns A group labelled "colour scale".
 *
 * @example
 * ```ts
 * import { numberAxis } from "lib/charts/axis.ts";
 * import { pageOf } from "lib/charts/chart.ts";
 * import { colorRamp, drawRamp } from "lib/charts/color_ramp.ts";
 * import { expect } from "@std/expect";
 *
 * const axis = numberAxis({ name: "z", quantity: "Share", unit: "%" }, { kind: "linear", domain: [0, 100] });
 * const area = { left: 40, top: 10, right: 200, bottom: 150 };
 * expect(drawRamp(colorRamp(axis, {}), { page: pageOf({ width: 300 }, 200), area }).textContent).toContain("Share (%)");
 * ```
 */
export function drawRamp(ramp: ColorRamp, { page, area }: { readonly page: Page; readonly area: Area }): SVGElement {
  const { document, theme, smallSize: size } = page;
  const height = area.bottom - area.top;
  const left = area.right + BAR.gap;
  const right = left + BAR.width;
  const ticks = ticksOf(ramp, { page, height });
  const at = (value: number): number => area.bottom - height * fractionAlong(ramp.axis, value);
  const line = { stroke: theme.ink, "stroke-width": STROKE.axis, fill: "none" };
  const marks = ticks.major.map((value) => `M${right},${at(value)}h${BAR.tick}`).join("");
  const outline = `M${left},${area.top}H${right}V${area.bottom}H${left}Z`;
  const labels = ticks.major.map((value) =>
    drawText(document, ticks.text(value), {
      x: right + BAR.tick + BAR.textGap,
      y: at(value) + CAP_HEIGHT * size / 2,
      size,
    })
  );
  return svgElement(document, "g", { "aria-label": "colour scale" }, [
    ...slices(ramp, { page, area, at }),
    svgElement(document, "path", { d: outline + marks, ...line }),
    ...labels,
    drawTitle(ramp, { page, area, x: right + BAR.tick + BAR.textGap + widest(labels, size) + 3 }),
  ]);
}

function ticksOf(ramp: ColorRamp, { page, height }: { readonly page: Page; readonly height: number }): Ticks {
  const ticks = fitTicks(ramp.axis, { length: height, side: "y", size: page.smallSize });
  return ramp.classes && ramp.classes.length <= 8 ? { ...ticks, major: ramp.classes } : ticks;
}

function widest(labels: readonly SVGElement[], size: number): number {
  return Math.max(...labels.map((label) => textWidth(label.textContent ?? "", { size })));
}

/** Rectangles from the foot up; each overlaps the next a little, so that no seam shows. */
function slices(
  ramp: ColorRamp,
  { page, area, at }: { readonly page: Page; readonly area: Area; readonly at: (value: number) => number },
): SVGElement[] {
  const [low, high] = ramp.axis.domain;
  const isLog = ramp.axis.kind === "log";
  const inside = ramp.classes?.filter((value) => value > low && value < high);
  const even = Array.from({ length: BAR.slices - 1 }, (_, i) => {
    const share = (i + 1) / BAR.slices;
    return isLog ? low * (high / low) ** share : low + (high - low) * share;
  });
  const edges = [low, ...(inside ?? even), high];
  const left = area.right + BAR.gap;
  const rects = edges.slice(1).map((upper, index) => {
    const lower = edges[index]!;
    const middle = isLog ? Math.sqrt(lower * upper) : (lower + upper) / 2;
    const [y, foot] = [at(upper), Math.min(area.bottom, at(lower) + 0.5)];
    return svgElement(page.document, "rect", {
      x: left,
      y,
      width: BAR.width,
      height: foot - y,
      fill: ramp.color(middle),
    });
  });
  return [svgElement(page.document, "g", { "data-role": "ramp", stroke: "none" }, rects)];
}

function drawTitle(
  ramp: ColorRamp,
  { page, area, x }: { readonly page: Page; readonly area: Area; readonly x: number },
): SVGElement {
  const size = page.fontSize;
  const lines = wrapText(ramp.axis.title, { width: area.bottom - area.top, size });
  const y = (area.top + area.bottom) / 2;
  const texts = lines.map((line, index) =>
    drawText(page.document, line, {
      x: x + (0.8 + index * LINE_HEIGHT) * size,
      y,
      size,
      anchor: "middle",
      rotate: -90,
    })
  );
  const unit = ramp.axis.isDimensionless ? "none" : undefined;
  return svgElement(page.document, "g", { "aria-label": "z-axis label", "data-unit": unit }, texts);
}
