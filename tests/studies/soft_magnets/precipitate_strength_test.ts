import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { nominalValues } from "../../../lib/argument/input.ts";
import { precipitateStrengthening } from "../../../lib/studies/soft_magnets/precipitate_strength.ts";
import { assertClose } from "../../assert_close.ts";
import { DESIGN, DESIGN_INPUTS } from "./design_inputs.ts";

const study = precipitateStrengthening(DESIGN_INPUTS, DESIGN);
const nominal = nominalValues(study.inputs);
const { detail } = study;

/** Pair coupling of large particles, written out. */
function strongCoupling(edge: number): number {
  const [G, b, gamma, f, r] = [80e9, 0.254e-9, 0.2, 0.55, edge / 2];
  const root = Math.sqrt(2 * Math.PI * gamma * r / (G * b ** 2) - 1);
  return 3.06 * Math.sqrt(1.5) * G * b / r * Math.sqrt(f) / Math.PI ** 1.5 * root;
}

describe("precipitateStrengthening", () => {
  it("divides the strength with precipitates by friction, boundaries and dislocations", () => {
    const matrix = 200e6 + 0.35e6 / Math.sqrt(85e-6) + 3.06 * 0.3 * 80e9 * 0.254e-9 * 1e6;
    assertClose(study.outcome(nominal), 1 + strongCoupling(91e-9) / matrix, { rtol: 1e-9, atol: 0 });
  });

  it("has 528, 708 and 436 MPa at 24, 91 and 255 nm", () => {
    for (const [size, megapascal] of [[24e-9, 528], [91e-9, 708], [255e-9, 436]] as const) {
      const own = precipitateStrengthening(DESIGN_INPUTS, { ...DESIGN, precipitateSize: size }).detail;
      assertClose(own.parts.precipitates / 1e6, megapascal, { rtol: 0, atol: 0.5 });
    }
  });

  it("peaks at 958 MPa and an edge of 44.5 nm, where no other size is stronger", () => {
    assertClose(detail.peak.strength / 1e6, 958, { rtol: 0, atol: 0.5 });
    assertClose(detail.peak.size * 1e9, 44.5, { rtol: 0, atol: 0.05 });
    const strongest = Math.max(...detail.mechanisms.map(({ precipitates }) => precipitates));
    expect(strongest).toBeLessThanOrEqual(detail.peak.strength);
  });

  it("lets shearing govern below a few hundred nanometres and looping above", () => {
    for (const { size, precipitates, looping } of detail.mechanisms) {
      expect(precipitates).toBeLessThanOrEqual(looping * (1 + 1e-12));
      if (size < 3e-7) expect(precipitates).toBeLessThan(looping);
    }
  });

  it("gives a band that holds the nominal value", () => {
    for (const { lower, precipitates, upper } of detail.mechanisms) {
      expect(lower).toBeLessThanOrEqual(precipitates);
      expect(precipitates).toBeLessThanOrEqual(upper);
    }
  });

  it("holds 48 % of stoichiometric particles by mass balance, for Al and Ta are 12 at.%", () => {
    assertClose(detail.stoichiometricFraction, 0.12 / 0.25, { rtol: 1e-12, atol: 0 });
  });

  it("tends to one as the precipitates vanish", () => {
    const none = precipitateStrengthening(DESIGN_INPUTS, { ...DESIGN, precipitateFraction: 0 });
    assertClose(none.outcome(nominalValues(none.inputs)), 1, { rtol: 0, atol: 0.01 });
  });

  it("leaves out the dilute laws where the fraction is far beyond them", () => {
    const dense = precipitateStrengthening(DESIGN_INPUTS, { ...DESIGN, precipitateFraction: 0.8 }).detail;
    expect(dense.mechanisms.every(({ coherency }) => coherency === undefined)).toBe(true);
    expect(detail.mechanisms.every(({ coherency }) => coherency! > 0)).toBe(true);
  });

  it("falls as the matrix grows stronger and rises with the antiphase-boundary energy", () => {
    expect(study.outcome({ ...nominal, matrixStrength: 350e6 })).toBeLessThan(study.outcome(nominal));
    expect(study.outcome({ ...nominal, boundaryEnergy: 0.3 })).toBeGreaterThan(study.outcome(nominal));
  });

  it("refuses precipitates larger than the grains, and a composition that is none", () => {
    expect(() => precipitateStrengthening(DESIGN_INPUTS, { ...DESIGN, grainSize: 1e-9 })).toThrow(
      "below the grain size",
    );
    expect(() => precipitateStrengthening(DESIGN_INPUTS, { ...DESIGN, iron: 0.9 })).toThrow("must sum to 100");
  });
});
