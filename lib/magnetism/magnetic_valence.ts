/**
 * Moment of an alloy from its composition by the magnetic valence: the generalized Slater-Pauling curve.
 *
 * @module
 */
import { AVOGADRO_CONSTANT, BOHR_MAGNETON } from "../constants.ts";
import { requireFinite, requireFraction, requirePositive } from "../numerics/require.ts";

/**
 * Magnetic valence Zm = 2·Nd↑ − Z of the elements: Z valence electrons, Nd↑ = 5 where the majority d band is full and 0
 * where there is none.
 *
 * Manganese is left out: it is 3 or −7 as its moment is parallel or antiparallel to the host's.
 */
export const MAGNETIC_VALENCES: Readonly<Record<string, number>> = {
  Fe: 2,
  Co: 1,
  Ni: 0,
  Pd: 0,
  Cu: -1,
  Zn: -2,
  B: -3,
  Al: -3,
  Ga: -3,
  C: -4,
  Si: -4,
  Ge: -4,
  Sn: -4,
  Ti: -4,
  Zr: -4,
  Hf: -4,
  P: -5,
  V: -5,
  Nb: -5,
  Ta: -5,
  Cr: -6,
  Mo: -6,
  W: -6,
};

/** Moment 2·Nsp of the sp electrons in Bohr magnetons per atom: 0.6 to 0.7 in transition metal alloys. */
export const SP_ELECTRON_MOMENT = 0.6;

/**
 * Mean moment per atom of a strong ferromagnet at 0 K, by the magnetic valence (Williams, Moruzzi, Malozemoff and
 * Terakura).
 *
 * µ = Σ c·Zm + 2·Nsp, in Bohr magnetons. It holds while the majority d band is full: Co, Ni and their alloys, and Fe in
 * fcc alloys up to about 60 %. It fails in weak ferromagnets (bcc iron is 2.2, not 2.6), for antiparallel moments (Mn,
 * Cr at high content) and in Invar alloys. It treats the alloy as one phase.
 *
 * @param composition Atomic fractions by element symbol, each 0 to 1, adding up to 1 within 1e-6.
 * @param options `spMoment` 2·Nsp in Bohr magnetons, default {@linkcode SP_ELECTRON_MOMENT}.
 * @returns µ in Bohr magnetons per atom; 0 where the sum is negative, as the alloy is then not ferromagnetic.
 * @throws {RangeError} If an element has no magnetic valence, a fraction is outside 0 to 1, or the fractions do not add
 * up to 1.
 * @see A. R. Williams, V. L. Moruzzi, A. P. Malozemoff, K. Terakura, IEEE Trans. Magn. 19 (1983) 1983.
 * @example
 * ```ts
 * import { magneticValenceMoment } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(magneticValenceMoment({ Co: 1 })).toBeCloseTo(1.6, 12); // measured: 1.72, of which 0.1 orbital
 * expect(magneticValenceMoment({ Ni: 1 })).toBeCloseTo(0.6, 12); // measured: 0.61
 * ```
 */
export function magneticValenceMoment(
  composition: Readonly<Record<string, number>>,
  options: { readonly spMoment?: number } = {},
): number {
  const attempt = "compute the moment by the magnetic valence";
  const spMoment = requireFinite("spMoment", options.spMoment ?? SP_ELECTRON_MOMENT, attempt);
  const parts = Object.entries(composition).map(([element, fraction]) => {
    const valence = MAGNETIC_VALENCES[element];
    if (valence === undefined) {
      const known = Object.keys(MAGNETIC_VALENCES).join(", ");
      throw new RangeError(`Cannot ${attempt}: elements must be among ${known}, got ${element}`);
    }
    return { valence, fraction: requireFraction(`composition.${element}`, fraction, attempt) };
  });
  const sum = parts.reduce((total, { fraction }) => total + fraction, 0);
  if (Math.abs(sum - 1) > 1e-6) {
    throw new RangeError(`Cannot ${attempt}: atomic fractions must add up to 1, got ${sum}`);
  }
  return Math.max(0, spMoment + parts.reduce((total, { valence, fraction }) => total + valence * fraction, 0));
}

/**
 * Magnetization per mass of an alloy of known moment per atom.
 *
 * σ = NA·µ·µB/M. At the temperature of the moment, for {@linkcode magneticValenceMoment} 0 K.
 *
 * @param moment Moment µ in Bohr magnetons per atom, finite.
 * @param options `molarMass` M in kg/mol of atoms, above 0; 0.0558 for iron.
 * @returns σ in A·m²/kg (the same number as emu/g).
 * @throws {RangeError} If µ is not finite or M is not positive and finite.
 * @see Definition; constants of CODATA 2022.
 * @example
 * ```ts
 * import { massMagnetizationOfMoment } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(massMagnetizationOfMoment(2.216, { molarMass: 55.845e-3 })).toBeCloseTo(221.6, 1); // iron at 0 K
 * ```
 */
export function massMagnetizationOfMoment(moment: number, options: { readonly molarMass: number }): number {
  const attempt = "compute the magnetization per mass";
  const mu = requireFinite("moment", moment, attempt) * BOHR_MAGNETON.value;
  return AVOGADRO_CONSTANT.value * mu / requirePositive("molarMass", options.molarMass, attempt);
}
