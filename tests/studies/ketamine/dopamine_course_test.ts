import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { animalOf } from "../../../lib/studies/ketamine/animal.ts";
import { trialOf } from "../../../lib/studies/ketamine/acute_trial.ts";
import {
  dopamineDuration,
  dopamineRise,
  transientsOfEqualPeak,
} from "../../../lib/studies/ketamine/dopamine_course.ts";
import { assertClose } from "../../assert_close.ts";
import { ASKED, INPUTS } from "./acute_inputs.ts";
import { endOf, outcomeAt } from "./outcome_at.ts";

describe("dopamineRise (K3.3a)", () => {
  const study = dopamineRise(INPUTS, ASKED);

  it("is the smaller of the two peaks, of which a Python prototype gives 1.71 for both", () => {
    assertClose(outcomeAt(study), 1.71, { rtol: 0.01, atol: 0 });
    const smaller = dopamineRise(INPUTS, { ...ASKED, cocaineDose: 0.1e-6 });
    expect(outcomeAt(smaller)).toBeLessThan(1.2);
  });

  it("rises with the dose of ketamine only until cocaine's peak is the smaller", () => {
    expect(outcomeAt(study, { ketamineDose: endOf(study, "ketamineDose", "lower") })).toBeLessThan(outcomeAt(study));
    assertClose(outcomeAt(study, { ketamineDose: 5e-6 }), outcomeAt(study, { ketamineDose: 4e-6 }), {
      rtol: 1e-9,
      atol: 0,
    });
  });

  it("shows all three drugs at the doses asked", () => {
    expect(study.detail.courses.map(({ drug, dose }) => [drug, dose])).toEqual([
      ["ketamine", 2e-6],
      ["cocaine", 0.6e-6],
      ["fentanyl", 0.02e-6],
    ]);
  });

  it("refuses a dose of zero", () => {
    expect(() => dopamineRise(INPUTS, { ...ASKED, ketamineDose: 0 })).toThrow("ketamineDose must be positive");
  });
});

describe("dopamineDuration (K3.4)", () => {
  const study = dopamineDuration(INPUTS, ASKED);

  it("is 5.55 over 2.75 min in a Python prototype", () => {
    assertClose(outcomeAt(study), 5.55 / 2.75, { rtol: 0.01, atol: 0 });
    assertClose(study.detail.ketamine.halfDecay, 2.75 * 60, { rtol: 0.01, atol: 0 });
    assertClose(study.detail.matchedDose, 0.6e-6, { rtol: 0.01, atol: 0 });
  });

  it("compares at equal peaks", () => {
    const { ketamine, cocaine } = transientsOfEqualPeak(animalOf({}), trialOf("ketamine", ASKED));
    assertClose(cocaine.peak, ketamine.peak, { rtol: 1e-5, atol: 0 });
  });

  it("turns round where the D2 sensor sees nearly all of the transporter block", () => {
    expect(outcomeAt(study, { somaticTransporterShare: endOf(study, "somaticTransporterShare", "upper") }))
      .toBeLessThan(1);
  });

  it("falls below the criterion for a loop of seconds", () => {
    expect(outcomeAt(study, { somaticTime: endOf(study, "somaticTime", "lower") })).toBeLessThan(1);
  });
});
