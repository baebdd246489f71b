/**
 * Verdicts on a page: the mark and word, the card of one claim, the counts of an argument.
 *
 * @module
 */
import { VERDICTS } from "../../charts/verdict_style.ts";
import { attributes, type Html, html } from "./html.ts";
import type { ShownVerdict } from "./report_notebook.ts";

/** Marks are known for these words only; another word gets none. */
const KNOWN: ReadonlySet<string> = new Set(VERDICTS);

/**
 * The mark of a verdict and its word.
 *
 * @param verdict The word.
 * @returns HTML; the shape tells what the colour tells.
 */
export function verdictWord(verdict: string): Html {
  const mark = KNOWN.has(verdict) ? html`<span class="mark ${verdict}" aria-hidden="true"></span>` : "";
  return html`<span class="verdict-word">${mark}${verdict.charAt(0).toUpperCase() + verdict.slice(1)}</span>`;
}

/**
 * The card of a verdict.
 *
 * @param shown The verdict.
 * @param options Whether it is the first about its claim on the page, and so carries the claim's anchor.
 * @returns HTML.
 */
export function verdictCard({ claim, verdict, lines }: ShownVerdict, { anchor }: { readonly anchor: boolean }): Html {
  const [first, ...rest] = lines;
  const items = rest.map(([label, text]) =>
    html`
      <dt>${label}</dt>
      <dd>${text}</dd>
    `
  );
  const root = {
    class: "verdict-card",
    role: "group",
    id: anchor ? claim : undefined,
    "aria-label": `Verdict on ${claim}`,
  };
  return html`
    <div${attributes(root)}>
      <p class="verdict-head"><a class="claim" href="#${claim}">${claim}</a> ${verdictWord(verdict)}</p>
      ${first && html`<p class="claim-text">${first[1]}</p>`}
      <dl>${items}</dl>
    </div>
  `;
}

/**
 * How many claims have which verdict.
 *
 * @param verdicts The words of all verdicts.
 * @returns A list of counts, from the strongest support down.
 */
export function verdictCounts(verdicts: readonly string[]): Html {
  const counts = VERDICTS.map((word) => [word, verdicts.filter((verdict) => verdict === word).length] as const);
  const items = counts.filter(([, count]) => count > 0)
    .map(([word, count]) => html`<li><strong>${count}</strong> ${verdictWord(word)}</li>`);
  return html`<ul class="counts">${items}</ul>`;
}
