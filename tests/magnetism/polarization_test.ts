import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import {
  massMagnetizationOfPolarization,
  matrixPolarization,
  maximumParamagneticFraction,
  polarizationOfMassMagnetization,
} from "../../lib/magnetism/mod.ts";
import { assertClose } from "../assert_close.ts";

describe("polarizationOfMassMagnetization", () => {
  it("is 1.11 T for 100 A·m²/kg at 8.8 g/cm³", () => {
    assertClose(polarizationOfMassMagnetization(100, { density: 8800 }), 1.11, { rtol: 5e-3, atol: 0 });
  });

  it("is inverted by massMagnetizationOfPolarization", () => {
    const J = polarizationOfMassMagnetization(123, { density: 8100 });
    assertClose(massMagnetizationOfPolarization(J, { density: 8100 }), 123, { rtol: 1e-14, atol: 0 });
  });

  it("refuses arguments outside their domain", () => {
    for (const bad of [-1, NaN, Infinity]) {
      expect(() => polarizationOfMassMagnetization(bad, { density: 8800 })).toThrow("massMagnetization");
      expect(() => massMagnetizationOfPolarization(bad, { density: 8800 })).toThrow("polarization");
    }
    for (const bad of [0, -1, NaN, Infinity]) {
      expect(() => polarizationOfMassMagnetization(1, { density: bad })).toThrow("density");
      expect(() => massMagnetizationOfPolarization(1, { density: bad })).toThrow("density");
    }
  });
});

describe("matrixPolarization", () => {
  it("must be 2.46 T where 55 % of an alloy of 1.106 T carries no moment: above the record of Fe-Co", () => {
    const J = polarizationOfMassMagnetization(100, { density: 8800 });
    const required = matrixPolarization(J, { paramagneticFraction: 0.55 });
    assertClose(required, 2.46, { rtol: 2e-3, atol: 0 });
    expect(required).toBeGreaterThan(2.45);
  });

  it("is the mean itself without a paramagnetic phase", () => {
    expect(matrixPolarization(1.1, { paramagneticFraction: 0 })).toBe(1.1);
  });

  it("refuses a fraction of 1 and arguments outside their domain", () => {
    expect(() => matrixPolarization(1.1, { paramagneticFraction: 1 })).toThrow("paramagneticFraction must be below 1");
    for (const bad of [-0.1, 1.1, NaN]) {
      expect(() => matrixPolarization(1.1, { paramagneticFraction: bad })).toThrow("paramagneticFraction");
    }
    expect(() => matrixPolarization(-1, { paramagneticFraction: 0.5 })).toThrow("polarization");
  });
});

describe("maximumParamagneticFraction", () => {
  it("allows 42 to 45 % for a matrix of 1.9 to 2.0 T, not 55 %", () => {
    const at = (Jm: number) => maximumParamagneticFraction(1.106, { matrixPolarization: Jm });
    assertClose(at(1.9), 0.418, { rtol: 2e-3, atol: 0 });
    assertClose(at(2.0), 0.447, { rtol: 2e-3, atol: 0 });
  });

  it("inverts matrixPolarization", () => {
    const Jm = matrixPolarization(1.1, { paramagneticFraction: 0.3 });
    assertClose(maximumParamagneticFraction(1.1, { matrixPolarization: Jm }), 0.3, { rtol: 1e-14, atol: 0 });
  });

  it("refuses an alloy above its matrix", () => {
    expect(() => maximumParamagneticFraction(2, { matrixPolarization: 1.5 })).toThrow("at most 1.5 T, got 2");
    expect(() => maximumParamagneticFraction(1, { matrixPolarization: 0 })).toThrow("matrixPolarization");
  });
});
