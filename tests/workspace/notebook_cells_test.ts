import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { cellStyleFindings, mapPositions, virtualModule } from "../../lib/workspace/check/notebook_cells.ts";

const cells = [
  { id: "title", type: "markdown" as const, source: "# for (;;)" },
  { id: "imports", type: "code" as const, source: 'import { a } from "lib/x.ts";\nlet p = a;' },
  { id: "use", type: "code" as const, source: "await show(p);" },
];

describe("virtualModule", () => {
  it("joins the code cells and remembers where each line stands", () => {
    const module = virtualModule(cells);
    expect(module.text).toBe('import { a } from "lib/x.ts";\nlet p = a;\nawait show(p);\nexport {};\n');
    expect(module.origin[2]).toEqual({ cell: 3, id: "use", line: 1 });
  });
});

describe("cellStyleFindings", () => {
  it("accepts straight-line cells and prose", () => {
    expect(cellStyleFindings(cells)).toEqual([]);
  });

  for (
    const [source, message] of [
      ["for (const x of xs) use(x);", "a loop belongs in lib"],
      ["if (x) use(x);", "a branch belongs in lib"],
      ["const y = x > 0 ? 1 : 2;", "a branch belongs in lib"],
      ["function f() {}", "a definition belongs in lib"],
      ['await load("data/x.csv");', "a file path belongs in lib"],
      ["Plot.dot(rows)", "chart options belong in lib"],
      ['import x from "npm:y";', "an import goes by its bare name"],
    ] as const
  ) {
    it(`finds that ${message} in: ${source}`, () => {
      expect(cellStyleFindings([{ id: "c", type: "code", source }]).map((f) => f.message)).toContain(message);
    });
  }

  it("does not mistake words in text or optional chaining for branches", () => {
    const source = 'await say`What if (so)? ${a?.b ?? "for (ever)"}`;';
    expect(cellStyleFindings([{ id: "c", type: "code", source }])).toEqual([]);
  });

  it("finds cells over the limit", () => {
    const source = Array.from({ length: 26 }, (_, i) => `use(${i});`).join("\n");
    expect(cellStyleFindings([{ id: "c", type: "code", source }])[0]?.message).toBe("longer than 25 lines");
  });
});

describe("mapPositions", () => {
  it("turns positions of the module into positions of the notebook", () => {
    const where = { modulePath: "/t/x.ts", notebookPath: "notebooks/x.ipynb", origin: virtualModule(cells).origin };
    expect(mapPositions("at file:///t/x.ts:3:7 and /t/x.ts:2", where)).toBe(
      "at notebooks/x.ipynb:cell 3 (use):1:7 and notebooks/x.ipynb:cell 2 (imports):2",
    );
  });

  it("reads the positions of the linter", () => {
    const where = { modulePath: "/t/x.ts", notebookPath: "notebooks/x.ipynb", origin: virtualModule(cells).origin };
    expect(mapPositions("file:///t/x.ts: line 2, col 5 - `p` is wrong", where)).toBe(
      "notebooks/x.ipynb:cell 2 (imports):2:5 `p` is wrong",
    );
  });

  it("names the notebook where the tool names no line, and the cell's own line beside the source", () => {
    const where = { modulePath: "/t/x.ts", notebookPath: "notebooks/x.ipynb", origin: virtualModule(cells).origin };
    expect(mapPositions("Error linting: /t/x.ts\n  |\n3 | let q = ;\n  |         ~", where)).toBe(
      "Error linting: notebooks/x.ipynb\n  |\n1 | let q = ;\n  |         ~",
    );
  });
});
