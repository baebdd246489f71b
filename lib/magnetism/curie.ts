/**
 * Magnetization against temperature up to the Curie point, by three models, and the temperature a loss of polarization
 * allows.
 *
 * @module
 */
import { findRoot } from "../numerics/find_root.ts";
import { requireFraction, requireNonNegative, requirePositive, requireWithin } from "../numerics/require.ts";

/** Shape of M(T) in Kuz'min's formula. */
export interface KuzminShape {
  /**
   * Shape parameter s, 0 to p/(p − 3/2): 2.5 for p = 5/2, 1.6 for p = 4; 0.1 to 0.4 in 3d metals. It sets the T^(3/2)
   * term of Bloch's law: a bigger s loses more at low temperature.
   */
  readonly shape: number;
  /** Exponent p of the second term, above 3/2; 5/2 (default) in most ferromagnets, 4 in iron. */
  readonly exponent?: number;
}

/**
 * Reduced spontaneous magnetization by Kuz'min's formula.
 *
 * m(t) = [1 − s·t^(3/2) − (1 − s)·tᵖ]^(1/3), t = T/Tc. It obeys Bloch's law at low temperature and falls with the
 * critical exponent 1/3 at Tc. Good to about 1 % in 3d metals with fitted s; it does not hold for ferrimagnets and
 * Invar alloys. It falls throughout only for s up to p/(p − 3/2); beyond, the formula is negative below Tc.
 *
 * @param reducedTemperature t = T/Tc, 0 or more.
 * @param options Shape s and exponent p.
 * @returns m = M(T)/M(0), from 1 at t = 0 to 0 at and above t = 1.
 * @throws {RangeError} If t is negative or not finite, p is not above 3/2 or s is outside 0 to p/(p − 3/2).
 * @see M. D. Kuz'min, Phys. Rev. Lett. 94 (2005) 107204, doi:10.1103/PhysRevLett.94.107204; M. D. Kuz'min et al., Eur.
 * Phys. J. Plus 135 (2020) 301, doi:10.1140/epjp/s13360-020-00294-y.
 * @example
 * ```ts
 * import { kuzminMagnetization } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(kuzminMagnetization(300 / 1043, { shape: 0.35, exponent: 4 })).toBeCloseTo(0.98, 3); // iron at 300 K
 * ```
 */
export function kuzminMagnetization(reducedTemperature: number, options: KuzminShape): number {
  const attempt = "compute the magnetization";
  const t = requireNonNegative("reducedTemperature", reducedTemperature, attempt);
  const p = requirePositive("exponent", options.exponent ?? 2.5, attempt);
  if (!(p > 1.5)) throw new RangeError(`Cannot ${attempt}: exponent must be above 1.5, got ${p}`);
  // Beyond this bound dm³/dt is positive at t = 1, where it is largest for s above 1.
  const s = requireWithin("shape", options.shape, { lower: 0, upper: p / (p - 1.5), attempt });
  return t >= 1 ? 0 : Math.cbrt(Math.max(0, 1 - s * t ** 1.5 - (1 - s) * t ** p));
}

/**
 * Reduced spontaneous magnetization by the superellipse equation.
 *
 * mⁿ + tⁿ = 1. One parameter; n = 3 for iron, 2.7 for cobalt and nickel, 2.05 for gadolinium. A description without a
 * theory: it violates Bloch's law unless n = 3/2 and gives the critical exponent 1/n.
 *
 * @param reducedTemperature t = T/Tc, 0 or more.
 * @param options `exponent` n, above 0; 1.4 to 3.
 * @returns m = M(T)/M(0), from 1 at t = 0 to 0 at and above t = 1.
 * @throws {RangeError} If t is negative or n is not positive, or either is not finite.
 * @see arXiv:2512.24771 for the exponents; A. Perevertov, arXiv:2604.03704 for some forty ferromagnets.
 * @example
 * ```ts
 * import { superellipseMagnetization } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(superellipseMagnetization(300 / 1043, { exponent: 3 })).toBeCloseTo(0.99, 2);
 * ```
 */
