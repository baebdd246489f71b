/**
 * `deno task run`: executes the notebooks and writes the report.
 *
 * @module
 */
import { command } from "../command.ts";
import { FAILED } from "../failure.ts";
import { writeReport } from "../report.ts";
import { run } from "../run.ts";
import { parseRunOptions, RUN_USAGE } from "../run_options.ts";
import { runSummary } from "../run_summary.ts";
import { shownPath } from "../shown_path.ts";

await command(async ({ args, signal, print, lines }) => {
  const options = parseRunOptions(args);
  if (options.help) return print(RUN_USAGE);
  const result = await run(options, { signal, lines });
  print(runSummary(result).join("\n"));
  await writeReport(result.out, { signal });
  print(`\nThe report is in ${shownPath(result.out.report)}.`);
  return result.succeeded ? 0 : FAILED;
});
