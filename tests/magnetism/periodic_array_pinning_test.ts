import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import {
  inclusionCoercivity,
  inclusionPinningForce,
  periodicArrayCoercivity,
  periodicArrayPressure,
  wallAveragingFactor,
} from "../../lib/magnetism/mod.ts";
import { integrate } from "../../lib/numerics/mod.ts";
import { assertClose } from "../assert_close.ts";

const ARRAY = { exchangeStiffness: 1.33e-11, anisotropy: 1.05e4, polarization: 1.11, volumeFraction: 0.55 };
const DELTA = Math.sqrt(1.33e-11 / 1.05e4);

describe("wallAveragingFactor", () => {
  it("is the Fourier transform of sech² over its value at zero", () => {
    for (const y of [0.1, 1, 3]) {
      const q = 2 * y / Math.PI;
      const transform = integrate((u) => Math.cos(q * u) / Math.cosh(u) ** 2, { lower: -20, upper: 20 }) / 2;
      assertClose(wallAveragingFactor(y), transform, { rtol: 1e-8, atol: 0 });
    }
  });

  it("is y/sinh y, 1 at zero and 2·y·e^−y far out, without overflow", () => {
    assertClose(wallAveragingFactor(2), 2 / Math.sinh(2), { rtol: 1e-14, atol: 0 });
    assertClose(wallAveragingFactor(1e-9), 1, { rtol: 1e-15, atol: 0 });
    expect(wallAveragingFactor(0)).toBe(1);
    expect(wallAveragingFactor(5000)).toBe(0);
  });

  it("is 1.5e-4 for a period of 29 nm and 0.27 for 111 nm with Δ = 35.6 nm", () => {
    assertClose(wallAveragingFactor(Math.PI ** 2 * 35.6e-9 / 29.3e-9), 1.5e-4, { rtol: 0.02, atol: 0 });
    assertClose(wallAveragingFactor(Math.PI ** 2 * 35.6e-9 / 111e-9), 0.27, { rtol: 0.01, atol: 0 });
  });

  it("refuses an argument that is negative or not finite", () => {
    for (const bad of [-1, NaN, Infinity]) expect(() => wallAveragingFactor(bad)).toThrow("argument");
  });
});

describe("periodicArrayPressure", () => {
  it("equals the sum of the forces of single cubes over all layers (Poisson summation)", () => {
    for (const edge of [24e-9, 91e-9, 255e-9]) {
      const p = edge / Math.cbrt(ARRAY.volumeFraction);
      for (const x of [0.1 * p, 0.3 * p, 0.45 * p]) {
        let sum = 0;
        for (let m = -80; m <= 80; m++) {
          sum += inclusionPinningForce(x - m * p, { ...ARRAY, size: edge, shape: "cube" }) / p ** 2;
        }
        assertClose(periodicArrayPressure(x, { ...ARRAY, edge }), sum, { rtol: 1e-9, atol: 1e-8 });
      }
    }
  });

  it("equals its Fourier series also where it is summed layer by layer", () => {
    const { exchangeStiffness, anisotropy, volumeFraction } = ARRAY;
    const delta = Math.sqrt(exchangeStiffness / anisotropy);
    for (const edge of [180e-9, 300e-9]) {
      const p = edge / Math.cbrt(volumeFraction), q = 2 * Math.PI / p;
      for (const x of [0.3 * p, -0.45 * p, 2.4 * p]) {
        let series = 0;
        for (let n = 1; n < 200; n++) {
          const share = (edge / p) ** 2 * 2 * Math.sin(Math.PI * n * edge / p) / (Math.PI * n);
          const y = Math.PI * n * q * delta / 2;
          series += 4 * anisotropy * delta * n * q * share * y / Math.sinh(y) * Math.sin(n * q * x);
        }
        assertClose(periodicArrayPressure(x, { ...ARRAY, edge }), series, { rtol: 1e-9, atol: 1e-8 });
      }
    }
  });

  it("is odd, periodic, and zero at and midway between the layers", () => {
    const options = { ...ARRAY, edge: 91e-9 }, p = 91e-9 / Math.cbrt(0.55);
    const P = periodicArrayPressure(2e-8, options);
    assertClose(periodicArrayPressure(-2e-8, options), -P, { rtol: 1e-12, atol: 0 });
    assertClose(periodicArrayPressure(2e-8 + p, options), P, { rtol: 1e-9, atol: 0 });
    assertClose(periodicArrayPressure(p / 2, options), 0, { rtol: 0, atol: 1e-6 * P });
  });

  it("refuses arguments outside their domain", () => {
    expect(() => periodicArrayPressure(NaN, { ...ARRAY, edge: 91e-9 })).toThrow("position");
    expect(() => periodicArrayPressure(0, { ...ARRAY, edge: 0 })).toThrow("edge");
  });
});

