/**
 * Published findings that the models of the second article are held against.
 *
 * @module
 */
import type { LoadOptions } from "./data_package.ts";
import { type SiRange, siRange, siUnit, type Status, text, word } from "./row.ts";
import { loadTable } from "./table.ts";

/** A published finding, its number in SI where it has one. */
export interface PublishedFinding extends SiRange {
  /** Identifier. */
  readonly id: string;
  /** What was found, in our words. */
  readonly finding: string;
  /** Quantity of the value. */
  readonly quantity: string;
  /** Coherent SI unit. */
  readonly unit: string;
  /** The unit of the file. */
  readonly reportUnit: string;
  /** Species. */
  readonly species: string;
  /** fit: sets a parameter and is no evidence; compare: held out. */
  readonly use: "fit" | "compare";
  /** The claim it bears on. */
  readonly claimId: string;
  /** Whether it may decide anything. */
  readonly status: Status;
  /** Key in `data/sources.csv`. */
  readonly source: string;
  /** Remark. */
  readonly note: string;
}

/**
 * Loads the published findings.
 *
 * @param options Where to look.
 * @returns The findings, in SI.
 * @throws {DataError} If `published-findings.csv` breaks its schema; the message names file, row and column.
 * @example
 * ```ts
 * import { findById, loadPublishedFindings } from "lib/data/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const findings = await loadPublishedFindings();
 * expect(findById(findings, "brown-cocaine").value).toBe(1.72);
 * ```
 */
export async function loadPublishedFindings(options: LoadOptions = {}): Promise<PublishedFinding[]> {
  const { rows } = await loadTable("ketamine-published-findings", options);
  return rows.map((row) => ({
    ...siRange(row),
    id: text(row, "id"),
    finding: text(row, "finding"),
    quantity: text(row, "quantity"),
    unit: siUnit(row),
    reportUnit: text(row, "unit"),
    species: text(row, "species"),
    use: word(row, "use"),
    claimId: text(row, "claim_id"),
    status: word(row, "status"),
    source: text(row, "source"),
    note: text(row, "note"),
  }));
}
