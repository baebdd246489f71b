/**
 * Properties of the pure elements at room temperature that the composition models average.
 *
 * @module
 */
import { AVOGADRO_CONSTANT } from "../constants.ts";

/** Room-temperature properties of one element. */
export interface ElementProperties {
  /** Molar mass, kg/mol. */
  readonly molarMass: number;
  /** Density of the stable solid, kg/m³. */
  readonly density: number;
  /** Young's modulus of the random polycrystal, Pa. */
  readonly youngsModulus: number;
  /** Resistivity of the pure, annealed element, Ω m. */
  readonly resistivity: number;
  /**
   * Apparent volume per atom in fcc solid solution of the 3d metals, m³, where it is known from lattice parameters of
   * alloys.
   */
  readonly fccVolume?: number;
}

/** Properties by chemical symbol. A person may pass a table of their own wherever this one is the default. */
export type ElementTable = Readonly<Record<string, ElementProperties>>;

/**
 * Room-temperature properties of the elements of 3d-metal soft magnets.
 *
 * Molar mass, density, Young's modulus and resistivity are handbook values for the stable phase as collected in the
 * periodic table of pymatgen (S. P. Ong et al., Comput. Mater. Sci. 68 (2013) 314); handbooks differ by 1 % in density,
 * 5 % in modulus and 10 % in resistivity. `fccVolume` is the apparent volume in fcc Co-Cr-Fe-Mn-Ni alloys used by C.
 * Varvenne et al.; elements without it fall back on the volume per atom of their own crystal, which for aluminium and
 * tantalum in nickel-like matrices is too large by some 10 %.
 */
export const ELEMENTS: ElementTable = {
  Al: element(26.9815, 2700, 70, 2.7),
  Co: element(58.9332, 8900, 209, 6, 11.12),
  Cr: element(51.9961, 7140, 279, 12.7, 12.27),
  Cu: element(63.546, 8920, 130, 1.72),
  Fe: element(55.845, 7874, 211, 10, 12.09),
  Mn: element(54.938, 7470, 198, 144, 12.60),
  Mo: element(95.94, 10280, 329, 5.5),
  Ni: element(58.6934, 8908, 200, 7.2, 10.94),
  Ta: element(180.9479, 16650, 186, 13.5),
  Ti: element(47.867, 4507, 116, 40),
  V: element(50.9415, 6110, 128, 20),
  W: element(183.84, 19250, 411, 5.4),
};

/**
 * Properties of one element from a table.
 *
 * A look-up that names the element where it is missing, instead of letting NaN travel through a model.
 *
 * @param symbol Chemical symbol.
 * @param table Properties by symbol; default {@linkcode ELEMENTS}.
 * @returns The element's properties, SI units.
 * @throws {RangeError} If the table has no such element.
 * @example
 * ```ts
 * import { elementProperties } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(elementProperties("Fe").density).toBe(7874);
 * expect(() => elementProperties("Xx")).toThrow("Xx");
 * ```
 */
export function elementProperties(symbol: string, table: ElementTable = ELEMENTS): ElementProperties {
  const properties = table[symbol];
  if (!properties) {
    throw new RangeError(
      `Cannot look up an element: it must be one of ${
        Object.keys(table).join(", ")
      }, got ${symbol}; pass a table that has it`,
    );
  }
  return properties;
}

/**
 * Volume per atom of an element in fcc solid solution of the 3d metals, or in its own crystal where that is not known.
 *
 * V = fccVolume, or M / (ρ N_A).
 *
 * @param symbol Chemical symbol.
 * @param table Properties by symbol; default {@linkcode ELEMENTS}.
 * @returns V, m³. Typically 1.1e-29 to 1.8e-29.
 * @throws {RangeError} If the table has no such element.
 * @see C. Varvenne, G. P. M. Leyson, M. Ghazisaeidi, W. A. Curtin, Acta Mater. 124 (2017) 660,
 *   doi:10.1016/j.actamat.2016.09.046, for the volumes in solution.
 * @example
 * ```ts
 * import { atomicVolume } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(atomicVolume("Ni") * 1e30).toBeCloseTo(10.94, 12);
 * expect(atomicVolume("Ta") * 1e30).toBeCloseTo(18.05, 2);
 * ```
 */
export function atomicVolume(symbol: string, table: ElementTable = ELEMENTS): number {
  const { fccVolume, molarMass, density } = elementProperties(symbol, table);
  return fccVolume ?? molarMass / (density * AVOGADRO_CONSTANT.value);
}

/** Handbook units in, SI out: g/mol, kg/m³, GPa, µΩ cm, Å³. */
function element(
  gramPerMol: number,
  density: number,
  gigapascal: number,
  microohmCentimetre: number,
  cubicAngstrom?: number,
): ElementProperties {
  return {
    molarMass: gramPerMol * 1e-3,
    density,
    youngsModulus: gigapascal * 1e9,
    resistivity: microohmCentimetre * 1e-8,
    ...(cubicAngstrom === undefined ? {} : { fccVolume: cubicAngstrom * 1e-30 }),
  };
}
