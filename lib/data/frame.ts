/**
 * Rows as danfojs frames.
 *
 * @module
 */

/** The parts of a danfojs 1.1.2 frame that the project uses; the object is a `DataFrame` and has them all. */
export interface Frame {
  /** Column names. */
  readonly columns: string[];
  /** Numbers of rows and columns. */
  readonly shape: number[];
  /** Cells, row by row. */
  readonly values: unknown;
  /** The first rows. */
  head(rows?: number): Frame;
  /** The last rows. */
  tail(rows?: number): Frame;
  /** Rows and columns by label. */
  loc(selection: { readonly rows?: (string | number | boolean)[]; readonly columns?: string[] }): Frame;
  /** Rows in the order of a column. */
  sortValues(column: string, options?: { readonly ascending?: boolean }): Frame;
  /** Rows gathered by the values of columns. */
  groupby(columns: string[]): FrameGroups;
}

/** Gathered rows; each summary is a frame with one row for each group. */
export interface FrameGroups {
  /** Numbers of values. */
  count(): Frame;
  /** Means. */
  mean(): Frame;
  /** Smallest values. */
  min(): Frame;
  /** Largest values. */
  max(): Frame;
}

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
export async function toFrame(rows: readonly Readonly<Record<string, FrameValue>>[]): Promise<Frame> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) throw new TypeError("Cannot make a frame: there must be a row with a column, got none");
  rows.forEach((row, index) => requireColumns(row, { columns, index }));
  const { DataFrame } = await import("danfojs");
  return new DataFrame(rows.map((row) => columns.map((column) => row[column] ?? null)), {
    columns,
  }) as unknown as Frame;
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
