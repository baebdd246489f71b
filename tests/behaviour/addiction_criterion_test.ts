import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { assessAddiction, controlThresholds } from "../../lib/behaviour/addiction_criterion.ts";
import { testedColony } from "./trained_colonies.ts";

const SMALL = { animals: 20, days: 5 };
const counts = (...values: number[]) => Float64Array.from(values);

describe("controlThresholds", () => {
  it("are the next whole number above the controls' quantile", () => {
    const controls = { breakpoints: counts(0, 1, 1, 2), punished: counts(0, 0, 1, 4) };
    expect(controlThresholds(controls, { quantile: 1 })).toEqual({ minimumBreakpoint: 3, minimumPunished: 5 });
    expect(controlThresholds(controls, { quantile: 0 })).toEqual({ minimumBreakpoint: 1, minimumPunished: 1 });
  });

  it("reject quantiles that are no fraction and no controls", () => {
    const controls = { breakpoints: counts(1), punished: counts(1) };
    expect(() => controlThresholds(controls, { quantile: 1.5 })).toThrow("quantile must be a fraction");
    expect(() => controlThresholds({ breakpoints: counts(), punished: counts() })).toThrow(TypeError);
  });
});

describe("assessAddiction", () => {
  const battery = {
    breakpoints: counts(95, 95, 20, 20),
    unpunished: counts(10, 10, 10, 10),
    punished: counts(8, 1, 8, 1),
  };

  it("asks for effort and for going on in spite of harm, both", () => {
    const { effort, harm, share } = assessAddiction(battery, { minimumBreakpoint: 50, minimumPunished: 4 });
    expect(effort).toEqual([true, true, false, false]);
    expect(harm).toEqual([true, false, true, false]);
    expect(share.estimate).toBe(0.25);
    expect(share.lower).toBeGreaterThan(0);
    expect(share.upper).toBeLessThan(1);
  });

  it("falls as thresholds rise and is everyone at none", () => {
    const shares = [0, 4, 9].map((minimumPunished) =>
      assessAddiction(battery, { minimumBreakpoint: 1, minimumPunished, minimumFraction: 0 }).share.estimate
    );
    expect(shares).toEqual([1, 0.5, 0]);
  });

  it("finds no one among saline animals and no fewer for cocaine than for ketamine", () => {
    const saline = testedColony("saline", SMALL);
    const thresholds = controlThresholds(saline);
    const shareOf = (name: "saline" | "ketamine" | "cocaine") =>
      assessAddiction(testedColony(name, SMALL), thresholds).share.estimate;
    expect(shareOf("saline")).toBe(0);
    // Twenty animals cannot tell shares of 3 and 20 % apart.
    expect(shareOf("cocaine")).toBeGreaterThanOrEqual(shareOf("ketamine"));
  });

  it("rejects thresholds outside their domain", () => {
    expect(() => assessAddiction(battery, { minimumBreakpoint: 1, minimumPunished: -1 })).toThrow("minimumInfusions");
    expect(() => assessAddiction(battery, { minimumBreakpoint: NaN, minimumPunished: 1 })).toThrow("minimumBreakpoint");
  });
});
