/**
 * Legendre polynomials.
 *
 * @module
 */

/**
 * Orthonormal polynomials of a variable that is uniform on [0, 1], at many points.
 *
 * φ_m(x) = √(2m + 1)·P_m(2x − 1) with P_m the Legendre polynomial: the mean of φ_l·φ_m over [0, 1] is 1 for l = m, else
 * 0. By Bonnet's recurrence m·P_m = (2m − 1)·t·P_{m−1} − (m − 1)·P_{m−2}, which is stable on the interval.
 *
 * @param x The points, from 0 to 1; dimensionless.
 * @param degree The highest degree, an integer of at least 0.
 * @returns For each degree from 0 up, the values at the points, dimensionless.
 * @see NIST Digital Library of Mathematical Functions, section 18.9(i), https://dlmf.nist.gov/18.9
 * @example
 * ```ts
 * import { legendreColumns } from "lib/numerics/legendre.ts";
 * import { expect } from "@std/expect";
 *
 * const [constant, linear] = legendreColumns(Float64Array.of(0, 0.5, 1), 1);
 * expect([...constant!]).toEqual([1, 1, 1]);
 * expect([...linear!]).toEqual([-Math.sqrt(3), 0, Math.sqrt(3)]);
 * ```
 */
export function legendreColumns(x: Float64Array, degree: number): Float64Array[] {
  const columns = Array.from({ length: degree + 1 }, () => new Float64Array(x.length));
  const norms = columns.map((_, m) => Math.sqrt(2 * m + 1));
  for (let i = 0; i < x.length; i++) {
    const t = 2 * x[i]! - 1;
    let last = 0, P = 1;
    for (let m = 0; m <= degree; m++) {
      columns[m]![i] = norms[m]! * P;
      const next = ((2 * m + 1) * t * P - m * last) / (m + 1);
      last = P;
      P = next;
    }
  }
  return columns;
}
