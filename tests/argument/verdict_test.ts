import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import fc from "fast-check";
import {
  type Basis,
  type Claim,
  decide,
  type Evidence,
  type EvidenceKind,
  type Robustness,
  type VerdictWord,
} from "../../lib/argument/mod.ts";
import { toyClaim } from "./toy_claim.ts";

const SOUND: Basis = { id: "row-1", kind: "data", status: "confirmed" };
const SHAKY: Basis = { id: "row-2", kind: "data", status: "unconfirmed" };
const GUESS: Basis = { id: "input-3", kind: "parameter", status: "assumed" };

const DIRECTION = toyClaim({ comparison: "at_least", expected: 1 });
const EQUAL = toyClaim({ comparison: "equal", expected: 6, tolerance: 0.5 });
const WITHIN = toyClaim({ comparison: "within", expected: undefined, lower: -1, upper: 1 });

function robust(share: number): Robustness {
  return {
    share,
    shareInterval: [share, share],
    samples: 100,
    undefinedSamples: 0,
    flips: [],
    sensitivities: [],
    explained: 0,
  };
}

function evidence(observed: number, changes: Partial<Evidence> = {}): Evidence {
  return { observed, kind: "emergent", basis: [SOUND], ...changes };
}

interface Rule {
  readonly when: string;
  readonly claim: Claim;
  readonly evidence: Evidence;
  readonly verdict: VerdictWord;
  readonly reason: string;
}

