import { Kernel } from "../../lib/jupyter/kernel.ts";
import type { Json } from "../../lib/jupyter/message.ts";
import { OutputCollector } from "../../lib/workspace/output_collector.ts";
import type { Output } from "../../lib/workspace/notebook_format.ts";
import { projectRoot } from "../../lib/data/mod.ts";

/** What came of a cell. */
export interface CellRun {
  /** "ok" or "error". */
  readonly status: string;
  /** The outputs that a front end keeps. */
  readonly outputs: readonly Output[];
  /** Everything that it got to see meanwhile, as type and content. */
  readonly seen: readonly { readonly type: string; readonly content: Json }[];
}

/** Runs a cell. */
export type RunCell = (source: string) => Promise<CellRun>;

/** Messages that are no output. */
const BOOKKEEPING: readonly string[] = ["status", "execute_input"];

/** Gives a test a kernel as a person has it at a front end: without the runner's records. */
export async function withInteractiveKernel(
  use: (run: RunCell) => Promise<void>,
  { cwd = projectRoot() }: { readonly cwd?: string } = {},
): Promise<void> {
  await using kernel = await Kernel.start({ cwd, env: { WORKSPACE_CHANNEL: "" } });
  await use(async (source) => {
    const outputs = new OutputCollector();
    const seen: { type: string; content: Json }[] = [];
    outputs.begin(0);
    const { status } = await kernel.execute(source, (message) => {
      outputs.collect(message);
      const { header: { msg_type: type }, content } = message;
      if (!BOOKKEEPING.includes(type)) seen.push({ type, content });
    });
    return { status: String(status), outputs: outputs.outputsOf(0), seen };
  });
}
