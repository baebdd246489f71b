/**
 * `deno task sweep --merge`: the parts of a sweep joined, once all are there and belong together.
 *
 * @module
 */
import { join } from "node:path";
import { writeFileAtomically } from "../atomic_write.ts";
import { Failure } from "../failure.ts";
import { shownPath } from "../shown_path.ts";
import { shardOfFile, shardPaths, shardRange } from "./shard_file.ts";
import { headDifference, parseSweepLine, type SweepHead, type SweepLine } from "./sweep_line.ts";
import type { Shard } from "./sweep_options.ts";

/** What came of joining. */
export interface MergeResult {
  /** The joined file. */
  readonly path: string;
  /** Its lines. */
  readonly lines: readonly SweepLine[];
  /** How many parts there were. */
  readonly shards: number;
}

/**
 * Joins the parts of a sweep. The joined file is the same however many parts there were.
 *
 * @param study Id of the study's claim.
 * @param folder Folder of the parts.
 * @returns The joined file, `<study>.jsonl` in the folder.
 * @throws {Failure} If a part is missing or incomplete, or parts are of another study, sample, code or data.
 */
export async function mergeShards(study: string, folder: string): Promise<MergeResult> {
  const count = await shardCount(study, folder);
  const texts: string[] = [], lines: SweepLine[] = [];
  for (let index = 1; index <= count; index += 1) {
    const { complete: path } = shardPaths(folder, { index, count });
    const text = await Deno.readTextFile(path);
    const read = readLines(text, path);
    if (read.length === 0) throw new Failure(`Cannot merge ${shownPath(path)}: it must hold points, but is empty`);
    const head = { ...(lines[0] ?? read[0]!), study };
    requireWhole(read, { path, shard: { index, count }, head });
    texts.push(text);
    for (const line of read) lines.push(line);
  }
  const path = join(folder, `${study}.jsonl`);
  await writeFileAtomically(path, texts.join(""));
  return { path, lines, shards: count };
}

/** How many parts there are, all of them complete. */
async function shardCount(study: string, folder: string): Promise<number> {
  const entries = await Array.fromAsync(Deno.readDir(folder)).catch(() => []);
  const shards = entries.flatMap(({ name }) => shardOfFile(name) ?? []);
  const counts = [...new Set(shards.map(({ count }) => count))];
  const place = `Cannot merge ${study}`;
  if (counts.length === 0) throw new Failure(`${place}: there is no complete part in ${shownPath(folder)}`);
  if (counts.length > 1) {
    throw new Failure(
      `${place}: all parts must be of one number, got parts of ${counts.sort((a, b) => a - b).join(" and ")}`,
    );
  }
  const count = counts[0]!, there = new Set(shards.map(({ index }) => index));
  const missing = Array.from({ length: count }, (_, i) => i + 1).filter((index) => !there.has(index));
  if (missing.length === 0) return count;
  throw new Failure(`${place}: all ${count} parts must be complete, missing ${missing.join(", ")}`);
}

function readLines(text: string, path: string): SweepLine[] {
  const lines = text.split("\n");
  const last = lines.pop();
  return [...lines, ...(last ? [last] : [])].map((line, i) => {
    const read = parseSweepLine(line);
    if (read !== undefined) return read;
    throw new Failure(`Cannot merge ${shownPath(path)}: line ${i + 1} must be one of a sweep`);
  });
}

function requireWhole(
  lines: readonly SweepLine[],
  { path, shard, head }: { readonly path: string; readonly shard: Shard; readonly head: SweepHead },
): void {
  for (const [i, line] of lines.entries()) {
    const difference = headDifference(line, head);
    if (difference !== undefined) throw new Failure(`Cannot merge ${shownPath(path)}: line ${i + 1} has ${difference}`);
  }
  const [first, end] = shardRange(shard, head.samples);
  const wrong = lines.findIndex(({ index }, i) => index !== first + i);
  if (wrong < 0 && lines.length === end - first) return;
  const got = wrong < 0 ? `${lines.length}` : `point ${lines[wrong]!.index} in line ${wrong + 1}`;
  throw new Failure(
    `Cannot merge ${shownPath(path)}: it must hold the ${end - first} points from ${first} on, got ${got}`,
  );
}
