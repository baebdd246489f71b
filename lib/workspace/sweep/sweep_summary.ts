/**
 * What a person reads about sweeps.
 *
 * @module
 */
import { shareOfOutcomes } from "../../argument/robustness.ts";
import { loadClaims } from "../../data/mod.ts";
import { shownPath } from "../shown_path.ts";
import { textTable } from "../text_table.ts";
import type { MergeResult } from "./merge_shards.ts";
import type { SweepLine } from "./sweep_line.ts";
import type { ShardResult } from "./sweep_shard.ts";
import { SWEPT_CLAIMS } from "./swept_study.ts";

/**
 * The studies that can be swept.
 *
 * @returns A table of claims, articles and what is claimed.
 */
export async function sweptStudies(): Promise<string[]> {
  const articles = [...new Set(SWEPT_CLAIMS.values())];
  const claims = (await Promise.all(articles.map((article) => loadClaims(article)))).flat();
  const rows = [...SWEPT_CLAIMS].map((
    [id, article],
  ) => [id, article, claims.find((claim) => claim.id === id)?.claim ?? ""]);
  return textTable(["study", "article", "claim"], rows);
}

/**
 * Says what came of a part.
 *
 * @param result The part.
 * @returns One line.
 */
export function shardSummary({ path, points, resumed }: ShardResult): string {
  const before = resumed > 0 ? `, ${resumed} of them from before` : "";
  return `${points} points in ${shownPath(path)}${before}`;
}

/**
 * Says what came of a whole sweep.
 *
 * @param study Id of the study's claim.
 * @param result The joined parts.
 * @returns Where the file is, how many points failed, and in which share the claim holds.
 */
export async function mergeSummary(study: string, { path, lines, shards }: MergeResult): Promise<string[]> {
  const failed = lines.filter(({ error }) => error !== undefined).length;
  return [
    `${lines.length} points of ${shards} ${shards === 1 ? "part" : "parts"} in ${
      shownPath(path)
    }, ${failed} without a result`,
    await shareLine(study, lines),
  ];
}

async function shareLine(study: string, lines: readonly SweepLine[]): Promise<string> {
  const claim = (await loadClaims(SWEPT_CLAIMS.get(study)!)).find(({ id }) => id === study)!;
  const { share, shareInterval } = shareOfOutcomes(claim, lines.map(({ result }) => Number(result ?? NaN)));
  const [lower, upper] = shareInterval;
  return `${study} holds at ${percent(share)} of them (${percent(lower)} to ${percent(upper)}): ${claim.claim}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
