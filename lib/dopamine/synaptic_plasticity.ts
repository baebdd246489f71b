/**
 * A three-factor rule for the potentiation that cocaine leaves at glutamate synapses: dopamine, NMDA receptors, and a
 * threshold.
 *
 * @module
 */
import { requireFraction, requireNonNegative, requirePositive } from "../numerics/require.ts";
import { receptorOccupancy } from "../pharmacology/receptor_occupancy.ts";

/** Parameters of the plasticity rule. */
export interface PlasticityParameters {
  /** Dopamine of half-maximal D1 occupancy K_D1, mol/m³. */
  readonly d1HalfMaximal: number;
  /** Time constant of the dopamine trace τ_z, s. */
  readonly traceTime: number;
  /** Trace above which potentiation begins θ, relative to the animal's own resting level, dimensionless. */
  readonly threshold: number;
  /** Rate of potentiation per unit of trace above the threshold η, 1/s. */
  readonly learningRate: number;
  /** Time constant of the return of the weight τ_w, s. */
  readonly decayTime: number;
}

/** Default parameters of the plasticity rule. */
export const synapticPlasticity: PlasticityParameters = {
  d1HalfMaximal: 300e-6, // assumed
  traceTime: 900, // assumed, 15 min
  threshold: 1.5, // assumed, placed by hand; 1.45 to 1.70 keeps ketamine at nothing
  learningRate: 1.5506e-4, // calibrated: weight 0.50 at 4 h after one intraperitoneal dose of cocaine, 15 mg/kg (see calibrateLearningRate)
  decayTime: 7 * 86_400, // assumed; cocaine's potentiation in the VTA lasts 5 but not 10 days after one dose (unconfirmed)
};

/**
 * D1-receptor signal relative to the animal's own level before the drug.
 *
 * q = [C/(C + K_D1)]/[C_b/(C_b + K_D1)]
 *
 * @param dopamine Extracellular dopamine C, mol/m³, 0 or more.
 * @param options `restDopamine` C_b before the drug, mol/m³, above 0; `parameters`, default
 * {@linkcode synapticPlasticity}.
 * @returns q, dimensionless: 1 at rest, at most 1 + K_D1/C_b.
 * @throws {RangeError} If C is negative or C_b or K_D1 is not positive.
 * @example
 * ```ts
 * import { d1Signal } from "lib/dopamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(d1Signal(20e-6, { restDopamine: 20e-6 })).toBe(1);
 * expect(d1Signal(40e-6, { restDopamine: 20e-6 })).toBeCloseTo(1.88, 2); // less than double: occupancy saturates
 * ```
 */
export function d1Signal(
  dopamine: number,
  options: { readonly restDopamine: number; readonly parameters?: PlasticityParameters },
): number {
  const { restDopamine, parameters = synapticPlasticity } = options;
  requirePositive("restDopamine", restDopamine, "compute the D1 signal");
  const site = { halfMaximal: parameters.d1HalfMaximal, hillCoefficient: 1 };
  return receptorOccupancy(dopamine, site) / receptorOccupancy(restDopamine, site);
}

/**
 * Rate of potentiation of a synapse, before saturation: the three factors.
 *
 * a = η·(1 − θ_P)·[z − θ]₊
 *
 * Presynaptic activity and depolarisation are taken as going on (their factor is in η); the NMDA receptors that are not
 * blocked, 1 − θ_P, stand for the calcium they let in; the trace z of dopamine gates. A description of the amount of
 * plasticity, not of its biochemistry: no protein synthesis, no delay, no difference between VTA and accumbens.
 *
 * @param trace z, dimensionless, 1 at rest.
 * @param options `nmdaReceptorBlock` θ_P at the synapse, a fraction, default 0; `parameters`, default
 * {@linkcode synapticPlasticity}.
 * @returns a, 1/s; 0 below the threshold.
 * @throws {RangeError} If the trace is negative, the block is not a fraction, or η or θ is negative.
 * @see N. Frémaux and W. Gerstner, Front. Neural Circuits 9 (2016) 85, doi:10.3389/fncir.2015.00085 (three-factor
 * rules).
 * @example
 * ```ts
 * import { potentiationRate } from "lib/dopamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(potentiationRate(1.4)).toBe(0);
 * expect(potentiationRate(2.5, { nmdaReceptorBlock: 0.75 })).toBeCloseTo(potentiationRate(2.5) / 4, 15);
 * ```
 */
export function potentiationRate(
  trace: number,
  options: { readonly nmdaReceptorBlock?: number; readonly parameters?: PlasticityParameters } = {},
): number {
  const { nmdaReceptorBlock = 0, parameters = synapticPlasticity } = options;
  const attempt = "compute the rate of potentiation";
  const z = requireNonNegative("trace", trace, attempt);
  const thetaP = requireFraction("nmdaReceptorBlock", nmdaReceptorBlock, attempt);
  const theta = requireNonNegative("threshold", parameters.threshold, attempt);
  return requireNonNegative("learningRate", parameters.learningRate, attempt) * (1 - thetaP) * Math.max(z - theta, 0);
}

/**
 * Rate of change of the plastic weight.
 *
 * w' = a·(1 − w) − w/τ_w
 *
 * @param weight w, potentiation as a fraction of the largest, from 0 to 1.
 * @param options `potentiationRate` a, 1/s, 0 or more; `parameters`, default {@linkcode synapticPlasticity}.
 * @returns w', 1/s. With constant a the weight tends to a/(a + 1/τ_w) and stays within [0, 1].
 * @throws {RangeError} If the weight is not a fraction, the rate is negative, or τ_w is not positive.
 * @example
 * ```ts
 * import { weightRate } from "lib/dopamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(weightRate(0, { potentiationRate: 1e-4 })).toBe(1e-4);
 * expect(weightRate(0.5, { potentiationRate: 0 })).toBeLessThan(0); // forgets
 * ```
 */
export function weightRate(
  weight: number,
  options: { readonly potentiationRate: number; readonly parameters?: PlasticityParameters },
): number {
  const attempt = "compute the change of the plastic weight";
  const w = requireFraction("weight", weight, attempt);
  const a = requireNonNegative("potentiationRate", options.potentiationRate, attempt);
  const { decayTime } = options.parameters ?? synapticPlasticity;
  return a * (1 - w) - w / requirePositive("decayTime", decayTime, attempt);
}
