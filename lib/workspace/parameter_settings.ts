/**
 * Parameters set from outside, checked against those that the notebooks have.
 *
 * @module
 */
import { MAXIMUM_BYTES } from "../data/csv.ts";
import type { ParameterRow } from "../data/parameters.ts";
import { readWithin } from "../data/read_within.ts";
import { messageOf, misuse } from "./failure.ts";
import type { ParameterValue, ParameterValues } from "./parameter_cell.ts";

/** A value that was given for a parameter: a text from the command line, anything from a file. */
export interface Setting {
  /** The parameter's name. */
  readonly name: string;
  /** What was given. */
  readonly value: unknown;
  /** Whether it comes from the command line, where numbers are texts too. */
  readonly isText: boolean;
}

/**
 * Reads settings of the command line.
 *
 * @param texts Each `name=value`.
 * @returns The settings.
 * @throws {Failure} If a text has another form.
 */
export function parseSettings(texts: readonly string[]): Setting[] {
  return texts.map((text) => {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    if (name === undefined) throw misuse(`Cannot set ${text}: it must have the form name=value`);
    return { name: name.trim(), value, isText: true };
  });
}

/**
 * Reads settings from a file.
 *
 * @param path A JSON file with an object of names and values.
 * @returns The settings.
 * @throws {Failure} If it cannot be read, exceeds 16 MiB or is no such file.
 */
export async function readSettings(path: string): Promise<Setting[]> {
  const json: unknown = await readWithin(path, MAXIMUM_BYTES).then(fromJson).catch((error) => {
    throw misuse(`Cannot read parameters from ${path}: ${messageOf(error)}`);
  });
  if (json === null || typeof json !== "object" || Array.isArray(json)) {
    throw misuse(`Cannot read parameters from ${path}: it must hold an object of names and values`);
  }
  return Object.entries(json).map(([name, value]) => ({ name, value, isText: false }));
}

function fromJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

/**
 * Gives each notebook the settings that it has a parameter for.
 *
 * @param settings What was given; of two for the same name the later one holds.
 * @param legal The parameters of each notebook, by its name.
 * @returns The values of each notebook, by its name.
 * @throws {Failure} If no notebook has the parameter, or the value is of a wrong type or out of range; the legal
 * parameters are listed.
 */
export function assignSettings(
  settings: readonly Setting[],
  legal: ReadonlyMap<string, readonly ParameterRow[]>,
): Map<string, ParameterValues> {
  const unknown = settings.find(({ name }) => ![...legal.values()].flat().some((row) => row.name === name));
  if (unknown) throw misuse(`Cannot set ${unknown.name}: there is no such parameter`, legalLines(legal));
  return new Map([...legal].map(([notebook, rows]) => [notebook, valuesFor(rows, settings)]));
}

function valuesFor(rows: readonly ParameterRow[], settings: readonly Setting[]): ParameterValues {
  const chosen = settings.flatMap((setting) => {
    const row = rows.find(({ name }) => name === setting.name);
    return row ? [[row.name, legalValue(row, setting)]] : [];
  });
  return Object.fromEntries(chosen);
}

function legalValue(row: ParameterRow, { value, isText }: Setting): ParameterValue {
  const isNumber = row.type !== "choice";
  const given = isText && isNumber && String(value).trim() !== "" ? Number(value) : value;
  if (isNumber ? isLegalNumber(row, given) : row.choices.includes(given as string)) return given as ParameterValue;
  throw misuse(`Cannot set ${row.name}: it must be ${domain(row)}, got ${isText ? value : JSON.stringify(value)}`);
}

function isLegalNumber({ type, lower = -Infinity, upper = Infinity }: ParameterRow, value: unknown): boolean {
  if (typeof value !== "number" || !Number.isFinite(value)) return false;
  return value >= lower && value <= upper && (type === "number" || Number.isInteger(value));
}

function domain({ type, lower, upper, unit, choices }: ParameterRow): string {
  if (type === "choice") return `one of ${choices.join(", ")}`;
  const kind = type === "integer" ? "an integer" : "a number";
  const bounds = [lower !== undefined && `from ${lower}`, upper !== undefined && `to ${upper}`].filter(Boolean);
  return [kind, ...bounds, ...(unit === "1" ? [] : [unit])].join(" ");
}

function legalLines(legal: ReadonlyMap<string, readonly ParameterRow[]>): string[] {
  return [...legal].flatMap(([notebook, rows]) =>
    rows.map((row) => `${notebook}: ${row.name}, ${domain(row)}: ${row.meaning}`)
  );
}
