/**
 * The generator beneath {@linkcode createRandom}, apart so that it can be held against its authors' numbers.
 *
 * @module
 */

/**
 * The generator xoshiro128** 1.1: 32 uniform bits at a time.
 *
 * @param state Four words, not all 0. They are copied.
 * @returns The function that gives the next integer from 0 to 2³² − 1.
 * @throws {RangeError} If there are not four words or all are 0.
 * @see D. Blackman, S. Vigna, Scrambled linear pseudorandom number generators, ACM Trans. Math. Softw. 47, 36 (2021),
 *   doi:10.1145/3460772
 * @example
 * ```ts
 * import { xoshiro128 } from "lib/numerics/xoshiro128.ts";
 * import { expect } from "@std/expect";
 *
 * expect(xoshiro128([1, 2, 3, 4])()).toBe(11520);
 * ```
 */
export function xoshiro128(state: ArrayLike<number>): () => number {
  const s = Uint32Array.from(state);
  if (s.length !== 4 || s.every((word) => word === 0)) {
    throw new RangeError(`Cannot seed xoshiro128**: state must be four words that are not all 0, got ${s.join(", ")}`);
  }
  let [s0, s1, s2, s3] = s as unknown as [number, number, number, number];
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9) >>> 0;
    const t = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = rotateLeft(s3, 11);
    return result;
  };
}

function rotateLeft(x: number, k: number): number {
  return (x << k) | (x >>> (32 - k));
}

/**
 * The generator SplitMix64, used to turn one seed into the words of a state.
 *
 * @param seed Any integer, taken modulo 2⁶⁴.
 * @returns The function that gives the next integer from 0 to 2⁶⁴ − 1.
 * @see D. Blackman, S. Vigna, Scrambled linear pseudorandom number generators, ACM Trans. Math. Softw. 47, 36 (2021),
 *   doi:10.1145/3460772
 * @example
 * ```ts
 * import { splitMix64 } from "lib/numerics/xoshiro128.ts";
 * import { expect } from "@std/expect";
 *
 * expect(splitMix64(0n)()).toBe(0xE220A8397B1DCDAFn);
 * ```
 */
export function splitMix64(seed: bigint): () => bigint {
  let state = seed;
  return () => {
    state = BigInt.asUintN(64, state + 0x9E3779B97F4A7C15n);
    let z = state;
    z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xBF58476D1CE4E5B9n);
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94D049BB133111EBn);
    return z ^ (z >> 31n);
  };
}
