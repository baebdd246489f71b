import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { d1Signal, potentiationRate, synapticPlasticity, weightRate } from "../../lib/dopamine/synaptic_plasticity.ts";
import { assertClose } from "../assert_close.ts";

describe("d1Signal", () => {
  it("is one at rest, whatever the rest, and bounded above", () => {
    for (const restDopamine of [5e-6, 20e-6, 90e-6]) {
      expect(d1Signal(restDopamine, { restDopamine })).toBe(1);
      assertClose(d1Signal(1e6, { restDopamine }), 1 + 300e-6 / restDopamine, { rtol: 1e-9, atol: 0 });
    }
  });

  it("is the ratio of concentrations far below half occupancy", () => {
    assertClose(d1Signal(3e-10, { restDopamine: 1e-10 }), 3, { rtol: 1e-5, atol: 0 });
  });

  it("rejects arguments outside their domain", () => {
    expect(() => d1Signal(-1, { restDopamine: 1 })).toThrow("concentration");
    expect(() => d1Signal(1, { restDopamine: 0 })).toThrow("restDopamine");
    const parameters = { ...synapticPlasticity, d1HalfMaximal: 0 };
    expect(() => d1Signal(1, { restDopamine: 1, parameters })).toThrow("halfMaximal");
  });
});

describe("potentiationRate", () => {
  it("needs all three factors", () => {
    expect(potentiationRate(1)).toBe(0);
    expect(potentiationRate(1.5)).toBe(0);
    expect(potentiationRate(3, { nmdaReceptorBlock: 1 })).toBe(0);
    expect(potentiationRate(3, { parameters: { ...synapticPlasticity, learningRate: 0 } })).toBe(0);
    expect(potentiationRate(3)).toBeGreaterThan(0);
  });

  it("is linear above the threshold and in the free receptors", () => {
    assertClose(potentiationRate(3.5), 2 * potentiationRate(2.5), { rtol: 1e-14, atol: 0 });
    assertClose(potentiationRate(3, { nmdaReceptorBlock: 0.9 }), 0.1 * potentiationRate(3), { rtol: 1e-14, atol: 0 });
  });

  it("rejects arguments outside their domain", () => {
    expect(() => potentiationRate(-1)).toThrow("trace");
    expect(() => potentiationRate(NaN)).toThrow("trace");
    expect(() => potentiationRate(1, { nmdaReceptorBlock: 1.5 })).toThrow("nmdaReceptorBlock");
    expect(() => potentiationRate(1, { parameters: { ...synapticPlasticity, threshold: -1 } })).toThrow("threshold");
    expect(() => potentiationRate(1, { parameters: { ...synapticPlasticity, learningRate: -1 } })).toThrow(
      "learningRate",
    );
  });
});

describe("weightRate", () => {
  it("points into the interval from zero to one at both ends", () => {
    expect(weightRate(0, { potentiationRate: 1e-3 })).toBeGreaterThan(0);
    expect(weightRate(1, { potentiationRate: 1e-3 })).toBeLessThan(0);
    assertClose(weightRate(0, { potentiationRate: 0 }), 0, { rtol: 0, atol: 0 });
  });

  it("vanishes at a/(a + 1/τ_w)", () => {
    const a = 1e-5, w = a / (a + 1 / synapticPlasticity.decayTime);
    assertClose(weightRate(w, { potentiationRate: a }), 0, { rtol: 0, atol: 1e-20 });
  });

  it("rejects arguments outside their domain", () => {
    expect(() => weightRate(1.1, { potentiationRate: 0 })).toThrow("weight");
    expect(() => weightRate(0, { potentiationRate: -1 })).toThrow("potentiationRate");
    const parameters = { ...synapticPlasticity, decayTime: 0 };
    expect(() => weightRate(0, { potentiationRate: 0, parameters })).toThrow("decayTime");
  });
});
