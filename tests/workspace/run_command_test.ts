import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { join } from "node:path";
import type { FixtureCell } from "./fixture_notebook.ts";
import { finish, kernelsBelow, names, start, write } from "./run_command.ts";
import { withTemporaryFolder } from "./temporary_folder.ts";

const LOOP: FixtureCell[] = ["# Loop", "console.log(Deno.pid); while (true);"];

async function interrupt(signal: Deno.Signal, toGroup: boolean): Promise<void> {
  await withTemporaryFolder(async (folder) => {
    await write(folder, { loop: LOOP, other: LOOP });
    const child = start(["loop.ipynb", "other.ipynb", "--out", "out"], folder);
    while ((await kernelsBelow(folder)).length < 2) await new Promise((resolve) => setTimeout(resolve, 50));
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await new Deno.Command("kill", { args: ["-s", signal.slice(3), "--", `${toGroup ? -child.pid : child.pid}`] })
      .output();
    const { code } = await finish(child);
    expect(code).toBe(signal === "SIGINT" ? 130 : 143);
    expect(await kernelsBelow(folder)).toEqual([]);
    expect(await names(folder)).toEqual(["loop.ipynb", "other.ipynb", "out"]);
    expect(await names(join(folder, "out"))).toEqual([]);
  });
}

/** Signals reach process groups on Unix only. */
const onUnix = Deno.build.os === "windows" ? it.skip : it;
/** A superuser may write everywhere. */
const asUser = Deno.build.os === "windows" || Deno.uid() === 0 ? it.skip : it;

describe("the run command", () => {
  it("exits with 0, results on stdout and progress on stderr, with the permissions that the task has", async () => {
    await withTemporaryFolder(async (folder) => {
      await write(folder, { sum: ["# Sum", "1 + 1"] });
      const { code, stdout, stderr } = await finish(start(["sum.ipynb", "--out", "out"], folder));
      expect(code).toBe(0);
      expect(stdout).toMatch(/^notebook {2}cells {2}figures {2}verdicts {2}seconds\nsum +1 +0 {2}none +\d+\.\d\n/);
      expect(stderr).toMatch(/^sum {2}cell 2 of 2 · Sum\nsum {2}done after \d+\.\d s\n$/);
      expect(await names(folder)).toEqual(["out", "sum.ipynb"]);
    });
  });

  it("exits with 1 and names notebook, cell and step when a cell fails", async () => {
    await withTemporaryFolder(async (folder) => {
      await write(folder, { loop: LOOP });
      const { code, stdout } = await finish(start(["loop.ipynb", "--out", "out", "--timeout", "0.5"], folder));
      expect(code).toBe(1);
      expect(stdout).toContain(
        '\n\nloop, cell 2 (cell-2), step "Loop": TimeoutError: the cell ran longer than 0.5 s\n',
      );
      expect(await Deno.readTextFile(join(folder, "out", "notebooks", "loop.ipynb"))).toContain("TimeoutError");
      expect(await kernelsBelow(folder)).toEqual([]);
    });
  });

  it("says in one line what is wrong with a request, exits with 2 and writes nothing", async () => {
    await withTemporaryFolder(async (folder) => {
      await write(folder, { sum: ["1 + 1"] });
      const cases: [string[], string][] = [
        [["--frobnicate"], "Cannot run: Unknown option '--frobnicate'; --help lists the options\n"],
        [["sum.ipynb", "--set", "x=1"], "Cannot set x: there is no such parameter\n"],
        [["sum.ipynb", "--params", "none.json"], "Cannot read parameters from none.json: No such file or directory\n"],
      ];
      for (const [args, line] of cases) {
        expect(await finish(start(args, folder))).toEqual({ code: 2, stdout: "", stderr: line });
      }
      expect(await names(folder)).toEqual(["sum.ipynb"]);
    });
  });

  it("says in one line what is wrong with a file and exits with 1", async () => {
    await withTemporaryFolder(async (folder) => {
      await write(folder, { sum: ["1 + 1"] });
      await Deno.writeTextFile(join(folder, "broken.ipynb"), "{");
      const missing = await finish(start(["missing.ipynb"], folder));
      expect(missing).toEqual({ code: 1, stdout: "", stderr: "Cannot read missing.ipynb: the file must exist\n" });
      const broken = await finish(start(["broken.ipynb"], folder));
      expect(broken.stderr).toMatch(/^Cannot read broken\.ipynb: it must be JSON: [^\n]+\n$/);
      const file = await finish(start(["sum.ipynb", "--out", "broken.ipynb"], folder));
      expect(file.stderr).toMatch(/^Cannot write to broken\.ipynb: [^\n]+\n$/);
      expect([broken.code, file.code]).toEqual([1, 1]);
    });
  });

  asUser("says in one line that a folder is read-only, before any notebook runs", async () => {
    await withTemporaryFolder(async (folder) => {
      await write(folder, { sum: ["1 + 1"] });
      await Deno.mkdir(join(folder, "out"), { mode: 0o555 });
      const { code, stderr } = await finish(start(["sum.ipynb", "--out", "out"], folder));
      expect([code, stderr]).toEqual([1, "Cannot write to out: Permission denied\n"]);
    });
  });

  onUnix("ends its kernels and exits with 130 on Ctrl-C, which reaches the kernels too", async () => {
    await interrupt("SIGINT", true);
  });

  onUnix("ends its kernels and exits with 143 when it alone is terminated", async () => {
    await interrupt("SIGTERM", false);
  });
});
