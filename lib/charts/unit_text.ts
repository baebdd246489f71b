/**
 * Units and axis titles in the form journals print: `A/m` becomes A m⁻¹, an axis reads "Coercivity (A m⁻¹)".
 *
 * @module
 */
import type { Column } from "./chart.ts";
import { superscript } from "./number_text.ts";

/**
 * A unit with exponents in place of slashes, µ for a leading u and Ω for Ohm.
 *
 * @param unit For instance `J/m3`, `mol/m3`, `1/s`, `MPa m^(1/2)`, `%`.
 * @returns The unit as printed; empty for "1" and "".
 *
 * @example
 * ```ts
 * import { unitText } from "lib/charts/unit_text.ts";
 * import { expect } from "@std/expect";
 *
 * expect(unitText("J/m3")).toBe("J m⁻³");
 * expect(unitText("uOhm cm")).toBe("µΩ cm");
 * ```
 */
export function unitText(unit: string): string {
  let sign = 1;
  const factors: string[] = [];
  for (const part of unit.split(/([/ ·*])(?![^(]*\))/)) {
    if (part === "/") sign = -1;
    else if (!/^[ ·*]?$/.test(part) && part !== "1") factors.push(factorText(part, sign));
  }
  return factors.join(" ");
}

/**
 * The title of an axis: quantity, then unit in parentheses.
 *
 * @param column Quantity and unit.
 * @returns The title; without parentheses where there is no unit.
 *
 * @example
 * ```ts
 * import { axisTitle } from "lib/charts/unit_text.ts";
 * import { expect } from "@std/expect";
 *
 * expect(axisTitle({ name: "coercivity_A_per_m", quantity: "Coercivity", unit: "A/m" })).toBe("Coercivity (A m⁻¹)");
 * ```
 */
export function axisTitle({ quantity, unit }: Column): string {
  const text = unitText(unit);
  return text === "" ? quantity : `${quantity} (${text})`;
}

/** m3 → m³; under a slash m → m⁻¹; m^(1/2) keeps its fraction. Words such as H2O are left alone. */
function factorText(factor: string, sign: number): string {
  const [, base, fraction] = /^(\S+?)\^\((\d+\/\d+)\)$/.exec(factor) ?? [];
  if (base !== undefined) return `${base}<sup>${sign < 0 ? "−" : ""}${fraction}</sup>`;
  const [, symbol = factor, power = "1"] = /^([A-Za-zµμΩ°%]+)\^?(-?\d)$/.exec(factor) ?? [];
  const exponent = sign * Number(power);
  return exponent === 1 ? printed(symbol) : printed(symbol) + superscript(exponent);
}

/** Letters of tables and source code as they are printed: um → µm, Ohm → Ω. Words such as "units" are left alone. */
function printed(symbol: string): string {
  return symbol.replace(/^u(?=(?:Ohm|mol|m|s|g|L|M|A|T|V|W|J)$)/, "µ").replace(/Ohm$/, "Ω");
}
