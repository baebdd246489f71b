import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import {
  coarseCourseIn,
  courseIn,
  riseIn,
  transientIn,
  type Trial,
  trialOf,
  trialOfPeak,
} from "../../../lib/studies/ketamine/acute_trial.ts";
import { animalOf } from "../../../lib/studies/ketamine/animal.ts";
import { transientMetrics } from "../../../lib/dopamine/mod.ts";
import { assertClose } from "../../assert_close.ts";
import { ASKED } from "./acute_inputs.ts";

const animal = animalOf({});
const ketamine = trialOf("ketamine", ASKED);

describe("trialOf", () => {
  it("holds the drug's dose and route and nothing else of the parameters", () => {
    expect(trialOf("fentanyl", ASKED)).toEqual({ drug: "fentanyl", dose: 0.02e-6, route: "intravenous" });
  });

  it("refuses a dose that is not positive, and an unknown route", () => {
    expect(() => trialOf("ketamine", { ...ASKED, ketamineDose: 0 })).toThrow(
      "Cannot simulate a dose: ketamineDose must be positive and finite, got 0",
    );
    expect(() => trialOf("ketamine", { ...ASKED, ketamineDose: -1 })).toThrow("got -1");
    expect(() => trialOf("ketamine", { ...ASKED, route: "oral" })).toThrow("got oral");
  });
});

describe("the coarse courses", () => {
  it("give the metrics of the fine one within 0.2 %", () => {
    const { time, dopamineFold } = courseIn(animal, ketamine);
    const [fine, coarse] = [transientMetrics(time, dopamineFold), transientIn(animal, ketamine)];
    for (const key of ["peak", "halfDecay", "timeAbove"] as const) {
      assertClose(coarse[key], fine[key], { rtol: 2e-3, atol: 0 });
    }
  });

  it("hold every extreme already in their early part, for each drug and route and at small and large doses", () => {
    const cases = (["ketamine", "cocaine", "fentanyl"] as const).flatMap((drug) =>
      (["intravenous", "intraperitoneal"] as const).map((route) => ({ drug, route }))
    );
    for (const { drug, route } of cases) {
      for (const factor of [0.2, 1, 10]) {
        const trial = { ...trialOf(drug, ASKED), route, dose: ASKED[`${drug}Dose`] * factor };
        const [early, whole] = (["early", "whole"] as const).map((part) => coarseCourseIn(animal, trial, part));
        assertClose(Math.max(...early!.dopamineFold), Math.max(...whole!.dopamineFold), { rtol: 1e-5, atol: 0 });
        assertClose(Math.min(...early!.gabaRate), Math.min(...whole!.gabaRate), { rtol: 1e-5, atol: 0 });
      }
    }
  });

  it("last longer into the peritoneum", () => {
    const trial: Trial = { ...ketamine, route: "intraperitoneal" };
    expect(coarseCourseIn(animal, trial, "whole").time.at(-1)).toBe(14_400);
    expect(coarseCourseIn(animal, ketamine, "whole").time.at(-1)).toBe(3600);
  });
});

describe("riseIn", () => {
  it("is the peak less one, and zero where nothing rises", () => {
    assertClose(riseIn(animal, ketamine), transientIn(animal, ketamine).peak - 1, { rtol: 1e-4, atol: 0 });
    expect(riseIn(animal, { ...ketamine, deletionFraction: 1 })).toBe(0);
  });
});

describe("trialOfPeak", () => {
  it("has the peak asked by either route", () => {
    for (const route of ["intravenous", "intraperitoneal"] as const) {
      const trial = trialOfPeak(animal, { drug: "cocaine", peak: 1.5, route });
      assertClose(transientIn(animal, trial).peak, 1.5, { rtol: 1e-3, atol: 0 });
    }
  });

  it("refuses a peak that ketamine cannot reach", () => {
    expect(() => trialOfPeak(animal, { drug: "ketamine", peak: 20, route: "intravenous" })).toThrow(RangeError);
  });
});
