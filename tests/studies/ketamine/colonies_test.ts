import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { abstinenceTable } from "../../../lib/studies/ketamine/abstinence.ts";
import {
  carryOver,
  compareMedianAnimal,
  lastIntake,
  persistingShare,
  runColonies,
  sessionIntake,
  summarizeColonies,
  sweepColonies,
} from "../../../lib/studies/ketamine/colonies.ts";
import { ratioInterval } from "../../../lib/studies/ketamine/ratio_interval.ts";
import { assertClose } from "../../assert_close.ts";
import { SETTINGS, theColonies, theSpace } from "./behaviour_model.ts";

describe("runColonies", () => {
  const colonies = theColonies();

  it("lies near a Python prototype: intake 18.9 and 18.6, saline 4.2, breakpoints 20 and 95", () => {
    const [ketamine, cocaine, saline] = summarizeColonies(colonies);
    assertClose(ketamine!.intake.estimate, 18.9, { rtol: 0, atol: 0.7 });
    assertClose(cocaine!.intake.estimate, 18.6, { rtol: 0, atol: 0.9 });
    assertClose(saline!.intake.estimate, 4.2, { rtol: 0, atol: 1.3 });
    expect([ketamine!.breakpoint.estimate, cocaine!.breakpoint.estimate]).toEqual([20, 95]);
  });

  it("lies near its fifth of animals that persist with cocaine, and finds no more with ketamine than with saline", () => {
    const [ketamine, cocaine, saline] = summarizeColonies(colonies);
    expect(cocaine!.persisting.lower).toBeLessThan(0.2);
    expect(cocaine!.persisting.upper).toBeGreaterThan(0.2);
    expect(ketamine!.persisting.estimate).toBeLessThanOrEqual(saline!.persisting.estimate);
  });

  it("reads persistence of saline high where only the share of intake counts", () => {
    expect(persistingShare(colonies.saline, { minimumInfusions: 0 }).estimate).toBeGreaterThan(
      persistingShare(colonies.saline).estimate,
    );
  });

  it("is the same for the same seed, and another for another", () => {
    const small = { ...SETTINGS, animals: 3, sessions: 2 };
    expect(runColonies(theSpace(), small)).toEqual(runColonies(theSpace(), small));
    expect(lastIntake(runColonies(theSpace(), { ...small, seed: 7 }).cocaine)).not.toEqual(
      lastIntake(runColonies(theSpace(), small).cocaine),
    );
  });

  it("gives the same colonies where threads train them, and says what they refuse", async () => {
    const few = { ...SETTINGS, animals: 2, sessions: 1 };
    expect(await sweepColonies(theSpace(), few)).toEqual(runColonies(theSpace(), few));
    await expect(sweepColonies(theSpace(), { ...few, animals: 0 })).rejects.toThrow("animals must be an integer");
  });

  it("says which unit dose must be positive", () => {
    expect(() => runColonies(theSpace(), { ...SETTINGS, cocaineUnitDose: 0 })).toThrow(
      "cocaineUnitDose must be positive",
    );
  });

  it("has intervals that hold their estimates, by session", () => {
    for (const { means } of sessionIntake(colonies)) {
      expect(means).toHaveLength(SETTINGS.sessions);
      for (const { estimate, lower, upper } of means) {
        expect(lower).toBeLessThanOrEqual(estimate);
        expect(upper).toBeGreaterThanOrEqual(estimate);
      }
    }
  });

  it("has a median animal within an infusion and a half and within a ratio of it", () => {
    for (const { medianAnimal, colony } of compareMedianAnimal(theSpace(), colonies)) {
      assertClose(medianAnimal.intake, colony.intake, { rtol: 0, atol: 1.5 });
      assertClose(medianAnimal.plasticWeight, colony.plasticWeight, { rtol: 0, atol: 0.05 });
    }
  });
});

describe("carryOver", () => {
  it("leaves 13 % of ketamine's first rise and 59 % of cocaine's, as the prototype does, and 11 % without feedback", () => {
    const last = carryOver(theSpace(), SETTINGS).map(({ relative }) => relative.at(-1)!);
    assertClose(last[0]!, 0.13, { rtol: 0, atol: 0.006 });
    assertClose(last[1]!, 0.114, { rtol: 0, atol: 0.006 });
    assertClose(last[3]!, 0.59, { rtol: 0, atol: 0.006 });
  });

  it("fades far less at a quarter of ketamine's dose", () => {
    const [full, , quarter] = carryOver(theSpace(), SETTINGS);
    expect(quarter!.relative.at(-1)!).toBeGreaterThan(5 * full!.relative.at(-1)!);
  });
});

describe("abstinenceTable", () => {
  it("lets weights decay by the assumed time constants and nothing grow", () => {
    for (const { weight: [day, month], presses, decayTime } of abstinenceTable(theColonies())) {
      assertClose(month, day * Math.exp(-29 * 86_400 / decayTime), { rtol: 1e-9, atol: 0 });
      expect(presses[1]).toBeLessThanOrEqual(presses[0]);
    }
  });
});

describe("ratioInterval", () => {
  it("is exact where animals do not differ", () => {
    const groups = { drug: [6, 6], reference: [3, 3, 3] };
    expect(ratioInterval(groups, { statistic: "median", seed: 1 })).toEqual({ estimate: 2, lower: 2, upper: 2 });
  });

  it("is infinite over a reference of nothing", () => {
    expect(ratioInterval({ drug: [1], reference: [0] }, { statistic: "mean", seed: 1 }).upper).toBe(Infinity);
  });

  it("narrows with the number of animals", () => {
    const width = (n: number) => {
      const values = Array.from({ length: n }, (_, i) => 10 + (i % 5));
      const { lower, upper } = ratioInterval({ drug: values, reference: values }, { statistic: "mean", seed: 1 });
      return upper - lower;
    };
    expect(width(80)).toBeLessThan(0.7 * width(20));
  });
});
