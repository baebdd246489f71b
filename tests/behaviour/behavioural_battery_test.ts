import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import {
  breakpointObservations,
  persistenceObservations,
  runBattery,
} from "../../lib/behaviour/behavioural_battery.ts";
import { compareGroups, intakeInterval } from "../../lib/behaviour/intake_statistics.ts";
import { behaviourParameters } from "../../lib/behaviour/parameters.ts";
import { persists } from "../../lib/behaviour/persistence.ts";
import { kaplanMeier, medianSurvival } from "../../lib/behaviour/survival.ts";
import { withAcuteParameters } from "../../lib/dopamine/acute_parameters.ts";
import { quantileR7, sampleMean } from "../../lib/numerics/sample_statistics.ts";
import { wilsonInterval } from "../../lib/numerics/wilson_interval.ts";
import { assertClose } from "../assert_close.ts";
import { type Changes, type ColonyName, testedColony, trainedColony } from "./trained_colonies.ts";

// Pooled over seeds by an independent implementation in Python (numpy 1.24.2), 24 animals a seed: median breakpoints, infusions in the hour without
// punishment and on the third punished day, share that persists (at least half of the larger of unpunished intake and 4).
const REFERENCE = {
  ketamine: { breakpoint: 20, unpunished: 10.83, punished: 0.81, share: 0.021 }, // 192 animals
  cocaine: { breakpoint: 95, unpunished: 10.47, punished: 2.12, share: 0.193 }, // 192 animals
  saline: { breakpoint: 1, unpunished: 2.27, punished: 1.03 }, // 96 animals
} as const;

function median(values: ArrayLike<number>): number {
  return quantileR7(values, 0.5);
}

function lastIntake(name: ColonyName, changes: Changes): number {
  return sampleMean(trainedColony(name, changes).infusions.at(-1)!);
}

function share(flags: boolean[]): number {
  return flags.filter(Boolean).length / flags.length;
}

