import { beforeAll, describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { join } from "node:path";
import { loadArticles, loadClaims, projectRoot } from "../../lib/data/mod.ts";
import { indexBody, notebookBody, pageDocument, type ReportNotebook, shownIn } from "../../lib/report/mod.ts";
import { readNotebook } from "../../lib/workspace/notebook_file.ts";
import type { Notebook } from "../../lib/workspace/notebook_format.ts";
import { reportNotebook } from "../../lib/workspace/report_notebook.ts";
import { sourcesOf } from "../../lib/workspace/report_sources.ts";
import { HOSTILE } from "../notebook/every_output.ts";
import { fixtureNotebook } from "../workspace/fixture_notebook.ts";
import {
  handlers,
  loadedFromOutside,
  missingTargets,
  type Page,
  parsePage,
  repeated,
  valuesOf,
} from "./page_reader.ts";

const MARKUP = '<img src="https://example.org/x.png" onerror="alert(1)"><script>alert(1)</script>';
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" id="fall" viewBox="0 0 100 50" onload="alert(1)">
<script>alert(1)</script><foreignObject><p>HTML</p></foreignObject><style>* { display: none }</style>
<title id="fall-title">Fall</title><image href="https://example.org/x.png"/><use href="#fall-mark"/>
<g id="fall-mark" fill="url(https://example.org/x.svg#a)" stroke="url(#fall-line)" onclick="alert(1)">
<a href="javascript:alert(1)"><text>link</text></a><text>label &lt;b&gt;</text></g></svg>`;

/** A notebook in which everything that can say something says something hostile. */
function hostileNotebook(): Notebook {
  const figure = { id: "fall", title: MARKUP, caption: MARKUP, alt: MARKUP };
  const verdict = { claim: "T1.1", verdict: "consistent" };
  const output = (data: Record<string, string>, metadata = {}) => ({
    output_type: "display_data" as const,
    data,
    metadata,
  });
  return fixtureNotebook(
    `# Toy ${MARKUP}`,
    `# x\n\n## Step ${MARKUP}\n\n${MARKUP} [link](javascript:alert(1)) ![picture](https://example.org/x.png)\n\n${HOSTILE}`,
    {
      source: MARKUP,
      outputs: [
        output({ "image/svg+xml": DRAWING, "text/html": MARKUP, "text/plain": "a" }, { figure }),
        output({ "text/plain": `T1.1: Consistent\nClaim: ${MARKUP}\nReason: ${MARKUP}` }, { verdict }),
        output({ "text/html": MARKUP, "text/markdown": `| a |\n|--:|\n| ${MARKUP} |` }),
        output({ "text/html": MARKUP }),
        { output_type: "stream", name: "stdout", text: `\u001b[31m${MARKUP}\u001b[0m` },
        { output_type: "error", ename: "Error", evalue: MARKUP, traceback: [] },
      ],
    },
  );
}

async function pageOf(notebook: ReportNotebook, article?: string): Promise<Page> {
  const sources = article === undefined ? [] : await sourcesOf(article);
  const body = notebookBody({ notebook, further: [], sources, made: ["Made by a test."] });
  return parsePage(await pageDocument({ title: notebook.title, description: "", style: "", body }));
}

async function articleNotebook(article: string): Promise<ReportNotebook> {
  return reportNotebook(article, await readNotebook(join(projectRoot(), "notebooks", `${article}.ipynb`)));
}

/** How many equations stand on lines of their own. */
function equationsOf({ cells }: ReportNotebook): number {
  return cells.flatMap((cell) => cell.kind === "prose" ? [...cell.text.matchAll(/\$\$[^$]+\$\$/g)] : []).length;
}

function textsOf(page: Page, selector: string): string[] {
  return [...page.querySelectorAll(selector)].map(({ textContent }) => (textContent ?? "").trim());
}

