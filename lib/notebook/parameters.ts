/**
 * The parameters of a notebook: what a person may change, checked against `data/` and handed on in SI units.
 *
 * @module
 */
import { type Article, loadParameters, type ParameterRow, requireArticle, toSi } from "../data/mod.ts";
import { record } from "./kernel.ts";
import { table } from "./table.ts";

/** Values as a person writes them, in the units of the parameter table. */
export type WrittenValues = Readonly<Record<string, number | string>>;

/** Key of the values as written. */
export const WRITTEN: unique symbol = Symbol.for("argument workspace: values as written");
/** Key of the declarations. */
export const DECLARED: unique symbol = Symbol.for("argument workspace: declarations");
/** Key of the article. */
export const ARTICLE: unique symbol = Symbol.for("argument workspace: article");

/** Parameters by name, numbers in SI units. */
export type Parameters<Values> =
  & { readonly [Name in keyof Values]: Values[Name] extends number ? number : string }
  & {
    readonly [WRITTEN]: Values;
    readonly [DECLARED]: readonly ParameterRow[];
    readonly [ARTICLE]: Article;
  };

/** Digits that show a number as it was written. */
const WRITTEN_DIGITS = 15;

function legalText({ type, lower, upper, choices, unit }: ParameterRow): string {
  if (type === "choice") return choices.join(", ");
  const kind = type === "integer" ? "an integer" : "a number";
  const symbol = unit === "1" ? "" : ` ${unit}`;
  return `${kind} from ${lower ?? "−∞"} to ${upper ?? "∞"}${symbol}`;
}

function isLegal({ type, lower = -Infinity, upper = Infinity, choices }: ParameterRow, value: unknown): boolean {
  if (type === "choice") return choices.includes(value as string);
  if (typeof value !== "number" || !(value >= lower && value <= upper)) return false;
  return type === "number" || Number.isInteger(value);
}

function checkValue(name: string, value: unknown, rows: readonly ParameterRow[]): ParameterRow {
  const row = rows.find((candidate) => candidate.name === name);
  if (row === undefined) {
    const names = rows.map((candidate) => candidate.name).join(", ");
    throw new RangeError(`Cannot set parameters: name must be one of ${names}, got ${name}`);
  }
  if (!isLegal(row, value)) {
    throw new RangeError(`Cannot set parameters: ${name} must be ${legalText(row)}, got ${JSON.stringify(value)}`);
  }
  return row;
}

function inSi(row: ParameterRow, value: number | string): number | string {
  return typeof value === "number" ? toSi(value, row.unit) : value;
}

function build<Values extends WrittenValues>(
  article: Article,
  rows: readonly ParameterRow[],
  written: Values,
): Parameters<Values> {
  const entries = Object.entries(written).map(([name, value]) => [name, inSi(checkValue(name, value, rows), value)]);
  const hidden = { [WRITTEN]: written, [DECLARED]: rows, [ARTICLE]: article };
  const result = Object.fromEntries(entries);
  for (const key of Object.getOwnPropertySymbols(hidden)) {
    Object.defineProperty(result, key, { value: hidden[key as keyof typeof hidden], enumerable: false });
  }
  return Object.freeze(result) as Parameters<Values>;
}

/**
 * Declares the parameters of a notebook with their values.
 *
 * @param article Whose parameters.
 * @param values A value for every parameter of the article, in the units of its parameter table; the editor completes
 * and checks the names from here on.
 * @returns The parameters by name, numbers in SI units.
 * @throws {RangeError} If a name is unknown or missing, or a value is of the wrong type or out of range; the message
 * lists what is legal.
 * @example
 * ```ts
 * import { declareParameters } from "lib/notebook/parameters.ts";
 * import { expect } from "@std/expect";
 *
 * const rows = [{ name: "sheetThickness", type: "number", default: 0.35, lower: 0, upper: 10, choices: [], unit: "mm", meaning: "" }] as const;
 * const p = declareParameters("soft-magnets", rows, { sheetThickness: 0.5 });
 * expect(p.sheetThickness).toBeCloseTo(5e-4, 12);
 * ```
 */
