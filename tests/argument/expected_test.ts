import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { compareWithExpected, type ExpectedVerdict, type Verdict } from "../../lib/argument/mod.ts";

const VERDICTS: readonly Verdict[] = [
  { claimId: "a", verdict: "reproduced", basis: [], reason: "it agrees" },
  { claimId: "b", verdict: "contradicted", basis: [], reason: "it does not" },
];

function record(claimId: string, verdict: ExpectedVerdict["verdict"]): ExpectedVerdict {
  return { claimId, verdict, reason: "as found" };
}

describe("compareWithExpected", () => {
  it("agrees where every verdict is on record and no record is stale", () => {
    const comparison = compareWithExpected(VERDICTS, [record("b", "contradicted"), record("a", "reproduced")]);
    expect(comparison).toEqual({ changed: [], unrecorded: [], stale: [], agrees: true });
  });

  it("names a changed verdict with its reason", () => {
    const comparison = compareWithExpected(VERDICTS, [record("a", "reproduced"), record("b", "consistent")]);
    expect(comparison.changed).toEqual([
      { claimId: "b", expected: "consistent", got: "contradicted", reason: "it does not" },
    ]);
    expect(comparison.agrees).toBe(false);
  });

  it("names a claim without a record", () => {
    const comparison = compareWithExpected(VERDICTS, [record("a", "reproduced")]);
    expect(comparison.unrecorded).toEqual(["b"]);
    expect(comparison.agrees).toBe(false);
  });

  it("does not let one kind of difference make up for another", () => {
    const records = [record("a", "reproduced"), record("z", "reproduced")];
    expect(compareWithExpected(VERDICTS, records)).toEqual({
      changed: [],
      unrecorded: ["b"],
      stale: ["z"],
      agrees: false,
    });
  });

  it("names a record that is no longer needed", () => {
    const records = [record("a", "reproduced"), record("b", "contradicted"), record("z", "reproduced")];
    const comparison = compareWithExpected(VERDICTS, records);
    expect(comparison.stale).toEqual(["z"]);
    expect(comparison.agrees).toBe(false);
  });

  it("agrees on nothing at all", () => {
    expect(compareWithExpected([], []).agrees).toBe(true);
  });

  it("refuses two records of one claim", () => {
    expect(() => compareWithExpected(VERDICTS, [record("a", "reproduced"), record("a", "consistent")])).toThrow(
      RangeError,
    );
  });
});
