import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import type { PublishedFinding, Source } from "../../../lib/data/mod.ts";
import { BEHAVIOUR_OUTCOMES } from "../../../lib/studies/ketamine/behaviour_outcomes.ts";
import { findingsBeside, opioidPathways, relapseFindings } from "../../../lib/studies/ketamine/published_beside.ts";

const finding = (changes: Partial<PublishedFinding>): PublishedFinding => ({
  id: "cue",
  finding: "cues reinstate responding",
  quantity: "reinstatement found",
  value: 1,
  unit: "1",
  reportUnit: "1",
  species: "rat",
  use: "compare",
  claimId: "K9.2",
  status: "confirmed",
  source: "du-2022",
  note: "",
  ...changes,
});

describe("relapseFindings (K9.2) and opioidPathways (K10.3)", () => {
  it("count confirmed findings in rodents and name them", () => {
    const study = relapseFindings([finding({}), finding({ id: "prime" })]);
    expect(study.outcome({})).toBe(2);
    expect(study.basis.map(({ id }) => id)).toContain("ketamine-published-findings/prime");
    expect(study.evidence).toBe("measured");
  });

  it("count neither unconfirmed ones, nor monkeys, nor null results, nor other claims", () => {
    const others = [
      finding({ status: "unconfirmed" }),
      finding({ species: "rhesus monkey" }),
      finding({ value: 0 }),
      finding({ claimId: "K10.3" }),
    ];
    expect(relapseFindings(others).outcome({})).toBe(0);
    expect(opioidPathways(others).outcome({})).toBe(1);
  });
});

describe("findingsBeside", () => {
  const sources = new Map<string, Source>([["du-2022", {
    key: "du-2022",
    doi: "",
    address: "",
    citation: "Du et al.",
    note: "",
  }]]);

  it("lists findings by claim with their source, without those that set a parameter", () => {
    const findings = [finding({ claimId: "K7.1" }), finding({}), finding({ use: "fit" })];
    expect(findingsBeside({ findings, sources }, ["K9.2", "K7.1"]).map(({ claim }) => claim)).toEqual(["K9.2", "K7.1"]);
    expect(findingsBeside({ findings, sources }, ["K9.2"])[0]!.source).toBe("Du et al.");
  });

  it("adds numbers that have a unit or an interval, in the unit of the publication", () => {
    const time = finding({ quantity: "time", value: 10_800, unit: "s", reportUnit: "h" });
    const index = finding({ quantity: "index", value: 1.72, lower: 1.58, upper: 1.86, source: "unknown" });
    const rows = findingsBeside({ findings: [time, index], sources }, ["K9.2"]);
    expect(rows[0]!.finding).toBe("cues reinstate responding; time: 3 h");
    expect(rows[1]!.finding).toBe("cues reinstate responding; index: 1.72 (1.58 to 1.86)");
    expect(rows[1]!.source).toBe("unknown");
  });
});

describe("BEHAVIOUR_OUTCOMES", () => {
  it("names each outcome once and says how it came about", () => {
    expect(new Set(BEHAVIOUR_OUTCOMES.map(({ id }) => id)).size).toBe(BEHAVIOUR_OUTCOMES.length);
    for (const { basis, kind } of BEHAVIOUR_OUTCOMES) {
      expect(basis.length).toBeGreaterThan(10);
      expect(["assumed", "calibrated", "emergent"]).toContain(kind);
    }
  });
});
