import { afterAll, beforeAll, beforeEach, describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { join } from "node:path";
import { formatNotebook } from "../../lib/workspace/notebook_file.ts";
import { CHART } from "./figure_record.ts";
import { type FixtureCell, fixtureNotebook } from "./fixture_notebook.ts";
import { copyProject } from "../project_copy.ts";

/** What the command does, less the report. */
const RUN = `
import { run } from "./lib/workspace/run.ts";
import { parseRunOptions } from "./lib/workspace/run_options.ts";
import { runSummary } from "./lib/workspace/run_summary.ts";
const context = { signal: new AbortController().signal, lines: { write: () => {} } };
const result = await run(parseRunOptions(Deno.args), context);
console.log(runSummary(result).join("\\n"));
Deno.exit(result.succeeded ? 0 : 1);
`;

const FIGURE = {
  kind: "figure",
  id: "loss",
  title: "Loss",
  caption: "Loss",
  alt: "It rises",
  chart: CHART,
  svg: '<svg xmlns="http://www.w3.org/2000/svg" width="89mm" height="40mm" viewBox="0 0 336 151"/>',
};
const VERDICT = { kind: "verdict", row: { id: "M1", verdict: "consistent" }, expected: "consistent" };

/** Each execution leaves a mark of its own outside the folder of results. */
const MARK = 'await Deno.writeTextFile("executions", "x", { append: true });';
const send = (record: object): string =>
  `await Deno.jupyter.broadcast("workspace_record", ${JSON.stringify(record)} as Record<string, unknown>);`;
const CELLS: FixtureCell[] = [
  "# Steel",
  MARK,
  'import { half } from "./steel/half.ts";',
  {
    source: "let p: object = { grainSize: 10 }; const withParameters = Object.assign;",
    metadata: { tags: ["parameters"] },
  },
  "half(8)",
  send(FIGURE),
  send(VERDICT),
];

/** A project with one tiny notebook, whose cells load a module that loads another one. */
interface TinyProject {
  readonly path: (...parts: string[]) => string;
  /** Runs the notebook and says whether it was executed, and what came of it. */
  readonly run: (...args: string[]) => Promise<{ executed: boolean; code: number; stdout: string }>;
  readonly edit: (path: string, change: (text: string) => string) => Promise<void>;
  readonly write: (cells: readonly FixtureCell[]) => Promise<void>;
}

/** The notebook bears the name of an article, so that it has its parameters. */
const NAME = "soft-magnets";

function tinyProject(root: string): TinyProject {
  const path = (...parts: string[]): string => join(root, ...parts);
  const executions = async (): Promise<number> =>
    (await Deno.readTextFile(path("notebooks", "executions")).catch(() => "")).length;
  return {
    path,
    run: async (...args) => {
      const before = await executions();
      const command = ["run", "--allow-all", "run.ts", NAME, ...args];
      const child = new Deno.Command(Deno.execPath(), { args: command, cwd: root, env: { NO_COLOR: "1" } });
      const { code, stdout } = await child.output();
      return { executed: await executions() > before, code, stdout: new TextDecoder().decode(stdout) };
    },
    edit: async (file, change) => Deno.writeTextFile(path(file), change(await Deno.readTextFile(path(file)))),
    write: (cells) => Deno.writeTextFile(path("notebooks", `${NAME}.ipynb`), formatNotebook(fixtureNotebook(...cells))),
  };
}

async function writeModules({ path }: TinyProject): Promise<void> {
  await Deno.writeTextFile(path("run.ts"), RUN);
  await Deno.mkdir(path("notebooks", "steel"));
  await Deno.writeTextFile(path("notebooks/steel/two.ts"), "export const TWO = 2;\n");
  await Deno.writeTextFile(
    path("notebooks/steel/half.ts"),
    'import { TWO } from "./two.ts";\nexport const half = (x: number): number => x / TWO;\n',
  );
}

describe("a run of what has not changed", () => {
  let project: TinyProject;

  beforeAll(async () => {
    project = tinyProject(await copyProject());
    await writeModules(project);
  });

  afterAll(() => Deno.remove(project.path(), { recursive: true }));

  beforeEach(async () => {
    await Deno.remove(project.path("out"), { recursive: true }).catch(() => {});
    await project.write(CELLS);
  });

  it("executes nothing, says so, and comes to the same files and the same end", async () => {
    const { path, run } = project;
    const first = await run();
    expect([first.executed, first.code]).toEqual([true, 0]);
    const executed = await Deno.readTextFile(path("out", "notebooks", `${NAME}.ipynb`));
    const second = await run("--write");
    expect([second.executed, second.code]).toEqual([false, 0]);
    expect(second.stdout).toMatch(/^soft-magnets +6 +1 {2}1 consistent +unchanged$/m);
    expect(second.stdout).toContain("soft-magnets: as the last run left it");
    expect(await Deno.readTextFile(path("out", "notebooks", `${NAME}.ipynb`))).toBe(executed);
    expect(await Deno.readTextFile(path("notebooks", `${NAME}.ipynb`))).toBe(executed);
    expect(executed).toContain('"4"');
    expect((await run("--fresh")).executed).toBe(true);
    expect((await run("--out", "elsewhere")).executed).toBe(true);
  });

  it("executes again after a change of code, a module, a module of a module, data, packages, the runner or Deno", async () => {
    const { edit, write } = project;
    await project.run();
    const append = (path: string, text: string) => () => edit(path, (old) => old + text);
    const changes: Record<string, () => Promise<void>> = {
      code: () => write([...CELLS, "1 + 1"]),
      module: append("notebooks/steel/half.ts", "// edited\n"),
      "module of a module": append("notebooks/steel/two.ts", "// edited\n"),
      data: append("data/ketamine/claims.csv", "\n"),
      packages: append("deno.lock", "\n"),
      runner: append("lib/workspace/csv_text.ts", "// edited\n"),
      Deno: () => edit("out/inputs.json", (old) => old.replace(Deno.version.deno, "2.9.5")),
    };
    for (const [kind, change] of Object.entries(changes)) {
      await change();
      expect([kind, (await project.run()).executed]).toEqual([kind, true]);
    }
    expect((await project.run()).executed).toBe(false);
  });

  it("executes again after a change of parameters or of what the last run has left", async () => {
    const { edit, path, run } = project;
    expect((await run("--set", "grainSize=20")).executed).toBe(true);
    expect((await run("--set", "grainSize=20")).executed).toBe(false);
    expect((await run()).executed).toBe(true);
    const damages: Record<string, () => Promise<void>> = {
      figure: () => Deno.remove(path("out", "figures", NAME, "loss.pdf")),
      ledger: () => edit("out/claims.json", (old) => old.replace("consistent", "reproduced")),
      notebook: () => edit(`out/notebooks/${NAME}.ipynb`, (old) => old.replace('"4"', '"5"')),
    };
    for (const [kind, damage] of Object.entries(damages)) {
      await damage();
      expect([kind, (await run()).executed]).toEqual([kind, true]);
    }
  });

  it("takes new text between the code without executing it", async () => {
    const { path, run, write } = project;
    await run();
    await write(["# Soft steel", ...CELLS.slice(1), "# End"]);
    expect((await run()).executed).toBe(false);
    const text = await Deno.readTextFile(path("out", "notebooks", `${NAME}.ipynb`));
    expect(text).toContain("# Soft steel");
    expect(text).toContain('"4"');
    expect((await run()).executed).toBe(false);
  });

  it("never reuses a run that failed or came to another verdict", async () => {
    const { run, write } = project;
    await write([...CELLS, 'throw new Error("broken")']);
    for (const _ of [1, 2]) expect(await run()).toMatchObject({ executed: true, code: 1 });
    await write([MARK, send({ ...VERDICT, expected: "reproduced" })]);
    for (const _ of [1, 2]) expect(await run()).toMatchObject({ executed: true, code: 1 });
  });
});
