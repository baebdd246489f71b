/**
 * HTML that is safe by construction: whatever is put into a template appears as text unless it is HTML already.
 *
 * @module
 */
import { escapeHtml } from "../../notebook/markup.ts";

/** A piece of HTML. Only {@linkcode html} and {@linkcode trusted} make one. */
export class Html {
  /** The markup. */
  readonly markup: string;

  /**
   * Wraps markup.
   *
   * @param markup Well-formed HTML.
   */
  constructor(markup: string) {
    this.markup = markup;
  }

  /** The markup. */
  toString(): string {
    return this.markup;
  }
}

/** What may stand in a template; null, undefined and false leave nothing. */
export type HtmlPart = Html | string | number | null | undefined | false | readonly HtmlPart[];

function partMarkup(part: HtmlPart): string {
  if (part === null || part === undefined || part === false) return "";
  if (part instanceof Html) return part.markup;
  return typeof part === "object" ? part.map(partMarkup).join("") : escapeHtml(String(part));
}

/**
 * A template of HTML.
 *
 * @param strings The fixed markup.
 * @param parts Text and numbers, which are escaped; HTML and lists of parts.
 * @returns HTML.
 * @example
 * ```ts
 * import { html } from "lib/report/pages/html.ts";
 * import { expect } from "@std/expect";
 *
 * expect(html`<b>${"a < b"}</b>${[html`<i>1</i>`, null]}`.markup).toBe("<b>a &lt; b</b><i>1</i>");
 * ```
 */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return new Html(strings.reduce((markup, fixed, i) => markup + partMarkup(parts[i - 1]) + fixed));
}

/**
 * Markup from a renderer that escapes what it is given.
 *
 * @param markup Well-formed HTML.
 * @returns HTML.
 */
export function trusted(markup: string): Html {
  return new Html(markup);
}

/**
 * Attributes of an element, to stand behind its name in a template.
 *
 * @param values Values by name; undefined leaves the attribute out.
 * @returns HTML that begins with a space where there is any.
 * @example
 * ```ts
 * import { attributes, html } from "lib/report/pages/html.ts";
 * import { expect } from "@std/expect";
 *
 * const markup = html`<p${attributes({ id: 'a"b', title: undefined })}></p>`.markup;
 * expect(markup).toBe('<p id="a&quot;b"></p>');
 * ```
 */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): Html {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return new Html(given.map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`).join(""));
}
