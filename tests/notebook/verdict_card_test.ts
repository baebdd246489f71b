import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { type Basis, type Claim, decide } from "../../lib/argument/mod.ts";
import { verdictBundle } from "../../lib/notebook/verdict_card.ts";

const CLAIM = {
  id: "M1.1",
  article: "soft-magnets",
  claim: "It conducts less.",
  quantity: "resistivity over that of steel",
  comparison: "at_least",
  expected: 1,
  reportUnit: "1",
  reportFactor: 1,
} as Claim;

const BASIS: readonly Basis[] = [
  { id: "soft-magnets-inputs/alloyResistivity", kind: "parameter", status: "confirmed" },
  { id: "soft-magnets-inputs/sheetThickness", kind: "parameter", status: "assumed" },
  { id: "soft-magnets-reference-properties/m19/resistivity", kind: "data", status: "confirmed" },
  { id: "classicalEddyLoss", kind: "model", status: "confirmed" },
];

function linesOf(basis: readonly Basis[]): string[] {
  const verdict = decide(CLAIM, { observed: 2, kind: "measured", basis });
  return String(verdictBundle(CLAIM, verdict, [])["text/plain"]).split("\n");
}

describe("verdictBundle", () => {
  it("says what a verdict rests on, table by table, with what is not confirmed", () => {
    expect(linesOf(BASIS)).toContain(
      "Rests on: inputs: alloyResistivity, sheetThickness (assumed); reference properties: m19/resistivity; " +
        "classicalEddyLoss",
    );
    expect(linesOf([{ id: "soft-magnets-herzer-1990", kind: "data", status: "confirmed" }])).toContain(
      "Rests on: herzer-1990",
    );
  });

  it("leaves out what a verdict lacks", () => {
    expect(linesOf(BASIS).map((line) => line.split(":")[0])).toEqual([
      "M1.1",
      "Claim",
      "Decided by",
      "Observed",
      "Evidence",
      "Rests on",
      "Reason",
    ]);
  });
});
