import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import {
  breakEvenFrequencies,
  classicalCrossoverFrequency,
  classicalDominanceFrequency,
  coreLoss,
  type CoreSheet,
  excessParameterFromLoss,
} from "../../lib/magnetism/mod.ts";
import { logspace } from "../../lib/numerics/mod.ts";
import { assertClose } from "../assert_close.ts";

// Coercivity and resistivity: the alloy from doi:10.1038/s41586-022-04935-3, the sheets from their makers' data sheets.
const ALLOY = { thickness: 0.35e-3, resistivity: 103e-8, coercivity: 78 };
const M270 = { thickness: 0.35e-3, resistivity: 52e-8, coercivity: 40 };
const HIPERCO = { thickness: 0.35e-3, resistivity: 40.1e-8, coercivity: 45 };
const AT_1T = { induction: 1 };

describe("coreLoss", () => {
  it("leaves 0.62 W/kg of M270-35A's 2.47 W/kg at 1.5 T and 50 Hz for the excess", () => {
    const { hysteresis, classical, excess, total } = coreLoss({ induction: 1.5, frequency: 50 }, M270);
    assertClose(hysteresis / 7650, 1.57, { rtol: 2e-3, atol: 0 });
    assertClose(classical / 7650, 0.285, { rtol: 2e-3, atol: 0 });
    expect(excess).toBe(0);
    assertClose(2.47 - total / 7650, 0.62, { rtol: 0.01, atol: 0 });
  });

  it("accounts for 0.131 of the 0.17 W/kg of 2605SA1 at 1.3 T and 60 Hz", () => {
    const ribbon = { thickness: 25e-6, resistivity: 130e-8, coercivity: 3 };
    assertClose(coreLoss({ induction: 1.3, frequency: 60 }, ribbon).total / 7180, 0.131, { rtol: 5e-3, atol: 0 });
  });

  it("is the sum of its parts, which go as f, f² and f^(3/2)", () => {
    const sheet = { ...M270, excessParameter: 2.66e-6 };
    const low = coreLoss({ induction: 1, frequency: 100 }, sheet),
      high = coreLoss({ induction: 1, frequency: 400 }, sheet);
    assertClose(high.total, high.hysteresis + high.classical + high.excess, { rtol: 1e-14, atol: 0 });
    assertClose(high.hysteresis / low.hysteresis, 4, { rtol: 1e-13, atol: 0 });
    assertClose(high.classical / low.classical, 16, { rtol: 1e-13, atol: 0 });
    assertClose(high.excess / low.excess, 8, { rtol: 1e-13, atol: 0 });
  });

  it("has eddy currents for a fifth of the loss of M270-35A at 1.5 T and 50 Hz at most without excess", () => {
    const { classical, total } = coreLoss({ induction: 1.5, frequency: 50 }, M270);
    assertClose(classical / total, 0.15, { rtol: 0.05, atol: 0 });
  });

  it("is 16.1 kW/m³ for the alloy and 9.0 for silicon steel at 1 T and 50 Hz", () => {
    const at = (sheet: typeof M270) => coreLoss({ induction: 1, frequency: 50 }, sheet).total;
    assertClose(at(ALLOY), 16.1e3, { rtol: 2e-3, atol: 0 });
    assertClose(at(M270), 9.0e3, { rtol: 4e-3, atol: 0 });
  });

  it("refuses arguments outside their domain", () => {
    expect(() => coreLoss({ induction: 1, frequency: 50 }, { ...M270, coercivity: -1 })).toThrow("coercivity");
    expect(() => coreLoss({ induction: 1, frequency: 50 }, { ...M270, thickness: 0 })).toThrow("thickness");
    expect(() => coreLoss({ induction: NaN, frequency: 50 }, M270)).toThrow("induction");
  });
});

describe("classicalCrossoverFrequency", () => {
  it("is 413 Hz for M270-35A, 1.6 kHz for the alloy, 348 Hz for 0.355 mm and 358 Hz for 0.35 mm of Hiperco at 1 T", () => {
    assertClose(classicalCrossoverFrequency(M270, AT_1T), 413, { rtol: 1e-3, atol: 0 });
    assertClose(classicalCrossoverFrequency(ALLOY, AT_1T), 1.6e3, { rtol: 5e-3, atol: 0 });
    assertClose(classicalCrossoverFrequency({ ...HIPERCO, thickness: 0.355e-3 }, AT_1T), 348, { rtol: 1e-3, atol: 0 });
    assertClose(classicalCrossoverFrequency(HIPERCO, AT_1T), 358, { rtol: 1e-3, atol: 0 });
  });

  it("is where the two losses are equal", () => {
    const frequency = classicalCrossoverFrequency(M270, { induction: 0.6 });
    const { hysteresis, classical } = coreLoss({ induction: 0.6, frequency }, M270);
    assertClose(classical, hysteresis, { rtol: 1e-12, atol: 0 });
  });

  it("goes as ρ·Hc/(d²·B)", () => {
    const f = classicalCrossoverFrequency(M270, AT_1T);
    assertClose(classicalCrossoverFrequency({ ...M270, thickness: 0.175e-3 }, AT_1T), 4 * f, { rtol: 1e-13, atol: 0 });
    assertClose(classicalCrossoverFrequency(M270, { induction: 2 }), f / 2, { rtol: 1e-13, atol: 0 });
  });

  it("refuses arguments that are not positive and finite", () => {
    for (const bad of [0, -1, NaN, Infinity]) {
      expect(() => classicalCrossoverFrequency(M270, { induction: bad })).toThrow("induction");
      expect(() => classicalCrossoverFrequency({ ...M270, coercivity: bad }, AT_1T)).toThrow("coercivity");
      expect(() => classicalCrossoverFrequency({ ...M270, thickness: bad }, AT_1T)).toThrow("thickness");
      expect(() => classicalCrossoverFrequency({ ...M270, resistivity: bad }, AT_1T)).toThrow("resistivity");
    }
  });
});

