/**
 * Verdicts: words that follow from observed value, criterion, evidence and basis, and are never typed.
 *
 * @module
 */
import { acceptedRange, type Claim, holds, margin } from "./claim.ts";
import { describeCriterion, describeObserved, threeDigits } from "./claim_text.ts";
import type { BasisStatus } from "./basis_status.ts";
import type { Basis, Evidence, EvidenceKind } from "./evidence.ts";
import type { Robustness } from "./robustness.ts";

/** The closed set of verdicts. */
export type VerdictWord = "reproduced" | "consistent" | "conditional" | "contradicted" | "untestable";

/** A verdict with all it rests on. */
export interface Verdict {
  /** The claim's identifier. */
  readonly claimId: string;
  /** The verdict. */
  readonly verdict: VerdictWord;
  /** Kind of the evidence; undefined where there is none. */
  readonly evidence?: EvidenceKind;
  /** Observed value in the claim's unit; undefined where there is none. */
  readonly observed?: number;
  /** Margin to the criterion: positive where the observed value agrees. */
  readonly margin?: number;
  /** How the result fares over the plausible ranges of its inputs. */
  readonly robustness?: Robustness;
  /** What the result rests on. */
  readonly basis: readonly Basis[];
  /** Why the verdict is what it is, every downgrade named. */
  readonly reason: string;
}

/** Share of the plausible space from which on an agreeing result counts in full. */
export const ROBUST_SHARE = 0.95;

/** Share of the plausible space below which a disagreeing result counts as refuted. */
export const REFUTED_SHARE = 0.05;

interface Case {
  readonly claim: Claim;
  readonly evidence: Evidence;
}

interface Ruling {
  readonly verdict: VerdictWord;
  readonly reason: string;
}

type Rule = (subject: Case) => Ruling | undefined;

function idsOf(evidence: Evidence, status: BasisStatus): string {
  return evidence.basis.filter((basis) => basis.status === status).map((basis) => basis.id).join(", ");
}

function percent(share: number): string {
  return `${threeDigits(100 * share)} %`;
}

function comparison({ claim, evidence }: Case): string {
  return `observed ${describeObserved(claim, evidence.observed)}, required ${describeCriterion(claim)}`;
}

function reaches({ claim, evidence }: Case): boolean {
  const range = acceptedRange(claim);
  if (range === undefined || evidence.interval === undefined) return false;
  const [lower, upper] = evidence.interval;
  return lower <= range.upper && upper >= range.lower;
}

function staysInside({ claim, evidence }: Case): boolean {
  return evidence.interval === undefined || evidence.interval.every((end) => holds(claim, end));
}

/** Assumed ranges count as tested where the result was sampled over them. */
function untestedAssumptions(evidence: Evidence): string {
  return evidence.robustness === undefined ? idsOf(evidence, "assumed") : "";
}

const restsOnUnconfirmed: Rule = ({ claim, evidence }) => {
  const ids = idsOf(evidence, "unconfirmed");
  if (ids === "") return undefined;
  const basis = evidence.basis.map((row): Basis =>
    row.status === "unconfirmed" ? { ...row, status: "confirmed" } : row
  );
  const { verdict, reason } = rule({ claim, evidence: { ...evidence, basis } });
  return {
    verdict: "untestable",
    reason: `rests on the unconfirmed ${ids}; would be ${verdict} if confirmed: ${reason}`,
  };
};

const failsByConstruction: Rule = (subject) => {
  const { claim, evidence } = subject;
  if (holds(claim, evidence.observed)) return undefined;
  const why = evidence.kind === "assumed" ? "the model assumes the outcome" : "the outcome was calibrated";
  if (evidence.kind !== "assumed" && evidence.kind !== "calibrated") return undefined;
  return { verdict: "untestable", reason: `${comparison(subject)}; ${why}, so that its failure is no evidence` };
};

const failsInPart: Rule = (subject) => {
  const { claim, evidence } = subject;
  if (holds(claim, evidence.observed)) return undefined;
  const share = evidence.robustness?.share;
  if (share !== undefined && share >= REFUTED_SHARE) {
    return {
      verdict: "conditional",
      reason: `${comparison(subject)}; fails nominally and holds in ${percent(share)} of the plausible space`,
    };
  }
  if (!reaches(subject)) return undefined;
  return {
    verdict: "conditional",
    reason: `${comparison(subject)}; the interval of the observed value reaches agreement`,
  };
};

const failsOnAssumption: Rule = (subject) => {
  const { claim, evidence } = subject;
  const ids = untestedAssumptions(evidence);
  if (holds(claim, evidence.observed) || ids === "") return undefined;
  return {
    verdict: "untestable",
    reason: `${comparison(subject)}; rests on the assumed ${ids}, over whose range it was not tested`,
  };
};

