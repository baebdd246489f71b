/**
 * Numbers as readers of journals expect them: a true minus, thin spaces between groups of three digits, powers of ten in superscript.
 *
 * @module
 */

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  "-": "⁻",
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
};

const MINUS = "−";
const THIN_SPACE = "\u2009";

/**
 * A number with a fixed count of decimals. Groups of three digits part from five digits on.
 *
 * @param value The number.
 * @param decimals Digits behind the point.
 * @returns Its text.
 *
 * @example
 * ```ts
 * import { decimalText } from "lib/charts/number_text.ts";
 * import { expect } from "@std/expect";
 *
 * expect(decimalText(-12345.6, 1)).toBe("−12\u2009345.6");
 * ```
 */
export function decimalText(value: number, decimals: number): string {
  const [whole = "", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, THIN_SPACE) : whole;
  const digits = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  const isZero = /^[0.\u2009]*$/.test(digits);
  return value < 0 && !isZero ? MINUS + digits : digits;
}

/**
 * A whole number in superscript.
 *
 * @param value The exponent.
 * @returns Its text.
 *
 * @example
 * ```ts
 * import { superscript } from "lib/charts/number_text.ts";
 * import { expect } from "@std/expect";
 *
 * expect(superscript(-12)).toBe("⁻¹²");
 * ```
 */
export function superscript(value: number): string {
  return [...String(value)].map((character) => SUPERSCRIPTS[character] ?? character).join("");
}

/**
 * A number with a count of significant digits: plain from 0.001 up to a million, else as a product with a power of ten.
 *
 * @param value The number.
 * @param digits Significant digits. @default {3}
 * @returns Its text, without trailing zeros behind the point.
 *
 * @example
 * ```ts
 * import { significantText } from "lib/charts/number_text.ts";
 * import { expect } from "@std/expect";
 *
 * expect(significantText(0.0421)).toBe("0.0421");
 * expect(significantText(-1.5e-6)).toBe("−1.5 × 10⁻⁶");
 * ```
 */
export function significantText(value: number, digits = 3): string {
  if (value === 0) return "0";
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "not a number" : value > 0 ? "∞" : `${MINUS}∞`;
  const [mantissa = "", exponentText] = value.toExponential(digits - 1).split("e");
  const exponent = Number(exponentText);
  const decimals = Math.max(0, digits - 1 - exponent);
  if (exponent >= -3 && exponent < 6) return trimZeros(decimalText(Number(`${mantissa}e${exponent}`), decimals));
  const factor = trimZeros(decimalText(Number(mantissa), digits - 1));
  return factor === "1" ? `10${superscript(exponent)}` : `${factor} × 10${superscript(exponent)}`;
}

function trimZeros(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
