import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { decide, ledgerRecord, ledgerRow, type Robustness } from "../../lib/argument/mod.ts";
import { toyClaim } from "./toy_claim.ts";

const ROBUSTNESS: Robustness = {
  share: 0.123456789,
  shareInterval: [0.1, 0.2],
  samples: 100,
  undefinedSamples: 0,
  flips: [{ parameter: "x", value: 3, factor: 1 / 3, distance: 0.2 }],
  sensitivities: [],
  explained: 0,
};
const CLAIM = toyClaim({
  comparison: "equal",
  expected: 5e-7,
  lower: 2.5e-7,
  upper: 1e-6,
  unit: "m",
  reportUnit: "nm",
  reportFactor: 1e-9,
});
const VERDICT = decide(CLAIM, {
  observed: 4.43219876e-8,
  kind: "emergent",
  basis: [{ id: "herzer-1", kind: "data", status: "confirmed" }, { id: "K1", kind: "parameter", status: "assumed" }],
  robustness: ROBUSTNESS,
});

describe("ledgerRow", () => {
  it("gives numbers in the unit people read, six digits long", () => {
    const row = ledgerRow(CLAIM, VERDICT);
    expect([row.observed, row.expected, row.lower, row.upper, row.unit]).toEqual([44.322, 500, 250, 1000, "nm"]);
    expect([row.share, row.shareInterval, row.flip]).toEqual([0.123457, [0.1, 0.2], {
      parameter: "x",
      factor: 0.333333,
    }]);
    expect(row.criterion).toBe("500, from 250 to 1000 nm");
  });

  it("has null where there is nothing", () => {
    const claim = toyClaim({ comparison: "none", expected: undefined, untestableReason: "a hope", quantity: "" });
    const row = ledgerRow(claim, decide(claim));
    expect([
      row.evidence,
      row.observed,
      row.expected,
      row.tolerance,
      row.margin,
      row.share,
      row.shareInterval,
      row.flip,
    ])
      .toEqual(Array(8).fill(null));
    expect(row.basis).toEqual([]);
  });

  it("has null for an infinite observation, which the reason tells", () => {
    const basis = [{ id: "m", kind: "model", status: "confirmed" }] as const;
    const row = ledgerRow(toyClaim(), decide(toyClaim(), { observed: Infinity, kind: "emergent", basis }));
    expect(row.observed).toBe(null);
    expect(row.reason).toContain("Infinity");
  });

  it("has no factor where the nominal value is zero", () => {
    const flips = [{ parameter: "x", value: 3, distance: 0.2 }];
    const row = ledgerRow(CLAIM, { ...VERDICT, robustness: { ...ROBUSTNESS, flips } });
    expect(row.flip).toEqual({ parameter: "x", factor: null });
  });

  it("survives JSON unchanged", () => {
    const row = ledgerRow(CLAIM, VERDICT);
    expect(JSON.parse(JSON.stringify(row))).toEqual(row);
  });

  it("refuses a verdict about another claim", () => {
    expect(() => ledgerRow(toyClaim({ id: "T9" }), VERDICT)).toThrow(
      "Cannot enter the claim T9: its verdict must be about it, got T1.1",
    );
  });
});

describe("ledgerRecord", () => {
  it("spreads what is nested over columns", () => {
    const record = ledgerRecord(ledgerRow(CLAIM, VERDICT));
    expect([record.share_lower, record.share_upper, record.flip_parameter, record.flip_factor]).toEqual([
      0.1,
      0.2,
      "x",
      0.333333,
    ]);
    expect(record.basis).toBe("herzer-1 (confirmed); K1 (assumed)");
    expect(Object.values(record).every((cell) => cell === null || typeof cell !== "object")).toBe(true);
  });
});
