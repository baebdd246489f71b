import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { join } from "node:path";
import { withProjectCopy } from "../project_copy.ts";
import { finish, PERMISSIONS, write } from "./run_command.ts";

/** Runs one notebook of a copy of the project, and says whether `deno.lock` is as it was. */
async function runInCopy(cells: string[]): Promise<{ code: number; stdout: string; isLockUnchanged: boolean }> {
  let result = { code: NaN, stdout: "", isLockUnchanged: false };
  await withProjectCopy(async (root) => {
    await write(join(root, "notebooks"), { "soft-magnets": cells });
    const lock = (): Promise<string> => Deno.readTextFile(join(root, "deno.lock"));
    const before = await lock();
    const child = new Deno.Command(Deno.execPath(), {
      args: ["run", "--frozen", "--no-prompt", ...PERMISSIONS, "lib/workspace/cli/run.ts", "soft-magnets"],
      cwd: root,
      env: { NO_COLOR: "1" },
      stdin: "null",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    const { code, stdout } = await finish(child);
    result = { code, stdout, isLockUnchanged: await lock() === before };
  });
  return result;
}

describe("deno.lock", () => {
  it("is as it was after a run whose cells import modules of lib and packages that it pins", async () => {
    const cells = [
      'import { openArgument } from "lib/notebook/mod.ts"; typeof openArgument',
      'import { z } from "zod"; await import("npm:zod@4.6.7"); typeof z',
    ];
    expect(await runInCopy(cells)).toMatchObject({ code: 0, isLockUnchanged: true });
  });

  it("is as it was after a cell that imports what it does not pin, which fails", async () => {
    const { code, stdout, isLockUnchanged } = await runInCopy(['await import("npm:zod@^4.6.0")']);
    expect([code, isLockUnchanged]).toEqual([1, true]);
    expect(stdout).toContain(
      "soft-magnets, cell 1 (cell-1): Error: Cannot import npm:zod@^4.6.0: deno.lock must pin it " +
        "(deno add --frozen=false npm:zod@^4.6.0)",
    );
  });
});
