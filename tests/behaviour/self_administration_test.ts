import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { createColony, restColony } from "../../lib/behaviour/colony.ts";
import { compareGroups } from "../../lib/behaviour/intake_statistics.ts";
import { selfAdminister } from "../../lib/behaviour/self_administration.ts";
import { runSession } from "../../lib/behaviour/session.ts";
import { fixedRatio } from "../../lib/behaviour/fixed_ratio.ts";
import { sampleMean } from "../../lib/numerics/sample_statistics.ts";
import { assertClose } from "../assert_close.ts";
import { trainedColony } from "./trained_colonies.ts";

// Means over seeds 1 to 8 (deletion and saline: 1 to 4) of 24 animals each by an independent implementation in Python (numpy 1.24.2): infusions in the last 2-h FR1
// session, its mean on day 1, value, and plastic weight the next day. Tolerances are 4 standard errors of the two samples together.
const REFERENCE = {
  ketamine: { intake: 19.17, firstDay: 14.46, value: 0.427, plasticWeight: 0 },
  cocaine: { intake: 18.66, firstDay: 14.34, value: 1.29, plasticWeight: 0.652 },
  saline: { intake: 5.39, firstDay: 5.33, value: 0, plasticWeight: 0 },
} as const;
const TOLERANCE = { intake: 0.65, firstDay: 1.2, value: 0.04, plasticWeight: 0.085 };

describe("selfAdminister", () => {
  for (const drug of ["ketamine", "cocaine"] as const) {
    it(`agrees with an independent implementation for ${drug}`, () => {
      const { infusions, colony } = trainedColony(drug);
      const expected = REFERENCE[drug];
      assertClose(sampleMean(infusions.at(-1)!), expected.intake, { rtol: 0, atol: TOLERANCE.intake });
      assertClose(sampleMean(infusions[0]!), expected.firstDay, { rtol: 0, atol: TOLERANCE.firstDay });
      assertClose(sampleMean(colony.value), expected.value, { rtol: 0, atol: TOLERANCE.value });
      assertClose(sampleMean(colony.plasticWeight), expected.plasticWeight, { rtol: 0, atol: TOLERANCE.plasticWeight });
    });
  }

  it("agrees with it for saline: basal intake, no value, no plasticity", () => {
    const { infusions, colony } = trainedColony("saline");
    assertClose(sampleMean(infusions.at(-1)!), REFERENCE.saline.intake, { rtol: 0, atol: 1.7 });
    expect(Math.max(...colony.value)).toBeLessThan(1e-6);
    expect(Math.max(...colony.plasticWeight)).toBe(0);
  });

  it("brings ketamine intake down to that of saline where the NMDA receptors of GABA neurons are deleted", () => {
    const deleted = trainedColony("ketamine", { manipulation: { deletionFraction: 0.9 } });
    const saline = trainedColony("saline");
    assertClose(sampleMean(deleted.infusions.at(-1)!), 5.28, { rtol: 0, atol: 1.7 });
    const groups = { first: deleted.infusions.at(-1)!, second: saline.infusions.at(-1)! };
    assertClose(compareGroups(groups, { seed: 1, samples: 200 }).difference.estimate, 0, { rtol: 0, atol: 1.5 });
    assertClose(sampleMean(deleted.colony.value), 0.039, { rtol: 0, atol: 0.01 });
  });

  it("gives equal intake for values that differ three-fold: intake is no measure of value", () => {
    const ketamine = trainedColony("ketamine"), cocaine = trainedColony("cocaine");
    assertClose(sampleMean(ketamine.infusions.at(-1)!) / sampleMean(cocaine.infusions.at(-1)!), 1, {
      rtol: 0,
      atol: 0.07,
    });
    expect(sampleMean(cocaine.colony.value) / sampleMean(ketamine.colony.value)).toBeGreaterThan(2.5);
  });

  it("shows no escalation: intake on the last day is that of the second", () => {
    for (const drug of ["ketamine", "cocaine"] as const) {
      const { infusions } = trainedColony(drug);
      assertClose(sampleMean(infusions.at(-1)!) / sampleMean(infusions[1]!), 1, { rtol: 0, atol: 0.05 });
    }
  });

  it("is one session and one night after another", () => {
    const naive = createColony({ drug: "cocaine", unitDose: 5e-7, seed: 8, animals: 4 });
    let colony = naive;
    for (let day = 0; day < 2; day++) {
      colony = restColony(runSession(colony, { schedule: fixedRatio(1), duration: 7200 }).colony, { duration: 79_200 });
    }
    expect(selfAdminister(naive, { days: 2 }).colony).toEqual(colony);
  });

  it("gives the same bytes for the same seed and goes on from a trained colony", () => {
    const naive = createColony({ drug: "cocaine", unitDose: 5e-7, seed: 8, animals: 4 });
    expect(selfAdminister(naive, { days: 2 })).toEqual(selfAdminister(naive, { days: 2 }));
    const twice = selfAdminister(selfAdminister(naive, { days: 1 }).colony, { days: 1 });
    expect(twice.colony).toEqual(selfAdminister(naive, { days: 2 }).colony);
  });

  it("keeps the plastic weight within [0, 1] and ordered by the animals' plasticity rates on the whole", () => {
    const { colony } = trainedColony("cocaine");
    for (const weight of colony.plasticWeight) {
      expect(weight).toBeGreaterThan(0);
      expect(weight).toBeLessThan(1);
    }
    const fast = colony.plasticWeight.filter((_, i) => colony.traits[i]!.plasticityFactor > 1.3);
    const slow = colony.plasticWeight.filter((_, i) => colony.traits[i]!.plasticityFactor < 0.7);
    expect(Math.min(...fast)).toBeGreaterThan(Math.max(...slow));
  });

  it("rejects no day and sessions longer than a day", () => {
    const naive = createColony({ drug: "cocaine", unitDose: 5e-7, seed: 8, animals: 1 });
    expect(() => selfAdminister(naive, { days: 0 })).toThrow("days must be an integer of at least 1");
    expect(() => selfAdminister(naive, { duration: 90_000 })).toThrow("duration with washout must be from 0 to 86400");
    expect(() => selfAdminister(naive, { duration: 0 })).toThrow("duration must be positive");
  });
});
