/**
 * Numbers as people read them: significant digits, a true minus sign, thin spaces in long numbers, powers of ten.
 *
 * @module
 */

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** An integer in superscript digits. */
export function superscript(value: number): string {
  const digits = [...Math.abs(value).toString()].map((digit) => SUPERSCRIPTS[Number(digit)]).join("");
  return value < 0 ? `⁻${digits}` : digits;
}

function group(integer: string): string {
  return integer.length > 4 ? integer.replace(/\B(?=(\d{3})+$)/g, "\u202f") : integer;
}

function decimal(magnitude: number, digits: number): string {
  const places = Math.max(0, digits - 1 - Math.floor(Math.log10(magnitude)));
  const [integer = "0", fraction] = Number(magnitude.toPrecision(digits)).toFixed(places).split(".");
  return fraction === undefined ? group(integer) : `${group(integer)}.${fraction}`;
}

function scientific(magnitude: number, digits: number): string {
  const [mantissa = "", exponent = "0"] = magnitude.toExponential(digits - 1).split("e");
  return `${mantissa} × 10${superscript(Number(exponent))}`;
}

/**
 * A number with the given significant digits.
 *
 * @param value Any number; NaN reads "not a number", infinities "∞".
 * @param digits Significant digits, 3 unless told; integers below a million are not rounded.
 * @returns Text with U+2212 as the minus sign.
 * @example
 * ```ts
 * import { numberText } from "lib/notebook/number_text.ts";
 * import { expect } from "@std/expect";
 *
 * expect(numberText(-0.81823)).toBe("−0.818");
 * expect(numberText(3.44e-7)).toBe("3.44 × 10⁻⁷");
 * ```
 */
export function numberText(value: number, digits = 3): string {
  if (Number.isNaN(value)) return "not a number";
  const sign = value < 0 ? "−" : "";
  const magnitude = Math.abs(value);
  if (!Number.isFinite(value)) return `${sign}∞`;
  if (magnitude === 0) return "0";
  if (Number.isInteger(value) && magnitude < 1e6) return sign + group(magnitude.toString());
  const plain = magnitude >= 1e-3 && magnitude < 1e6;
  return sign + (plain ? decimal(magnitude, digits) : scientific(magnitude, digits));
}

/**
 * A number with its unit, or a pair of numbers as an interval.
 *
 * @param value A number, or the two ends of an interval.
 * @param unit The unit's symbol; "1" or "" for none.
 * @param digits Significant digits.
 * @returns Text such as "34.5 nm" or "5.9 to 6.2".
 * @example
 * ```ts
 * import { quantityText } from "lib/notebook/number_text.ts";
 * import { expect } from "@std/expect";
 *
 * expect(quantityText([5.91, 6.18], "nm", 2)).toBe("5.9 to 6.2 nm");
 * ```
 */
export function quantityText(value: number | readonly [number, number], unit = "", digits = 3): string {
  const numbers = typeof value === "number"
    ? numberText(value, digits)
    : `${numberText(value[0], digits)} to ${numberText(value[1], digits)}`;
  if (unit === "" || unit === "1") return numbers;
  return unit === "%" ? `${numbers} %` : `${numbers} ${unit}`;
}

/** A fraction as per cent, without decimals from 10 % up. */
export function percentText(fraction: number): string {
  const percent = fraction * 100;
  const text = percent > 0 && percent < 10 ? numberText(percent, 2) : numberText(Math.round(percent));
  return `${text} %`;
}
