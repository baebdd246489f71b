import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { fixedRatio } from "../../lib/behaviour/fixed_ratio.ts";

describe("fixedRatio", () => {
  it("costs the same number of presses for every infusion", () => {
    for (const ratio of [1, 5, 128]) {
      const schedule = fixedRatio(ratio);
      expect([0, 1, 7, 1000].map(schedule.requirement)).toEqual([ratio, ratio, ratio, ratio]);
    }
  });

  it("is named as the field names it and is never called off", () => {
    expect(fixedRatio(3).name).toBe("FR3");
    expect(fixedRatio(3).limitedHold).toBe(Infinity);
  });

  it("rejects ratios that are not integers of at least 1", () => {
    for (const ratio of [0, -1, 1.5, NaN, Infinity]) {
      expect(() => fixedRatio(ratio)).toThrow(RangeError);
      expect(() => fixedRatio(ratio)).toThrow(`ratio must be an integer of at least 1, got ${ratio}`);
    }
  });
});