export function declareParameters<const Values extends WrittenValues>(
  article: Article,
  rows: readonly ParameterRow[],
  values: Values,
): Parameters<{ [Name in keyof Values]: Values[Name] extends number ? number : string }> {
  const missing = rows.filter(({ name }) => !(name in values)).map(({ name }) => name);
  if (missing.length > 0) {
    throw new RangeError(`Cannot set parameters: every parameter must have a value, missing ${missing.join(", ")}`);
  }
  return build(article, rows, values) as never;
}

/**
 * The same parameters with some values changed.
 *
 * @param current Parameters from {@linkcode declareParameters}.
 * @param changes New values, in the units of the parameter table.
 * @returns New parameters; the given ones stay as they are.
 * @throws {RangeError} If a name is unknown, or a value is of the wrong type or out of range.
 * @example
 * ```ts
 * import { declareParameters, withParameters } from "lib/notebook/parameters.ts";
 * import { expect } from "@std/expect";
 *
 * const rows = [{ name: "seed", type: "integer", default: 42, lower: 0, choices: [], unit: "1", meaning: "" }] as const;
 * const p = declareParameters("ketamine", rows, { seed: 42 });
 * expect(withParameters(p, { seed: 7 }).seed).toBe(7);
 * expect(() => withParameters(p, { seed: -1 })).toThrow("seed must be an integer from 0 to ∞, got -1");
 * ```
 */
export function withParameters<Values>(current: Parameters<Values>, changes: WrittenValues): Parameters<Values> {
  const written = { ...(current[WRITTEN] as WrittenValues), ...changes };
  return build(current[ARTICLE], current[DECLARED], written) as unknown as Parameters<Values>;
}

/** Whose parameters these are. */
export function articleOf(parameters: Parameters<unknown>): Article {
  return parameters[ARTICLE];
}

/** Names and written values of the parameters that differ from their defaults. */
export function changedParameters(parameters: Parameters<unknown>): WrittenValues {
  const written = parameters[WRITTEN] as WrittenValues;
  const changed = parameters[DECLARED].filter(({ name, default: value }) => written[name] !== value);
  return Object.fromEntries(changed.map(({ name }) => [name, written[name]!]));
}

/**
 * Declares the parameters of a notebook: reads the article's parameter table and checks the values against it.
 *
 * @param article Whose parameters.
 * @param values A value for every parameter, in the units of the table.
 * @returns The parameters by name, numbers in SI units.
 * @throws {RangeError} If there is no such article, a name is unknown or missing, or a value is not legal.
 */
export async function parameters<const Values extends WrittenValues>(
  article: Article,
  values: Values,
): Promise<Parameters<{ [Name in keyof Values]: Values[Name] extends number ? number : string }>> {
  await requireArticle(article);
  return declareParameters(article, await loadParameters(article), values);
}

/**
 * Shows the parameters as they are set: value, unit, default, range and meaning.
 *
 * @param current The parameters.
 */
export async function showParameters(current: Parameters<unknown>): Promise<void> {
  const written = current[WRITTEN] as WrittenValues;
  await record("parameters", { values: written, changed: changedParameters(current) });
  const rows = current[DECLARED].map((row) => ({
    parameter: row.name,
    value: written[row.name],
    unit: row.unit === "1" ? "" : row.unit,
    range: row.type === "choice" ? row.choices.join(", ") : `${row.lower ?? "−∞"} to ${row.upper ?? "∞"}`,
    meaning: row.meaning,
  }));
  const columns = ["parameter", { key: "value", digits: WRITTEN_DIGITS }, "unit", "range", "meaning"];
  await table(rows, { columns, most: rows.length });
}
