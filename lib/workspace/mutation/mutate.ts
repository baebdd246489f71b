/**
 * `deno task mutate`: how many small faults in the models the tests find.
 *
 * @module
 */
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "../../data/root.ts";
import { createRandom } from "../../numerics/random.ts";
import type { SourceFile } from "../check/import_rules.ts";
import { projectSources } from "../check/project_files.ts";
import { Failure } from "../failure.ts";
import { type Mutant, mutantsOf } from "./mutants.ts";
import type { MutationOptions } from "./mutation_options.ts";
import { testsOf } from "./tests_of.ts";
import { type Fate, passTests, type TestRun, tryMutant } from "./try_mutant.ts";

/** A mutant of a file, and what came of it. */
export interface Trial extends Mutant {
  /** The module, from the project's root. */
  readonly path: string;
  /** What came of it. */
  readonly fate: Fate;
}

/** What a trial needs of its surroundings. */
export interface MutationContext {
  /** Stops everything. */
  readonly signal: AbortSignal;
  /** Hears of each trial. */
  readonly onTrial: (trial: Trial, count: { readonly done: number; readonly total: number }) => void;
  /** The project's folder; that of this module unless told. */
  readonly root?: string;
}

interface Candidate extends Mutant {
  readonly file: SourceFile;
  readonly tests: readonly string[];
}

const PARTS: readonly string[] = ["deno.json", "deno.lock", "data", "lib", "tests"];
/** Longest time of tests without a fault, in ms. */
const BASELINE_LIMIT = 600_000;
/** A fault that makes tests this many times slower, or this many ms, counts as found. */
const SLOWER = 3, SLACK = 10_000;

/**
 * Tries mutants one after the other.
 *
 * @param options Folders, size of the sample, seed.
 * @param context Abort signal, listener, and in tests another project.
 * @returns The trials, in the order of the files.
 * @throws {Failure} If the tests of a module fail without a fault.
 * @throws {unknown} The signal's reason, when it aborts.
 */
export async function mutate(options: MutationOptions, context: MutationContext): Promise<Trial[]> {
  const root = context.root ?? projectRoot();
  const candidates = chosen(await candidatesIn(options.folders), options);
  const copy = await Deno.makeTempDir({ prefix: "mutants-" });
  try {
    for (const part of PARTS) await cp(join(root, part), join(copy, part), { recursive: true });
    return await tryAll(candidates, copy, context);
  } finally {
    await Deno.remove(copy, { recursive: true });
  }
}

async function candidatesIn(folders: readonly string[]): Promise<Candidate[]> {
  const found = await Promise.all(folders.map(async (folder) => {
    const tests = (await projectSources(`tests/${folder}`)).filter(({ path }) => path.endsWith("_test.ts"));
    const files = await projectSources(`lib/${folder}`);
    return files.flatMap((file) => {
      const own = testsOf({ path: file.path, modules: files, tests });
      return mutantsOf(file.text).map((mutant) => ({ ...mutant, file, tests: own }));
    });
  }));
  return found.flat();
}

/** A sample without repetition, in the order of the files. */
function chosen(all: readonly Candidate[], { sample = all.length, seed }: MutationOptions): Candidate[] {
  const random = createRandom(seed);
  const drawn = all.map((_, index) => ({ index, key: random.uniform() })).sort((a, b) => a.key - b.key);
  return drawn.slice(0, sample).map(({ index }) => index).sort((a, b) => a - b).map((index) => all[index]!);
}

async function tryAll(candidates: readonly Candidate[], root: string, context: MutationContext): Promise<Trial[]> {
  const baselines = new Map<string, number>();
  const trials: Trial[] = [];
  for (const { file, tests, ...mutant } of candidates) {
    const run = { root, tests, signal: context.signal, timeout: BASELINE_LIMIT };
    const timeout = SLOWER * await baseline(run, baselines) + SLACK;
    const sources = { original: file.text, mutant: mutant.source };
    trials.push({ ...mutant, path: file.path, fate: await tryMutant(file.path, sources, { ...run, timeout }) });
    context.onTrial(trials.at(-1)!, { done: trials.length, total: candidates.length });
  }
  return trials;
}

/** How long tests take without a fault, in ms. */
async function baseline(run: TestRun, known: Map<string, number>): Promise<number> {
  const key = run.tests.join();
  if (run.tests.length === 0 || known.has(key)) return known.get(key) ?? 0;
  const begin = performance.now();
  const { passed, output } = await passTests(run);
  if (!passed) throw new Failure(`Cannot try mutants: ${key} must pass without one, got ${output.slice(-500)}`);
  known.set(key, performance.now() - begin);
  return performance.now() - begin;
}
