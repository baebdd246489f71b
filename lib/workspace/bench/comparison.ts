/**
 * A comparison of this project with a peer: the same work on both sides, measured in turn.
 *
 * @module
 */

/** Does one side's work and returns what it took. */
export type Measure = () => Promise<number>;

/** Both sides, ready to be measured. */
export interface Sides {
  /** This project. */
  readonly ours: Measure;
  /** What it is compared with. */
  readonly peer: Measure;
  /** Versions of the peer's software. */
  readonly versions?: Readonly<Record<string, string>>;
}

/** Why a comparison cannot be made here. */
export interface Absence {
  /** What is not installed. */
  readonly absent: string;
}

/** Where and how sides are prepared. */
export interface BenchContext {
  /** A temporary folder for what is compiled or written. */
  readonly folder: string;
  /** Ends the bench when aborted. */
  readonly signal: AbortSignal;
}

/** A comparison that can be asked for by name. */
export interface Comparison {
  /** Its name. */
  readonly name: string;
  /** What is compared, for a person. */
  readonly what: string;
  /** Unit of what both sides return. */
  readonly unit: string;
  /** The most runs of each side, where one takes long. */
  readonly mostRuns?: number;
  /** Compiles, finds programs, warms up. */
  readonly prepare: (context: BenchContext) => Promise<Sides | Absence>;
}

/** What came of a comparison. */
export interface ComparisonResult {
  /** The comparison's name. */
  readonly name: string;
  /** Ours over the peer's. */
  readonly ratio: number;
  /** Median of this project. */
  readonly ours: number;
  /** Median of the peer. */
  readonly peer: number;
  /** Unit of both. */
  readonly unit: string;
  /** Runs of each side. */
  readonly runs: number;
}

/**
 * The middle of some numbers.
 *
 * @param values At least one.
 * @returns The median; of an even number of values the mean of the middle two.
 * @example
 * ```ts
 * import { median } from "lib/workspace/bench/comparison.ts";
 * import { expect } from "@std/expect";
 *
 * expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
 * ```
 */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b), middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}

/**
 * Measures both sides in turn, so that a machine that slows down slows down both.
 *
 * @param sides Both sides.
 * @param options Name and unit of the comparison, runs of each side, abort signal.
 * @returns Medians and their ratio.
 * @throws {unknown} The signal's reason, when it aborts, or what a side throws.
 */
export async function compareSides(
  { ours, peer }: Sides,
  options: { readonly name: string; readonly unit: string; readonly runs: number; readonly signal: AbortSignal },
): Promise<ComparisonResult> {
  const { name, unit, runs, signal } = options;
  const times: Record<"ours" | "peer", number[]> = { ours: [], peer: [] };
  for (let run = 0; run < runs; run += 1) {
    signal.throwIfAborted();
    times.ours.push(await ours());
    times.peer.push(await peer());
  }
  const [own, others] = [median(times.ours), median(times.peer)];
  return { name, ratio: own / others, ours: own, peer: others, unit, runs };
}
