/**
 * Text in charts: measured with the font's own widths, and drawn with sub- and superscripts.
 *
 * Labels may hold `<i>…</i>`, `<sub>…</sub>` and `<sup>…</sup>`, not nested: `<i>H</i><sub>c</sub>`.
 *
 * @module
 */
import { svgElement } from "./document.ts";
import { fontFile, type FontStyle } from "./fonts.ts";
import { type FontMetrics, parseTrueType } from "./true_type.ts";

/** Size and weight of a text. */
export interface TextStyle {
  /** Font size in px. */
  readonly size: number;
  /** Weight 700 instead of 400. @default {false} */
  readonly bold?: boolean;
}

/** Where and how a text is drawn. */
export interface TextPlace extends TextStyle {
  /** Where the anchor stands, in px. */
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  /** What of the text stands at x. @default {"start"} */
  readonly anchor?: "start" | "middle" | "end";
  /** Degrees clockwise about (x, y). */
  readonly rotate?: number;
  /** Grey or black; left out, the theme's ink. */
  readonly fill?: string;
  /** Name for screen readers. */
  readonly ariaLabel?: string;
}

type Script = "normal" | "i" | "sub" | "sup";

interface Run {
  readonly text: string;
  readonly script: Script;
}

/** Size of sub- and superscripts, and how far they leave the baseline, in parts of the font size. */
const SCRIPT_SIZE = 0.72;
const SHIFT: Readonly<Record<Script, number>> = { normal: 0, i: 0, sub: 0.2, sup: -0.34 };

/** Height of capitals in parts of the font size; half of it centres text on a line. */
export const CAP_HEIGHT = 0.727;

/** Lines are balanced where that makes them narrower than this part of their width. */
const LITTLE = 0.9;

/** Distance between baselines in parts of the font size. */
export const LINE_HEIGHT = 1.2;

const metrics = new Map<FontStyle, FontMetrics>();

/**
 * Width of a text, without kerning, which narrows ordinary texts by up to 2 % and words such as AVATAR by 7 %.
 *
 * @param content The text, with tags.
 * @param style Size in px and weight.
 * @returns Width in px.
 *
 * @example
 * ```ts
 * import { textWidth } from "lib/charts/text.ts";
 * import { expect } from "@std/expect";
 *
 * expect(textWidth("10", { size: 20 })).toBeCloseTo(2 * textWidth("10", { size: 10 }), 9);
 * ```
 */
export function textWidth(content: string, { size, bold = false }: TextStyle): number {
  let width = 0;
  for (const { text, script } of runs(content)) {
    const font = metricsOf(bold ? "bold" : script === "i" ? "italic" : "regular");
    const scale = (script === "sub" || script === "sup" ? SCRIPT_SIZE : 1) * size / font.unitsPerEm;
    for (const character of text) width += font.advance(character.codePointAt(0)!) * scale;
  }
  return width;
}

/**
 * Whether the bundled font draws every character of a text.
 *
 * @param content The text, with tags.
 * @returns The characters it lacks, empty if none.
 *
 * @example
 * ```ts
 * import { missingGlyphs } from "lib/charts/text.ts";
 * import { expect } from "@std/expect";
 *
 * expect(missingGlyphs("µ₀H ≥ 10⁻³")).toEqual([]);
 * ```
 */
export function missingGlyphs(content: string): string[] {
  const font = metricsOf("regular");
  return [...new Set(plainText(content))].filter((character) => !font.has(character.codePointAt(0)!));
}

/**
 * A text without its tags.
 *
 * @param content The text, with tags.
 * @returns What a reader would say.
 *
 * @example
 * ```ts
 * import { plainText } from "lib/charts/text.ts";
 * import { expect } from "@std/expect";
 *
 * expect(plainText("<i>H</i><sub>c</sub>")).toBe("Hc");
 * ```
 */
export function plainText(content: string): string {
  return runs(content).map(({ text }) => text).join("");
}

