/**
 * What must be wrong for the conclusion to fall, as a table.
 *
 * @module
 */
import { buildArgumentGraph, type Claim, findCutSets, type Verdict } from "../argument/mod.ts";

/** The minimal sets of one size. */
export interface CutSetRow {
  /** How many claims must be wrong together. */
  readonly wrongTogether: number;
  /** How many such sets there are. */
  readonly sets: number;
  /** The sets in reading order, members joined by "+". */
  readonly claims: string;
  /** Those of them whose members are all contradicted; a dash where there is none. */
  readonly alreadyContradicted: string;
}

/** Sets larger than this are not looked for. */
export const LARGEST_CUT_SET = 6;

const textOf = (sets: readonly (readonly string[])[]): string => sets.map((set) => set.join(" + ")).join(", ") || "–";

/**
 * The minimal sets of claims that bring the conclusion down if all members of one are wrong, grouped by size.
 *
 * @param judged Claims with verdicts in reading order.
 * @param conclusion Id of the claim that the argument leads to.
 * @returns A row for each size that occurs, up to {@link LARGEST_CUT_SET}.
 */
export function cutSetRows(
  judged: readonly { readonly claim: Claim; readonly verdict: Verdict }[],
  conclusion: string,
): CutSetRow[] {
  const graph = buildArgumentGraph(judged.map(({ claim }) => claim), { conclusion });
  const place = new Map(judged.map(({ claim }, i) => [claim.id, i]));
  const fallen = new Set(
    judged.filter(({ verdict }) => verdict.verdict === "contradicted").map(({ claim }) => claim.id),
  );
  const first = (set: readonly string[]): number => place.get(set[0] ?? "") ?? 0;
  const found = findCutSets(graph, { maximumSize: LARGEST_CUT_SET }).toSorted((a, b) => first(a) - first(b));
  const bySize = Map.groupBy(found, ({ length }) => length);
  return [...bySize].toSorted(([a], [b]) => a - b).map(([wrongTogether, sets]) => ({
    wrongTogether,
    sets: sets.length,
    claims: textOf(sets),
    alreadyContradicted: textOf(sets.filter((set) => set.every((id) => fallen.has(id)))),
  }));
}
