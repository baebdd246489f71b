import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import {
  kuzminMagnetization,
  meanFieldMagnetization,
  superellipseMagnetization,
  usableTemperature,
} from "../../lib/magnetism/mod.ts";
import { assertClose } from "../assert_close.ts";

const MODELS: Readonly<Record<string, (t: number) => number>> = {
  kuzmin: (t) => kuzminMagnetization(t, { shape: 0.15 }),
  superellipse: (t) => superellipseMagnetization(t, { exponent: 2.7 }),
  meanField: meanFieldMagnetization,
};

describe("every model of M(T)", () => {
  it("falls from 1 at zero temperature to 0 at and above the Curie point", () => {
    for (const m of Object.values(MODELS)) {
      expect(m(0)).toBe(1);
      expect(m(1)).toBe(0);
      expect(m(1.5)).toBe(0);
      let last = 1;
      for (let i = 1; i <= 100; i++) {
        const value = m(i / 100);
        expect(value).toBeLessThanOrEqual(last);
        last = value;
      }
    }
  });

  it("refuses a temperature that is negative or not finite", () => {
    for (const m of Object.values(MODELS)) {
      for (const bad of [-0.1, NaN, Infinity]) expect(() => m(bad)).toThrow("reducedTemperature");
    }
  });
});

describe("kuzminMagnetization", () => {
  it("gives 0.980 for iron and 0.935 for nickel at 300 K", () => {
    assertClose(kuzminMagnetization(300 / 1043, { shape: 0.35, exponent: 4 }), 0.98, { rtol: 5e-4, atol: 0 });
    assertClose(kuzminMagnetization(300 / 631, { shape: 0.15 }), 0.935, { rtol: 2e-3, atol: 0 });
  });

  it("loses s·t^(3/2)/3 at low temperature, as Bloch's law demands", () => {
    const t = 1e-3;
    assertClose(1 - kuzminMagnetization(t, { shape: 0.35 }), 0.35 * t ** 1.5 / 3, { rtol: 5e-3, atol: 0 });
  });

  it("has the critical exponent 1/3", () => {
    const at = (t: number) => kuzminMagnetization(t, { shape: 0.15 });
    assertClose(Math.log2(at(1 - 2e-6) / at(1 - 1e-6)), 1 / 3, { rtol: 1e-4, atol: 0 });
  });

  it("agrees with the second method, the superellipse with the published exponents, within 2 % at 300 K", () => {
    // arXiv:2512.24771: n = 3 for iron, 2.7 for nickel and cobalt.
    const pairs = [
      [
        kuzminMagnetization(300 / 1043, { shape: 0.35, exponent: 4 }),
        superellipseMagnetization(300 / 1043, { exponent: 3 }),
      ],
      [kuzminMagnetization(300 / 631, { shape: 0.15 }), superellipseMagnetization(300 / 631, { exponent: 2.7 })],
      [kuzminMagnetization(300 / 1388, { shape: 0.11 }), superellipseMagnetization(300 / 1388, { exponent: 2.7 })],
    ] as const;
    for (const [kuzmin, superellipse] of pairs) assertClose(kuzmin, superellipse, { rtol: 0.02, atol: 0 });
  });

  it("falls throughout for every shape up to p/(p - 3/2), and would rise near Tc beyond", () => {
    for (const exponent of [1.6, 2.5, 4, 10]) {
      const most = exponent / (exponent - 1.5);
      for (const shape of [0, 0.5 * most, most]) {
        const values = Array.from({ length: 1001 }, (_, i) => kuzminMagnetization(i / 1000, { shape, exponent }));
        for (let i = 1; i < values.length; i++) expect(values[i]!).toBeLessThanOrEqual(values[i - 1]! + 1e-9);
      }
      const cube = (t: number, s: number) => 1 - s * t ** 1.5 - (1 - s) * t ** exponent;
      expect(cube(0.999, 1.01 * most)).toBeLessThan(0);
    }
  });

  it("refuses a shape outside 0 to p/(p - 3/2) and an exponent not above 3/2", () => {
    for (const bad of [-0.1, 2.6, NaN]) expect(() => kuzminMagnetization(0.5, { shape: bad })).toThrow("shape");
    expect(kuzminMagnetization(1, { shape: 2.5 })).toBe(0);
    expect(() => kuzminMagnetization(0.5, { shape: 1.7, exponent: 4 })).toThrow("shape must be from 0 to 1.6, got 1.7");
    for (const bad of [1.5, 1, 0, NaN]) {
      expect(() => kuzminMagnetization(0.5, { shape: 0.2, exponent: bad })).toThrow("exponent");
    }
  });
});

