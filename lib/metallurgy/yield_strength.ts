/**
 * Yield strength of a microstructure, part by part.
 *
 * @module
 */
import { alloyYieldStress } from "./strength_of_alloy.ts";
import type { ElementTable } from "./elements.ts";
import { hallPetchStrength } from "./hall_petch.ts";
import { matrixComposition } from "./lever_rule.ts";
import type { Microstructure, Precipitates } from "./microstructure.ts";
import { channelBowingStress } from "./orowan.ts";
import { pairCouplingStress } from "./pair_coupling.ts";
import { channelWidth } from "./precipitate_geometry.ts";
import { solidSolutionStrength } from "./solid_solution.ts";
import { taylorHardening } from "./taylor_hardening.ts";

/** Constants of the material and of the test that the strength of a microstructure needs. */
export interface StrengthConstants {
  /** Shear modulus G, Pa. Typically 8e10. */
  readonly shearModulus: number;
  /** Poisson ratio ν. Typically 0.3. */
  readonly poissonRatio: number;
  /** Burgers vector b, m. Typically 0.254e-9. */
  readonly burgersVector: number;
  /**
   * Antiphase-boundary energy γ of the precipitates, J/m². Typically 0.1 to 0.3; needed where there are precipitates.
   */
  readonly antiphaseBoundaryEnergy: number;
  /** Hall-Petch coefficient k, Pa √m. Typically 2e5 to 5e5. */
  readonly hallPetchCoefficient: number;
  /** Friction stress beyond the solid solution, Pa; default 0. */
  readonly frictionStress?: number;
  /** Taylor factor; default 3.06. */
  readonly taylorFactor?: number;
  /** Exponent with which forest and precipitates add; default 1. */
  readonly exponent?: number;
  /** Temperature, K; default 300. */
  readonly temperature?: number;
  /** Strain rate, 1/s; default 1e-3. */
  readonly strainRate?: number;
  /** Properties of the elements. */
  readonly elements?: ElementTable;
}

/** What sets the resistance of the precipitates. */
export type PrecipitateMode = "none" | "weak coupling" | "strong coupling" | "looping";

/** Yield strength and its parts, all tensile, Pa. */
export interface YieldStrength {
  /** Yield strength. */
  readonly yieldStrength: number;
  /** Friction stress and solid solution of the matrix. */
  readonly matrix: number;
  /** Grain boundaries. */
  readonly grainBoundaries: number;
  /** Forest of dislocations, taken alone. */
  readonly dislocations: number;
  /** Precipitates, taken alone. */
  readonly precipitates: number;
  /** How the precipitates are passed. */
  readonly mode: PrecipitateMode;
}

/**
 * Yield strength of a microstructure: solid solution, grain boundaries, dislocations and ordered precipitates.
 *
 * σ = σ_friction + σ_solution + k D^(−1/2) + M (τ_forest^p + τ_precipitates^p)^(1/p), with τ_precipitates = min(pair
 * coupling at r = size/2, √(2/3) G b / w).
 *
 * Pieces: {@linkcode solidSolutionStrength} for the matrix, whose composition follows by mass balance where the
 * precipitates' is given, and is the whole alloy's where not (then the large atoms that sit in the particles are
 * counted twice and the result is too high); {@linkcode hallPetchStrength}; {@linkcode taylorHardening}; {@linkcode
 * pairCouplingStress} and {@linkcode channelBowingStress}. The misfit does not enter: in a dense dispersion the strain
 * fields overlap, and {@linkcode coherencyStrengthening} holds for dilute ones. The antiphase-boundary energy is seldom
 * measured and moves the result most.
 *
 * @param microstructure A checked microstructure.
 * @param constants Constants of the material and the test.
 * @returns The yield strength and its parts, Pa.
 * @throws {RangeError} If a constant is out of range, an element is unknown, or the precipitates hold more of an
 *   element than the alloy has.
 * @see The functions linked above.
 * @example
 * ```ts
 * import { createMicrostructure, yieldStrength } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const constants = {
 *   shearModulus: 80e9,
 *   poissonRatio: 0.31,
 *   burgersVector: 0.254e-9,
 *   antiphaseBoundaryEnergy: 0.2,
 *   hallPetchCoefficient: 0.35e6,
 * };
 * const alloy = createMicrostructure({
 *   atomicPercent: { Fe: 34, Ni: 33, Co: 33 },
 *   grainSize: 85e-6,
 *   precipitates: { size: 91e-9, volumeFraction: 0.55 },
 * });
 * const { precipitates, mode } = yieldStrength(alloy, constants);
 * expect(precipitates / 1e6).toBeCloseTo(708, 0);
 * expect(mode).toBe("strong coupling");
 * ```
 */
export function yieldStrength(microstructure: Microstructure, constants: StrengthConstants): YieldStrength {
  const { grainSize, temper, precipitates } = microstructure;
  const { taylorFactor = 3.06, frictionStress = 0, exponent = 1 } = constants;
  const matrix = frictionStress + solidSolutionStrength(matrixOf(microstructure), constants).yieldStress;
  const grainBoundaries = hallPetchStrength(grainSize, constants.hallPetchCoefficient);
  const forest = taylorHardening(temper.dislocationDensity, constants);
  const { stress, mode } = precipitates ? precipitateStress(precipitates, constants) : NO_PRECIPITATES;
  const total = alloyYieldStress(
    { friction: matrix, grainBoundaries, dislocations: forest, precipitates: stress },
    { taylorFactor, exponent },
  );
  return {
    yieldStrength: total,
    matrix,
    grainBoundaries,
    dislocations: taylorFactor * forest,
    precipitates: taylorFactor * stress,
    mode,
  };
}

const NO_PRECIPITATES = { stress: 0, mode: "none" as PrecipitateMode };

function matrixOf({ composition, precipitates }: Microstructure): Microstructure["composition"] {
  if (!precipitates?.composition) return composition;
  return matrixComposition(composition, {
    composition: precipitates.composition,
    fraction: precipitates.volumeFraction,
  });
}

function precipitateStress(
  precipitates: Precipitates,
  constants: StrengthConstants,
): { stress: number; mode: PrecipitateMode } {
  const { size, shape, volumeFraction } = precipitates;
  const shearing = pairCouplingStress(size / 2, { ...constants, volumeFraction });
  const looping = channelBowingStress(channelWidth(size, volumeFraction, shape), constants);
  if (looping < shearing.stress) return { stress: looping, mode: "looping" };
  return { stress: shearing.stress, mode: `${shearing.coupling} coupling` };
}
