import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { createColony } from "../../lib/behaviour/colony.ts";
import { fixedRatio } from "../../lib/behaviour/fixed_ratio.ts";
import { behaviourParameters } from "../../lib/behaviour/parameters.ts";
import { progressiveRatio } from "../../lib/behaviour/progressive_ratio.ts";
import { runSession } from "../../lib/behaviour/session.ts";
import { sampleMean } from "../../lib/numerics/sample_statistics.ts";
import { assertClose } from "../assert_close.ts";

const FR1 = { schedule: fixedRatio(1), duration: 3600 };

function trainedCocaine(animals: number, changes: object = {}) {
  const naive = createColony({ drug: "cocaine", unitDose: 5e-7, seed: 9, animals, ...changes });
  return runSession(naive, { ...FR1, duration: 7200 }).colony;
}

describe("runSession", () => {
  it("gives the same bytes for the same seed and does not change the colony", () => {
    const colony = trainedCocaine(6);
    const before = structuredClone({ value: colony.value, weight: colony.plasticWeight });
    const first = runSession(colony, FR1), second = runSession(colony, FR1);
    expect(first).toEqual(second);
    expect({ value: colony.value, weight: colony.plasticWeight }).toEqual(before);
  });

  it("does not depend on how many other animals there are", () => {
    const small = runSession(createColony({ drug: "cocaine", unitDose: 5e-7, seed: 9, animals: 3 }), FR1).record;
    const large = runSession(createColony({ drug: "cocaine", unitDose: 5e-7, seed: 9, animals: 8 }), FR1).record;
    expect(small.infusionTimes).toEqual(large.infusionTimes.slice(0, 3));
  });

  it("draws other numbers in the next session", () => {
    const naive = createColony({ drug: "cocaine", unitDose: 0, seed: 9, animals: 6 });
    const first = runSession(naive, FR1), second = runSession(first.colony, FR1);
    expect(first.record.infusionTimes).not.toEqual(second.record.infusionTimes);
  });

  it("keeps infusions a time-out apart and inside the session", () => {
    const { infusionTimes, infusions } = runSession(trainedCocaine(8), FR1).record;
    infusionTimes.forEach((times, i) => {
      expect(times).toHaveLength(infusions[i]!);
      times.forEach((time, k) => {
        expect(time).toBeLessThanOrEqual(3600);
        if (k > 0) expect(time - times[k - 1]!).toBeGreaterThanOrEqual(30);
      });
    });
  });

  it("presses as a Poisson process of the basal rate where there is no drug and no time-out", () => {
    const behaviour = behaviourParameters({
      timeOut: 0,
      motorPressRate: 0,
      basalPressRate: 0.01,
      satietyThreshold: 100,
      impairmentThreshold: 1,
      impairmentWidth: 0.001,
    });
    const saline = createColony({ drug: "ketamine", unitDose: 0, seed: 1, animals: 200, behaviour });
    const { presses } = runSession(saline, { schedule: fixedRatio(1), duration: 3600 }).record;
    // 36 expected each; the standard error of the mean over 200 is 0.42.
    assertClose(sampleMean(presses), 36, { rtol: 0, atol: 1.7 });
    const spread = sampleMean(presses.map((n) => (n - 36) ** 2));
    assertClose(spread, 36, { rtol: 0.35, atol: 0 }); // variance equals mean
  });

  it("gives saline its basal intake, no value and no plasticity", () => {
    const saline = createColony({ drug: "cocaine", unitDose: 0, seed: 2, animals: 40 });
    const { colony, record } = runSession(saline, { schedule: fixedRatio(1), duration: 7200 });
    assertClose(sampleMean(record.infusions), 5.3, { rtol: 0, atol: 1.5 });
    expect(Math.max(...colony.value)).toBeLessThan(1e-9);
    expect(Math.max(...colony.plasticWeight)).toBe(0);
  });

  it("does nothing where the animal cannot press at all", () => {
    const behaviour = behaviourParameters({ basalPressRate: 0, motorPressRate: 0 });
    const colony = createColony({ drug: "ketamine", unitDose: 2e-6, seed: 2, animals: 3, behaviour });
    const { record } = runSession(colony, FR1);
    expect([...record.presses, ...record.infusions, ...record.lastRatio]).toEqual(Array(9).fill(0));
  });

  it("learns nothing at learning rate 0", () => {
    const behaviour = behaviourParameters({ learningRate: 0 });
    const colony = createColony({ drug: "cocaine", unitDose: 5e-7, seed: 2, animals: 3, behaviour });
    expect([...runSession(colony, FR1).colony.value]).toEqual([0, 0, 0]);
  });

  it("changes little with the time step", () => {
    const colony = trainedCocaine(24);
    const coarse = runSession(colony, { ...FR1, duration: 7200 }).record;
    const fine = runSession(colony, { ...FR1, duration: 7200, step: 0.5 }).record;
    assertClose(sampleMean(fine.infusions), sampleMean(coarse.infusions), { rtol: 0, atol: 0.8 });
  });

  it("calls a progressive-ratio session off after the limited hold", () => {
    const naive = createColony({ drug: "cocaine", unitDose: 5e-7, seed: 3, animals: 12 });
    const { record } = runSession(naive, { schedule: progressiveRatio(), duration: 14_400 });
    record.stopped.forEach((stopped, i) => {
      expect(stopped).toBe(true);
      const times = [0, ...record.infusionTimes[i]!];
      times.slice(1).forEach((time, k) => expect(time - times[k]!).toBeLessThanOrEqual(1800));
    });
    expect(runSession(naive, { schedule: progressiveRatio(), duration: 600 }).record.stopped).not.toContain(true);
  });

  it("counts presses of ratios that were not completed", () => {
    const { record } = runSession(trainedCocaine(6), { schedule: fixedRatio(50), duration: 3600 });
    record.presses.forEach((presses, i) => {
      const whole = 50 * record.infusions[i]!;
      expect(presses).toBeGreaterThanOrEqual(whole);
      expect(presses).toBeLessThan(whole + 50);
    });
  });

  it("fears punishment only in the punished context", () => {
    const colony = { ...trainedCocaine(24), expectedCost: new Float64Array(24).fill(5) };
    const safe = runSession(colony, FR1).record,
      punished = runSession(colony, { ...FR1, punishment: { shockProbability: 1 / 3 } }).record;
    expect(sampleMean(punished.infusions)).toBeLessThan(0.3 * sampleMean(safe.infusions));
    expect(runSession(colony, FR1).colony.expectedCost).toEqual(colony.expectedCost);
  });

  it("learns no cost where shocks never come and the full cost where they always do", () => {
    const colony = trainedCocaine(6);
    const never = runSession(colony, { ...FR1, punishment: { shockProbability: 0 } });
    expect([...never.colony.expectedCost]).toEqual(Array(6).fill(0));
    expect(never.record.infusions).toEqual(runSession(colony, FR1).record.infusions);
    const always = runSession(colony, { ...FR1, punishment: { shockProbability: 1 } });
    always.colony.expectedCost.forEach((cost, i) => {
      const learned = colony.traits[i]!.shockCost * (1 - 0.75 ** always.record.infusions[i]!);
      assertClose(cost, learned, { rtol: 1e-12, atol: 0 });
    });
  });

  it("credits the dose's own rise where the next infusion is far", () => {
    const behaviour = behaviourParameters({ motorPressRate: 0, basalPressRate: 1 / 3600 });
    const rare = createColony({ drug: "cocaine", unitDose: 5e-7, seed: 4, animals: 40, behaviour });
    const { infusionTimes, rewards } = runSession(rare, { ...FR1, duration: 7200 }).record;
    const alone = infusionTimes.flatMap((times, i) =>
      times.length > 1 && times[1]! - times[0]! > 120 ? [rewards[i]![0]!] : []
    );
    expect(alone.length).toBeGreaterThan(10);
    // 0.5 mg/kg raises dopamine by 0.604 times rest, and the reinforcer scale is 0.3.
    for (const reward of alone) assertClose(reward, 0.604 / 0.3, { rtol: 0.002, atol: 0 });
  });

  it("learns nothing from an infusion whose window the end cuts off", () => {
    const { record } = runSession(trainedCocaine(12), FR1);
    record.infusionTimes.forEach((times, i) => {
      const open = times.length > 0 && times.at(-1)! + 120 > 3600 ? 1 : 0;
      expect(record.rewards[i]).toHaveLength(times.length - open);
    });
  });

  it("extinguishes value where the lever gives no drug", () => {
    const colony = trainedCocaine(12);
    const { colony: after } = runSession(colony, { ...FR1, unitDose: 0 });
    after.value.forEach((value, i) => expect(value).toBeLessThan(colony.value[i]!));
  });

  it("potentiates further during the washout, by some 6 % of the weight", () => {
    const colony = trainedCocaine(12);
    const plain = runSession(colony, { ...FR1, duration: 7200 }).colony.plasticWeight;
    const washed = runSession(colony, { ...FR1, duration: 7200, washout: 7200 }).colony.plasticWeight;
    plain.forEach((weight, i) => expect(washed[i]).toBeGreaterThan(weight));
  });

  it("presses regularly without chance", () => {
    const setting = {
      drug: "cocaine",
      unitDose: 5e-7,
      animals: 1,
      behaviour: behaviourParameters({ motorPressRateLogDeviation: 0, plasticityRateLogDeviation: 0 }),
    } as const;
    const run = (seed: number) =>
      runSession(createColony({ ...setting, seed }), { ...FR1, pressing: "regular" }).record.infusionTimes;
    expect(run(1)).toEqual(run(2));
  });

  it("rejects sessions that cannot be run", () => {
    const colony = createColony({ drug: "cocaine", unitDose: 5e-7, seed: 3, animals: 1 });
    const run = (changes: object) => () => runSession(colony, { ...FR1, ...changes });
    for (const duration of [0, -1, NaN, Infinity]) expect(run({ duration })).toThrow("duration must be positive");
    expect(run({ step: 0 })).toThrow("step must be positive");
    expect(run({ duration: 0.49 })).toThrow(
      "Cannot run a session: number of steps of 1 s in a duration of 0.49 s must be an integer of at least 1, got 0",
    );
    expect(run({ duration: 10, step: 21 })).toThrow("number of steps of 21 s in a duration of 10 s");
    expect(run({ step: Number.MIN_VALUE })).toThrow("number of steps");
    expect(run({ duration: 0.5 })).not.toThrow();
    expect(run({ washout: -1 })).toThrow("washout must be zero or positive");
    expect(run({ unitDose: -1 })).toThrow("unitDose must be zero or positive");
    expect(run({ primingDose: NaN })).toThrow("primingDose must be zero or positive");
    expect(run({ punishment: { shockProbability: 2 } })).toThrow("shockProbability must be a fraction");
    expect(run({ pressing: "often" })).toThrow('pressing must be "poisson" or "regular", got often');
  });
});
