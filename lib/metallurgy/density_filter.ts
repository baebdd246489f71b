/**
 * The cone filter of topology optimization, which sets the smallest feature of a design.
 *
 * @module
 */
import { requireInteger, requirePositive } from "../numerics/require.ts";

/** A linear filter on the elements of a grid. */
export interface DensityFilter {
  /** Weighted mean over the neighbours of each element. */
  average(values: Float64Array): Float64Array<ArrayBuffer>;
  /** The transposed operation, by which gradients pass through the filter. */
  transpose(values: Float64Array): Float64Array<ArrayBuffer>;
}

/**
 * Filter that replaces a value by a weighted mean over the elements within a radius, with weights that fall off
 * linearly.
 *
 * x̃_e = Σ_i H_ei x_i / Σ_i H_ei with H_ei = max(0, r_min − |e − i|).
 *
 * Removes checkerboards and features thinner than about r_min. Elements near the edge average over fewer neighbours. A
 * radius of 1 or less changes nothing.
 *
 * @param grid Number of columns and rows; values are at column · rows + row.
 * @param radius r_min in element lengths, positive.
 * @returns The filter and its transpose.
 * @throws {RangeError} If a number of elements is not a positive integer or the radius is not positive.
 * @see B. Bourdin, Int. J. Numer. Methods Eng. 50 (2001) 2143; T. E. Bruns, D. A. Tortorelli, Comput. Methods Appl.
 *   Mech. Eng. 190 (2001) 3443.
 * @example
 * ```ts
 * import { densityFilter } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const filter = densityFilter({ columns: 3, rows: 1 }, 2);
 * expect([...filter.average(Float64Array.of(1, 1, 1))]).toEqual([1, 1, 1]);
 * expect(filter.average(Float64Array.of(0, 1, 0))[1]).toBe(0.5);
 * ```
 */
export function densityFilter(
  grid: { readonly columns: number; readonly rows: number },
  radius: number,
): DensityFilter {
  const attempt = "make a density filter";
  requireInteger("columns", grid.columns, { minimum: 1, attempt });
  requireInteger("rows", grid.rows, { minimum: 1, attempt });
  const cone = coneOf(requirePositive("radius", radius, attempt));
  const sum = (values: Float64Array): Float64Array<ArrayBuffer> => convolve(values, { ...grid, cone });
  const weights = sum(new Float64Array(grid.columns * grid.rows).fill(1));
  // The weights are symmetric, so that the transpose divides by their sums before adding up instead of after.
  return {
    average: (values) => sum(values).map((value, e) => value / weights[e]!),
    transpose: (values) => sum(values.map((value, e) => value / weights[e]!)),
  };
}

type Cone = readonly { readonly right: number; readonly up: number; readonly weight: number }[];

function convolve(
  values: Float64Array,
  { columns, rows, cone }: { columns: number; rows: number; cone: Cone },
): Float64Array<ArrayBuffer> {
  const result = new Float64Array(values.length);
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      for (const { right, up, weight } of cone) {
        const i = column + right, j = row + up;
        if (i < 0 || i >= columns || j < 0 || j >= rows) continue;
        result[column * rows + row]! += weight * values[i * rows + j]!;
      }
    }
  }
  return result;
}

function coneOf(radius: number): Cone {
  const reach = Math.ceil(radius) - 1;
  const offsets = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach);
  return offsets.flatMap((right) => offsets.map((up) => ({ right, up, weight: radius - Math.hypot(right, up) })))
    .filter(({ weight }) => weight > 0);
}