describe("periodicArrayCoercivity", () => {
  it("is 5 A/m at 24 nm, 2.4 kA/m at 91 nm and 5.5 kA/m at 255 nm for nonmagnetic cubes", () => {
    assertClose(periodicArrayCoercivity(24e-9, ARRAY), 5, { rtol: 0.02, atol: 0 });
    assertClose(periodicArrayCoercivity(91e-9, ARRAY), 2.42e3, { rtol: 2e-3, atol: 0 });
    assertClose(periodicArrayCoercivity(255e-9, ARRAY), 5.47e3, { rtol: 2e-3, atol: 0 });
  });

  it("needs a contrast of 3 % to come down to 78 A/m at 91 nm", () => {
    assertClose(78 / periodicArrayCoercivity(91e-9, ARRAY), 0.032, { rtol: 0.01, atol: 0 });
  });

  it("rises with size throughout, to the plateau of single layers", () => {
    const sizes = [10, 24, 50, 91, 150, 255, 1000].map((nm) => periodicArrayCoercivity(nm * 1e-9, ARRAY));
    for (let i = 1; i < sizes.length; i++) expect(sizes[i]!).toBeGreaterThan(sizes[i - 1]!);
    const single = inclusionCoercivity(2e-6, { ...ARRAY, shape: "cube" });
    assertClose(periodicArrayCoercivity(2e-6, ARRAY), single, { rtol: 1e-6, atol: 0 });
  });

  it("joins the series and the sum over layers without a step", () => {
    for (const volumeFraction of [0.1, 0.55, 0.95]) {
      const array = { ...ARRAY, volumeFraction };
      const edge = 6 * DELTA * Math.cbrt(volumeFraction);
      const [below, above] = [edge * (1 - 1e-9), edge * (1 + 1e-9)].map((a) => periodicArrayCoercivity(a, array));
      assertClose(above! / below!, 1, { rtol: 1e-7, atol: 0 });
    }
  });

  it("is the largest pressure at wide periods too, whatever the fraction", () => {
    for (const volumeFraction of [0.2, 0.6, 0.97]) {
      const array = { ...ARRAY, volumeFraction, edge: 400e-9 };
      const p = 400e-9 / Math.cbrt(volumeFraction);
      const scan = Array.from({ length: 4001 }, (_, i) => periodicArrayPressure(i / 4000 * p / 2, array));
      assertClose(periodicArrayCoercivity(400e-9, array) * 2 * 1.11, Math.max(...scan), { rtol: 1e-5, atol: 0 });
    }
  });

  it("keeps to the plateau for particles far apart and far wider than the wall", () => {
    const sparse = { ...ARRAY, volumeFraction: 1e-6 };
    const plateau = 1.05e4 * 1e-4 / 1.11;
    assertClose(periodicArrayCoercivity(5e-6, sparse), plateau, { rtol: 1e-6, atol: 0 });
  });

  it("is the single plane of cubes for a sparse array", () => {
    const sparse = { ...ARRAY, volumeFraction: 1e-3 };
    const single = inclusionCoercivity(91e-9, { ...sparse, shape: "cube" });
    assertClose(periodicArrayCoercivity(91e-9, sparse), single, { rtol: 1e-6, atol: 0 });
  });

  it("falls exponentially with the wall width over the period", () => {
    const at = (edge: number) => periodicArrayCoercivity(edge, ARRAY);
    const y = (edge: number) => Math.PI ** 2 * DELTA * Math.cbrt(0.55) / edge;
    const expected = y(15e-9) - y(20e-9) - 2 * Math.log(y(15e-9) / y(20e-9));
    assertClose(Math.log(at(20e-9) / at(15e-9)), expected, { rtol: 1e-3, atol: 0 });
  });

  it("is linear in the contrast, whatever its sign, and zero without", () => {
    const at = (contrast: number) => periodicArrayCoercivity(91e-9, { ...ARRAY, contrast });
    assertClose(at(0.1), 0.1 * at(1), { rtol: 1e-9, atol: 0 });
    assertClose(at(-0.1), at(0.1), { rtol: 1e-9, atol: 0 });
    assertClose(at(0), 0, { rtol: 0, atol: 0 });
  });

  it("is 0 within rounding for cubes that fill all space", () => {
    const full = { ...ARRAY, volumeFraction: 1 }, scale = 1.05e4 / 1.11;
    for (const edge of [24e-9, 91e-9, 400e-9]) {
      assertClose(periodicArrayCoercivity(edge, full) / scale, 0, { rtol: 0, atol: 1e-12 });
    }
    expect(() => periodicArrayCoercivity(91e-9, { ...ARRAY, volumeFraction: 1.001 })).toThrow("from 0 to 1, got 1.001");
  });

  it("refuses arguments outside their domain", () => {
    for (const bad of [0, -1, NaN, Infinity]) {
      expect(() => periodicArrayCoercivity(bad, ARRAY)).toThrow("edge");
      expect(() => periodicArrayCoercivity(91e-9, { ...ARRAY, volumeFraction: bad })).toThrow("volumeFraction");
    }
    expect(() => periodicArrayCoercivity(91e-9, { ...ARRAY, contrast: NaN })).toThrow("contrast");
  });
});
