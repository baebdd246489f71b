import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { assertClose } from "../assert_close.ts";
import { hallPetchStrength } from "../../lib/metallurgy/hall_petch.ts";
import { soluteStrengthening } from "../../lib/metallurgy/solute_strengthening.ts";
import { alloyYieldStress } from "../../lib/metallurgy/strength_of_alloy.ts";
import { taylorHardening } from "../../lib/metallurgy/taylor_hardening.ts";

describe("hallPetchStrength", () => {
  it("gives 22 to 54 MPa at 85 um for coefficients of 0.2 to 0.5 MPa root metre", () => {
    assertClose(hallPetchStrength(85e-6, 0.2e6) / 1e6, 22, { rtol: 0, atol: 0.5 });
    assertClose(hallPetchStrength(85e-6, 0.5e6) / 1e6, 54, { rtol: 0, atol: 0.5 });
  });

  it("joins the published line of Al0.1CoCrFeNi, 83 + 464 / root(d / um) MPa, from 4.7 to 59.5 um", () => {
    for (const micrometre of [4.7, 59.5]) {
      const published = 83 + 464 / Math.sqrt(micrometre);
      assertClose(83 + hallPetchStrength(micrometre * 1e-6, 0.464e6) / 1e6, published, { rtol: 1e-12, atol: 0 });
    }
  });

  it("vanishes for a single crystal and doubles for a quarter of the grain size", () => {
    assertClose(hallPetchStrength(1e6, 0.3e6), 300, { rtol: 1e-12, atol: 0 });
    assertClose(hallPetchStrength(1e-6, 1) / hallPetchStrength(4e-6, 1), 2, { rtol: 1e-14, atol: 0 });
  });

  it("rejects what is out of range", () => {
    for (const size of [0, -1, NaN, Infinity]) expect(() => hallPetchStrength(size, 1)).toThrow("grainSize");
    expect(() => hallPetchStrength(1, -1)).toThrow("coefficient");
  });
});

describe("taylorHardening", () => {
  it("grows as the root of the density and is 0 without dislocations", () => {
    const options = { shearModulus: 80e9, burgersVector: 0.25e-9 };
    assertClose(taylorHardening(4e14, options) / taylorHardening(1e14, options), 2, { rtol: 1e-14, atol: 0 });
    expect(taylorHardening(0, options)).toBe(0);
  });

  it("rejects what is out of range", () => {
    const options = { shearModulus: 80e9, burgersVector: 0.25e-9 };
    expect(() => taylorHardening(-1, options)).toThrow("dislocationDensity");
    expect(() => taylorHardening(1, { ...options, factor: -1 })).toThrow("factor");
    expect(() => taylorHardening(1, { ...options, shearModulus: 0 })).toThrow("shearModulus");
    expect(() => taylorHardening(1, { ...options, burgersVector: NaN })).toThrow("burgersVector");
  });
});

describe("soluteStrengthening", () => {
  it("counts two solutes of equal strength as one", () => {
    for (const exponent of [2 / 3, 1 / 2]) {
      const one = soluteStrengthening({ Al: 0.06 }, { coefficients: { Al: 5e8 }, exponent });
      const two = soluteStrengthening({ Al: 0.02, Ti: 0.04 }, { coefficients: { Al: 5e8, Ti: 5e8 }, exponent });
      assertClose(two, one, { rtol: 1e-12, atol: 0 });
    }
  });

  it("grows as c to the power 2/3 by Labusch and 1/2 by Fleischer", () => {
    const at = (c: number, exponent: number) => soluteStrengthening({ Al: c }, { coefficients: { Al: 1 }, exponent });
    assertClose(at(0.08, 2 / 3) / at(0.01, 2 / 3), 4, { rtol: 1e-12, atol: 0 });
    assertClose(at(0.04, 1 / 2) / at(0.01, 1 / 2), 2, { rtol: 1e-12, atol: 0 });
    expect(soluteStrengthening({ Al: 0.08 }, { coefficients: { Al: 1 } })).toBe(at(0.08, 2 / 3));
  });

  it("is 0 without solutes", () => {
    expect(soluteStrengthening({ Ni: 1 }, { coefficients: { Al: 1e9 } })).toBe(0);
  });

  it("rejects what is out of range", () => {
    expect(() => soluteStrengthening({ Al: 0.1 }, { coefficients: { Al: -1 } })).toThrow("coefficient of Al");
    expect(() => soluteStrengthening({ Al: 2 }, { coefficients: { Al: 1 } })).toThrow("fraction of Al");
    for (const exponent of [0, 1.5, NaN]) {
      expect(() => soluteStrengthening({ Al: 0.1 }, { coefficients: { Al: 1 }, exponent })).toThrow("exponent");
    }
  });
});

describe("alloyYieldStress", () => {
  it("is 0 of nothing and the sum of tensile parts", () => {
    expect(alloyYieldStress({})).toBe(0);
    expect(alloyYieldStress({ friction: 1, solidSolution: 2, grainBoundaries: 4 })).toBe(7);
  });

  it("adds shear parts linearly or by Pythagoras, times the Taylor factor", () => {
    const parts = { dislocations: 3e7, precipitates: 4e7 };
    assertClose(alloyYieldStress(parts), 3.06 * 7e7, { rtol: 1e-13, atol: 0 });
    assertClose(alloyYieldStress(parts, { exponent: 2, taylorFactor: 2 }), 1e8, { rtol: 1e-13, atol: 0 });
  });

  it("rejects what is out of range", () => {
    for (const part of ["friction", "solidSolution", "grainBoundaries", "dislocations", "precipitates"]) {
      expect(() => alloyYieldStress({ [part]: -1 })).toThrow(part);
    }
    expect(() => alloyYieldStress({}, { taylorFactor: 0 })).toThrow("taylorFactor");
    expect(() => alloyYieldStress({}, { exponent: 0.5 })).toThrow("exponent");
  });
});
