/**
 * Rows as danfojs frames.
 *
 * @module
 */
import type { DataFrame } from "danfojs";

/** A value that a frame shows. */
export type FrameValue = string | number | boolean | null | undefined;

/**
 * Makes a danfojs frame of rows for display, selection and grouping. danfojs is loaded at the first call. Its own
 * arithmetic is in single precision: compute on the rows, not on the frame.
 *
 * @param rows Rows that all have the columns of the first; missing values become null.
 * @returns The frame, columns in the order of the first row.
 * @throws {TypeError} If there is no row, or a row lacks a column or has one more.
 * @example
 * ```ts
 * import { toFrame } from "lib/data/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const frame = await toFrame([{ material: "MuMETAL", coercivity_A_per_m: 0.4 }]);
 * expect(frame.columns).toEqual(["material", "coercivity_A_per_m"]);
 * ```
 */
export async function toFrame(rows: readonly Readonly<Record<string, FrameValue>>[]): Promise<DataFrame> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) throw new TypeError("Cannot make a frame: there must be a row with a column, got none");
  rows.forEach((row, index) => requireColumns(row, { columns, index }));
  const { DataFrame } = await import("danfojs");
  return new DataFrame(rows.map((row) => columns.map((column) => row[column] ?? null)), { columns });
}

function requireColumns(
  row: Readonly<Record<string, FrameValue>>,
  { columns, index }: { readonly columns: readonly string[]; readonly index: number },
): void {
  const given = Object.keys(row);
  if (given.length === columns.length && columns.every((column) => column in row)) return;
  throw new TypeError(
    `Cannot make a frame: row ${index + 1} must have the columns ${columns.join(", ")}, got ${given.join(", ")}`,
  );
}
