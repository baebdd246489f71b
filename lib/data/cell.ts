/**
 * One cell of a table: its text checked against the column's schema and turned into a value.
 *
 * @module
 */
import { z } from "zod";
import type { Field } from "./data_package.ts";

/** A value of a table; null where the cell is empty. */
export type Cell = string | number | boolean | null | readonly string[];

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const INTEGER = /^[+-]?\d+$/;
/** A spreadsheet takes a cell that starts so for a formula. */
const FORMULA = /^([=@]|[+-](?![\d.]))/;
// deno-lint-ignore no-control-regex
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/;

function numberSchema(field: Field): z.ZodType<number, string> {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = field.constraints ?? {};
  let schema = z.number();
  if (field.type === "integer") schema = schema.int();
  if (minimum !== undefined) schema = schema.min(minimum);
  if (maximum !== undefined) schema = schema.max(maximum);
  if (exclusiveMinimum !== undefined) schema = schema.gt(exclusiveMinimum);
  if (exclusiveMaximum !== undefined) schema = schema.lt(exclusiveMaximum);
  const form = field.type === "integer" ? INTEGER : NUMBER;
  return z.string().regex(form).transform(Number).pipe(schema);
}

function textSchema(field: Field): z.ZodType<string, string> {
  const { enum: choices, pattern } = field.constraints ?? {};
  if (choices !== undefined) return z.enum(choices);
  const plain = z.string().refine((text) => !FORMULA.test(text) && !CONTROL.test(text) && text === text.trim());
  return pattern === undefined ? plain : plain.regex(new RegExp(`^(?:${pattern})$`));
}

function listSchema(field: Field): z.ZodType<readonly string[], string> {
  const item = textSchema(field).refine((text) => text !== "");
  return z.string().transform((text) => text.split(field.delimiter ?? ",")).pipe(z.array(item));
}

function presentSchema(field: Field): z.ZodType<Exclude<Cell, null>, string> {
  switch (field.type) {
    case "number":
    case "integer":
      return numberSchema(field);
    case "boolean":
      return z.enum(["true", "false"]).transform((text) => text === "true");
    case "list":
      return listSchema(field);
    case "string":
      return textSchema(field);
  }
}

function describeBounds(field: Field): string {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = field.constraints ?? {};
  const noun = field.type === "integer" ? "integer" : "number";
  const article = noun === "integer" ? "an" : "a";
  if (exclusiveMinimum === 0 && maximum === undefined && exclusiveMaximum === undefined) return `a positive ${noun}`;
  if (minimum !== undefined && maximum !== undefined) return `${article} ${noun} from ${minimum} to ${maximum}`;
  const bounds = [
    minimum === undefined ? "" : `of at least ${minimum}`,
    exclusiveMinimum === undefined ? "" : `above ${exclusiveMinimum}`,
    maximum === undefined ? "" : `of at most ${maximum}`,
    exclusiveMaximum === undefined ? "" : `below ${exclusiveMaximum}`,
  ].filter(Boolean);
  return [`${article} ${noun}`, bounds.join(" and ")].filter(Boolean).join(" ");
}

function describeText(field: Field): string {
  const { enum: choices, pattern } = field.constraints ?? {};
  if (choices !== undefined) return `one of ${choices.join(", ")}`;
  if (pattern !== undefined) return `text of the form ${pattern}`;
  return "text without surrounding spaces or control characters that does not start like a formula";
}

/** What a cell of the column must be, as it stands in messages. */
function describe(field: Field): string {
  switch (field.type) {
    case "number":
    case "integer":
      return describeBounds(field);
    case "boolean":
      return "true or false";
    case "list":
      return `a list of ${describeText(field)}, separated by ${JSON.stringify(field.delimiter ?? ",")}`;
    case "string":
      return describeText(field);
  }
}

/** Long cells are cut in messages. */
function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
}

/** Reads a cell: its value, or what is wrong with it as "must be a positive number, got ...". */
export type CellReader = (text: string) => { readonly value: Cell } | { readonly problem: string };

/**
 * Builds the reader of a column's cells.
 *
 * @param field The column's schema.
 * @returns The reader; an empty cell has the value null unless the column is required.
 * @example
 * ```ts
 * import { cellReader } from "lib/data/cell.ts";
 * import { expect } from "@std/expect";
 *
 * const read = cellReader({ name: "grain_um", type: "number", description: "grain size" });
 * expect(read("85")).toEqual({ value: 85 });
 * expect(read("wide")).toEqual({ problem: 'must be a number, got "wide"' });
 * ```
 */
export function cellReader(field: Field): CellReader {
  const schema = presentSchema(field);
  return (text) => {
    if (text === "" && field.constraints?.required !== true) return { value: null };
    const parsed = schema.safeParse(text);
    if (parsed.success && text !== "") return { value: parsed.data };
    return { problem: `must be ${describe(field)}, got ${quote(text)}` };
  };
}
