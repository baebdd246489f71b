/**
 * Which characters of a source are code.
 *
 * @module
 */

/** Stands for a character that is no code; no pattern of code matches it. */
const FILLER = "\u0000";

/** Comments, texts and templates; a slash after an opening sign, a comma or an operator begins a regular expression. */
const NO_CODE =
  /\/\/[^\n]*|\/\*[^]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|(?<=[(,=:[!&|?{};]\s*)\/(?![\s/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/g;

/**
 * Blanks out what is no code, so that a pattern finds code alone at its place.
 *
 * @param source TypeScript.
 * @returns A text of the same length and lines.
 * @example
 * ```ts
 * import { maskNonCode } from "lib/workspace/mutation/code_mask.ts";
 * import { expect } from "@std/expect";
 *
 * expect(maskNonCode('a + "b + c"; // d').replaceAll("\u0000", "_")).toBe("a + _______; ____");
 * ```
 */
export function maskNonCode(source: string): string {
  return source.replace(NO_CODE, (text) => text.replace(/[^\n]/g, FILLER));
}
