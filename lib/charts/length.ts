/**
 * Lengths on paper in CSS pixels, of which there are 96 to the inch; charts are laid out in these.
 *
 * @module
 */

const PIXELS_PER_INCH = 96;
const MILLIMETRES_PER_INCH = 25.4;
const POINTS_PER_INCH = 72;

/**
 * Millimetres to pixels.
 *
 * @param length Length in mm.
 * @returns Length in px (1/96 inch).
 *
 * @example
 * ```ts
 * import { millimetres } from "lib/charts/length.ts";
 * import { expect } from "@std/expect";
 *
 * expect(millimetres(25.4)).toBeCloseTo(96, 9);
 * ```
 */
export function millimetres(length: number): number {
  return length * PIXELS_PER_INCH / MILLIMETRES_PER_INCH;
}

/**
 * Typographic points to pixels.
 *
 * @param length Length in pt (1/72 inch).
 * @returns Length in px (1/96 inch).
 *
 * @example
 * ```ts
 * import { points } from "lib/charts/length.ts";
 * import { expect } from "@std/expect";
 *
 * expect(points(7.5)).toBe(10);
 * ```
 */
export function points(length: number): number {
  return length * PIXELS_PER_INCH / POINTS_PER_INCH;
}

/**
 * Pixels to millimetres.
 *
 * @param length Length in px (1/96 inch).
 * @returns Length in mm.
 *
 * @example
 * ```ts
 * import { toMillimetres } from "lib/charts/length.ts";
 * import { expect } from "@std/expect";
 *
 * expect(toMillimetres(96)).toBeCloseTo(25.4, 9);
 * ```
 */
export function toMillimetres(length: number): number {
  return length * MILLIMETRES_PER_INCH / PIXELS_PER_INCH;
}

/**
 * Pixels to typographic points.
 *
 * @param length Length in px (1/96 inch).
 * @returns Length in pt (1/72 inch).
 *
 * @example
 * ```ts
 * import { toPoints } from "lib/charts/length.ts";
 * import { expect } from "@std/expect";
 *
 * expect(toPoints(96)).toBe(72);
 * ```
 */
export function toPoints(length: number): number {
  return length * POINTS_PER_INCH / PIXELS_PER_INCH;
}

/** Greatest height in px of a figure on a journal's page: 170 mm. */
export const PAGE_HEIGHT: number = millimetres(170);

/** Heights in px between which a plot of one pair of axes reads well: 35 and 95 mm. */
const LOWEST = millimetres(35);
const TALLEST = millimetres(95);

/**
 * Default height of a plot.
 *
 * @param width Width in px.
 * @param aspect Width to height.
 * @returns Height in px, 35 to 95 mm.
 *
 * @example
 * ```ts
 * import { millimetres, plotHeight } from "lib/charts/length.ts";
 * import { expect } from "@std/expect";
 *
 * expect(plotHeight(300, 1.5)).toBe(200);
 * expect(plotHeight(millimetres(183), 1.5)).toBe(millimetres(95));
 * ```
 */
export function plotHeight(width: number, aspect: number): number {
  return Math.max(LOWEST, Math.min(width / aspect, TALLEST));
}
