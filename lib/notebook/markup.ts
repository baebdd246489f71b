/**
 * Text made safe for HTML and Markdown: whatever stands in data appears as text.
 *
 * @module
 */
import { visibleText } from "../charts/visible_text.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

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
  return visibleText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Classes by which front ends leave dollar signs and backslashes in HTML alone: they typeset what stands between. */
export const NO_MATHEMATICS = 'class="tex2jax_ignore mathjax_ignore"';

/**
 * Text as Markdown that renders as itself, also inside a table cell. Dollar signs and backslashes become code: front
 * ends look for mathematics between them even where they are escaped.
 *
 * @param text Any text.
 * @returns The text on one line, with Markdown's, mathematics' and HTML's special characters escaped.
 * @example
 * ```ts
 * import { escapeMarkdown } from "lib/notebook/markup.ts";
 * import { expect } from "@std/expect";
 *
 * expect(escapeMarkdown("a|b *c* $5")).toBe("a\\|b \\*c\\* `$`5");
 * ```
 */
export function escapeMarkdown(text: string): string {
  return visibleText(text).replace(/\s*\n\s*/g, " ")
    .replace(/[$\\]+|[`*_{}[\]|~#]/g, (special) => /[$\\]/.test(special) ? `\`${special}\`` : `\\${special}`)
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}
