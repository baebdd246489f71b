/**
 * Physical constants, CODATA 2022 (Mohr, Newell, Taylor and Tiesinga, Rev. Mod. Phys. 97 (2025) 025002), SI units.
 *
 * @module
 */

/** A constant of nature with its unit and standard uncertainty. */
export interface PhysicalConstant {
  /** Value in `unit`. */
  readonly value: number;
  /** SI unit. */
  readonly unit: string;
  /** Standard uncertainty in `unit`; 0 where the value is exact by definition. */
  readonly uncertainty: number;
}

/** Boltzmann constant, exact since 2019. */
export const BOLTZMANN_CONSTANT: PhysicalConstant = { value: 1.380649e-23, unit: "J/K", uncertainty: 0 };

/** Avogadro constant, exact since 2019. */
export const AVOGADRO_CONSTANT: PhysicalConstant = { value: 6.02214076e23, unit: "1/mol", uncertainty: 0 };

/** Molar gas constant, the product of the two above, exact. */
export const MOLAR_GAS_CONSTANT: PhysicalConstant = { value: 8.31446261815324, unit: "J/(mol K)", uncertainty: 0 };

/** Elementary charge, exact since 2019. */
export const ELEMENTARY_CHARGE: PhysicalConstant = { value: 1.602176634e-19, unit: "C", uncertainty: 0 };

/** Vacuum magnetic permeability. */
export const VACUUM_PERMEABILITY: PhysicalConstant = {
  value: 1.25663706127e-6,
  unit: "N/A²",
  uncertainty: 2.0e-16,
};

/** Bohr magneton. */
export const BOHR_MAGNETON: PhysicalConstant = {
  value: 9.2740100657e-24,
  unit: "J/T",
  uncertainty: 2.9e-33,
};
