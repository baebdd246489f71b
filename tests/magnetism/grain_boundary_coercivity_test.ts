import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import {
  grainBoundaryCoercivity,
  grainBoundaryShare,
  HERZER_COARSE_PREFACTOR,
  MAGER_PREFACTOR,
} from "../../lib/magnetism/mod.ts";
import { assertClose } from "../assert_close.ts";

const ALLOY = { exchangeStiffness: 1.3e-11, anisotropy: 1e4, polarization: 1.11 };

describe("grainBoundaryCoercivity", () => {
  it("is 43 A/m with Mager's prefactor for silicon steel of 100 µm, where a data sheet says 40", () => {
    const steel = { exchangeStiffness: 1.5e-11, anisotropy: 3.5e4, polarization: 2, prefactor: MAGER_PREFACTOR };
    assertClose(grainBoundaryCoercivity(100e-6, steel), 43, { rtol: 0.02, atol: 0 });
  });

  it("is 46 A/m with Mager's and 9 A/m with Herzer's prefactor at 85 µm for the alloy's assumed constants", () => {
    const at = (prefactor: number) => grainBoundaryCoercivity(85e-6, { ...ALLOY, prefactor });
    assertClose(at(MAGER_PREFACTOR), 46, { rtol: 0.01, atol: 0 });
    assertClose(at(0.6), 9.2, { rtol: 0.01, atol: 0 });
    assertClose(at(HERZER_COARSE_PREFACTOR), 8.9, { rtol: 0.01, atol: 0 });
  });

  it("falls as 1/D and grows as the root of A·K1", () => {
    const at = (D: number, K1 = 1e4) => grainBoundaryCoercivity(D, { ...ALLOY, anisotropy: K1, prefactor: 3 });
    assertClose(at(2e-6) / at(1e-6), 0.5, { rtol: 1e-14, atol: 0 });
    assertClose(at(1e-6, 4e4) / at(1e-6), 2, { rtol: 1e-14, atol: 0 });
  });

  it("refuses arguments that are not positive and finite", () => {
    for (const bad of [0, -1, NaN, Infinity]) {
      expect(() => grainBoundaryCoercivity(bad, { ...ALLOY, prefactor: 3 })).toThrow("grainSize");
      expect(() => grainBoundaryCoercivity(1e-6, { ...ALLOY, prefactor: bad })).toThrow("prefactor");
      expect(() => grainBoundaryCoercivity(1e-6, { ...ALLOY, polarization: bad, prefactor: 3 })).toThrow(RangeError);
    }
  });
});

describe("grainBoundaryShare", () => {
  it("spans 11 to 59 % of 78 A/m at 85 µm: not negligible, not the whole", () => {
    const { lower, upper } = grainBoundaryShare(85e-6, { ...ALLOY, coercivity: 78 });
    assertClose(lower, 0.114, { rtol: 0.01, atol: 0 });
    assertClose(upper, 0.588, { rtol: 0.01, atol: 0 });
  });

  it("refuses a coercivity that is not positive", () => {
    expect(() => grainBoundaryShare(85e-6, { ...ALLOY, coercivity: 0 })).toThrow("coercivity");
  });
});
