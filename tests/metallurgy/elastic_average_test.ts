import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { assertClose } from "../assert_close.ts";
import { alloyYoungsModulus, cubicPolycrystal, largestStiffnessGain } from "../../lib/metallurgy/elastic_average.ts";

describe("cubicPolycrystal", () => {
  it("gives the handbook modulus of copper, 130 GPa, within 3 %", () => {
    const copper = cubicPolycrystal({ c11: 168.4e9, c12: 121.4e9, c44: 75.4e9 });
    assertClose(copper.youngsModulus, 130e9, { rtol: 0.03, atol: 0 });
    assertClose(copper.shearModulus.hill, 48e9, { rtol: 0.03, atol: 0 });
  });

  it("gives 203 GPa for Fe-3Si from 226, 138, 115 GPa, against 197 GPa in data sheets", () => {
    const { youngsModulus } = cubicPolycrystal({ c11: 226e9, c12: 138e9, c44: 115e9 });
    assertClose(youngsModulus, 197e9, { rtol: 0.04, atol: 0 });
  });

  it("has bounds that coincide for an isotropic crystal", () => {
    const { shearModulus, poissonRatio, youngsModulus } = cubicPolycrystal({ c11: 3, c12: 1, c44: 1 });
    assertClose(shearModulus.voigt, shearModulus.reuss, { rtol: 1e-14, atol: 0 });
    assertClose(youngsModulus, 2 * shearModulus.hill * (1 + poissonRatio), { rtol: 1e-14, atol: 0 });
  });

  it("rejects crystals that are not stable", () => {
    expect(() => cubicPolycrystal({ c11: 1, c12: 2, c44: 1 })).toThrow("c11 - c12");
    expect(() => cubicPolycrystal({ c11: 1, c12: -0.6, c44: 1 })).toThrow("c11 + 2 c12");
    expect(() => cubicPolycrystal({ c11: 2, c12: 1, c44: 0 })).toThrow("c44");
  });
});

describe("alloyYoungsModulus", () => {
  it("has all bounds equal for a pure element", () => {
    const { voigt, reuss, hill } = alloyYoungsModulus({ Fe: 1 });
    for (const modulus of [voigt, reuss, hill]) assertClose(modulus, 211e9, { rtol: 1e-12, atol: 0 });
  });

  it("orders the bounds and lies between the elements", () => {
    const { voigt, reuss, hill } = alloyYoungsModulus({ Al: 0.5, W: 0.5 });
    expect(70e9 < reuss && reuss < hill && hill < voigt && voigt < 411e9).toBe(true);
  });
});

describe("largestStiffnessGain", () => {
  const base = { Fe: 0.33, Co: 0.33, Ni: 0.34 };

  it("is below 15 % for any 10 at.% addition to Fe-Co-Ni", () => {
    const { gain } = largestStiffnessGain(base, { fraction: 0.1 });
    expect(gain).toBeGreaterThan(0.1);
    expect(gain).toBeLessThan(0.15);
  });

  it("reaches the stiffest element when all is replaced, and the width of the bounds when nothing is", () => {
    assertClose(largestStiffnessGain({ Fe: 1 }, { fraction: 1 }).gain, 411 / 211 - 1, { rtol: 1e-12, atol: 0 });
    const { voigt, reuss } = alloyYoungsModulus(base);
    assertClose(largestStiffnessGain(base, { fraction: 0 }).gain, voigt / reuss - 1, { rtol: 0, atol: 1e-14 });
  });

  it("rejects fractions outside 0 to 1", () => {
    for (const fraction of [-0.1, 1.1, NaN]) expect(() => largestStiffnessGain(base, { fraction })).toThrow("fraction");
  });
});

describe("an isotropic crystal", () => {
  it("has the Poisson ratio c12/(c11 + c12) and equal bounds", () => {
    const { poissonRatio, shearModulus } = cubicPolycrystal({ c11: 250e9, c12: 110e9, c44: 70e9 });
    assertClose(poissonRatio, 110 / 360, { rtol: 1e-12, atol: 0 });
    assertClose(shearModulus.voigt, shearModulus.reuss, { rtol: 1e-12, atol: 0 });
    assertClose(shearModulus.hill, 70e9, { rtol: 1e-12, atol: 0 });
  });
});

describe("the fraction of largestStiffnessGain", () => {
  it("is from 0 to 1, both included", () => {
    for (const fraction of [-0.01, 1.01, NaN]) {
      expect(() => largestStiffnessGain({ Fe: 1 }, { fraction })).toThrow("fraction must be from 0 to 1");
    }
    assertClose(largestStiffnessGain({ Fe: 1 }, { fraction: 0 }).gain, 0, { rtol: 0, atol: 1e-12 });
    expect(largestStiffnessGain({ Fe: 1 }, { fraction: 1 }).symbol).toBe("W");
  });
});
