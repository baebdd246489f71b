/**
 * One function over many items, on all cores.
 *
 * @module
 */
import { requireInteger } from "./require.ts";
import {
  evaluateItems,
  importFunction,
  type ItemOutcome,
  type SweepChunk,
  type SweepError,
  type SweepFunction,
} from "./sweep_items.ts";
import { SweepWorker } from "./sweep_pool.ts";

export type { SweepContext, SweepError, SweepFunction } from "./sweep_items.ts";

/** Where the function is found that a sweep evaluates. */
export interface SweepTarget {
  /**
   * Absolute URL of its module, typically `new URL("./study.ts", import.meta.url)`. Not the module that awaits the sweep
   * at its top level: every worker would sweep again, and without workers it would wait for itself.
   */
  readonly module: string | URL;
  /** Name under which the module exports it. */
  readonly name: string;
}

/** How to sweep. */
export interface SweepOptions {
  /** Number of workers; 0 evaluates in the calling process. Default: the number of cores. */
  readonly workers?: number;
  /** Seed of the items' random numbers, an integer of at least 0; default 0. */
  readonly seed?: number;
  /** Items sent to a worker at a time; default: as many as take about 50 ms. Results do not depend on it. */
  readonly chunk?: number;
  /** Called after each run of items, in order. */
  readonly onProgress?: (progress: SweepProgress) => void;
  /** Ends the sweep when aborted. */
  readonly signal?: AbortSignal;
}

/** How far a sweep has come. */
export interface SweepProgress {
  /** Items evaluated, failed ones included. */
  readonly done: number;
  /** Items that failed. */
  readonly failed: number;
  /** Items in all, where known. */
  readonly total: number | undefined;
}

/** What became of an item: its value, or why there is none. */
export type SweepOutcome<Item, Result> =
  | { readonly index: number; readonly item: Item; readonly value: Result }
  | { readonly index: number; readonly item: Item; readonly error: SweepError };

const ATTEMPT = "sweep";
/** Time that a run of items should take, and the most items in one. */
const CHUNK_MILLISECONDS = 50, LARGEST_CHUNK = 4096;
/** Runs of items under way or waiting for their turn, per worker: what bounds the memory. */
const RUNS_PER_WORKER = 4;

/**
 * Evaluates a function on many items in parallel, and gives the outcomes in the order of the items as they become
 * known.
 *
 * The function is imported by name in every worker and must be pure: items, results and nothing else pass between the
 * processes, by structured clone. Random numbers come with the item, so that outcomes depend neither on the number of
 * workers nor on chance. An item that throws yields an error beside its parameters; the others go on. Items are drawn
 * and outcomes held a few runs ahead only, so that a sweep of any length needs little memory. Breaking out of the loop
 * ends the workers. It pays from about 1 ms of work per worker; items that take microseconds are better grouped.
 *
 * @param target Module and name of the function, which receives an item and its {@linkcode SweepContext}.
 * @param items The items, any iterable.
 * @param options `workers` (default: one per core; 0: in this process), `seed`, `chunk`, `onProgress`, `signal`.
 * @returns The outcomes, one per item, in the order of the items.
 * @throws {RangeError} If a number is out of range.
 * @throws {TypeError} If the export is not a function.
 * @throws {Error} If a worker cannot import the module or dies, or what the signal was aborted with.
 * @example
 * ```ts
 * import { sweep } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const target = { module: new URL("data:text/javascript,export const square = (x) => x * x"), name: "square" };
 * const squares: number[] = [];
 * for await (const outcome of sweep<number, number>(target, [1, 2, 3], { workers: 0 })) {
 *   if ("value" in outcome) squares.push(outcome.value);
 * }
 * expect(squares).toEqual([1, 4, 9]);
 * ```
 */
export async function* sweep<Item, Result>(
  target: SweepTarget,
  items: Iterable<Item>,
  options: SweepOptions = {},
): AsyncGenerator<SweepOutcome<Item, Result>> {
  const { workers = navigator.hardwareConcurrency, seed = 0, chunk, onProgress, signal } = options;
  requireInteger("workers", workers, { minimum: 0, attempt: ATTEMPT });
  requireInteger("seed", seed, { minimum: 0, attempt: ATTEMPT });
  if (chunk !== undefined) requireInteger("chunk", chunk, { minimum: 1, attempt: ATTEMPT });
  const source = new ChunkSource(items, { seed, chunk });
  const where = { module: String(target.module), name: target.name };
  const replies = workers === 0 ? inProcess(where, source, signal) : inWorkers(where, source, { workers, signal });
  const progress = { done: 0, failed: 0, total: sizeOf(items) };
  for await (const { chunk: { first, items }, outcomes } of replies) {
    for (const [i, outcome] of outcomes.entries()) {
      progress.done++;
      if ("error" in outcome) progress.failed++;
      yield { index: first + i, item: items[i]!, ...outcome as ItemOutcome<Result> };
    }
    onProgress?.({ ...progress });
  }
}

