import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { misfitEnergyDensity, misfitStressDifference } from "../../lib/magnetism/mod.ts";
import { integrate } from "../../lib/numerics/mod.ts";
import { assertClose } from "../assert_close.ts";

const G = 80e9, NU = 1 / 3;

/** Strain kept inside for a stress-free misfit, equal constants. */
function constrained(misfit: number, nu: number): number {
  return misfit * (1 + nu) / (3 * (1 - nu));
}

describe("misfitStressDifference", () => {
  it("is 1.54 GPa at the interface for a misfit of 0.48 %, G = 80 GPa, ν = 1/3", () => {
    const difference = misfitStressDifference(constrained(4.8e-3, NU), { shearModulus: G });
    assertClose(difference, -1.54e9, { rtol: 5e-3, atol: 0 });
  });

  it("follows from the displacement εc·R³/r² of the matrix", () => {
    const strain = 3e-3, r = 1.7, h = 1e-5;
    const u = (x: number) => strain / x ** 2; // in units of R
    const radial = (u(r + h) - u(r - h)) / (2 * h), tangential = u(r) / r;
    // Isotropic elasticity: the difference of stresses is 2·G times that of strains.
    assertClose(
      misfitStressDifference(strain, { shearModulus: G, relativeDistance: r }),
      2 * G * (radial - tangential),
      { rtol: 1e-8, atol: 0 },
    );
  });

  it("falls as the third power of distance and changes sign with the misfit", () => {
    const at = (strain: number, distance: number) =>
      misfitStressDifference(strain, { shearModulus: G, relativeDistance: distance });
    assertClose(at(1e-3, 2) / at(1e-3, 1), 1 / 8, { rtol: 1e-14, atol: 0 });
    assertClose(at(-1e-3, 1), -at(1e-3, 1), { rtol: 1e-14, atol: 0 });
  });

  it("refuses a point inside the sphere and other arguments outside their domain", () => {
    expect(() => misfitStressDifference(1e-3, { shearModulus: G, relativeDistance: 0.5 })).toThrow("relativeDistance");
    expect(() => misfitStressDifference(NaN, { shearModulus: G })).toThrow("constrainedMisfit");
    for (const bad of [0, -1, NaN, Infinity]) {
      expect(() => misfitStressDifference(1e-3, { shearModulus: bad })).toThrow("shearModulus");
    }
  });
});

describe("misfitEnergyDensity", () => {
  it("is the elastic energy of sphere and matrix, integrated", () => {
    for (const nu of [0.2, 1 / 3, 0.45]) {
      const misfit = 5e-3, strain = constrained(misfit, nu);
      const bulkModulus = 2 * G * (1 + nu) / (3 * (1 - 2 * nu));
      const inside = 4.5 * bulkModulus * (strain - misfit) ** 2; // ½·K·(3·e)²
      // Matrix: strains −2e, e, e with e = εc·(R/r)³ and no dilatation: energy density 6·G·e², per volume of the sphere.
      const outside = integrate((r) => 6 * G * (strain / r ** 3) ** 2 * 3 * r ** 2, { lower: 1, upper: Infinity });
      const energy = misfitEnergyDensity(misfit, { shearModulus: G, poissonRatio: nu });
      assertClose(energy, inside + outside, { rtol: 1e-9, atol: 0 });
    }
  });

  it("goes with the square of the misfit", () => {
    const at = (misfit: number) => misfitEnergyDensity(misfit, { shearModulus: G, poissonRatio: NU });
    assertClose(at(-2e-3), 4 * at(1e-3), { rtol: 1e-14, atol: 0 });
    expect(at(0)).toBe(0);
  });

  it("refuses arguments outside their domain", () => {
    expect(() => misfitEnergyDensity(NaN, { shearModulus: G, poissonRatio: NU })).toThrow("misfit");
    expect(() => misfitEnergyDensity(1e-3, { shearModulus: 0, poissonRatio: NU })).toThrow("shearModulus");
    for (const bad of [-0.1, 0.6, NaN]) {
      expect(() => misfitEnergyDensity(1e-3, { shearModulus: G, poissonRatio: bad })).toThrow("poissonRatio");
    }
  });
});
