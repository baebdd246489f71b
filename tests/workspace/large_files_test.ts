import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { join } from "node:path";
import { loadPooledGrainSizes, loadTable, verifyDataPackage } from "../../lib/data/mod.ts";
import { readNotebook } from "../../lib/workspace/notebook_file.ts";
import { readSettings } from "../../lib/workspace/parameter_settings.ts";
import { withTemporaryProject } from "../data/temporary_project.ts";
import { withProjectCopy } from "../project_copy.ts";
import { PERMISSIONS } from "./run_command.ts";
import { withTemporaryFolder } from "./temporary_folder.ts";

/** The size that is asked about, and one that no memory holds: who reads it gets another message. Both files are holes. */
const SIZES: readonly number[] = [200e6, 2 ** 40];
const onUnix = Deno.build.os === "windows" ? it.skip : it;

async function makeLarge(path: string, size: number): Promise<void> {
  await Deno.writeFile(path, new Uint8Array());
  await Deno.truncate(path, size);
}

/** Runs a command of a project in its folder. */
async function runIn(root: string, command: string, ...args: string[]): Promise<[number, string, string]> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--quiet", "--no-prompt", ...PERMISSIONS, join("lib", "workspace", "cli", `${command}.ts`), ...args],
    cwd: root,
    env: { NO_COLOR: "1" },
    stdin: "null",
  }).output();
  return [code, new TextDecoder().decode(stdout), new TextDecoder().decode(stderr)];
}

describe("a file that is far too large", () => {
  for (const size of SIZES) {
    onUnix(`of ${size} bytes is refused unread where it is a table`, async () => {
      await withTemporaryProject(async ({ root }) => {
        const problem = `Cannot load data/sources.csv: the file must not exceed 16 MiB, got ${size} bytes`;
        await makeLarge(`${root}/data/sources.csv`, size);
        await expect(loadTable("sources", { root })).rejects.toThrow(problem);
        expect(await verifyDataPackage({ root })).toContain(problem);
      });
    });

    onUnix(`of ${size} bytes is refused unread where it is the descriptor`, async () => {
      await withTemporaryProject(async ({ root }) => {
        await makeLarge(`${root}/data/datapackage.json`, size);
        expect(await verifyDataPackage({ root })).toEqual([
          `Cannot load data/datapackage.json: the file must not exceed 16 MiB, got ${size} bytes`,
        ]);
      });
    });

    onUnix(`of ${size} bytes is refused unread where it is a notebook, parameters or pooled data`, async () => {
      await withTemporaryFolder(async (folder) => {
        const path = join(folder, "x.ipynb");
        await makeLarge(path, size);
        await expect(readNotebook(path)).rejects.toThrow(
          `Cannot read ${path}: the file must not exceed 128 MiB, got ${size} bytes`,
        );
        await expect(readSettings(path)).rejects.toThrow(
          `Cannot read parameters from ${path}: the file must not exceed 16 MiB, got ${size} bytes`,
        );
        await expect(loadPooledGrainSizes({ path })).rejects.toThrow(
          `Cannot load ${path}: the file must not exceed 16 MiB, got ${size} bytes`,
        );
      });
    });
  }

  onUnix("ends the commands that meet it with one line", async () => {
    await withProjectCopy(async (root) => {
      const [table, notebook] = ["data/ketamine/claims.csv", "notebooks/ketamine.ipynb"];
      const before = await Deno.readTextFile(join(root, "data/datapackage.json"));
      await makeLarge(join(root, table), SIZES[0]!);
      const fault = `Cannot load ${table}: the file must not exceed 16 MiB, got 200000000 bytes\n`;
      expect(await runIn(root, "data_package")).toEqual([1, "", fault]);
      expect(await runIn(root, "report")).toEqual([1, "", fault]);
      expect(await Deno.readTextFile(join(root, "data/datapackage.json"))).toBe(before);
      await makeLarge(join(root, notebook), SIZES[0]!);
      const refusal = `Cannot read ${notebook}: the file must not exceed 128 MiB, got 200000000 bytes\n`;
      expect(await runIn(root, "run", "ketamine")).toEqual([1, "", refusal]);
    });
  });
});

describe("a table that cannot be read", () => {
  it("ends a command with its place and no stack", async () => {
    await withProjectCopy(async (root) => {
      await Deno.writeTextFile(join(root, "data/ketamine/parameters.csv"), "a,b\n", { append: true });
      const [code, stdout, stderr] = await runIn(root, "run", "ketamine", "--set", "samples=64");
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toMatch(/^Cannot load data\/ketamine\/parameters\.csv: row \d+: a row must have .*, got 2\n$/);
    });
  });
});
