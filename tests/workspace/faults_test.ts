import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { join } from "node:path";
import { createRandom } from "../../lib/numerics/mod.ts";
import { run, type RunResult } from "../../lib/workspace/run.ts";
import { parseRunOptions } from "../../lib/workspace/run_options.ts";
import type { FixtureCell } from "./fixture_notebook.ts";
import { COMMAND, finish, kernelsBelow, names, PERMISSIONS, start, write } from "./run_command.ts";
import { withTemporaryFolder } from "./temporary_folder.ts";

const SOUND: FixtureCell[] = ["# Sound", "const a = 1;", "console.log(a + 1)"];
const DISPLAY = `await Deno.jupyter.display({ "text/plain": "x".repeat(1e5) }, { raw: true });`;
const KILL = `Deno.kill(Deno.pid, "SIGKILL");`;
const onUnix = Deno.build.os === "windows" ? it.skip : it;

/** Runs a notebook of a folder in this process. */
function runIn(folder: string, ...args: string[]): Promise<RunResult> {
  const options = parseRunOptions([join(folder, "work.ipynb"), "--out", join(folder, "out"), ...args]);
  return run(options, { signal: new AbortController().signal, lines: { write: () => {} } });
}

async function allFiles(folder: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    if (isDirectory) found.push(...(await allFiles(join(folder, name))).map((inner) => `${name}/${inner}`));
    else found.push(name);
  }
  return found.sort();
}

/** Does what goes wrong to a notebook; then it is as it was, nothing is half written, nothing runs on, the next run is fine. */
async function afterFault(cells: FixtureCell[], fault: (folder: string) => Promise<void>): Promise<void> {
  await withTemporaryFolder(async (folder) => {
    await write(folder, { work: cells });
    const before = await Deno.readTextFile(join(folder, "work.ipynb"));
    await fault(folder);
    expect(await Deno.readTextFile(join(folder, "work.ipynb"))).toBe(before);
    expect((await allFiles(folder)).filter((name) => /\.tmp$|\/\.probe/.test(name))).toEqual([]);
    expect(await kernelsBelow(folder)).toEqual([]);
    await write(folder, { work: SOUND });
    expect((await runIn(folder)).succeeded).toBe(true);
  });
}

describe("a kernel that is killed", () => {
  const cases: readonly (readonly [string, FixtureCell[], number])[] = [
    ["at its first cell", [KILL, "1"], 1],
    ["between two cells", ["1", `setTimeout(() => { ${KILL} }, 1500);`, "await new Promise(() => {})"], 3],
    ["at its last cell", ["1", KILL], 2],
    ["while it displays", [`${DISPLAY} ${KILL}`, "1"], 1],
  ];
  for (const [when, cells, cell] of cases) {
    onUnix(`${when} fails the run at that cell`, async () => {
      await afterFault(cells, async (folder) => {
        const { succeeded, runs: [result] } = await runIn(folder);
        expect(succeeded).toBe(false);
        expect(result?.failure).toContain(`work, cell ${cell} (cell-${cell}): KernelDiedError: the kernel ended with`);
        expect(await Deno.readTextFile(join(folder, "out", "notebooks", "work.ipynb"))).toContain("KernelDiedError");
      });
    });
  }
});

