/**
 * Verdicts that differ from those on record.
 *
 * @module
 */
import { recordsOf, type WorkspaceRecord } from "./workspace_record.ts";

/**
 * Compares verdicts with those on record.
 *
 * @param records What a notebook recorded.
 * @returns A line for each verdict that has changed.
 */
export function verdictChanges(records: readonly WorkspaceRecord[]): string[] {
  return recordsOf(records, "verdict").flatMap(({ row: { id, verdict, reason }, expected }) => {
    if (expected === undefined || expected === verdict) return [];
    return [`the verdict on ${id} is ${verdict}, on record is ${expected}${reason ? ` (${reason})` : ""}`];
  });
}

/**
 * Counts verdicts by their word.
 *
 * @param records What a notebook recorded.
 * @returns The words in the order in which they first came, with their counts.
 */
export function countVerdicts(records: readonly WorkspaceRecord[]): ReadonlyMap<string, number> {
  const words = recordsOf(records, "verdict").map(({ row }) => row.verdict);
  return new Map([...new Set(words)].map((word) => [word, words.filter((other) => other === word).length]));
}