describe("runBattery", () => {
  for (const drug of ["ketamine", "cocaine", "saline"] as const) {
    it(`agrees with an independent implementation for ${drug}`, () => {
      const battery = testedColony(drug);
      const expected = REFERENCE[drug];
      // Within one step of the series, 22 to 33 %, and one press.
      assertClose(median(battery.breakpoints), expected.breakpoint, { rtol: 0.28, atol: 1 });
      assertClose(sampleMean(battery.unpunished), expected.unpunished, { rtol: 0, atol: 0.9 });
      assertClose(sampleMean(battery.punished), expected.punished, { rtol: 0, atol: 1.4 });
    });
  }

  it("agrees with it on who persists, within the intervals of two small samples", () => {
    for (const drug of ["ketamine", "cocaine"] as const) {
      const flags = persists(testedColony(drug));
      const { lower, upper } = wilsonInterval(flags.filter(Boolean).length, flags.length, { level: 0.999 });
      expect(lower).toBeLessThanOrEqual(REFERENCE[drug].share);
      expect(upper).toBeGreaterThanOrEqual(REFERENCE[drug].share);
    }
  });

  it("halves the gap in effort, and no more, where plasticity has no effect on behaviour", () => {
    const without = testedColony("cocaine", { behaviour: behaviourParameters({ plasticityGain: 0 }), animals: 24 });
    expect(median(without.breakpoints)).toBe(50); // as the independent implementation: 50
    const ketamine = median(testedColony("ketamine").breakpoints);
    const cocaine = median(testedColony("cocaine").breakpoints);
    const removed = (cocaine - 50) / (cocaine - ketamine);
    assertClose(removed, 0.6, { rtol: 0, atol: 0.12 });
  });

  it("loses the contrast in effort at a quarter of the unit doses", () => {
    const [ketamine, cocaine] = [{ unitDose: 5e-7, animals: 24 }, { unitDose: 1.25e-7, animals: 24 }];
    // The independent implementation: intake 32.6 and 34.1 (standard deviation over seeds 0.4 and 1.4), median breakpoints 12 and 9.
    assertClose(lastIntake("ketamine", ketamine), 32.6, { rtol: 0, atol: 2.5 });
    assertClose(lastIntake("cocaine", cocaine), 34.1, { rtol: 0, atol: 4.5 });
    const first = testedColony("ketamine", ketamine).breakpoints, second = testedColony("cocaine", cocaine).breakpoints;
    assertClose(median(first), 13.5, { rtol: 0, atol: 1.5 });
    assertClose(median(second), 10.5, { rtol: 0, atol: 1.5 });
    expect(compareGroups({ first, second }, { seed: 1, samples: 100 }).superiority).toBeGreaterThan(0.5);
  });

  it("makes ketamine approach cocaine where the D2 feedback is weak", () => {
    const weak = { acute: withAcuteParameters({ somatodendritic: { gain: 5 } }), animals: 24 };
    // The independent implementation at gain 5, after 8 days: intake 15.6, weight 0.50, median breakpoint 77.
    assertClose(lastIntake("ketamine", weak), 15.6, { rtol: 0, atol: 1.2 });
    assertClose(sampleMean(trainedColony("ketamine", weak).colony.plasticWeight), 0.51, { rtol: 0, atol: 0.12 });
    assertClose(median(testedColony("ketamine", weak).breakpoints), 77, { rtol: 0.22, atol: 0 });
  });

  it("lets almost all animals give up by themselves at the default doses", () => {
    for (const drug of ["ketamine", "cocaine", "saline"] as const) {
      expect(share([...testedColony(drug).stopped])).toBeGreaterThan(0.95);
    }
  });

  it("raises ketamine's breakpoint with a longer limited hold, and not cocaine's", () => {
    const options = {
      progressiveRatio: { limitedHold: 7200 },
      progressiveRatioDuration: 28_800,
      punishedDays: 1,
      punishedDuration: 60,
    };
    const patient = (drug: "ketamine" | "cocaine") => {
      const patience = runBattery(trainedColony(drug).colony, options);
      return median(patience.breakpoints) / median(testedColony(drug).breakpoints);
    };
    expect(patient("ketamine")).toBeGreaterThan(1.5);
    assertClose(patient("cocaine"), 1, { rtol: 0.25, atol: 0 });
  });

  it("varies hardly between animals for cocaine unless sensitivity to the drug varies too", () => {
    const spread = (breakpoints: Float64Array) => Math.log(quantileR7(breakpoints, 0.9) / quantileR7(breakpoints, 0.1));
    const alike = testedColony("cocaine").breakpoints;
    const varied =
      testedColony("cocaine", { behaviour: behaviourParameters({ reinforcerLogDeviation: 0.3 }), animals: 24 })
        .breakpoints;
    expect(quantileR7(alike, 0.75) / quantileR7(alike, 0.25)).toBeLessThan(1.25);
    expect(spread(varied)).toBeGreaterThan(1.3 * spread(alike));
  });

  it("gives the same bytes for the same colony", () => {
    const { colony } = trainedColony("cocaine", { animals: 4 });
    expect(runBattery(colony)).toEqual(runBattery(colony));
  });

  it("rejects what sessions and schedules reject", () => {
    const { colony } = trainedColony("cocaine", { animals: 4 });
    expect(() => runBattery(colony, { punishedDays: 0 })).toThrow("days must be an integer");
    expect(() => runBattery(colony, { punishment: { shockProbability: -1 } })).toThrow("shockProbability");
    expect(() => runBattery(colony, { progressiveRatio: { growth: 0 } })).toThrow("growth must be positive");
    expect(() => runBattery(colony, { progressiveRatioDuration: 0 })).toThrow("duration must be positive");
  });
});

describe("breakpointObservations", () => {
  it("make a survival curve whose median is the median breakpoint where nothing is censored", () => {
    const battery = testedColony("cocaine");
    const uncensored = { ...battery, stopped: battery.stopped.map(() => true) };
    const { estimate, lower, upper } = intakeInterval(battery.breakpoints, { seed: 3, statistic: "median" });
    const fromCurve = medianSurvival(kaplanMeier(breakpointObservations(uncensored)));
    expect(fromCurve).toBe(estimate);
    expect(lower).toBeLessThanOrEqual(fromCurve);
    expect(upper).toBeGreaterThanOrEqual(fromCurve);
  });

  it("show that at a large unit dose the falling raw median is censoring, not lack of motivation", () => {
    const large = { unitDose: 2e-6, animals: 12 };
    const battery = testedColony("cocaine", large);
    expect(median(battery.breakpoints)).toBeLessThan(median(testedColony("cocaine").breakpoints));
    expect(share([...battery.stopped])).toBe(0);
    expect(medianSurvival(kaplanMeier(breakpointObservations(battery)))).toBeNaN();
    const value = (changes: Changes) => sampleMean(trainedColony("cocaine", changes).colony.value);
    expect(value(large)).toBeGreaterThan(3 * value({}));
  });
});

describe("persistenceObservations", () => {
  it("end where animals that no longer persist stopped, and are censored for the others", () => {
    const battery = testedColony("cocaine");
    const observations = persistenceObservations(battery);
    expect(observations.filter(({ event }) => !event).length).toBe(persists(battery).filter(Boolean).length);
    observations.forEach(({ time }, i) => {
      expect(time).toBe(battery.punishedByDay.reduce((sum, day) => sum + day[i]!, 0));
    });
  });
});
