import { beforeAll, describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { parseHTML } from "linkedom";
import MarkdownIt from "markdown-it";
import { projectRoot } from "../../lib/data/mod.ts";
import { textWidth } from "../../lib/charts/text.ts";
import { executeNotebook } from "../../lib/workspace/execute_notebook.ts";
import type { DisplayOutput, Notebook, Output } from "../../lib/workspace/notebook_format.ts";
import { readNotebook } from "../../lib/workspace/notebook_file.ts";
import { projectFiles } from "../../lib/workspace/check/project_files.ts";
import { fixtureNotebook } from "../workspace/fixture_notebook.ts";
import { EVERY_OUTPUT, HOSTILE } from "./every_output.ts";

/** The hostile text as a reader sees it: markup as characters, what cannot be seen as a mark. */
// deno-lint-ignore no-control-regex -- they are what must have been replaced
const SEEN = HOSTILE.replace(/[\u0007\u001b\u202e]/g, "\ufffd");
// deno-lint-ignore no-control-regex -- they are what must not be there
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;

const TABLE = ["text/html", "text/markdown", "text/plain"];
const FIGURE = ["image/png", "image/svg+xml", "text/plain"];

let shown: DisplayOutput[] = [];

function outputsOf({ cells }: Notebook): Output[] {
  return cells.flatMap((cell) => cell.cell_type === "code" ? cell.outputs : []);
}

function bundlesWith(type: string): Record<string, string>[] {
  return shown.map(({ data }) => data as Record<string, string>).filter((data) => type in data);
}

describe("the outputs of a notebook", () => {
  beforeAll(async () => {
    const limits = { name: "fixture", cwd: projectRoot(), timeout: 60, outputLimit: 1e7 };
    const { notebook, failure } = await executeNotebook(fixtureNotebook(...EVERY_OUTPUT), limits);
    expect(failure).toBeUndefined();
    shown = outputsOf(notebook) as DisplayOutput[];
  });

  it("are displays: the value of a cell's last line, which other clients may lose, is none of them", () => {
    expect(new Set(shown.map(({ output_type }) => output_type))).toEqual(new Set(["display_data"]));
  });

  it("come as SVG, PNG and text, as HTML, Markdown and text, or as Markdown and text", () => {
    const kinds = shown.map(({ data }) => Object.keys(data).sort());
    const figureAndCaption = [FIGURE, TABLE];
    const sentence = ["text/markdown", "text/plain"];
    expect(kinds).toEqual([
      ...figureAndCaption,
      TABLE,
      TABLE,
      TABLE,
      ...figureAndCaption,
      sentence,
      TABLE,
      sentence,
    ]);
  });

  it("show hostile text as text in HTML", () => {
    for (const { "text/html": html } of bundlesWith("text/html")) {
      const { document } = parseHTML(`<html><body>${html}</body></html>`);
      expect(document.querySelectorAll("img, script, iframe, object, a, style").length).toBe(0);
      expect(document.body.textContent).toContain(SEEN);
    }
  });

  it("show hostile text as text in Markdown", () => {
    const render = new MarkdownIt({ html: true });
    const texts = bundlesWith("text/markdown").map((data) => data["text/markdown"]!).filter((text) => /img/.test(text));
    expect(texts.length).toBeGreaterThan(5);
    for (const markdown of texts) {
      const { document } = parseHTML(`<html><body>${render.render(markdown)}</body></html>`);
      expect(document.querySelectorAll("img, em, script").length).toBe(0);
      expect(document.body.textContent).toContain(SEEN);
      expect(markdown).not.toMatch(/(?<!`)\$/);
    }
  });

  it("show hostile text as text in plain text and in drawings", () => {
    for (const { "text/plain": plain } of bundlesWith("text/plain")) expect(plain).not.toMatch(UNSEEN);
    for (const { "image/svg+xml": svg } of bundlesWith("image/svg+xml")) {
      expect(svg).not.toMatch(UNSEEN);
      const { document } = parseHTML(`<html><body>${svg}</body></html>`);
      expect(document.querySelectorAll("img, script, foreignObject").length).toBe(0);
      expect(document.body.textContent).toContain(SEEN);
    }
  });

  it("are readable on light and dark: drawings bring their background, HTML sets no colour", () => {
    for (const { "image/svg+xml": svg } of bundlesWith("image/svg+xml")) {
      expect(svg).toMatch(/<\/desc>\n<rect width="[\d.]+" height="[\d.]+" fill="#ffffff"\/>/);
      expect(svg).not.toContain("currentColor");
    }
    for (const { "text/html": html } of bundlesWith("text/html")) expect(html).not.toMatch(/color|background/);
  });

  it("give the texts of drawings the width that they were laid out with", () => {
    for (const { "image/svg+xml": svg } of bundlesWith("image/svg+xml")) {
      const { document } = parseHTML(`<html><body>${svg}</body></html>`);
      const texts = [...document.querySelectorAll("text")].filter(({ textContent }) => textContent !== "");
      expect(texts.length).toBeGreaterThan(5);
      for (const text of texts) {
        const width = textWidth(text.textContent!, { size: Number(text.getAttribute("font-size")) });
        expect([text.textContent, Number(text.getAttribute("textLength"))]).toEqual([
          text.textContent,
          expect.closeTo(width, 2),
        ]);
      }
    }
  });

  it("have alternative text and size with a figure's PNG", () => {
    const figures = shown.filter(({ data }) => "image/png" in data);
    for (const { data, metadata } of figures) {
      const { width, height, alt } = metadata["image/png"] as Record<string, unknown>;
      expect(data["image/svg+xml"]).toContain(`width="${width}" height="${height}"`);
      expect(String(alt).length).toBeGreaterThan(10);
    }
  });
});

describe("the outputs of the committed notebooks", () => {
  it("are displays in known forms", async () => {
    for (const path of await projectFiles("notebooks", ".ipynb")) {
      for (const output of outputsOf(await readNotebook(`${projectRoot()}/${path}`))) {
        expect([path, output.output_type]).toEqual([path, "display_data"]);
        const { data } = output as DisplayOutput;
        const kinds = Object.keys(data).sort().join();
        expect([FIGURE.join(), TABLE.join(), "text/markdown,text/plain"]).toContain(kinds);
      }
    }
  });
});
