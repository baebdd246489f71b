import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { doseMap } from "../../lib/behaviour/dose_map.ts";
import { assertClose } from "../assert_close.ts";

const SMALL = { animals: 6, days: 4, seed: 11, battery: { punishedDays: 1 } };

describe("doseMap", () => {
  const map = doseMap({ drug: "ketamine", unitDoses: [0, 5e-7, 4e-6], feedbackGains: [30, 5], ...SMALL });

  it("has one cell per dose and gain, gains within doses", () => {
    expect(map.map(({ unitDose, feedbackGain }) => [unitDose, feedbackGain])).toEqual([
      [0, 30],
      [0, 5],
      [5e-7, 30],
      [5e-7, 5],
      [4e-6, 30],
      [4e-6, 5],
    ]);
  });

  it("gives saline the same outcome at every gain", () => {
    expect({ ...map[0], feedbackGain: 0 }).toEqual({ ...map[1], feedbackGain: 0 });
    expect(map[0]!.plasticWeight).toBe(0);
    expect(map[0]!.intakeMass).toBe(0);
  });

  it("shows infusions falling and drug taken rising with dose", () => {
    expect(map[4]!.intake).toBeLessThan(map[2]!.intake);
    expect(map[4]!.intakeMass).toBeGreaterThan(map[2]!.intakeMass);
    assertClose(map[4]!.intakeMass, 4e-6 * map[4]!.intake, { rtol: 1e-12, atol: 0 });
  });

  it("shows motivation rising as feedback weakens", () => {
    expect(map[5]!.leastBreakpoint).toBeGreaterThan(map[4]!.leastBreakpoint);
    expect(map[5]!.plasticWeight).toBeGreaterThan(0.2);
  });

  it("shows no escalation where the drug is learned at once, and slow acquisition where it is not", () => {
    for (const { escalation } of [map[4]!, map[5]!]) assertClose(escalation, 1, { rtol: 0, atol: 0.12 });
    const [slow] = doseMap({ drug: "ketamine", unitDoses: [2.5e-7], feedbackGains: [30], ...SMALL, days: 6 });
    expect(slow!.escalation).toBeGreaterThan(1.2);
  });

  it("says how many animals stopped by themselves, and gives no median where too few did", () => {
    for (const { breakpoint, stoppedShare } of map) {
      if (stoppedShare === 1) expect(breakpoint).not.toBeNaN();
      if (stoppedShare < 0.5) expect(breakpoint).toBeNaN();
    }
  });

  it("has no escalation to give after a single day, and no cell of an empty grid", () => {
    const [cell] = doseMap({ drug: "ketamine", unitDoses: [2e-6], feedbackGains: [30], ...SMALL, days: 1, animals: 2 });
    expect(cell!.escalation).toBeNaN();
    expect(doseMap({ drug: "ketamine", unitDoses: [], feedbackGains: [30], ...SMALL })).toEqual([]);
  });

  it("rejects negative doses and gains", () => {
    const make = (unitDose: number, gain: number) => () =>
      doseMap({ drug: "ketamine", unitDoses: [unitDose], feedbackGains: [gain], ...SMALL });
    expect(make(-1, 30)).toThrow("unitDose must be zero or positive");
    expect(make(1e-6, -1)).toThrow("gain must be zero or positive");
  });
});
