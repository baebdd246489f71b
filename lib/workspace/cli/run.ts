/**
 * `deno task run`: executes the notebooks.
 *
 * @module
 */
import { command } from "../command.ts";
import { FAILED } from "../failure.ts";
import { run } from "../run.ts";
import { parseRunOptions, RUN_USAGE } from "../run_options.ts";
import { runSummary } from "../run_summary.ts";

await command(async ({ args, signal, print, lines }) => {
  const options = parseRunOptions(args);
  if (options.help) return print(RUN_USAGE);
  const result = await run(options, { signal, lines });
  print(runSummary(result).join("\n"));
  return result.succeeded ? 0 : FAILED;
});
