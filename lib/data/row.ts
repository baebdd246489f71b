/**
 * Typed access to the cells of a row, and their conversion to SI.
 *
 * @module
 */
import type { Cell } from "./cell.ts";
import type { Field } from "./data_package.ts";
import { parseUnit, toSi } from "./units.ts";

/** One record: a value for each column. */
export type Row = Readonly<Record<string, Cell>>;

/** A value with the range that belongs to it, in SI. */
export interface SiRange {
  /** The value, where there is one. */
  readonly value?: number;
  /** Lower bound, where there is one. */
  readonly lower?: number;
  /** Upper bound, where there is one. */
  readonly upper?: number;
}

/** A value of the literature with its range, unit and standing, in SI. */
export interface SourcedValue {
  /** The value in `unit`. */
  readonly value: number;
  /** Lower bound in `unit`, where there is one. */
  readonly lower?: number;
  /** Upper bound in `unit`, where there is one. */
  readonly upper?: number;
  /** Coherent SI unit. */
  readonly unit: string;
  /** The unit of the file, in which people read it. */
  readonly reportUnit: string;
  /** Whether it may decide anything. */
  readonly status: Status;
  /** Key in `data/sources.csv`. */
  readonly source: string;
}

/** confirmed: read in the source; unconfirmed: from memory, decides nothing; assumed: a range chosen here. */
export type Status = "confirmed" | "unconfirmed" | "assumed";

/** Text of a cell; empty where the cell is. */
export function text(row: Row, column: string): string {
  const cell = row[column];
  return typeof cell === "string" ? cell : "";
}

/** Text of a cell whose column allows only the words of `Word`. */
export function word<Word extends string>(row: Row, column: string): Word {
  return text(row, column) as Word;
}

/** Words of a list cell; empty where the cell is. */
export function list(row: Row, column: string): readonly string[] {
  const cell = row[column];
  return Array.isArray(cell) ? cell : [];
}

/** Number of a cell, as the file has it; undefined where the cell is empty. */
export function optionalNumber(row: Row, column: string): number | undefined {
  const cell = row[column];
  return typeof cell === "number" ? cell : undefined;
}

/** Number of a cell in SI by the unit that the row names; undefined where the cell is empty. */
export function siNumber(row: Row, column: string): number | undefined {
  const value = optionalNumber(row, column);
  return value === undefined ? undefined : toSi(value, text(row, "unit") || "1");
}

/** The coherent SI unit of a row's numbers, from its unit column. */
export function siUnit(row: Row): string {
  return parseUnit(text(row, "unit") || "1").si;
}

/** Value and range of a row in long form, in SI. */
export function siRange(row: Row): SiRange {
  return { value: siNumber(row, "value"), lower: siNumber(row, "lower"), upper: siNumber(row, "upper") };
}

/** A row of the literature in long form, in SI. */
export function sourcedValue(row: Row): SourcedValue {
  return {
    ...siRange(row),
    value: siNumber(row, "value") ?? NaN,
    unit: siUnit(row),
    reportUnit: text(row, "unit"),
    status: word<Status>(row, "status"),
    source: text(row, "source"),
  };
}

/** Number of a column that has a unit of its own in the schema, in SI. */
export function siColumn(table: { readonly fields: readonly Field[] }, row: Row, column: string): number {
  const unit = table.fields.find((field) => field.name === column)?.unit ?? "1";
  return toSi(optionalNumber(row, column) ?? NaN, unit);
}
