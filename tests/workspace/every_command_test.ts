import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { join } from "node:path";
import { projectRoot } from "../../lib/data/mod.ts";
import { sideBySide } from "../../lib/workspace/side_by_side.ts";
import { withTemporaryFolder } from "./temporary_folder.ts";

const FOLDER = join(projectRoot(), "lib", "workspace", "cli");

interface Ended {
  readonly name: string;
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs every command with the given arguments, in a folder of its own, which stays empty. */
async function runEach(args: readonly string[]): Promise<Ended[]> {
  const names = (await Array.fromAsync(Deno.readDir(FOLDER))).map(({ name }) => name).sort();
  const runs: Ended[] = [];
  await withTemporaryFolder(async (folder) => {
    const run = async (name: string): Promise<Ended> => {
      const flags = ["--no-prompt", "--allow-read", "--allow-env", "--allow-sys"];
      const command = new Deno.Command(Deno.execPath(), {
        args: ["run", ...flags, join(FOLDER, name), ...args],
        cwd: folder,
        env: { NO_COLOR: "1" },
        stdin: "null",
      });
      const { code, stdout, stderr } = await command.output();
      const [out, error] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes)) as [string, string];
      return { name, code, stdout: out, stderr: error };
    };
    runs.push(...await sideBySide(names, run, { limit: navigator.hardwareConcurrency }));
    expect(await Array.fromAsync(Deno.readDir(folder))).toEqual([]);
  });
  return runs;
}

describe("every command", () => {
  it("refuses an option that it does not know in one line, with 2, and writes nothing", async () => {
    for (const { name, code, stdout, stderr } of await runEach(["--frobnicate"])) {
      expect([name, code, stdout]).toEqual([name, 2, ""]);
      expect([name, stderr]).toEqual([
        name,
        expect.stringMatching(
          /^Cannot [^\n]+: Unknown option '--frobnicate'; --help (?:says more|lists the options)\n$/,
        ),
      ]);
    }
  });

  it("says how it is used, with 0, and does nothing else", async () => {
    const runs = await runEach(["--help"]);
    for (const { name, code, stdout, stderr } of runs) {
      expect([name, code, stderr, stdout.startsWith("Usage: deno task ")]).toEqual([name, 0, "", true]);
    }
    expect(runs.length).toBeGreaterThan(9);
  });
});
