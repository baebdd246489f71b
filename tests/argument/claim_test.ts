import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import fc from "fast-check";
import {
  acceptedRange,
  type Claim,
  describeCriterion,
  describeObserved,
  holds,
  margin,
} from "../../lib/argument/mod.ts";
import { toyClaim } from "./toy_claim.ts";

const CLAIMS: readonly {
  readonly claim: Claim;
  readonly lower: number;
  readonly upper: number;
  readonly text: string;
}[] = [
  { claim: toyClaim({ comparison: "at_least", expected: 1.5 }), lower: 1.5, upper: Infinity, text: "at least 1.5" },
  { claim: toyClaim({ comparison: "at_most", expected: 0 }), lower: -Infinity, upper: 0, text: "at most 0" },
  { claim: toyClaim({ comparison: "equal", expected: 6, tolerance: 0.5 }), lower: 5.5, upper: 6.5, text: "6 ± 0.5" },
  {
    claim: toyClaim({
      comparison: "equal",
      expected: 5e-7,
      lower: 2.5e-7,
      upper: 1e-6,
      unit: "m",
      reportUnit: "nm",
      reportFactor: 1e-9,
    }),
    lower: 2.5e-7,
    upper: 1e-6,
    text: "500, from 250 to 1000 nm",
  },
  {
    claim: toyClaim({ comparison: "within", expected: undefined, lower: -0.05, upper: 0.05 }),
    lower: -0.05,
    upper: 0.05,
    text: "from -0.05 to 0.05",
  },
];

describe("acceptedRange", () => {
  for (const { claim, lower, upper, text } of CLAIMS) {
    it(`runs from ${lower} to ${upper} for "${text}"`, () => {
      expect(acceptedRange(claim)).toEqual({ lower, upper });
    });
  }

  it("is undefined where nothing decides", () => {
    expect(acceptedRange(toyClaim({ comparison: "none", expected: undefined }))).toBe(undefined);
  });

  const incomplete: readonly (readonly [Partial<Claim>, string])[] = [
    [
      { comparison: "at_least", expected: undefined },
      "expected must be given for the comparison at_least, got undefined",
    ],
    [{ comparison: "at_most", expected: NaN }, "expected must be given for the comparison at_most, got NaN"],
    [{ comparison: "equal", expected: 1 }, "tolerance must be given for the comparison equal, got undefined"],
    [{ comparison: "equal", expected: undefined, tolerance: 1 }, "expected must be given"],
    [{ comparison: "equal", expected: 1, lower: 0 }, "tolerance must be given"],
    [{ comparison: "within", lower: 0 }, "upper must be given for the comparison within, got undefined"],
  ];
  for (const [changes, message] of incomplete) {
    it(`refuses ${JSON.stringify(changes)}`, () => {
      expect(() => acceptedRange(toyClaim(changes))).toThrow(`Cannot decide the claim T1.1: ${message}`);
      expect(() => acceptedRange(toyClaim(changes))).toThrow(RangeError);
    });
  }
});

describe("margin and holds", () => {
  it("take both ends of the range as agreement", () => {
    for (const { claim, lower, upper } of CLAIMS) {
      for (const end of [lower, upper].filter(Number.isFinite)) {
        expect(holds(claim, end)).toBe(true);
        expect(Math.abs(margin(claim, end))).toBeLessThan(1e-12);
      }
    }
  });

  it("are one at the centre of a bounded range and half the way down at half the way out", () => {
    const claim = toyClaim({ comparison: "equal", expected: 6, tolerance: 0.5 });
    expect(margin(claim, 6)).toBe(1);
    expect(margin(claim, 6.25)).toBe(0.5);
    expect(margin(claim, 7)).toBe(-1);
  });

  it("measure a half line by the size of its end, and absolutely where that is zero", () => {
    expect(margin(toyClaim({ expected: 1.5 }), 3)).toBe(1);
    expect(margin(toyClaim({ comparison: "at_most", expected: -0.2 }), -0.3)).toBeCloseTo(0.5, 12);
    expect(margin(toyClaim({ comparison: "at_most", expected: 0 }), 2)).toBe(-2);
  });

  it("measure a range of one point absolutely", () => {
    const claim = toyClaim({ comparison: "equal", expected: 3, tolerance: 0 });
    expect(margin(claim, 3)).toBe(0);
    expect(margin(claim, 4)).toBe(-1);
  });

  it("are infinite for an infinite observation and false for NaN", () => {
    expect(margin(toyClaim(), Infinity)).toBe(Infinity);
    expect(margin(toyClaim(), -Infinity)).toBe(-Infinity);
    expect(margin(toyClaim(), NaN)).toBe(NaN);
    expect(holds(toyClaim(), NaN)).toBe(false);
  });

  it("agree with the accepted range everywhere", () => {
    fc.assert(
      fc.property(fc.constantFrom(...CLAIMS), fc.double({ noNaN: true }), ({ claim, lower, upper }, observed) => {
        expect(holds(claim, observed)).toBe(observed >= lower && observed <= upper);
      }),
    );
  });

  it("refuse a claim that nothing decides", () => {
    const claim = toyClaim({ comparison: "none" });
    expect(() => margin(claim, 1)).toThrow(
      "Cannot measure the margin of the claim T1.1: its comparison must not be none",
    );
    expect(() => holds(claim, 1)).toThrow(RangeError);
  });
});

describe("criteria in words", () => {
  for (const { claim, text } of CLAIMS) {
    it(`read "${text}"`, () => expect(describeCriterion(claim)).toBe(text));
  }

  it("are empty where nothing decides", () => {
    expect(describeCriterion(toyClaim({ comparison: "none" }))).toBe("");
  });

  it("give observations three digits and the unit people read", () => {
    const claim = toyClaim({ reportUnit: "nm", reportFactor: 1e-9 });
    expect(describeObserved(claim, 4.43219e-8)).toBe("44.3 nm");
    expect(describeObserved(toyClaim(), Infinity)).toBe("Infinity");
    expect(describeObserved(toyClaim(), 0.000012345)).toBe("0.0000123");
  });
});
