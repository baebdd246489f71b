/**
 * Control characters, which a terminal, a front end or an XML reader would act upon or refuse, made visible.
 *
 * @module
 */

/** Control characters other than tab and line feed, marks that turn the direction of text, halves of pairs, non-characters. */
const UNSEEN =
  // deno-lint-ignore no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * Text in which every character is one to be seen.
 *
 * @param text Any text.
 * @returns The text, each character that is none to be seen replaced by U+FFFD; tabs and line ends stay.
 * @example
 * ```ts
 * import { visibleText } from "lib/charts/visible_text.ts";
 * import { expect } from "@std/expect";
 *
 * expect(visibleText("\u001b[31mred")).toBe("\ufffd[31mred");
 * ```
 */
export function visibleText(text: string): string {
  return text.replace(UNSEEN, "\ufffd");
}
