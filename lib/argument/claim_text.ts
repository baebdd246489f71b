/**
 * Criteria and observed values in words.
 *
 * @module
 */
import type { Claim } from "./claim.ts";

/** Three significant digits, without an exponent where the number is of everyday size. */
export function threeDigits(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  return String(Number(value.toPrecision(3)));
}

function withUnit(text: string, claim: Claim): string {
  return claim.reportUnit === "1" ? text : `${text} ${claim.reportUnit}`;
}

function inReportUnit(value: number | undefined, claim: Claim): string {
  return threeDigits((value ?? NaN) / claim.reportFactor);
}

/**
 * An observed value in the unit in which people read it.
 *
 * @param claim The claim it was observed for.
 * @param observed The value in the claim's unit.
 * @returns Three significant digits and the unit.
 * @example
 * ```ts
 * import { type Claim, describeObserved } from "lib/argument/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const claim = { reportUnit: "nm", reportFactor: 1e-9 } as Claim;
 * expect(describeObserved(claim, 4.4321e-8)).toBe("44.3 nm");
 * ```
 */
export function describeObserved(claim: Claim, observed: number): string {
  return withUnit(inReportUnit(observed, claim), claim);
}

/**
 * The criterion of a claim in words.
 *
 * @param claim The claim.
 * @returns For instance "at least 1.5", "6 ± 0.5" or "500, from 250 to 1000 nm"; empty where the comparison is `none`.
 * @example
 * ```ts
 * import { type Claim, describeCriterion } from "lib/argument/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const claim = { comparison: "at_least", expected: 1.5, reportUnit: "1", reportFactor: 1 } as Claim;
 * expect(describeCriterion(claim)).toBe("at least 1.5");
 * ```
 */
export function describeCriterion(claim: Claim): string {
  const number = (name: "expected" | "tolerance" | "lower" | "upper"): string => inReportUnit(claim[name], claim);
  switch (claim.comparison) {
    case "none":
      return "";
    case "at_least":
      return withUnit(`at least ${number("expected")}`, claim);
    case "at_most":
      return withUnit(`at most ${number("expected")}`, claim);
    case "within":
      return withUnit(`from ${number("lower")} to ${number("upper")}`, claim);
    case "equal":
      return claim.lower === undefined
        ? withUnit(`${number("expected")} ± ${number("tolerance")}`, claim)
        : withUnit(`${number("expected")}, from ${number("lower")} to ${number("upper")}`, claim);
  }
}
