import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import {
  averagedAnisotropyCoercivity,
  coercivityAgainstGrainSize,
  crossoverGrainSize,
  exchangeLength,
  grainBoundaryCoercivity,
  HERZER_AVERAGED_PREFACTOR,
  HERZER_COARSE_PREFACTOR,
} from "../../lib/magnetism/mod.ts";
import { powerLawFit } from "../../lib/numerics/mod.ts";
import { assertClose } from "../assert_close.ts";
import { HERZER_POINTS } from "./herzer_points.ts";

const GRAINS = {
  exchangeStiffness: 1e-11,
  anisotropy: 8e3,
  polarization: 1.24,
  averagedPrefactor: HERZER_AVERAGED_PREFACTOR,
  boundaryPrefactor: HERZER_COARSE_PREFACTOR,
};
const EXACT = { rtol: 1e-12, atol: 0 };

function fit(points: readonly (readonly [number, number])[]) {
  return powerLawFit(points.map(([D]) => D), points.map(([, Hc]) => Hc));
}

/** Geometric mean of Hc/Dⁿ. */
function fixedExponentPrefactor(points: readonly (readonly [number, number])[], n: number): number {
  return Math.exp(points.reduce((sum, [D, Hc]) => sum + Math.log(Hc / D ** n), 0) / points.length);
}

describe("Herzer's points", () => {
  it("rise with the power 6.02 from 11 to 30 nm", () => {
    assertClose(fit(HERZER_POINTS.slice(0, 4)).exponent, 6.02, { rtol: 0, atol: 0.005 });
  });

  it("keep an exponent between 5.5 and 6.5 whichever of the four finest is left out", () => {
    for (let i = 0; i < 4; i++) {
      const { exponent } = fit(HERZER_POINTS.slice(0, 4).filter((_, j) => j !== i));
      assertClose(exponent, 6, { rtol: 0, atol: 0.5 });
    }
  });

  it("leave the sixth power between 30 and 53 nm and fall as 1/D at the end", () => {
    assertClose(fit(HERZER_POINTS.slice(3, 5)).exponent, 2.7, { rtol: 0, atol: 0.05 });
    assertClose(fit(HERZER_POINTS.slice(4, 6)).exponent, 1.0, { rtol: 0, atol: 0.05 });
    assertClose(fit(HERZER_POINTS.slice(5)).exponent, -1.03, { rtol: 0, atol: 0.005 });
  });

  it("lie seven times below the sixth-power line at 53 nm, which would cross the 1/D line at 55 nm", () => {
    const c6 = fixedExponentPrefactor(HERZER_POINTS.slice(0, 4), 6);
    const c1 = fixedExponentPrefactor(HERZER_POINTS.slice(5), -1);
    assertClose(c6, 3.44e-7, { rtol: 2e-3, atol: 0 });
    const [D, Hc] = HERZER_POINTS[4]!;
    assertClose(c6 * D ** 6 / Hc, 6.9, { rtol: 0.01, atol: 0 });
    assertClose((c1 / c6) ** (1 / 7), 55, { rtol: 2e-3, atol: 0 });
  });

  it("give the two prefactors that carry Herzer's name", () => {
    const { exchangeStiffness: A, anisotropy: K1, polarization: Js } = GRAINS;
    const c6 = fixedExponentPrefactor(HERZER_POINTS.slice(0, 4), 6) * 1e54;
    const c1 = fixedExponentPrefactor(HERZER_POINTS.slice(5), -1) * 1e-9;
    assertClose(c6 * Js * A ** 3 / K1 ** 4, HERZER_AVERAGED_PREFACTOR, { rtol: 5e-3, atol: 0 });
    assertClose(c1 * Js / (4 * Math.sqrt(A * K1)), HERZER_COARSE_PREFACTOR, { rtol: 5e-3, atol: 0 });
  });
});

