/**
 * Texts of a drawing that keep their width where the font is another: front ends show drawings with the fonts of the
 * reader's machine, and a wider one would be cut off or run into its neighbour.
 *
 * @module
 */
import { textWidth } from "../charts/text.ts";

/** A text that is nothing but characters, with the size that it is drawn in. */
const TEXT = /<text\b(?<attributes>[^>]*\bfont-size="(?<size>[\d.]+)"[^>]*)>(?<content>[^<]+)<\/text>/g;

const CHARACTERS: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };

/**
 * Gives each text the width that the bundled font has.
 *
 * @param svg The SVG text of a figure.
 * @returns The same drawing, its texts with `textLength`.
 * @example
 * ```ts
 * import { withTextLengths } from "lib/notebook/text_lengths.ts";
 * import { expect } from "@std/expect";
 *
 * const svg = withTextLengths('<text x="1" font-size="8">Fall</text>');
 * expect(svg).toMatch(/<text x="1" font-size="8" textLength="[\d.]+" lengthAdjust="spacingAndGlyphs">Fall<\/text>/);
 * ```
 */
export function withTextLengths(svg: string): string {
  return svg.replace(TEXT, (_, attributes: string, size: string, content: string) => {
    const bold = /\bfont-weight="(?:bold|[6-9]00)"/.test(attributes);
    const text = content.replace(/&(?:lt|gt|quot|amp);/g, (entity) => CHARACTERS[entity]!);
    const length = textWidth(text, { size: Number(size), bold });
    const fixed = `textLength="${Number(length.toFixed(3))}" lengthAdjust="spacingAndGlyphs"`;
    return `<text${attributes} ${fixed}>${content}</text>`;
  });
}
