/**
 * `deno task sweep`: one part of a sweep.
 *
 * @module
 */
import { type Input, namedValues, requireInputs } from "../../argument/input.ts";
import { sampleInputs } from "../../numerics/input_distribution.ts";
import { sweep } from "../../numerics/sweep.ts";
import { Failure } from "../failure.ts";
import { type LineTarget, ProgressLines } from "../progress_lines.ts";
import { shownPath } from "../shown_path.ts";
import { resumeShard, shardPaths, shardRange } from "./shard_file.ts";
import { sweepHash } from "./sweep_hash.ts";
import { type PointOutcome, type SweepHead, sweepLine } from "./sweep_line.ts";
import type { Shard, SweepCommandOptions } from "./sweep_options.ts";
import { setUpStudy, type SweepPoint } from "./swept_study.ts";

const TARGET = { module: new URL("./swept_study.ts", import.meta.url), name: "evaluateStudy" };

/** What a part needs from its surroundings. */
export interface SweepSurroundings {
  /** Where progress is shown. */
  readonly lines: LineTarget;
  /** Stops the part, which can go on later. */
  readonly signal: AbortSignal;
  /** Hash of code and data; that of this moment unless told. */
  readonly hash?: string;
}

/** What came of a part. */
export interface ShardResult {
  /** The complete file. */
  readonly path: string;
  /** Its points. */
  readonly points: number;
  /** Those that were there before. */
  readonly resumed: number;
}

/**
 * Evaluates one part of a sweep and writes a line for each point as it becomes known. A part that is there already is checked
 * and left alone; one that was interrupted goes on.
 *
 * @param options Study, part, sample, workers.
 * @param folder Folder of the sweep; created where it is missing.
 * @param surroundings Progress, abort signal.
 * @returns The part's file.
 * @throws {Failure} If the file belongs to another sweep or cannot be written.
 * @throws {RangeError} If there is no such study.
 * @throws {unknown} The signal's reason, when it aborts.
 */
export async function sweepShard(
  { study, shard, samples, seed, workers }: Omit<SweepCommandOptions, "study"> & { readonly study: string },
  folder: string,
  surroundings: SweepSurroundings,
): Promise<ShardResult> {
  const head = { study, samples, seed, hash: surroundings.hash ?? await sweepHash() };
  const [first, end] = shardRange(shard, samples);
  const { complete, partial } = shardPaths(folder, shard);
  await Deno.mkdir(folder, { recursive: true });
  const isThere = await exists(complete);
  const before = await resumeShard(isThere ? complete : partial, { head, first });
  if (isThere && before === end - first) return { path: complete, points: before, resumed: before };
  if (isThere) await Deno.rename(complete, partial);
  const { inputs } = await setUpStudy(study);
  requireInputs(inputs);
  const part = { head, shard, inputs, first: first + before, end };
  await evaluatePart(part, partial, { workers, ...surroundings });
  await Deno.rename(partial, complete);
  return { path: complete, points: end - first, resumed: before };
}

async function exists(path: string): Promise<boolean> {
  return await Deno.stat(path).then(() => true, () => false);
}

/** The points of a part that are still to be evaluated. */
interface Part {
  readonly head: SweepHead;
  readonly shard: Shard;
  readonly inputs: readonly Input[];
  /** The first of them. */
  readonly first: number;
  /** The one after the last. */
  readonly end: number;
}

/** Points that are drawn at a time, so that a part of any length needs little memory. */
const DRAWN = 4096;

function* pointsOf({ head: { study: claim, seed }, inputs, first, end }: Part): Generator<SweepPoint> {
  for (let from = first; from < end; from += DRAWN) {
    const drawn = sampleInputs(inputs, Math.min(DRAWN, end - from), { seed, first: from });
    for (const point of drawn) yield { claim, values: namedValues(inputs, point) };
  }
}

async function evaluatePart(
  part: Part,
  path: string,
  { workers, lines, signal }: SweepSurroundings & { readonly workers?: number },
): Promise<void> {
  const { head, shard, first, end } = part, count = end - first;
  const name = `${head.study} ${shard.index}/${shard.count}`, progress = new ProgressLines([name], lines);
  const onProgress = ({ done }: { readonly done: number }): void => progress.note(name, `${done} of ${count}`);
  using file = await openToAppend(path);
  for await (const outcome of sweep<SweepPoint, number>(TARGET, pointsOf(part), { workers, signal, onProgress })) {
    const point = { index: first + outcome.index, parameters: outcome.item.values };
    await append(file, sweepLine(head, point, outcome as PointOutcome));
  }
  progress.finish(name, `${count} points done`);
}

async function openToAppend(path: string): Promise<Deno.FsFile> {
  try {
    return await Deno.open(path, { append: true, create: true });
  } catch (error) {
    throw new Failure(`Cannot write ${shownPath(path)}`, { cause: error });
  }
}

async function append(file: Deno.FsFile, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  for (let written = 0; written < bytes.length;) written += await file.write(bytes.subarray(written));
}
