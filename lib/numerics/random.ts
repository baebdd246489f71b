/**
 * Seeded random numbers.
 *
 * @module
 */
import { requireInteger } from "./require.ts";
import { splitMix64, xoshiro128 } from "./xoshiro128.ts";

/** A stream of random numbers that depends on its seed alone. */
export interface Random {
  /** The next number uniform on [0, 1), a multiple of 2⁻⁵³. */
  uniform(): number;
  /** The next number from the standard normal distribution. */
  normal(): number;
  /** The next integer uniform on 0, 1, …, n − 1; n from 1 to 2³². */
  integer(n: number): number;
  /**
   * Stream number k (an integer, 0 or more) belonging to this seed: independent of this one and of how far this one has
   * run.
   */
  fork(k: number): Random;
}

/**
 * Random numbers from a seed, by the generator xoshiro128** seeded through SplitMix64.
 *
 * The same seed gives the same numbers on every machine. Normal deviates come from the polar method of Marsaglia. The
 * period is 2¹²⁸ − 1; forked streams start at hashed points of it, so that two of them overlap with a probability of no
 * concern. Not for cryptography.
 *
 * @param seed An integer from 0 to 2⁵³ − 1. Neighbouring seeds give unrelated streams.
 * @returns The stream.
 * @throws {RangeError} If the seed is not such an integer.
 * @see D. Blackman, S. Vigna, Scrambled linear pseudorandom number generators, ACM Trans. Math. Softw. 47, 36 (2021),
 *   doi:10.1145/3460772
 * @example
 * ```ts
 * import { createRandom } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const random = createRandom(7);
 * const first = random.uniform();
 * expect(createRandom(7).uniform()).toBe(first);
 * expect(random.fork(1).uniform()).not.toBe(random.fork(2).uniform());
 * ```
 */
export function createRandom(seed: number): Random {
  requireInteger("seed", seed, { minimum: 0, attempt: "create random numbers" });
  return randomFrom(BigInt(seed));
}

function randomFrom(seed: bigint): Random {
  const next = xoshiro128(seedWords(seed));
  const uniform = (): number => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) * 2 ** -53;
  return {
    uniform,
    normal: () => polarNormal(uniform),
    integer: (n) => boundedInteger(next, n),
    fork: (k) => {
      requireInteger("k", k, { minimum: 0, attempt: "fork a random stream" });
      return randomFrom(splitMix64(splitMix64(seed)() + BigInt(k))());
    },
  };
}

function seedWords(seed: bigint): number[] {
  const next = splitMix64(seed);
  const [a, b] = [next(), next()];
  return [a, a >> 32n, b, b >> 32n].map((word) => Number(BigInt.asUintN(32, word)));
}

function polarNormal(uniform: () => number): number {
  for (;;) {
    const u = 2 * uniform() - 1, v = 2 * uniform() - 1;
    const s = u * u + v * v;
    if (s > 0 && s < 1) return u * Math.sqrt(-2 * Math.log(s) / s);
  }
}

/** Rejects the few largest words, without which small integers would be slightly more frequent. */
function boundedInteger(next: () => number, n: number): number {
  requireInteger("n", n, { minimum: 1, attempt: "draw a random integer" });
  if (n > 2 ** 32) throw new RangeError(`Cannot draw a random integer: n must be at most 2^32, got ${n}`);
  const limit = 2 ** 32 - (2 ** 32 % n);
  for (;;) {
    const word = next();
    if (word < limit) return word % n;
  }
}
