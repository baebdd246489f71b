/**
 * References between tables: every key finds its row, every source is used.
 *
 * @module
 */
import type { DataPackage, Resource } from "./data_package.ts";
import { text } from "./row.ts";
import type { Table } from "./table.ts";

/** Tables by the name of their resource. */
export type Tables = ReadonlyMap<string, Table>;

/** A problem with its place: file and row, of which the header is the first. */
export function complain(table: Table, row: number, problem: string): string {
  return `${table.path}: row ${row + 2}, ${problem}`;
}

/** The texts of a column; none where there is no table. */
export function valuesOf(table: Table | undefined, column: string): Set<string> {
  return new Set(table?.rows.map((row) => text(row, column)));
}

/** Cells that refer to no row of the table they should. */
export function checkReferences(resource: Resource, tables: Tables): string[] {
  const table = tables.get(resource.name);
  if (table === undefined) return [];
  return (resource.schema.foreignKeys ?? []).flatMap(({ fields: column, reference }) => {
    const known = valuesOf(tables.get(reference.resource), reference.fields);
    return table.rows.flatMap((row, index) => {
      const value = text(row, column);
      const place = `column ${reference.fields} of ${reference.resource}`;
      return value === "" || known.has(value)
        ? []
        : [complain(table, index, `column ${column}: must be in ${place}, got ${value}`)];
    });
  });
}

/** Sources that no row of any table names. */
export function findUnusedSources({ resources }: DataPackage, tables: Tables): string[] {
  const sources = tables.get("sources");
  if (sources === undefined) return [];
  const used = new Set(
    resources.flatMap(({ name, schema }) =>
      (schema.foreignKeys ?? []).filter(({ reference }) => reference.resource === "sources")
        .flatMap(({ fields }) => [...valuesOf(tables.get(name), fields)])
    ),
  );
  return sources.rows.flatMap((row, index) => {
    const key = text(row, "key");
    return used.has(key) ? [] : [complain(sources, index, `column key: a source must be used by a row, got ${key}`)];
  });
}
