/**
 * Order strengthening: ordered particles sheared at the price of an antiphase boundary.
 *
 * @module
 */
import { requireNonNegative, requirePositive } from "../numerics/require.ts";
import { type Dislocation, lineTension, type ShearingStress, weakLineTension } from "./line_tension.ts";

/** What order strengthening needs besides the particle's radius. */
export interface OrderStrengtheningOptions {
  /** Surface-to-surface spacing L_s on the slip plane, m. */
  readonly spacing: number;
  /** The dislocation and its matrix. */
  readonly dislocation: Dislocation;
  /** Antiphase-boundary energy γ on the slip plane, J/m². Typically 0.1 to 0.3 for L1₂ particles. */
  readonly antiphaseBoundaryEnergy: number;
  /** Number s of dislocations that travel as a group and restore the order; default 2. */
  readonly groupSize?: number;
  /** Shape factor β of the trailing dislocation, 0 (straight) to 1; default 1. */
  readonly trailingShape?: number;
  /** Factor V that corrects the strong case for further dislocations; default 2.8. */
  readonly strongCorrection?: number;
}

/**
 * Shear stress to cut ordered particles with an antiphase boundary, weak and strong, dilute form.
 *
 * Weak: τ = 2/(s b L_s) · [2 T (r γ / T)^(3/2) − 16 β γ r² / (3 π L_s)]. Strong: τ = 0.69/(b L_s) · √(8 V T r γ / 3).
 *
 * For small fractions, where obstacles act one by one. In the weak case τ rises as √r at fixed fraction until the
 * second term, the push of the boundary on the trailing dislocation, takes over; where it exceeds the first the
 * particles give no resistance and 0 is returned. For dense dispersions use {@linkcode weakPairCouplingStress} and
 * {@linkcode strongPairCouplingStress}.
 *
 * @param radius Radius r of the particle's section on the slip plane, m. Typically 1e-9 to 1e-7.
 * @param options Spacing, dislocation, boundary energy and the three dimensionless constants.
 * @returns Both stresses, Pa; 0 for γ = 0.
 * @throws {RangeError} If a length is not positive, γ or a factor is negative, or the line tension cannot be formed.
 * @see M. R. Ahmadi et al., Comput. Mater. Sci. 91 (2014) 173, in the form implemented by the precipitation package
 *   kawin.
 * @example
 * ```ts
 * import { orderStrengthening } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const dislocation = {
 *   shearModulus: 79.3e9,
 *   burgersVector: 0.25e-9,
 *   poissonRatio: 1 / 3,
 *   coreRadius: 0.5e-9,
 *   character: Math.PI / 2,
 * };
 * const { weak, strong } = orderStrengthening(50e-9, { spacing: 200e-9, dislocation, antiphaseBoundaryEnergy: 0.04 });
 * expect(weak / 1e6).toBeCloseTo(84.221, 2);
 * expect(strong / 1e6).toBeCloseTo(57.967, 2);
 * ```
 */
export function orderStrengthening(radius: number, options: OrderStrengtheningOptions): ShearingStress {
  const attempt = "compute order strengthening";
  const { spacing, dislocation, antiphaseBoundaryEnergy, groupSize = 2, trailingShape = 1, strongCorrection = 2.8 } =
    options;
  const r = requirePositive("radius", radius, attempt);
  const Ls = requirePositive("spacing", spacing, attempt);
  const gamma = requireNonNegative("antiphaseBoundaryEnergy", antiphaseBoundaryEnergy, attempt);
  const s = requirePositive("groupSize", groupSize, attempt);
  const beta = requireNonNegative("trailingShape", trailingShape, attempt);
  const V = requireNonNegative("strongCorrection", strongCorrection, attempt);
  const b = dislocation.burgersVector;
  const T = weakLineTension(Ls, dislocation);
  const leading = 2 * T * (r * gamma / T) ** 1.5;
  const trailing = 16 * beta * gamma * r ** 2 / (3 * Math.PI * Ls);
  return {
    weak: Math.max(0, 2 / (s * b * Ls) * (leading - trailing)),
    strong: 0.69 / (b * Ls) * Math.sqrt(8 * V * lineTension(Ls, dislocation) * r * gamma / 3),
  };
}
