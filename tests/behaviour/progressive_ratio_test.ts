import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { fixedRatio } from "../../lib/behaviour/fixed_ratio.ts";
import { breakpoint, progressiveRatio, progressiveRatioRequirement } from "../../lib/behaviour/progressive_ratio.ts";
import { assertClose } from "../assert_close.ts";

// Richardson and Roberts, J. Neurosci. Methods 66 (1996) 1-11; the list as transcribed in public self-administration software.
// deno-fmt-ignore
const PUBLISHED = [
  1, 2, 4, 6, 9, 12, 15, 20, 25, 32, 40, 50, 62, 77, 95, 118, 145, 178, 219, 268, 328, 402, 492, 603, 737, 901, 1102, 1347, 1646, 2012, 2459, 3004,
];

describe("progressiveRatioRequirement", () => {
  it("gives the published list", () => {
    expect(PUBLISHED.map((_, i) => progressiveRatioRequirement(i + 1))).toEqual(PUBLISHED);
  });

  it("tends to a constant factor e^growth between neighbours", () => {
    const factor = progressiveRatioRequirement(60) / progressiveRatioRequirement(59);
    assertClose(factor, Math.exp(0.2), { rtol: 1e-4, atol: 0 });
  });

  it("never falls below one press or below the ratio before", () => {
    const slow = Array.from({ length: 50 }, (_, i) => progressiveRatioRequirement(i + 1, { scale: 0.1, growth: 0.01 }));
    expect(Math.min(...slow)).toBe(1);
    slow.reduce((before, ratio) => {
      expect(ratio).toBeGreaterThanOrEqual(before);
      return ratio;
    });
  });

  it("rejects infusions before the first and series that do not grow", () => {
    for (const infusion of [0, -1, 1.5, NaN, Infinity]) {
      expect(() => progressiveRatioRequirement(infusion)).toThrow(RangeError);
    }
    for (const bad of [0, -0.2, NaN, Infinity]) {
      expect(() => progressiveRatioRequirement(1, { growth: bad })).toThrow("growth must be positive");
      expect(() => progressiveRatioRequirement(1, { scale: bad })).toThrow("scale must be positive");
    }
  });
});

describe("progressiveRatio", () => {
  it("asks for the first ratio when nothing was earned", () => {
    expect(progressiveRatio().requirement(0)).toBe(1);
    expect(progressiveRatio().requirement(14)).toBe(95);
  });

  it("ends after half an hour without a completed ratio unless told otherwise", () => {
    expect(progressiveRatio().limitedHold).toBe(1800);
    expect(progressiveRatio({ limitedHold: 3600 }).limitedHold).toBe(3600);
  });

  it("rejects bad options at once", () => {
    expect(() => progressiveRatio({ limitedHold: 0 })).toThrow("limitedHold must be positive");
    expect(() => progressiveRatio({ growth: -1 })).toThrow("growth must be positive");
  });
});

describe("breakpoint", () => {
  it("is the last completed ratio, and 0 if none was", () => {
    expect([0, 1, 8, 15].map((earned) => breakpoint(earned, progressiveRatio()))).toEqual([0, 1, 20, 95]);
    expect(breakpoint(12, fixedRatio(5))).toBe(5);
  });

  it("rejects counts that are not whole", () => {
    for (const earned of [-1, 0.5, NaN]) {
      expect(() => breakpoint(earned, progressiveRatio())).toThrow("Cannot read a breakpoint: earned");
    }
  });
});
