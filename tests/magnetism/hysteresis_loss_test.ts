import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { rectangularHysteresisLoss, steinmetzHysteresisLoss } from "../../lib/magnetism/mod.ts";
import { assertClose } from "../assert_close.ts";

describe("rectangularHysteresisLoss", () => {
  it("is 1.57 W/kg for 40 A/m at 1.5 T and 50 Hz, 0.130 W/kg for an amorphous ribbon at 1.3 T and 60 Hz", () => {
    const at = (B: number, f: number, Hc: number) =>
      rectangularHysteresisLoss({ induction: B, frequency: f }, { coercivity: Hc });
    assertClose(at(1.5, 50, 40) / 7650, 1.57, { rtol: 2e-3, atol: 0 });
    assertClose(at(1.3, 60, 3) / 7180, 0.13, { rtol: 5e-3, atol: 0 });
  });

  it("is zero without coercivity, induction or frequency", () => {
    expect(rectangularHysteresisLoss({ induction: 1, frequency: 50 }, { coercivity: 0 })).toBe(0);
    expect(rectangularHysteresisLoss({ induction: 0, frequency: 50 }, { coercivity: 40 })).toBe(0);
    expect(rectangularHysteresisLoss({ induction: 1, frequency: 0 }, { coercivity: 40 })).toBe(0);
  });

  it("refuses arguments that are negative or not finite", () => {
    for (const bad of [-1, NaN, Infinity]) {
      expect(() => rectangularHysteresisLoss({ induction: bad, frequency: 1 }, { coercivity: 1 })).toThrow("induction");
      expect(() => rectangularHysteresisLoss({ induction: 1, frequency: bad }, { coercivity: 1 })).toThrow("frequency");
      expect(() => rectangularHysteresisLoss({ induction: 1, frequency: 1 }, { coercivity: bad })).toThrow(
        "coercivity",
      );
    }
  });
});

describe("steinmetzHysteresisLoss", () => {
  it("equals the rectangular loop for n = 1 and k = 4·Hc", () => {
    const operation = { induction: 0.7, frequency: 400 };
    assertClose(
      steinmetzHysteresisLoss(operation, { coefficient: 160, exponent: 1 }),
      rectangularHysteresisLoss(operation, { coercivity: 40 }),
      { rtol: 1e-14, atol: 0 },
    );
  });

  it("goes as Bⁿ·f", () => {
    const at = (B: number, f: number) =>
      steinmetzHysteresisLoss({ induction: B, frequency: f }, { coefficient: 100, exponent: 1.6 });
    assertClose(at(2, 50) / at(1, 50), 2 ** 1.6, { rtol: 1e-14, atol: 0 });
    assertClose(at(1, 100) / at(1, 50), 2, { rtol: 1e-14, atol: 0 });
  });

  it("refuses arguments outside their domain", () => {
    const operation = { induction: 1, frequency: 50 };
    for (const bad of [-1, NaN, Infinity]) {
      expect(() => steinmetzHysteresisLoss(operation, { coefficient: bad, exponent: 1.6 })).toThrow("coefficient");
      expect(() => steinmetzHysteresisLoss(operation, { coefficient: 1, exponent: bad })).toThrow("exponent");
      expect(() => steinmetzHysteresisLoss({ ...operation, frequency: bad }, { coefficient: 1, exponent: 1 })).toThrow(
        "frequency",
      );
    }
  });
});
