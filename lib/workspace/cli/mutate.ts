/**
 * `deno task mutate`: makes small faults in copies of the models and says which of them no test finds.
 *
 * @module
 */
import { command } from "../command.ts";
import { FAILED } from "../failure.ts";
import { mutate } from "../mutation/mutate.ts";
import { MUTATION_USAGE, parseMutationOptions } from "../mutation/mutation_options.ts";
import { foundShare, mutationSummary, REQUIRED_SHARE, trialLine } from "../mutation/mutation_summary.ts";

await command(async ({ args, signal, print, lines }) => {
  const options = parseMutationOptions(args);
  if (options.help) return print(MUTATION_USAGE);
  const trials = await mutate(options, {
    signal,
    onTrial: (trial, { done, total }) => lines.write(`${done} of ${total}  ${trialLine(trial)}\n`),
  });
  print(mutationSummary(trials).join("\n"));
  return foundShare(trials) < REQUIRED_SHARE ? FAILED : 0;
});
