import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { collectivePinning, wallEnergy } from "../../lib/magnetism/mod.ts";
import { assertClose } from "../assert_close.ts";

const ALLOY = { exchangeStiffness: 1.33e-11, anisotropy: 1.05e4, polarization: 1.11, volumeFraction: 0.55 };
const CUBES = { ...ALLOY, shape: "cube" } as const;

describe("collectivePinning", () => {
  it("goes as d³ and as the square of the contrast for inclusions narrower than the wall", () => {
    const at = (d: number, contrast = 1) => collectivePinning(d, { ...ALLOY, contrast }).coercivity;
    assertClose(at(2e-9) / at(1e-9), 8, { rtol: 5e-3, atol: 0 });
    assertClose(at(1e-9, 0.1) / at(1e-9), 0.01, { rtol: 1e-10, atol: 0 });
  });

  it("is f²·ρ/(2·γ·Js) with f = 1.54·K·V/Δ in the narrow limit", () => {
    const V = (1e-9) ** 3, Delta = Math.sqrt(1.33e-11 / 1.05e4);
    const f = 8 / (3 * Math.sqrt(3)) * 1.05e4 * V / Delta;
    const expected = f ** 2 * (0.55 / V) / (2 * wallEnergy(ALLOY) * 1.11);
    assertClose(collectivePinning(1e-9, CUBES).coercivity, expected, { rtol: 1e-3, atol: 0 });
  });

  it("gives 89 A/m at 14 nm and 408 A/m at 24 nm for nonmagnetic cubes: finer is softer here too", () => {
    assertClose(collectivePinning(14e-9, CUBES).coercivity, 89, { rtol: 0.01, atol: 0 });
    assertClose(collectivePinning(24e-9, CUBES).coercivity, 408, { rtol: 0.01, atol: 0 });
  });

  it("says itself that it does not hold at 91 nm with full contrast, and holds there with 3 %", () => {
    expect(collectivePinning(24e-9, CUBES).inclusionsPerPiece).toBeGreaterThan(50);
    expect(collectivePinning(91e-9, CUBES).inclusionsPerPiece).toBeLessThan(1);
    expect(collectivePinning(91e-9, { ...CUBES, contrast: 0.03 }).inclusionsPerPiece).toBeGreaterThan(50);
  });

  it("balances random force against tension on a piece of the bending length", () => {
    const { bendingLength: L, inclusionsPerPiece: N, coercivity } = collectivePinning(10e-9, CUBES);
    const Delta = Math.sqrt(1.33e-11 / 1.05e4);
    // f·√N = γ·Δ, and the pressure f·√N/L² is 2·Js·Hc.
    assertClose(wallEnergy(ALLOY) * Delta / L ** 2, 2 * 1.11 * coercivity, { rtol: 1e-10, atol: 0 });
    assertClose(N, 0.55 / (10e-9) ** 3 * Delta * L ** 2, { rtol: 1e-10, atol: 0 });
  });

  it("goes as d³ for spheres however narrow they are", () => {
    const spheres = { ...ALLOY, volumeFraction: 0.05 };
    const at = (size: number) => collectivePinning(size, spheres).coercivity / size ** 3;
    for (const size of [1e-20, 1e-15, 1e-13, 1e-12]) assertClose(at(size), at(1e-11), { rtol: 1e-6, atol: 0 });
  });

  it("refuses arguments outside their domain", () => {
    for (const bad of [0, -1, NaN, Infinity]) {
      expect(() => collectivePinning(bad, ALLOY)).toThrow("size");
      expect(() => collectivePinning(1e-8, { ...ALLOY, volumeFraction: bad })).toThrow("volumeFraction");
      expect(() => collectivePinning(1e-8, { ...ALLOY, polarization: bad })).toThrow("polarization");
    }
    expect(() => collectivePinning(1e-8, { ...ALLOY, volumeFraction: 1.1 })).toThrow(RangeError);
  });
});
