import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { docExamples, runDocExamples } from "../../lib/workspace/check/doc_examples.ts";
import { projectSources } from "../../lib/workspace/check/project_files.ts";

const commented = (...code: string[]) => ["/**", " * ```ts", ...code.map((line) => ` * ${line}`), " * ```", " */", ""];

const source = (...code: string[]) => ({
  path: "lib/magnetism/made_up.ts",
  text: ["/** @module */", ...commented(...code), "export const value = 1;"].join("\n"),
});

describe("docExamples", () => {
  it("gives the code without its margin and the line where it begins", () => {
    const [example] = docExamples(source("if (1 > 0) {", "  f();", "}"));
    expect(example).toEqual({ path: "lib/magnetism/made_up.ts", line: 4, code: "if (1 > 0) {\n  f();\n}\n" });
  });

  it("passes over blocks that are marked to be ignored", () => {
    expect(docExamples({ path: "lib/x.ts", text: "/**\n * ```ts ignore\n * f();\n * ```\n */\n" })).toEqual([]);
  });

  it("finds every fenced block of lib", async () => {
    const files = await projectSources("lib");
    const fences = files.flatMap(({ text }) => text.match(/^[ \t]*\* ```ts$/gm) ?? []);
    expect(files.flatMap(docExamples)).toHaveLength(fences.length);
  });
});

describe("runDocExamples", () => {
  it("finds nothing wrong with an example that holds", async () => {
    const holds = source(
      `import { BOLTZMANN_CONSTANT } from "lib/constants.ts";`,
      "if (!(BOLTZMANN_CONSTANT.value > 0)) throw new Error();",
    );
    expect(await runDocExamples([holds])).toEqual([]);
  });

  it("names file and line of an example that fails", async () => {
    const [problem] = await runDocExamples([source(`throw new Error("it does not hold");`)]);
    expect(problem).toContain("lib/magnetism/made_up.ts:4");
    expect(problem).toContain("it does not hold");
  });

  it("reports an example whose types are wrong", async () => {
    const [problem] = await runDocExamples([source("const x: string = 1;", "void x;")]);
    expect(problem).toContain("TS2322");
  });
});
