/**
 * `deno task sweep`: a study over a sample of its plausible space, in parts.
 *
 * @module
 */
import { join, resolve } from "node:path";
import { projectRoot } from "../../data/root.ts";
import { command } from "../command.ts";
import { misuse } from "../failure.ts";
import { mergeShards } from "../sweep/merge_shards.ts";
import { parseSweepOptions, SWEEP_USAGE } from "../sweep/sweep_options.ts";
import { sweepShard } from "../sweep/sweep_shard.ts";
import { mergeSummary, shardSummary, sweptStudies } from "../sweep/sweep_summary.ts";
import { SWEPT_CLAIMS } from "../sweep/swept_study.ts";

function requireStudy(study: string | undefined): string {
  if (study !== undefined && SWEPT_CLAIMS.has(study)) return study;
  throw misuse(`Cannot sweep ${study}: it must be one of`, [[...SWEPT_CLAIMS.keys()].join(", ")]);
}

await command(async ({ args, signal, print, lines }) => {
  const options = parseSweepOptions(args);
  if (options.help) return print(SWEEP_USAGE);
  if (options.list) return print((await sweptStudies()).join("\n"));
  const study = requireStudy(options.study);
  const folder = resolve(options.out ?? join(projectRoot(), "out", "sweep", study));
  if (options.merge) print((await mergeSummary(study, await mergeShards(study, folder))).join("\n"));
  else print(shardSummary(await sweepShard({ ...options, study }, folder, { signal, lines })));
});
