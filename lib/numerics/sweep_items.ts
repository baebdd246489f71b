/**
 * The evaluation of a run of items of a sweep, the same in a worker and in the calling process.
 *
 * @module
 */
import { createRandom, type Random } from "./random.ts";

/** What a swept function receives besides its item. */
export interface SweepContext {
  /** Position of the item in the sweep, from 0. */
  readonly index: number;
  /** Random numbers of this item alone: they depend on the sweep's seed and the index, not on workers or order. */
  readonly random: Random;
}

/** A function that can be swept: pure but for its own random numbers. */
export type SweepFunction<Item, Result> = (item: Item, context: SweepContext) => Result | Promise<Result>;

/** Consecutive items. */
export interface SweepChunk<Item = unknown> {
  /** Index of the first. */
  readonly first: number;
  /** The items. */
  readonly items: readonly Item[];
  /** Seed of the sweep. */
  readonly seed: number;
}

/** Why an item failed. */
export interface SweepError {
  /** Name of the error, such as RangeError. */
  readonly name: string;
  /** Its message. */
  readonly message: string;
}

/** What became of an item. */
export type ItemOutcome<Result> = { readonly value: Result } | { readonly error: SweepError };

/**
 * Evaluates a function on a run of items, keeping the errors.
 *
 * @param f The function.
 * @param chunk The items.
 * @returns One outcome per item, in order.
 * @example
 * ```ts
 * import { evaluateItems } from "lib/numerics/sweep_items.ts";
 * import { expect } from "@std/expect";
 *
 * const outcomes = await evaluateItems((x: number) => 2 * x, { first: 0, items: [1, 2], seed: 0 });
 * expect(outcomes).toEqual([{ value: 2 }, { value: 4 }]);
 * ```
 */
export async function evaluateItems<Item, Result>(
  f: SweepFunction<Item, Result>,
  { first, items, seed }: SweepChunk<Item>,
): Promise<ItemOutcome<Result>[]> {
  const stream = createRandom(seed), outcomes: ItemOutcome<Result>[] = [];
  for (const [i, item] of items.entries()) {
    const index = first + i;
    try {
      outcomes.push({ value: await f(item, { index, random: stream.fork(index) }) });
    } catch (cause) {
      outcomes.push({ error: describeError(cause) });
    }
  }
  return outcomes;
}

/**
 * Name and message of anything that was thrown.
 *
 * @param cause What was thrown.
 * @returns Its name and message.
 * @example
 * ```ts
 * import { describeError } from "lib/numerics/sweep_items.ts";
 * import { expect } from "@std/expect";
 *
 * expect(describeError(new RangeError("too small"))).toEqual({ name: "RangeError", message: "too small" });
 * ```
 */
export function describeError(cause: unknown): SweepError {
  return cause instanceof Error
    ? { name: cause.name, message: cause.message }
    : { name: "Error", message: String(cause) };
}

/**
 * Imports the function to sweep.
 *
 * @param target URL of the module and name of the export.
 * @returns The function.
 * @throws {TypeError} If the export is not a function.
 * @example
 * ```ts
 * import { importFunction } from "lib/numerics/sweep_items.ts";
 * import { expect } from "@std/expect";
 *
 * const module = "data:text/javascript,export const double = (x) => 2 * x";
 * const double = await importFunction<number, number>({ module, name: "double" });
 * expect(double).toBeInstanceOf(Function);
 * ```
 */
export async function importFunction<Item, Result>(
  target: { readonly module: string; readonly name: string },
): Promise<SweepFunction<Item, Result>> {
  const exports: Record<string, unknown> = await import(target.module);
  const f = exports[target.name];
  if (typeof f === "function") return f as SweepFunction<Item, Result>;
  throw new TypeError(`Cannot sweep: ${target.name} must be a function exported by ${target.module}, got ${typeof f}`);
}
