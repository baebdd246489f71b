/**
 * Curie temperature of an fcc alloy from its composition, by the parameters of thermodynamic assessments.
 *
 * @module
 */
import { type Composition, meanOverComposition } from "./composition.ts";

/**
 * Interaction of two elements in the Curie temperature: Redlich-Kister coefficients of (c_A − c_B)^0, (c_A − c_B)^1, …,
 * K.
 */
export interface CurieInteraction {
  /** The two elements, in the order of the difference. */
  readonly pair: readonly [string, string];
  /** Coefficients L_0, L_1, …, K. */
  readonly coefficients: readonly number[];
}

/** Assessed parameters of one phase. */
export interface CurieParameters {
  /**
   * Curie temperature of each pure element in the phase, K; negative for antiferromagnets, 0 for elements without
   * moment.
   */
  readonly elements: Readonly<Record<string, number>>;
  /** Interactions of pairs. */
  readonly interactions: readonly CurieInteraction[];
}

/**
 * Parameters of the fcc phase as they stand in open thermodynamic databases.
 *
 * Elements: A. T. Dinsdale, Calphad 15 (1991) 317; Fe: P. Gustafson (1985). Pairs: Al-Co and Al-Ni N. Dupin (1998,
 * 1995); Co-Cr A. Kusoffsky (1997); Co-Fe I. Ohnuma et al., Acta Mater. 50 (2002) 379; Co-Ni A. Fernández Guillermet,
 * Int. J. Mater. Res. 78 (1987) 639; Cr-Ni A. T. Dinsdale (1986); Fe-Ni Z. S. Xing et al. (1985). For Ta no parameter
 * is published there: it dilutes and does nothing else.
 */
export const FCC_CURIE_PARAMETERS: CurieParameters = {
  elements: { Al: 0, Co: 1396, Cr: -1109, Fe: -201, Ni: 633, Ta: 0 },
  interactions: [
    { pair: ["Al", "Co"], coefficients: [-1830, 970] },
    { pair: ["Al", "Ni"], coefficients: [-1112, 1745] },
    { pair: ["Co", "Cr"], coefficients: [-1795] },
    { pair: ["Co", "Fe"], coefficients: [283, 879] },
    { pair: ["Co", "Ni"], coefficients: [411, -99] },
    { pair: ["Cr", "Ni"], coefficients: [-3605] },
    { pair: ["Fe", "Ni"], coefficients: [2133, -682] },
  ],
};

/**
 * Curie temperature of an fcc solid solution (Redlich-Kister form of the CALPHAD magnetic model).
 *
 * T_C = Σ c_i T_i + Σ_{i<j} c_i c_j Σ_k L_k (c_i − c_j)^k.
 *
 * Good to a few per cent for Ni-rich and Co-rich Fe-Co-Ni, without ternary terms. Poor in the Invar range (Fe above
 * some 60 %), where T_C falls steeply; a negative result means an antiferromagnet and is returned as 0. Only the fcc
 * phase: iron-rich bcc alloys have another, higher, curve.
 *
 * @param composition Atomic fractions.
 * @param parameters Assessed parameters; default {@linkcode FCC_CURIE_PARAMETERS}.
 * @returns T_C, K; 0 where the alloy is not ferromagnetic.
 * @throws {RangeError} If the fractions do not sum to 1 or the parameters have no value for an element.
 * @see A. T. Dinsdale, Calphad 15 (1991) 317, for the model and the elements; the pairs as listed with {@linkcode
 *   FCC_CURIE_PARAMETERS}.
 * @example
 * ```ts
 * import { fccCurieTemperature } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(fccCurieTemperature({ Ni: 1 })).toBe(633);
 * expect(fccCurieTemperature({ Fe: 0.3, Ni: 0.3, Co: 0.4 })).toBeGreaterThan(900);
 * ```
 */
export function fccCurieTemperature(
  composition: Composition,
  parameters: CurieParameters = FCC_CURIE_PARAMETERS,
): number {
  const linear = meanOverComposition(composition, (symbol) => {
    const value = parameters.elements[symbol];
    if (value === undefined) {
      throw new RangeError(
        `Cannot compute the Curie temperature: element must be one of ${
          Object.keys(parameters.elements).join(", ")
        }, got ${symbol}; pass parameters that have it`,
      );
    }
    return value;
  });
  const excess = parameters.interactions.reduce((sum, { pair: [first, second], coefficients }) => {
    const a = composition[first] ?? 0, b = composition[second] ?? 0;
    return sum + a * b * coefficients.reduce((series, L, k) => series + L * (a - b) ** k, 0);
  }, 0);
  return Math.max(0, linear + excess);
}
