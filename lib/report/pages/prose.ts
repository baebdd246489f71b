/**
 * Prose: Markdown to HTML. HTML in it appears as text; headings, tables and links are made fit for a page.
 *
 * @module
 */
import createParser, { type Env, type MarkdownIt, type Token } from "markdown-it";
import { type Html, trusted } from "./html.ts";
import { useMath } from "./math.ts";

/** What prose may refer to. */
export interface ProseOptions {
  /** Claims that have an anchor on the page; their ids become links. */
  readonly claims?: ReadonlySet<string>;
  /** Levels by which headings are moved down, 0 unless told. */
  readonly deeper?: number;
}

/** A digital object identifier in running text. */
const DOI = /\b10\.\d{4,9}\/[^\s<>"()]*[^\s<>"().,;]/;
/** A claim, as far as its form tells. */
const CLAIM = /\b[A-Z]\d+(?:\.\d+)?[a-z]?\b/;
const REFERENCE = new RegExp(`(${DOI.source}|${CLAIM.source})`, "g");

function createMarkdown(): MarkdownIt {
  const markdown = createParser({ html: false, linkify: false, typographer: false });
  useMath(markdown);
  markdown.disable(["image"]);
  markdown.renderer.rules.th_open = markdown.renderer.rules.td_open = cellOpen;
  markdown.renderer.rules.table_open = () =>
    '<div class="table" tabindex="0" role="group" aria-label="Table">\n<table>\n';
  markdown.renderer.rules.table_close = () => "</table>\n</div>\n";
  markdown.core.ruler.push("references", ({ tokens, env, Token }) => {
    for (const token of tokens) {
      if (token.type === "inline" && token.children) {
        token.children = withLinks(token.children, env as ProseOptions, Token);
      }
    }
  });
  return markdown;
}

/** A page's policy refuses inline styles: alignment becomes a class. */
function cellOpen(tokens: readonly Token[], i: number): string {
  const { tag } = tokens[i]!;
  const align = String(tokens[i]!.attrGet("style") ?? "").replace("text-align:", "");
  return `<${tag}${tag === "th" ? ' scope="col"' : ""}${align === "right" ? ' class="right"' : ""}>`;
}

function addressOf(reference: string, { claims }: ProseOptions): string | undefined {
  if (DOI.test(reference)) return `https://doi.org/${encodeURI(reference)}`;
  return claims?.has(reference) ? `#${reference}` : undefined;
}

type TokenClass = new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

function textToken(content: string, Token: TokenClass): Token {
  const token = new Token("text", "", 0);
  token.content = content;
  return token;
}

function linkTokens(text: string, href: string, Token: TokenClass): Token[] {
  const open = new Token("link_open", "a", 1);
  open.attrs = [["href", href]];
  return [open, textToken(text, Token), new Token("link_close", "a", -1)];
}

/** Identifiers of papers and claims become links, except inside links. */
function withLinks(children: readonly Token[], options: ProseOptions, Token: TokenClass): Token[] {
  let depth = 0;
  return children.flatMap((token) => {
    if (token.type === "link_open") depth += 1;
    if (token.type === "link_close") depth -= 1;
    if (token.type !== "text" || depth > 0) return [token];
    return token.content.split(REFERENCE).filter(Boolean).flatMap((part) => {
      const address = addressOf(part, options);
      return address === undefined ? [textToken(part, Token)] : linkTokens(part, address, Token);
    });
  });
}

const markdown = createMarkdown();

function moveHeadings(tokens: readonly Token[], deeper: number): void {
  for (const token of tokens) {
    if (!token.type.startsWith("heading_")) continue;
    token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + deeper)}`;
  }
}

/**
 * Renders prose.
 *
 * @param text Markdown with equations.
 * @param options Claims that can be linked to.
 * @returns HTML.
 * @example
 * ```ts
 * import { prose } from "lib/report/pages/prose.ts";
 * import { expect } from "@std/expect";
 *
 * expect(prose("See M1.2a, <b>not</b> M9.", { claims: new Set(["M1.2a"]) }).markup)
 *   .toBe('<p>See <a href="#M1.2a">M1.2a</a>, &lt;b&gt;not&lt;/b&gt; M9.</p>\n');
 * ```
 */
export function prose(text: string, options: ProseOptions = {}): Html {
  const env = { ...options } as Env;
  const tokens = markdown.parse(text, env);
  moveHeadings(tokens, options.deeper ?? 0);
  return trusted(markdown.renderer.render(tokens, markdown.options, env));
}

/**
 * Renders a text of one line, without a paragraph around it.
 *
 * @param text Markdown with equations.
 * @returns HTML.
 */
export function inlineProse(text: string): Html {
  return trusted(markdown.renderInline(text, {}));
}
