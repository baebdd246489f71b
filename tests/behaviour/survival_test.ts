import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { kaplanMeier, medianSurvival, survivalAt } from "../../lib/behaviour/survival.ts";
import type { SurvivalObservation } from "../../lib/behaviour/survival.ts";
import { assertClose } from "../assert_close.ts";

// Remission under 6-mercaptopurine, weeks: E. J. Freireich et al., Blood 21 (1963) 699-716, the textbook case for censored data. Negative: censored.
const REMISSION = [6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35];
const PLACEBO = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];

function observed(weeks: number[]): SurvivalObservation[] {
  return weeks.map((week) => ({ time: Math.abs(week), event: week > 0 }));
}

describe("kaplanMeier", () => {
  it("gives the textbook curve of remission under 6-mercaptopurine", () => {
    const curve = kaplanMeier(observed(REMISSION));
    expect([...curve.time]).toEqual([6, 7, 10, 13, 16, 22, 23]);
    expect([...curve.atRisk]).toEqual([21, 17, 15, 12, 11, 7, 6]);
    expect([...curve.events]).toEqual([3, 1, 1, 1, 1, 1, 1]);
    const exact = [18 / 21, 16 / 17, 14 / 15, 11 / 12, 10 / 11, 6 / 7, 5 / 6].map((_, i, factors) =>
      factors.slice(0, i + 1).reduce((product, factor) => product * factor)
    );
    exact.forEach((S, i) => assertClose(curve.survival[i]!, S, { rtol: 1e-14, atol: 0 }));
    [0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448].forEach((S, i) =>
      assertClose(curve.survival[i]!, S, { rtol: 0, atol: 5e-4 })
    );
  });

  it("gives Greenwood's standard error", () => {
    const curve = kaplanMeier(observed(REMISSION));
    // First step: S·√(3/(21·18)); second: the sum goes on.
    assertClose(curve.standardError[0]!, (18 / 21) * Math.sqrt(3 / (21 * 18)), { rtol: 1e-14, atol: 0 });
    assertClose(curve.standardError[1]!, (18 / 21) * (16 / 17) * Math.sqrt(3 / (21 * 18) + 1 / (17 * 16)), {
      rtol: 1e-14,
      atol: 0,
    });
  });

  it("has a binomial standard error where nothing is censored", () => {
    const curve = kaplanMeier(observed(PLACEBO));
    curve.survival.forEach((S, i) => {
      if (S > 0) assertClose(curve.standardError[i]!, Math.sqrt((S * (1 - S)) / 21), { rtol: 1e-12, atol: 0 });
    });
    expect(curve.survival.at(-1)).toBe(0);
    expect(curve.standardError.at(-1)).toBeNaN();
    expect([curve.lower.at(-1), curve.upper.at(-1)]).toEqual([0, 0]);
    const plain = kaplanMeier(observed(PLACEBO), { band: "plain" });
    expect([plain.lower.at(-1), plain.upper.at(-1)]).toEqual([0, 0]);
  });

  it("keeps both bands inside [0, 1] and around the curve, and the plain one symmetric", () => {
    for (const band of ["log-log", "plain"] as const) {
      const curve = kaplanMeier(observed(REMISSION), { band });
      curve.survival.forEach((S, i) => {
        expect(curve.lower[i]).toBeGreaterThanOrEqual(0);
        expect(curve.upper[i]).toBeLessThanOrEqual(1);
        expect(curve.lower[i]).toBeLessThan(S);
        expect(curve.upper[i]).toBeGreaterThan(S);
      });
    }
    const plain = kaplanMeier(observed(REMISSION), { band: "plain" });
    assertClose(plain.upper[6]! + plain.lower[6]!, 2 * plain.survival[6]!, { rtol: 1e-12, atol: 0 });
    assertClose(plain.upper[6]! - plain.survival[6]!, 1.959964 * plain.standardError[6]!, { rtol: 1e-6, atol: 0 });
  });

  it("widens the band with the level", () => {
    const narrow = kaplanMeier(observed(REMISSION), { level: 0.5 }), wide = kaplanMeier(observed(REMISSION));
    expect(wide.upper[3]! - wide.lower[3]!).toBeGreaterThan(narrow.upper[3]! - narrow.lower[3]!);
  });

  it("does not depend on the order of the animals", () => {
    expect(kaplanMeier(observed(REMISSION).toReversed())).toEqual(kaplanMeier(observed(REMISSION)));
  });

  it("has no steps where every animal was still going", () => {
    const curve = kaplanMeier([{ time: 5, event: false }, { time: 9, event: false }]);
    expect(curve.time).toHaveLength(0);
    expect(medianSurvival(curve)).toBeNaN();
    expect(survivalAt(curve, 100)).toBe(1);
  });

  it("rejects no animals, negative times and levels outside (0, 1)", () => {
    expect(() => kaplanMeier([])).toThrow(TypeError);
    expect(() => kaplanMeier([{ time: -1, event: true }])).toThrow("time must be zero or positive");
    expect(() => kaplanMeier([{ time: NaN, event: true }])).toThrow(RangeError);
    for (const level of [0, 1, NaN]) {
      expect(() => kaplanMeier([{ time: 1, event: true }], { level })).toThrow("level");
    }
  });
});

describe("survivalAt and medianSurvival", () => {
  it("read the step function at and between its steps", () => {
    const curve = kaplanMeier(observed(PLACEBO));
    expect(survivalAt(curve, 0.5)).toBe(1);
    assertClose(survivalAt(curve, 1), 19 / 21, { rtol: 1e-14, atol: 0 });
    assertClose(survivalAt(curve, 7.9), 12 / 21, { rtol: 1e-14, atol: 0 });
    expect(() => survivalAt(curve, NaN)).toThrow(RangeError);
  });

  it("give the textbook medians of 23 and 8 weeks", () => {
    expect(medianSurvival(kaplanMeier(observed(REMISSION)))).toBe(23);
    expect(medianSurvival(kaplanMeier(observed(PLACEBO)))).toBe(8);
  });

  it("give the first event where half stop at it, and no number where most were still going", () => {
    const stopped = [20, 20, 90].map((time) => ({ time, event: true }));
    expect(medianSurvival(kaplanMeier(stopped))).toBe(20);
    expect(medianSurvival(kaplanMeier(stopped.map(({ time }) => ({ time, event: time === 90 }))))).toBe(90);
    expect(
      medianSurvival(kaplanMeier([{ time: 20, event: true }, { time: 90, event: false }, { time: 90, event: false }])),
    )
      .toBeNaN();
  });

  it("takes an exact half as reached", () => {
    const curve = kaplanMeier([1, 2, 3, 4].map((time) => ({ time, event: true })));
    expect(medianSurvival(curve)).toBe(2);
  });
});
