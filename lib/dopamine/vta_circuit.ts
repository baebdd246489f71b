/**
 * Firing rates in the ventral tegmental area (VTA): GABA neurons, and the dopamine neurons they inhibit.
 *
 * @module
 */
import { requireFinite, requireFraction, requireNonNegative, requirePositive } from "../numerics/require.ts";

/** Parameters of the VTA circuit. */
export interface VtaCircuitParameters {
  /** Firing rate of GABA neurons without drug G₀, 1/s. */
  readonly gabaRestRate: number;
  /** Share f_N of the drive of GABA neurons that comes through NMDA receptors; the rest comes through AMPA receptors. */
  readonly gabaNmdaShare: number;
  /** Fall of the GABA rate at full µ-opioid activation a_µ, 1/s. */
  readonly muOpioidInhibition: number;
  /** Firing rate of dopamine neurons without drug ν₀, 1/s. */
  readonly dopamineRestRate: number;
  /** Largest firing rate of dopamine neurons ν_max, averaged over seconds, 1/s. */
  readonly dopamineMaximalRate: number;
  /** Disinhibition w_G: rise of the dopamine rate per fall of the GABA rate, dimensionless. */
  readonly disinhibitionGain: number;
  /** Fall of the dopamine rate at full block of its own NMDA receptors w_N, 1/s. */
  readonly dopamineNmdaDrive: number;
  /** Rounding of the rate limits σ, 1/s. */
  readonly thresholdSoftness: number;
}

/** Default parameters of the VTA circuit. */
export const vtaCircuit: VtaCircuitParameters = {
  gabaRestRate: 20, // 10 to 50; 19 Hz mean unconfirmed, one cell near 50 Hz confirmed (PMC2988973)
  gabaNmdaShare: 0.6, // assumed, 0.4 to 0.75
  muOpioidInhibition: 14, // assumed
  dopamineRestRate: 4.5, // 1 to 6 tonic confirmed (Seamans and Durstewitz 2008, doi:10.4249/scholarpedia.2711)
  dopamineMaximalRate: 15, // assumed; bursts reach 20 Hz for a moment (same source, confirmed)
  disinhibitionGain: 0.8, // assumed, 0.4 to 1.2
  dopamineNmdaDrive: 2, // assumed, 0.2 to 3
  thresholdSoftness: 0.25, // assumed; numerical rounding of the limits, not physiology
};

/** What was done to the animal beside the drug. */
export interface Manipulation {
  /** Fraction κ of the NMDA receptors of VTA GABA neurons that is deleted, default 0; CRISPR deletion of a subunit is taken as 0.9. */
  readonly deletionFraction?: number;
  /** Fraction of the lost drive that homeostasis gives back through AMPA receptors, default 1. */
  readonly compensation?: number;
  /**
   * Fraction of D2 autoreceptors, on cell bodies and on terminals, that an antagonist holds, default 0. Postsynaptic
   * receptors are not blocked: what follows from dopamine follows from all of it.
   */
  readonly antagonistOccupancy?: number;
}

/** Inputs of the GABA neurons. */
export interface GabaInputs extends Manipulation {
  /** Blocked fraction θ_N of the NMDA receptors, default 0. */
  readonly nmdaReceptorBlock?: number;
  /** Activated fraction θ_µ of the µ-opioid receptors, default 0. */
  readonly muOpioidActivation?: number;
}

/**
 * Firing rate of VTA GABA neurons, threshold-linear in their drive.
 *
 * G = [G₀·(1 − f_N) + h·κ·f_N·G₀ + (1 − κ)·(1 − θ_N)·f_N·G₀ − a_µ·θ_µ]₊
 *
 * AMPA drive, what homeostasis h gives back of the deleted NMDA drive, the NMDA drive that is left, and µ-opioid
 * inhibition. A mean-field rate over seconds to minutes; no spikes, no adaptation, and the drive itself does not
 * respond to the drug. That ketamine lowers G and cocaine does not is built in through the drugs' targets. κ = 1 with h
 * = 1 holds G at rest whatever the block, which is the counterfactual of no disinhibition.
 *
 * @param inputs `nmdaReceptorBlock` θ_N, `muOpioidActivation` θ_µ, `deletionFraction` κ, `compensation` h: fractions
 * from 0 to 1; defaults 0, 0, 0, 1.
 * @param parameters G₀, a_µ, 1/s; f_N, dimensionless. Default {@linkcode vtaCircuit}.
 * @returns G, 1/s, from 0 to G₀.
 * @throws {RangeError} If an input is not a fraction or a parameter is out of its domain.
 * @see L. D. Simmler et al., Nature 608 (2022) 368–373, doi:10.1038/s41586-022-04993-7 (mechanism; the equation is this
 * project's).
 * @example
 * ```ts
 * import { gabaRate } from "lib/dopamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(gabaRate({})).toBe(20);
 * expect(gabaRate({ nmdaReceptorBlock: 0.5 })).toBe(14);
 * expect(gabaRate({ nmdaReceptorBlock: 0.5, deletionFraction: 1 })).toBe(20);
 * ```
 */
