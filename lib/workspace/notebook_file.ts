/**
 * Notebook files: reading with one clear line where a file is no notebook, writing byte for byte as Jupyter does.
 *
 * @module
 */
import { readWithin } from "../data/read_within.ts";
import { Failure, messageOf } from "./failure.ts";
import type { MimeBundle, Notebook, Output } from "./notebook_format.ts";
import { toNotebook } from "./notebook_schema.ts";
import { shownPath } from "./shown_path.ts";

/** Larger notebooks are refused; with all its figures one of the project has a few megabytes. */
const MAXIMUM_BYTES = 128 * 1024 * 1024;

/**
 * Reads a notebook.
 *
 * @param path The `.ipynb` file.
 * @returns The notebook; texts are joined to one string each.
 * @throws {Failure} If the file cannot be read, exceeds 128 MiB, or is no notebook of format 4.5 whose cells have unique ids.
 */
export async function readNotebook(path: string): Promise<Notebook> {
  try {
    return parseNotebook(new TextDecoder().decode(await readWithin(path, MAXIMUM_BYTES)));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) throw new Failure(`Cannot read ${shownPath(path)}: the file must exist`);
    throw new Failure(`Cannot read ${shownPath(path)}: ${messageOf(error)}`, { cause: error });
  }
}

/**
 * Parses the text of a notebook file.
 *
 * @param text The file's content.
 * @returns The notebook.
 * @throws {SyntaxError} If it is not JSON.
 * @throws {TypeError} If it is no notebook of format 4.5 whose cells have unique ids.
 * @example
 * ```ts
 * import { parseNotebook } from "lib/workspace/notebook_file.ts";
 * import { expect } from "@std/expect";
 *
 * expect(() => parseNotebook('{"nbformat": 3}')).toThrow("nbformat must be 4.5, got 3.0");
 * ```
 */
export function parseNotebook(text: string): Notebook {
  return toNotebook(parseJson(text));
}

/**
 * The text of a notebook file: keys sorted, texts as lists of lines, one space of indent, a newline at the end. The
 * same notebook always gives the same bytes, those that Jupyter's nbformat writes.
 *
 * @param notebook The notebook.
 * @returns The file's content.
 */
export function formatNotebook(notebook: Notebook): string {
  const cells = notebook.cells.map((cell) => {
    const source = splitLines(cell.source);
    if (cell.cell_type === "code") return { ...cell, source, outputs: cell.outputs.map(splitOutput) };
    return { ...cell, source };
  });
  return `${JSON.stringify(sortKeys({ ...notebook, cells }), null, 1)}\n`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SyntaxError(`it must be JSON: ${messageOf(error)}`, { cause: error });
  }
}

/** Media types that are kept as lines besides `text/*`. */
const LINES: readonly string[] = ["application/javascript", "image/svg+xml"];

/** Line ends as Python's `str.splitlines` knows them, since nbformat splits with it. */
// deno-lint-ignore no-control-regex
const LINE = /[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])|[^]+$/g;

function splitLines(text: string): string[] {
  return text.match(LINE) ?? [];
}

function splitOutput(output: Output): unknown {
  if (output.output_type === "stream") return { ...output, text: splitLines(output.text) };
  if (output.output_type === "error") return output;
  return { ...output, data: splitBundle(output.data) };
}

function splitBundle(data: MimeBundle): MimeBundle {
  const isText = (type: string): boolean => type.startsWith("text/") || LINES.includes(type);
  return Object.fromEntries(
    Object.entries(data).map((
      [type, value],
    ) => [type, isText(type) && typeof value === "string" ? splitLines(value) : value]),
  );
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1);
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}