/**
 * A text element.
 *
 * @param document Where it is made.
 * @param content The text, with tags.
 * @param place Position, size, weight, anchor, rotation.
 * @returns The element.
 *
 * @example
 * ```ts
 * import { createDocument } from "lib/charts/document.ts";
 * import { drawText } from "lib/charts/text.ts";
 * import { expect } from "@std/expect";
 *
 * expect(drawText(createDocument(), "2 K", { x: 1, y: 2, size: 9 }).textContent).toBe("2 K");
 * ```
 */
export function drawText(document: Document, content: string, place: TextPlace): SVGElement {
  const { x, y, size, bold, anchor = "start", rotate, fill = "currentColor", ariaLabel } = place;
  const attributes = {
    x,
    y,
    "text-anchor": anchor,
    "font-size": size,
    "font-weight": bold ? "bold" : undefined,
    fill,
    stroke: "none",
    transform: rotate ? `rotate(${rotate},${x},${y})` : undefined,
    "aria-label": ariaLabel,
  };
  return svgElement(document, "text", attributes, spans(document, content, size));
}

/**
 * Breaks a text into lines between words.
 *
 * @param content The text, with tags.
 * @param limits Greatest width in px, size and weight.
 * @returns The lines; a single word that is too wide stands alone on its line.
 *
 * @example
 * ```ts
 * import { wrapText } from "lib/charts/text.ts";
 * import { expect } from "@std/expect";
 *
 * expect(wrapText("grain size", { width: 30, size: 9 })).toEqual(["grain", "size"]);
 * ```
 */
export function wrapText(content: string, limits: TextStyle & { readonly width: number }): string[] {
  const lines: string[] = [];
  for (const word of content.split(" ")) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, limits) <= limits.width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/**
 * Breaks a text into lines of about the same width: as few as {@linkcode wrapText} needs.
 *
 * @param content The text, with tags.
 * @param limits Greatest width in px, size and weight.
 * @returns The lines.
 *
 * @example
 * ```ts
 * import { balancedLines, wrapText } from "lib/charts/text.ts";
 * import { expect } from "@std/expect";
 *
 * const limits = { width: 70, size: 9 };
 * expect(wrapText("one two three four", limits)).toEqual(["one two three", "four"]);
 * expect(balancedLines("one two three four", limits)).toEqual(["one two", "three four"]);
 * ```
 */
export function balancedLines(content: string, limits: TextStyle & { readonly width: number }): string[] {
  const greedy = wrapText(content, limits);
  const widest = (lines: readonly string[]): number => Math.max(...lines.map((line) => textWidth(line, limits)));
  let lines = greedy;
  for (let width = widest(lines); width > 0; width = widest(lines)) {
    const narrower = wrapText(content, { ...limits, width: width - 0.01 });
    if (narrower.length > greedy.length || widest(narrower) >= width) break;
    lines = narrower;
  }
  return widest(lines) < LITTLE * widest(greedy) ? lines : greedy;
}

function metricsOf(style: FontStyle): FontMetrics {
  const known = metrics.get(style) ?? parseTrueType(fontFile(style));
  metrics.set(style, known);
  return known;
}

function runs(content: string): Run[] {
  const parts = content.split(/<(i|sub|sup)>(.*?)<\/\1>/);
  const found: Run[] = [];
  for (let i = 0; i < parts.length; i += 3) {
    found.push({ text: parts[i]!, script: "normal" });
    if (i + 2 < parts.length) found.push({ text: parts[i + 2]!, script: parts[i + 1] as Script });
  }
  return found.filter(({ text }) => text !== "");
}

/** A run that follows a sub- or superscript goes back to the baseline by its own dy. */
function spans(document: Document, content: string, size: number): (Node | string)[] {
  let height = 0;
  return runs(content).map(({ text, script }) => {
    const dy = SHIFT[script] * size - height;
    height = SHIFT[script] * size;
    if (script === "normal" && dy === 0) return text;
    const attributes = {
      dy: dy === 0 ? undefined : dy,
      "font-size": script === "sub" || script === "sup" ? SCRIPT_SIZE * size : undefined,
      "font-style": script === "i" ? "italic" : undefined,
    };
    return svgElement(document, "tspan", attributes, [text]);
  });
}
