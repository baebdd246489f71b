/**
 * Mass, lattice and density of an alloy from its composition.
 *
 * @module
 */
import { AVOGADRO_CONSTANT } from "../constants.ts";
import { type Composition, meanOverComposition } from "./composition.ts";
import { atomicVolume, elementProperties, ELEMENTS, type ElementTable } from "./elements.ts";

/**
 * Molar mass of an alloy, per mole of atoms.
 *
 * M = Σ c_i M_i, exact.
 *
 * @param composition Atomic fractions.
 * @param table Properties of the elements; default {@linkcode ELEMENTS}.
 * @returns M, kg/mol.
 * @throws {RangeError} If the fractions do not sum to 1 or an element is not in the table.
 * @see T. Prohaska et al., Pure Appl. Chem. 94 (2022) 573, for the masses.
 * @example
 * ```ts
 * import { compositionFromAtomicPercent, molarMass } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const alloy = compositionFromAtomicPercent({ Fe: 32.6, Ni: 27.7, Co: 27.7, Ta: 5, Al: 7 });
 * expect(molarMass(alloy) * 1e3).toBeCloseTo(61.72, 2);
 * ```
 */
export function molarMass(composition: Composition, table: ElementTable = ELEMENTS): number {
  return meanOverComposition(composition, (symbol) => elementProperties(symbol, table).molarMass);
}

/**
 * Mass fraction of each element of an alloy.
 *
 * w_i = c_i M_i / Σ c_j M_j, exact.
 *
 * @param composition Atomic fractions.
 * @param table Properties of the elements; default {@linkcode ELEMENTS}.
 * @returns Mass fractions by symbol, sum 1.
 * @throws {RangeError} If the fractions do not sum to 1 or an element is not in the table.
 * @see IUPAC Compendium of Chemical Terminology, "mass fraction".
 * @example
 * ```ts
 * import { massFractions } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(massFractions({ Fe: 0.95, Ta: 0.05 })["Ta"]).toBeCloseTo(0.1457, 4);
 * ```
 */
export function massFractions(
  composition: Composition,
  table: ElementTable = ELEMENTS,
): Readonly<Record<string, number>> {
  const M = molarMass(composition, table);
  return Object.fromEntries(
    Object.entries(composition).map(([symbol, c]) => [symbol, c * elementProperties(symbol, table).molarMass / M]),
  );
}

/**
 * Mean volume per atom of an fcc alloy, by Vegard's rule on volumes.
 *
 * V = Σ c_i V_i.
 *
 * Within 1 % for Co-Cr-Fe-Mn-Ni, whose volumes come from such alloys. Large elements without a volume in solution (Al,
 * Ta) are taken from their own crystals and make V too large, by 2 to 3 % for some 12 at.% of them. Magnetovolume
 * effects (Invar) are not in it.
 *
 * @param composition Atomic fractions.
 * @param table Properties of the elements; default {@linkcode ELEMENTS}.
 * @returns V, m³.
 * @throws {RangeError} If the fractions do not sum to 1 or an element is not in the table.
 * @see L. Vegard, Z. Phys. 5 (1921) 17; volumes as in {@linkcode atomicVolume}.
 * @example
 * ```ts
 * import { meanAtomicVolume } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(meanAtomicVolume({ Ni: 0.25, Co: 0.25, Fe: 0.25, Cr: 0.25 }) * 1e30).toBeCloseTo(11.605, 12);
 * ```
 */
export function meanAtomicVolume(composition: Composition, table: ElementTable = ELEMENTS): number {
  return meanOverComposition(composition, (symbol) => atomicVolume(symbol, table));
}

/**
 * Lattice parameter of an fcc alloy, by Vegard's rule on volumes.
 *
 * a = (4 V)^(1/3), four atoms in the cubic cell.
 *
 * @param composition Atomic fractions.
 * @param table Properties of the elements; default {@linkcode ELEMENTS}.
 * @returns a, m. Typically 3.55e-10 to 3.65e-10. The Burgers vector is a/√2.
 * @throws {RangeError} If the fractions do not sum to 1 or an element is not in the table.
 * @see L. Vegard, Z. Phys. 5 (1921) 17; validity as in {@linkcode meanAtomicVolume}.
 * @example
 * ```ts
 * import { fccLatticeParameter } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(fccLatticeParameter({ Ni: 1 }) * 1e10).toBeCloseTo(3.524, 3);
 * ```
 */
export function fccLatticeParameter(composition: Composition, table: ElementTable = ELEMENTS): number {
  return Math.cbrt(4 * meanAtomicVolume(composition, table));
}

/**
 * Density of an fcc alloy without pores, from its mean mass and volume per atom.
 *
 * ρ = M / (N_A V).
 *
 * Validity as in {@linkcode meanAtomicVolume}: 1 % for Co-Cr-Fe-Mn-Ni, 3 % too low with Al and Ta.
 *
 * @param composition Atomic fractions.
 * @param table Properties of the elements; default {@linkcode ELEMENTS}.
 * @returns ρ, kg/m³.
 * @throws {RangeError} If the fractions do not sum to 1 or an element is not in the table.
 * @see L. Vegard, Z. Phys. 5 (1921) 17; volumes as in {@linkcode atomicVolume}.
 * @example
 * ```ts
 * import { alloyDensity } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(Math.abs(alloyDensity({ Ni: 1 }) / 8908 - 1)).toBeLessThan(0.001);
 * ```
 */
export function alloyDensity(composition: Composition, table: ElementTable = ELEMENTS): number {
  return molarMass(composition, table) / (AVOGADRO_CONSTANT.value * meanAtomicVolume(composition, table));
}