describe("a run", () => {
  it("writes its results although its folder was removed meanwhile", async () => {
    await afterFault(SOUND, async (folder) => {
      const out = JSON.stringify(join(folder, "out"));
      await write(folder, { gone: [`Deno.removeSync(${out}, { recursive: true });`, "2"] });
      const options = parseRunOptions([join(folder, "gone.ipynb"), "--out", join(folder, "out")]);
      const result = await run(options, { signal: new AbortController().signal, lines: { write: () => {} } });
      expect(result.succeeded).toBe(true);
      expect(await allFiles(join(folder, "out"))).toContain("notebooks/gone.ipynb");
    });
  });

  it("goes on although its notebook was removed meanwhile", async () => {
    await withTemporaryFolder(async (folder) => {
      await write(folder, { work: [`Deno.removeSync(${JSON.stringify(join(folder, "work.ipynb"))});`, "2"] });
      expect((await runIn(folder)).succeeded).toBe(true);
      expect(await names(folder)).toEqual(["out"]);
    });
  });

  it("is refused while another one writes to the same folder", async () => {
    await afterFault(SOUND, async (folder) => {
      const results = await Promise.allSettled([runIn(folder), runIn(folder)]);
      expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      const [refused] = results.filter((result) => result.status === "rejected");
      expect(refused?.reason.message).toMatch(/^Cannot write to .*out: another run is writing to it$/);
    });
  });

  it("does not mind a clock that jumps", async () => {
    await afterFault(SOUND, async (folder) => {
      const now = Date.now;
      let calls = 0;
      Date.now = () => now() + (calls++ % 2 === 0 ? 1 : -1) * 86_400_000;
      try {
        expect((await runIn(folder, "--timeout", "60")).succeeded).toBe(true);
      } finally {
        Date.now = now;
      }
    });
  });

  onUnix("goes on after it was stopped for a while", async () => {
    await afterFault(["await new Promise((done) => setTimeout(done, 1500)); 1 + 1", "2"], async (folder) => {
      const child = start(["work.ipynb", "--out", "out"], folder);
      while ((await kernelsBelow(folder)).length === 0) await new Promise((done) => setTimeout(done, 50));
      Deno.kill(-child.pid, "SIGSTOP");
      await new Promise((done) => setTimeout(done, 2000));
      Deno.kill(-child.pid, "SIGCONT");
      expect((await finish(child)).code).toBe(0);
    });
  });

  onUnix("ends cleanly at whatever moment it is told to stop", async () => {
    const random = createRandom(20261129);
    await afterFault(
      [...SOUND, DISPLAY, DISPLAY, "await new Promise((done) => setTimeout(done, 500));"],
      async (folder) => {
        const before = await Deno.readTextFile(join(folder, "work.ipynb"));
        for (const signal of ["SIGINT", "SIGTERM", "SIGINT", "SIGTERM", "SIGHUP"] as const) {
          const child = start(["work.ipynb", "--out", "out"], folder);
          await new Promise((done) => setTimeout(done, 2500 * random.uniform()));
          try {
            Deno.kill(signal === "SIGINT" ? -child.pid : child.pid, signal);
          } catch {
            // It had come to its end.
          }
          const { code } = await finish(child);
          expect([0, { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }[signal]]).toContain(code);
          expect(await kernelsBelow(folder)).toEqual([]);
          expect((await allFiles(folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
          expect(await Deno.readTextFile(join(folder, "work.ipynb"))).toBe(before);
        }
      },
    );
  });

  it("says which package is missing where nothing has been fetched and there is no network", async () => {
    await afterFault(SOUND, async (folder) => {
      const { code, stderr } = await new Deno.Command(Deno.execPath(), {
        args: ["run", "--cached-only", ...PERMISSIONS, COMMAND, "work.ipynb", "--out", "out"],
        cwd: folder,
        env: { DENO_DIR: join(folder, "empty"), NO_COLOR: "1" },
        stdin: "null",
      }).output();
      expect(code).toBe(1);
      expect(new TextDecoder().decode(stderr)).toMatch(/npm package .*not found.* cache/i);
      expect(await names(folder)).not.toContain("out");
      await Deno.remove(join(folder, "empty"), { recursive: true }).catch(() => {});
    });
  });
});

describe("a disk", () => {
  /** Runs the command in a mount namespace of its own, after a mount on the folder for outputs. */
  async function runMounted(folder: string, mount: string): Promise<{ code: number; stderr: string; files: string }> {
    const command = [Deno.execPath(), "run", "--no-prompt", ...PERMISSIONS, COMMAND, "work.ipynb", "--out", "out"];
    const script = `set -e; mkdir -p out; ${mount}; set +e; "$@"; code=$?; find out -type f >&3; exit $code`;
    const { code, stderr } = await new Deno.Command("unshare", {
      args: ["--map-root-user", "--mount", "sh", "-c", `exec 3>files; ${script}`, "sh", ...command],
      cwd: folder,
      env: { NO_COLOR: "1" },
      stdin: "null",
    }).output();
    return { code, stderr: new TextDecoder().decode(stderr), files: await Deno.readTextFile(join(folder, "files")) };
  }

  function mountsHere(): boolean {
    try {
      const args = ["--map-root-user", "--mount", "mount", "-t", "tmpfs", "none", "/tmp"];
      return new Deno.Command("unshare", { args, stdin: "null", stdout: "null", stderr: "null" }).outputSync().success;
    } catch {
      return false;
    }
  }

  const itMounts = mountsHere() ? it : it.skip;
  const why = mountsHere() ? "" : " (skipped: nothing can be mounted here)";

  itMounts(`that is full is named, and keeps nothing half written${why}`, async () => {
    await afterFault([...SOUND, DISPLAY], async (folder) => {
      const { code, stderr, files } = await runMounted(folder, "mount -t tmpfs -o size=64k none out");
      expect(code).toBe(1);
      expect(stderr).toMatch(/\nCannot write \S*out\/notebooks\/work\.ipynb: No space left on device\n$/);
      expect(files).toBe("out/inputs.json\n");
    });
  });

  itMounts(`that is read-only is named before anything runs${why}`, async () => {
    await afterFault(SOUND, async (folder) => {
      const mount = "mount --bind out out; mount -o remount,bind,ro out";
      const { code, stderr, files } = await runMounted(folder, mount);
      expect([code, stderr, files]).toEqual([1, "Cannot write to out: Read-only file system\n", ""]);
    });
  });
});
