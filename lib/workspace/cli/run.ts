/**
 * `deno task run`: executes the notebooks and writes the report.
 *
 * @module
 */
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { projectRoot } from "../../data/root.ts";
import { command } from "../command.ts";
import { FAILED } from "../failure.ts";
import { writeReport } from "../report.ts";
import { run } from "../run.ts";
import { parseRunOptions, RUN_USAGE } from "../run_options.ts";
import { runSummary } from "../run_summary.ts";
import { runInSandbox } from "../sandbox/run_in_sandbox.ts";
import { shownPath } from "../shown_path.ts";

/** What this command needs, in a sandbox as outside; packages must have been fetched before. */
const FLAGS: readonly string[] = [
  "--frozen",
  "--no-prompt",
  "--cached-only",
  "--allow-read",
  "--allow-write",
  "--allow-net=127.0.0.1",
  "--allow-run",
  "--allow-env",
];

async function runSandboxed(
  args: readonly string[],
  { out, signal }: { readonly out?: string; readonly signal: AbortSignal },
): Promise<number> {
  const own = [Deno.execPath(), "run", ...FLAGS, fileURLToPath(import.meta.url)];
  const root = projectRoot();
  return await runInSandbox({
    root,
    out: resolve(out ?? join(root, "out")),
    command: [...own, ...args.filter((arg) => arg !== "--sandbox")],
    signal,
  });
}

await command(async ({ args, signal, print, lines }) => {
  const options = parseRunOptions(args);
  if (options.help) return print(RUN_USAGE);
  if (options.sandbox) return await runSandboxed(args, { ...options, signal });
  const result = await run(options, { signal, lines });
  print(runSummary(result).join("\n"));
  await writeReport(result.out, { signal });
  print(`\nThe report is in ${shownPath(result.out.report)}.`);
  return result.succeeded ? 0 : FAILED;
});
