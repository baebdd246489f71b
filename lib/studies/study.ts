/**
 * A study: what decides one claim. It joins data, a model and a claim, and knows neither notebook nor chart.
 *
 * @module
 */
import type { Basis, EvidenceKind } from "../argument/evidence.ts";
import type { Input, InputValues } from "../argument/input.ts";

/** The decision of one claim, ready to be computed at any values of its inputs. */
export interface Study<Detail> {
  /** Id of the claim, such as "M2.1a". */
  readonly claim: string;
  /** What the outcome is evidence of. */
  readonly evidence: EvidenceKind;
  /** Data rows, models and parameters that the outcome rests on. */
  readonly basis: readonly Basis[];
  /** Assumptions under which the outcome holds, each a clause; none where it needs none. */
  readonly assumptions?: readonly string[];
  /** Uncertain inputs with their plausible ranges. */
  readonly inputs: readonly Input[];
  /**
   * The deciding quantity, in the unit that the claim's criterion states.
   *
   * @param values One value for each input.
   */
  readonly outcome: (values: InputValues) => number;
  /** An interval for the outcome at the nominal values, where the data give one. */
  readonly interval?: readonly [number, number];
  /** What the notebook shows: curves, rows, further numbers. */
  readonly detail: Detail;
}

/**
 * One input's value.
 *
 * @param values Values by name.
 * @param name The input's name.
 * @returns The value.
 * @throws {RangeError} If there is no such input.
 * @example
 * ```ts
 * import { valueOf } from "lib/studies/study.ts";
 * import { expect } from "@std/expect";
 *
 * expect(valueOf({ length: 2 }, "length")).toBe(2);
 * ```
 */
export function valueOf(values: InputValues, name: string): number {
  const value = values[name];
  if (value === undefined) {
    const names = Object.keys(values).join(", ") || "none";
    throw new RangeError(`Cannot compute a study's outcome: input must be one of ${names}, got ${name}`);
  }
  return value;
}

/**
 * The named inputs of an article, in the order asked.
 *
 * @param rows All inputs of the article.
 * @param names Names of the inputs that a study varies.
 * @returns The inputs.
 * @throws {RangeError} If an input is not in the table.
 * @example
 * ```ts
 * import { pickInputs } from "lib/studies/study.ts";
 * import { expect } from "@std/expect";
 *
 * expect(() => pickInputs([], ["length"])).toThrow("input must be in the table of inputs, got length");
 * ```
 */
export function pickInputs<Row extends Input>(rows: readonly Row[], names: readonly string[]): Row[] {
  return names.map((name) => {
    const row = rows.find((candidate) => candidate.name === name);
    if (row === undefined) {
      throw new RangeError(`Cannot set up a study: input must be in the table of inputs, got ${name}`);
    }
    return row;
  });
}
