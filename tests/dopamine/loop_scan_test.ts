import { expect } from "@std/expect";
import { beforeAll, describe, it } from "@std/testing/bdd";
import { LOOP_VARIANTS, type LoopScanRow, scanLoops } from "../../lib/dopamine/loop_scan.ts";
import { assertClose } from "../assert_close.ts";

/** The first-pass model, doses 2 and 0.6 mg/kg: half-decay (min) of ketamine, ketamine with D2 block, cocaine, cocaine with D2 block, then the four peaks and areas (min). */
const FIRST_PASS: Readonly<Record<string, readonly number[]>> = {
  "both branches": [2.75, 5.05, 5.55, 5.7, 1.71, 2, 1.71, 2.16, 6, 11.7, 10.9, 18],
  "terminal branch only": [6.75, 5.85, 6.95, 6.4, 2.05, 2.57, 1.96, 2.25, 14.8, 20.1, 16.4, 20.4],
  "somatodendritic branch only": [2.55, 5.1, 5.15, 5.6, 1.99, 1.98, 1.96, 2.26, 7.8, 11.6, 13.9, 19.4],
  "no D2 feedback": [5.9, 5.9, 6.25, 6.25, 2.55, 2.55, 2.33, 2.33, 20, 20, 21.4, 21.4],
  "somatodendritic in 3 s": [6.95, 5.8, 7, 6.5, 1.42, 1.91, 1.63, 2.09, 6, 11.7, 10.8, 18],
  "somatodendritic in 1 min": [4.7, 5.55, 6.8, 6.2, 1.56, 1.96, 1.64, 2.12, 6, 11.7, 10.8, 18],
  "somatodendritic in 5 min": [2.8, 5, 4.45, 5.55, 1.82, 2.03, 1.78, 2.19, 6, 11.8, 10.9, 18.1],
  "somatodendritic in 10 min": [3.3, 5.15, 4.25, 5.75, 1.9, 2.05, 1.85, 2.2, 5.9, 11.8, 11, 18.2],
  "terminal in 2.5 min, gain 8, alone": [4, 4.5, 3.85, 5.05, 2.12, 2.84, 1.99, 2.19, 11.6, 19.7, 13, 17.7],
  "sensor where the transporter clears all": [2.75, 5.05, 1.4, 4.65, 1.71, 2, 1.46, 2.06, 6, 11.7, 4.2, 15.4],
  "sensor where the transporter clears nothing": [2.75, 5.05, 6.95, 6.4, 1.71, 2, 1.96, 2.23, 6, 11.7, 16.4, 20],
};

describe("scanLoops", () => {
  let fixed: readonly LoopScanRow[] = [], matched: readonly LoopScanRow[] = [];
  const row = (name: string) => matched.find(({ variant }) => variant.name === name)!;
  beforeAll(() => {
    fixed = scanLoops(LOOP_VARIANTS, { cocaineDose: 0.6e-6 });
    matched = scanLoops();
  });

  it("agrees with the first-pass model in every variant", () => {
    expect(fixed).toHaveLength(Object.keys(FIRST_PASS).length);
    for (const { variant, ketamine, ketamineBlocked, cocaine, cocaineBlocked } of fixed) {
      const four = [ketamine, ketamineBlocked, cocaine, cocaineBlocked];
      const expected = FIRST_PASS[variant.name]!;
      four.forEach(({ halfDecay, peak, area }, k) => {
        assertClose(halfDecay / 60, expected[k]!, { rtol: 0, atol: 0.08 }); // read there on a grid of 3 s at both ends
        assertClose(peak, expected[4 + k]!, { rtol: 0, atol: 0.006 });
        assertClose(area / 60, expected[8 + k]!, { rtol: 0, atol: 0.06 });
      });
    }
  });

  it("matches the peaks of the two drugs in every variant", () => {
    for (const { ketamine, cocaine } of matched) assertClose(cocaine.peak, ketamine.peak, { rtol: 1e-5, atol: 0 });
  });

  it("finds that blocking a loop of seconds does not lengthen the half-decay, but does lengthen the time above a level", () => {
    const fast = row("somatodendritic in 3 s");
    expect(fast.prolongation.halfDecay).toBeLessThan(0.9);
    expect(fast.prolongation.timeAbove).toBeGreaterThan(2);
    expect(fast.prolongation.area).toBeGreaterThan(1.9);
  });

  it("finds that a slow somatodendritic loop shortens ketamine, and its block prolongs it by any measure", () => {
    const { prolongation, brevity, ketamine } = row("both branches");
    expect(prolongation.halfDecay).toBeGreaterThan(1.8);
    expect(prolongation.timeAbove).toBeGreaterThan(2.8);
    expect(brevity.halfDecay).toBeLessThan(0.5);
    expect(row("no D2 feedback").ketamine.halfDecay / ketamine.halfDecay).toBeGreaterThan(2.1);
  });

  it("finds that the terminal branch alone does not shorten ketamine", () => {
    const terminal = row("terminal branch only");
    expect(terminal.ketamine.halfDecay).toBeGreaterThan(row("no D2 feedback").ketamine.halfDecay);
    expect(terminal.prolongation.halfDecay).toBeLessThan(1);
    expect(terminal.brevity.halfDecay).toBeGreaterThan(0.9);
  });

  it("finds that a sensor that sees all of the uptake block cuts cocaine shorter than ketamine", () => {
    expect(row("sensor where the transporter clears all").brevity.halfDecay).toBeGreaterThan(2);
    expect(row("sensor where the transporter clears nothing").brevity.halfDecay).toBeLessThan(0.45);
  });

  it("finds that the area does not see the speed of the loop", () => {
    const areas = ["3 s", "1 min", "5 min", "10 min"].map((speed) => row(`somatodendritic in ${speed}`).ketamine.area);
    expect(Math.max(...areas) / Math.min(...areas)).toBeLessThan(1.02);
  });

  it("shows no prolongation by an antagonist that holds no receptors", () => {
    const [scan] = scanLoops([{ name: "default", changes: {} }], { antagonistOccupancy: 0, cocaineDose: 0.6e-6 });
    expect(scan!.prolongation).toEqual({ halfDecay: 1, timeAbove: 1, area: 1 });
  });

  it("is empty without variants and rejects wrong doses and occupancies", () => {
    expect(scanLoops([])).toEqual([]);
    const one = LOOP_VARIANTS.slice(0, 1);
    expect(() => scanLoops(one, { ketamineDose: -1 })).toThrow("dose");
    expect(() => scanLoops(one, { cocaineDose: NaN })).toThrow("dose");
    expect(() => scanLoops(one, { antagonistOccupancy: 1.5 })).toThrow("antagonistOccupancy");
  });
});
