/**
 * Tables of `data/`: read, checked against their schema, typed.
 *
 * @module
 */
import { type Cell, type CellReader, cellReader } from "./cell.ts";
import { decodeCsv, parseCsv } from "./csv.ts";
import { DataError } from "./data_error.ts";
import { type Field, type LoadOptions, readDataPackage, readProjectFile, type Resource } from "./data_package.ts";
import type { Row } from "./row.ts";
import { findRowFault } from "./row_checks.ts";

/** A table as it stands in the file, in the file's units. */
export interface Table {
  /** The resource's name in the data package. */
  readonly name: string;
  /** The file, relative to the project's folder. */
  readonly path: string;
  /** The columns in the file's order. */
  readonly fields: readonly Field[];
  /** The records in the file's order. */
  readonly rows: readonly Row[];
}

function refuse(path: string, problem: string): never {
  throw new DataError(path, problem);
}

function checkColumns(header: readonly string[], fields: readonly Field[], path: string): void {
  const expected = fields.map((field) => field.name);
  const missing = expected.filter((name) => !header.includes(name));
  const unknown = header.filter((name) => !expected.includes(name));
  if (missing.length > 0) {
    refuse(path, `row 1: the columns must include ${missing.join(", ")}, got ${header.join(", ")}`);
  }
  if (unknown.length > 0) refuse(path, `row 1: the columns must be in the schema, got ${unknown.join(", ")}`);
}

function checkUnique(rows: readonly Row[], columns: readonly string[], path: string): void {
  const seen = new Set<string>();
  rows.forEach((row, index) => {
    const key = JSON.stringify(columns.map((column) => row[column]));
    if (seen.has(key)) {
      const values = columns.map((column) => JSON.stringify(row[column])).join(", ");
      refuse(path, `row ${index + 2}, column ${columns.join(" and ")}: must be unique, got ${values} again`);
    }
    seen.add(key);
  });
}

function parseRecord(record: readonly string[], columns: readonly Column[], place: { path: string; row: number }): Row {
  const entries = columns.map(({ field, read }, index): [string, Cell] => {
    const cell = read(record[index] ?? "");
    if ("problem" in cell) refuse(place.path, `row ${place.row}, column ${field.name}: ${cell.problem}`);
    return [field.name, cell.value];
  });
  return Object.fromEntries(entries);
}

interface Column {
  readonly field: Field;
  readonly read: CellReader;
}

function columnsInOrder(header: readonly string[], fields: readonly Field[]): Column[] {
  return header.flatMap((name) =>
    fields.filter((field) => field.name === name).map((field) => ({ field, read: cellReader(field) }))
  );
}

/**
 * Reads a table from a file's bytes.
 *
 * @param bytes The file.
 * @param resource Its entry in the data package.
 * @returns The table, every cell checked.
 * @throws {DataError} If the bytes are not UTF-8, the text is not well-formed CSV, a column is missing or unknown, a
 * cell breaks its schema, a key occurs twice, a unit cannot be read or has another dimension than the same quantity
 * above, or a value lies outside its range. The message names file, row (the header is row 1) and column.
 * @example
 * ```ts
 * import { readDataPackage, parseTable } from "lib/data/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const { resources } = await readDataPackage();
 * const sources = resources.find((resource) => resource.name === "sources");
 * expect(() => parseTable(new TextEncoder().encode("key\n"), sources!)).toThrow("row 1: the columns must include");
 * ```
 */
export function parseTable(bytes: Uint8Array, resource: Pick<Resource, "name" | "path" | "schema">): Table {
  const { name, schema } = resource;
  const path = `data/${resource.path}`;
  const { header, records } = parseCsv(decodeCsv(bytes, path), path);
  checkColumns(header, schema.fields, path);
  const columns = columnsInOrder(header, schema.fields);
  const rows = records.map((record, index) => parseRecord(record, columns, { path, row: index + 2 }));
  checkUnique(rows, schema.primaryKey, path);
  for (const field of schema.fields) if (field.constraints?.unique) checkUnique(rows, [field.name], path);
  const fault = findRowFault(rows);
  if (fault !== undefined) refuse(path, fault);
  return { name, path, fields: columns.map((column) => column.field), rows };
}

/**
 * Loads a table of the data package, strictly: see {@linkcode parseTable}.
 *
 * @param name The resource's name, for instance "soft-magnets-claims".
 * @param options Where to look.
 * @returns The table, in the file's units.
 * @throws {RangeError} If the data package has no such resource; the message lists those it has.
 * @throws {DataError} If the file is missing, not well-formed UTF-8 CSV, or its columns or cells break the schema.
 * @example
 * ```ts
 * import { loadTable } from "lib/data/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const table = await loadTable("soft-magnets-herzer-1990");
 * expect(table.rows.length).toBe(7);
 * ```
 */
export async function loadTable(name: string, options: LoadOptions = {}): Promise<Table> {
  const { resources } = await readDataPackage(options);
  const resource = resources.find((candidate) => candidate.name === name);
  if (resource === undefined) {
    const names = resources.map((candidate) => candidate.name).join(", ");
    throw new RangeError(`Cannot load the table ${JSON.stringify(name)}: its name must be one of ${names}`);
  }
  return parseTable(await readProjectFile(`data/${resource.path}`, options), resource);
}
