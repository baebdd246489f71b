import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { EDDY_DAMPING_COEFFICIENT, excessLoss, excessParameterFromLoss } from "../../lib/magnetism/mod.ts";
import { integrate } from "../../lib/numerics/mod.ts";
import { assertClose } from "../assert_close.ts";

const SHEET = { resistivity: 52e-8, excessParameter: 2.66e-6 };

describe("EDDY_DAMPING_COEFFICIENT", () => {
  it("is (4/π³)·Σ 1/n³ over odd n, 0.1357, of which Bertotti prints 0.1356", () => {
    let sum = 0;
    for (let n = 20001; n >= 1; n -= 2) sum += 1 / n ** 3;
    assertClose(EDDY_DAMPING_COEFFICIENT, 4 / Math.PI ** 3 * sum, { rtol: 1e-8, atol: 0 });
    assertClose(EDDY_DAMPING_COEFFICIENT, 0.1356, { rtol: 1e-3, atol: 0 });
  });
});

describe("excessLoss", () => {
  it("has the prefactor 8.76 of sinusoidal induction: the mean of |dB/dt|^(3/2)", () => {
    const mean = integrate((x) => Math.abs(2 * Math.PI * Math.cos(x)) ** 1.5, {
      lower: 0,
      upper: Math.PI / 2,
      rtol: 1e-9,
    }) / (Math.PI / 2);
    assertClose(mean, 8.76, { rtol: 5e-4, atol: 0 });
    const unit = excessLoss({ induction: 1, frequency: 1 }, { resistivity: 1, excessParameter: 1 });
    assertClose(unit, mean * Math.sqrt(EDDY_DAMPING_COEFFICIENT), { rtol: 1e-6, atol: 0 });
  });

  it("goes as (B·f)^(3/2) and as the root of V0·S/ρ", () => {
    const at = (B: number, f: number, sheet = SHEET) => excessLoss({ induction: B, frequency: f }, sheet);
    assertClose(at(2, 50) / at(1, 50), 2 ** 1.5, { rtol: 1e-13, atol: 0 });
    assertClose(at(1, 200) / at(1, 50), 8, { rtol: 1e-13, atol: 0 });
    assertClose(at(1, 50, { ...SHEET, excessParameter: 4 * SHEET.excessParameter }) / at(1, 50), 2, {
      rtol: 1e-13,
      atol: 0,
    });
    assertClose(at(1, 50, { ...SHEET, resistivity: 4 * SHEET.resistivity }) / at(1, 50), 0.5, {
      rtol: 1e-13,
      atol: 0,
    });
  });

  it("is zero without excess parameter", () => {
    expect(excessLoss({ induction: 1, frequency: 50 }, { ...SHEET, excessParameter: 0 })).toBe(0);
  });

  it("refuses arguments outside their domain", () => {
    for (const bad of [-1, NaN, Infinity]) {
      expect(() => excessLoss({ induction: bad, frequency: 50 }, SHEET)).toThrow("induction");
      expect(() => excessLoss({ induction: 1, frequency: bad }, SHEET)).toThrow("frequency");
      expect(() => excessLoss({ induction: 1, frequency: 50 }, { ...SHEET, excessParameter: bad })).toThrow(
        "excessParameter",
      );
      expect(() => excessLoss({ induction: 1, frequency: 50 }, { ...SHEET, resistivity: bad })).toThrow("resistivity");
    }
  });
});

describe("excessParameterFromLoss", () => {
  const point = { induction: 1.5, frequency: 50, resistivity: 52e-8 };

  it("draws V0 = 0.25 A/m from the 0.62 W/kg that a data sheet leaves for M270-35A in a 30 mm strip", () => {
    const V0 = excessParameterFromLoss(0.62 * 7650, point) / (30e-3 * 0.35e-3);
    assertClose(V0, 0.25, { rtol: 0.02, atol: 0 });
  });

  it("inverts the loss", () => {
    const excessParameter = excessParameterFromLoss(1234, point);
    assertClose(excessLoss(point, { ...point, excessParameter }), 1234, { rtol: 1e-12, atol: 0 });
    expect(excessParameterFromLoss(0, point)).toBe(0);
  });

  it("refuses arguments outside their domain", () => {
    expect(() => excessParameterFromLoss(-1, point)).toThrow("loss");
    for (const bad of [0, -1, NaN, Infinity]) {
      expect(() => excessParameterFromLoss(1, { ...point, induction: bad })).toThrow("induction");
      expect(() => excessParameterFromLoss(1, { ...point, frequency: bad })).toThrow("frequency");
      expect(() => excessParameterFromLoss(1, { ...point, resistivity: bad })).toThrow("resistivity");
    }
  });
});
