import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { dirname, join } from "node:path";
import { projectRoot, verifyDataPackage } from "../../lib/data/mod.ts";
import { importRuleBreaches } from "../../lib/workspace/check/import_rules.ts";
import { figureProblems } from "../../lib/workspace/check/figure_lint.ts";
import { createArticle } from "../../lib/workspace/new_notebook/create_article.ts";
import { formatNotebook, readNotebook } from "../../lib/workspace/notebook_file.ts";
import { withProjectCopy } from "../project_copy.ts";
import { withTemporaryFolder } from "./temporary_folder.ts";

const ARTICLE = "falling-cups-and-what-a-hand-can-do";
const PLACES = [
  `data/${ARTICLE}`,
  "lib/studies/falling_cups_and_what_a_hand_can_do",
  "lib/figures/falling_cups_and_what_a_hand_can_do",
  "tests/studies/falling_cups_and_what_a_hand_can_do",
  `notebooks/${ARTICLE}.ipynb`,
];

/** Gives a test a folder with the project's data package and nothing else. */
async function withDataPackage(use: (root: string) => Promise<void>): Promise<void> {
  await withTemporaryFolder(async (root) => {
    await Deno.mkdir(join(root, "data"));
    await Deno.copyFile(join(projectRoot(), "data/datapackage.json"), join(root, "data/datapackage.json"));
    await use(root);
  });
}

async function filesBelow(folder: string, prefix = ""): Promise<string[]> {
  const entries = await Array.fromAsync(Deno.readDir(join(folder, prefix)));
  const found = entries.map(({ name, isDirectory }) =>
    isDirectory ? filesBelow(folder, `${prefix}${name}/`) : [`${prefix}${name}`]
  );
  return (await Promise.all(found)).flat().sort();
}

async function deno(cwd: string, ...args: string[]): Promise<{ code: number; printed: string }> {
  const command = new Deno.Command(Deno.execPath(), { args, cwd, env: { NO_COLOR: "1" }, stdin: "null" });
  const { code, stdout, stderr } = await command.output();
  return { code, printed: [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes)).join("") };
}

describe("createArticle", () => {
  it("creates data, study, figure, notebook and test, and completes them", async () => {
    await withDataPackage(async (root) => {
      const completed: unknown[] = [];
      const complete = (...given: unknown[]) => Promise.resolve(void completed.push(given));
      expect(await createArticle(ARTICLE, { root, complete })).toEqual(PLACES);
      expect(completed).toEqual([[ARTICLE, PLACES]]);
      for (const path of await filesBelow(root)) {
        expect(path === "data/datapackage.json" || PLACES.some((place) => path.startsWith(place))).toBe(true);
        expect(await Deno.readTextFile(join(root, path))).not.toMatch(/\{\{\w+\}\}/);
      }
    });
  });

  it("refuses names that are no lower-case words joined by hyphens", async () => {
    const complete = () => Promise.reject(new Error("it must not be reached"));
    for (const name of ["", "Cups", "9-lives", "falling_cups", "falling--cups", "cups-", "../cups", "fälle", "a b"]) {
      const refusal = expect(createArticle(name, { root: "/nowhere", complete })).rejects;
      await refusal.toMatchObject({ exitCode: 2, message: expect.stringContaining(`got ${JSON.stringify(name)}`) });
    }
  });

  for (const place of [...PLACES, "data/datapackage.json"]) {
    it(`refuses a name that is taken in ${place}, and writes nothing`, async () => {
      await withDataPackage(async (root) => {
        const isDescribed = place === "data/datapackage.json";
        if (!isDescribed) {
          await Deno.mkdir(dirname(join(root, place)), { recursive: true });
          await Deno.writeTextFile(join(root, place), "mine");
        }
        const before = await filesBelow(root);
        const complete = () => Promise.reject(new Error("it must not be reached"));
        await expect(createArticle(isDescribed ? "ketamine" : ARTICLE, { root, complete })).rejects.toMatchObject({
          exitCode: 2,
          message: expect.stringContaining(`there is ${isDescribed ? "data/ketamine/" : place}`),
        });
        expect(await filesBelow(root)).toEqual(before);
      });
    });
  }

  it("takes everything back where it cannot be completed", async () => {
    await withDataPackage(async (root) => {
      const descriptor = await Deno.readTextFile(join(root, "data/datapackage.json"));
      const complete = () => Promise.reject(new Error("the kernel does not start"));
      await expect(createArticle(ARTICLE, { root, complete })).rejects.toThrow("the kernel does not start");
      expect(await filesBelow(root)).toEqual(["data/datapackage.json"]);
      expect(await Deno.readTextFile(join(root, "data/datapackage.json"))).toBe(descriptor);
    });
  });
});

