import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { logisticGate } from "../../lib/behaviour/logistic_gate.ts";
import { behaviourParameters } from "../../lib/behaviour/parameters.ts";
import { netUtility, pressRate } from "../../lib/behaviour/press_rate.ts";
import { impairmentGate, satietyGate } from "../../lib/behaviour/session_gates.ts";
import { assertClose } from "../assert_close.ts";

const parameters = behaviourParameters();
const AT_REST = { plasticWeight: 0, requirement: 1, expectedCost: 0, dopamine: 1, nmdaBlock: 0, motorPressRate: 0.02 };

describe("logisticGate", () => {
  it("is half open at its threshold and antisymmetric about it", () => {
    const gate = { threshold: 2, width: 0.3 };
    expect(logisticGate(2, gate)).toBe(0.5);
    for (const d of [0.1, 0.5, 3]) {
      assertClose(logisticGate(2 + d, gate) + logisticGate(2 - d, gate), 1, { rtol: 1e-14, atol: 0 });
    }
  });

  it("closes and opens fully without overflow", () => {
    expect(logisticGate(-1e6, { threshold: 0, width: 1e-3 })).toBe(0);
    expect(logisticGate(1e6, { threshold: 0, width: 1e-3 })).toBe(1);
  });

  it("changes the odds by e over one width", () => {
    const odds = (g: number) => g / (1 - g);
    const gate = { threshold: 0.4, width: 1 / 14 };
    assertClose(odds(logisticGate(0.4 + 1 / 14, gate)), Math.E, { rtol: 1e-12, atol: 0 });
  });

  it("rejects signals that are not finite and widths that are not positive", () => {
    expect(() => logisticGate(NaN, { threshold: 0, width: 1 })).toThrow("signal must be finite");
    expect(() => logisticGate(0, { threshold: Infinity, width: 1 })).toThrow("threshold must be finite");
    expect(() => logisticGate(0, { threshold: 0, width: 0 })).toThrow("width must be positive");
  });
});

describe("satietyGate and impairmentGate", () => {
  it("leave a drug-free animal free", () => {
    assertClose(satietyGate(1, parameters), 1, { rtol: 0, atol: 0.002 });
    assertClose(impairmentGate(0, parameters), 1, { rtol: 0, atol: 2e-6 });
  });

  it("close monotonically", () => {
    const levels = [1, 1.3, 1.6, 1.75, 2, 3, 6];
    const gates = levels.map((level) => satietyGate(level, parameters));
    expect(gates.toSorted((a, b) => b - a)).toEqual(gates);
    expect(impairmentGate(1, parameters)).toBeLessThan(0.002);
  });

  it("reject what is no level or fraction", () => {
    expect(() => satietyGate(-1, parameters)).toThrow("dopamine must be zero or positive");
    expect(() => impairmentGate(1.01, parameters)).toThrow("block must be a fraction");
  });
});

describe("netUtility", () => {
  it("is the value where nothing costs anything", () => {
    expect(netUtility({ value: 0.7, plasticWeight: 0, requirement: 1, expectedCost: 0 }, parameters)).toBe(0.7);
  });

  it("falls by the effort cost per press and by the expected cost", () => {
    const prospect = { value: 1, plasticWeight: 0, requirement: 1, expectedCost: 0 };
    assertClose(netUtility({ ...prospect, requirement: 11 }, parameters), 0.8, { rtol: 1e-12, atol: 0 });
    assertClose(netUtility({ ...prospect, expectedCost: 0.3 }, parameters), 0.7, { rtol: 1e-12, atol: 0 });
  });

  it("is amplified by plasticity only as far as there is value and gain", () => {
    const prospect = { value: 0.5, plasticWeight: 0.6, requirement: 1, expectedCost: 0 };
    assertClose(netUtility(prospect, parameters), 0.8, { rtol: 1e-12, atol: 0 });
    expect(netUtility(prospect, behaviourParameters({ plasticityGain: 0 }))).toBe(0.5);
    expect(netUtility({ ...prospect, value: 0 }, parameters)).toBe(0);
  });

  it("rejects numbers outside their domain", () => {
    const prospect = { value: 1, plasticWeight: 0, requirement: 1, expectedCost: 0 };
    expect(() => netUtility({ ...prospect, value: NaN }, parameters)).toThrow("value must be finite");
    expect(() => netUtility({ ...prospect, plasticWeight: 2 }, parameters)).toThrow("plasticWeight");
    expect(() => netUtility({ ...prospect, requirement: -1 }, parameters)).toThrow("requirement");
    expect(() => netUtility({ ...prospect, expectedCost: -1 }, parameters)).toThrow("expectedCost");
  });
});

describe("pressRate", () => {
  it("is the basal rate without value", () => {
    assertClose(pressRate({ ...AT_REST, value: 0 }, parameters), 0.04 / 60 + 0.02 * 0.00368, { rtol: 0.01, atol: 0 });
  });

  it("saturates: doubling a high value does not raise it", () => {
    const rate = (value: number) => pressRate({ ...AT_REST, value }, parameters);
    assertClose(rate(2.6), rate(1.3), { rtol: 1e-4, atol: 0 });
    expect(rate(0.43)).toBeGreaterThan(0.5 * rate(1.3)); // why equal FR1 intake does not mean equal value
  });

  it("is halved at the satiety and impairment thresholds", () => {
    const free = pressRate({ ...AT_REST, value: 1 }, parameters);
    assertClose(pressRate({ ...AT_REST, value: 1, dopamine: 1.75 }, parameters) / free, 0.5, { rtol: 0.01, atol: 0 });
    assertClose(pressRate({ ...AT_REST, value: 1, nmdaBlock: 0.68 }, parameters) / free, 0.5, { rtol: 1e-4, atol: 0 });
  });

  it("bursts on ratios and suppresses basal pressing under threat", () => {
    const easy = pressRate({ ...AT_REST, value: 2, requirement: 2 }, parameters);
    assertClose(easy / pressRate({ ...AT_REST, value: 2 }, parameters), 8, { rtol: 0.05, atol: 0 });
    assertClose(pressRate({ ...AT_REST, value: 0, expectedCost: 5 }, parameters), 0.04 / 60 / 11, {
      rtol: 0.01,
      atol: 0,
    });
  });
});
