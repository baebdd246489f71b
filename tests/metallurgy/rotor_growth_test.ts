import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { assertClose } from "../assert_close.ts";
import { rimDisplacement, rotorSpeedLimits, stiffnessLimitedRadius } from "../../lib/metallurgy/rotor_growth.ts";

const rotor = { outerRadius: 0.1, density: 8000, poissonRatio: 0.3, angularSpeed: 2000 };
const design = { yieldStrength: 450e6, density: 7650, poissonRatio: 0.3, youngsModulus: 197e9, airGapAllowance: 50e-6 };

describe("rimDisplacement", () => {
  it("is (1 - nu) rho omega^2 R^3 / (4 E) for a solid disc", () => {
    assertClose(rimDisplacement(200e9, rotor), 0.7 * 8000 * 2000 ** 2 * 0.1 ** 3 / (4 * 200e9), {
      rtol: 1e-12,
      atol: 0,
    });
  });

  it("tends to rho omega^2 R^3 / E for a thin ring", () => {
    const ring = rimDisplacement(200e9, { ...rotor, boreRadius: 0.09999 });
    assertClose(ring, 8000 * 2000 ** 2 * 0.1 ** 3 / 200e9, { rtol: 2e-4, atol: 0 });
  });

  it("rejects a modulus that is not positive", () => {
    expect(() => rimDisplacement(0, rotor)).toThrow("youngsModulus");
  });
});

describe("rotorSpeedLimits", () => {
  it("falls as 1/R by strength and as R^(-3/2) by stiffness", () => {
    const [small, large] = rotorSpeedLimits([0.01, 0.04], design);
    assertClose(small!.yieldLimit / large!.yieldLimit, 4, { rtol: 1e-12, atol: 0 });
    assertClose(small!.growthLimit / large!.growthLimit, 8, { rtol: 1e-12, atol: 0 });
  });

  it("changes from strength to stiffness at the stiffness-limited radius, with and without bore and safety", () => {
    for (const change of [{}, { boreRatio: 0.3 }, { safetyFactor: 2 }]) {
      const changed = { ...design, ...change }, radius = stiffnessLimitedRadius(changed);
      const [below, at, above] = rotorSpeedLimits([0.9 * radius, radius, 1.1 * radius], changed);
      expect(below!.governs).toBe("strength");
      assertClose(at!.yieldLimit, at!.growthLimit, { rtol: 1e-12, atol: 0 });
      expect(above!.governs).toBe("stiffness");
      assertClose(above!.rimSpeed, above!.limit * above!.outerRadius, { rtol: 1e-14, atol: 0 });
    }
  });

  it("has a rim strain at yield of 2 (1 - nu) sigma / ((3 + nu) E) in a solid disc", () => {
    const strain = 2 * 0.7 * 450e6 / (3.3 * 197e9);
    assertClose(stiffnessLimitedRadius(design), 50e-6 / strain, { rtol: 1e-12, atol: 0 });
  });

  it("is empty for no radii", () => {
    expect(rotorSpeedLimits([], design)).toEqual([]);
  });

  it("rejects what is out of range", () => {
    expect(() => rotorSpeedLimits([0], design)).toThrow("outerRadius");
    expect(() => rotorSpeedLimits([0.1], { ...design, airGapAllowance: 0 })).toThrow("airGapAllowance");
    expect(() => rotorSpeedLimits([0.1], { ...design, safetyFactor: 0 })).toThrow("safetyFactor");
    for (const airGapAllowance of [0, -1, NaN]) {
      expect(() => stiffnessLimitedRadius({ ...design, airGapAllowance })).toThrow("airGapAllowance must be positive");
    }
    expect(() => stiffnessLimitedRadius({ ...design, safetyFactor: NaN })).toThrow("safetyFactor");
  });
});

describe("the governing limit of rotorSpeedLimits", () => {
  it("is the lower of both: strength for small rotors, stiffness for large ones", () => {
    const limits = rotorSpeedLimits([0.005, 0.02, 0.1, 0.5], design);
    for (const { limit, yieldLimit, growthLimit, outerRadius, rimSpeed } of limits) {
      expect(limit).toBe(yieldLimit < growthLimit ? yieldLimit : growthLimit);
      assertClose(rimSpeed, limit * outerRadius, { rtol: 1e-14, atol: 0 });
    }
    expect(limits.map(({ governs }) => governs)).toEqual(["strength", "strength", "stiffness", "stiffness"]);
  });
});
