import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { impossibleStep, limitedStep, requireFiniteSlope } from "../../lib/numerics/step_limits.ts";

const decay = {
  states: [{ name: "a", unit: "1" }, { name: "b", unit: "1" }],
  initial: Float64Array.of(1, 1),
  rhs: (t: number, y: Float64Array, dydt: Float64Array): void => {
    dydt[0] = -y[0]!;
    dydt[1] = t > 2 ? NaN : -y[1]!;
  },
};

describe("limitedStep", () => {
  it("takes the step that is allowed while two of it fit", () => {
    expect(limitedStep(0.25, 0.5, 1)).toBe(0.25);
    expect(limitedStep(0.2, 0.5, 1)).toBe(0.2);
  });

  it("halves the rest where more than half of it is allowed, and so leaves no sliver", () => {
    expect(limitedStep(0.26, 0.5, 1)).toBe(0.25);
    expect(limitedStep(0.49, 0.5, 1)).toBe(0.25);
  });

  it("takes the whole rest where that is allowed, up to rounding", () => {
    expect(limitedStep(0.5, 0.5, 1)).toBe(0.5);
    expect(limitedStep(0.5 * (1 - 1e-12), 0.5, 1)).toBe(0.5);
    expect(limitedStep(0.5 * (1 - 1e-8), 0.5, 1)).toBe(0.25);
    expect(limitedStep(9, 0.5, 1)).toBe(0.5);
  });
});

describe("impossibleStep", () => {
  const y = Float64Array.of(1, 1);

  it("says that the step does not advance the time where the slope ahead is finite", () => {
    const { message } = impossibleStep(decay, { t: 1, y, h: 1e-20 });
    expect(message).toContain("the step size must advance the time, got 1e-20 at t = 1;");
  });

  it("names the state whose slope is not finite just ahead, however small the step", () => {
    expect(() => impossibleStep(decay, { t: 2, y, h: 0 })).toThrow("must be finite, got db/dt = NaN at t = 2.00000");
    expect(() => impossibleStep(decay, { t: 1.5, y, h: 1 })).toThrow("must be finite, got db/dt = NaN at t = 2.5");
  });
});

describe("requireFiniteSlope", () => {
  it("names the first component that is not finite", () => {
    expect(() => requireFiniteSlope(decay, 3, Float64Array.of(0, 1e308))).not.toThrow();
    expect(() => requireFiniteSlope(decay, 3, Float64Array.of(0, -Infinity))).toThrow("got db/dt = -Infinity at t = 3");
    expect(() => requireFiniteSlope(decay, 3, Float64Array.of(NaN, NaN))).toThrow("got da/dt = NaN at t = 3");
  });
});
