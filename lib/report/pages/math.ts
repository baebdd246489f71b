/**
 * Equations: `$…$` in a line and `$$…$$` on lines of their own, from TeX to MathML.
 *
 * @module
 */
import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";
import temml from "temml";
import { escapeHtml } from "../../notebook/markup.ts";

/** Inline styles are refused by a page's policy; the style sheet says what matters of them. */
const STYLE = / style="[^"]*"/g;

/**
 * An equation.
 *
 * @param tex TeX.
 * @param options Whether it stands on a line of its own.
 * @returns MathML; the TeX as code where it cannot be read or asks for what a page must not do.
 * @example
 * ```ts
 * import { mathMarkup } from "lib/report/pages/math.ts";
 * import { expect } from "@std/expect";
 *
 * expect(mathMarkup("x^2", { display: false })).toContain("<msup><mi>x</mi>");
 * expect(mathMarkup("\\frac{", { display: false })).toBe('<code class="tex">\\frac{</code>');
 * ```
 */
export function mathMarkup(tex: string, { display }: { readonly display: boolean }): string {
  try {
    const options = { displayMode: display, throwOnError: true, trust: false, strict: false, annotate: true };
    return temml.renderToString(tex, options).replaceAll(STYLE, "");
  } catch {
    return `<code class="tex">${escapeHtml(tex)}</code>`;
  }
}

/** `$` opens only before and closes only behind something else than a space; `\$` is a dollar. */
function inlineRule(state: StateInline, silent: boolean): boolean {
  const found = /^\$(?![\s$])((?:\\[^]|[^\\$])*?[^\s\\$]|[^\s\\$])\$(?!\d)/.exec(state.src.slice(state.pos));
  if (found === null) return false;
  if (!silent) state.push("math_inline", "math", 0).content = found[1]!;
  state.pos += found[0].length;
  return true;
}

function blockRule(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const begin = state.bMarks[startLine]! + state.tShift[startLine]!;
  const end = state.eMarks[endLine - 1]!;
  const found = /^\$\$([^]*?)\$\$[^\S\n]*(?:\n|$)/.exec(state.src.slice(begin, end));
  if (found === null) return false;
  if (silent) return true;
  const token = state.push("math_block", "math", 0);
  token.content = found[1]!.trim();
  token.block = true;
  state.line = startLine + found[0].trimEnd().split("\n").length;
  return true;
}

/**
 * Teaches a Markdown parser equations.
 *
 * @param markdown The parser, a `MarkdownIt`.
 */
export function useMath(markdown: object): void {
  const parser = markdown as MarkdownIt;
  parser.inline.ruler.before("escape", "math_inline", inlineRule);
  parser.block.ruler.before("fence", "math_block", blockRule, { alt: ["paragraph"] });
  parser.renderer.rules.math_inline = (tokens, i) => mathMarkup(tokens[i]!.content, { display: false });
  parser.renderer.rules.math_block = (tokens, i) =>
    `<div class="equation">${mathMarkup(tokens[i]!.content, { display: true })}</div>\n`;
}
