/**
 * Prose with computed numbers: a template tag that prints Markdown.
 *
 * @module
 */
import { publish } from "./kernel.ts";
import { escapeMarkdown } from "./markup.ts";
import { visibleText } from "../charts/visible_text.ts";
import { significantText } from "../charts/number_text.ts";
import { quantityText } from "../figures/quantity_text.ts";

/** What may stand in the braces of {@linkcode say}. */
export type Spoken = number | string | readonly [number, number];

/** How a text among the values becomes part of the sentence. */
type Escape = (text: string) => string;

function spokenText(value: Spoken, escape: Escape): string {
  if (typeof value === "number") return significantText(value);
  return typeof value === "string" ? escape(value) : quantityText(value);
}

function sentence(strings: TemplateStringsArray, values: readonly Spoken[], escape: Escape): string {
  const text = strings.reduce((done, part, i) => done + spokenText(values[i - 1] ?? "", escape) + part);
  return text.replace(/\s+/g, (space) => (space.includes("\n") ? " " : space)).trim();
}

/**
 * The text that {@linkcode say} prints.
 *
 * @param strings The fixed parts, which may hold Markdown.
 * @param values Numbers, intervals and text, which appear as text whatever they hold.
 * @returns Markdown on one line.
 * @example
 * ```ts
 * import { spoken } from "lib/notebook/say.ts";
 * import { expect } from "@std/expect";
 *
 * expect(spoken`The exponent is ${6.018}, from ${[5.9, 6.2] as const}.`).toBe("The exponent is 6.02, from 5.9 to 6.2.");
 * ```
 */
export function spoken(strings: TemplateStringsArray, ...values: readonly Spoken[]): string {
  return sentence(strings, values, escapeMarkdown);
}

/**
 * Prints a sentence whose numbers are computed.
 *
 * @param strings The fixed parts of the template.
 * @param values The computed parts.
 */
export async function say(strings: TemplateStringsArray, ...values: readonly Spoken[]): Promise<void> {
  const plain = sentence(strings, values, visibleText);
  await publish({ "text/markdown": spoken(strings, ...values), "text/plain": plain });
}