describe("the page of a hostile notebook", () => {
  it("runs nothing and loads nothing", async () => {
    const page = await pageOf(reportNotebook("toy", hostileNotebook()));
    expect(handlers(page)).toEqual([]);
    expect(loadedFromOutside(page)).toEqual([]);
    expect([...page.querySelectorAll("script, img, iframe, object, embed, foreignObject, svg style")].length).toBe(0);
    expect(page.toString()).not.toContain("url(https:");
  });

  it("shows markup as the text that it is", async () => {
    const page = await pageOf(reportNotebook("toy", hostileNotebook()));
    for (const place of ["h1", "h2", ".title", ".caption", ".claim-text", "td", "pre.shown", "pre.error", "pre code"]) {
      expect([place, page.querySelector(place)?.textContent]).toEqual([place, expect.stringContaining(MARKUP)]);
    }
  });

  it("keeps what draws", async () => {
    const page = await pageOf(reportNotebook("toy", hostileNotebook()));
    expect(textsOf(page, "svg text")).toEqual(["label <b>"]);
    expect(page.querySelector("svg use")?.getAttribute("href")).toBe("#svg-fall-mark");
    expect(page.querySelector("svg g")?.getAttribute("stroke")).toBe("url(#svg-fall-line)");
  });

  it("is listed on the index as text too", async () => {
    const notebook = reportNotebook("toy", hostileNotebook());
    const claims = [{ id: "T1.1", claim: MARKUP, premises: [[MARKUP]] }];
    const body = indexBody({ listed: [{ notebook, claims }], made: [MARKUP] });
    const page = parsePage(await pageDocument({ title: "", description: "", style: "", body }));
    expect(handlers(page)).toEqual([]);
    expect([...page.querySelectorAll("script, img")].length).toBe(0);
    expect(textsOf(page, "tbody td")).toEqual([MARKUP, "Consistent", MARKUP]);
    expect(textsOf(page, "footer p")).toEqual([MARKUP]);
  });
});

for (const article of await loadArticles()) {
  let notebook: ReportNotebook;
  let page: Page;

  describe(`the page on ${article}`, () => {
    beforeAll(async () => {
      notebook = await articleNotebook(article);
      page = await pageOf(notebook, article);
    });

    it("has every id once and no link to nowhere", () => {
      expect(repeated(valuesOf(page, "id"))).toEqual([]);
      expect(missingTargets(page)).toEqual([]);
    });

    it("runs nothing, loads nothing and has no style that its policy refuses", () => {
      expect(handlers(page)).toEqual([]);
      expect(loadedFromOutside(page)).toEqual([]);
      expect(valuesOf(page, "style")).toEqual([]);
    });

    it("has an anchor and a card for every claim", async () => {
      const ids = (await loadClaims(article)).map(({ id }) => id);
      const cards = [...page.querySelectorAll(".verdict-card[id]")].map(({ id }) => id);
      expect(cards.toSorted()).toEqual(ids.toSorted());
      const linked = new Set(textsOf(page, ".contents .claims a"));
      expect(ids.filter((id) => !linked.has(id))).toEqual([]);
    });

    it("counts the verdicts of its claims", async () => {
      const counts = textsOf(page, "h1 + .counts strong").map(Number);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe((await loadClaims(article)).length);
    });

    it("sets equations as MathML and leaves none as TeX", () => {
      expect(page.querySelectorAll(".equation math").length).toBe(equationsOf(notebook));
      expect(textsOf(page, "code.tex")).toEqual([]);
      expect(textsOf(page, "p, li").filter((text) => /\$[^$]+\$/.test(text))).toEqual([]);
    });

    it("gives every figure a number, a title, a caption and a description", () => {
      const figures = [...page.querySelectorAll("figure")];
      expect(figures.length).toBe(shownIn(notebook.cells).filter(({ kind }) => kind === "figure").length);
      for (const figure of figures) {
        for (
          const part of ["figcaption .number", "figcaption .title", "figcaption .caption", "svg > title", "svg > desc"]
        ) {
          expect([figure.id, part, figure.querySelector(part)?.textContent?.trim() ?? ""]).toEqual(
            [figure.id, part, expect.stringMatching(/\S/)],
          );
        }
      }
      expect(textsOf(page, "figcaption .number")).toEqual(figures.map((_, i) => `Figure ${i + 1}.`));
    });

    it("heads tables, and lists sources with links to their DOIs and what it was made with", async () => {
      expect([...page.querySelectorAll("thead th")].filter((cell) => cell.getAttribute("scope") !== "col")).toEqual([]);
      const ledger = [...page.querySelectorAll("table")].find(({ textContent }) =>
        (textContent ?? "").includes("Verdict")
      );
      expect(ledger?.querySelectorAll("tbody tr").length).toBe((await loadClaims(article)).length);
      const sources = await sourcesOf(article);
      expect(page.querySelectorAll(".sources li").length).toBe(sources.length);
      const links = new Set([...page.querySelectorAll(".sources a")].map((link) => link.getAttribute("href")));
      expect(sources.filter(({ doi }) => doi !== "" && !links.has(`https://doi.org/${encodeURI(doi)}`))).toEqual([]);
      expect(textsOf(page, "footer p")).toEqual(["Made by a test."]);
    });
  });
}
