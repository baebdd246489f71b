import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { animalOf } from "../../../lib/studies/ketamine/animal.ts";
import { feedbackIntoPeritoneum } from "../../../lib/studies/ketamine/d2_route.ts";
import { ASKED } from "./acute_inputs.ts";

describe("feedbackIntoPeritoneum", () => {
  const effect = feedbackIntoPeritoneum(animalOf({}), { antagonistOccupancy: 0.9 });

  it("has no short burst, which neither removal nor an antagonist prolongs by half", () => {
    expect(effect.halfDecay).toBeGreaterThan(20 * 60);
    expect(effect.withoutFeedback).toBeLessThan(1.5);
    expect(effect.underAntagonist).toBeLessThan(1.5);
  });

  it("asks for ketamine by that route whatever the notebook's parameters name", () => {
    const asked = { ...ASKED, drug: "cocaine" };
    expect(feedbackIntoPeritoneum(animalOf({}), asked)).toEqual(effect);
  });

  it("does nothing with an antagonist that holds no receptor", () => {
    expect(feedbackIntoPeritoneum(animalOf({}), { antagonistOccupancy: 0 }).underAntagonist).toBe(1);
  });
});
