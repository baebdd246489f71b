/**
 * A table for the terminal: columns aligned by spaces, numbers to the right.
 *
 * @param header The columns' names.
 * @param rows The cells of each row.
 * @returns The lines, without trailing spaces.
 * @example
 * ```ts
 * import { textTable } from "lib/workspace/text_table.ts";
 * import { expect } from "@std/expect";
 *
 * expect(textTable(["name", "n"], [["a", "1"], ["bc", "20"]])).toEqual(["name   n", "a      1", "bc    20"]);
 * ```
 */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const columns = header.map((name, column) => alignedColumn([name, ...rows.map((row) => row[column] ?? "")]));
  return [header, ...rows].map((_, line) => columns.map((column) => column[line]).join("  ").trimEnd());
}

function alignedColumn([name = "", ...cells]: readonly string[]): string[] {
  const width = Math.max(name.length, ...cells.map((cell) => cell.length));
  const isNumber = cells.every((cell) => /^-?[\d.]+$/.test(cell));
  return [name, ...cells].map((cell) => isNumber ? cell.padStart(width) : cell.padEnd(width));
}
