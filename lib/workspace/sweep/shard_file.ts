/**
 * The file of one part of a sweep. While the part is evaluated it has a name of its own, so that nobody takes it for complete;
 * what an interruption cuts off is dropped when the part goes on.
 *
 * @module
 */
import { join } from "node:path";
import { Failure } from "../failure.ts";
import { shownPath } from "../shown_path.ts";
import { headDifference, parseSweepLine, type SweepHead } from "./sweep_line.ts";
import type { Shard } from "./sweep_options.ts";

const COMPLETE = /^shard-(\d+)-of-(\d+)\.jsonl$/;

/** Where a part is written. */
export interface ShardPaths {
  /** The complete part. */
  readonly complete: string;
  /** The part while it is evaluated. */
  readonly partial: string;
}

/**
 * The files of a part.
 *
 * @param folder Folder of the sweep.
 * @param shard The part.
 * @returns Their paths.
 */
export function shardPaths(folder: string, { index, count }: Shard): ShardPaths {
  const complete = join(folder, `shard-${index}-of-${count}.jsonl`);
  return { complete, partial: `${complete}.partial` };
}

/**
 * The part that a file holds.
 *
 * @param name The file's name.
 * @returns Which part of how many; undefined where it is no complete part.
 */
export function shardOfFile(name: string): Shard | undefined {
  const [, index, count] = COMPLETE.exec(name) ?? [];
  return index === undefined ? undefined : { index: Number(index), count: Number(count) };
}

/**
 * The points of a part: consecutive ones, so that the joined parts are the whole sample in order.
 *
 * @param shard The part.
 * @param samples Points of the sample.
 * @returns The first point and the one after the last.
 * @example
 * ```ts
 * import { shardRange } from "lib/workspace/sweep/shard_file.ts";
 * import { expect } from "@std/expect";
 *
 * expect([1, 2, 3].map((index) => shardRange({ index, count: 3 }, 8))).toEqual([[0, 2], [2, 5], [5, 8]]);
 * ```
 */
export function shardRange({ index, count }: Shard, samples: number): [number, number] {
  return [Math.floor((index - 1) * samples / count), Math.floor(index * samples / count)];
}

/**
 * Reads how far a part has come, and drops from its end what is no complete line.
 *
 * @param path The file.
 * @param options What the sweep is, and the part's first point.
 * @returns The number of points that are there.
 * @throws {Failure} If the file belongs to another sweep.
 */
export async function resumeShard(
  path: string,
  { head, first }: { readonly head: SweepHead; readonly first: number },
): Promise<number> {
  const text = await Deno.readTextFile(path).catch(() => "");
  const lines = text.split("\n").slice(0, -1).map((line) => parseSweepLine(line));
  const cut = lines.findIndex((line, i) => line?.index !== first + i);
  const whole = cut < 0 ? lines.length : cut;
  for (const line of lines.slice(0, whole)) {
    const difference = headDifference(line!, head);
    if (difference !== undefined) {
      throw new Failure(
        `Cannot go on with ${shownPath(path)}: it has ${difference}; remove it or write elsewhere by --out`,
      );
    }
  }
  const kept = text.split("\n").slice(0, whole).map((line) => `${line}\n`).join("");
  if (kept !== text) await Deno.writeTextFile(path, kept);
  return whole;
}
