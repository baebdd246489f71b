/**
 * How large a figure is shown on a page.
 *
 * @module
 */

/** Width of a page's text in px; no figure is wider. */
const MEASURE = 704;
/** A journal's 7 pt text is small on a screen. */
const ENLARGEMENT = 1.6;

/** A drawing of more px than one and a half columns of a journal has its texts small where it is shown narrow. */
const WIDE = 500;

/** Width and height in px. */
export interface Size {
  /** Width in px. */
  readonly width: number;
  /** Height in px. */
  readonly height: number;
}

/**
 * The size of a figure on a page: enlarged, as far as the text is wide.
 *
 * @param drawn The size at which it is drawn for a journal.
 * @returns The size on the page, in whole px.
 * @example
 * ```ts
 * import { screenSize } from "lib/report/pages/screen_size.ts";
 * import { expect } from "@std/expect";
 *
 * expect(screenSize({ width: 200, height: 100 })).toEqual({ width: 320, height: 160 });
 * ```
 */
export function screenSize({ width, height }: Size): Size {
  const scale = Math.min(ENLARGEMENT, MEASURE / width);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/**
 * Whether a figure is drawn for both columns of a journal.
 *
 * @param svg An SVG document.
 * @returns True where its drawing is wider than one and a half columns.
 * @example
 * ```ts
 * import { isWide } from "lib/report/pages/screen_size.ts";
 * import { expect } from "@std/expect";
 *
 * expect([isWide('<svg viewBox="0 0 691.6 300">'), isWide('<svg viewBox="0 0 336.3 200">')]).toEqual([true, false]);
 * ```
 */
export function isWide(svg: string): boolean {
  return Number(/^<svg [^>]*viewBox="0 0 ([\d.]+) /.exec(svg)?.[1]) > WIDE;
}
