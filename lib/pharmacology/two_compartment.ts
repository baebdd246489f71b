/**
 * Where a drug is after a dose: absorption depot, central and peripheral compartment, effect site.
 *
 * The four states, in this order everywhere: amount in the depot (mol per kg of body mass), total concentration in the
 * central compartment, total concentration in the peripheral compartment, free concentration at the effect site (all
 * mol/m³).
 *
 * @module
 */
import { requireFraction, requireNonNegative, requirePositive } from "../numerics/require.ts";
import { exponentialConvolution } from "./exponential_convolution.ts";

/** Parameters of a two-compartment model with first-order absorption and an effect site, per kg of body mass. */
export interface TwoCompartmentParameters {
  /** Volume of the central compartment V_c, m³/kg, above 0. */
  readonly centralVolume: number;
  /** Volume of the peripheral compartment V_p, m³/kg, above 0. */
  readonly peripheralVolume: number;
  /** Clearance CL from the central compartment, m³/(kg s), above 0. */
  readonly clearance: number;
  /** Distribution clearance Q between the compartments, m³/(kg s), 0 or more. */
  readonly distributionClearance: number;
  /** First-order absorption rate from the depot k_a, 1/s, above 0. */
  readonly absorptionRate: number;
  /** Fraction F of a dose into the depot that reaches the central compartment. */
  readonly bioavailability: number;
  /** Free concentration in brain at equilibrium over total central concentration f_u, 0 or more; above 1 where a drug is concentrated in brain. */
  readonly unboundFraction: number;
  /**
   * Equilibration rate of the effect site k_e0, 1/s, above 0. The rates of the drugs here, 0.5 to 1/min, are assumed,
   * and published cases speak for faster ones: in rats the block of uptake by intravenous cocaine is at its plateau in
   * 20 s (Mateo et al. 2004, doi:10.1111/j.1460-9568.2004.03736.x), where the free cocaine of the model is at 0.44 of
   * its peak; it reaches 90 % at 65 s. In the first minute after an intravenous dose effects rise too slowly.
   */
  readonly effectSiteRate: number;
}

/** The states of the model with their units, in order. */
export const TWO_COMPARTMENT_STATES: readonly { readonly name: string; readonly unit: string }[] = [
  { name: "depot", unit: "mol/kg" },
  { name: "central", unit: "mol/m³" },
  { name: "peripheral", unit: "mol/m³" },
  { name: "effectSite", unit: "mol/m³" },
];

/**
 * Right-hand side of the two-compartment model with absorption and effect site.
 *
 * A' = −k_a·A
 * C₁' = k_a·A/V_c − (CL + Q)/V_c·C₁ + Q/V_c·C₂
 * C₂' = Q/V_p·(C₁ − C₂)
 * C_e' = k_e0·(f_u·C₁ − C_e)
 *
 * Linear: no saturable elimination, no change with repeated dosing, no metabolites. The effect site takes up a
 * negligible amount (Sheiner).
 *
 * @param parameters V_c, V_p, m³/kg; CL, Q, m³/(kg s); k_a, k_e0, 1/s; F, f_u, dimensionless.
 * @returns A function (t, y, dydt) that reads the first four entries of y and writes the first four of dydt; t is
 * ignored. It allocates nothing.
 * @throws {RangeError} If a parameter is outside its domain.
 * @see L. B. Sheiner et al., Clin. Pharmacol. Ther. 25 (1979) 358–371, doi:10.1002/cpt1979253358 (effect compartment).
 * @example
 * ```ts
 * import { ketamine, twoCompartmentRhs } from "lib/pharmacology/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const dydt = new Float64Array(4);
 * twoCompartmentRhs(ketamine.pharmacokinetics)(0, Float64Array.of(0, 1e-3, 0, 0), dydt);
 * expect(dydt[1]).toBeLessThan(0); // leaves by clearance and by distribution
 * ```
 */
