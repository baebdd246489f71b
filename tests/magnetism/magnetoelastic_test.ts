import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { magnetoelasticAnisotropy, magnetostrictionThreshold } from "../../lib/magnetism/mod.ts";
import { assertClose } from "../assert_close.ts";

describe("magnetoelasticAnisotropy", () => {
  it("is 23 kJ/m³ for 1.54 GPa and 10 ppm, above an anisotropy of 10 kJ/m³", () => {
    assertClose(magnetoelasticAnisotropy(1.54e9, { magnetostriction: 10e-6 }), 23e3, { rtol: 5e-3, atol: 0 });
  });

  it("takes the sign of the product of stress and magnetostriction", () => {
    expect(magnetoelasticAnisotropy(-1e8, { magnetostriction: 1e-6 })).toBeLessThan(0);
    expect(magnetoelasticAnisotropy(-1e8, { magnetostriction: -1e-6 })).toBeGreaterThan(0);
    assertClose(magnetoelasticAnisotropy(0, { magnetostriction: 1e-6 }), 0, { rtol: 0, atol: 0 });
  });

  it("refuses arguments that are not finite", () => {
    for (const bad of [NaN, Infinity]) {
      expect(() => magnetoelasticAnisotropy(bad, { magnetostriction: 1e-6 })).toThrow("stress");
      expect(() => magnetoelasticAnisotropy(1, { magnetostriction: bad })).toThrow("magnetostriction");
    }
  });
});

describe("magnetostrictionThreshold", () => {
  it("is 4.3 ppm for 1.54 GPa and 10 kJ/m³", () => {
    assertClose(magnetostrictionThreshold(1.54e9, { anisotropy: 1e4 }), 4.3e-6, { rtol: 0.01, atol: 0 });
  });

  it("is where the magnetoelastic anisotropy equals K1, for tension and compression", () => {
    for (const stress of [1e8, -1e9]) {
      const magnetostriction = magnetostrictionThreshold(stress, { anisotropy: 7e3 });
      assertClose(Math.abs(magnetoelasticAnisotropy(stress, { magnetostriction })), 7e3, { rtol: 1e-14, atol: 0 });
    }
  });

  it("refuses a stress of zero and an anisotropy that is not positive", () => {
    for (const bad of [0, NaN, Infinity]) {
      expect(() => magnetostrictionThreshold(bad, { anisotropy: 1e4 })).toThrow("stress");
      expect(() => magnetostrictionThreshold(1e9, { anisotropy: bad })).toThrow("anisotropy");
    }
  });
});
