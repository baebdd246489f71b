import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { KernelClient, newConnection, withConnectionFile } from "../../lib/jupyter/mod.ts";
import { pause } from "../../lib/jupyter/deadline.ts";
import { projectRoot } from "../../lib/data/mod.ts";
import { kernelspec } from "../../lib/workspace/kernelspec.ts";

/** How a cell ended, and the plain texts that it showed. */
interface CellEnd {
  readonly status: unknown;
  readonly evalue: unknown;
  readonly texts: readonly string[];
}

/** What a kernel's client does with it. */
interface Front {
  /** Runs a cell; calls back when it prints. */
  readonly run: (source: string, onPrint?: () => void) => Promise<CellEnd>;
  /** Presses Stop. */
  readonly stop: () => void;
}

const IMPORTS = `import { say, withProgress } from "lib/notebook/mod.ts";
const nap = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const WORK = { label: "Work", total: 9 };
let kept = 41;
const begin = () => console.log("begun", kept = 42);`;
const CONNECT_PAUSE = 50, AFTER_STOP = 3000;

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
      await use({ run: (source, onPrint) => runCell(client, source, onPrint), stop: () => child.kill("SIGINT") });
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

async function runCell(client: KernelClient, source: string, onPrint: () => void = () => {}): Promise<CellEnd> {
  const texts: string[] = [];
  const { status, evalue } = await client.execute(source, ({ header, content }) => {
    if (header.msg_type === "stream") onPrint();
    const data = content.data as Record<string, string> | undefined;
    if (data?.["text/plain"] !== undefined) texts.push(data["text/plain"]);
  });
  return { status, evalue, texts };
}

/** Cells that a person stops, and what they end with: Deno's kernel gives no reason where it ends a computation. */
const CELLS = {
  "computes": ["begin(); while (true);", "Execution failed"],
  "computes after a wait": ["await nap(20); begin(); while (true);", "Execution failed"],
  "computes after an output": ["await say`one`; begin(); while (true);", "Execution failed"],
  "computes with progress after a wait": [
    "await withProgress(WORK, async (report) => { await nap(1); begin(); while (true) report(1); })",
    "The cell was stopped",
  ],
  "waits while it works": ["await withProgress(WORK, () => { begin(); return nap(1e6); })", "The cell was stopped"],
  "works step by step": [
    "await withProgress(WORK, async (report) => { begin(); while (true) { report(1); await nap(1); } })",
    "The cell was stopped",
  ],
  "shows one output after another": ["begin(); while (true) { await say`On.`; await nap(1); }", "The cell was stopped"],
} as const;

const onUnix = Deno.build.os === "windows" ? it.skip : it;

describe("Stop under the workspace's kernelspec", () => {
  for (const [what, [source, reason]] of Object.entries(CELLS)) {
    onUnix(`ends a cell that ${what}, and keeps the kernel and its values`, async () => {
      await withInstalledKernel(async ({ run, stop }) => {
        expect(await run(IMPORTS)).toMatchObject({ status: "ok" });
        expect(await run(source, stop)).toMatchObject({ status: "error", evalue: reason });
        expect(await run("await say`It is ${kept}.`;")).toMatchObject({ status: "ok", texts: ["It is 42."] });
      });
    });
  }

  onUnix("does no harm while nothing runs, or before lib is imported", async () => {
    await withInstalledKernel(async ({ run, stop }) => {
      stop();
      expect(await run(IMPORTS)).toMatchObject({ status: "ok" });
      stop();
      await pause(AFTER_STOP);
      expect(await run("await say`It is ${kept}.`;")).toMatchObject({ status: "ok", texts: ["It is 41."] });
    });
  });
});
