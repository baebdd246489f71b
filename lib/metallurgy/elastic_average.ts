/**
 * Elastic moduli of polycrystals and mixtures, between the bounds of Voigt and Reuss.
 *
 * @module
 */
import { requirePositive } from "../numerics/require.ts";
import { meanAtomicVolume } from "./alloy_density.ts";
import { type Composition, meanOverComposition } from "./composition.ts";
import { atomicVolume, elementProperties, ELEMENTS, type ElementTable } from "./elements.ts";

/** A modulus between its bounds, Pa. */
export interface ModulusBounds {
  /** Upper bound: equal strain everywhere. */
  readonly voigt: number;
  /** Lower bound: equal stress everywhere. */
  readonly reuss: number;
  /** Mean of the bounds. */
  readonly hill: number;
}

/** Elastic constants of a cubic crystal, Pa. */
export interface CubicElasticConstants {
  /** Stiffness along ⟨100⟩. */
  readonly c11: number;
  /** Coupling between two ⟨100⟩ axes. */
  readonly c12: number;
  /** Shear stiffness on {100}. */
  readonly c44: number;
}

/** Moduli of a random polycrystal. */
export interface PolycrystalModuli {
  /** Bulk modulus K, Pa. */
  readonly bulkModulus: number;
  /** Shear modulus G, Pa, between its bounds. */
  readonly shearModulus: ModulusBounds;
  /** Young's modulus E, Pa, from K and the Hill shear modulus. */
  readonly youngsModulus: number;
  /** Poisson ratio ν, from K and the Hill shear modulus. */
  readonly poissonRatio: number;
}

/**
 * Moduli of a random polycrystal of cubic grains (Voigt, Reuss, Hill).
 *
 * K = (c11 + 2 c12)/3; G_V = (c11 − c12 + 3 c44)/5; G_R = 5 (c11 − c12) c44 / [4 c44 + 3 (c11 − c12)];
 * G = (G_V + G_R)/2; E = 9KG/(3K + G); ν = (3K − 2G)/[2(3K + G)].
 *
 * Texture-free and without pores. The bounds coincide for an isotropic crystal, 2 c44 = c11 − c12.
 *
 * @param constants The three constants of the cubic crystal, Pa, with c11 > |c12| and c44 > 0.
 * @returns The moduli.
 * @throws {RangeError} If the constants do not describe a stable crystal.
 * @see R. Hill, Proc. Phys. Soc. A 65 (1952) 349.
 * @example
 * ```ts
 * import { cubicPolycrystal } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const iron3silicon = cubicPolycrystal({ c11: 226e9, c12: 138e9, c44: 115e9 });
 * expect(Math.round(iron3silicon.youngsModulus / 1e9)).toBe(203);
 * ```
 */
export function cubicPolycrystal(constants: CubicElasticConstants): PolycrystalModuli {
  const attempt = "average the moduli of a polycrystal";
  const { c11, c12 } = constants;
  const c44 = requirePositive("c44", constants.c44, attempt);
  const tetragonal = requirePositive("c11 - c12", c11 - c12, attempt);
  const K = requirePositive("c11 + 2 c12", c11 + 2 * c12, attempt) / 3;
  const shearModulus = bounds((tetragonal + 3 * c44) / 5, 5 * tetragonal * c44 / (4 * c44 + 3 * tetragonal));
  const G = shearModulus.hill;
  return {
    bulkModulus: K,
    shearModulus,
    youngsModulus: 9 * K * G / (3 * K + G),
    poissonRatio: (3 * K - 2 * G) / (2 * (3 * K + G)),
  };
}

