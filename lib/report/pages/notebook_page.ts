/**
 * The page of a notebook.
 *
 * @module
 */
import type { Source } from "../../data/mod.ts";
import { figureBlock } from "./figure_block.ts";
import { attributes, type Html, html } from "./html.ts";
import { inlineProse, prose } from "./prose.ts";
import {
  type ReportCell,
  type ReportNotebook,
  type Section,
  sectionsOf,
  type Shown,
  type ShownFigure,
  shownIn,
} from "./report_notebook.ts";
import { verdictCard, verdictCounts } from "./verdict_card.ts";

/** What a page says besides its notebook. */
export interface NotebookPage {
  /** The notebook. */
  readonly notebook: ReportNotebook;
  /** Figures of live steps that the notebook does not show. */
  readonly further: readonly ShownFigure[];
  /** Sources that the article's tables name. */
  readonly sources: readonly Source[];
  /** What the page was made from and with, line by line. */
  readonly made: readonly string[];
}

/** What is known while a page is written. */
interface Writing {
  /** Claims that have a card. */
  readonly claims: ReadonlySet<string>;
  /** The number of each figure. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The first card of each claim. */
  readonly anchors: ReadonlySet<Shown>;
}

function writingOf(shown: readonly Shown[]): Writing {
  const verdicts = shown.filter((item) => item.kind === "verdict");
  const figures = [...new Set(shown.filter((item) => item.kind === "figure").map(({ id }) => id))];
  const first = new Map(verdicts.toReversed().map((verdict) => [verdict.claim, verdict]));
  return {
    claims: new Set(first.keys()),
    numbers: new Map(figures.map((id, i) => [id, i + 1])),
    anchors: new Set(first.values()),
  };
}

function shownBlock(shown: Shown, { claims, numbers, anchors }: Writing): Html {
  switch (shown.kind) {
    case "figure":
      return figureBlock(shown, { number: numbers.get(shown.id)! });
    case "verdict":
      return verdictCard(shown, { anchor: anchors.has(shown) });
    case "prose":
      return html`<div class="shown">${prose(shown.text, { claims, deeper: 1 })}</div>`;
    case "text":
      return html`<pre class="shown" tabindex="0">${shown.text}</pre>`;
    case "error":
      return html`<pre class="error" tabindex="0">${shown.text}</pre>`;
  }
}

function cellBlock(cell: ReportCell, writing: Writing): Html | readonly Html[] {
  if (cell.kind === "prose") return prose(cell.text, { claims: writing.claims });
  return cell.shown.map((shown) => shownBlock(shown, writing));
}

/** All code of a section, folded behind what it shows. */
function codeBlock(cells: readonly ReportCell[]): Html | null {
  const sources = cells.flatMap((cell) => cell.kind === "code" && cell.source.trim() !== "" ? [cell.source] : []);
  if (sources.length === 0) return null;
  const lines = sources.join("\n").split("\n").length;
  return html`
    <details class="code"><summary>Code of this step (${lines} ${lines === 1 ? "line" : "lines"})</summary>
    ${sources.map((source) => html`<pre tabindex="0"><code>${source}</code></pre>`)}</details>
  `;
}

function sectionBlock({ id, heading, cells }: Section, writing: Writing): Html {
  const root = { id, "aria-label": heading === "" ? "Introduction" : undefined };
  return html`
    <section${attributes(root)}>
      ${heading === "" ? "" : html`<h2>${inlineProse(heading)}</h2>`}
      ${cells.map((cell) => cellBlock(cell, writing))}
      ${codeBlock(cells)}
    </section>
  `;
}

function furtherSection(further: readonly ShownFigure[], writing: Writing): Html | null {
  if (further.length === 0) return null;
  return html`
    <section id="section-further">
    <h2>Further live steps</h2>
    ${further.map((figure) => shownBlock(figure, writing))}</section>
  `;
}

function sourceItem({ doi, address, citation, note }: Source): Html {
  const link = doi === "" ? address : `https://doi.org/${encodeURI(doi)}`;
  const shown = doi === "" ? address : `doi ${doi}`;
  return html`
    <li>${citation}${link === "" ? "" : html`
      <a href="${link}">${shown}</a>
    `}${note === "" ? "" : html`
      <span class="note">${note}</span>
    `}</li>
  `;
}

function sourcesSection(sources: readonly Source[]): Html | null {
  if (sources.length === 0) return null;
  return html`
    <section id="section-sources">
      <h2>Sources</h2>
      <ol class="sources">${sources.map(sourceItem)}</ol>
    </section>
  `;
}

/** Entries of the contents: sections, and below each the claims that have a card in it. */
function contents(sections: readonly Section[], page: NotebookPage, { anchors }: Writing): Html {
  const entries = sections.filter(({ heading }) => heading !== "").map(({ id, heading, cells }) => {
    const claims = shownIn(cells).filter((shown) => shown.kind === "verdict" && anchors.has(shown))
      .map((shown) => shown.kind === "verdict" ? html`<li><a href="#${shown.claim}">${shown.claim}</a></li>` : "");
    return html`
      <li><a href="#${id}">${inlineProse(heading)}</a>${claims.length === 0
        ? ""
        : html`<ul class="claims">${claims}</ul>`}</li>
    `;
  });
  const further = page.further.length === 0 ? "" : html`<li><a href="#section-further">Further live steps</a></li>`;
  const sources = page.sources.length === 0 ? "" : html`<li><a href="#section-sources">Sources</a></li>`;
  return html`
    <nav class="contents" aria-label="Contents">
      <p><a href="index.html">All arguments</a></p>
      <ol>${entries}${further}${sources}</ol>
    </nav>
  `;
}

/**
 * The body of a notebook's page.
 *
 * @param page The notebook and what stands beside it.
 * @returns HTML.
 */
export function notebookBody(page: NotebookPage): Html {
  const { notebook, further, sources, made } = page;
  const shown = [...shownIn(notebook.cells), ...further];
  const writing = writingOf(shown);
  const sections = sectionsOf(notebook.cells);
  const verdicts = [...writing.anchors].map((verdict) => verdict.kind === "verdict" ? verdict.verdict : "");
  return html`
    <a class="skip" href="#main">Skip to the argument</a>
    ${contents(sections, page, writing)}
    <main id="main">
    <h1>${inlineProse(notebook.title)}</h1>
    ${verdicts.length === 0 ? "" : verdictCounts(verdicts)}
    ${sections.map((section) => sectionBlock(section, writing))}
    ${furtherSection(further, writing)}
    ${sourcesSection(sources)}
    <footer>${made.map((line) => html`<p>${line}</p>`)}</footer>
    </main>
  `;
}
