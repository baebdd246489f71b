/**
 * How large a figure is shown on a page.
 *
 * @module
 */

/** Width of a page's text in px; no figure is wider. */
const MEASURE = 704;
/** A journal's 7 pt text is small on a screen. */
const ENLARGEMENT = 1.6;

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
