/**
 * Every number and every ordered finding in the text of an article.
 *
 * @module
 */
import type { Article } from "./article.ts";
import type { LoadOptions } from "./data_package.ts";
import { type Row, type SiRange, siRange, siUnit, text, word } from "./row.ts";
import { loadTable } from "./table.ts";

/** A value of the text, in SI. An ordered finding is a ratio with a bound of one. */
export interface TextValue extends SiRange {
  /** Identifier. */
  readonly id: string;
  /** The claim it belongs to. */
  readonly claimId: string;
  /** What the value is. */
  readonly quantity: string;
  /** How the text qualifies it. */
  readonly qualifier: "exact" | "about" | "less_than" | "greater_than" | "similar" | "none" | "minimal";
  /** Coherent SI unit. */
  readonly unit: string;
  /** The unit of the text. */
  readonly reportUnit: string;
  /** stated: a number of the text; derived: read off its words. */
  readonly kind: "stated" | "derived";
  /** Paragraph and sentence. */
  readonly locator: string;
  /** Remark. */
  readonly note: string;
}

function toTextValue(row: Row): TextValue {
  return {
    id: text(row, "id"),
    claimId: text(row, "claim_id"),
    quantity: text(row, "quantity"),
    ...siRange(row),
    qualifier: word(row, "qualifier"),
    unit: siUnit(row),
    reportUnit: text(row, "unit"),
    kind: word(row, "kind"),
    locator: text(row, "locator"),
    note: text(row, "note"),
  };
}

/**
 * Loads the values of an article's text.
 *
 * @param article The article.
 * @param options Where to look.
 * @returns The values in reading order, in SI.
 * @throws {DataError} If `text-values.csv` breaks its schema; the message names file, row and column.
 * @example
 * ```ts
 * import { loadTextValues } from "lib/data/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const values = await loadTextValues("soft-magnets");
 * expect(values.find((value) => value.id === "M3.2-grain")?.value).toBe(85e-6);
 * ```
 */
export async function loadTextValues(article: Article, options: LoadOptions = {}): Promise<TextValue[]> {
  const { rows } = await loadTable(`${article}-text-values`, options);
  return rows.map(toTextValue);
}
