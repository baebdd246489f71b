import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { assertClose } from "../assert_close.ts";
import {
  coarsenedRadius,
  coarseningExponent,
  coarseningRateConstant,
  coarseningTime,
  lswRateConstant,
  TRANS_INTERFACE_EXPONENT,
} from "../../lib/metallurgy/coarsening.ts";

// Edges of 24, 91 and 255 nm after 1, 5 and 100 h at 1,173 K; half an edge stands for the radius.
const HOUR = 3600;
const early = { initialRadius: 12e-9, finalRadius: 45.5e-9 }, late = { initialRadius: 45.5e-9, finalRadius: 127.5e-9 };

describe("coarsening of the series 24, 91, 255 nm", () => {
  it("has LSW rate constants of 6.4e-27 and 5.8e-27 m3/s, equal within 10 %", () => {
    const first = coarseningRateConstant(early, { time: 4 * HOUR });
    const second = coarseningRateConstant(late, { time: 95 * HOUR });
    assertClose(first, 6.4e-27, { rtol: 0, atol: 0.05e-27 });
    assertClose(second, 5.8e-27, { rtol: 0, atol: 0.05e-27 });
    assertClose(second / first, 1, { rtol: 0, atol: 0.1 });
  });

  it("has an exponent of 3.1, but 2.3 to 4.0 within the spread of the sizes: it cannot tell 3 from 2.4", () => {
    const exponent = (small: number, middle: number, large: number) =>
      coarseningExponent([[1, small], [5, middle], [100, large]].map(([time, edge]) => ({
        time: time! * HOUR,
        radius: edge! / 2 * 1e-9,
      })));
    assertClose(exponent(24, 91, 255), 3.1, { rtol: 0, atol: 0.05 });
    assertClose(exponent(24, 67, 255), 2.33, { rtol: 0, atol: 0.01 });
    assertClose(exponent(24, 115, 255), 4.03, { rtol: 0, atol: 0.01 });
  });

  it("differs by a factor 2 between the intervals if the interface controls", () => {
    const exponent = TRANS_INTERFACE_EXPONENT;
    const first = coarseningRateConstant(early, { time: 4 * HOUR, exponent });
    assertClose(coarseningRateConstant(late, { time: 95 * HOUR, exponent }) / first, 0.48, { rtol: 0, atol: 0.005 });
  });
});

describe("coarsenedRadius", () => {
  it("is undone by coarseningTime, for both exponents", () => {
    for (const exponent of [3, 2.4]) {
      const law = { rateConstant: 1e-26, exponent };
      const finalRadius = coarsenedRadius(2e-8, { ...law, time: 1e5 });
      assertClose(coarseningTime({ initialRadius: 2e-8, finalRadius }, law), 1e5, { rtol: 1e-9, atol: 0 });
    }
  });

  it("starts at the initial radius and grows as the cube root of time in the end", () => {
    expect(coarsenedRadius(1, { time: 0, rateConstant: 1 })).toBe(1);
    const at = (time: number) => coarsenedRadius(1e-9, { time, rateConstant: 1e-27 });
    assertClose(at(8e9) / at(1e9), 2, { rtol: 1e-8, atol: 0 });
  });

  it("rejects what is out of range", () => {
    expect(() => coarsenedRadius(-1, { time: 1, rateConstant: 1 })).toThrow("initialRadius");
    expect(() => coarsenedRadius(1, { time: -1, rateConstant: 1 })).toThrow("time");
    expect(() => coarsenedRadius(1, { time: 1, rateConstant: 0 })).toThrow("rateConstant");
    expect(() => coarsenedRadius(1, { time: 1, rateConstant: 1, exponent: NaN })).toThrow("exponent");
  });
});

describe("rate constants and times", () => {
  it("refuse sizes that shrink", () => {
    const shrinking = { initialRadius: 2, finalRadius: 1 };
    expect(() => coarseningTime(shrinking, { rateConstant: 1 })).toThrow("finalRadius - initialRadius");
    expect(() => coarseningRateConstant(shrinking, { time: 1 })).toThrow("finalRadius - initialRadius");
    expect(() => coarseningRateConstant(early, { time: 0 })).toThrow("time");
  });
});

describe("coarseningExponent", () => {
  it("recovers the exponent of an exact law", () => {
    for (const n of [2, 2.4, 3, 4]) {
      const series = [1, 5, 100].map((time) => ({
        time,
        radius: coarsenedRadius(1, { time, rateConstant: 1, exponent: n }),
      }));
      assertClose(coarseningExponent(series), n, { rtol: 1e-9, atol: 0 });
    }
  });

  it("refuses other than three increasing points and series no exponent fits", () => {
    const point = (time: number, radius: number) => ({ time, radius });
    expect(() => coarseningExponent([point(0, 1), point(1, 2)])).toThrow("3 points, got 2");
    expect(() => coarseningExponent([point(0, 1), point(0, 2), point(1, 3)])).toThrow("step of time");
    expect(() => coarseningExponent([point(0, 2), point(1, 1), point(2, 3)])).toThrow("step of radius");
    expect(() => coarseningExponent([point(0, 1), point(1, 1.1), point(2, 9)])).toThrow("opposite signs");
  });
});

describe("lswRateConstant", () => {
  const options = {
    interfacialEnergy: 0.02,
    diffusivity: 1e-16,
    soluteConcentration: 5000,
    molarVolume: 2.8e-5,
    temperature: 1173,
  };

  it("is 8 gamma D c V^2 / (9 R T)", () => {
    assertClose(lswRateConstant(options), 8 * 0.02 * 1e-16 * 5000 * 2.8e-5 ** 2 / (9 * 8.31446261815324 * 1173), {
      rtol: 1e-13,
      atol: 0,
    });
  });

  it("rejects what is not positive", () => {
    for (const name of Object.keys(options)) {
      expect(() => lswRateConstant({ ...options, [name]: 0 })).toThrow(name);
    }
  });
});
