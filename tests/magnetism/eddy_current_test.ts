import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { classicalEddyLoss, equivalentThickness, skinDepth, skinEffectFactor } from "../../lib/magnetism/mod.ts";
import { VACUUM_PERMEABILITY } from "../../lib/constants.ts";
import { integrate } from "../../lib/numerics/mod.ts";
import { assertClose } from "../assert_close.ts";

const STEEL = { thickness: 0.35e-3, resistivity: 52e-8 };

describe("skinDepth", () => {
  it("is 9.2 mm for copper at 50 Hz", () => {
    assertClose(skinDepth(50, { resistivity: 1.68e-8, relativePermeability: 1 }), 9.2e-3, { rtol: 5e-3, atol: 0 });
  });

  it("falls as the root of frequency and permeability", () => {
    const at = (f: number, mu: number) => skinDepth(f, { resistivity: 52e-8, relativePermeability: mu });
    assertClose(at(400, 1000) / at(100, 1000), 0.5, { rtol: 1e-14, atol: 0 });
    assertClose(at(100, 4000) / at(100, 1000), 0.5, { rtol: 1e-14, atol: 0 });
  });

  it("refuses arguments that are not positive and finite", () => {
    for (const bad of [0, -1, NaN, Infinity]) {
      expect(() => skinDepth(bad, { resistivity: 1e-7, relativePermeability: 1 })).toThrow("frequency");
      expect(() => skinDepth(50, { resistivity: bad, relativePermeability: 1 })).toThrow("resistivity");
      expect(() => skinDepth(50, { resistivity: 1e-7, relativePermeability: bad })).toThrow("relativePermeability");
    }
  });
});

describe("skinEffectFactor", () => {
  it("is 1 for a thin and 3/x for a thick sheet, without overflow", () => {
    expect(skinEffectFactor(0)).toBe(1);
    assertClose(skinEffectFactor(1), 1 - 1 / 630, { rtol: 1e-4, atol: 0 });
    assertClose(skinEffectFactor(1e4), 3e-4, { rtol: 1e-12, atol: 0 });
  });

  it("is the closed form with hyperbolic functions, on both sides of its series", () => {
    for (const x of [0.0999999, 0.1, 0.5, 2, 7]) {
      const closed = (3 / x) * (Math.sinh(x) - Math.sin(x)) / (Math.cosh(x) - Math.cos(x));
      assertClose(skinEffectFactor(x), closed, { rtol: 1e-11, atol: 0 });
    }
  });

  it("refuses a ratio that is negative or not finite", () => {
    for (const bad of [-1, NaN, Infinity]) expect(() => skinEffectFactor(bad)).toThrow("ratio");
  });
});

