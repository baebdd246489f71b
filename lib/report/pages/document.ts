/**
 * The frame of a page: head, policy, style sheet, scripts.
 *
 * @module
 */
import { type Html, html, trusted } from "./html.ts";

/** What a page is made of. */
export interface PageParts {
  /** Title in the window's bar. */
  readonly title: string;
  /** One sentence on what the page holds. */
  readonly description: string;
  /** Style sheets, joined. */
  readonly style: string;
  /** What the script reads, as JSON; left out where there is no script. */
  readonly data?: unknown;
  /** The script; left out where the page has none. */
  readonly script?: string;
  /** The body. */
  readonly body: Html;
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `'sha256-${new Uint8Array(digest).toBase64()}'`;
}

/**
 * Nothing comes from outside: only this very style sheet and script, pictures and fonts inside the text, and a worker
 * that runs the script.
 */
async function policyOf({ style, script }: PageParts): Promise<string> {
  const scripts = script === undefined ? "'none'" : await hashOf(script);
  return [
    "default-src 'none'",
    `style-src ${await hashOf(style)}`,
    `script-src ${scripts}`,
    `worker-src ${script === undefined ? "'none'" : "blob:"}`,
    "img-src data: blob:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** JSON inside a script element: no character of it can end the element. */
function jsonMarkup(data: unknown): Html {
  return trusted(
    JSON.stringify(data).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029"),
  );
}

/**
 * A page.
 *
 * @param parts What it is made of.
 * @returns A whole HTML document, which needs no other file.
 */
export async function pageDocument(parts: PageParts): Promise<string> {
  const { title, description, style, data, script, body } = parts;
  const scripts = script === undefined ? "" : html`
    <script type="application/json" data-live-page>${jsonMarkup(data ?? null)}</script>
    <script data-live-code>${trusted(script)}</script>
  `;
  return html`
    <!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="${await policyOf(parts)}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <meta name="description" content="${description}">
        <title>${title}</title>
        <style>${trusted(style)}</style>
      </head>
      <body>
    ${body}
    ${scripts}</body>
    </html>
  `.markup.trimStart();
}
