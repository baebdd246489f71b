import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { animalOf } from "../../../lib/studies/ketamine/animal.ts";
import { trialOf } from "../../../lib/studies/ketamine/acute_trial.ts";
import { exchangeCourses } from "../../../lib/studies/ketamine/course_exchange.ts";
import { assertClose } from "../../assert_close.ts";
import { ASKED } from "./acute_inputs.ts";

describe("exchangeCourses", () => {
  const exchange = exchangeCourses(animalOf({}), trialOf("ketamine", ASKED));

  it("compares four courses of one peak", () => {
    const peaks = exchange.swaps.map(({ metrics }) => metrics.peak);
    for (const peak of peaks) assertClose(peak, peaks[0]!, { rtol: 1e-4, atol: 0 });
  });

  it("is 2.75 over 5.55 min in a Python prototype", () => {
    assertClose(exchange.ratio, 2.75 / 5.55, { rtol: 0.01, atol: 0 });
  });

  it("moves a part of the gap, and leaves a part to the mechanism, either way", () => {
    for (const share of exchange.shareOfCourse) {
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThan(0.5);
    }
  });

  it("has more than half of the gap without any D2 feedback", () => {
    assertClose(exchange.shareWithoutFeedback, Math.log(exchange.ratioWithoutFeedback) / Math.log(exchange.ratio), {
      rtol: 1e-6,
      atol: 0,
    });
    expect(exchange.shareWithoutFeedback).toBeGreaterThan(0.5);
  });

  it("has no gap between a drug and itself", () => {
    const animal = animalOf({});
    const twins = exchangeCourses({ ...animal, cocaine: animal.ketamine }, trialOf("ketamine", ASKED));
    assertClose(twins.ratio, 1, { rtol: 1e-4, atol: 0 });
  });
});
