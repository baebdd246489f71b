/**
 * A line of a sweep's files: one point of the sample, in JSON, with all that tells which sweep it belongs to.
 *
 * @module
 */
import type { InputValues } from "../../argument/input.ts";
import type { SweepError } from "../../numerics/sweep.ts";

/** What all lines of a sweep have in common. */
export interface SweepHead {
  /** Id of the study's claim. */
  readonly study: string;
  /** Points of the whole sample. */
  readonly samples: number;
  /** Seed of the sample. */
  readonly seed: number;
  /** SHA-256 of code, data and the version of Deno, in hexadecimal. */
  readonly hash: string;
}

/** A number in JSON, which has no word for those that are not finite. */
export type JsonNumber = number | "NaN" | "Infinity" | "-Infinity";

/** A line. */
export interface SweepLine extends SweepHead {
  /** Position of the point in the sample, from 0. */
  readonly index: number;
  /** The inputs at the point, in SI units. */
  readonly parameters: InputValues;
  /** The deciding quantity, in the unit of the claim's criterion; missing where there is none. */
  readonly result?: JsonNumber;
  /** Why there is none. */
  readonly error?: SweepError;
}

/** What became of a point. */
export type PointOutcome = { readonly value: number } | { readonly error: SweepError };

/**
 * Writes a line.
 *
 * @param head What the sweep is.
 * @param point Position and inputs.
 * @param outcome What became of it.
 * @returns The line with its end; the same point always gives the same bytes.
 * @example
 * ```ts
 * import { parseSweepLine, sweepLine } from "lib/workspace/sweep/sweep_line.ts";
 * import { expect } from "@std/expect";
 *
 * const head = { study: "M1.1", samples: 8, seed: 1, hash: "ab" };
 * const line = sweepLine(head, { index: 3, parameters: { x: 2 } }, { value: NaN });
 * expect(parseSweepLine(line)).toMatchObject({ index: 3, result: "NaN" });
 * ```
 */
export function sweepLine(
  { study, samples, seed, hash }: SweepHead,
  { index, parameters }: Pick<SweepLine, "index" | "parameters">,
  outcome: PointOutcome,
): string {
  const became = "value" in outcome ? { result: jsonNumber(outcome.value) } : { error: outcome.error };
  return `${JSON.stringify({ study, index, samples, seed, hash, parameters, ...became })}\n`;
}

/**
 * Reads a line.
 *
 * @param text The line.
 * @returns What it says; undefined where it is cut off or something else.
 */
export function parseSweepLine(text: string): SweepLine | undefined {
  try {
    const line: SweepLine = JSON.parse(text);
    return Number.isInteger(line?.index) && typeof line.hash === "string" ? line : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The part of a line that must be the same in all lines of a sweep and is not.
 *
 * @param line The line.
 * @param head What it should be.
 * @returns Its name with both values; undefined where all is as it should be.
 */
export function headDifference(line: SweepHead, head: SweepHead): string | undefined {
  const keys = ["study", "samples", "seed", "hash"] as const;
  const differing = keys.find((key) => line[key] !== head[key]);
  return differing && `${differing} ${line[differing]} in place of ${head[differing]}`;
}

function jsonNumber(value: number): JsonNumber {
  return Number.isFinite(value) ? value : String(value) as JsonNumber;
}
