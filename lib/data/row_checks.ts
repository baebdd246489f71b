/**
 * What must hold between the cells of a row, and between rows that name the same quantity.
 *
 * @module
 */
import { optionalNumber, type Row, text } from "./row.ts";
import { parseUnit } from "./units.ts";

/** Columns whose number must lie between `lower` and `upper`. */
const CENTRES: readonly string[] = ["value", "nominal", "expected"];

/** Says what is wrong with the range of a row, if anything. */
function findRangeFault(row: Row): string | undefined {
  const lower = optionalNumber(row, "lower") ?? -Infinity;
  const upper = optionalNumber(row, "upper") ?? Infinity;
  if (lower > upper) return `column lower: must not exceed the upper end ${upper}, got ${lower}`;
  const outside = CENTRES.find((column) => {
    const number = optionalNumber(row, column);
    return number !== undefined && !(number >= lower && number <= upper);
  });
  if (outside === undefined) return undefined;
  return `column ${outside}: must lie from ${lower} to ${upper}, got ${optionalNumber(row, outside)}`;
}

/** The coherent SI unit of a row, or what is wrong with its unit. */
function readUnit(row: Row): { readonly si: string } | { readonly fault: string } {
  try {
    return { si: parseUnit(text(row, "unit") || "1").si };
  } catch (error) {
    return { fault: `column unit: ${(error as Error).message}` };
  }
}

/**
 * Says what is wrong with the first row that is wrong in itself or beside the rows before it: a unit that cannot be
 * read, a unit of another dimension than the same quantity had above, a value outside its range.
 *
 * @param rows The rows of a table.
 * @returns The row as a spreadsheet counts it and the problem, which names the column; undefined where all is well.
 */
export function findRowFault(rows: readonly Row[]): string | undefined {
  const units = new Map<string, string>();
  for (const [index, row] of rows.entries()) {
    const unit = readUnit(row);
    const fault = "fault" in unit ? unit.fault : findDimensionFault(row, unit.si, units) ?? findRangeFault(row);
    if (fault !== undefined) return `row ${index + 2}, ${fault}`;
  }
  return undefined;
}

function findDimensionFault(row: Row, si: string, units: Map<string, string>): string | undefined {
  const quantity = text(row, "quantity");
  if (quantity === "" || text(row, "unit") === "") return undefined;
  const known = units.get(quantity);
  units.set(quantity, known ?? si);
  if (known === undefined || known === si) return undefined;
  return `column unit: must be a unit of ${known}, as ${quantity} has above, got ${text(row, "unit")}`;
}
