/**
 * Sobol's sequence of evenly spread points.
 *
 * @module
 */
import { createRandom, type Random } from "./random.ts";
import { requireInteger } from "./require.ts";
import { SOBOL_DIRECTIONS } from "./sobol_directions.ts";

const BITS = 32;
const ATTEMPT = "make a Sobol sequence";

/** Which points of the sequence, scrambled or not. */
export interface SobolSequenceOptions {
  /**
   * Seed of the scrambling, an integer of at least 0. Without it the plain sequence is given, which begins with the
   * origin.
   */
  readonly seed?: number;
  /** Index of the first point, default 0. */
  readonly first?: number;
}

/**
 * Points of the Sobol sequence, by default scrambled.
 *
 * Scrambling multiplies the binary digits of each coordinate by a random lower triangular matrix and adds random digits
 * (Matoušek's linear scrambling with a digital shift): every point is then uniform, averages are unbiased, and the
 * evenness of the sequence stays. The error of the average of a smooth function falls almost as 1/n, of a randomised
 * sequence even faster, against 1/√n of random points. Best for n a power of two, starting at a multiple of n; a sample
 * should not leave out the first point.
 *
 * @param n Number of points, from 0 to 2³².
 * @param dimension Number of coordinates, from 1 to 64.
 * @param options `seed` (an integer of at least 0; leave it out for the plain sequence) and `first` (index of the first
 *   point, default 0).
 * @returns n points with coordinates in [0, 1), in (0, 1) where scrambled.
 * @throws {RangeError} If n, the dimension, the seed or the first index is not such an integer.
 * @see S. Joe, F. Y. Kuo, SIAM J. Sci. Comput. 30, 2635 (2008), doi:10.1137/070709359; J. Matoušek, On the
 *   L2-discrepancy for anchored boxes, J. Complex. 14, 527 (1998), doi:10.1006/jcom.1998.0489
 * @example
 * ```ts
 * import { sobolSequence } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const points = sobolSequence(1024, 2, { seed: 1 });
 * const area = points.filter((p) => p[0]! ** 2 + p[1]! ** 2 < 1).length / 1024;
 * expect(area).toBeCloseTo(Math.PI / 4, 2);
 * ```
 */
export function sobolSequence(n: number, dimension: number, options: SobolSequenceOptions = {}): Float64Array[] {
  const { seed, first = 0 } = options;
  requireInteger("n", n, { minimum: 0, attempt: ATTEMPT });
  requireInteger("first", first, { minimum: 0, attempt: ATTEMPT });
  requireInteger("dimension", dimension, { minimum: 1, attempt: ATTEMPT });
  if (dimension > SOBOL_DIRECTIONS.length + 1 || first + n > 2 ** BITS) {
    throw new RangeError(
      `Cannot ${ATTEMPT}: dimension must be at most ${
        SOBOL_DIRECTIONS.length + 1
      } and the last index below 2^32, got ${dimension} and ${first + n - 1}`,
    );
  }
  const points = Array.from({ length: n }, () => new Float64Array(dimension));
  const random = seed === undefined ? undefined : createRandom(seed);
  for (let d = 0; d < dimension; d++) fillCoordinate(points, d, { first, random: random?.fork(d) });
  return points;
}

/** Fills one coordinate in Gray code order, in which a point differs from the one before by one direction number. */
function fillCoordinate(
  points: readonly Float64Array[],
  d: number,
  { first, random }: { first: number; random: Random | undefined },
): void {
  const plain = directions(d), v = random ? scrambled(plain, random) : plain;
  const centre = random ? 0.5 : 0;
  let digits = random ? word(random) : 0;
  const gray = first ^ Math.floor(first / 2);
  for (let bit = 0; bit < BITS; bit++) if ((gray >>> bit) & 1) digits ^= v[bit]!;
  for (let i = 0; i < points.length; i++) {
    points[i]![d] = ((digits >>> 0) + centre) * 2 ** -BITS;
    digits ^= v[trailingOnes(first + i)] ?? 0;
  }
}

/** The 32 direction numbers of a dimension as binary fractions. */
function directions(d: number): Int32Array {
  const v = new Int32Array(BITS);
  if (d === 0) return v.map((_, j) => 1 << (31 - j));
  const [a, m] = SOBOL_DIRECTIONS[d - 1]!, s = m.length;
  for (let j = 0; j < s; j++) v[j] = m[j]! << (31 - j);
  for (let j = s; j < BITS; j++) {
    v[j] = v[j - s]! ^ (v[j - s]! >>> s);
    for (let k = 1; k < s; k++) if ((a >> (s - 1 - k)) & 1) v[j]! ^= v[j - k]!;
  }
  return v;
}

/** Direction numbers multiplied by a random lower triangular binary matrix with a diagonal of ones. */
function scrambled(v: Int32Array, random: Random): Int32Array {
  // Row r of the matrix gives digit r (from the left) of the result; it holds a one at r and random digits to the left
  // of it.
  const rows = Int32Array.from({ length: BITS }, (_, r) => (word(random) & ~(-1 >>> r)) | (1 << (31 - r)));
  return v.map((digits) => {
    let result = 0;
    for (let r = 0; r < BITS; r++) result |= parity(rows[r]! & digits) << (31 - r);
    return result;
  });
}

function word(random: Random): number {
  return random.integer(2 ** 32) | 0;
}

function parity(x: number): number {
  for (let shift = 16; shift > 0; shift >>= 1) x ^= x >>> shift;
  return x & 1;
}

/** Number of ones at the right end of a binary number. */
function trailingOnes(i: number): number {
  return 31 - Math.clz32(~i & (i + 1));
}
