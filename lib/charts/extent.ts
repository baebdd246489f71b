/**
 * Domains of axes from the numbers they show.
 *
 * @module
 */
import type { Numbers } from "./data_points.ts";
import { type Domain, niceDomain } from "./ticks.ts";

/** How an axis turns numbers into a domain. */
export interface DomainOptions {
  /** Kind of axis. @default {"linear"} */
  readonly kind?: "linear" | "log";
  /** A linear axis begins at zero when all numbers are positive. @default {true} */
  readonly zero?: boolean;
  /** The domain ends at the numbers themselves. @default {false} */
  readonly exact?: boolean;
}

/**
 * The least and greatest of some numbers.
 *
 * @param columns Columns of numbers; null counts for nothing.
 * @returns Both, or undefined where there is no number.
 *
 * @example
 * ```ts
 * import { extentOf } from "lib/charts/extent.ts";
 * import { expect } from "@std/expect";
 *
 * expect(extentOf([[3, null], [1]])).toEqual([1, 3]);
 * ```
 */
export function extentOf(columns: readonly Numbers[]): Domain | undefined {
  let [low, high] = [Infinity, -Infinity];
  for (const column of columns) {
    for (let i = 0; i < column.length; i++) {
      const value = column[i];
      if (value === null || value === undefined) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return low <= high ? [low, high] : undefined;
}

/**
 * The domain of an axis that shows some numbers. A logarithmic axis leaves out what is not positive.
 *
 * @param columns Columns of numbers.
 * @param options Kind of axis, whether it begins at zero.
 * @returns The domain, with round ends; 0 to 1 (1 to 10) where there is no number.
 *
 * @example
 * ```ts
 * import { domainOf } from "lib/charts/extent.ts";
 * import { expect } from "@std/expect";
 *
 * expect(domainOf([[3, 9.7]])).toEqual([0, 10]);
 * expect(domainOf([[3, 970]], { kind: "log" })).toEqual([2, 1000]);
 * ```
 */
export function domainOf(columns: readonly Numbers[], options: DomainOptions = {}): Domain {
  const { kind = "linear", zero = true, exact = false } = options;
  if (kind === "log") {
    const positive = columns.map((column) => Array.from(column).filter((value) => value !== null && value > 0));
    const extent = extentOf(positive);
    if (!extent) return [1, 10];
    return exact && extent[0] < extent[1] ? extent : logDomain(extent);
  }
  const extent = extentOf(columns);
  if (!extent) return [0, 1];
  const [low, high] = extent;
  const wide: Domain = zero && low > 0 ? [0, high] : zero && high < 0 ? [low, 0] : extent;
  return exact && wide[0] < wide[1] ? wide : niceDomain(wide, 5);
}

/** Ends at 1, 2 or 5 times a power of ten, with a little room around the outermost numbers. */
function logDomain([low, high]: Domain): Domain {
  const room = (high / low) ** 0.005;
  return [roundDown(low / room), 1 / roundDown(1 / (high * room))];
}

function roundDown(value: number): number {
  const exponent = Math.floor(Math.log10(value));
  const fraction = value / 10 ** exponent;
  const factor = fraction >= 5 ? 5 : fraction >= 2 ? 2 : 1;
  return Number(`${factor}e${exponent}`);
}
