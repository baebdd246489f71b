/**
 * `deno task figures`: writes the figures of the last run, or lists them.
 *
 * @module
 */
import { command } from "../command.ts";
import { figures, figuresSource } from "../figures.ts";
import { FIGURES_USAGE, parseFiguresOptions } from "../figures_options.ts";
import { figuresList, figuresSummary } from "../figures_summary.ts";

await command(async ({ args, signal, print, lines }) => {
  const options = parseFiguresOptions(args);
  if (options.help) return print(FIGURES_USAGE);
  const context = { signal, lines };
  const text = options.list
    ? await figuresList(await figuresSource(options, context))
    : figuresSummary(await figures(options, context));
  print(text.join("\n"));
});
