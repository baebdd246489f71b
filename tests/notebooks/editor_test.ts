import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { join } from "node:path";
import { projectRoot } from "../../lib/data/mod.ts";
import { readNotebook } from "../../lib/workspace/notebook_file.ts";
import { LanguageServer } from "../workspace/language_server.ts";

/** Where a word stands in a cell. */
function positionOf(word: string, source: string): { line: number; character: number } {
  const before = source.slice(0, source.indexOf(word)).split("\n");
  return { line: before.length - 1, character: before.at(-1)!.length + 1 };
}

async function codeCells(notebook: string): Promise<string[]> {
  const { cells } = await readNotebook(join(projectRoot(), "notebooks", `${notebook}.ipynb`));
  return cells.filter((cell) => cell.cell_type === "code").map(({ source }) => source);
}

describe("an editor", () => {
  it("explains and completes names of lib in the cells of a notebook, also those of earlier cells", async () => {
    const sources = (await codeCells("soft-magnets")).slice(0, 8);
    await using server = await LanguageServer.start(projectRoot());
    const addresses = await server.openNotebook("soft-magnets", sources);
    const ask = (request: string, word: string) => {
      const cell = sources.findIndex((source) => source.includes(word));
      const textDocument = { uri: addresses[cell] };
      return server.ask(`textDocument/${request}`, { textDocument, position: positionOf(word, sources[cell]!) });
    };
    const hover = JSON.stringify(await ask("hover", "openArgument(p)"));
    expect(hover).toContain("Opens the argument of a notebook.");
    expect(hover).toContain("`seed` and `samples` rule the robustness");
    expect(JSON.stringify(await ask("hover", "argument.inputs"))).toContain("const argument: Argument");
    const { items } = await ask("completion", "resistivityRank(") as { items: { label: string }[] };
    expect(items.map(({ label }) => label)).toContain("resistivityEffect");
  });
});