const fails: Rule = (subject) => {
  const { claim, evidence } = subject;
  if (holds(claim, evidence.observed)) return undefined;
  const share = evidence.robustness?.share;
  const space = share === undefined ? "" : `; holds in only ${percent(share)} of the plausible space`;
  return { verdict: "contradicted", reason: `${comparison(subject)}${space}` };
};

/** Everything that keeps an agreeing result from counting in full. */
function weaknesses({ evidence }: Case): string[] {
  const share = evidence.robustness?.share ?? 1;
  const ids = untestedAssumptions(evidence);
  return [
    evidence.kind === "calibrated" ? "the outcome was calibrated and is no evidence" : "",
    evidence.kind === "assumed" ? "the outcome is assumed by construction and is no evidence" : "",
    share < ROBUST_SHARE ? `holds in ${percent(share)} of the plausible space` : "",
    ids === "" ? "" : `rests on the assumed ${ids}, over whose range it was not tested`,
    ...(evidence.assumptions ?? []).map((assumption) => `holds if ${assumption}`),
  ].filter(Boolean);
}

const agreesWeakly: Rule = (subject) => {
  const reasons = weaknesses(subject);
  if (reasons.length === 0) return undefined;
  return { verdict: "conditional", reason: [comparison(subject), ...reasons].join("; ") };
};

const agreesInDirection: Rule = (subject) => {
  const { comparison: kind } = subject.claim;
  if (kind === "at_least" || kind === "at_most") {
    return { verdict: "consistent", reason: `${comparison(subject)}; the criterion is a direction` };
  }
  if (staysInside(subject)) return undefined;
  return {
    verdict: "consistent",
    reason: `${comparison(subject)}; the interval of the observed value goes beyond the criterion`,
  };
};

const agrees: Rule = (subject) => ({ verdict: "reproduced", reason: comparison(subject) });

/** Tried in this order; the first that applies decides. */
const RULES: readonly Rule[] = [
  restsOnUnconfirmed,
  failsByConstruction,
  failsInPart,
  failsOnAssumption,
  fails,
  agreesWeakly,
  agreesInDirection,
];

function rule(subject: Case): Ruling {
  for (const apply of RULES) {
    const ruling = apply(subject);
    if (ruling !== undefined) return ruling;
  }
  return agrees(subject) as Ruling;
}

function checkEvidence(claim: Claim, { observed, basis, interval }: Evidence): void {
  const attempt = `Cannot decide the claim ${claim.id}`;
  if (Number.isNaN(observed)) throw new RangeError(`${attempt}: observed must be a number, got NaN`);
  if (basis.length === 0) throw new RangeError(`${attempt}: basis must list every data row and model used, got none`);
  if (interval !== undefined && !(interval[0] <= interval[1])) {
    throw new RangeError(`${attempt}: interval must run from its lower to its upper end, got ${interval.join(" to ")}`);
  }
}

/**
 * Decides a claim. The word follows from the first of these that applies:
 *
 * 1. nothing decides the claim, or nothing was computed: untestable, with the reason;
 * 2. a basis row is unconfirmed: untestable, naming it and the verdict there would be;
 * 3. the result disagrees: untestable where the outcome is calibrated or assumed, or rests on an assumed value over
 *    whose range it was not sampled; conditional where it agrees in at least 5 % of the plausible space or inside its
 *    interval; else contradicted;
 * 4. the result agrees, but the outcome is calibrated or assumed, assumptions are stated, an assumed value was not
 *    sampled, or it agrees in less than 95 % of the plausible space: conditional, naming each;
 * 5. it agrees and the criterion is a direction, or its interval goes beyond the criterion: consistent;
 * 6. reproduced.
 *
 * @param claim The claim with its criterion.
 * @param evidence The computed result; leave out where nothing was computed.
 * @returns The verdict with its reason.
 * @throws {RangeError} If observed is NaN, the basis is empty, the interval runs backwards, or the claim lacks a number
 * that its comparison needs.
 * @example
 * ```ts
 * import { type Claim, decide } from "lib/argument/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const claim = {
 *   id: "M2.1a", comparison: "equal", expected: 6, tolerance: 0.5, reportUnit: "1", reportFactor: 1,
 * } as Claim;
 * const basis = [{ id: "herzer-1990", kind: "data", status: "confirmed" }] as const;
 * expect(decide(claim, { observed: 6.02, kind: "measured", basis }).verdict).toBe("reproduced");
 * ```
 */
export function decide(claim: Claim, evidence?: Evidence): Verdict {
  const claimId = claim.id;
  if (claim.comparison === "none") {
    return { claimId, verdict: "untestable", basis: [], reason: claim.untestableReason };
  }
  if (evidence === undefined) return { claimId, verdict: "untestable", basis: [], reason: "nothing was computed" };
  checkEvidence(claim, evidence);
  const { observed, kind, basis, robustness } = evidence;
  return {
    claimId,
    evidence: kind,
    observed,
    margin: margin(claim, observed),
    robustness,
    basis,
    ...rule({ claim, evidence }),
  };
}
