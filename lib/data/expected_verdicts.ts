/**
 * The verdicts on record.
 *
 * @module
 */
import type { Article } from "./article.ts";
import type { LoadOptions } from "./data_package.ts";
import { text, word } from "./row.ts";
import { loadTable } from "./table.ts";

/** The verdict that a run must give for a claim. */
export interface ExpectedVerdictRow {
  /** The claim. */
  readonly claimId: string;
  /** The verdict on record. */
  readonly verdict: "reproduced" | "consistent" | "conditional" | "contradicted" | "untestable";
  /** Why it is expected. */
  readonly reason: string;
}

/**
 * Loads the verdicts on record for an article.
 *
 * @param article The article.
 * @param options Where to look.
 * @returns The records.
 * @throws {DataError} If `expected-verdicts.csv` breaks its schema; the message names file, row and column.
 * @example
 * ```ts
 * import { loadExpectedVerdicts } from "lib/data/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const records = await loadExpectedVerdicts("ketamine");
 * expect(records.every((record) => record.reason !== "")).toBe(true);
 * ```
 */
export async function loadExpectedVerdicts(article: Article, options: LoadOptions = {}): Promise<ExpectedVerdictRow[]> {
  const { rows } = await loadTable(`${article}-expected-verdicts`, options);
  return rows.map((row) => ({
    claimId: text(row, "claim_id"),
    verdict: word(row, "verdict"),
    reason: text(row, "reason"),
  }));
}
