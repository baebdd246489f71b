import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { assertClose } from "../assert_close.ts";
import { alloyCost } from "../../lib/metallurgy/alloy_cost.ts";
import { fccCurieTemperature } from "../../lib/metallurgy/fcc_curie_temperature.ts";
import { nordheimResistivity } from "../../lib/metallurgy/nordheim_resistivity.ts";

describe("fccCurieTemperature", () => {
  it("is that of the pure elements", () => {
    expect(fccCurieTemperature({ Co: 1 })).toBe(1396);
    expect(fccCurieTemperature({ Ni: 1 })).toBe(633);
  });

  it("is within 3 % of three Fe-Ni-Co alloys in the table of Rao et al., Science 378 (2022) 78", () => {
    const table = [[40.1, 30, 29.9, 817], [35.4, 25, 39.6, 889], [30, 30, 40, 958]] as const;
    for (const [iron, nickel, cobalt, kelvin] of table) {
      const computed = fccCurieTemperature({ Fe: iron / 100, Ni: nickel / 100, Co: cobalt / 100 });
      assertClose(computed, kelvin, { rtol: 0.03, atol: 0 });
    }
  });

  it("has 0 where fcc iron is not ferromagnetic", () => {
    expect(fccCurieTemperature({ Fe: 1 })).toBe(0);
  });

  it("does not depend on the order of the elements and names those it lacks", () => {
    expect(fccCurieTemperature({ Fe: 0.5, Ni: 0.5 })).toBe(fccCurieTemperature({ Ni: 0.5, Fe: 0.5 }));
    expect(() => fccCurieTemperature({ Xx: 1 })).toThrow("got Xx");
  });
});

describe("nordheimResistivity", () => {
  const coefficients = { Cr: 500e-8, Fe: 500e-8, Co: 500e-8, Ni: 500e-8 };

  it("is the element's own for a pure metal", () => {
    assertClose(nordheimResistivity({ Fe: 1 }, { coefficients }), 10e-8, { rtol: 1e-14, atol: 0 });
  });

  it("starts with the slope k at small amounts", () => {
    const slope = (nordheimResistivity({ Ni: 1 - 1e-6, Cr: 1e-6 }, { coefficients: { Cr: 500e-8 } }) - 7.2e-8) / 1e-6;
    assertClose(slope, 500e-8 + (12.7 - 7.2) * 1e-8, { rtol: 1e-4, atol: 0 });
  });

  it("fails where it is wanted: it cannot tell NiCoFe from NiCoCr by disorder, though the first conducts far better", () => {
    const third = (symbol: string) => ({ Ni: 1 / 3, Co: 1 / 3, [symbol]: 1 / 3 });
    const difference = nordheimResistivity(third("Cr"), { coefficients }) -
      nordheimResistivity(third("Fe"), { coefficients });
    assertClose(difference, (12.7 - 10) / 3 * 1e-8, { rtol: 1e-9, atol: 0 });
  });

  it("rejects a negative coefficient", () => {
    expect(() => nordheimResistivity({ Fe: 1 }, { coefficients: { Fe: -1 } })).toThrow("coefficient of Fe");
  });
});

describe("alloyCost", () => {
  it("weighs prices by mass", () => {
    const cost = alloyCost({ Fe: 0.5, Ta: 0.5 }, { prices: { Fe: 0, Ta: 100 } });
    assertClose(cost, 100 * 180.9479 / (180.9479 + 55.845), { rtol: 1e-12, atol: 0 });
  });

  it("rejects missing and negative prices", () => {
    expect(() => alloyCost({ Co: 1 }, { prices: {} })).toThrow("price of Co");
    expect(() => alloyCost({ Co: 1 }, { prices: { Co: -1 } })).toThrow("price of Co");
  });
});