export function twoCompartmentRhs(
  parameters: TwoCompartmentParameters,
): (t: number, y: Float64Array, dydt: Float64Array) => void {
  const { ka, ke0, fu, Vc, k10, k12, k21 } = rateConstants(parameters);
  return (_t, y, dydt) => {
    const A = y[0]!, C1 = y[1]!, C2 = y[2]!, Ce = y[3]!;
    dydt[0] = -ka * A;
    dydt[1] = (ka * A) / Vc - (k10 + k12) * C1 + k12 * C2;
    dydt[2] = k21 * (C1 - C2);
    dydt[3] = ke0 * (fu * C1 - Ce);
  };
}

/**
 * The two disposition rates of the two-compartment model: how fast the central concentration falls at first
 * (distribution) and at last (elimination).
 *
 * α, β = ½·(s ± √(s² − 4·k₁₀·k₂₁)), s = k₁₀ + k₁₂ + k₂₁, with k₁₀ = CL/V_c, k₁₂ = Q/V_c, k₂₁ = Q/V_p.
 *
 * @param parameters As for {@linkcode twoCompartmentRhs}.
 * @returns `fast` α and `slow` β, 1/s, α ≥ β ≥ 0. With Q = 0 they are k₁₀ and 0, the second belonging to the
 * compartment that is cut off.
 * @throws {RangeError} If a parameter is outside its domain.
 * @see M. Gibaldi and D. Perrier, Pharmacokinetics, 2nd edition, Marcel Dekker (1982), chapter 2.
 * @example
 * ```ts
 * import { cocaine, dispositionRates } from "lib/pharmacology/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const { slow } = dispositionRates(cocaine.pharmacokinetics);
 * expect(Math.LN2 / slow / 60).toBeCloseTo(15.8, 1); // minutes
 * ```
 */
export function dispositionRates(parameters: TwoCompartmentParameters): { fast: number; slow: number } {
  const { k10, k12, k21 } = rateConstants(parameters);
  const s = k10 + k12 + k21;
  const fast = (s + Math.sqrt((k10 - k21) ** 2 + k12 * (2 * (k10 + k21) + k12))) / 2;
  return { fast, slow: (k10 * k21) / fast };
}

/**
 * Exact solution of the two-compartment model over a time, as a matrix.
 *
 * y(t + Δ) = Φ(Δ)·y(t), Φ = exp(M·Δ), from the disposition rates and {@linkcode exponentialConvolution}. There is no
 * step-size error, so a simulation with fixed steps (a colony of animals at 1 s) multiplies by one matrix instead of
 * integrating.
 *
 * @param parameters As for {@linkcode twoCompartmentRhs}.
 * @param duration Δ, s, 0 or more.
 * @returns Φ as 16 numbers, row by row: entry 4·i + j is state i after Δ per unit of state j before.
 * @throws {RangeError} If a parameter is outside its domain or the duration is negative or not finite.
 * @example
 * ```ts
 * import { applyPropagator, ketamine, twoCompartmentPropagator } from "lib/pharmacology/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const twice = Float64Array.of(0, 1, 0, 0), once = Float64Array.of(0, 1, 0, 0);
 * applyPropagator(twice, twoCompartmentPropagator(ketamine.pharmacokinetics, 30));
 * applyPropagator(twice, twoCompartmentPropagator(ketamine.pharmacokinetics, 30));
 * applyPropagator(once, twoCompartmentPropagator(ketamine.pharmacokinetics, 60));
 * expect(twice[1]).toBeCloseTo(once[1]!, 14);
 * ```
 */