const RULES: readonly Rule[] = [
  {
    when: "an equality agrees",
    claim: EQUAL,
    evidence: evidence(6.02, { kind: "measured" }),
    verdict: "reproduced",
    reason: "observed 6.02, required 6 ± 0.5",
  },
  { when: "a range agrees", claim: WITHIN, evidence: evidence(0), verdict: "reproduced", reason: "from -1 to 1" },
  {
    when: "an equality agrees in 95 % of the space",
    claim: EQUAL,
    evidence: evidence(6, { robustness: robust(0.95) }),
    verdict: "reproduced",
    reason: "6 ± 0.5",
  },
  {
    when: "an equality agrees inside its interval",
    claim: EQUAL,
    evidence: evidence(6, { interval: [5.6, 6.4] }),
    verdict: "reproduced",
    reason: "6 ± 0.5",
  },
  {
    when: "an equality agrees and its interval goes beyond",
    claim: EQUAL,
    evidence: evidence(6, { interval: [5.4, 6.6] }),
    verdict: "consistent",
    reason: "the interval of the observed value goes beyond the criterion",
  },
  {
    when: "a direction agrees",
    claim: DIRECTION,
    evidence: evidence(2),
    verdict: "consistent",
    reason: "observed 2, required at least 1; the criterion is a direction",
  },
  {
    when: "an infinite value goes in the direction",
    claim: DIRECTION,
    evidence: evidence(Infinity),
    verdict: "consistent",
    reason: "observed Infinity",
  },
  {
    when: "it agrees in less than 95 % of the space",
    claim: EQUAL,
    evidence: evidence(6, { robustness: robust(0.9499) }),
    verdict: "conditional",
    reason: "holds in 95 % of the plausible space",
  },
  {
    when: "a direction agrees in half of the space",
    claim: DIRECTION,
    evidence: evidence(2, { robustness: robust(0.5) }),
    verdict: "conditional",
    reason: "holds in 50 % of the plausible space",
  },
  {
    when: "a calibrated outcome agrees",
    claim: EQUAL,
    evidence: evidence(6, { kind: "calibrated" }),
    verdict: "conditional",
    reason: "the outcome was calibrated and is no evidence",
  },
  {
    when: "an assumed outcome agrees",
    claim: DIRECTION,
    evidence: evidence(2, { kind: "assumed" }),
    verdict: "conditional",
    reason: "the outcome is assumed by construction and is no evidence",
  },
  {
    when: "it agrees under stated assumptions",
    claim: DIRECTION,
    evidence: evidence(2, { assumptions: ["walls are flat", "particles are spheres"] }),
    verdict: "conditional",
    reason: "holds if walls are flat; holds if particles are spheres",
  },
  {
    when: "it agrees on an assumed value that was not sampled",
    claim: DIRECTION,
    evidence: evidence(2, { basis: [SOUND, GUESS] }),
    verdict: "conditional",
    reason: "rests on the assumed input-3, over whose range it was not tested",
  },
  {
    when: "it agrees over the range of an assumed value",
    claim: DIRECTION,
    evidence: evidence(2, { basis: [SOUND, GUESS], robustness: robust(1) }),
    verdict: "consistent",
    reason: "the criterion is a direction",
  },
  {
    when: "it disagrees",
    claim: EQUAL,
    evidence: evidence(3.3, { kind: "measured" }),
    verdict: "contradicted",
    reason: "observed 3.3, required 6 ± 0.5",
  },
  {
    when: "it disagrees almost everywhere",
    claim: DIRECTION,
    evidence: evidence(0, { robustness: robust(0.049) }),
    verdict: "contradicted",
    reason: "holds in only 4.9 % of the plausible space",
  },
  {
    when: "it disagrees nominally and agrees in 5 % of the space",
    claim: DIRECTION,
    evidence: evidence(0, { robustness: robust(0.05) }),
    verdict: "conditional",
    reason: "fails nominally and holds in 5 % of the plausible space",
  },
  {
    when: "it disagrees nominally and its interval reaches agreement",
    claim: EQUAL,
    evidence: evidence(5, { interval: [4, 5.5] }),
    verdict: "conditional",
    reason: "the interval of the observed value reaches agreement",
  },
  {
    when: "it disagrees and so does its interval",
    claim: EQUAL,
    evidence: evidence(5, { interval: [4, 5.4] }),
    verdict: "contradicted",
    reason: "6 ± 0.5",
  },
  {
    when: "a calibrated outcome disagrees",
    claim: EQUAL,
    evidence: evidence(1, { kind: "calibrated" }),
    verdict: "untestable",
    reason: "the outcome was calibrated, so that its failure is no evidence",
  },
  {
    when: "an assumed outcome disagrees",
    claim: EQUAL,
    evidence: evidence(1, { kind: "assumed" }),
    verdict: "untestable",
    reason: "the model assumes the outcome, so that its failure is no evidence",
  },
  {
    when: "it disagrees on an assumed value that was not sampled",
    claim: EQUAL,
    evidence: evidence(1, { basis: [GUESS] }),
    verdict: "untestable",
    reason: "rests on the assumed input-3, over whose range it was not tested",
  },
  {
    when: "it agrees on an unconfirmed value",
    claim: EQUAL,
    evidence: evidence(6, { basis: [SOUND, SHAKY] }),
    verdict: "untestable",
    reason: "rests on the unconfirmed row-2; would be reproduced if confirmed: observed 6",
  },
  {
    when: "it disagrees on an unconfirmed value",
    claim: EQUAL,
    evidence: evidence(1, { basis: [SHAKY] }),
    verdict: "untestable",
    reason: "would be contradicted if confirmed",
  },
];

