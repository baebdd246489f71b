import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import type { Trial } from "../../../lib/workspace/mutation/mutate.ts";
import { parseMutationOptions } from "../../../lib/workspace/mutation/mutation_options.ts";
import { foundShare, mutationSummary } from "../../../lib/workspace/mutation/mutation_summary.ts";
import { testsOf } from "../../../lib/workspace/mutation/tests_of.ts";
import { passTests, tryMutant } from "../../../lib/workspace/mutation/try_mutant.ts";
import { withTemporaryFolder } from "../temporary_folder.ts";

const MODULE = "export const twice = (x: number): number => 2 * x;\n";
const TEST = 'import { twice } from "./a.ts";\nDeno.test("twice", () => { if (twice(3) !== 6) throw new Error(); });\n';

describe("tryMutant", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["killed", "a test finds it", MODULE.replace("*", "/")],
    ["killed", "it never ends", "export function twice(): number { while (true); }\n"],
    ["survived", "no test finds it", `${MODULE}export const thrice = 0;\n`],
    ["invalid", "it does not parse", MODULE.replace("*", "* *")],
  ];
  it("says what came of a fault, and puts the module back", async () => {
    await withTemporaryFolder(async (root) => {
      await Deno.writeTextFile(`${root}/deno.json`, "{}");
      await Deno.writeTextFile(`${root}/a.ts`, MODULE);
      await Deno.writeTextFile(`${root}/a_test.ts`, TEST);
      const run = { root, tests: ["a_test.ts"], timeout: 20_000, signal: new AbortController().signal };
      expect((await passTests(run)).passed).toBe(true);
      for (const [fate, what, mutant] of cases) {
        const timeout = what === "it never ends" ? 3000 : run.timeout;
        const found = await tryMutant("a.ts", { original: MODULE, mutant }, { ...run, timeout });
        expect([what, found]).toEqual([what, fate]);
        expect(await Deno.readTextFile(`${root}/a.ts`)).toBe(MODULE);
      }
      expect(await tryMutant("a.ts", { original: MODULE, mutant: "" }, { ...run, tests: [] })).toBe("untested");
    });
  });
});

describe("testsOf", () => {
  const tests = ["b", "c", "d"].map((name) => ({ path: `tests/a/${name}_test.ts`, text: `use_${name}()` }));
  const modules = [
    { path: "lib/a/part.ts", text: "export function part() {}" },
    { path: "lib/a/whole.ts", text: 'import { part } from "./part.ts";\nexport function use_c() {}' },
    { path: "lib/a/d.ts", text: "export type D = number;" },
    { path: "lib/a/mod.ts", text: 'export * from "./part.ts";\nexport const use_b = 1;' },
  ];

  it("takes the tests of those that import a module for one that no test names", () => {
    expect(testsOf({ path: "lib/a/part.ts", modules, tests })).toEqual(["tests/a/c_test.ts"]);
    expect(testsOf({ path: "lib/a/whole.ts", modules, tests })).toEqual(["tests/a/c_test.ts"]);
    expect(testsOf({ path: "lib/a/d.ts", modules, tests })).toEqual(["tests/a/d_test.ts"]);
    expect(testsOf({ path: "lib/a/absent.ts", modules, tests })).toEqual([]);
  });
});

describe("the summary of mutants", () => {
  const trial = (fate: Trial["fate"]): Trial => ({
    path: "lib/a/b.ts",
    line: 3,
    before: "+",
    after: "-",
    source: "",
    fate,
  });

  it("counts by folder, leaves out what does not parse and lists what no test finds", () => {
    const trials = [trial("killed"), trial("killed"), trial("killed"), trial("survived"), trial("invalid")];
    expect(foundShare(trials)).toBe(0.75);
    const lines = mutationSummary(trials).map((line) => line.split(/ {2,}/).join("|").trim());
    expect(lines).toEqual([
      "folder|faults|found|missed|untested|share",
      "a|4|3|1|0|75.0 %",
      "all|4|3|1|0|75.0 %",
      "",
      "survived|lib/a/b.ts:3|+ -> -",
    ]);
  });
});

describe("parseMutationOptions", () => {
  it("takes all models, each mutant and seed 1 unless told", () => {
    expect(parseMutationOptions([])).toMatchObject({ sample: undefined, seed: 1, help: false });
    expect(parseMutationOptions([]).folders.length).toBe(7);
  });

  it("says what is wrong with a request", () => {
    const cases: readonly (readonly [string, string])[] = [
      ["charts", "Cannot mutate charts: it must be one of numerics"],
      ["../lib", "Cannot mutate ../lib: it must be one of"],
      ["--sample 0", "Cannot mutate: --sample must be a whole number of at least 1, got 0"],
      ["--sample 1.5", "got 1.5"],
      ["--sample all", "got all"],
      ["--seed=-1", "--seed must be a whole number of at least 0, got -1"],
      ["--frobnicate", "Cannot mutate: Unknown option '--frobnicate'; --help lists the options"],
    ];
    for (const [line, message] of cases) {
      expect(() => parseMutationOptions(line.split(" "))).toThrow(message);
      expect(() => parseMutationOptions(line.split(" "))).toThrow(expect.objectContaining({ exitCode: 2 }));
    }
  });
});
