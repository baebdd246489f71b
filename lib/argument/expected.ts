/**
 * Verdicts held against those on record.
 *
 * @module
 */
import type { Verdict, VerdictWord } from "./verdict.ts";

/** A verdict on record. */
export interface ExpectedVerdict {
  /** The claim. */
  readonly claimId: string;
  /** The verdict. */
  readonly verdict: VerdictWord;
  /** Why it is expected. */
  readonly reason: string;
}

/** A claim whose verdict is not the one on record. */
export interface ChangedVerdict {
  /** The claim. */
  readonly claimId: string;
  /** The verdict on record. */
  readonly expected: VerdictWord;
  /** The verdict that was computed. */
  readonly got: VerdictWord;
  /** Why it was computed so. */
  readonly reason: string;
}

/** How verdicts and records differ. */
export interface VerdictComparison {
  /** Claims whose verdict changed. */
  readonly changed: readonly ChangedVerdict[];
  /** Claims without a record. */
  readonly unrecorded: readonly string[];
  /** Records of claims that have no verdict any more. */
  readonly stale: readonly string[];
  /** True if nothing differs. */
  readonly agrees: boolean;
}

/**
 * Compares verdicts with those on record.
 *
 * @param verdicts The verdicts of a run.
 * @param records The verdicts on record.
 * @returns What changed, what has no record, and which records are stale.
 * @throws {RangeError} If two records are about one claim.
 * @example
 * ```ts
 * import { compareWithExpected } from "lib/argument/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const records = [{ claimId: "M9.9", verdict: "reproduced", reason: "it was" }] as const;
 * expect(compareWithExpected([], records).stale).toEqual(["M9.9"]);
 * ```
 */
export function compareWithExpected(
  verdicts: readonly Verdict[],
  records: readonly ExpectedVerdict[],
): VerdictComparison {
  const byClaim = new Map(records.map((record) => [record.claimId, record]));
  if (byClaim.size < records.length) {
    throw new RangeError("Cannot compare verdicts: each claim must have one record at most, got two of one claim");
  }
  const ids = new Set(verdicts.map((verdict) => verdict.claimId));
  const changed = verdicts.flatMap(({ claimId, verdict, reason }) => {
    const expected = byClaim.get(claimId)?.verdict;
    return expected === undefined || expected === verdict ? [] : [{ claimId, expected, got: verdict, reason }];
  });
  const unrecorded = [...ids].filter((id) => !byClaim.has(id));
  const stale = records.map((record) => record.claimId).filter((id) => !ids.has(id));
  return { changed, unrecorded, stale, agrees: changed.length + unrecorded.length + stale.length === 0 };
}
