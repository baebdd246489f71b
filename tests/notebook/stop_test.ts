import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { KernelClient, newConnection, withConnectionFile } from "../../lib/jupyter/mod.ts";
import { pause } from "../../lib/jupyter/deadline.ts";
import { projectRoot } from "../../lib/data/mod.ts";
import { kernelspec } from "../../lib/workspace/kernelspec.ts";

/** What a kernel's client does with it. */
interface Front {
  /** Runs a cell: how it ended, and the plain texts that it showed. */
  readonly run: (source: string) => Promise<{ status: unknown; evalue: unknown; texts: readonly string[] }>;
  /** Presses Stop. */
  readonly stop: () => void;
}

const IMPORTS = `import { say, withProgress } from "lib/notebook/mod.ts";
const nap = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
let kept = 41;`;
const CONNECT_PAUSE = 50, UNDER_WAY = 700;

/** Gives a test a kernel as a front end starts it from the kernelspec. */
async function withInstalledKernel(use: (front: Front) => Promise<void>): Promise<void> {
  const connection = newConnection();
  await withConnectionFile(connection, async (file) => {
    const { argv, env } = kernelspec(Deno.execPath(), Deno.build.os) as { argv: string[]; env: Record<string, string> };
    const [program, ...args] = argv.map((word) => word.replace("{connection_file}", file));
    const options = { args, env, cwd: projectRoot(), stdin: "null", stdout: "null", stderr: "null" } as const;
    const child = new Deno.Command(program!, options).spawn();
    const client = await connected(() => KernelClient.connect(connection));
    try {
      await client.ready();
      await use({ run: (source) => runCell(client, source), stop: () => child.kill("SIGINT") });
    } finally {
      client.close();
      child.kill("SIGKILL");
      await child.status;
    }
  });
}

async function connected(connect: () => Promise<KernelClient>): Promise<KernelClient> {
  while (true) {
    try {
      return await connect();
    } catch {
      await pause(CONNECT_PAUSE);
    }
  }
}

async function runCell(client: KernelClient, source: string) {
  const texts: string[] = [];
  const { status, evalue } = await client.execute(source, ({ content }) => {
    const data = content.data as Record<string, string> | undefined;
    if (data?.["text/plain"] !== undefined) texts.push(data["text/plain"]);
  });
  return { status, evalue, texts };
}

/** Cells that a person stops, and what they end with: Deno's kernel gives no reason where it ends a computation. */
const CELLS = {
  "computes": ["while (true) kept = 42;", "Execution failed"],
  "computes after a wait": ["await nap(20); while (true) kept = 42;", "Execution failed"],
  "computes after an output": ["await say`one`; while (true) kept = 42;", "Execution failed"],
  "computes with progress after a wait": [
    "await withProgress({ label: 'Work', total: 1e12 }, async (report) => { await nap(1); while (true) report(kept = 42); })",
    "The cell was stopped",
  ],
  "waits while it works": [
    "await withProgress({ label: 'Work', total: 9 }, () => { kept = 42; return nap(1e6); })",
    "The cell was stopped",
  ],
  "works step by step": [
    "await withProgress({ label: 'Work', total: 9 }, async (report) => { while (true) { report(kept = 42); await nap(1); } })",
    "The cell was stopped",
  ],
} as const;

const onUnix = Deno.build.os === "windows" ? it.skip : it;

describe("Stop under the workspace's kernelspec", () => {
  for (const [what, [source, reason]] of Object.entries(CELLS)) {
    onUnix(`ends a cell that ${what}, and keeps the kernel and its values`, async () => {
      await withInstalledKernel(async ({ run, stop }) => {
        expect(await run(IMPORTS)).toMatchObject({ status: "ok" });
        const stopped = run(source);
        await pause(UNDER_WAY);
        stop();
        expect(await stopped).toMatchObject({ status: "error", evalue: reason });
        expect(await run("await say`It is ${kept}.`;")).toMatchObject({ status: "ok", texts: ["It is 42."] });
      });
    });
  }

  onUnix("does no harm while nothing runs, or before lib is imported", async () => {
    await withInstalledKernel(async ({ run, stop }) => {
      stop();
      expect(await run(IMPORTS)).toMatchObject({ status: "ok" });
      stop();
      await pause(UNDER_WAY * 2);
      expect(await run("await say`It is ${kept}.`;")).toMatchObject({ status: "ok", texts: ["It is 41."] });
    });
  });

  onUnix("ends the cell at its next output where it comes between two waits", async () => {
    await withInstalledKernel(async ({ run, stop }) => {
      expect(await run(IMPORTS)).toMatchObject({ status: "ok" });
      const stopped = run("while (true) { await nap(1); if (performance.now() % 100 > 50) await say`On.`; }");
      await pause(UNDER_WAY);
      stop();
      expect(await stopped).toMatchObject({ status: "error", evalue: "The cell was stopped" });
    });
  });
});
