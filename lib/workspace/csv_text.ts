/**
 * Tables as CSV after RFC 4180, safe to open in a spreadsheet.
 *
 * @module
 */

/** A row by column name. */
export type CsvRow = Readonly<Record<string, unknown>>;

/** How a spreadsheet recognises a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Writes rows as CSV. Columns are those of all rows, in the order in which they first appear. A text that a spreadsheet
 * would take for a formula gets an apostrophe in front; numbers never do. Lists and objects are written as JSON.
 *
 * @param rows The rows.
 * @returns The file's content: a header and a line for each row, ended by CR and LF; empty where there are no rows.
 * @example
 * ```ts
 * import { csvText } from "lib/workspace/csv_text.ts";
 * import { expect } from "@std/expect";
 *
 * expect(csvText([{ id: "M1", observed: -2 }, { id: "=1+1" }])).toBe("id,observed\r\nM1,-2\r\n'=1+1,\r\n");
 * ```
 */
export function csvText(rows: readonly CsvRow[]): string {
  const columns = [...new Set(rows.flatMap(Object.keys))];
  if (columns.length === 0) return "";
  const lines = [columns.map(field), ...rows.map((row) => columns.map((column) => field(row[column])))];
  return lines.map((line) => `${line.join(",")}\r\n`).join("");
}

function field(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