describe("averagedAnisotropyCoercivity", () => {
  it("meets the four finest samples within their scatter of 1.5", () => {
    for (const [D, Hc] of HERZER_POINTS.slice(0, 4)) {
      const ratio = averagedAnisotropyCoercivity(D * 1e-9, GRAINS) / Hc;
      expect(ratio).toBeGreaterThan(1 / 1.5);
      expect(ratio).toBeLessThan(1.5);
    }
  });

  it("is p·⟨K⟩/Js", () => {
    assertClose(averagedAnisotropyCoercivity(10e-9, GRAINS), 0.104 * 4.096 / 1.24, EXACT);
  });

  it("vanishes with the fluctuating part although a uniform anisotropy stays", () => {
    const Hc = averagedAnisotropyCoercivity(1e-12, { ...GRAINS, uniformAnisotropy: 30 });
    expect(Hc).toBeGreaterThan(0);
    expect(Hc).toBeLessThan(1e-9);
  });

  it("stops at the exchange length: the 53 nm sample is outside", () => {
    expect(() => averagedAnisotropyCoercivity(53e-9, GRAINS)).toThrow("at most the exchange length");
  });

  it("would give an impossible field at 0.5 µm, far above the anisotropy field", () => {
    // Hc of the sixth-power line at 500 nm, against 2·K1/Js.
    const line = averagedAnisotropyCoercivity(30e-9, GRAINS) * (500 / 30) ** 6;
    expect(line).toBeGreaterThan(1e9);
    expect(line).toBeGreaterThan(1e5 * 2 * GRAINS.anisotropy / GRAINS.polarization);
  });

  it("refuses arguments outside their domain", () => {
    for (const bad of [0, -1, NaN, Infinity]) {
      expect(() => averagedAnisotropyCoercivity(10e-9, { ...GRAINS, averagedPrefactor: bad })).toThrow(RangeError);
      expect(() => averagedAnisotropyCoercivity(10e-9, { ...GRAINS, polarization: bad })).toThrow(RangeError);
      expect(() => averagedAnisotropyCoercivity(bad, GRAINS)).toThrow(RangeError);
    }
  });
});

describe("crossoverGrainSize", () => {
  it("is 55 nm for Fe-Si grains, ten times below half a micrometre and above the exchange length", () => {
    const size = crossoverGrainSize(GRAINS);
    assertClose(size, 55e-9, { rtol: 5e-3, atol: 0 });
    expect(size).toBeGreaterThan(exchangeLength(GRAINS));
    expect(size).toBeLessThan(0.5e-6 / 9);
  });

  it("is where the branches meet", () => {
    const { coercivity } = coercivityAgainstGrainSize(crossoverGrainSize(GRAINS), GRAINS);
    const boundary = grainBoundaryCoercivity(crossoverGrainSize(GRAINS), {
      ...GRAINS,
      prefactor: GRAINS.boundaryPrefactor,
    });
    assertClose(coercivity, boundary, { rtol: 1e-9, atol: 0 });
  });

  it("refuses a uniform anisotropy and an amorphous material", () => {
    expect(() => crossoverGrainSize({ ...GRAINS, uniformAnisotropy: 1 })).toThrow("uniformAnisotropy must be 0");
    expect(() => crossoverGrainSize({ ...GRAINS, crystallisedFraction: 0 })).toThrow(RangeError);
  });
});

describe("coercivityAgainstGrainSize", () => {
  it("passes through its three regimes", () => {
    expect(coercivityAgainstGrainSize(30e-9, GRAINS).regime).toBe("averaged");
    expect(coercivityAgainstGrainSize(45e-9, GRAINS).regime).toBe("transition");
    expect(coercivityAgainstGrainSize(85e-6, GRAINS).regime).toBe("boundary");
  });

  it("rises as D⁶, then falls as 1/D", () => {
    const at = (D: number) => coercivityAgainstGrainSize(D, GRAINS).coercivity;
    assertClose(at(20e-9) / at(10e-9), 64, EXACT);
    assertClose(at(2e-6) / at(1e-6), 0.5, EXACT);
  });

  it("meets the two coarsest samples within 15 %", () => {
    for (const [D, Hc] of HERZER_POINTS.slice(5)) {
      assertClose(coercivityAgainstGrainSize(D * 1e-9, GRAINS).coercivity, Hc, { rtol: 0.15, atol: 0 });
    }
  });

  it("overestimates the 53 nm sample sevenfold, as its regime warns", () => {
    const { coercivity, regime } = coercivityAgainstGrainSize(53.2477e-9, GRAINS);
    expect(regime).toBe("transition");
    assertClose(coercivity / 1144.05, 6.8, { rtol: 0.05, atol: 0 });
  });
});
