/**
 * Strict reading of comma-separated values (RFC 4180, UTF-8).
 *
 * @module
 */

import { DataError } from "./data_error.ts";

/** A parsed file: the header and the records below it, every cell still text. */
export interface CsvDocument {
  /** Column names, unique and not empty. */
  readonly header: readonly string[];
  /** Records of as many cells as the header has. */
  readonly records: readonly (readonly string[])[];
}

/** Larger files are refused: every table of the project is a few kilobytes. */
export const MAXIMUM_BYTES = 16 * 1024 * 1024;

function refuse(file: string, problem: string): never {
  throw new DataError(file, problem);
}

/**
 * Decodes a file's bytes as UTF-8. A byte-order mark at the start, as spreadsheets write it, is dropped.
 *
 * @param bytes The whole file.
 * @param file Its name, as it stands in messages.
 * @returns The text.
 * @throws {DataError} If the bytes are UTF-16, not valid UTF-8, hold a NUL or exceed 16 MiB.
 * @example
 * ```ts
 * import { decodeCsv } from "lib/data/csv.ts";
 * import { expect } from "@std/expect";
 *
 * expect(decodeCsv(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]), "a.csv")).toBe("a");
 * ```
 */
export function decodeCsv(bytes: Uint8Array, file: string): string {
  if (bytes.length > MAXIMUM_BYTES) refuse(file, `the file must not exceed 16 MiB, got ${bytes.length} bytes`);
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    refuse(file, "the encoding must be UTF-8, got UTF-16");
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.includes("\0")) refuse(file, "the text must not hold NUL characters");
    return text;
  } catch (error) {
    if (error instanceof DataError) throw error;
    refuse(file, "the encoding must be UTF-8, got bytes that are not");
  }
}

/** Reads one quoted field that opens at `start`; returns its text and the index after the closing quote. */
function readQuoted(text: string, start: number): { value: string; end: number } | undefined {
  let value = "";
  let from = start + 1;
  while (true) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return undefined;
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    from = quote + 2;
  }
}

function readBare(text: string, start: number): { value: string; end: number } {
  let end = start;
  while (end < text.length && !',\n\r"'.includes(text.charAt(end))) end += 1;
  return { value: text.slice(start, end), end };
}

/** Length of the line break at `index`: 1 for LF, 2 for CRLF, 0 where there is none. */
function lineBreak(text: string, index: number): number {
  if (text[index] === "\n") return 1;
  return text[index] === "\r" && text[index + 1] === "\n" ? 2 : 0;
}

function splitRecords(text: string, file: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let index = 0;
  while (index < text.length) {
    const row = records.length + 1;
    const field = text[index] === '"' ? readQuoted(text, index) : readBare(text, index);
    if (field === undefined) refuse(file, `row ${row}: a quoted field must be closed before the file ends`);
    record.push(field.value);
    index = field.end;
    const step = lineBreak(text, index);
    if (text[index] === ",") {
      index += 1;
      if (index === text.length || lineBreak(text, index) > 0) record.push("");
      if (lineBreak(text, index) === 0) continue;
      index += lineBreak(text, index);
    } else if (step > 0) index += step;
    else if (index < text.length) {
      refuse(
        file,
        `row ${row}: a field must end with a comma or a line break, got ${JSON.stringify(text.charAt(index))}`,
      );
    }
    records.push(record);
    record = [];
  }
  if (record.length > 0) records.push(record);
  return records;
}

function checkHeader(header: readonly string[], file: string): void {
  header.forEach((name, index) => {
    if (name.trim() === "") refuse(file, `row 1: column ${index + 1} must have a name, got ${JSON.stringify(name)}`);
    if (header.indexOf(name) !== index) refuse(file, `row 1: column names must differ, got ${name} twice`);
  });
}

/**
 * Parses comma-separated values as RFC 4180 has it. Lines end with LF or CRLF; quotes belong around the whole field and
 * are doubled inside it. Nothing is guessed and nothing is trimmed.
 *
 * @param text The file's text.
 * @param file Its name, as it stands in messages.
 * @returns Header and records.
 * @throws {DataError} If the text is empty, a column has no name or shares one, a record has more or fewer cells than
 * the header, a line is blank, or a quote or carriage return stands where it must not. The message names the row as a
 * spreadsheet counts it: the header is row 1.
 * @example
 * ```ts
 * import { parseCsv } from "lib/data/csv.ts";
 * import { expect } from "@std/expect";
 *
 * const { header, records } = parseCsv('id,claim\nM1.1,"high, and rising"\n', "claims.csv");
 * expect(header).toEqual(["id", "claim"]);
 * expect(records).toEqual([["M1.1", "high, and rising"]]);
 * ```
 */
export function parseCsv(text: string, file: string): CsvDocument {
  const [header, ...records] = splitRecords(text, file);
  if (header === undefined) refuse(file, "the file must have a header, got an empty file");
  checkHeader(header, file);
  records.forEach((record, index) => {
    if (record.length === 1 && record[0] === "") refuse(file, `row ${index + 2}: a row must not be blank`);
    if (record.length !== header.length) {
      refuse(file, `row ${index + 2}: a row must have ${header.length} cells, got ${record.length}`);
    }
  });
  return { header, records };
}
