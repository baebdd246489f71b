/**
 * D2 autoreceptors: dopamine's brake on its own neurons, in two places with two speeds.
 *
 * @module
 */
import { requireFraction, requireNonNegative, requirePositive, requireWithin } from "../numerics/require.ts";
import { receptorOccupancy } from "../pharmacology/receptor_occupancy.ts";

/** D2 receptors on cell bodies and dendrites in the VTA, which slow firing. */
export interface SomatodendriticParameters {
  /** Fall of the firing rate per unit of occupancy α_s, 1/s. 0 switches the branch off. */
  readonly gain: number;
  /** Occupancy without drug R₀. */
  readonly restOccupancy: number;
  /** Hill coefficient of the occupancy, dimensionless. */
  readonly hillCoefficient: number;
  /** Time constant τ_s of the path from dopamine to the firing rate, s. */
  readonly timeConstant: number;
  /** Share f of dopamine around the cell bodies that the dopamine transporter clears; the rest leaves by other ways. */
  readonly transporterShare: number;
}

/** Default parameters of the somatodendritic branch. */
export const somatodendriticAutoreceptors: SomatodendriticParameters = {
  gain: 30, // assumed, 5 to 50; three times the 10 Hz of the Dreyer model code (confirmed there)
  restOccupancy: 0.12, // assumed, 0.05 to 0.25
  hillCoefficient: 2, // assumed equal to the slope of a D2 agonist on release in slices, near 2 (confirmed), 1 to 2.5
  // 150 s assumed, 3 to 600 s. Receptors integrate over minutes in the model of Hunger et al. 2020,
  // doi:10.1523/JNEUROSCI.1951-19.2019 (confirmed); the
  // D2 current that one pulse of dopamine evokes is over in about a second, Ford et al. 2009,
  // doi:10.1523/JNEUROSCI.3546-09.2009 (confirmed), which speaks against it.
  timeConstant: 150,
  transporterShare: 0.5, // assumed, 0.1 to 0.95; in midbrain the noradrenaline transporter and diffusion share the work (confirmed, qualitative)
};

/** D2 receptors on terminals in the nucleus accumbens, which reduce release per spike. */
export interface TerminalParameters {
  /** Gain α_t of the reduction, dimensionless. 0 switches the branch off. */
  readonly gain: number;
  /** Dopamine of half-maximal occupancy K_t, mol/m³. */
  readonly halfMaximal: number;
  /** Time constant τ_t, s. */
  readonly timeConstant: number;
}

/** Default parameters of the terminal branch. */
export const terminalAutoreceptors: TerminalParameters = {
  gain: 2, // assumed, 0.3 to 4; 3 in the Dreyer model code (confirmed there)
  halfMaximal: 100e-6, // 50 to 300 nM; EC50 100 nM in the same code (confirmed)
  // 3 s assumed, 0.2 to 5 s; k_off 0.3/s in the same code (confirmed). After one burst the inhibition peaks at 0.15 to
  // 0.3 s and ends by 0.6 s in mice,
  // Benoit-Marand et al. 2001, doi:10.1523/JNEUROSCI.21-23-09134.2001 (confirmed). On a course of minutes either is
  // instantaneous.
  timeConstant: 3,
};

/**
 * Dopamine around the cell bodies in the VTA, relative to rest.
 *
 * c = (ν/ν₀)/((1 − f) + f/m)
 *
 * Release from dendrites is taken proportional to firing, clearance as first order and quasi-steady; a blocked
 * transporter (factor m) takes away the share f of it. That f decides how much the D2 sensor sees of an uptake
 * inhibitor.
 *
 * @param relativeRate Firing rate over that at rest ν/ν₀, 0 or more.
 * @param options `transporterFactor` m, 1 or more, default 1; `transporterShare` f, from 0 to 1.
 * @returns c, dimensionless: 1 at rest; ν/ν₀ for f = 0, m·ν/ν₀ for f = 1.
 * @throws {RangeError} If the rate is negative, m is below 1 or f is not a fraction.
 * @example
 * ```ts
 * import { somatodendriticDopamine } from "lib/dopamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(somatodendriticDopamine(1, { transporterShare: 0.5 })).toBe(1);
 * expect(somatodendriticDopamine(1, { transporterShare: 1, transporterFactor: 3 })).toBeCloseTo(3, 14);
 * expect(somatodendriticDopamine(1, { transporterShare: 0, transporterFactor: 3 })).toBe(1);
 * ```
 */
export function somatodendriticDopamine(
  relativeRate: number,
  options: { readonly transporterShare: number; readonly transporterFactor?: number },
): number {
  const attempt = "compute somatodendritic dopamine";
  requireNonNegative("relativeRate", relativeRate, attempt);
  const f = requireFraction("transporterShare", options.transporterShare, attempt);
  const m = requireWithin("transporterFactor", options.transporterFactor ?? 1, {
    lower: 1,
    upper: Number.MAX_VALUE,
    attempt,
  });
  return relativeRate / (1 - f + f / m);
}

/**
 * Occupancy of somatodendritic D2 receptors at equilibrium with the dopamine around them.
 *
 * h(c) = cⁿ/(cⁿ + (1 − R₀)/R₀), so that h(1) = R₀.
 *
 * @param relativeDopamine Dopamine around the cell bodies over that at rest c, 0 or more, see
 * {@linkcode somatodendriticDopamine}.
 * @param parameters R₀, above 0 and below 1; n, above 0. Default {@linkcode somatodendriticAutoreceptors}.
 * @returns Occupied fraction, from 0 to 1; R₀ at rest.
 * @throws {RangeError} If c is negative, R₀ is not strictly between 0 and 1, or n is not positive.
 * @example
 * ```ts
 * import { somatodendriticOccupancy } from "lib/dopamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(somatodendriticOccupancy(1)).toBeCloseTo(0.12, 14);
 * ```
 */
