import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { BEHAVIOUR_PARAMETERS, behaviourParameters } from "../../lib/behaviour/parameters.ts";

describe("BEHAVIOUR_PARAMETERS", () => {
  it("gives every parameter a unit, a status, a source and a meaning", () => {
    for (const { unit, status, source, meaning } of Object.values(BEHAVIOUR_PARAMETERS)) {
      expect(["assumed", "calibrated", "confirmed"]).toContain(status);
      for (const text of [unit, source, meaning]) expect(text.length).toBeGreaterThan(0);
    }
  });

  it("admits that only the shock cost was set on an outcome, and that nothing was confirmed", () => {
    const of = (status: string) =>
      Object.entries(BEHAVIOUR_PARAMETERS).filter(([, p]) => p.status === status).map(([name]) => name);
    expect(of("calibrated")).toEqual(["shockCostMedian"]);
    expect(of("confirmed")).toEqual([]);
  });
});

describe("behaviourParameters", () => {
  it("gives the defaults as plain numbers", () => {
    const parameters = behaviourParameters();
    for (const [name, { value }] of Object.entries(BEHAVIOUR_PARAMETERS)) {
      expect(parameters[name as keyof typeof BEHAVIOUR_PARAMETERS]).toBe(value);
    }
  });

  it("replaces what it is told to and leaves the rest", () => {
    expect(behaviourParameters({ timeOut: 10 }).timeOut).toBe(10);
    expect(behaviourParameters({ timeOut: 10 }).choiceGain).toBe(14);
    expect(behaviourParameters().timeOut).toBe(30);
  });

  it("rejects unknown names and values without meaning", () => {
    expect(() => behaviourParameters({ timeout: 1 } as never)).toThrow("name must be one of");
    expect(() => behaviourParameters({ timeOut: -1 })).toThrow("timeOut must be zero or positive");
    expect(() => behaviourParameters({ choiceGain: 0 })).toThrow("choiceGain must be positive");
    expect(() => behaviourParameters({ learningRate: 1.5 })).toThrow("learningRate must be a fraction");
    expect(() => behaviourParameters({ shockCostMedian: NaN })).toThrow(RangeError);
  });
});
