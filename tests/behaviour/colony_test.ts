import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { createColony, restColony } from "../../lib/behaviour/colony.ts";
import { behaviourParameters } from "../../lib/behaviour/parameters.ts";
import { sampleMean, sampleVariance } from "../../lib/numerics/sample_statistics.ts";
import { ketamine } from "../../lib/pharmacology/drugs.ts";
import { assertClose } from "../assert_close.ts";

const SETTING = { drug: "ketamine", unitDose: 2e-6, seed: 5 } as const;

describe("createColony", () => {
  it("starts 24 naive animals unless told otherwise", () => {
    const colony = createColony(SETTING);
    expect(colony.traits).toHaveLength(24);
    for (const learned of [colony.value, colony.plasticWeight, colony.expectedCost]) {
      expect([...learned]).toEqual(Array(24).fill(0));
    }
    expect(colony.sessions).toBe(0);
  });

  it("takes a drug by name or as parameters", () => {
    expect(createColony({ ...SETTING, drug: ketamine })).toEqual(createColony(SETTING));
  });

  it("gives the same animals for the same seed, whatever their number", () => {
    expect(createColony(SETTING)).toEqual(createColony(SETTING));
    expect(createColony({ ...SETTING, animals: 7 }).traits).toEqual(createColony(SETTING).traits.slice(0, 7));
    expect(createColony({ ...SETTING, seed: 6 }).traits).not.toEqual(createColony(SETTING).traits);
  });

  it("draws log-normal traits with the stated median and spread", () => {
    const { traits } = createColony({ ...SETTING, animals: 4000 });
    const cases = [
      [traits.map((t) => Math.log(t.plasticityFactor)), 0, 0.5],
      [traits.map((t) => Math.log(t.motorPressRate)), Math.log(0.02), 0.25],
      [traits.map((t) => Math.log(t.shockCost)), Math.log(6), 0.5],
    ] as const;
    for (const [logs, mean, deviation] of cases) {
      assertClose(sampleMean(logs), mean, { rtol: 0, atol: 4 * deviation / Math.sqrt(4000) });
      assertClose(Math.sqrt(sampleVariance(logs)), deviation, { rtol: 0.05, atol: 0 });
    }
  });

  it("draws traits independently of each other", () => {
    const { traits } = createColony({ ...SETTING, animals: 4000 });
    const a = traits.map((t) => Math.log(t.plasticityFactor)), b = traits.map((t) => Math.log(t.shockCost));
    const covariance = sampleMean(a.map((x, i) => (x - sampleMean(a)) * (b[i]! - sampleMean(b))));
    assertClose(covariance / 0.25, 0, { rtol: 0, atol: 4 / Math.sqrt(4000) });
  });

  it("makes all animals alike where the spreads are 0, and lets sensitivity to the drug vary if asked", () => {
    const none = { plasticityRateLogDeviation: 0, motorPressRateLogDeviation: 0, shockCostLogDeviation: 0 };
    const alike = createColony({ ...SETTING, behaviour: behaviourParameters(none) });
    for (const traits of alike.traits) {
      expect(traits).toEqual({ plasticityFactor: 1, motorPressRate: 0.02, shockCost: 6, reinforcerFactor: 1 });
    }
    const varied = createColony({ ...SETTING, behaviour: behaviourParameters({ reinforcerLogDeviation: 0.3 }) });
    expect(new Set(varied.traits.map((t) => t.reinforcerFactor)).size).toBe(24);
  });

  it("rejects what cannot be", () => {
    const make = (changes: object) => () => createColony({ ...SETTING, ...changes });
    expect(make({ drug: "aspirin" })).toThrow("name must be one of cocaine, fentanyl, ketamine, got aspirin");
    expect(make({ unitDose: -1e-6 })).toThrow("unitDose must be zero or positive and finite, got -0.000001");
    expect(make({ unitDose: NaN })).toThrow(RangeError);
    expect(make({ animals: 0 })).toThrow("animals must be an integer of at least 1, got 0");
    expect(make({ animals: 2.5 })).toThrow(RangeError);
    expect(make({ seed: -1 })).toThrow("seed");
    expect(make({ manipulation: { deletionFraction: 1.1 } })).toThrow("deletionFraction must be a fraction");
    expect(make({ reinforcement: "rate" })).toThrow('reinforcement must be "peak" or "area", got rate');
  });
});

describe("restColony", () => {
  const colony = {
    ...createColony({ ...SETTING, animals: 2 }),
    plasticWeight: Float64Array.of(0.6, 0.1),
    value: Float64Array.of(1, 2),
  };

  it("decays the weight exponentially and keeps what was learned", () => {
    const rested = restColony(colony, { duration: 7 * 86_400 });
    assertClose(rested.plasticWeight[0]!, 0.6 / Math.E, { rtol: 1e-12, atol: 0 });
    expect(rested.value).toEqual(colony.value);
    expect([...colony.plasticWeight]).toEqual([0.6, 0.1]);
  });

  it("leaves 1, 37 and 72 % after 30 days for time constants of 7, 30 and 90 days", () => {
    const left = [7, 30, 90].map((days) => {
      const rested = restColony(colony, { duration: 30 * 86_400, decayTime: days * 86_400 });
      return rested.plasticWeight[0]! / 0.6;
    });
    [0.014, 0.368, 0.717].forEach((share, i) => assertClose(left[i]!, share, { rtol: 0, atol: 5e-4 }));
  });

  it("composes: two nights are one night twice as long", () => {
    const night = { duration: 79_200 };
    const twice = restColony(restColony(colony, night), night);
    assertClose(twice.plasticWeight[0]!, restColony(colony, { duration: 158_400 }).plasticWeight[0]!, {
      rtol: 1e-12,
      atol: 0,
    });
  });

  it("rejects negative times", () => {
    expect(() => restColony(colony, { duration: -1 })).toThrow("duration must be zero or positive");
    expect(() => restColony(colony, { duration: 1, decayTime: 0 })).toThrow("decayTime must be positive");
  });
});
