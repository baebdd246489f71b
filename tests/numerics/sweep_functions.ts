/** Functions that the tests of sweeps evaluate in workers. */
import type { SweepContext } from "../../lib/numerics/sweep.ts";

/** The square of a number. */
export function square(x: number): number {
  return x * x;
}

/** A number of the item's own random stream. */
export function draw(_item: unknown, { index, random }: SweepContext): [number, number] {
  return [index, random.uniform()];
}

/** Fails for every third number. */
export function pickyRoot(x: number): number {
  if (x % 3 === 0) throw new RangeError(`Cannot take the root: x must not be divisible by 3, got ${x}`);
  return Math.sqrt(x);
}

/** Takes longer for earlier items, so that later ones are ready first. */
export async function slowFirst(x: number): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, x < 4 ? 60 : 1));
  return x;
}

/** Never ends. */
export function endless(): never {
  for (;;);
}

/** Sums a typed array. */
export function total(values: Float64Array): Float64Array {
  return Float64Array.of(values.reduce((sum, value) => sum + value, 0));
}

/** Not a function. */
export const notAFunction = 3;
