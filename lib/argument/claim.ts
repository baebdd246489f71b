/**
 * A claim and the criterion that decides it.
 *
 * @module
 */

/** How the deciding quantity is held against the criterion. */
export type Comparison = "equal" | "at_least" | "at_most" | "within" | "none";

/** What kind of statement a claim is. */
export type ClaimKind = "definition" | "quantitative" | "qualitative" | "outlook";

/** A claim of an article. Numbers are in `unit`. */
export interface Claim {
  /** Locator, with a letter where a sentence holds several claims. */
  readonly id: string;
  /** The article it stands in. */
  readonly article: string;
  /** Step of the argument. */
  readonly step: string;
  /** Paragraph and sentence. */
  readonly locator: string;
  /** The claim in our words. */
  readonly claim: string;
  /** What kind of statement it is. */
  readonly kind: ClaimKind;
  /** Claims it rests on: one of each group must hold. */
  readonly premises: readonly (readonly string[])[];
  /** The deciding quantity; empty where nothing decides. */
  readonly quantity: string;
  /** How the quantity is held against the criterion. */
  readonly comparison: Comparison;
  /** Value to equal, reach or not exceed. */
  readonly expected?: number;
  /** Allowed difference from the expected value. */
  readonly tolerance?: number;
  /** Lower end of the range that agrees. */
  readonly lower?: number;
  /** Upper end of the range that agrees. */
  readonly upper?: number;
  /** Unit of the criterion and of what is observed; "1" for pure numbers. */
  readonly unit: string;
  /** Unit in which people read it. */
  readonly reportUnit: string;
  /** Multiplies a value in `reportUnit` to give it in `unit`. */
  readonly reportFactor: number;
  /** Why nothing decides it; empty where something does. */
  readonly untestableReason: string;
}

/** The values of the deciding quantity that agree with a claim; both ends agree. */
export interface AcceptedRange {
  /** Lower end; -Infinity where there is none. */
  readonly lower: number;
  /** Upper end; Infinity where there is none. */
  readonly upper: number;
}

function demand(claim: Claim, name: "expected" | "tolerance" | "lower" | "upper"): number {
  const value = claim[name];
  if (value !== undefined && !Number.isNaN(value)) return value;
  throw new RangeError(
    `Cannot decide the claim ${claim.id}: ${name} must be given for the comparison ${claim.comparison}, got ${value}`,
  );
}

function equalRange(claim: Claim): AcceptedRange {
  if (claim.lower !== undefined && claim.upper !== undefined) return { lower: claim.lower, upper: claim.upper };
  const expected = demand(claim, "expected");
  const tolerance = demand(claim, "tolerance");
  return { lower: expected - tolerance, upper: expected + tolerance };
}

/**
 * The range of the deciding quantity that agrees with a claim.
 *
 * `equal` with lower and upper: from lower to upper (a factor either way); `equal` with a tolerance: expected ±
 * tolerance; `within`: from lower to upper; `at_least` and `at_most`: a half line that ends at the expected value.
 *
 * @param claim The claim.
 * @returns The range, both ends included; undefined where the comparison is `none`.
 * @throws {RangeError} If the claim lacks a number that its comparison needs.
 * @example
 * ```ts
 * import { acceptedRange, type Claim } from "lib/argument/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const claim = { id: "M2.1a", comparison: "equal", expected: 6, tolerance: 0.5 } as Claim;
 * expect(acceptedRange(claim)).toEqual({ lower: 5.5, upper: 6.5 });
 * ```
 */
export function acceptedRange(claim: Claim): AcceptedRange | undefined {
  switch (claim.comparison) {
    case "equal":
      return equalRange(claim);
    case "within":
      return { lower: demand(claim, "lower"), upper: demand(claim, "upper") };
    case "at_least":
      return { lower: demand(claim, "expected"), upper: Infinity };
    case "at_most":
      return { lower: -Infinity, upper: demand(claim, "expected") };
    case "none":
      return undefined;
  }
}

/** Length by which margins are measured: half of a bounded range, else the size of its end, else 1. */
function marginScale({ lower, upper }: AcceptedRange): number {
  if (upper - lower < Infinity) return (upper - lower) / 2 || 1;
  return Math.abs(Number.isFinite(lower) ? lower : upper) || 1;
}

/**
 * Signed distance of an observed value from the nearest end of the accepted range, relative to half the range where it
 * is bounded, to the size of its end where it is not, and absolute where that end is zero. Positive inside, zero at an
 * end, negative outside; continuous in the observed value.
 *
 * @param claim The claim; its comparison must not be `none`.
 * @param observed The observed value, in the claim's unit.
 * @returns The margin, a pure number; infinite where the observed value is, NaN where it is NaN.
 * @throws {RangeError} If the comparison is `none` or lacks a number it needs.
 * @example
 * ```ts
 * import { type Claim, margin } from "lib/argument/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const claim = { id: "K3.4", comparison: "at_least", expected: 1.5 } as Claim;
 * expect(margin(claim, 3)).toBe(1);
 * expect(margin(claim, 0.75)).toBe(-0.5);
 * ```
 */
export function margin(claim: Claim, observed: number): number {
  const range = acceptedRange(claim);
  if (range === undefined) {
    throw new RangeError(`Cannot measure the margin of the claim ${claim.id}: its comparison must not be none`);
  }
  // An end at infinity is no end: its distance from an infinite observation would be NaN.
  const aboveLower = range.lower === -Infinity ? Infinity : observed - range.lower;
  const belowUpper = range.upper === Infinity ? Infinity : range.upper - observed;
  return Math.min(aboveLower, belowUpper) / marginScale(range);
}

/**
 * Whether an observed value agrees with a claim.
 *
 * @param claim The claim; its comparison must not be `none`.
 * @param observed The observed value, in the claim's unit.
 * @returns True if it lies in the accepted range, ends included; false for NaN.
 * @throws {RangeError} If the comparison is `none` or lacks a number it needs.
 * @example
 * ```ts
 * import { type Claim, holds } from "lib/argument/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const claim = { id: "K5.3", comparison: "at_most", expected: 0.2 } as Claim;
 * expect(holds(claim, 0.2)).toBe(true);
 * expect(holds(claim, NaN)).toBe(false);
 * ```
 */
export function holds(claim: Claim, observed: number): boolean {
  return margin(claim, observed) >= 0;
}
