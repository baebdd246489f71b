/**
 * Mass balance between an alloy, its particles and what is left as matrix.
 *
 * @module
 */
import { requirePositive } from "../numerics/require.ts";
import { type Composition, requireComposition } from "./composition.ts";

/**
 * Largest fraction of particles of a given composition that an alloy can hold before it runs out of an element.
 *
 * f_max = min_i c_i / p_i, over the elements of the particle; never above 1.
 *
 * Pure mass balance: what is in equilibrium is less. It tests whether a reported fraction and a supposed particle can
 * both be right. The fraction is atomic; see {@linkcode matrixComposition}.
 *
 * @param alloy Atomic fractions of the whole alloy, sum 1 within 1e-6.
 * @param particle Atomic fractions inside the particles, sum 1 within 1e-6.
 * @returns f_max, atomic fraction from 0 to 1.
 * @throws {RangeError} If the fractions of either are negative or do not sum to 1.
 * @see D. A. Porter, K. E. Easterling, Phase Transformations in Metals and Alloys, chapter 1, for the lever rule.
 * @example
 * ```ts
 * import { largestPrecipitateFraction } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(largestPrecipitateFraction({ Ni: 0.9, Al: 0.1 }, { Ni: 0.75, Al: 0.25 })).toBeCloseTo(0.4, 12);
 * ```
 */
export function largestPrecipitateFraction(alloy: Composition, particle: Composition): number {
  const attempt = "bound the precipitate fraction";
  requireComposition("alloy", alloy, attempt);
  const parts = Object.entries(requireComposition("particle", particle, attempt)).filter(([, p]) => p > 0);
  const shares = parts.map(([symbol, p]) => (alloy[symbol] ?? 0) / p);
  return Math.min(1, ...shares);
}

/**
 * Composition of the matrix that is left when particles of a known composition have formed.
 *
 * c_matrix = (c_alloy − f c_particle)/(1 − f), element by element (lever rule).
 *
 * f is an atomic fraction; it equals the volume fraction where both phases have the same volume per atom, which
 * coherent fcc and L1₂ phases of small misfit have to within 2 %.
 *
 * @param alloy Atomic fractions of the whole alloy, sum 1 within 1e-6.
 * @param particles Atomic fractions inside the particles, sum 1 within 1e-6, and their atomic fraction f, from 0 up to
 *   but not 1.
 * @returns Atomic fractions of the matrix, elements used up left out.
 * @throws {RangeError} If f is outside [0, 1), the fractions of either are negative or do not sum to 1, or the
 *   particles hold more of an element than the alloy has.
 * @see D. A. Porter, K. E. Easterling, Phase Transformations in Metals and Alloys, chapter 1, for the lever rule.
 * @example
 * ```ts
 * import { matrixComposition } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const matrix = matrixComposition({ Ni: 0.9, Al: 0.1 }, { composition: { Ni: 0.75, Al: 0.25 }, fraction: 0.4 });
 * expect(matrix).toEqual({ Ni: 1 });
 * ```
 */
export function matrixComposition(
  alloy: Composition,
  particles: { readonly composition: Composition; readonly fraction: number },
): Composition {
  const attempt = "compute the matrix composition";
  const { composition: particle, fraction: f } = particles;
  if (!(f >= 0 && f < 1)) throw new RangeError(`Cannot ${attempt}: fraction must be in [0, 1), got ${f}`);
  requireComposition("alloy", alloy, attempt);
  requireComposition("particle", particle, attempt);
  const symbols = new Set([...Object.keys(alloy), ...Object.keys(particle)]);
  const left = [...symbols].map((symbol): [string, number] => {
    const rest = ((alloy[symbol] ?? 0) - f * (particle[symbol] ?? 0)) / (1 - f);
    if (rest < -1e-9) {
      throw new RangeError(
        `Cannot ${attempt}: the particles must not hold more ${symbol} than the alloy has, got ${
          f * (particle[symbol] ?? 0)
        } of ${alloy[symbol] ?? 0}`,
      );
    }
    return [symbol, rest];
  }).filter(([, c]) => c > 1e-9);
  const sum = left.reduce((total, [, c]) => total + c, 0);
  requirePositive("sum of the matrix fractions", sum, attempt);
  return Object.fromEntries(left.map(([symbol, c]) => [symbol, c / sum]));
}