describe("superellipseMagnetization", () => {
  it("is symmetric in magnetization and temperature", () => {
    for (const t of [0.1, 0.5, 0.9]) {
      const m = superellipseMagnetization(t, { exponent: 2.7 });
      assertClose(superellipseMagnetization(m, { exponent: 2.7 }), t, { rtol: 1e-12, atol: 0 });
    }
  });

  it("refuses an exponent that is not positive and finite", () => {
    for (const bad of [0, -1, NaN, Infinity]) {
      expect(() => superellipseMagnetization(0.5, { exponent: bad })).toThrow("exponent");
    }
  });
});

describe("meanFieldMagnetization", () => {
  it("solves m = tanh(m/t)", () => {
    for (const t of [0.05, 0.3, 0.7, 0.99, 0.9999]) {
      const m = meanFieldMagnetization(t);
      assertClose(Math.tanh(m / t), m, { rtol: 1e-12, atol: 0 });
      expect(m).toBeGreaterThan(0);
    }
  });

  it("is √(3·(1 − t)) near the Curie point and 1 − 2·exp(−2/t) at low temperature", () => {
    assertClose(meanFieldMagnetization(1 - 1e-6), Math.sqrt(3e-6), { rtol: 1e-4, atol: 0 });
    assertClose(1 - meanFieldMagnetization(0.1), 2 * Math.exp(-20), { rtol: 1e-5, atol: 0 });
  });

  it("is squarer than Kuz'min's curve at low temperature, by what spin waves take away", () => {
    expect(meanFieldMagnetization(0.2)).toBeGreaterThan(kuzminMagnetization(0.2, { shape: 0.15 }));
  });
});

describe("usableTemperature", () => {
  const kuzmin = MODELS.kuzmin!;

  it("is the reference temperature for no loss and the Curie point for a complete one", () => {
    expect(usableTemperature(kuzmin, { curieTemperature: 693, loss: 0 })).toBe(293.15);
    assertClose(usableTemperature(kuzmin, { curieTemperature: 693, loss: 1 }), 693, { rtol: 1e-12, atol: 0 });
  });

  it("keeps the stated share of the polarization at the reference temperature", () => {
    const options = { curieTemperature: 693, loss: 0.2, referenceTemperature: 300 };
    for (const m of Object.values(MODELS)) {
      const T = usableTemperature(m, options);
      assertClose(m(T / 693) / m(300 / 693), 0.8, { rtol: 1e-9, atol: 0 });
    }
  });

  it("allows 520 to 555 K for a loss of 21 to 26 % against 0 K, of 17 to 22 % against room temperature, at Tc = 693 K", () => {
    const fromZero = (loss: number) =>
      usableTemperature(kuzmin, { curieTemperature: 693, loss, referenceTemperature: 0 });
    assertClose(fromZero(0.212), 520, { rtol: 5e-3, atol: 0 });
    assertClose(fromZero(0.26), 555, { rtol: 5e-3, atol: 0 });
    const fromRoom = (loss: number) => usableTemperature(kuzmin, { curieTemperature: 693, loss });
    assertClose(fromRoom(0.172), 520, { rtol: 5e-3, atol: 0 });
    assertClose(fromRoom(0.221), 555, { rtol: 5e-3, atol: 0 });
  });

  it("scales with the Curie temperature for a reference at 0 K", () => {
    const at = (curieTemperature: number) =>
      usableTemperature(kuzmin, { curieTemperature, loss: 0.1, referenceTemperature: 0 });
    assertClose(at(1211) / at(693), 1211 / 693, { rtol: 1e-12, atol: 0 });
  });

  it("refuses a reference at or above the Curie point and arguments outside their domain", () => {
    expect(() => usableTemperature(kuzmin, { curieTemperature: 250, loss: 0.1 })).toThrow(
      "referenceTemperature must be below 250 K, got 293.15",
    );
    for (const bad of [-0.1, 1.1, NaN]) {
      expect(() => usableTemperature(kuzmin, { curieTemperature: 693, loss: bad })).toThrow("loss");
    }
    expect(() => usableTemperature(kuzmin, { curieTemperature: 0, loss: 0.1 })).toThrow("curieTemperature");
  });
});
