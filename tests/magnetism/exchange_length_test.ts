import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { anisotropyForExchangeLength, exchangeLength } from "../../lib/magnetism/mod.ts";
import { assertClose } from "../assert_close.ts";

const EXACT = { rtol: 1e-14, atol: 0 };

describe("exchangeLength", () => {
  it("is 35 nm for Herzer's constants of Fe-Si grains (doi:10.1109/20.104389)", () => {
    assertClose(exchangeLength({ exchangeStiffness: 1e-11, anisotropy: 8e3 }), 35.4e-9, { rtol: 2e-3, atol: 0 });
  });

  it("grows as the root of A and falls as the root of K1", () => {
    const L0 = exchangeLength({ exchangeStiffness: 1e-11, anisotropy: 8e3 });
    assertClose(exchangeLength({ exchangeStiffness: 4e-11, anisotropy: 8e3 }), 2 * L0, EXACT);
    assertClose(exchangeLength({ exchangeStiffness: 1e-11, anisotropy: 32e3 }), L0 / 2, EXACT);
  });

  it("refuses constants that are not positive and finite", () => {
    for (const bad of [0, -1, NaN, Infinity]) {
      expect(() => exchangeLength({ exchangeStiffness: bad, anisotropy: 8e3 })).toThrow(
        `Cannot compute the exchange length: exchangeStiffness must be positive and finite, got ${bad}`,
      );
      expect(() => exchangeLength({ exchangeStiffness: 1e-11, anisotropy: bad })).toThrow(RangeError);
    }
  });
});

describe("anisotropyForExchangeLength", () => {
  it("asks for 40 J/m³ where the averaging is to reach 0.5 µm, a two-hundredth of the anisotropy of Fe-Si", () => {
    const K1 = anisotropyForExchangeLength(0.5e-6, { exchangeStiffness: 1e-11 });
    assertClose(K1, 40, EXACT);
    assertClose(8e3 / K1, 200, EXACT);
  });

  it("asks for 52 to 80 J/m³ with a stiffness of 13 to 20 pJ/m", () => {
    assertClose(anisotropyForExchangeLength(0.5e-6, { exchangeStiffness: 1.3e-11 }), 52, EXACT);
    assertClose(anisotropyForExchangeLength(0.5e-6, { exchangeStiffness: 2e-11 }), 80, EXACT);
  });

  it("inverts the exchange length", () => {
    const material = { exchangeStiffness: 1.7e-11, anisotropy: 321 };
    assertClose(anisotropyForExchangeLength(exchangeLength(material), material), 321, EXACT);
  });

  it("refuses a length or stiffness that is not positive and finite", () => {
    for (const bad of [0, -1, NaN, Infinity]) {
      expect(() => anisotropyForExchangeLength(bad, { exchangeStiffness: 1e-11 })).toThrow(RangeError);
      expect(() => anisotropyForExchangeLength(1e-7, { exchangeStiffness: bad })).toThrow(RangeError);
    }
  });
});
