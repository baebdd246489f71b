import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { disinhibition } from "../../../lib/studies/ketamine/disinhibition.ts";
import { ASKED, INPUTS } from "./acute_inputs.ts";
import { outcomeAt } from "./outcome_at.ts";

describe("disinhibition (K4.3)", () => {
  const study = disinhibition(INPUTS, ASKED);
  const { free, held, withoutFeedback, dopamine, gabaHalfRecovery, heldRateChange } = study.detail;

  it("leaves nothing of the rise when GABA neurons are held, which was put in", () => {
    expect(outcomeAt(study)).toBe(0);
    expect(outcomeAt(study, { dopamineNmdaDrive: 0, disinhibitionGain: 1.2 })).toBe(0);
    expect(study.evidence).toBe("assumed");
  });

  it("holds the GABA neurons at their resting rate through the whole course", () => {
    for (const rate of held.gabaRate) expect(rate).toBeCloseTo(held.rest.reading.gabaRate, 10);
  });

  it("leaves with the GABA neurons held only the loss of the dopamine neurons' own receptors", () => {
    expect(heldRateChange).toBeLessThan(0);
    expect(heldRateChange).toBeGreaterThan(-2);
  });

  it("has a burst that is shorter than the disinhibition, as does nothing without D2 feedback", () => {
    expect(dopamine.halfDecay).toBeLessThan(gabaHalfRecovery);
    expect(Math.max(...withoutFeedback.dopamineFold)).toBeGreaterThan(Math.max(...free.dopamineFold));
    expect([...withoutFeedback.gabaRate]).toEqual(
      [...withoutFeedback.gabaRate].map((_, i) => expect.closeTo(free.gabaRate[i]!, 3)),
    );
  });
});