/** A run of items and what became of them. */
interface Evaluated<Item> {
  readonly chunk: SweepChunk<Item>;
  readonly outcomes: readonly ItemOutcome<unknown>[];
}

/** Cuts the items into runs whose length adapts to the time they take. */
class ChunkSource<Item> {
  readonly #iterator: Iterator<Item>;
  readonly #seed: number;
  readonly #fixed: number | undefined;
  #size: number;
  #first = 0;

  constructor(items: Iterable<Item>, { seed, chunk }: { seed: number; chunk: number | undefined }) {
    this.#iterator = items[Symbol.iterator]();
    this.#seed = seed;
    this.#fixed = chunk;
    this.#size = chunk ?? 1;
  }

  /** The next run, or nothing at the end. */
  take(): SweepChunk<Item> | undefined {
    const items: Item[] = [], first = this.#first;
    while (items.length < this.#size) {
      const next = this.#iterator.next();
      if (next.done) break;
      items.push(next.value);
    }
    this.#first += items.length;
    return items.length > 0 ? { first, items, seed: this.#seed } : undefined;
  }

  /** Learns how long a run took. */
  adapt(items: number, milliseconds: number): void {
    if (this.#fixed !== undefined) return;
    const fitting = Math.round(items * CHUNK_MILLISECONDS / Math.max(milliseconds, 0.01));
    this.#size = Math.max(1, Math.min(fitting, 4 * this.#size, LARGEST_CHUNK));
  }
}

async function* inProcess<Item>(
  target: { module: string; name: string },
  source: ChunkSource<Item>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Evaluated<Item>> {
  const f: SweepFunction<Item, unknown> = await importFunction(target);
  signal?.throwIfAborted();
  for (let chunk = source.take(); chunk; chunk = source.take()) {
    const begin = performance.now();
    const outcomes = await evaluateItems(f, chunk);
    source.adapt(chunk.items.length, performance.now() - begin);
    yield { chunk, outcomes };
    // Lets timers and signals of the caller in between two runs.
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal?.throwIfAborted();
  }
}

async function* inWorkers<Item>(
  target: { module: string; name: string },
  source: ChunkSource<Item>,
  { workers, signal }: { workers: number; signal: AbortSignal | undefined },
): AsyncGenerator<Evaluated<Item>> {
  signal?.throwIfAborted();
  const aborted = Promise.withResolvers<never>(), abort = (): void => aborted.reject(signal?.reason);
  signal?.addEventListener("abort", abort);
  const pool = new RunQueue(target, source, workers);
  try {
    for (let run = pool.next(); run; run = pool.next()) yield await Promise.race([run, aborted.promise]);
  } finally {
    signal?.removeEventListener("abort", abort);
    pool.close();
  }
}

/** Runs of items under way in workers, in order. */
class RunQueue<Item> {
  readonly #source: ChunkSource<Item>;
  readonly #workers: readonly SweepWorker[];
  readonly #idle: SweepWorker[];
  readonly #runs: Promise<Evaluated<Item>>[] = [];
  #open = true;

  constructor(target: { module: string; name: string }, source: ChunkSource<Item>, workers: number) {
    this.#source = source;
    this.#workers = Array.from({ length: workers }, () => new SweepWorker(target));
    this.#idle = [...this.#workers];
  }

  /** The run whose turn it is, which may still be under way; nothing after the last. */
  next(): Promise<Evaluated<Item>> | undefined {
    this.#feed();
    return this.#runs.shift();
  }

  close(): void {
    this.#open = false;
    for (const worker of this.#workers) worker.terminate();
  }

  #feed(): void {
    while (this.#open && this.#idle.length > 0 && this.#runs.length < RUNS_PER_WORKER * this.#workers.length) {
      const chunk = this.#source.take();
      if (!chunk) return;
      const run = this.#start(this.#idle.pop()!, chunk);
      // Its failure is thrown where its turn comes.
      run.catch(() => {});
      this.#runs.push(run);
    }
  }

  async #start(worker: SweepWorker, chunk: SweepChunk<Item>): Promise<Evaluated<Item>> {
    const { outcomes, milliseconds } = await worker.run(chunk);
    this.#source.adapt(chunk.items.length, milliseconds);
    this.#idle.push(worker);
    this.#feed();
    return { chunk, outcomes };
  }
}

function sizeOf(items: Iterable<unknown>): number | undefined {
  if ("length" in items && typeof items.length === "number") return items.length;
  return "size" in items && typeof items.size === "number" ? items.size : undefined;
}
