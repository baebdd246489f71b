import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { averagedAnisotropy, exchangeLength, fluctuatingAnisotropy } from "../../lib/magnetism/mod.ts";
import { assertClose } from "../assert_close.ts";

const GRAINS = { exchangeStiffness: 1e-11, anisotropy: 8e3 };
const EXACT = { rtol: 1e-12, atol: 0 };

describe("averagedAnisotropy", () => {
  it("is 4 J/m³ for grains of 10 nm with Herzer's constants (doi:10.1109/20.104389)", () => {
    assertClose(averagedAnisotropy(10e-9, GRAINS), 4.096, EXACT);
  });

  it("follows K1⁴·D⁶/A³ without uniform anisotropy", () => {
    const K = averagedAnisotropy(10e-9, GRAINS);
    assertClose(averagedAnisotropy(20e-9, GRAINS), 2 ** 6 * K, EXACT);
    assertClose(averagedAnisotropy(10e-9, { ...GRAINS, anisotropy: 16e3 }), 2 ** 4 * K, EXACT);
    assertClose(averagedAnisotropy(10e-9, { ...GRAINS, exchangeStiffness: 2e-11 }), K / 2 ** 3, EXACT);
  });

  it("goes with the square of the crystallised fraction", () => {
    const K = averagedAnisotropy(10e-9, GRAINS);
    assertClose(averagedAnisotropy(10e-9, { ...GRAINS, crystallisedFraction: 0.7 }), 0.49 * K, EXACT);
    expect(averagedAnisotropy(10e-9, { ...GRAINS, crystallisedFraction: 0 })).toBe(0);
  });

  it("reaches K1 at the exchange length", () => {
    assertClose(averagedAnisotropy(exchangeLength(GRAINS), GRAINS), 8e3, EXACT);
  });

  it("solves its own equation with uniform anisotropy", () => {
    for (const Ku of [0.1, 3, 30, 1000]) {
      for (const D of [2e-9, 10e-9, 20e-9]) {
        const x = 0.8;
        const K = averagedAnisotropy(D, { ...GRAINS, crystallisedFraction: x, uniformAnisotropy: Ku });
        const Lex = Math.sqrt(GRAINS.exchangeStiffness / K);
        assertClose(K, Math.sqrt(Ku ** 2 + x * GRAINS.anisotropy ** 2 * (D / Lex) ** 3), EXACT);
      }
    }
  });

  it("refuses grains above the exchange length, naming both", () => {
    expect(() => averagedAnisotropy(60e-9, GRAINS)).toThrow(
      /Cannot average the anisotropy: grainSize must be at most the exchange length .*, got 6e-8/,
    );
    // A uniform anisotropy shortens the exchange length: 20 nm no longer fit.
    expect(() => averagedAnisotropy(20e-9, { ...GRAINS, uniformAnisotropy: 4e4 })).toThrow(RangeError);
  });

  it("refuses arguments outside their domain", () => {
    for (const bad of [0, -1, NaN, Infinity]) {
      expect(() => averagedAnisotropy(bad, GRAINS)).toThrow(RangeError);
      expect(() => averagedAnisotropy(1e-8, { ...GRAINS, exchangeStiffness: bad })).toThrow(RangeError);
      expect(() => averagedAnisotropy(1e-8, { ...GRAINS, anisotropy: bad })).toThrow(RangeError);
    }
    for (const bad of [-0.1, 1.1, NaN]) {
      expect(() => averagedAnisotropy(1e-8, { ...GRAINS, crystallisedFraction: bad })).toThrow("crystallisedFraction");
    }
    for (const bad of [-1, NaN, Infinity]) {
      expect(() => averagedAnisotropy(1e-8, { ...GRAINS, uniformAnisotropy: bad })).toThrow("uniformAnisotropy");
    }
  });
});

describe("fluctuatingAnisotropy", () => {
  it("turns from the sixth to the third power where the uniform anisotropy dominates", () => {
    const exponent = (D: number, Ku: number) => {
      const at = (size: number) => fluctuatingAnisotropy(size, { ...GRAINS, uniformAnisotropy: Ku });
      return Math.log2(at(D * Math.SQRT2) / at(D / Math.SQRT2));
    };
    assertClose(exponent(10e-9, 0), 6, EXACT);
    assertClose(exponent(1e-9, 30), 3, { rtol: 2e-3, atol: 0 });
    expect(exponent(10e-9, 30)).toBeGreaterThan(3);
    expect(exponent(10e-9, 1e-3)).toBeGreaterThan(5.8);
  });

  it("has the closed limit x·K1²·D³·√Ku/(2·A^(3/2)) for a dominant uniform anisotropy", () => {
    const { exchangeStiffness: A, anisotropy: K1 } = GRAINS;
    const Ku = 50, D = 0.5e-9;
    const limit = K1 ** 2 * D ** 3 * Math.sqrt(Ku) / (2 * A ** 1.5);
    assertClose(fluctuatingAnisotropy(D, { ...GRAINS, uniformAnisotropy: Ku }), limit, { rtol: 1e-3, atol: 0 });
  });

  it("keeps its digits where it is far below the uniform anisotropy", () => {
    const at = (D: number) => fluctuatingAnisotropy(D, { ...GRAINS, uniformAnisotropy: 1000 });
    // 1e-13 of Ku: a difference ⟨K⟩ − Ku would have no digit left.
    expect(at(2e-13) / 1000).toBeLessThan(1e-13);
    assertClose(at(2e-13) / at(1e-13), 8, { rtol: 1e-9, atol: 0 });
  });
});
