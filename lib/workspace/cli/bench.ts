/**
 * `deno task bench`: this project against its peers.
 *
 * @module
 */
import { bench, benchSummary, COMPARISONS } from "../bench/bench.ts";
import { BENCH_USAGE, parseBenchOptions } from "../bench/bench_options.ts";
import { command } from "../command.ts";

await command(async ({ args, signal, print, lines }) => {
  const options = parseBenchOptions(args, COMPARISONS.map(({ name }) => name));
  if (options.help) return print(BENCH_USAGE);
  print(benchSummary(await bench(options, { signal, lines })).join("\n"));
});