describe("classicalEddyLoss", () => {
  it("is 0.285 W/kg at 1.5 T and 50 Hz in 0.35 mm silicon steel", () => {
    assertClose(classicalEddyLoss({ induction: 1.5, frequency: 50 }, STEEL) / 7650, 0.285, { rtol: 2e-3, atol: 0 });
  });

  it("is 0.7 mW/kg at 1.3 T and 60 Hz in an amorphous ribbon of 25 µm", () => {
    const ribbon = { thickness: 25e-6, resistivity: 130e-8 };
    assertClose(classicalEddyLoss({ induction: 1.3, frequency: 60 }, ribbon) / 7180, 7e-4, { rtol: 0.05, atol: 0 });
  });

  it("is the Joule heat of the induced field E = z·dB/dt, by quadrature over the sheet", () => {
    const { thickness: d, resistivity: rho } = STEEL, B = 1.2, f = 400;
    const amplitude = 2 * Math.PI * f * B;
    const heat = integrate((z) => (z * amplitude) ** 2 / (2 * rho), { lower: -d / 2, upper: d / 2 }) / d;
    assertClose(classicalEddyLoss({ induction: B, frequency: f }, STEEL), heat, { rtol: 1e-12, atol: 0 });
  });

  it("goes as d²·B²·f²/ρ: halving the resistivity is undone by a sheet thinner by 1.41", () => {
    const at = (d: number, rho: number, B = 1, f = 1e3) =>
      classicalEddyLoss({ induction: B, frequency: f }, { thickness: d, resistivity: rho });
    const reference = at(0.35e-3, 52e-8);
    assertClose(at(0.7e-3, 52e-8), 4 * reference, { rtol: 1e-14, atol: 0 });
    assertClose(at(0.35e-3, 52e-8, 2), 4 * reference, { rtol: 1e-14, atol: 0 });
    assertClose(at(0.35e-3, 52e-8, 1, 2e3), 4 * reference, { rtol: 1e-14, atol: 0 });
    assertClose(at(0.35e-3, 103e-8), reference * 52 / 103, { rtol: 1e-14, atol: 0 });
    assertClose(at(0.35e-3 / Math.SQRT2, 26e-8), reference, { rtol: 1e-14, atol: 0 });
  });

  it("with skin effect is the Joule heat of the diffusing field, by quadrature", () => {
    // H(z) ∝ cosh(k·z), k = (1 + i)/δs; j = dH/dz; mean induction fixed at B.
    const mu = 4000 * VACUUM_PERMEABILITY.value, { thickness: d, resistivity: rho } = STEEL, B = 0.9, f = 5e3;
    const delta = Math.sqrt(rho / (Math.PI * f * mu)), u = d / (2 * delta);
    // |sinh(x + ix)|² = (cosh 2x − cos 2x)/2. Mean of cosh is sinh(k·d/2)/(k·d/2).
    const sinhSquared = (x: number) => (Math.cosh(2 * x) - Math.cos(2 * x)) / 2;
    const meanSquared = sinhSquared(u) / (2 * u ** 2);
    const current = (z: number) => 2 / delta ** 2 * sinhSquared(z / delta) * (B / mu) ** 2 / meanSquared;
    const heat = integrate((z) => rho * current(z) / 2, { lower: -d / 2, upper: d / 2 }) / d;
    const loss = classicalEddyLoss({ induction: B, frequency: f }, { ...STEEL, relativePermeability: 4000 });
    assertClose(loss, heat, { rtol: 1e-9, atol: 0 });
    expect(loss).toBeLessThan(classicalEddyLoss({ induction: B, frequency: f }, STEEL));
  });

  it("with skin effect grows as f^(3/2) at high frequency", () => {
    const at = (f: number) =>
      classicalEddyLoss({ induction: 1, frequency: f }, { ...STEEL, relativePermeability: 5000 });
    assertClose(at(4e6) / at(1e6), 8, { rtol: 1e-6, atol: 0 });
    assertClose(at(0), 0, { rtol: 0, atol: 0 });
  });

  it("refuses arguments outside their domain", () => {
    for (const bad of [-1, NaN, Infinity]) {
      expect(() => classicalEddyLoss({ induction: bad, frequency: 50 }, STEEL)).toThrow("induction");
      expect(() => classicalEddyLoss({ induction: 1, frequency: bad }, STEEL)).toThrow("frequency");
    }
    expect(() => classicalEddyLoss({ induction: 1, frequency: 50 }, { ...STEEL, thickness: -1 })).toThrow(
      "Cannot compute the classical eddy loss: thickness must be positive and finite, got -1",
    );
    expect(() => classicalEddyLoss({ induction: 1, frequency: 50 }, { ...STEEL, resistivity: 0 })).toThrow(RangeError);
    expect(() => classicalEddyLoss({ induction: 1, frequency: 50 }, { ...STEEL, relativePermeability: 0 })).toThrow(
      "relativePermeability",
    );
  });
});

describe("equivalentThickness", () => {
  it("is 0.25 mm of silicon steel for 0.35 mm of an alloy of 103 µΩ·cm", () => {
    const options = { resistivity: 103e-8, otherResistivity: 52e-8 };
    assertClose(equivalentThickness(0.35e-3, options), 0.25e-3, { rtol: 0.01, atol: 0 });
  });

  it("gives equal classical loss", () => {
    const options = { resistivity: 103e-8, otherResistivity: 52e-8 };
    const operation = { induction: 1, frequency: 1e3 };
    assertClose(
      classicalEddyLoss(operation, { thickness: equivalentThickness(0.35e-3, options), resistivity: 52e-8 }),
      classicalEddyLoss(operation, { thickness: 0.35e-3, resistivity: 103e-8 }),
      { rtol: 1e-14, atol: 0 },
    );
  });

  it("refuses arguments that are not positive and finite", () => {
    for (const bad of [0, -1, NaN, Infinity]) {
      expect(() => equivalentThickness(bad, { resistivity: 1, otherResistivity: 1 })).toThrow("thickness");
      expect(() => equivalentThickness(1, { resistivity: bad, otherResistivity: 1 })).toThrow("resistivity");
      expect(() => equivalentThickness(1, { resistivity: 1, otherResistivity: bad })).toThrow("otherResistivity");
    }
  });
});
