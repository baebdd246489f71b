/**
 * The command line of `deno task mutate`.
 *
 * @module
 */
import { parseCommandLine } from "../command_line.ts";
import { misuse } from "../failure.ts";

/** What `deno task mutate` was asked to do. */
export interface MutationOptions {
  /** Folders of lib. */
  readonly folders: readonly string[];
  /** How many mutants to try; all unless told. */
  readonly sample?: number;
  /** Seed of the sample. */
  readonly seed: number;
  /** Whether only to say how the command is used. */
  readonly help: boolean;
}

/** Folders whose mutants are tried unless told: the models, the methods that they rest on and the argument. */
export const MUTATED_FOLDERS: readonly string[] = [
  "numerics",
  "magnetism",
  "metallurgy",
  "pharmacology",
  "dopamine",
  "behaviour",
  "argument",
];

/** How the command is used. */
export const MUTATION_USAGE = `Usage: deno task mutate [folder...] [options]

Makes small faults in copies of the models, one at a time, and says which of them no test finds. The project itself is
not touched.

  folder       a folder of lib: ${MUTATED_FOLDERS.join(", ")}; all of these unless told
  --sample N   how many faults to try, drawn at random; all unless told
  --seed N     seed of the drawing, 1 unless told
  --help       prints this

It ends with 1 where less than 85 % of the faults are found.`;

/**
 * Reads the command line.
 *
 * @param args The arguments.
 * @returns What is asked for.
 * @throws {Failure} If an option is unknown or malformed, or a folder has no models.
 * @example
 * ```ts
 * import { parseMutationOptions } from "lib/workspace/mutation/mutation_options.ts";
 * import { expect } from "@std/expect";
 *
 * expect(parseMutationOptions(["magnetism", "--sample", "20"])).toMatchObject({ folders: ["magnetism"], sample: 20 });
 * ```
 */
export function parseMutationOptions(args: readonly string[]): MutationOptions {
  const { values: { sample, seed = "1", help = false }, positionals } = parse(args);
  const strange = positionals.find((folder) => !MUTATED_FOLDERS.includes(folder));
  if (strange !== undefined) {
    throw misuse(`Cannot mutate ${strange}: it must be one of ${MUTATED_FOLDERS.join(", ")}`);
  }
  return {
    folders: positionals.length > 0 ? positionals : MUTATED_FOLDERS,
    sample: sample === undefined ? undefined : wholeNumber("--sample", sample, 1),
    seed: wholeNumber("--seed", seed, 0),
    help,
  };
}

function parse(args: readonly string[]) {
  const sample = { type: "string" } as const, seed = { type: "string" } as const;
  const options = { sample, seed, help: { type: "boolean", short: "h" } } as const;
  return parseCommandLine({ args: [...args], allowPositionals: true, options }, { attempt: "mutate" });
}

function wholeNumber(option: string, text: string, least: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (value >= least) return value;
  throw misuse(`Cannot mutate: ${option} must be a whole number of at least ${least}, got ${text}`);
}
