/**
 * What an alloy designer trades off, each as a function of composition alone.
 *
 * @module
 */
import { magneticValenceMoment, massMagnetizationOfMoment } from "../magnetism/magnetic_valence.ts";
import type { Direction } from "../numerics/pareto_front.ts";
import { alloyCost } from "./alloy_cost.ts";
import { alloyDensity, molarMass } from "./alloy_density.ts";
import type { Composition } from "./composition.ts";
import { alloyYoungsModulus } from "./elastic_average.ts";
import { ELEMENTS, type ElementTable } from "./elements.ts";
import { type CurieParameters, FCC_CURIE_PARAMETERS, fccCurieTemperature } from "./fcc_curie_temperature.ts";
import { nordheimResistivity } from "./nordheim_resistivity.ts";
import { solidSolutionStrength } from "./solid_solution.ts";

/** One property of a composition that should be large or small. */
export interface CompositionObjective {
  /** Short name, also the key in {@linkcode compositionObjectives}. */
  readonly name: string;
  /** SI unit, or the currency of the prices per kg. */
  readonly unit: string;
  /** Whether less or more is better. */
  readonly direction: Direction;
  /** The surrogate model. */
  readonly evaluate: (composition: Composition) => number;
}

/** What the surrogates need besides the composition. */
export interface ObjectiveInputs {
  /** Nordheim coefficients by symbol, Ω m; see {@linkcode nordheimResistivity}. */
  readonly resistivityCoefficients: Readonly<Record<string, number>>;
  /** Prices by symbol, per kg. */
  readonly prices: Readonly<Record<string, number>>;
  /** Shear modulus taken for all compositions, Pa; default 8e10. */
  readonly shearModulus?: number;
  /** Poisson ratio taken for all compositions; default 0.31. */
  readonly poissonRatio?: number;
  /** Properties of the elements; default {@linkcode ELEMENTS}. */
  readonly elements?: ElementTable;
  /** Parameters of the Curie temperature; default {@linkcode FCC_CURIE_PARAMETERS}. */
  readonly curieParameters?: CurieParameters;
}

/** The objectives by name. */
export type CompositionObjectives = Readonly<
  Record<
    "magnetization" | "resistivity" | "strength" | "curieTemperature" | "stiffness" | "density" | "cost",
    CompositionObjective
  >
>;

/**
 * The objectives of soft-magnet design as surrogates of composition: magnetization, resistivity, solid-solution
 * strength, Curie temperature, stiffness, density and cost.
 *
 * Magnetic valence per mass ({@linkcode magneticValenceMoment}, 0 K); {@linkcode nordheimResistivity}; {@linkcode
 * solidSolutionStrength} at 300 K; {@linkcode fccCurieTemperature}; {@linkcode alloyYoungsModulus} (Hill); {@linkcode
 * alloyDensity}; {@linkcode alloyCost}.
 *
 * All take the alloy as one random fcc phase. They know nothing of solubility, precipitates, order or processing, so
 * that a front built on them ranks arguments, not alloys. Correlations between them are part of the result: the same
 * atoms that strengthen also lower the moment.
 *
 * @param inputs Coefficients, prices and constants.
 * @returns The objectives by name; choose those to trade off.
 * @throws {RangeError} Not here; an objective throws if it does not know an element.
 * @see The models linked above.
 * @example
 * ```ts
 * import { compositionObjectives } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const { magnetization } = compositionObjectives({ resistivityCoefficients: {}, prices: {} });
 * const alloy = { Fe: 0.326, Ni: 0.277, Co: 0.277, Ta: 0.05, Al: 0.07 };
 * expect(magnetization.evaluate(alloy)).toBeCloseTo(96.7, 1);
 * ```
 */
export function compositionObjectives(inputs: ObjectiveInputs): CompositionObjectives {
  const { resistivityCoefficients, prices, shearModulus = 8e10, poissonRatio = 0.31 } = inputs;
  const { elements = ELEMENTS, curieParameters = FCC_CURIE_PARAMETERS } = inputs;
  return {
    magnetization: {
      name: "magnetization",
      unit: "A m²/kg",
      direction: "maximize",
      evaluate: (c) => massMagnetizationOfMoment(magneticValenceMoment(c), { molarMass: molarMass(c, elements) }),
    },
    resistivity: {
      name: "resistivity",
      unit: "Ω m",
      direction: "maximize",
      evaluate: (c) => nordheimResistivity(c, { coefficients: resistivityCoefficients, elements }),
    },
    strength: {
      name: "strength",
      unit: "Pa",
      direction: "maximize",
      evaluate: (c) => solidSolutionStrength(c, { shearModulus, poissonRatio, elements }).yieldStress,
    },
    curieTemperature: {
      name: "curieTemperature",
      unit: "K",
      direction: "maximize",
      evaluate: (c) => fccCurieTemperature(c, curieParameters),
    },
    stiffness: {
      name: "stiffness",
      unit: "Pa",
      direction: "maximize",
      evaluate: (c) => alloyYoungsModulus(c, elements).hill,
    },
    density: {
      name: "density",
      unit: "kg/m³",
      direction: "minimize",
      evaluate: (c) => alloyDensity(c, elements),
    },
    cost: {
      name: "cost",
      unit: "1/kg",
      direction: "minimize",
      evaluate: (c) => alloyCost(c, { prices, elements }),
    },
  };
}
