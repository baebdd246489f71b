/**
 * Remembers what was computed at a set of input values, so that several claims can share one sample.
 *
 * @module
 */
import { type Input, type InputValues, nominalValues, positionInRange, valueInRange } from "../../argument/input.ts";

/** Steps into which each plausible range is divided. */
const STEPS = 512;
/** Sets of values that are kept: those of one search for flips, so that a sample of any size needs little memory. */
const MOST_KEPT = 2048;

/**
 * Input values on a grid of each plausible range, in 512 steps from the nominal value: finer than any range deserves, and
 * coarse enough that a search for a flip meets points that are already known.
 *
 * @param inputs The inputs.
 * @returns A function that moves values to the nearest point of the grid. Nominal values stay as they are, and so do values
 * of anything that is not an input.
 * @example
 * ```ts
 * import { ontoGrid } from "lib/studies/ketamine/remember.ts";
 * import { expect } from "@std/expect";
 *
 * const move = ontoGrid([{ name: "share", nominal: 0.5, lower: 0, upper: 1 } as never]);
 * expect(move({ share: 0.5004 }).share).toBe(0.5);
 * expect(move({ share: 0.502 }).share).toBeCloseTo(0.5 + 1 / 512, 12);
 * ```
 */
export function ontoGrid(inputs: readonly Input[]): (values: InputValues) => InputValues {
  const nominal = nominalValues(inputs);
  return (values) => {
    const moved = inputs.map((input) => {
      const start = positionInRange(input, input.nominal);
      const steps = Math.round((positionInRange(input, values[input.name]!) - start) * STEPS);
      const position = Math.min(1, Math.max(0, start + steps / STEPS));
      return [input.name, steps === 0 ? nominal[input.name]! : valueInRange(input, position)] as const;
    });
    return { ...values, ...Object.fromEntries(moved) };
  };
}

/**
 * A function of some of the input values that computes each set once while it is in use: the last 2,048 or fewer are kept.
 *
 * @param names Names of the values that the result depends on.
 * @param compute The function; it is given these values only.
 * @returns The same function, with a memory of its own.
 * @example
 * ```ts
 * import { remember } from "lib/studies/ketamine/remember.ts";
 * import { expect } from "@std/expect";
 *
 * let computed = 0;
 * const double = remember(["x"], ({ x = NaN }) => (computed++, 2 * x));
 * expect([double({ x: 2, y: 1 }), double({ x: 2, y: 7 })]).toEqual([4, 4]);
 * expect(computed).toBe(1);
 * ```
 */
export function remember<Result>(
  names: readonly string[],
  compute: (values: InputValues) => Result,
): (values: InputValues) => Result {
  const known = new Map<string, { readonly result?: Result; readonly refusal?: RangeError }>();
  return (values) => {
    const own = Object.fromEntries(names.filter((name) => name in values).map((name) => [name, values[name]!]));
    const key = names.map((name) => own[name]).join(" ");
    const found = known.get(key) ?? attempt(() => compute(own));
    if (known.size >= MOST_KEPT && !known.has(key)) known.clear();
    known.set(key, found);
    if (found.refusal) throw found.refusal;
    return found.result as Result;
  };
}

/** A RangeError says that values lie outside the model's domain: that, too, is worth remembering. */
function attempt<Result>(compute: () => Result): { readonly result?: Result; readonly refusal?: RangeError } {
  try {
    return { result: compute() };
  } catch (error) {
    if (error instanceof RangeError) return { refusal: error };
    throw error;
  }
}