export function gabaRate(inputs: GabaInputs, parameters: VtaCircuitParameters = vtaCircuit): number {
  return Math.max(gabaDrive(inputs, parameters), 0);
}

function gabaDrive(inputs: GabaInputs, parameters: VtaCircuitParameters): number {
  const attempt = "compute the rate of GABA neurons";
  const thetaN = requireFraction("nmdaReceptorBlock", inputs.nmdaReceptorBlock ?? 0, attempt);
  const thetaMu = requireFraction("muOpioidActivation", inputs.muOpioidActivation ?? 0, attempt);
  const kappa = requireFraction("deletionFraction", inputs.deletionFraction ?? 0, attempt);
  const h = requireFraction("compensation", inputs.compensation ?? 1, attempt);
  const G0 = requirePositive("gabaRestRate", parameters.gabaRestRate, attempt);
  const fN = requireFraction("gabaNmdaShare", parameters.gabaNmdaShare, attempt);
  const aMu = requireNonNegative("muOpioidInhibition", parameters.muOpioidInhibition, attempt);
  return G0 * (1 - fN * (1 - h * kappa - (1 - kappa) * (1 - thetaN))) - aMu * thetaMu;
}

/** Inputs of the dopamine neurons. */
export interface DopamineNeuronInputs {
  /** Firing rate of the GABA neurons G, 1/s. */
  readonly gabaRate: number;
  /** Blocked fraction θ_D of the dopamine neurons' own NMDA receptors, default 0. */
  readonly nmdaReceptorBlock?: number;
  /** Inhibition by somatodendritic D2 receptors beyond that at rest I_D2, 1/s, default 0; negative where an antagonist lifts it. */
  readonly autoreceptorInhibition?: number;
}

/**
 * Firing rate of VTA dopamine neurons: linear in their drive between two rounded limits.
 *
 * ν = S(I) − S(I − ν_max), I = ν₀ + w_G·(G₀ − G) − w_N·θ_D − I_D2, with the softplus S(x) = σ·ln(1 + e^(x/σ)).
 *
 * A mean rate over seconds; bursts within it are not resolved. Far from the limits ν = I; below it falls to 0, above it
 * levels off at ν_max.
 *
 * @param inputs `gabaRate` G, 1/s, 0 or more; `nmdaReceptorBlock` θ_D, a fraction; `autoreceptorInhibition` I_D2, 1/s.
 * @param parameters ν₀, ν_max, w_N, σ, G₀, 1/s; w_G, dimensionless. Default {@linkcode vtaCircuit}.
 * @returns ν, 1/s, above 0 and below ν_max.
 * @throws {RangeError} If an input or parameter is out of its domain.
 * @example
 * ```ts
 * import { dopamineNeuronRate } from "lib/dopamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(dopamineNeuronRate({ gabaRate: 20 })).toBeCloseTo(4.5, 6);
 * expect(dopamineNeuronRate({ gabaRate: 15 })).toBeCloseTo(8.5, 6);
 * expect(dopamineNeuronRate({ gabaRate: 20, autoreceptorInhibition: 30 })).toBeLessThan(1e-6);
 * ```
 */
export function dopamineNeuronRate(
  inputs: DopamineNeuronInputs,
  parameters: VtaCircuitParameters = vtaCircuit,
): number {
  const I = dopamineDrive(inputs, parameters);
  const { dopamineMaximalRate: maximal, thresholdSoftness: sigma } = parameters;
  return softplus(I, sigma) - softplus(I - maximal, sigma);
}

function dopamineDrive(inputs: DopamineNeuronInputs, parameters: VtaCircuitParameters): number {
  const attempt = "compute the rate of dopamine neurons";
  const G = requireNonNegative("gabaRate", inputs.gabaRate, attempt);
  const thetaD = requireFraction("nmdaReceptorBlock", inputs.nmdaReceptorBlock ?? 0, attempt);
  const inhibition = requireFinite("autoreceptorInhibition", inputs.autoreceptorInhibition ?? 0, attempt);
  const nu0 = requirePositive("dopamineRestRate", parameters.dopamineRestRate, attempt);
  const wG = requireNonNegative("disinhibitionGain", parameters.disinhibitionGain, attempt);
  const wN = requireNonNegative("dopamineNmdaDrive", parameters.dopamineNmdaDrive, attempt);
  requirePositive("dopamineMaximalRate", parameters.dopamineMaximalRate, attempt);
  requirePositive("thresholdSoftness", parameters.thresholdSoftness, attempt);
  return nu0 + wG * (parameters.gabaRestRate - G) - wN * thetaD - inhibition;
}

function softplus(x: number, sigma: number): number {
  return Math.max(x, 0) + sigma * Math.log1p(Math.exp(-Math.abs(x) / sigma));
}