/** Checks of a copy's new notebook, as `deno task check` makes them. */
const CHECK = `import { checkNotebooks } from "./lib/workspace/check/notebook_check.ts";
const problems = await checkNotebooks();
console.log(problems.join("\\n"));
Deno.exit(problems.length);`;

describe("deno task new-notebook", () => {
  it("makes an article that passes the checks and its test, runs to the outputs that it stores, and whose cells are checked", async () => {
    await withProjectCopy(async (root) => {
      expect(await deno(root, "task", "new-notebook", ARTICLE)).toMatchObject({
        code: 0,
        printed: expect.stringContaining(`notebooks/${ARTICLE}.ipynb`),
      });
      expect(await verifyDataPackage({ root })).toEqual([]);
      const notebook = await readNotebook(join(root, "notebooks", `${ARTICLE}.ipynb`));
      expect(figureProblems([{ name: ARTICLE, notebook }], { exemptions: [] })).toEqual([]);
      const sources = (await filesBelow(root)).filter((path) => PLACES.some((place) => path.startsWith(`${place}/`)));
      const code = sources.filter((path) => path.endsWith(".ts"));
      const texts = code.map(async (path) => ({ path, text: await Deno.readTextFile(join(root, path)) }));
      expect(importRuleBreaches((await Promise.all(texts)).filter(({ path }) => path.startsWith("lib/")))).toEqual([]);

      for (const name of ["ketamine", "soft-magnets"]) await Deno.remove(join(root, "notebooks", `${name}.ipynb`));
      await Deno.writeTextFile(join(root, "check.ts"), CHECK);
      expect(await deno(root, "run", "--allow-all", "check.ts")).toMatchObject({ code: 0 });
      expect(await deno(root, "fmt", "--check", ...code)).toMatchObject({ code: 0 });
      expect(await deno(root, "lint", ...code)).toMatchObject({ code: 0 });
      expect(await deno(root, "test", "--no-check", "--allow-all", PLACES[3]!)).toMatchObject({ code: 0 });

      const before = await Deno.readTextFile(join(root, PLACES[4]!));
      expect(await deno(root, "task", "run", ARTICLE, "--write")).toMatchObject({ code: 0 });
      expect(await Deno.readTextFile(join(root, PLACES[4]!)) === before).toBe(true);
      expect((await deno(root, "task", "new-notebook", ARTICLE)).code).toBe(2);

      const wrong = 'await judge(argument, catching);\nconst wrong: number = "text";\ndebugger;';
      const cells = notebook.cells.map((cell) => cell.id === "catching-verdict" ? { ...cell, source: wrong } : cell);
      await Deno.writeTextFile(join(root, PLACES[4]!), formatNotebook({ ...notebook, cells }));
      const { code: problems, printed } = await deno(root, "run", "--allow-all", "check.ts");
      expect(problems).toBeGreaterThan(0);
      expect(printed).toContain(`${PLACES[4]}:cell 9 (catching-verdict):2:7`);
      expect(printed).toContain(`${PLACES[4]}:cell 9 (catching-verdict):3:1`);
    });
  });

  it("says how it is used, and refuses other uses", async () => {
    const run = (...args: string[]) => deno(projectRoot(), "task", "new-notebook", ...args);
    expect(await run("--help")).toMatchObject({ code: 0, printed: expect.stringContaining("Usage: deno task") });
    for (const args of [[], ["one", "two"], ["--all"]]) {
      expect(await run(...args)).toMatchObject({
        code: 2,
        printed: expect.stringContaining("Cannot create an article:"),
      });
    }
  });
});
