/**
 * Quantities as people read them, in the same form as on the charts' axes.
 *
 * @module
 */
import { significantText } from "../charts/number_text.ts";
import { unitText } from "../charts/unit_text.ts";

/**
 * A number with its unit, or a pair of numbers as an interval.
 *
 * @param value A number, or the two ends of an interval.
 * @param unit The unit, such as `A/m`; "1" or "" for none.
 * @param digits Significant digits, 3 unless told.
 * @returns Text such as "34.5 nm" or "5.9 to 6.2".
 * @example
 * ```ts
 * import { quantityText } from "lib/figures/quantity_text.ts";
 * import { expect } from "@std/expect";
 *
 * expect(quantityText([5.91, 6.18], "A/m", 2)).toBe("5.9 to 6.2 A m⁻¹");
 * ```
 */
export function quantityText(value: number | readonly [number, number], unit = "", digits = 3): string {
  const numbers = typeof value === "number"
    ? significantText(value, digits)
    : `${significantText(value[0], digits)} to ${significantText(value[1], digits)}`;
  const symbol = unitText(unit);
  return symbol === "" ? numbers : `${numbers} ${symbol}`;
}

/**
 * A fraction as per cent, with two digits below 10 %.
 *
 * @param fraction The fraction; 0.123 for 12 %.
 * @returns Text such as "12 %".
 * @example
 * ```ts
 * import { percentText } from "lib/figures/quantity_text.ts";
 * import { expect } from "@std/expect";
 *
 * expect(percentText(0.0421)).toBe("4.2 %");
 * expect(percentText(0.987)).toBe("99 %");
 * ```
 */
export function percentText(fraction: number): string {
  const percent = fraction * 100;
  return `${significantText(Math.abs(percent) < 10 ? percent : Math.round(percent), percent < 10 ? 2 : 3)} %`;
}
