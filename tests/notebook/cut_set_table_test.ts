import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import type { VerdictWord } from "../../lib/argument/mod.ts";
import { cutSetRows } from "../../lib/notebook/cut_set_table.ts";
import { toyClaim } from "../argument/toy_claim.ts";

function judged(id: string, premises: readonly (readonly string[])[], verdict: VerdictWord = "consistent") {
  return {
    claim: toyClaim({ id, premises }),
    verdict: { claimId: id, verdict, margin: 0, basis: [], reason: "" },
  };
}

const ARGUMENT = [
  judged("a", [], "contradicted"),
  judged("b", []),
  judged("c", []),
  judged("d", [["a", "b"], ["c"]]),
];

describe("cutSetRows", () => {
  it("groups the minimal sets by size, each in reading order", () => {
    const rows = cutSetRows(ARGUMENT, "d").map(({ wrongTogether, sets, claims }) => [wrongTogether, sets, claims]);
    expect(rows).toEqual([[1, 2, "c, d"], [2, 1, "a + b"]]);
  });

  it("says which sets are contradicted as a whole, not in part", () => {
    const fallen = (rows: ReturnType<typeof cutSetRows>) => rows.map(({ alreadyContradicted }) => alreadyContradicted);
    expect(fallen(cutSetRows(ARGUMENT, "d"))).toEqual(["–", "–"]);
    const both = [ARGUMENT[0]!, judged("b", [], "contradicted"), ...ARGUMENT.slice(2)];
    expect(fallen(cutSetRows(both, "d"))).toEqual(["–", "a + b"]);
  });
});
