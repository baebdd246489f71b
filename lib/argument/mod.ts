/**
 * Claims, the evidence that decides them, verdicts that follow from it by rule, their robustness over the plausible
 * ranges of the inputs, and the graph that leads from verdicts to a conclusion. Knows no model, no chart and no file.
 *
 * @example
 * ```ts
 * import { type Claim, decide } from "lib/argument/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const claim = { id: "K3.4", comparison: "at_least", expected: 1.5, reportUnit: "1", reportFactor: 1 } as Claim;
 * const basis = [{ id: "dopamine model", kind: "model", status: "confirmed" }] as const;
 * const verdict = decide(claim, { observed: 2.02, kind: "emergent", basis });
 * expect(verdict.verdict).toBe("consistent");
 * expect(verdict.reason).toBe("observed 2.02, required at least 1.5; the criterion is a direction");
 * ```
 *
 * @module
 */
export {
  type AcceptedRange,
  acceptedRange,
  type Claim,
  type ClaimKind,
  type Comparison,
  holds,
  margin,
} from "./claim.ts";
export { describeCriterion, describeObserved } from "./claim_text.ts";
export { conclusionOf } from "./conclusion.ts";
export { type CutSetOptions, findCutSets } from "./cut_sets.ts";
export type { Basis, Evidence, EvidenceKind } from "./evidence.ts";
export { type ChangedVerdict, compareWithExpected, type ExpectedVerdict, type VerdictComparison } from "./expected.ts";
export { findFlip, findFlips, type Flip, type FlipSearch, nearestFirst } from "./flip.ts";
export {
  type ArgumentEdge,
  type ArgumentGraph,
  type ArgumentNode,
  buildArgumentGraph,
  findFoundations,
} from "./graph.ts";
export { type Input, type InputValues, nominalValues, sampleInputs } from "./input.ts";
export { type LedgerRecord, ledgerRecord, type LedgerRow, ledgerRow } from "./ledger.ts";
export { evaluate, type Outcome } from "./outcome.ts";
export {
  type Robustness,
  robustness,
  robustnessOf,
  type RobustnessOptions,
  sampleOutcomes,
  type Sensitivity,
  type Share,
  shareOfOutcomes,
  type SpaceSampleOptions,
} from "./robustness.ts";
export { standingProbability, stands } from "./standing.ts";
export { propagateSupport, type Support } from "./support.ts";
export { decide, REFUTED_SHARE, ROBUST_SHARE, type Verdict, type VerdictWord } from "./verdict.ts";