describe("decide", () => {
  for (const { when, claim, evidence, verdict, reason } of RULES) {
    it(`says ${verdict} where ${when}`, () => {
      const decided = decide(claim, evidence);
      expect(decided.verdict).toBe(verdict);
      expect(decided.reason).toContain(reason);
    });
  }

  it("gives the reason on record where nothing can decide a claim, whatever was computed", () => {
    const claim = toyClaim({ comparison: "none", untestableReason: "a hope" });
    const untestable = { claimId: "T1.1", verdict: "untestable", basis: [], reason: "a hope" };
    expect(decide(claim)).toEqual(untestable);
    expect(decide(claim, evidence(3))).toEqual(untestable);
  });

  it("says so where nothing was computed", () => {
    expect(decide(DIRECTION)).toEqual({
      claimId: "T1.1",
      verdict: "untestable",
      basis: [],
      reason: "nothing was computed",
    });
  });

  it("carries observation, margin, evidence, basis and robustness", () => {
    const robustness = robust(1);
    const decided = decide(DIRECTION, evidence(3, { robustness }));
    expect(decided).toMatchObject({ observed: 3, margin: 2, evidence: "emergent", basis: [SOUND], robustness });
  });

  it("names every weakness at once", () => {
    const weak = evidence(2, { kind: "calibrated", robustness: robust(0.6), assumptions: ["it rains"] });
    const { reason } = decide(DIRECTION, weak);
    expect(reason).toContain("calibrated");
    expect(reason).toContain("60 %");
    expect(reason).toContain("it rains");
  });

  it("never says more than consistent of a direction, nor more than conditional of what is no evidence", () => {
    const kinds: readonly EvidenceKind[] = ["measured", "emergent", "calibrated", "assumed"];
    const observed = fc.double({ min: -5, max: 15, noNaN: true });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const claim = fc.constantFrom(DIRECTION, EQUAL, WITHIN);
    fc.assert(fc.property(claim, observed, share, fc.constantFrom(...kinds), (claim, observed, share, kind) => {
      const { verdict, margin } = decide(claim, evidence(observed, { kind, robustness: robust(share) }));
      if (claim === DIRECTION) expect(verdict).not.toBe("reproduced");
      if (kind === "calibrated" || kind === "assumed") expect(["conditional", "untestable"]).toContain(verdict);
      if (verdict === "contradicted") expect(margin).toBeLessThan(0);
      if (verdict === "reproduced" || verdict === "consistent") expect(margin).toBeGreaterThanOrEqual(0);
    }));
  });

  it("never decides on an unconfirmed value", () => {
    fc.assert(fc.property(fc.double({ noNaN: true }), fc.constantFrom(DIRECTION, EQUAL, WITHIN), (observed, claim) => {
      expect(decide(claim, evidence(observed, { basis: [SOUND, SHAKY] })).verdict).toBe("untestable");
    }));
  });

  it("does not change what it is given", () => {
    const given = Object.freeze(evidence(6, { basis: Object.freeze([SHAKY]) as unknown as Basis[] }));
    expect(decide(EQUAL, given).basis).toEqual([SHAKY]);
  });

  it("refuses NaN, an empty basis and an interval that runs backwards", () => {
    expect(() => decide(EQUAL, evidence(NaN))).toThrow(
      "Cannot decide the claim T1.1: observed must be a number, got NaN",
    );
    expect(() => decide(EQUAL, evidence(6, { basis: [] }))).toThrow(
      "basis must list every data row and model used, got none",
    );
    expect(() => decide(EQUAL, evidence(6, { interval: [7, 5] }))).toThrow(
      "must run from its lower to its upper end, got 7 to 5",
    );
    expect(() => decide(EQUAL, evidence(6, { interval: [NaN, 5] }))).toThrow(RangeError);
  });
});

describe("the interval of an observed value", () => {
  it("reaches agreement where it touches the edge of the criterion, from either side", () => {
    const touching: readonly (readonly [Claim, number, readonly [number, number]])[] = [
      [WITHIN, 2, [1, 3]],
      [WITHIN, -2, [-3, -1]],
      [EQUAL, 7, [6.5, 7.5]],
      [EQUAL, 5, [4.5, 5.5]],
    ];
    for (const [claim, observed, interval] of touching) {
      expect(decide(claim, evidence(observed, { interval })).verdict).toBe("conditional");
      const [lower, upper] = interval.map((end) => end + Math.sign(observed - (claim.expected ?? 0)) * 1e-6);
      expect(decide(claim, evidence(observed, { interval: [lower!, upper!] })).verdict).toBe("contradicted");
    }
  });

  it("may have no width", () => {
    expect(decide(EQUAL, evidence(6, { interval: [6, 6] })).verdict).toBe("reproduced");
  });
});
