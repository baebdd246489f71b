/**
 * The claims of an article, with the criterion that decides each, in SI.
 *
 * @module
 */
import type { Article } from "./article.ts";
import type { LoadOptions } from "./data_package.ts";
import { list, type Row, siNumber, siUnit, text, word } from "./row.ts";
import { loadTable } from "./table.ts";
import { parseUnit } from "./units.ts";

/** One claim, as `lib/argument` decides it. */
export interface ClaimRow {
  /** Locator, with a letter where a sentence holds several claims. */
  readonly id: string;
  /** The article it stands in. */
  readonly article: Article;
  /** Step of the argument. */
  readonly step: string;
  /** Paragraph and sentence. */
  readonly locator: string;
  /** The claim in our words. */
  readonly claim: string;
  /** What kind of statement it is. */
  readonly kind: "definition" | "quantitative" | "qualitative" | "outlook";
  /** Claims it rests on: one of each group must hold. Most groups have one member. */
  readonly premises: readonly (readonly string[])[];
  /** What would decide it. */
  readonly test: string;
  /** The deciding quantity; empty where nothing decides. */
  readonly quantity: string;
  /** How the quantity is held against the criterion. */
  readonly comparison: "equal" | "at_least" | "at_most" | "within" | "none";
  /** Value to equal, reach or not exceed, in `unit`. */
  readonly expected?: number;
  /** Allowed difference from the expected value, in `unit`. */
  readonly tolerance?: number;
  /** Lower end of the range that agrees, in `unit`. */
  readonly lower?: number;
  /** Upper end of the range that agrees, in `unit`. */
  readonly upper?: number;
  /** Coherent SI unit; "1" for pure numbers. */
  readonly unit: string;
  /** The unit of the file, in which people read the criterion. */
  readonly reportUnit: string;
  /** Multiplies a value in `reportUnit` to give it in `unit`. */
  readonly reportFactor: number;
  /** Why nothing here can decide it; empty where something does. */
  readonly untestableReason: string;
}

function toClaim(row: Row, article: Article): ClaimRow {
  const reportUnit = text(row, "unit") || "1";
  return {
    id: text(row, "id"),
    article,
    step: text(row, "step"),
    locator: text(row, "locator"),
    claim: text(row, "claim"),
    kind: word(row, "kind"),
    premises: list(row, "depends_on").map((group) => group.split("|")),
    test: text(row, "test"),
    quantity: text(row, "quantity"),
    comparison: word(row, "comparison"),
    expected: siNumber(row, "expected"),
    tolerance: siNumber(row, "tolerance"),
    lower: siNumber(row, "lower"),
    upper: siNumber(row, "upper"),
    unit: siUnit(row),
    reportUnit,
    reportFactor: parseUnit(reportUnit).factor,
    untestableReason: text(row, "untestable_reason"),
  };
}

/**
 * Loads the claims of an article in reading order.
 *
 * @param article The article.
 * @param options Where to look.
 * @returns The claims, criteria in SI.
 * @throws {DataError} If `claims.csv` breaks its schema; the message names file, row and column.
 * @example
 * ```ts
 * import { loadClaims } from "lib/data/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const claims = await loadClaims("soft-magnets");
 * const limit = claims.find((claim) => claim.id === "M2.1b");
 * expect(limit?.expected).toBe(500e-9);
 * expect(limit?.unit).toBe("m");
 * ```
 */
export async function loadClaims(article: Article, options: LoadOptions = {}): Promise<ClaimRow[]> {
  const { rows } = await loadTable(`${article}-claims`, options);
  return rows.map((row) => toClaim(row, article));
}
