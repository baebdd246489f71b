/**
 * Composition of an alloy: atomic fractions, checked once where they enter.
 *
 * @module
 */
import { requireFinite, requireNonNegative } from "../numerics/require.ts";

/**
 * Atomic fraction of each element by chemical symbol; the fractions sum to 1. Make one with {@linkcode
 * compositionFromAtomicPercent}; {@linkcode requireComposition} checks the sum.
 */
export type Composition = Readonly<Record<string, number>>;

/** How far a sum may be from 100 % and still count as rounding of the last printed digit. */
const ATOMIC_PERCENT_TOLERANCE = 0.2;

/**
 * Composition from atomic per cent, checked and normalised to a sum of exactly 1.
 *
 * c_i = x_i / Σ x.
 *
 * Published compositions are rounded, so that a sum within 0.2 at.% of 100 is accepted and scaled; anything farther off
 * is a mistake. Elements at 0 are dropped.
 *
 * @param atomicPercent Amount of each element by chemical symbol, at.%, none negative, sum 100 ± 0.2.
 * @returns Atomic fractions that sum to 1, in the order given.
 * @throws {RangeError} If an amount is negative or not finite, a symbol is malformed, or the sum is not 100.
 * @see IUPAC Compendium of Chemical Terminology, "amount fraction".
 * @example
 * ```ts
 * import { compositionFromAtomicPercent } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(compositionFromAtomicPercent({ Fe: 50, Co: 50 })).toEqual({ Fe: 0.5, Co: 0.5 });
 * expect(() => compositionFromAtomicPercent({ Fe: 50, Co: 40 })).toThrow("must sum to 100");
 * ```
 */
export function compositionFromAtomicPercent(atomicPercent: Readonly<Record<string, number>>): Composition {
  const attempt = "make a composition";
  const entries = Object.entries(atomicPercent).filter(([symbol, x]) => {
    requireSymbol(symbol, attempt);
    return requireNonNegative(`amount of ${symbol}`, x, attempt) > 0;
  });
  const sum = entries.reduce((total, [, x]) => total + x, 0);
  if (!(Math.abs(sum - 100) <= ATOMIC_PERCENT_TOLERANCE)) {
    throw new RangeError(
      `Cannot ${attempt}: the amounts must sum to 100 at.% within ${ATOMIC_PERCENT_TOLERANCE}, got ${sum}`,
    );
  }
  return Object.fromEntries(entries.map(([symbol, x]) => [symbol, x / sum]));
}

/** How far atomic fractions may sum from 1: more than rounding in their computation, less than a forgotten element. */
const FRACTION_TOLERANCE = 1e-6;

/**
 * Requires atomic fractions that sum to 1.
 *
 * No model. It refuses atomic per cent and parts of a composition that were not scaled to 1.
 *
 * @param name What the composition is of, as it stands in the message: "particle".
 * @param composition Atomic fractions, none negative, sum 1 within 1e-6.
 * @param attempt What fails without it, as a verb phrase.
 * @returns The composition, unchanged.
 * @throws {RangeError} If it holds no element, a fraction is negative or not finite, or the sum is not 1.
 * @see IUPAC Compendium of Chemical Terminology, "amount fraction".
 * @example
 * ```ts
 * import { requireComposition } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(requireComposition("alloy", { Fe: 0.5, Co: 0.5 }, "compute the density")).toEqual({ Fe: 0.5, Co: 0.5 });
 * expect(() => requireComposition("alloy", { Fe: 50, Co: 50 }, "compute the density")).toThrow(
 *   "Cannot compute the density: the fractions of alloy must sum to 1 within 0.000001, got 100",
 * );
 * ```
 */
export function requireComposition(name: string, composition: Composition, attempt: string): Composition {
  const entries = Object.entries(composition);
  if (entries.length === 0) throw new RangeError(`Cannot ${attempt}: ${name} must hold an element, got none`);
  const sum = entries.reduce(
    (total, [symbol, c]) => total + requireNonNegative(`fraction of ${symbol}`, c, attempt),
    0,
  );
  if (!(Math.abs(sum - 1) <= FRACTION_TOLERANCE)) {
    throw new RangeError(
      `Cannot ${attempt}: the fractions of ${name} must sum to 1 within ${FRACTION_TOLERANCE}, got ${sum}`,
    );
  }
  return composition;
}

/**
 * Mean of an atomic property over a composition.
 *
 * ⟨p⟩ = Σ c_i p_i.
 *
 * The rule of mixtures, exact for amounts that belong to atoms (mass, valence) and a model for everything else
 * (Vegard's rule for volumes).
 *
 * @param composition Atomic fractions, none negative, sum 1 within 1e-6.
 * @param property Value for an element by its symbol; it may throw for elements it does not know.
 * @returns The mean, in the property's unit.
 * @throws {RangeError} If the fractions are not of that kind, or the property is not a finite number for an element
 *   present.
 * @see L. Vegard, Z. Phys. 5 (1921) 17, for its use on lattice parameters.
 * @example
 * ```ts
 * import { meanOverComposition } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(meanOverComposition({ Fe: 0.25, Ni: 0.75 }, (symbol) => symbol === "Fe" ? 8 : 4)).toBe(5);
 * ```
 */
export function meanOverComposition(composition: Composition, property: (symbol: string) => number): number {
  const attempt = "average over a composition";
  return Object.entries(requireComposition("composition", composition, attempt)).reduce(
    (mean, [symbol, c]) => mean + c * requireFinite(`property of ${symbol}`, property(symbol), attempt),
    0,
  );
}

function requireSymbol(symbol: string, attempt: string): void {
  if (!/^[A-Z][a-z]?$/.test(symbol)) {
    throw new RangeError(`Cannot ${attempt}: an element must be a chemical symbol such as "Fe", got "${symbol}"`);
  }
}
