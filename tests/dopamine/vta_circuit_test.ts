import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { dopamineNeuronRate, gabaRate, vtaCircuit } from "../../lib/dopamine/vta_circuit.ts";
import { assertClose } from "../assert_close.ts";

describe("gabaRate", () => {
  it("is the resting rate without drug, also after a deletion that is compensated", () => {
    expect(gabaRate({})).toBe(20);
    for (const deletionFraction of [0, 0.3, 0.9, 1]) {
      assertClose(gabaRate({ deletionFraction }), 20, { rtol: 1e-15, atol: 0 });
    }
  });

  it("loses the NMDA share of the drive under full block", () => {
    assertClose(gabaRate({ nmdaReceptorBlock: 1 }), 8, { rtol: 1e-15, atol: 0 });
    assertClose(gabaRate({ deletionFraction: 1, compensation: 0 }), 8, { rtol: 1e-15, atol: 0 });
  });

  it("responds to the block in proportion to the receptors that are left", () => {
    const fall = (deletionFraction: number) => 20 - gabaRate({ nmdaReceptorBlock: 0.5, deletionFraction });
    for (const kappa of [0, 0.25, 0.9, 1]) assertClose(fall(kappa), 6 * (1 - kappa), { rtol: 1e-12, atol: 1e-14 });
  });

  it("cannot fall below zero", () => {
    expect(gabaRate({ deletionFraction: 0.9, compensation: 0, muOpioidActivation: 1 })).toBe(0);
  });

  it("falls by the µ-opioid inhibition", () => {
    assertClose(gabaRate({ muOpioidActivation: 0.5 }), 13, { rtol: 1e-15, atol: 0 });
  });

  it("rejects what is not a fraction, and parameters outside their domain", () => {
    for (const name of ["nmdaReceptorBlock", "muOpioidActivation", "deletionFraction", "compensation"]) {
      for (const value of [-0.1, 1.1, NaN, Infinity]) expect(() => gabaRate({ [name]: value })).toThrow(name);
    }
    expect(() => gabaRate({}, { ...vtaCircuit, gabaRestRate: 0 })).toThrow("gabaRestRate");
    expect(() => gabaRate({}, { ...vtaCircuit, gabaNmdaShare: 2 })).toThrow("gabaNmdaShare");
    expect(() => gabaRate({}, { ...vtaCircuit, muOpioidInhibition: -1 })).toThrow("muOpioidInhibition");
  });
});

describe("dopamineNeuronRate", () => {
  it("is the drive between the limits", () => {
    assertClose(dopamineNeuronRate({ gabaRate: 20 }), 4.5, { rtol: 1e-8, atol: 0 });
    assertClose(dopamineNeuronRate({ gabaRate: 12 }), 4.5 + 0.8 * 8, { rtol: 1e-6, atol: 0 });
    assertClose(dopamineNeuronRate({ gabaRate: 20, nmdaReceptorBlock: 0.5 }), 3.5, { rtol: 1e-6, atol: 0 });
  });

  it("falls to zero and levels off at the largest rate, without passing either", () => {
    const rate = (autoreceptorInhibition: number) => dopamineNeuronRate({ gabaRate: 20, autoreceptorInhibition });
    for (const inhibition of [3, 5, 10, 30, 300]) {
      expect(rate(inhibition)).toBeGreaterThanOrEqual(0);
      expect(rate(-inhibition)).toBeLessThanOrEqual(15);
    }
    assertClose(rate(100), 0, { rtol: 0, atol: 1e-12 });
    assertClose(rate(-100), 15, { rtol: 1e-12, atol: 0 });
  });

  it("rises smoothly and never falls with its drive", () => {
    const inhibitions = Array.from({ length: 401 }, (_, k) => 10 - k / 10);
    const rates = inhibitions.map((autoreceptorInhibition) =>
      dopamineNeuronRate({ gabaRate: 20, autoreceptorInhibition })
    );
    for (let k = 1; k < rates.length; k++) {
      expect(rates[k]! - rates[k - 1]!).toBeGreaterThanOrEqual(0);
      expect(rates[k]! - rates[k - 1]!).toBeLessThan(0.1 + 1e-9); // slope at most one
    }
  });

  it("is the rounding times ln 2 at the threshold", () => {
    const parameters = { ...vtaCircuit, thresholdSoftness: 0.25 };
    const rate = dopamineNeuronRate({ gabaRate: 20, autoreceptorInhibition: 4.5 }, parameters);
    assertClose(rate, 0.25 * Math.LN2, { rtol: 1e-12, atol: 0 });
  });

  it("rejects inputs and parameters outside their domain", () => {
    expect(() => dopamineNeuronRate({ gabaRate: -1 })).toThrow("gabaRate");
    expect(() => dopamineNeuronRate({ gabaRate: NaN })).toThrow("gabaRate");
    expect(() => dopamineNeuronRate({ gabaRate: 1, nmdaReceptorBlock: 2 })).toThrow("nmdaReceptorBlock");
    expect(() => dopamineNeuronRate({ gabaRate: 1, autoreceptorInhibition: Infinity })).toThrow(
      "autoreceptorInhibition",
    );
    for (const name of ["dopamineRestRate", "dopamineMaximalRate", "thresholdSoftness"]) {
      expect(() => dopamineNeuronRate({ gabaRate: 1 }, { ...vtaCircuit, [name]: 0 })).toThrow(name);
    }
    for (const name of ["disinhibitionGain", "dopamineNmdaDrive"]) {
      expect(() => dopamineNeuronRate({ gabaRate: 1 }, { ...vtaCircuit, [name]: -1 })).toThrow(name);
    }
  });
});