export function superellipseMagnetization(
  reducedTemperature: number,
  options: { readonly exponent: number },
): number {
  const attempt = "compute the magnetization";
  const t = requireNonNegative("reducedTemperature", reducedTemperature, attempt);
  const n = requirePositive("exponent", options.exponent, attempt);
  return t >= 1 ? 0 : (1 - t ** n) ** (1 / n);
}

/**
 * Reduced spontaneous magnetization of spin-1/2 moments in the mean-field (Weiss) model.
 *
 * m = tanh(m/t), the positive root. Right in shape, but it loses exponentially little at low temperature, where spin
 * waves give T^(3/2), and has the critical exponent 1/2.
 *
 * @param reducedTemperature t = T/Tc, 0 or more.
 * @returns m = M(T)/M(0), from 1 at t = 0 to 0 at and above t = 1.
 * @throws {RangeError} If t is negative or not finite.
 * @see P. Weiss, J. Phys. Théor. Appl. 6 (1907) 661; C. Kittel, Introduction to Solid State Physics, Wiley, chapter on
 * ferromagnetism.
 * @example
 * ```ts
 * import { meanFieldMagnetization } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const m = meanFieldMagnetization(0.7);
 * expect(Math.tanh(m / 0.7)).toBeCloseTo(m, 12);
 * ```
 */
export function meanFieldMagnetization(reducedTemperature: number): number {
  const t = requireNonNegative("reducedTemperature", reducedTemperature, "compute the magnetization");
  if (t >= 1) return 0;
  if (t === 0) return 1;
  // t·artanh m = m has one root in (0, 1); with m² = 3·(1 − t)·… near Tc the lower end stays below it.
  const lower = Math.sqrt(1 - t);
  return findRoot((m) => Math.tanh(m / t) - m, { lower, upper: 1 });
}

/** A loss of polarization that a use allows. */
export interface PolarizationLoss {
  /** Curie temperature Tc in K, above 0. */
  readonly curieTemperature: number;
  /** Allowed loss as a fraction of the polarization at the reference temperature, 0 to 1. */
  readonly loss: number;
  /** Reference temperature in K, 0 or more and below Tc; default 293.15. */
  readonly referenceTemperature?: number;
}

/**
 * Highest temperature at which a magnet keeps all but a given fraction of its polarization.
 *
 * The root T of m(T/Tc) = (1 − loss)·m(Tref/Tc). It concerns the intrinsic polarization: ageing, coarsening of
 * precipitates and insulation may set a lower limit.
 *
 * @param magnetization Reduced magnetization m(t), falling from t = 0 to 0 at t = 1, such as
 * {@linkcode kuzminMagnetization}.
 * @param options Tc in K, the allowed loss, and the reference temperature in K.
 * @returns T in K, from the reference temperature for no loss to Tc for complete loss.
 * @throws {RangeError} If an argument is outside its domain or the reference temperature is not below Tc.
 * @see M. D. Kuz'min, Phys. Rev. Lett. 94 (2005) 107204, doi:10.1103/PhysRevLett.94.107204, for m(t).
 * @example
 * ```ts
 * import { kuzminMagnetization, usableTemperature } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const m = (t: number) => kuzminMagnetization(t, { shape: 0.15 });
 * expect(usableTemperature(m, { curieTemperature: 693, loss: 0.1 })).toBeCloseTo(453, 0);
 * ```
 */
export function usableTemperature(magnetization: (t: number) => number, options: PolarizationLoss): number {
  const attempt = "compute the usable temperature";
  const { referenceTemperature: Tref = 293.15 } = options;
  const Tc = requirePositive("curieTemperature", options.curieTemperature, attempt);
  const loss = requireFraction("loss", options.loss, attempt);
  requireNonNegative("referenceTemperature", Tref, attempt);
  if (!(Tref < Tc)) {
    throw new RangeError(`Cannot ${attempt}: referenceTemperature must be below ${Tc} K, got ${Tref}`);
  }
  const target = (1 - loss) * magnetization(Tref / Tc);
  if (loss === 0) return Tref;
  return findRoot((T) => magnetization(T / Tc) - target, { lower: Tref, upper: Tc });
}
