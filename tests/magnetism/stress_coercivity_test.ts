import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { stressedLayerCoercivity, stressWaveCoercivity } from "../../lib/magnetism/mod.ts";
import { findRoot, integrate } from "../../lib/numerics/mod.ts";
import { assertClose } from "../assert_close.ts";

const MATERIAL = {
  exchangeStiffness: 1.3e-11,
  anisotropy: 1e4,
  polarization: 1.11,
  magnetostriction: 10e-6,
  stressAmplitude: 1e7,
};
const DELTA = Math.sqrt(1.3e-11 / 1e4), WIDTH = Math.PI * DELTA;
const UNIT = 10e-6 * 1e7 / 1.11; // |λs·σi|/Js

describe("stressWaveCoercivity", () => {
  it("is the largest slope of the wall's energy in the stress wave, by quadrature", () => {
    for (const l of [WIDTH, 3 * WIDTH]) {
      const energy = (x: number) =>
        integrate(
          (u) => 1.5 * 10e-6 * 1e7 * Math.sin(2 * Math.PI * (x + u * DELTA) / l) / Math.cosh(u) ** 2 * DELTA,
          { lower: -20, upper: 20, rtol: 1e-11, atol: 1e-18 },
        );
      const h = 1e-3 * l; // the energy is a sine of x, steepest at 0
      assertClose(stressWaveCoercivity(l, MATERIAL), (energy(h) - energy(-h)) / (2 * h) / (2 * 1.11), {
        rtol: 1e-4,
        atol: 0,
      });
    }
  });

  it("is p·λs·σi/Js with p = 1.055 at most, at l = 1.64·δ: the textbooks' p ≈ 1 at l ≈ δ", () => {
    const h = 1e-4 * WIDTH;
    const slope = (l: number) => stressWaveCoercivity(l + h, MATERIAL) - stressWaveCoercivity(l - h, MATERIAL);
    const peak = findRoot(slope, { lower: WIDTH, upper: 3 * WIDTH, rtol: 1e-8 });
    assertClose(peak / WIDTH, 1.64, { rtol: 2e-3, atol: 0 });
    assertClose(stressWaveCoercivity(peak, MATERIAL) / UNIT, 1.055, { rtol: 1e-3, atol: 0 });
  });

  it("falls as 3·δ/l for long and exponentially for short waves", () => {
    assertClose(stressWaveCoercivity(1000 * WIDTH, MATERIAL) / UNIT, 3e-3, { rtol: 1e-4, atol: 0 });
    expect(stressWaveCoercivity(0.1 * WIDTH, MATERIAL) / UNIT).toBeLessThan(1e-9);
  });

  it("does not depend on the signs of stress and magnetostriction", () => {
    const reversed = { ...MATERIAL, magnetostriction: -10e-6 };
    expect(stressWaveCoercivity(WIDTH, reversed)).toBe(stressWaveCoercivity(WIDTH, MATERIAL));
    expect(stressWaveCoercivity(WIDTH, { ...MATERIAL, magnetostriction: 0 })).toBe(0);
  });

  it("refuses arguments outside their domain", () => {
    for (const bad of [0, -1, NaN, Infinity]) {
      expect(() => stressWaveCoercivity(bad, MATERIAL)).toThrow("wavelength");
      expect(() => stressWaveCoercivity(WIDTH, { ...MATERIAL, polarization: bad })).toThrow("polarization");
    }
    expect(() => stressWaveCoercivity(WIDTH, { ...MATERIAL, magnetostriction: NaN })).toThrow("magnetostriction");
    expect(() => stressWaveCoercivity(WIDTH, { ...MATERIAL, stressAmplitude: NaN })).toThrow("stressAmplitude");
  });
});

describe("stressedLayerCoercivity", () => {
  it("goes as (π/√3)·(w/δ) for a thin layer: the textbooks' l/δ", () => {
    const w = 1e-3 * WIDTH;
    assertClose(stressedLayerCoercivity(w, MATERIAL) / UNIT, Math.PI / Math.sqrt(3) * 1e-3, { rtol: 1e-3, atol: 0 });
  });

  it("levels off at 3/4 for a thick layer", () => {
    assertClose(stressedLayerCoercivity(100 * WIDTH, MATERIAL) / UNIT, 0.75, { rtol: 1e-10, atol: 0 });
  });

  it("refuses a width that is not positive and finite", () => {
    for (const bad of [0, -1, NaN, Infinity]) expect(() => stressedLayerCoercivity(bad, MATERIAL)).toThrow("width");
  });
});