describe("classicalDominanceFrequency", () => {
  it("is the crossover frequency without excess loss", () => {
    assertClose(classicalDominanceFrequency(M270, AT_1T), classicalCrossoverFrequency(M270, AT_1T), {
      rtol: 1e-12,
      atol: 0,
    });
  });

  it("is where the classical loss is half of the total: 1.0 kHz instead of 413 Hz once the excess loss counts", () => {
    const sheet = {
      ...M270,
      excessParameter: excessParameterFromLoss(0.62 * 7650, { induction: 1.5, frequency: 50, resistivity: 52e-8 }),
    };
    const frequency = classicalDominanceFrequency(sheet, AT_1T);
    const { classical, total } = coreLoss({ induction: 1, frequency }, sheet);
    assertClose(classical / total, 0.5, { rtol: 1e-12, atol: 0 });
    assertClose(frequency, 1.01e3, { rtol: 5e-3, atol: 0 });
  });

  it("refuses an induction that is not positive", () => {
    for (const bad of [0, -1, NaN]) expect(() => classicalDominanceFrequency(M270, { induction: bad })).toThrow();
  });
});

describe("breakEvenFrequencies", () => {
  it("lets the alloy beat silicon steel only above 792 Hz and Hiperco above 430 Hz at 1 T and 0.35 mm", () => {
    const silicon = breakEvenFrequencies([ALLOY, M270], AT_1T);
    const hiperco = breakEvenFrequencies([ALLOY, HIPERCO], AT_1T);
    expect(silicon.length).toBe(1);
    expect(hiperco.length).toBe(1);
    assertClose(silicon[0]!, 792, { rtol: 1e-3, atol: 0 });
    assertClose(hiperco[0]!, 430, { rtol: 1e-3, atol: 0 });
  });

  it("is Δh/Δc in closed form without excess loss and skin effect", () => {
    const at = (sheet: typeof M270) => coreLoss({ induction: 0.5, frequency: 1 }, sheet);
    const a = at(ALLOY), b = at(M270);
    const closed = (a.hysteresis - b.hysteresis) / (b.classical - a.classical);
    assertClose(breakEvenFrequencies([ALLOY, M270], { induction: 0.5 })[0]!, closed, { rtol: 1e-12, atol: 0 });
  });

  it("is empty where one sheet is better throughout, and does not depend on the order", () => {
    expect(breakEvenFrequencies([M270, { ...M270, coercivity: 80 }], AT_1T)).toEqual([]);
    assertClose(breakEvenFrequencies([M270, ALLOY], AT_1T)[0]!, 792, { rtol: 1e-3, atol: 0 });
  });

  it("finds two crossings where excess loss bends the difference", () => {
    // The first sheet has more hysteresis and classical loss, the second more excess loss, which matters in between.
    const first = { thickness: 0.35e-3, resistivity: 52e-8, coercivity: 60 };
    const second = { thickness: 0.2e-3, resistivity: 52e-8, coercivity: 40, excessParameter: 2e-5 };
    const crossings = breakEvenFrequencies([first, second], AT_1T);
    expect(crossings.length).toBe(2);
    for (const frequency of crossings) {
      const loss = (sheet: typeof second | typeof first) => coreLoss({ induction: 1, frequency }, sheet).total;
      assertClose(loss(first), loss(second), { rtol: 1e-10, atol: 0 });
    }
    expect(crossings[0]!).toBeLessThan(crossings[1]!);
  });

  it("returns a root on a point of the grid or on an end once", () => {
    const grid = [...logspace(1, 1e6, { count: 401 })], frequency = grid[200]!;
    const total = (sheet: CoreSheet) => coreLoss({ induction: 1, frequency }, sheet).total;
    const first = { thickness: 0.35e-3, resistivity: 50e-8, coercivity: 1 };
    const classical = total({ ...first, resistivity: 100e-8, coercivity: 0 });
    const second = { ...first, resistivity: 100e-8, coercivity: (total(first) - classical) / (4 * frequency) };
    expect(total(first)).toBe(total(second));
    for (const range of [{}, { lower: frequency }, { upper: frequency }]) {
      expect(breakEvenFrequencies([first, second], { ...AT_1T, ...range })).toEqual([frequency]);
    }
  });

  it("is empty for identical sheets, with and without skin and excess effect", () => {
    expect(breakEvenFrequencies([M270, { ...M270 }], AT_1T)).toEqual([]);
    const full = { ...M270, relativePermeability: 8000, excessParameter: 2e-6 };
    expect(breakEvenFrequencies([full, { ...full }], AT_1T)).toEqual([]);
  });

  it("compares per mass with densities: the lighter steel gains", () => {
    const [perMass] = breakEvenFrequencies([ALLOY, M270], { induction: 1, densities: [8800, 7650] });
    expect(perMass!).toBeLessThan(792);
  });

  it("refuses an empty range and arguments outside their domain", () => {
    expect(() => breakEvenFrequencies([ALLOY, M270], { induction: 1, lower: 100, upper: 100 })).toThrow(
      "upper must be above lower, got 100 to 100",
    );
    expect(() => breakEvenFrequencies([ALLOY, M270], { induction: 0 })).toThrow("induction");
    expect(() => breakEvenFrequencies([ALLOY, M270], { induction: 1, densities: [0, 1] })).toThrow("densities[0]");
  });
});
