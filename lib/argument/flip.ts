/**
 * The smallest change of a single input that flips an outcome.
 *
 * @module
 */
import { findRoot } from "../numerics/find_root.ts";
import { type Claim, margin } from "./claim.ts";
import { type Input, nominalValues, positionInRange, requireInputs, valueInRange } from "./input.ts";
import { evaluate, type Outcome } from "./outcome.ts";

/** A change of one input that takes an outcome to the edge of a claim's criterion. */
export interface Flip {
  /** Name of the input. */
  readonly parameter: string;
  /** Value of the input at the edge, in its unit. */
  readonly value: number;
  /** That value over the nominal value; undefined where the nominal value is 0. */
  readonly factor?: number;
  /** Part of the plausible range between the nominal value and the edge, on the input's scale. */
  readonly distance: number;
}

/** Steps from the nominal value to an end of the range in which the first change of sign is looked for. */
const STEPS = 16;
/** Infinite margins are cut to this, so that a root can be found beside them. */
const LARGEST_MARGIN = 1e12;

/** What a flip is looked for with. */
export interface FlipSearch {
  /** The claim whose criterion is the edge. */
  readonly claim: Claim;
  /** The uncertain inputs. */
  readonly inputs: readonly Input[];
}

/** The margin when only one input moves, by its position in the range. */
function marginAlong(outcome: Outcome, { claim, inputs }: FlipSearch, input: Input): (position: number) => number {
  const nominal = nominalValues(inputs);
  return (position) => {
    const value = margin(claim, evaluate(outcome, { ...nominal, [input.name]: valueInRange(input, position) }));
    return Math.max(-LARGEST_MARGIN, Math.min(LARGEST_MARGIN, value));
  };
}

/** True on the side of the criterion on which the claim holds; the edge belongs to it. */
function inside(margin: number): boolean {
  return margin >= 0;
}

/** First position beyond `start` towards `end` at which the margin changes sign. */
function firstCrossing(along: (position: number) => number, start: number, end: number): number | undefined {
  let from = start;
  let before = along(from);
  for (let step = 1; step <= STEPS; step += 1) {
    const to = start + (end - start) * step / STEPS;
    const after = along(to);
    if (Number.isNaN(after)) return undefined;
    if (inside(after) !== inside(before)) {
      if (before === 0 || after === 0) return before === 0 ? from : to;
      return findRoot(along, { lower: Math.min(from, to), upper: Math.max(from, to), rtol: 1e-10, atol: 1e-12 });
    }
    [from, before] = [to, after];
  }
  return undefined;
}

/**
 * The nearest value of one input at which the outcome crosses the edge, as {@linkcode findFlips} finds it.
 *
 * @param outcome The deciding quantity.
 * @param search `claim` and all `inputs`.
 * @param input The input that moves.
 * @returns The flip; undefined where it flips nothing inside its plausible range.
 * @throws {RangeError} If the claim lacks a number that its comparison needs.
 */
export function findFlip(outcome: Outcome, search: FlipSearch, input: Input): Flip | undefined {
  const along = marginAlong(outcome, search, input);
  const start = positionInRange(input, input.nominal);
  if (Number.isNaN(along(start))) return undefined;
  const crossings = [0, 1].map((end) => start === end ? undefined : firstCrossing(along, start, end))
    .filter((position) => position !== undefined);
  const [position] = crossings.toSorted((a, b) => Math.abs(a - start) - Math.abs(b - start));
  if (position === undefined) return undefined;
  const value = valueInRange(input, position);
  const factor = input.nominal === 0 ? undefined : value / input.nominal;
  return { parameter: input.name, value, factor, distance: Math.abs(position - start) };
}

/**
 * For each input, the nearest value at which the outcome crosses the edge of the claim's criterion while the others
 * stay nominal. The first change of sign is bracketed in sixteen steps towards each end of the plausible range and the
 * root found by Brent's method on the input's scale; a pair of crossings inside one step is missed.
 *
 * @param outcome The deciding quantity.
 * @param search `claim` and `inputs`.
 * @returns The flips, nearest first; inputs that flip nothing inside their plausible range are left out.
 * @throws {RangeError} If an input cannot be sampled or the claim lacks a number that its comparison needs.
 * @example
 * ```ts
 * import { type Claim, findFlips, type Input } from "lib/argument/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const claim = { id: "c", comparison: "at_least", expected: 1.5 } as Claim;
 * const x = { name: "x", nominal: 2, lower: 1, upper: 4, scale: "log" } as Input;
 * const [flip] = findFlips((values) => values.x ?? NaN, { claim, inputs: [x] });
 * expect(flip?.factor).toBeCloseTo(0.75, 8);
 * ```
 */
export function findFlips(outcome: Outcome, search: FlipSearch): Flip[] {
  requireInputs(search.inputs);
  return nearestFirst(search.inputs.map((input) => findFlip(outcome, search, input)));
}

/**
 * Flips in the order in which they are reported.
 *
 * @param flips One for each input, undefined where there is none.
 * @returns The flips, nearest first.
 */
export function nearestFirst(flips: readonly (Flip | undefined)[]): Flip[] {
  return flips.filter((flip) => flip !== undefined).toSorted((a, b) => a.distance - b.distance);
}
