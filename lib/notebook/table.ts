/**
 * Tables as cells show them: HTML, Markdown and plain text of the same rows.
 *
 * @module
 */
import { type MimeBundle, publish } from "./kernel.ts";
import { escapeHtml, escapeMarkdown, NO_MATHEMATICS } from "./markup.ts";
import { visibleText } from "../charts/visible_text.ts";
import { significantText } from "../charts/number_text.ts";

/** A cell's value; `undefined` and `null` show as a dash. */
export type Cell = string | number | boolean | null | undefined;

/** How one column is shown. */
export interface TableColumn {
  /** The key in the rows. */
  readonly key: string;
  /** The heading, with the unit in parentheses where there is one; the key unless told. */
  readonly label?: string;
  /** Significant digits of numbers, 3 unless told. */
  readonly digits?: number;
}

/** Options of {@linkcode table}. */
export interface TableOptions {
  /** Columns in order; those of the first row unless told. */
  readonly columns?: readonly (string | TableColumn)[];
  /** One line above the table. */
  readonly caption?: string;
  /** Rows shown at most, 20 unless told; a line says how many there are. */
  readonly most?: number;
}

interface Layout {
  readonly caption: string | undefined;
  readonly labels: readonly string[];
  readonly numeric: readonly boolean[];
  readonly body: readonly (readonly string[])[];
  readonly rest: string | undefined;
}

/** Units that end a column name, most of them after a factor such as k or m; `_per_` joins two. */
const UNIT =
  /(?<!_per)_((?:[kMGmunp]?(?:A|T|K|Pa|J|W|N|Hz|m|g|s|M|mol|Ohm|V)\d?|min|h|d|kg|deg|percent)(?:_(?:per_)?[A-Za-z]+\d?)*)$/;

/** Endings that danfojs gives the columns of summaries; a count has no unit. */
const SUMMARY = /_(count|mean|std|min|max|sum|median|var)$/;

/** A column and of what kind a summary of it is; "min" after a name without a unit stands for minutes. */
function splitSummary(key: string): { column: string; summary?: string } {
  const found = SUMMARY.exec(key);
  const column = key.slice(0, found?.index);
  if (found === null || (found[1] === "min" && !UNIT.test(column))) return { column: key };
  return { column, summary: found[1] };
}

/** A column and which of several of the same name it is: danfojs numbers those of a merged frame behind the unit. */
function splitNumber(key: string): { column: string; number?: string } {
  const [, column = key, number] = /^(.*)_(\d+)$/.exec(key) ?? [];
  return UNIT.test(column) ? { column, number } : { column: key };
}

/** A column name as a heading: "coercivity_A_per_m" becomes "Coercivity (A/m)", and its mean "Coercivity, mean (A/m)". */
export function columnLabel(key: string): string {
  const { column: named, number } = splitNumber(key);
  const { column, summary = number } = splitSummary(named);
  const unit = UNIT.exec(column);
  const name = column.slice(0, unit?.index).replace(/([a-z])([A-Z])/g, "$1 $2").replaceAll("_", " ");
  const heading = name.charAt(0).toUpperCase() + name.slice(1) + (summary ? `, ${summary}` : "");
  if (unit === null || summary === "count") return heading;
  return `${heading} (${unit[1]!.replaceAll("_per_", "/").replaceAll("_", " ")})`;
}

/** What is said below a table that does not show just its rows. */
function restText(rows: number, most: number): string | undefined {
  if (rows === 0) return "no rows";
  return rows > most ? `${most} of ${rows} rows shown` : undefined;
}

function cellText(value: Cell, digits: number | undefined): string {
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value === "number") return significantText(value, digits);
  return typeof value === "boolean" ? (value ? "yes" : "no") : value;
}

function lay(given: readonly object[], options: TableOptions): Layout {
  const rows = given as readonly Readonly<Record<string, Cell>>[];
  const columns = (options.columns ?? Object.keys(rows[0] ?? {})).map((c) => typeof c === "string" ? { key: c } : c);
  const most = options.most ?? 20;
  const shown = rows.slice(0, most);
  return {
    caption: options.caption,
    labels: columns.map(({ key, label }: TableColumn) => label ?? columnLabel(key)),
    numeric: columns.map(({ key }) => rows.some((row) => typeof row[key] === "number")),
    body: shown.map((row) => columns.map(({ key, digits }: TableColumn) => cellText(row[key], digits))),
    rest: restText(rows.length, most),
  };
}

function htmlRow(cells: readonly string[], tag: "td" | "th", numeric: readonly boolean[]): string {
  const scope = tag === "th" ? ' scope="col"' : "";
  const inner = cells.map((cell, i) =>
    `<${tag}${scope} style="text-align:${numeric[i] ? "right" : "left"}">${escapeHtml(cell)}</${tag}>`
  );
  return `<tr>${inner.join("")}</tr>`;
}

function html({ caption, labels, numeric, body, rest }: Layout): string {
  return [
    `<table ${NO_MATHEMATICS}>`,
    caption ? `<caption style="text-align:left">${escapeHtml(caption)}</caption>` : "",
    `<thead>${htmlRow(labels, "th", numeric)}</thead>`,
    `<tbody>${body.map((row) => htmlRow(row, "td", numeric)).join("\n")}</tbody>`,
    "</table>",
    rest ? `<p>${rest}</p>` : "",
  ].filter(Boolean).join("\n");
}

function markdown({ caption, labels, numeric, body, rest }: Layout): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(" | ")} |`;
  const rule = `| ${numeric.map((right) => right ? "---:" : "---").join(" | ")} |`;
  const head = caption ? [escapeMarkdown(caption), ""] : [];
  return [...head, line(labels), rule, ...body.map(line), ...(rest ? ["", rest] : [])].join("\n");
}

function plain({ caption, labels, numeric, body, rest }: Layout): string {
  const widths = labels.map((label, i) => Math.max(label.length, ...body.map((row) => (row[i] ?? "").length)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, i) => numeric[i] ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)).join("  ").trimEnd();
  const lines = [caption, line(labels), ...body.map(line), rest].filter((text) => text !== undefined);
  return visibleText(lines.join("\n"));
}

/**
 * The three representations of a table.
 *
 * @param rows The rows; every value appears as text, whatever markup it holds.
 * @param options Columns, caption and length.
 * @returns A MIME bundle with HTML, Markdown and plain text.
 * @example
 * ```ts
 * import { tableBundle } from "lib/notebook/table.ts";
 * import { expect } from "@std/expect";
 *
 * const bundle = tableBundle([{ alloy: "Fe-3Si", coercivity_A_per_m: 40 }]);
 * expect(bundle["text/plain"]).toBe("Alloy   Coercivity (A/m)\nFe-3Si                40");
 * ```
 */
export function tableBundle(
  rows: readonly object[],
  options: TableOptions = {},
): MimeBundle {
  const layout = lay(rows, options);
  return { "text/html": html(layout), "text/markdown": markdown(layout), "text/plain": plain(layout) };
}

/**
 * Shows rows as a table.
 *
 * @param rows Plain objects.
 * @param options Columns, caption and length.
 */
export async function table(
  rows: readonly object[],
  options: TableOptions = {},
): Promise<void> {
  await publish(tableBundle(rows, options));
}
