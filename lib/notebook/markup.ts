/**
 * Text made safe for HTML and Markdown: whatever stands in data appears as text.
 *
 * @module
 */

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Control characters other than tab and line feed, shown as the replacement character. */
// deno-lint-ignore no-control-regex -- they are what is looked for
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function visible(text: string): string {
  return text.replace(CONTROL_CHARACTERS, "\ufffd");
}

/**
 * Text as HTML content or attribute value.
 *
 * @param text Any text.
 * @returns The text with markup characters as entities and control characters made visible.
 * @example
 * ```ts
 * import { escapeHtml } from "lib/notebook/markup.ts";
 * import { expect } from "@std/expect";
 *
 * expect(escapeHtml("a < b & c")).toBe("a &lt; b &amp; c");
 * ```
 */
export function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/**
 * Text as Markdown that renders as itself, also inside a table cell.
 *
 * @param text Any text.
 * @returns The text on one line, with Markdown's, mathematics' and HTML's special characters escaped.
 * @example
 * ```ts
 * import { escapeMarkdown } from "lib/notebook/markup.ts";
 * import { expect } from "@std/expect";
 *
 * expect(escapeMarkdown("a|b *c*")).toBe("a\\|b \\*c\\*");
 * ```
 */
export function escapeMarkdown(text: string): string {
  return visible(text).replace(/\s*\n\s*/g, " ").replace(/[\\`*_{}[\]$|~#]/g, "\\$&")
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}
