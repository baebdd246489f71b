/**
 * Compositions spread evenly over all mixtures of some elements.
 *
 * @module
 */
import { requireInteger } from "../numerics/require.ts";
import { sobolSequence } from "../numerics/sobol_sequence.ts";
import type { Composition } from "./composition.ts";

/**
 * Compositions of given elements, uniform over the simplex of all their mixtures.
 *
 * The gaps between n − 1 sorted numbers of [0, 1], the points of a scrambled Sobol sequence.
 *
 * Uniform in the sense of equal volumes. Mixtures with only some of the elements form faces of no volume and are never
 * drawn: the more elements, the rarer are compositions near a face or a corner.
 *
 * @param elements Chemical symbols, at least one.
 * @param options Number of samples (a power of 2 is best) and seed, both integers.
 * @returns The compositions; every one holds all elements.
 * @throws {RangeError} If there is no element, the same one twice, or the samples or seed are not such integers.
 * @see L. Devroye, Non-Uniform Random Variate Generation, Springer (1986), chapter V, for the gaps.
 * @example
 * ```ts
 * import { sampleCompositions } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const [first] = sampleCompositions(["Fe", "Co", "Ni"], { samples: 1, seed: 1 });
 * expect(Object.values(first!).reduce((sum, c) => sum + c)).toBeCloseTo(1, 12);
 * ```
 */
export function sampleCompositions(
  elements: readonly string[],
  options: { readonly samples: number; readonly seed: number },
): Composition[] {
  const attempt = "sample compositions";
  const n = elements.length;
  if (n === 0 || new Set(elements).size !== n) {
    throw new RangeError(
      `Cannot ${attempt}: the elements must be different and at least one, got [${elements.join(", ")}]`,
    );
  }
  const samples = requireInteger("samples", options.samples, { minimum: 1, attempt });
  if (n === 1) return Array.from({ length: samples }, () => ({ [elements[0]!]: 1 }));
  return sobolSequence(samples, n - 1, { seed: options.seed }).map((point) => {
    const cuts = point.sort();
    return Object.fromEntries(elements.map((symbol, i) => [symbol, (cuts[i] ?? 1) - (cuts[i - 1] ?? 0)]));
  });
}