export function twoCompartmentPropagator(parameters: TwoCompartmentParameters, duration: number): Float64Array {
  const t = requireNonNegative("duration", duration, "solve the two-compartment model");
  const { ka, ke0, fu, Vc, k10, k12, k21 } = rateConstants(parameters);
  const { fast, slow } = dispositionRates(parameters);
  const propagator = new Float64Array(16);
  propagator[0] = Math.exp(-ka * t);
  propagator[15] = Math.exp(-ke0 * t);
  // Central and peripheral compartment: exp(M t) = Σ P_λ e^(−λt) with the projectors P_fast = −(M + slow)/(fast −
  // slow), P_slow = (M + fast)/(fast − slow).
  for (const [rate, other, sign] of [[fast, slow, -1], [slow, fast, 1]] as const) {
    const scale = sign / (fast - slow);
    const p11 = scale * (other - k10 - k12), p12 = scale * k12, p21 = scale * k21, p22 = scale * (other - k21);
    const decay = Math.exp(-rate * t);
    const absorbed = (ka / Vc) * exponentialConvolution([ka, rate], t);
    const lagged = ke0 * fu * exponentialConvolution([ke0, rate], t);
    propagator[4]! += p11 * absorbed;
    propagator[5]! += p11 * decay;
    propagator[6]! += p12 * decay;
    propagator[8]! += p21 * absorbed;
    propagator[9]! += p21 * decay;
    propagator[10]! += p22 * decay;
    propagator[12]! += p11 * (ka / Vc) * ke0 * fu * exponentialConvolution([ka, rate, ke0], t);
    propagator[13]! += p11 * lagged;
    propagator[14]! += p12 * lagged;
  }
  return propagator;
}

/**
 * Advances a state of the two-compartment model by a propagator, in place.
 *
 * y ← Φ·y, using that nothing flows back into the depot or out of the effect site. It allocates nothing.
 *
 * @param state At least four numbers; the first four are depot, mol/kg, and central, peripheral and effect-site
 * concentration, mol/m³. Overwritten.
 * @param propagator Φ from {@linkcode twoCompartmentPropagator}.
 * @returns Nothing; the first four entries of `state` are advanced, any others stay.
 * @throws {TypeError} If the state has fewer than 4 entries or the propagator not 16.
 * @example
 * ```ts
 * import { applyPropagator, cocaine, twoCompartmentPropagator } from "lib/pharmacology/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const oneSecond = twoCompartmentPropagator(cocaine.pharmacokinetics, 1);
 * const state = Float64Array.of(0, 1e-3, 0, 0);
 * for (let second = 0; second < 60; second++) applyPropagator(state, oneSecond);
 * expect(state[3]).toBeGreaterThan(0);
 * ```
 */
export function applyPropagator(state: Float64Array, propagator: Float64Array): void {
  if (state.length < 4 || propagator.length !== 16) {
    throw new TypeError(
      `Cannot advance a two-compartment state: state must have at least 4 entries and propagator 16, got ${state.length} and ${propagator.length}`,
    );
  }
  const P = propagator;
  const A = state[0]!, C1 = state[1]!, C2 = state[2]!, Ce = state[3]!;
  state[0] = P[0]! * A;
  state[1] = P[4]! * A + P[5]! * C1 + P[6]! * C2;
  state[2] = P[8]! * A + P[9]! * C1 + P[10]! * C2;
  state[3] = P[12]! * A + P[13]! * C1 + P[14]! * C2 + P[15]! * Ce;
}

interface RateConstants {
  readonly ka: number;
  readonly ke0: number;
  readonly fu: number;
  readonly Vc: number;
  readonly k10: number;
  readonly k12: number;
  readonly k21: number;
}

function rateConstants(parameters: TwoCompartmentParameters): RateConstants {
  const attempt = "solve the two-compartment model";
  const Vc = requirePositive("centralVolume", parameters.centralVolume, attempt);
  const Vp = requirePositive("peripheralVolume", parameters.peripheralVolume, attempt);
  const CL = requirePositive("clearance", parameters.clearance, attempt);
  const Q = requireNonNegative("distributionClearance", parameters.distributionClearance, attempt);
  requireFraction("bioavailability", parameters.bioavailability, attempt);
  return {
    ka: requirePositive("absorptionRate", parameters.absorptionRate, attempt),
    ke0: requirePositive("effectSiteRate", parameters.effectSiteRate, attempt),
    fu: requireNonNegative("unboundFraction", parameters.unboundFraction, attempt),
    Vc,
    k10: CL / Vc,
    k12: Q / Vc,
    k21: Q / Vp,
  };
}
