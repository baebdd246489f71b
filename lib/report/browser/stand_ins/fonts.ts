/**
 * Stands in for `lib/charts/fonts.ts` in a page: fonts come from the page's style sheet instead of files.
 *
 * @module
 */
import { type FontFaceQuery, pageFont } from "../page_font.ts";

/** Styles of Inter that charts use. */
export type FontStyle = "regular" | "bold" | "italic";

const FACES: Readonly<Record<FontStyle, FontFaceQuery>> = {
  regular: { weight: "400", style: "normal" },
  bold: { weight: "700", style: "normal" },
  italic: { weight: "400", style: "italic" },
};

/**
 * The TrueType file of a style.
 *
 * @param style regular (400), bold (700) or italic (400).
 * @returns The file's bytes: the same widths as the whole font, outlines for the characters of a page.
 */
export function fontFile(style: FontStyle): Uint8Array {
  return pageFont(FACES[style]);
}