export function somatodendriticOccupancy(
  relativeDopamine: number,
  parameters: SomatodendriticParameters = somatodendriticAutoreceptors,
): number {
  const { restOccupancy: R0, hillCoefficient } = parameters;
  const attempt = "compute the somatodendritic D2 occupancy";
  requireWithin("restOccupancy", R0, { lower: Number.MIN_VALUE, upper: 1 - Number.EPSILON / 2, attempt });
  requirePositive("hillCoefficient", hillCoefficient, attempt);
  requireNonNegative("relativeDopamine", relativeDopamine, attempt);
  return 1 / (1 + ((1 - R0) / R0) * Math.pow(relativeDopamine, -hillCoefficient));
}

/**
 * Inhibition of firing by somatodendritic D2 receptors, beyond that without drug.
 *
 * I_D2 = α_s·(R·(1 − A) − R₀)
 *
 * An antagonist that holds the fraction A takes effect in proportion, and below rest lifts the tonic inhibition.
 *
 * Validity: with a fixed A this is an insurmountable antagonist, which dopamine cannot displace. D2 antagonists
 * normally compete with it: A is then what they hold without dopamine, and h(c·(1 − A)), see
 * {@linkcode somatodendriticOccupancy}, takes the place of R·(1 − A). At c = 2 and A = 0.9 the inhibition is −2.5/s
 * here and −3.4/s in competition; at c = 5 and A = 0.5, 8/s and 10/s.
 *
 * @param occupancy Occupancy by dopamine R, from 0 to 1.
 * @param options `antagonistOccupancy` A, a fraction, default 0; `parameters`, default
 * {@linkcode somatodendriticAutoreceptors}.
 * @returns I_D2, 1/s; 0 at rest, −α_s·R₀ under full block, at most α_s·(1 − R₀).
 * @throws {RangeError} If an occupancy is not a fraction or the gain is negative.
 * @example
 * ```ts
 * import { autoreceptorInhibition } from "lib/dopamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(autoreceptorInhibition(0.12)).toBe(0);
 * expect(autoreceptorInhibition(0.5, { antagonistOccupancy: 1 })).toBeCloseTo(-3.6, 12);
 * ```
 */
export function autoreceptorInhibition(
  occupancy: number,
  options: { readonly antagonistOccupancy?: number; readonly parameters?: SomatodendriticParameters } = {},
): number {
  const { antagonistOccupancy: A = 0, parameters = somatodendriticAutoreceptors } = options;
  const attempt = "compute the inhibition by D2 receptors";
  requireFraction("occupancy", occupancy, attempt);
  requireFraction("antagonistOccupancy", A, attempt);
  return requireNonNegative("gain", parameters.gain, attempt) * (occupancy * (1 - A) - parameters.restOccupancy);
}

/**
 * Occupancy of terminal D2 receptors at equilibrium with dopamine in the nucleus accumbens.
 *
 * x(C) = C/(C + K_t)
 *
 * @param dopamine Extracellular dopamine C, mol/m³, 0 or more.
 * @param parameters K_t, mol/m³. Default {@linkcode terminalAutoreceptors}.
 * @returns Occupied fraction, from 0 to 1; ½ at K_t.
 * @throws {RangeError} If the concentration is negative or K_t is not positive.
 * @example
 * ```ts
 * import { terminalOccupancy } from "lib/dopamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(terminalOccupancy(100e-6)).toBe(0.5);
 * ```
 */
export function terminalOccupancy(dopamine: number, parameters: TerminalParameters = terminalAutoreceptors): number {
  return receptorOccupancy(dopamine, { halfMaximal: parameters.halfMaximal, hillCoefficient: 1 });
}

/**
 * Release per spike under terminal D2 receptors, relative to that without drug.
 *
 * p = (1 + α_t·x₀)/(1 + α_t·x·(1 − A))
 *
 * Validity: with a fixed A this is an insurmountable antagonist, which dopamine cannot displace. D2 antagonists
 * normally compete with it: A is then what they hold without dopamine, and C·(1 − A)/(C·(1 − A) + K_t), which is
 * larger, takes the place of x·(1 − A). At C = 100 nM and A = 0.9, x₀ = 1/6, p is 1.21 here and 1.13 in competition.
 *
 * @param occupancy Occupancy by dopamine x, from 0 to 1.
 * @param options `restOccupancy` x₀ without drug; `antagonistOccupancy` A, default 0; `parameters`, default
 * {@linkcode terminalAutoreceptors}.
 * @returns p, dimensionless; 1 at rest, at most 1 + α_t·x₀.
 * @throws {RangeError} If an occupancy is not a fraction or the gain is negative.
 * @example
 * ```ts
 * import { releaseFactor } from "lib/dopamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(releaseFactor(0.2, { restOccupancy: 0.2 })).toBe(1);
 * expect(releaseFactor(0.5, { restOccupancy: 0.2 })).toBeCloseTo(0.7, 14);
 * ```
 */
export function releaseFactor(
  occupancy: number,
  options: {
    readonly restOccupancy: number;
    readonly antagonistOccupancy?: number;
    readonly parameters?: TerminalParameters;
  },
): number {
  const { restOccupancy: x0, antagonistOccupancy: A = 0, parameters = terminalAutoreceptors } = options;
  const attempt = "compute the release under D2 receptors";
  requireFraction("occupancy", occupancy, attempt);
  requireFraction("restOccupancy", x0, attempt);
  requireFraction("antagonistOccupancy", A, attempt);
  const alpha = requireNonNegative("gain", parameters.gain, attempt);
  return (1 + alpha * x0) / (1 + alpha * occupancy * (1 - A));
}
