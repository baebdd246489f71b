import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { medianAnimal, medianColony } from "../../lib/behaviour/median_animal.ts";
import { behaviourParameters } from "../../lib/behaviour/parameters.ts";
import { toleratingShare } from "../../lib/behaviour/punishment.ts";
import { quantileR7 } from "../../lib/numerics/sample_statistics.ts";
import { assertClose } from "../assert_close.ts";
import { testedColony, trainedColony, UNIT_DOSES } from "./trained_colonies.ts";

describe("medianAnimal", () => {
  for (const drug of ["ketamine", "cocaine"] as const) {
    it(`lies near the median of a colony for ${drug}`, () => {
      const training = trainedColony(drug, { animals: 24 }), battery = testedColony(drug, { animals: 24 });
      const median = (values: ArrayLike<number>) => quantileR7(values, 0.5);
      const animal = medianAnimal({ drug, unitDose: UNIT_DOSES[drug] });
      assertClose(animal.intake, median(training.infusions.at(-1)!), { rtol: 0, atol: 1.5 });
      assertClose(animal.value, median(training.colony.value), { rtol: 0.12, atol: 0.02 });
      assertClose(animal.plasticWeight, median(training.colony.plasticWeight), { rtol: 0.12, atol: 0 });
      assertClose(animal.breakpoint, median(battery.breakpoints), { rtol: 0.35, atol: 0 });
      expect(animal.stopped).toBe(true);
    });
  }

  it("draws no random number", () => {
    expect(medianAnimal({ drug: "ketamine", unitDose: 2e-6 }, { days: 2 })).toEqual(
      medianAnimal({ drug: "ketamine", unitDose: 2e-6 }, { days: 2 }),
    );
  });

  it("does next to nothing for saline", () => {
    const { intake, value, plasticWeight, toleratingShare } = medianAnimal({ drug: "cocaine", unitDose: 0 });
    expect(intake).toBeLessThan(7);
    assertClose(value, 0, { rtol: 0, atol: 1e-9 });
    expect([plasticWeight, toleratingShare]).toEqual([0, 0]);
  });

  it("ignores spreads between animals except in the share", () => {
    const behaviour = behaviourParameters({ motorPressRateLogDeviation: 0.5, shockCostLogDeviation: 1 });
    const spread = medianAnimal({ drug: "cocaine", unitDose: 5e-7, behaviour }, { days: 2 });
    const narrow = medianAnimal({ drug: "cocaine", unitDose: 5e-7 }, { days: 2 });
    expect(spread.breakpoint).toBe(narrow.breakpoint);
    expect(spread.toleratingShare).not.toBe(narrow.toleratingShare);
  });

  it("shows that an opioid would pass for harmless if reinforcement read the peak, and not if it read the area", () => {
    const fentanyl = { drug: "fentanyl", unitDose: 2e-8 } as const,
      cocaine = { drug: "cocaine", unitDose: 5e-7 } as const;
    const ratio = (reinforcement: "peak" | "area") =>
      medianAnimal({ ...fentanyl, reinforcement }).breakpoint / medianAnimal({ ...cocaine, reinforcement }).breakpoint;
    expect(ratio("peak")).toBeLessThan(0.25);
    expect(ratio("area")).toBeGreaterThan(0.6);
  });

  it("keeps ketamine below cocaine in effort whichever of the two reinforcement reads", () => {
    const effort = (drug: "ketamine" | "cocaine") =>
      medianAnimal({ drug, unitDose: UNIT_DOSES[drug], reinforcement: "area" }).breakpoint;
    // The independent implementation, area under 20 minutes: 50 and 178.
    assertClose(effort("ketamine"), 50, { rtol: 0.25, atol: 0 });
    assertClose(effort("cocaine"), 178, { rtol: 0.25, atol: 0 });
  });

  it("rejects what colonies and sessions reject", () => {
    expect(() => medianAnimal({ drug: "cocaine", unitDose: -1 })).toThrow("unitDose");
    expect(() => medianAnimal({ drug: "cocaine", unitDose: 0 }, { days: 0 })).toThrow("days");
    expect(() => medianAnimal({ drug: "cocaine", unitDose: 0 }, { days: 1, punishment: { shockProbability: 0 } }))
      .toThrow("shockProbability");
  });
});

describe("medianColony", () => {
  it("holds one animal with the median of every trait, whatever the spreads", () => {
    const behaviour = behaviourParameters({ motorPressRateLogDeviation: 0.5, reinforcerLogDeviation: 0.5 });
    const { traits, behaviour: used } = medianColony({ drug: "ketamine", unitDose: 2e-6, behaviour });
    expect(traits).toEqual([{ plasticityFactor: 1, motorPressRate: 0.02, shockCost: 6, reinforcerFactor: 1 }]);
    expect(used.reinforcerLogDeviation).toBe(0);
  });
});

describe("toleratingShare", () => {
  const parameters = behaviourParameters();
  const share = (value: number, shockProbability = 1 / 3) =>
    toleratingShare({ value, plasticWeight: 0, requirement: 1 }, { shockProbability, parameters });

  it("is one half where the median animal breaks even", () => {
    assertClose(share(0.4 + 2), 0.5, { rtol: 1e-12, atol: 0 });
  });

  it("is 0 below the threshold of value, rises with value and falls with the chance of shock", () => {
    expect(share(0.4)).toBe(0);
    expect(share(3)).toBeGreaterThan(share(2));
    expect(share(2, 0.5)).toBeLessThan(share(2, 0.2));
  });

  it("counts value as plasticity amplifies it and effort subtracts from it", () => {
    const options = { shockProbability: 1 / 3, parameters };
    const naive = toleratingShare({ value: 1.3, plasticWeight: 0, requirement: 1 }, options);
    expect(toleratingShare({ value: 1.3, plasticWeight: 0.6, requirement: 1 }, options)).toBeGreaterThan(naive);
    expect(toleratingShare({ value: 1.3, plasticWeight: 0, requirement: 20 }, options)).toBeLessThan(naive);
  });

  it("is a step where all animals are alike", () => {
    const alike = { shockProbability: 1 / 3, parameters: behaviourParameters({ shockCostLogDeviation: 0 }) };
    expect(toleratingShare({ value: 2.3, plasticWeight: 0, requirement: 1 }, alike)).toBe(0);
    expect(toleratingShare({ value: 2.5, plasticWeight: 0, requirement: 1 }, alike)).toBe(1);
  });

  it("bounds what a simulated colony shows from above, and is 0 where it shows next to none", () => {
    const { colony } = trainedColony("cocaine", { animals: 24 });
    const closed = toleratingShare({
      value: quantileR7(colony.value, 0.5),
      plasticWeight: quantileR7(colony.plasticWeight, 0.5),
      requirement: 1,
    }, {
      shockProbability: 1 / 3,
      parameters,
    });
    assertClose(closed, 0.39, { rtol: 0, atol: 0.06 });
  });

  it("rejects chances of shock outside (0, 1]", () => {
    for (const p of [0, -1, 1.1, NaN]) expect(() => share(1, p)).toThrow("shockProbability");
  });
});
