/**
 * Quantities as people read them, in the same form as on the charts' axes.
 *
 * @module
 */
import { significantText } from "../charts/number_text.ts";
import { unitText } from "../charts/unit_text.ts";
import { fromSi } from "../data/units.ts";

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
 * A value in SI, or a pair as an interval, in the unit that people read.
 *
 * @param value A number in the coherent SI unit, or the two ends of an interval.
 * @param unit The unit to print, such as `nm`.
 * @param digits Significant digits, 3 unless told.
 * @returns Text such as "91 nm".
 * @throws {RangeError} If the unit is not known.
 * @example
 * ```ts
 * import { inUnit } from "lib/figures/quantity_text.ts";
 * import { expect } from "@std/expect";
 *
 * expect(inUnit(91e-9, "nm")).toBe("91 nm");
 * expect(inUnit([60e-6, 110e-6], "um")).toBe("60 to 110 µm");
 * ```
 */
export function inUnit(value: number | readonly [number, number], unit: string, digits = 3): string {
  const converted = typeof value === "number"
    ? fromSi(value, unit)
    : [fromSi(value[0], unit), fromSi(value[1], unit)] as const;
  return quantityText(converted, unit, digits);
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