/**
 * Young's modulus of an alloy as a mixture of its elements, between the bounds of Voigt and Reuss.
 *
 * E_V = Σ φ_i E_i, 1/E_R = Σ φ_i / E_i, E_H = (E_V + E_R)/2, with volume fractions φ_i = c_i V_i / Σ c_j V_j.
 *
 * A surrogate for solid solutions: E_H is within 10 % of measured moduli of seven alloys of Co, Cr, Fe, Mn and Ni and
 * 11.5 % too high for FeMnNi. Magnetoelastic softening (ΔE, Invar and Elinvar) can lower the true value by 30 % and
 * lies outside the bounds.
 *
 * @param composition Atomic fractions.
 * @param table Properties of the elements; default {@linkcode ELEMENTS}.
 * @returns The bounds and their mean, Pa; all equal for a pure element.
 * @throws {RangeError} If the fractions do not sum to 1 or an element is not in the table.
 * @see R. Hill, Proc. Phys. Soc. A 65 (1952) 349. Measured moduli: C. Borg et al., doi:10.6084/m9.figshare.12642953.
 * @example
 * ```ts
 * import { alloyYoungsModulus } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const { voigt, reuss } = alloyYoungsModulus({ Fe: 0.5, Co: 0.5 });
 * expect(voigt).toBeGreaterThan(reuss);
 * expect(voigt / 1e9).toBeCloseTo(210, 0);
 * ```
 */
export function alloyYoungsModulus(composition: Composition, table: ElementTable = ELEMENTS): ModulusBounds {
  const V = meanAtomicVolume(composition, table);
  const share = (symbol: string): number => atomicVolume(symbol, table) / V;
  const E = (symbol: string): number => elementProperties(symbol, table).youngsModulus;
  return bounds(
    meanOverComposition(composition, (symbol) => share(symbol) * E(symbol)),
    1 / meanOverComposition(composition, (symbol) => share(symbol) / E(symbol)),
  );
}

/** The addition that can raise stiffness most, and by how much at most. */
export interface StiffnessGain {
  /** Chemical symbol of the addition. */
  readonly symbol: string;
  /** Upper bound of E_new / E_old − 1. */
  readonly gain: number;
}

/**
 * The most that replacing a share of an alloy by one other element can raise its Young's modulus: the Voigt bound over
 * a table of elements.
 *
 * gain = E_V(new) / E_R(old) − 1, maximised over the elements, the rest scaled by 1 − x.
 *
 * A bound, not a forecast: upper bound of the new alloy over lower bound of the old. It ignores whether the addition
 * dissolves or leaves the alloy magnetic.
 *
 * @param composition Atomic fractions of the alloy as it is.
 * @param options Atomic fraction x replaced, 0 to 1, and the table of elements to try (default {@linkcode ELEMENTS}).
 * @returns The stiffest choice and its gain.
 * @throws {RangeError} If x is outside [0, 1], the fractions do not sum to 1 or an element is not in the table.
 * @see R. Hill, Proc. Phys. Soc. A 65 (1952) 349, for the bounds.
 * @example
 * ```ts
 * import { largestStiffnessGain } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(largestStiffnessGain({ Fe: 0.5, Co: 0.5 }, { fraction: 0.1 }).symbol).toBe("W");
 * ```
 */
export function largestStiffnessGain(
  composition: Composition,
  options: { readonly fraction: number; readonly table?: ElementTable },
): StiffnessGain {
  const { fraction: x, table = ELEMENTS } = options;
  if (!(x >= 0 && x <= 1)) {
    throw new RangeError(`Cannot bound the stiffness gain: fraction must be from 0 to 1, got ${x}`);
  }
  const before = alloyYoungsModulus(composition, table).reuss;
  const gains = Object.keys(table).map((symbol): StiffnessGain => {
    const replaced = Object.fromEntries(Object.entries(composition).map(([s, c]) => [s, c * (1 - x)]));
    const after = { ...replaced, [symbol]: (replaced[symbol] ?? 0) + x };
    return { symbol, gain: alloyYoungsModulus(after, table).voigt / before - 1 };
  });
  return gains.reduce((best, candidate) => candidate.gain > best.gain ? candidate : best);
}

function bounds(voigt: number, reuss: number): ModulusBounds {
  return { voigt, reuss, hill: (voigt + reuss) / 2 };
}
