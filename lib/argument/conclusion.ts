/**
 * Where an argument leads.
 *
 * @module
 */
import type { Claim } from "./claim.ts";

/**
 * The claim that an argument leads to: the first claim of its last step. What follows in that step is drawn from it.
 *
 * @param claims The claims in reading order.
 * @returns The claim's identifier.
 * @throws {RangeError} If there is no claim.
 * @example
 * ```ts
 * import { conclusionOf } from "lib/argument/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const claims = [{ id: "A1.1", step: "Data" }, { id: "A2.1", step: "Outlook" }, { id: "A2.2", step: "Outlook" }];
 * expect(conclusionOf(claims)).toBe("A2.1");
 * ```
 */
export function conclusionOf(claims: readonly Pick<Claim, "id" | "step">[]): string {
  const last = claims.at(-1);
  const conclusion = claims.find(({ step }) => step === last?.step);
  if (conclusion === undefined) throw new RangeError("Cannot find the conclusion: claims must be given, got none");
  return conclusion.id;
}
