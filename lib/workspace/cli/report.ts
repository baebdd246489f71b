/**
 * `deno task report`: writes pages for readers from the last run.
 *
 * @module
 */
import { join } from "node:path";
import { projectRoot } from "../../data/root.ts";
import { command } from "../command.ts";
import { outFolder } from "../out_folder.ts";
import { writeReport } from "../report.ts";
import { parseReportOptions, REPORT_USAGE } from "../report_options.ts";
import { shownPath } from "../shown_path.ts";
import { textTable } from "../text_table.ts";

await command(async ({ args, signal, print }) => {
  const options = parseReportOptions(args);
  if (options.help) return print(REPORT_USAGE);
  const pages = await writeReport(outFolder(options.out ?? join(projectRoot(), "out")), { signal });
  const rows = pages.map(({ path, bytes }) => [shownPath(path), `${Math.ceil(bytes / 1000)} kB`]);
  print(textTable(["page", "size"], rows).join("\n"));
});
