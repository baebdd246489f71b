import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import {
  BISECTED_SPHERE_ENERGY_RATIO,
  inclusionMagnetostaticEnergy,
  magnetostaticToWallEnergyRatio,
} from "../../lib/magnetism/mod.ts";
import { assertClose } from "../assert_close.ts";

/** Associated Legendre functions of order m at x, normalized on [−1, 1], for degrees 0 to `degree`. */
function normalizedLegendre(degree: number, m: number, x: number): number[] {
  const P = new Array<number>(degree + 1).fill(0);
  let diagonal = Math.SQRT1_2;
  for (let k = 1; k <= m; k++) diagonal *= Math.sqrt((2 * k + 1) / (2 * k) * (1 - x * x));
  P[m] = diagonal;
  if (m < degree) P[m + 1] = Math.sqrt(2 * m + 3) * x * diagonal;
  for (let l = m + 2; l <= degree; l++) {
    const a = Math.sqrt((4 * l * l - 1) / (l * l - m * m));
    const b = Math.sqrt(((l - 1) ** 2 - m * m) / (4 * (l - 1) ** 2 - 1));
    P[l] = a * (x * P[l - 1]! - b * P[l - 2]!);
  }
  return P;
}

/** Energy of the surface charge cos θ·sgn(cos φ) over that of cos θ, with harmonics up to a degree: 9·Σ w_l/(2·l + 1)/(4π). */
function bisectedEnergyRatio(degree: number): number {
  const steps = 10 * degree;
  let energy = 0;
  for (let m = 1; m <= degree; m += 2) {
    const overlap = new Array<number>(degree + 1).fill(0);
    for (let i = 0; i < steps; i++) {
      const theta = (i + 0.5) * Math.PI / steps;
      const P = normalizedLegendre(degree, m, Math.cos(theta));
      for (let l = m; l <= degree; l++) overlap[l]! += P[l]! * Math.cos(theta) * Math.sin(theta) * Math.PI / steps;
    }
    // sgn(cos φ) holds cos(m·φ) with amplitude 4/(π·m); the norm of cos(m·φ) is π.
    for (let l = m; l <= degree; l++) energy += (overlap[l]! * 4 / (Math.PI * m)) ** 2 * Math.PI / (2 * l + 1);
  }
  return energy * 9 / (4 * Math.PI);
}

describe("BISECTED_SPHERE_ENERGY_RATIO", () => {
  it("is the sum over spherical harmonics, extrapolated with its second-order convergence", () => {
    const [coarse, fine] = [bisectedEnergyRatio(30), bisectedEnergyRatio(60)];
    const extrapolated = fine + (fine - coarse) / 3;
    assertClose(BISECTED_SPHERE_ENERGY_RATIO, extrapolated, { rtol: 0, atol: 1e-4 });
  });
});

describe("inclusionMagnetostaticEnergy", () => {
  it("is µ0·Ms²·V/6 uncut: the self-energy ½·N·µ0·Ms² with N = 1/3", () => {
    const d = 91e-9, Ms = 1.11 / 1.25663706127e-6, V = Math.PI * d ** 3 / 6;
    assertClose(
      inclusionMagnetostaticEnergy(d, { polarizationContrast: 1.11 }),
      1.25663706127e-6 * Ms ** 2 * V / 6,
      { rtol: 1e-13, atol: 0 },
    );
  });

  it("is about half when a wall bisects the inclusion", () => {
    const uncut = inclusionMagnetostaticEnergy(91e-9, { polarizationContrast: 1.11 });
    const cut = inclusionMagnetostaticEnergy(91e-9, { polarizationContrast: 1.11, bisected: true });
    assertClose(cut / uncut, 0.5, { rtol: 0.05, atol: 0 });
  });

  it("refuses arguments that are not positive and finite", () => {
    for (const bad of [0, -1, NaN, Infinity]) {
      expect(() => inclusionMagnetostaticEnergy(bad, { polarizationContrast: 1 })).toThrow("diameter");
      expect(() => inclusionMagnetostaticEnergy(1e-7, { polarizationContrast: bad })).toThrow("polarizationContrast");
    }
  });
});

describe("magnetostaticToWallEnergyRatio", () => {
  const matrix = { polarizationContrast: 1.11, exchangeStiffness: 1.33e-11, anisotropy: 1.05e4 };

  it("is 3.4 at 91 nm and passes 1 at 27 nm for a nonmagnetic inclusion: poles outweigh wall area", () => {
    assertClose(magnetostaticToWallEnergyRatio(91e-9, matrix), 3.4, { rtol: 0.01, atol: 0 });
    assertClose(magnetostaticToWallEnergyRatio(26.7e-9, matrix), 1, { rtol: 0.01, atol: 0 });
  });

  it("is proportional to the diameter and to the square of the contrast", () => {
    const at = (d: number, dJ: number) => magnetostaticToWallEnergyRatio(d, { ...matrix, polarizationContrast: dJ });
    assertClose(at(2e-7, 1) / at(1e-7, 1), 2, { rtol: 1e-13, atol: 0 });
    assertClose(at(1e-7, 0.1) / at(1e-7, 1), 0.01, { rtol: 1e-13, atol: 0 });
  });
});
