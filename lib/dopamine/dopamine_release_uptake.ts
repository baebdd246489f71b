/**
 * Extracellular dopamine in the nucleus accumbens: release against uptake.
 *
 * @module
 */
import { requireNonNegative, requirePositive } from "../numerics/require.ts";
import { michaelisMentenRate } from "../pharmacology/michaelis_menten.ts";

/** Parameters of dopamine removal, and the resting concentration that sets release. */
export interface DopamineUptakeParameters {
  /** Extracellular dopamine without drug C₀, mol/m³. */
  readonly restConcentration: number;
  /** Largest rate of uptake by the dopamine transporter V_max, mol/(m³ s). */
  readonly maximalUptake: number;
  /** Michaelis constant of the transporter K_m, mol/m³. */
  readonly halfSaturation: number;
  /** First-order loss that does not need the transporter k, 1/s. */
  readonly nonTransporterLoss: number;
}

/** Default parameters of dopamine removal. */
export const dopamineUptake: DopamineUptakeParameters = {
  restConcentration: 20e-6, // 5 to 90 nM; methods disagree ten-fold (confirmed: voltammetry 90 nM, microdialysis 0.3 to 15 nM); 20 nM assumed
  maximalUptake: 1.5e-3, // 1 to 4 µM/s; confirmed in public model code (Dreyer, VTA to accumbens)
  halfSaturation: 0.16e-3, // 0.12 to 0.22 µM; confirmed in the same code
  nonTransporterLoss: 0.04, // 0 to 0.1; confirmed in the same code, which names Budygin 2002
};

/**
 * Rate at which extracellular dopamine is removed: Michaelis-Menten uptake plus a first-order loss.
 *
 * R(C) = V_max·C/(m·K_m + C) + k·C
 *
 * One well-mixed extracellular space: no diffusion, no synapses, no difference between core and shell.
 *
 * @param concentration Dopamine C, mol/m³, 0 or more; typically 1e-6 to 1e-3.
 * @param options `transporterFactor` m, 1 or more, default 1, see {@linkcode competitiveFactor}; `parameters`, default
 * {@linkcode dopamineUptake}.
 * @returns R, mol/(m³ s), 0 or more, rising with C.
 * @throws {RangeError} If the concentration is negative, m is below 1, or a parameter is out of its domain.
 * @see J. K. Dreyer, Dopamine-Simulation-Tools, github.com/Lundbeck-Biometrics (uptake and loss in one volume; its code
 * subtracts k without the factor C).
 * @example
 * ```ts
 * import { dopamineRemoval } from "lib/dopamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * // At 20 nM: 166.7 nM/s through the transporter and 0.8 nM/s beside it.
 * expect(dopamineRemoval(20e-6) * 1e6).toBeCloseTo(167.47, 2);
 * ```
 */
export function dopamineRemoval(
  concentration: number,
  options: { readonly transporterFactor?: number; readonly parameters?: DopamineUptakeParameters } = {},
): number {
  const { transporterFactor = 1, parameters = dopamineUptake } = options;
  const k = requireNonNegative("nonTransporterLoss", parameters.nonTransporterLoss, "compute dopamine removal");
  const { maximalUptake: maximalRate, halfSaturation } = parameters;
  return michaelisMentenRate(concentration, { maximalRate, halfSaturation, competitiveFactor: transporterFactor }) +
    k * concentration;
}

/**
 * Dopamine released per action potential, from the balance at rest.
 *
 * γ = R(C₀)/ν₀, so that the resting concentration is C₀ at the resting rate ν₀ without drug.
 *
 * @param restRate Firing rate of dopamine neurons at rest ν₀, 1/s, above 0.
 * @param parameters Default {@linkcode dopamineUptake}.
 * @returns γ, mol/m³ per spike; about 37 nM with the defaults.
 * @throws {RangeError} If the rate or C₀ is not positive or a parameter is out of its domain.
 * @example
 * ```ts
 * import { dopaminePerSpike } from "lib/dopamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(dopaminePerSpike(4.5) * 1e6).toBeCloseTo(37.2, 1);
 * ```
 */
export function dopaminePerSpike(restRate: number, parameters: DopamineUptakeParameters = dopamineUptake): number {
  const attempt = "compute the dopamine released per spike";
  const nu0 = requirePositive("restRate", restRate, attempt);
  return dopamineRemoval(requirePositive("restConcentration", parameters.restConcentration, attempt), { parameters }) /
    nu0;
}

/**
 * Dopamine concentration at which removal balances a steady release: the positive root of a quadratic.
 *
 * J = V_max·C/(m·K_m + C) + k·C ⟺ k·C² + (k·m·K_m + V_max − J)·C − J·m·K_m = 0
 *
 * Dopamine nears it with the time constant 1/(V_max·m·K_m/(m·K_m + C)² + k), the inverse slope of the removal: 0.13 s
 * at rest (C = 20 nM), and longer while the transporter is blocked, 1.1 s at the peak of dopamine after 4 mg/kg of
 * intravenous cocaine (m = 9.8, C = 88 nM), 1/k = 25 s at most. It stands in for the differential equation where
 * release and block change little within that time; {@linkcode quasiSteadyChain} lists the errors.
 *
 * @param release Release J, mol/(m³ s), 0 or more.
 * @param options `transporterFactor` m, from 1 to the largest number, default 1; `parameters`, default
 * {@linkcode dopamineUptake}.
 * @returns C, mol/m³: 0 at J = 0; J·m·K_m/V_max for small J; about (J − V_max)/k for large.
 * @throws {RangeError} If the release is negative, m is below 1, a parameter is out of its domain, or k = 0 and J ≥
 * V_max, where none exists.
 * @example
 * ```ts
 * import { dopamineRemoval, steadyStateDopamine } from "lib/dopamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const C = steadyStateDopamine(3e-4, { transporterFactor: 2 });
 * expect(dopamineRemoval(C, { transporterFactor: 2 })).toBeCloseTo(3e-4, 15);
 * ```
 */
export function steadyStateDopamine(
  release: number,
  options: { readonly transporterFactor?: number; readonly parameters?: DopamineUptakeParameters } = {},
): number {
  const { transporterFactor: m = 1, parameters = dopamineUptake } = options;
  const J = requireNonNegative("release", release, "compute the steady dopamine concentration");
  dopamineRemoval(0, options); // checks the parameters
  const { maximalUptake: V, halfSaturation: K, nonTransporterLoss: k } = parameters;
  if (k === 0 && J >= V) {
    throw new RangeError(
      `Cannot compute the steady dopamine concentration: release must be below maximalUptake ${V} without other loss, got ${J}`,
    );
  }
  const b = k * m * K + V - J, c = J * m * K;
  const root = Math.sqrt(b * b + 4 * k * c);
  if (!(root < Infinity)) return steadyWhereSquareOverflows(J, m, parameters);
  return b >= 0 ? (2 * c) / (b + root) : (root - b) / (2 * k); // the form without cancellation
}

/** For m above some 1e159 or J above 1e154: the quadratic over m, which has the same root. */
function steadyWhereSquareOverflows(J: number, m: number, parameters: DopamineUptakeParameters): number {
  const { maximalUptake: V, halfSaturation: K, nonTransporterLoss } = parameters;
  const k = nonTransporterLoss / m, b = nonTransporterLoss * K + (V - J) / m, c = J * K;
  const root = Math.hypot(b, 2 * Math.sqrt(k) * Math.sqrt(c));
  return b >= 0 ? (2 * c) / (b + root) : (root - b) / (2 * k);
}
