/**
 * Price of the metal in an alloy.
 *
 * @module
 */
import { requireNonNegative } from "../numerics/require.ts";
import { massFractions } from "./alloy_density.ts";
import type { Composition } from "./composition.ts";
import { ELEMENTS, type ElementTable } from "./elements.ts";

/**
 * Cost of the elements in a kilogram of alloy.
 *
 * p = Σ w_i p_i, mass fractions times prices.
 *
 * Raw metal only, without melting, working and scrap. Prices change by factors within years, so that the table is
 * always an argument and belongs beside its date and source.
 *
 * @param composition Atomic fractions.
 * @param options Prices by symbol, currency per kg; element table, for the masses.
 * @returns p, in the prices' currency per kg.
 * @throws {RangeError} If the fractions do not sum to 1, an element has no price, a price is negative, or an element is
 *   not in the table.
 * @example
 * ```ts
 * import { alloyCost } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(alloyCost({ Fe: 1 }, { prices: { Fe: 0.5 } })).toBeCloseTo(0.5, 12);
 * expect(() => alloyCost({ Co: 1 }, { prices: { Fe: 0.5 } })).toThrow("price of Co");
 * ```
 */
export function alloyCost(
  composition: Composition,
  options: { readonly prices: Readonly<Record<string, number>>; readonly elements?: ElementTable },
): number {
  const { prices, elements = ELEMENTS } = options;
  return Object.entries(massFractions(composition, elements)).reduce(
    (sum, [symbol, w]) =>
      sum + w * requireNonNegative(`price of ${symbol}`, prices[symbol] ?? NaN, "compute the alloy cost"),
    0,
  );
}
