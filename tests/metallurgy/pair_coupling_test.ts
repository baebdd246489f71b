import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { assertClose } from "../assert_close.ts";
import {
  optimumPrecipitateRadius,
  pairCouplingStress,
  strongCouplingOnset,
  strongPairCouplingStress,
  weakPairCouplingStress,
} from "../../lib/metallurgy/pair_coupling.ts";

const dispersion = { volumeFraction: 0.55, antiphaseBoundaryEnergy: 0.2, shearModulus: 80e9, burgersVector: 0.254e-9 };
const M = 3.06, megapascal = (stress: number) => M * stress / 1e6;

describe("pair coupling of 55 % ordered cuboids, tensile, Taylor factor 3.06, boundary energy 0.2 J/m2", () => {
  it("is weak with 528 MPa at 24 nm, where strong coupling would give 1172 MPa", () => {
    assertClose(megapascal(weakPairCouplingStress(12e-9, dispersion)), 528, { rtol: 0, atol: 0.5 });
    assertClose(megapascal(strongPairCouplingStress(12e-9, dispersion)), 1172, { rtol: 0, atol: 0.5 });
    expect(pairCouplingStress(12e-9, dispersion).coupling).toBe("weak");
  });

  it("is strong with 708 MPa at 91 nm, where weak coupling would give 1656 MPa", () => {
    assertClose(megapascal(strongPairCouplingStress(45.5e-9, dispersion)), 708, { rtol: 0, atol: 0.5 });
    assertClose(megapascal(weakPairCouplingStress(45.5e-9, dispersion)), 1656, { rtol: 0, atol: 0.5 });
    expect(pairCouplingStress(45.5e-9, dispersion).coupling).toBe("strong");
  });

  it("is strong with 436 MPa at 255 nm", () => {
    assertClose(megapascal(pairCouplingStress(127.5e-9, dispersion).stress), 436, { rtol: 0, atol: 0.5 });
  });

  it("moves from 603 to 881 MPa at 91 nm for boundary energies of 0.15 to 0.3 J/m2", () => {
    const at = (antiphaseBoundaryEnergy: number) =>
      megapascal(pairCouplingStress(45.5e-9, { ...dispersion, antiphaseBoundaryEnergy }).stress);
    assertClose(at(0.15), 603, { rtol: 0, atol: 0.5 });
    assertClose(at(0.3), 881, { rtol: 0, atol: 0.5 });
  });

  it("peaks with 958 MPa at an edge of 44.5 nm", () => {
    const radius = optimumPrecipitateRadius(dispersion);
    assertClose(2 * radius, 44.5e-9, { rtol: 0, atol: 0.05e-9 });
    assertClose(megapascal(pairCouplingStress(radius, dispersion).stress), 958, { rtol: 0, atol: 0.5 });
  });
});

describe("weakPairCouplingStress", () => {
  it("is 0 below the radius pi T f / (6 gamma) and positive above", () => {
    const T = 80e9 * 0.254e-9 ** 2 / 2, threshold = Math.PI * T * 0.55 / (6 * 0.2);
    expect(weakPairCouplingStress(0.99 * threshold, dispersion)).toBe(0);
    expect(weakPairCouplingStress(1.01 * threshold, dispersion)).toBeGreaterThan(0);
  });

  it("grows as the root of radius times fraction in the dilute limit", () => {
    const at = (r: number, volumeFraction: number) => weakPairCouplingStress(r, { ...dispersion, volumeFraction });
    assertClose(at(4e-9, 1e-8) / at(1e-9, 1e-8), 2, { rtol: 1e-3, atol: 0 });
    assertClose(at(1e-9, 4e-8) / at(1e-9, 1e-8), 2, { rtol: 1e-3, atol: 0 });
  });

  it("is 0 without particles", () => {
    expect(weakPairCouplingStress(1e-8, { ...dispersion, volumeFraction: 0 })).toBe(0);
  });
});

describe("strongPairCouplingStress", () => {
  it("has its maximum, the root of 3f / (2 pi) times gamma / b, at the onset", () => {
    const onset = strongCouplingOnset(dispersion), at = (r: number) => strongPairCouplingStress(r, dispersion);
    assertClose(at(onset), Math.sqrt(1.5 * 0.55 / Math.PI) * 0.2 / 0.254e-9, { rtol: 1e-12, atol: 0 });
    expect(at(onset)).toBeGreaterThan(at(0.99 * onset));
    expect(at(onset)).toBeGreaterThan(at(1.01 * onset));
  });

  it("falls as the inverse root of the radius for large particles", () => {
    const ratio = strongPairCouplingStress(4e-5, dispersion) / strongPairCouplingStress(1e-5, dispersion);
    assertClose(ratio, 0.5, { rtol: 1e-3, atol: 0 });
  });

  it("is 0 where a pair does not fit into a particle", () => {
    expect(strongPairCouplingStress(1e-9, dispersion)).toBe(0);
  });
});

describe("pairCouplingStress", () => {
  it("is continuous and has one maximum over the radius", () => {
    const stresses = Array.from({ length: 2000 }, (_, i) => pairCouplingStress(1e-9 * 1.003 ** i, dispersion).stress);
    const rises = stresses.map((stress, i) => i > 0 && stress > stresses[i - 1]!).lastIndexOf(true);
    stresses.forEach((stress, i) => {
      if (i === 0) return;
      if (i <= rises) expect(stress).toBeGreaterThanOrEqual(stresses[i - 1]!);
      expect(Math.abs(stress - stresses[i - 1]!)).toBeLessThan(5e6);
    });
  });

  it("meets weak and strong coupling at the optimum, which falls as the boundary energy grows", () => {
    for (const antiphaseBoundaryEnergy of [0.1, 0.2, 0.3]) {
      const changed = { ...dispersion, antiphaseBoundaryEnergy };
      const r = optimumPrecipitateRadius(changed);
      assertClose(weakPairCouplingStress(r, changed), strongPairCouplingStress(r, changed), { rtol: 1e-10, atol: 0 });
      assertClose(r * antiphaseBoundaryEnergy, optimumPrecipitateRadius(dispersion) * 0.2, { rtol: 1e-10, atol: 0 });
    }
  });

  it("rejects what is out of range", () => {
    expect(() => pairCouplingStress(0, dispersion)).toThrow("radius");
    const wrong = [{ volumeFraction: 1.2 }, { antiphaseBoundaryEnergy: 0 }, { shearModulus: NaN }, {
      burgersVector: -1,
    }, {
      repulsion: 0,
    }];
    for (const change of wrong) {
      expect(() => pairCouplingStress(1e-8, { ...dispersion, ...change })).toThrow(RangeError);
    }
    expect(() => optimumPrecipitateRadius({ ...dispersion, volumeFraction: 0 })).toThrow("volumeFraction");
    expect(() => optimumPrecipitateRadius({ ...dispersion, repulsion: 5 })).toThrow("opposite signs");
  });
});
