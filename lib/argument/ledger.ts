/**
 * The ledger: one row for each claim, nested for JSON and flat for CSV.
 *
 * @module
 */
import type { Claim, ClaimKind } from "./claim.ts";
import { describeCriterion } from "./claim_text.ts";
import type { Basis, EvidenceKind } from "./evidence.ts";
import type { Verdict, VerdictWord } from "./verdict.ts";

/**
 * A row of the ledger, of the form of `data/claims-ledger.schema.json`. Numbers are in `unit`, rounded to six
 * significant digits; null where there is none.
 */
export interface LedgerRow {
  /** The claim's identifier. */
  readonly id: string;
  /** The article. */
  readonly article: string;
  /** Step of the argument. */
  readonly step: string;
  /** Paragraph and sentence. */
  readonly locator: string;
  /** The claim in our words. */
  readonly claim: string;
  /** What kind of statement it is. */
  readonly kind: ClaimKind;
  /** The verdict. */
  readonly verdict: VerdictWord;
  /** Kind of the evidence. */
  readonly evidence: EvidenceKind | null;
  /** The deciding quantity; empty where nothing decides. */
  readonly quantity: string;
  /** Observed value; null also where it is infinite, which the reason then says. */
  readonly observed: number | null;
  /** Expected value. */
  readonly expected: number | null;
  /** Allowed difference from the expected value. */
  readonly tolerance: number | null;
  /** Lower end of the range that agrees. */
  readonly lower: number | null;
  /** Upper end of the range that agrees. */
  readonly upper: number | null;
  /** Unit of these numbers; "1" for pure numbers. */
  readonly unit: string;
  /** The criterion in words. */
  readonly criterion: string;
  /** Signed relative distance from the criterion, positive where the observed value agrees. */
  readonly margin: number | null;
  /** Share of the plausible space in which the claim holds. */
  readonly share: number | null;
  /** Interval of the share. */
  readonly shareInterval: readonly [number, number] | null;
  /** The nearest single-input change that flips the verdict. */
  readonly flip: { readonly parameter: string; readonly factor: number | null } | null;
  /** What the verdict rests on. */
  readonly basis: readonly Basis[];
  /** Why the verdict is what it is. */
  readonly reason: string;
}

function rounded(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : Number(value.toPrecision(6));
}

function nearestFlip({ robustness }: Verdict): LedgerRow["flip"] {
  const flip = robustness?.flips[0];
  return flip === undefined ? null : { parameter: flip.parameter, factor: rounded(flip.factor) };
}

/**
 * The ledger's row for a claim.
 *
 * @param claim The claim.
 * @param verdict Its verdict.
 * @returns The row.
 * @throws {RangeError} If the verdict is about another claim.
 * @example
 * ```ts
 * import { type Claim, decide, ledgerRow } from "lib/argument/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const claim = { id: "M6.1", comparison: "none", untestableReason: "a hope" } as Claim;
 * expect(ledgerRow(claim, decide(claim)).verdict).toBe("untestable");
 * ```
 */
export function ledgerRow(claim: Claim, verdict: Verdict): LedgerRow {
  if (claim.id !== verdict.claimId) {
    throw new RangeError(`Cannot enter the claim ${claim.id}: its verdict must be about it, got ${verdict.claimId}`);
  }
  const reported = (value: number | undefined): number | null =>
    rounded(value === undefined ? undefined : value / claim.reportFactor);
  const { share, shareInterval } = verdict.robustness ?? {};
  return {
    id: claim.id,
    article: claim.article,
    step: claim.step,
    locator: claim.locator,
    claim: claim.claim,
    kind: claim.kind,
    verdict: verdict.verdict,
    evidence: verdict.evidence ?? null,
    quantity: claim.quantity,
    observed: reported(verdict.observed),
    expected: reported(claim.expected),
    tolerance: reported(claim.tolerance),
    lower: reported(claim.lower),
    upper: reported(claim.upper),
    unit: claim.reportUnit,
    criterion: describeCriterion(claim),
    margin: rounded(verdict.margin),
    share: rounded(share),
    shareInterval: shareInterval === undefined
      ? null
      : [rounded(shareInterval[0]) ?? 0, rounded(shareInterval[1]) ?? 1],
    flip: nearestFlip(verdict),
    basis: verdict.basis,
    reason: verdict.reason,
  };
}

/** A row of `claims.csv`: what is nested in JSON becomes columns of its own. */
export type LedgerRecord = Readonly<Record<string, string | number | null>>;

/**
 * A row of the ledger without nesting, for `claims.csv`, of the form of `data/claims-ledger-table.schema.json`.
 *
 * @param row The row.
 * @returns Cells by column name, in the columns' order.
 * @example
 * ```ts
 * import { type Claim, decide, ledgerRecord, ledgerRow } from "lib/argument/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const claim = { id: "M6.1", comparison: "none", untestableReason: "a hope" } as Claim;
 * expect(ledgerRecord(ledgerRow(claim, decide(claim))).share_lower).toBe(null);
 * ```
 */
export function ledgerRecord(row: LedgerRow): LedgerRecord {
  const { shareInterval, flip, basis, reason, ...flat } = row;
  return {
    ...flat,
    share_lower: shareInterval?.[0] ?? null,
    share_upper: shareInterval?.[1] ?? null,
    flip_parameter: flip?.parameter ?? null,
    flip_factor: flip?.factor ?? null,
    basis: basis.map(({ id, status }) => `${id} (${status})`).join("; "),
    reason,
  };
}
