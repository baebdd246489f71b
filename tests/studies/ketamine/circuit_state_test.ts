import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { simulateAcute } from "../../../lib/dopamine/mod.ts";
import { circuitSequence, circuitState } from "../../../lib/studies/ketamine/circuit_state.ts";
import { ASKED, INPUTS } from "./acute_inputs.ts";

describe("circuitState", () => {
  it("has every quantity from 0 to 1, at any moment", () => {
    const course = simulateAcute({ drug: "ketamine", dose: 2e-6 });
    for (const time of [0, 50, 300, 5400]) {
      for (const value of Object.values(circuitState(course, time))) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
    }
  });

  it("counts only the D2 receptors that no antagonist holds", () => {
    const course = simulateAcute({ drug: "ketamine", dose: 2e-6, antagonistOccupancy: 1 });
    expect(circuitState(course, 100).d2Activation).toBe(0);
  });
});

describe("circuitSequence", () => {
  const { before, during, after, blocked } = circuitSequence(INPUTS, ASKED);

  it("runs from rest by the peak to the end of the burst", () => {
    expect(before.dopamineFold).toBeCloseTo(1, 6);
    expect(during.dopamineFold).toBeCloseTo(1.71, 2);
    expect(after.dopamineFold).toBeLessThanOrEqual(1.25);
    expect(after.time).toBeGreaterThan(during.time);
  });

  it("still has receptors blocked when the burst is over", () => {
    expect(after.state.nmdaOccupancy).toBeGreaterThan(0.3);
  });

  it("has more dopamine at that moment with D2 receptors blocked", () => {
    expect(blocked.time).toBe(after.time);
    expect(blocked.dopamineFold).toBeGreaterThan(after.dopamineFold);
  });
});
