/**
 * `deno task figures`: writes the figures of the last run, or lists them.
 *
 * @module
 */
import { command } from "../command.ts";
import { FAILED } from "../failure.ts";
import { figures, figuresSource } from "../figures.ts";
import { FIGURES_USAGE, parseFiguresOptions } from "../figures_options.ts";
import { figuresList, figuresSummary } from "../figures_summary.ts";

await command(async ({ args, signal, print, lines }) => {
  const options = parseFiguresOptions(args);
  if (options.help) return print(FIGURES_USAGE);
  const context = { signal, lines };
  if (options.list) {
    return print((await figuresList(await figuresSource(options, context), options.layout)).join("\n"));
  }
  const result = await figures(options, context);
  print(figuresSummary(result).join("\n"));
  return result.leftOut.length > 0 ? FAILED : 0;
});
