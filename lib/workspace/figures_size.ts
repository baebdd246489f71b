/**
 * Sizes that figures can be asked for.
 *
 * @module
 */
import { millimetres } from "../charts/mod.ts";
import { misuse } from "./failure.ts";

/** A least and a greatest value. */
export type Range = readonly [number, number];

/** A length as it was asked for. */
export interface AskedLength {
  /** In px, 96 to the inch. */
  readonly pixels: number;
  /** As it was given: "89mm". */
  readonly text: string;
}

/** Widths and heights in mm: from less than a journal's column to more than a page, beyond which 7 pt text is lost. */
export const SIZES: { readonly width: Range; readonly height: Range } = { width: [40, 600], height: [20, 600] };

/** Sizes of text in pt. */
export const FONT_POINTS: Range = [5, 7];

/** Pixels per inch of a PNG. */
export const PNG_RESOLUTION: Range = [36, 2400];

/** What a PNG may hold at most, in millions of pixels: 183 x 170 mm at 1200 dpi still fits. */
const MEGAPIXELS = 100;
const PIXELS_PER_INCH = 96;

/**
 * Reads a length.
 *
 * @param option The option that it was given for.
 * @param text A number followed by mm or px.
 * @param range The least and the greatest length in mm.
 * @returns The length.
 * @throws {Failure} If it has another form or lies outside the range.
 * @example
 * ```ts
 * import { parseLength } from "lib/workspace/figures_size.ts";
 * import { expect } from "@std/expect";
 *
 * expect(parseLength("--width", "25.4mm", [20, 600]).pixels).toBeCloseTo(96, 9);
 * expect(() => parseLength("--width", "9px", [20, 600])).toThrow("--width must be 20 to 600 mm (76 to 2267 px), got 9px");
 * ```
 */
export function parseLength(option: string, text: string, range: Range): AskedLength {
  const [, number, unit] = /^(\d+(?:\.\d+)?)(mm|px)$/.exec(text.trim()) ?? [];
  const [least, most] = range.map((length) => millimetres(length)) as [number, number];
  const pixels = unit === "mm" ? millimetres(Number(number)) : Number(number);
  if (pixels >= least && pixels <= most) return { pixels, text: `${Number(number)}${unit}` };
  const legal = `${range.join(" to ")} mm (${Math.ceil(least)} to ${Math.floor(most)} px)`;
  throw misuse(`Cannot lay out figures: ${option} must be ${legal}, got ${text}`);
}

/**
 * Reads a number.
 *
 * @param option The option that it was given for.
 * @param text The number.
 * @param range The least and the greatest value.
 * @returns The number.
 * @throws {Failure} If it is none or lies outside the range.
 */
export function numberWithin(option: string, text: string, range: Range): number {
  const value = /^\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : NaN;
  if (value >= range[0] && value <= range[1]) return value;
  throw misuse(`Cannot write figures: ${option} must be a number from ${range.join(" to ")}, got ${text}`);
}

/**
 * Requires that a PNG does not grow out of bounds.
 *
 * @param figure The figure's name.
 * @param size Width and height in px at 96 to the inch, pixels per inch of the PNG.
 * @throws {Failure} If it would have more than 100 million pixels.
 */
export function requireModestPng(
  figure: string,
  { width, height, dpi }: { readonly width: number; readonly height: number; readonly dpi: number },
): void {
  const [across, down] = [width, height].map((length) => Math.round(length / PIXELS_PER_INCH * dpi));
  if (across! * down! <= MEGAPIXELS * 1e6) return;
  throw misuse(
    `Cannot write ${figure} as PNG: it must have at most ${MEGAPIXELS} million pixels, at ${dpi} dpi it has ` +
      `${across} x ${down}`,
  );
}
