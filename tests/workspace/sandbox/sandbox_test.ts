import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { join } from "node:path";
import { findSandbox } from "../../../lib/workspace/sandbox/find_sandbox.ts";
import { runInSandbox } from "../../../lib/workspace/sandbox/run_in_sandbox.ts";
import { SANDBOX_TOOLS, type SandboxTool } from "../../../lib/workspace/sandbox/sandbox_tools.ts";
import { withTemporaryFolder } from "../temporary_folder.ts";

const KERNEL = new URL("../../../lib/jupyter/kernel.ts", import.meta.url).href;

/** Says what can be reached, from a cell of a kernel and so with all permissions of Deno. */
const CELL = `
  const tried = async (action: () => Promise<unknown>) => await action().then(() => "done", () => "refused");
  console.log(JSON.stringify([
    await tried(() => Deno.writeTextFile("project/file", "")),
    await tried(() => Deno.writeTextFile("out/file", "")),
    await tried(() => Deno.writeTextFile(Deno.makeTempFileSync(), "")),
    await tried(() => Deno.connect({ hostname: "192.0.2.1", port: 80 })),
    Deno.networkInterfaces().map(({ name }) => name).filter((name, i, all) => all.indexOf(name) === i).join(),
  ]));`;

const SCRIPT = `
  import { Kernel } from ${JSON.stringify(KERNEL)};
  Deno.chdir(Deno.args[0]!);
  await using kernel = await Kernel.start({ cwd: Deno.cwd() });
  await kernel.execute(${JSON.stringify(CELL)}, ({ content }) => {
    if (content.name === "stdout") Deno.writeTextFileSync("out/found.json", String(content.text));
  });`;

const signal = new AbortController().signal;

/** Says why a program makes no sandbox here, for the title of a skipped test. */
async function obstacleTo(tool: SandboxTool): Promise<string | undefined> {
  return await findSandbox(Deno.cwd(), [tool]).then(() => undefined, (error) => error.message);
}

const tools = Deno.build.os === "linux" ? SANDBOX_TOOLS : [];
const obstacles = new Map(await Promise.all(tools.map(async (tool) => [tool, await obstacleTo(tool)] as const)));

async function inWorkspace(use: (folder: string) => Promise<void>): Promise<void> {
  await withTemporaryFolder(async (folder) => {
    await Deno.mkdir(join(folder, "project"));
    await use(folder);
  });
}

describe("runInSandbox", () => {
  for (const [tool, obstacle] of obstacles) {
    const title = `with ${tool.name} leaves a kernel loopback and the folder for outputs`;
    const test = async (): Promise<void> => {
      await inWorkspace(async (folder) => {
        await Deno.writeTextFile(join(folder, "project", "script.ts"), SCRIPT);
        const command = [
          Deno.execPath(),
          "run",
          "--allow-all",
          "--quiet",
          join(folder, "project", "script.ts"),
          folder,
        ];
        const [root, out] = [join(folder, "project"), join(folder, "out")];
        expect(await runInSandbox({ root, out, command, signal, tools: [tool] })).toBe(0);
        expect(JSON.parse(await Deno.readTextFile(join(out, "found.json")))).toEqual([
          "refused",
          "done",
          "done",
          "refused",
          "lo",
        ]);
        expect((await Array.fromAsync(Deno.readDir(root))).map(({ name }) => name)).toEqual(["script.ts"]);
      });
    };
    if (obstacle === undefined) it(title, test);
    else it.skip(`${title} (skipped: ${obstacle})`, test);
  }

  /** Makes no sandbox: it shows what is passed on and what comes back. */
  const plain: SandboxTool = { name: "env", args: ({ command }) => [...command] };
  const onUnix = Deno.build.os === "windows" ? it.skip : it;

  onUnix("passes on the exit status", async () => {
    await withTemporaryFolder(async (folder) => {
      const run = (script: string): Promise<number> =>
        runInSandbox({ root: folder, out: folder, command: ["sh", "-c", script], signal, tools: [plain] });
      expect(await run("exit 0")).toBe(0);
      expect(await run("exit 3")).toBe(3);
    });
  });

  onUnix("ends what was started when it is told to stop, also what the command left behind", async () => {
    await withTemporaryFolder(async (folder) => {
      const stop = new AbortController();
      const script = 'sleep 1000 & echo $! > "$0/pid"; mv "$0/pid" "$0/started"; wait';
      const command = ["sh", "-c", script, folder];
      const run = runInSandbox({ root: folder, out: folder, command, signal: stop.signal, tools: [plain] });
      const read = (): Promise<string> => Deno.readTextFile(join(folder, "started"));
      let pid = await read().catch(() => "");
      while (pid === "") pid = await new Promise((done) => setTimeout(() => done(read().catch(() => "")), 20));
      stop.abort("enough");
      await expect(run).rejects.toBe("enough");
      expect(() => Deno.kill(Number(pid), "SIGCONT")).toThrow();
    });
  });
});

describe("findSandbox", () => {
  const absent: SandboxTool = { name: "no-such-sandbox", args: () => [] };
  const broken: SandboxTool = { name: "sh", args: () => ["-c", "echo not allowed here >&2; exit 1"] };
  const onUnix = Deno.build.os === "windows" ? it.skip : it;

  onUnix("says why none of the programs makes one", async () => {
    await expect(findSandbox("/", [absent, broken])).rejects.toThrow(
      "Cannot run in a sandbox: no-such-sandbox or sh must be able to make one, but no-such-sandbox is not installed " +
        'and sh fails with "not allowed here"',
    );
  });

  onUnix("takes the first that works", async () => {
    const working: SandboxTool = { name: "env", args: ({ command }) => [...command] };
    expect((await findSandbox("/", [absent, broken, working])).name).toBe("env");
  });
});
