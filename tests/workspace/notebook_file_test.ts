import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { Failure } from "../../lib/workspace/failure.ts";
import { formatNotebook, parseNotebook, readNotebook } from "../../lib/workspace/notebook_file.ts";
import { fixtureNotebook } from "./fixture_notebook.ts";

// Written by nbformat 5.5.0: nbformat.writes(nb) and a newline, as nbformat.write adds it. The notebook has Markdown with
// U+2028 and a vertical tab, empty and CRLF sources, a stream, a bundle of text, SVG, PNG and JSON, an error, a raw cell.
const written = await Deno.readTextFile(new URL("./notebook_by_nbformat.txt", import.meta.url));

function withCells(cells: unknown): string {
  return JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells });
}

const code = { id: "a", cell_type: "code", metadata: {}, source: "1", execution_count: null, outputs: [] };

describe("formatNotebook", () => {
  it("writes byte for byte what Jupyter's nbformat writes", () => {
    expect(formatNotebook(parseNotebook(written))).toBe(written);
  });

  it("does not depend on the order of keys", () => {
    const notebook = fixtureNotebook("# Title", "1");
    const shuffled = { ...Object.fromEntries(Object.entries(notebook).reverse()) } as unknown as typeof notebook;
    expect(formatNotebook(shuffled)).toBe(formatNotebook(notebook));
  });
});

describe("parseNotebook", () => {
  it("joins lines to one text, but leaves JSON as it is", () => {
    const [markdown, , full] = parseNotebook(written).cells;
    expect(markdown?.source).toBe("# Title\n\nµ₀ \u2028 next \v tab\n");
    expect(full?.cell_type === "code" && full.outputs[1]).toMatchObject({
      data: { "text/plain": "one\ntwo\n", "application/json": { a: "x\ny", b: [1, 2.5] } },
    });
  });

  it("says in one line why a text is no notebook", () => {
    const cases: [string, string][] = [
      ["", "it must be JSON: Unexpected end of JSON input"],
      ["{", "it must be JSON"],
      ["null", "it must be a notebook, but has no nbformat"],
      ["[]", "it must be a notebook, but has no nbformat"],
      ['{"nbformat": 3, "nbformat_minor": 0, "worksheets": []}', "nbformat must be 4.5, got 3.0"],
      ['{"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": []}', "nbformat must be 4.5, got 4.4"],
      ['{"nbformat": 4, "nbformat_minor": 5, "metadata": {}}', "it must be a notebook, but cells: "],
      [withCells({}), "it must be a notebook, but cells: "],
      [withCells([code, { ...code, id: undefined }]), "cell 2.id: a cell must have an id"],
      [withCells([code, code]), "cell ids must be unique, but two cells have a"],
      [withCells([{ ...code, id: "no spaces" }]), "cell 1.id: "],
      [withCells([{ ...code, cell_type: "chart" }]), "cell 1.cell_type: "],
      [withCells([{ ...code, source: 3 }]), "cell 1.source: "],
      [
        withCells([{ ...code, outputs: [{ output_type: "stream", name: "stdlog", text: "" }] }]),
        "cell 1.outputs.0.name: ",
      ],
    ];
    for (const [text, message] of cases) expect(() => parseNotebook(text)).toThrow(message);
  });
});

describe("readNotebook", () => {
  it("names the file that is missing or malformed, in one line", async () => {
    const path = await Deno.makeTempFile({ suffix: ".ipynb" });
    await Deno.writeTextFile(path, '{\n"cells":\n');
    const malformed: unknown = await readNotebook(path).catch((error) => error);
    expect(malformed).toBeInstanceOf(Failure);
    expect((malformed as Failure).message).toMatch(/^Cannot read \S+\.ipynb: it must be JSON: [^\n]+$/);
    await Deno.remove(path);
    await expect(readNotebook(path)).rejects.toThrow("the file must exist");
  });
});
