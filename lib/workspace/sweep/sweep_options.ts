/**
 * The command line of `deno task sweep`.
 *
 * @module
 */
import { parseCommandLine } from "../command_line.ts";
import { misuse } from "../failure.ts";

/** A part of a sweep. */
export interface Shard {
  /** Which, from 1. */
  readonly index: number;
  /** How many there are. */
  readonly count: number;
}

/** What `deno task sweep` was asked to do. */
export interface SweepCommandOptions {
  /** Id of the study's claim; missing where only the studies are listed. */
  readonly study?: string;
  /** The part to evaluate. */
  readonly shard: Shard;
  /** Whether to join the shards instead. */
  readonly merge: boolean;
  /** Points of the whole sample. */
  readonly samples: number;
  /** Seed of the sample. */
  readonly seed: number;
  /** Workers; as many as cores unless told. */
  readonly workers?: number;
  /** Folder of the shards; `out/sweep/<study>` unless told. */
  readonly out?: string;
  /** Whether to list the studies. */
  readonly list: boolean;
  /** Whether only to say how the command is used. */
  readonly help: boolean;
}

const DEFAULT_SAMPLES = 4096, MOST_SAMPLES = 2 ** 30, DEFAULT_SEED = 42, MOST_SHARDS = 100_000;

/** How the command is used. */
export const SWEEP_USAGE = `Usage: deno task sweep <study> [options]

Evaluates a study at every point of a sample of its plausible space, in parts that may run on many machines, and joins the
parts. However many there are, the joined file is the same, byte for byte.

  study             id of its claim, such as M3.4; --list shows them
  --shard I/N       evaluates part I of N; 1/1 unless told. A part that was interrupted goes on where it stopped
  --merge           joins the parts, once all are complete, into <study>.jsonl
  --samples N       points of the whole sample, ${DEFAULT_SAMPLES} unless told
  --seed S          seed of the sample, ${DEFAULT_SEED} unless told
  --workers W       workers on this machine, one per core unless told; 0 for none
  --out DIR         folder of the parts, out/sweep/<study>/ unless told
  --list            lists the studies
  --help            prints this`;

/**
 * Reads the command line.
 *
 * @param args The arguments.
 * @returns What is asked for.
 * @throws {Failure} If an option is unknown or malformed, or the study is missing.
 * @example
 * ```ts
 * import { parseSweepOptions } from "lib/workspace/sweep/sweep_options.ts";
 * import { expect } from "@std/expect";
 *
 * expect(parseSweepOptions(["M3.4", "--shard", "2/8"]).shard).toEqual({ index: 2, count: 8 });
 * ```
 */
export function parseSweepOptions(args: readonly string[]): SweepCommandOptions {
  const { values, positionals } = parse(args);
  const { merge = false, list = false, help = false, out } = values;
  const [study, ...others] = positionals;
  if (others.length > 0) throw misuse(`Cannot sweep: one study at a time, got ${positionals.join(", ")}`);
  if (study === undefined && !list && !help) throw misuse("Cannot sweep: a study must be given; --list shows them");
  if (merge && values.shard !== undefined) throw misuse("Cannot sweep: leave out --shard or --merge");
  const samples = integer("--samples", values.samples, { lower: 1, upper: MOST_SAMPLES }) ?? DEFAULT_SAMPLES;
  return {
    study,
    shard: parseShard(values.shard ?? "1/1", samples),
    merge,
    samples,
    seed: integer("--seed", values.seed, { lower: 0, upper: 2 ** 32 - 1 }) ?? DEFAULT_SEED,
    workers: integer("--workers", values.workers, { lower: 0, upper: 1024 }),
    out,
    list,
    help,
  };
}

function parse(args: readonly string[]) {
  return parseCommandLine({
    args: [...args],
    allowPositionals: true,
    options: {
      shard: { type: "string" },
      merge: { type: "boolean" },
      samples: { type: "string" },
      seed: { type: "string" },
      workers: { type: "string" },
      out: { type: "string" },
      list: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  }, { attempt: "sweep" });
}

function parseShard(text: string, samples: number): Shard {
  const [index = NaN, count = NaN] = /^\d+\/\d+$/.test(text) ? text.split("/").map(Number) : [];
  const most = Math.min(MOST_SHARDS, samples);
  if (index >= 1 && index <= count && count <= most) return { index, count };
  throw misuse(`Cannot sweep: --shard must be I/N with I from 1 to N and N at most ${most}, got ${text}`);
}

function integer(
  option: string,
  text: string | undefined,
  { lower, upper }: { readonly lower: number; readonly upper: number },
): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= lower && value <= upper) return value;
  throw misuse(`Cannot sweep: ${option} must be an integer from ${lower} to ${upper}, got ${text}`);
}
