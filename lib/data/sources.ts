/**
 * The sources that rows of the tables name.
 *
 * @module
 */
import type { LoadOptions } from "./data_package.ts";
import { text } from "./row.ts";
import { loadTable } from "./table.ts";

/** A source. */
export interface Source {
  /** Key that other tables use. */
  readonly key: string;
  /** Digital object identifier; empty where none is known. */
  readonly doi: string;
  /** Address on the web; empty where none is given. */
  readonly address: string;
  /** Bibliographic reference. */
  readonly citation: string;
  /** What was read of it. */
  readonly note: string;
}

/**
 * Loads every source.
 *
 * @param options Where to look.
 * @returns The sources by key.
 * @throws {DataError} If `sources.csv` breaks its schema; the message names file, row and column.
 * @example
 * ```ts
 * import { loadSources } from "lib/data/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const sources = await loadSources();
 * expect(sources.get("herzer-1990")?.doi).toBe("10.1109/20.104389");
 * ```
 */
export async function loadSources(options: LoadOptions = {}): Promise<ReadonlyMap<string, Source>> {
  const { rows } = await loadTable("sources", options);
  return new Map(rows.map((row) => {
    const source = {
      key: text(row, "key"),
      doi: text(row, "doi"),
      address: text(row, "address"),
      citation: text(row, "citation"),
      note: text(row, "note"),
    };
    return [source.key, source];
  }));
}
