/**
 * The page that all others are reached from.
 *
 * @module
 */
import { figureBlock } from "./figure_block.ts";
import { type Html, html } from "./html.ts";
import { inlineProse, prose } from "./prose.ts";
import { type ReportNotebook, type ShownFigure, shownIn, type ShownVerdict } from "./report_notebook.ts";
import { verdictCounts, verdictWord } from "./verdict_card.ts";

/** A claim in the list of an argument. */
export interface ListedClaim {
  /** Its id. */
  readonly id: string;
  /** The claim in our words. */
  readonly claim: string;
  /** Claims that it rests on: one of each group must hold. */
  readonly premises: readonly (readonly string[])[];
}

/** An argument. */
export interface ListedArgument {
  /** Its notebook. */
  readonly notebook: ReportNotebook;
  /** Its claims in reading order. */
  readonly claims: readonly ListedClaim[];
}

/** The figure of a notebook that shows its argument. */
const GRAPH = "argument-graph";

function verdictsOf({ cells }: ReportNotebook): ReadonlyMap<string, ShownVerdict> {
  return new Map(shownIn(cells).filter((shown) => shown.kind === "verdict").map((shown) => [shown.claim, shown]));
}

function graphOf({ cells }: ReportNotebook): ShownFigure | undefined {
  return shownIn(cells).find((shown): shown is ShownFigure => shown.kind === "figure" && shown.id === GRAPH);
}

function premisesText(premises: ListedClaim["premises"]): string {
  return premises.map((group) => group.join(" or ")).join(", ");
}

function claimRow(
  { id, claim, premises }: ListedClaim,
  { page, verdicts }: { readonly page: string; readonly verdicts: ReadonlyMap<string, ShownVerdict> },
): Html {
  const verdict = verdicts.get(id);
  const name = verdict === undefined ? id : html`<a href="${page}#${id}">${id}</a>`;
  return html`
    <tr>
      <th scope="row">${name}</th>
      <td>${claim}</td>
      <td>${verdict === undefined ? "not decided" : verdictWord(verdict.verdict)}</td>
      <td>${premisesText(premises)}</td>
    </tr>
  `;
}

/** The graph as a table, for readers who do not see it. */
function claimTable({ notebook, claims }: ListedArgument): Html {
  const where = { page: `${notebook.name}.html`, verdicts: verdictsOf(notebook) };
  return html`
    <details>
      <summary>All ${claims.length} claims as a table</summary>
      <div class="table" tabindex="0" role="group" aria-label="Claims">
        <table>
          <thead>
            <tr>
              <th scope="col">Claim</th>
              <th scope="col">In our words</th>
              <th scope="col">Verdict</th>
              <th scope="col">Rests on</th>
            </tr>
          </thead>
          <tbody>${claims.map((claim) => claimRow(claim, where))}</tbody>
        </table>
      </div>
    </details>
  `;
}

function introduction({ cells }: ReportNotebook): string {
  const [first] = cells;
  return first?.kind === "prose" && !first.text.startsWith("#") ? first.text : "";
}

function argumentBlock(argument: ListedArgument, number: number): Html {
  const { notebook } = argument;
  const { name, title } = notebook;
  const graph = graphOf(notebook);
  const verdicts = [...verdictsOf(notebook).values()].map(({ verdict }) => verdict);
  return html`
    <section id="${name}">
    <h2><a href="${name}.html">${inlineProse(title)}</a></h2>
    ${prose(introduction(notebook))}
    ${verdictCounts(verdicts)}
    ${graph && figureBlock(graph, { number, prefix: `${name}-` })}
    ${claimTable(argument)}</section>
  `;
}

/**
 * The body of the index.
 *
 * @param listed The arguments, and what the report was made with, line by line.
 * @returns HTML.
 */
export function indexBody(
  { listed, made }: { readonly listed: readonly ListedArgument[]; readonly made: readonly string[] },
): Html {
  return html`
    <main id="main">
    <h1>Arguments, recomputed</h1>
    <p>Each page retraces an article as an argument: every claim with the data and the model that decide it, a verdict, and how
    far the verdict carries. Sliders on the pages run the same models in the browser.</p>
    ${listed.map((argument, i) => argumentBlock(argument, i + 1))}
    <footer>${made.map((line) => html`<p>${line}</p>`)}</footer>
    </main>
  `;
}
