/**
 * The parameters of a notebook that a person may set.
 *
 * @module
 */
import type { Article } from "./article.ts";
import { DataError } from "./data_error.ts";
import type { LoadOptions } from "./data_package.ts";
import { list, optionalNumber, type Row, text, word } from "./row.ts";
import { loadTable } from "./table.ts";

/** A parameter. Values are in `unit`, as a person writes them; `toSi(value, unit)` gives what models take. */
export interface ParameterRow {
  /** Name in the notebook and on the command line. */
  readonly name: string;
  /** Type of the value. */
  readonly type: "number" | "integer" | "choice";
  /** Value when none is set. */
  readonly default: number | string;
  /** Smallest legal value. */
  readonly lower?: number;
  /** Largest legal value. */
  readonly upper?: number;
  /** Legal words of a choice; empty for numbers. */
  readonly choices: readonly string[];
  /** Unit of the value; "1" for pure numbers and choices. */
  readonly unit: string;
  /** What it sets. */
  readonly meaning: string;
}

function toParameter(row: Row): ParameterRow {
  const type = word<ParameterRow["type"]>(row, "type");
  const written = text(row, "default");
  return {
    name: text(row, "name"),
    type,
    default: type === "choice" ? written : Number(written),
    lower: optionalNumber(row, "lower"),
    upper: optionalNumber(row, "upper"),
    choices: list(row, "choices"),
    unit: text(row, "unit"),
    meaning: text(row, "meaning"),
  };
}

/** Says what is wrong with a row whose default is not legal, if anything. */
function findFault(parameter: ParameterRow): string | undefined {
  const { type, default: value, lower = -Infinity, upper = Infinity, choices } = parameter;
  if (type === "choice") {
    return choices.some((choice) => choice === value) ? undefined : `one of ${choices.join(", ")}`;
  }
  const whole = type === "number" || Number.isInteger(value);
  return whole && Number(value) >= lower && Number(value) <= upper ? undefined : `${type} from ${lower} to ${upper}`;
}

/**
 * Loads the parameters of an article's notebook.
 *
 * @param article The article.
 * @param options Where to look.
 * @returns The parameters in the order in which they are shown.
 * @throws {DataError} If `parameters.csv` breaks its schema or a default is not legal; the message names file, row and
 * column.
 * @example
 * ```ts
 * import { loadParameters } from "lib/data/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const parameters = await loadParameters("ketamine");
 * expect(parameters.find((parameter) => parameter.name === "drug")?.choices).toEqual(["ketamine", "cocaine",
 * "fentanyl"]);
 * ```
 */
export async function loadParameters(article: Article, options: LoadOptions = {}): Promise<ParameterRow[]> {
  const { rows, path } = await loadTable(`${article}-parameters`, options);
  const parameters = rows.map(toParameter);
  parameters.forEach((parameter, index) => {
    const fault = findFault(parameter);
    if (fault === undefined) return;
    const given = JSON.stringify(text(rows[index] ?? {}, "default"));
    throw new DataError(path, `row ${index + 2}, column default: must be ${fault}, got ${given}`);
  });
  return parameters;
}
