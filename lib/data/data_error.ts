/**
 * A data file that cannot be used as it is.
 *
 * @example
 * ```ts
 * import { DataError } from "lib/data/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const error = new DataError("data/sources.csv", "row 2, column year: must be an integer, got \"soon\"");
 * expect(error.message).toBe('Cannot load data/sources.csv: row 2, column year: must be an integer, got "soon"');
 * ```
 */
export class DataError extends Error {
  /** The class's name, as it stands before the message. */
  override readonly name = "DataError";

  /**
   * A fault of a data file.
   *
   * @param path The file, as the person knows it.
   * @param problem Row and column where there are any, what is required, what was given.
   * @param options What lies behind it.
   */
  constructor(path: string, problem: string, options?: ErrorOptions) {
    super(`Cannot load ${path}: ${problem}`, options);
  }
}
