import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { type OdeEvent, type OdeOptions, type OdeProblem, solveOde } from "../../lib/numerics/ode.ts";
import { linspace } from "../../lib/numerics/spacing.ts";
import { assertClose } from "../assert_close.ts";
import { states } from "./ivp_test_set.ts";

const METHODS = ["bdf", "dopri5"] as const;
const TIGHT = { rtol: 1e-9, atol: 1e-12 };

/** dy/dt = −k·y, y(0) = 1. */
function decay(k: number): OdeProblem {
  return {
    states: [{ name: "amount", unit: "mol" }],
    initial: Float64Array.of(1),
    rhs: (_t, y, dydt) => {
      dydt[0] = -k * y[0]!;
    },
  };
}

/** Harmonic oscillator of period 2π: position sin t, velocity cos t. */
const oscillator: OdeProblem = {
  states: [{ name: "position", unit: "m" }, { name: "velocity", unit: "m/s" }],
  initial: Float64Array.of(0, 1),
  rhs: (_t, y, dydt) => {
    dydt[0] = y[1]!;
    dydt[1] = -y[0]!;
  },
};

function failure(problem: OdeProblem, options: Partial<OdeOptions>): () => void {
  return () => void solveOde(problem, { times: [0, 1], ...TIGHT, ...options });
}

for (const method of METHODS) {
  describe(`solveOde with ${method}`, () => {
    it("follows an exponential decay to the tolerance", () => {
      const times = linspace(0, 5, { count: 101 });
      const { y } = solveOde(decay(2), { times, rtol: 1e-8, atol: 1e-12, method });
      times.forEach((t, k) => assertClose(y[0]![k]!, Math.exp(-2 * t), { rtol: 2e-6, atol: 1e-10 }));
    });

    it("follows an oscillator through many outputs in one step", () => {
      const times = linspace(0, 2 * Math.PI, { count: 2001 });
      const solution = solveOde(oscillator, { times, ...TIGHT, method });
      expect(solution.steps).toBeLessThan(1000);
      times.forEach((t, k) => {
        assertClose(solution.column("position")[k]!, Math.sin(t), { rtol: 0, atol: 2e-7 });
        assertClose(solution.column("velocity")[k]!, Math.cos(t), { rtol: 0, atol: 2e-7 });
      });
    });

    it("integrates a polynomial of low degree exactly up to rounding", () => {
      const line: OdeProblem = { ...decay(0), rhs: (t, _y, dydt) => void (dydt[0] = 3 * t * t) };
      const { y } = solveOde(line, { times: [0, 1, 2], ...TIGHT, method });
      assertClose(y[0]![2]!, 9, { rtol: 1e-8, atol: 0 });
    });

    it("returns the same outputs whatever other outputs are asked for, within the tolerance", () => {
      const few = solveOde(oscillator, { times: [0, 3], ...TIGHT, method });
      const many = solveOde(oscillator, { times: linspace(0, 3, { count: 500 }), ...TIGHT, method });
      expect(many.y[0]![499]).toBe(few.y[0]![1]);
      expect(many.evaluations).toBe(few.evaluations);
    });

    it("returns the initial state where the only output is the first", () => {
      expect([...solveOde(oscillator, { times: [4], ...TIGHT, method }).y[1]!]).toEqual([1]);
    });

    it("repeats an output that is asked for twice", () => {
      const { y } = solveOde(decay(1), { times: [0, 0, 1, 1], ...TIGHT, method });
      expect(y[0]![0]).toBe(y[0]![1]);
      expect(y[0]![2]).toBe(y[0]![3]);
    });

    it("stays at rest where the right-hand side is zero", () => {
      const { y, steps } = solveOde(decay(0), { times: [0, 1e6], ...TIGHT, method });
      expect(y[0]![1]).toBe(1);
      expect(steps).toBeLessThan(60);
    });

    it("starts at any time, also a negative one", () => {
      const { y } = solveOde(decay(1), { times: [-3, -2], ...TIGHT, method });
      assertClose(y[0]![1]!, Math.exp(-1), { rtol: 1e-7, atol: 0 });
    });

    it("applies a dose exactly at its time", () => {
      const seen: number[] = [];
      const dose: OdeEvent = {
        time: 1,
        apply: (y) => {
          seen.push(y[0]!);
          y[0]! += 2;
        },
      };
      const { y } = solveOde(decay(1), { times: [0, 0.999, 1, 1.5], ...TIGHT, method, events: [dose] });
      assertClose(seen[0]!, Math.exp(-1), { rtol: 1e-7, atol: 0 });
      assertClose(y[0]![1]!, Math.exp(-0.999), { rtol: 1e-7, atol: 0 });
      expect(y[0]![2]).toBe(seen[0]! + 2);
      assertClose(y[0]![3]!, (Math.exp(-1) + 2) * Math.exp(-0.5), { rtol: 1e-7, atol: 0 });
    });

    it("applies events at the first and the last output before those are written", () => {
      const add = (amount: number) => (y: Float64Array): void => void (y[0]! += amount);
      const events = [{ time: 1, apply: add(10) }, { time: 0, apply: add(1) }];
      const { y } = solveOde(decay(1), { times: [0, 1], ...TIGHT, method, events });
      expect(y[0]![0]).toBe(2);
      assertClose(y[0]![1]!, 2 * Math.exp(-1) + 10, { rtol: 1e-7, atol: 0 });
    });

    it("applies events at the same time in the order given", () => {
      const events = [
        { time: 0.5, apply: (y: Float64Array) => void (y[0]! += 1) },
        { time: 0.5, apply: (y: Float64Array) => void (y[0]! *= 2) },
      ];
      const { y } = solveOde(decay(0), { times: [0, 1], ...TIGHT, method, events });
      expect(y[0]![1]).toBe(4);
    });

    it("agrees with superposition for repeated doses", () => {
      const doses = [0, 1, 2, 3, 4].map((time) => ({ time, apply: (y: Float64Array) => void (y[0]! += 1) }));
      const { y } = solveOde({ ...decay(0.7), initial: Float64Array.of(0) }, {
        times: [0, 5],
        ...TIGHT,
        method,
        events: doses,
      });
      const exact = doses.reduce((sum, { time }) => sum + Math.exp(-0.7 * (5 - time)), 0);
      assertClose(y[0]![1]!, exact, { rtol: 1e-7, atol: 0 });
    });

    it("ignores an event after the last output", () => {
      const late = { time: 2, apply: (y: Float64Array) => void (y[0] = NaN) };
      expect(solveOde(decay(1), { times: [0, 1], ...TIGHT, method, events: [late] }).y[0]![1]).not.toBeNaN();
    });

    it("records the passages of a threshold in either direction", () => {
      const above = { value: (_t: number, y: Float64Array) => y[0]! - 0.5 };
      const thresholds = [above, { ...above, direction: "rising" as const }, {
        ...above,
        direction: "falling" as const,
      }];
      const { crossings } = solveOde(oscillator, { times: [0, 8], ...TIGHT, method, thresholds });
      const times = (index: number): number[] => crossings.filter((c) => c.threshold === index).map((c) => c.time);
      const rising = [Math.PI / 6, Math.PI / 6 + 2 * Math.PI], falling = [5 * Math.PI / 6];
      expect(times(0).length).toBe(3);
      times(1).forEach((t, i) => assertClose(t, rising[i]!, { rtol: 0, atol: 1e-6 }));
      times(2).forEach((t, i) => assertClose(t, falling[i]!, { rtol: 0, atol: 1e-6 }));
      expect([times(1).length, times(2).length]).toEqual([2, 1]);
    });

    it("changes the state at a threshold: a ball that keeps its energy bounces at the exact times", () => {
      const ball: OdeProblem = {
        ...oscillator,
        initial: Float64Array.of(5, 0),
        rhs: (_t, y, dydt) => {
          dydt[0] = y[1]!;
          dydt[1] = -10;
        },
      };
      const floor = {
        value: (_t: number, y: Float64Array) => y[0]!,
        direction: "falling" as const,
        apply: (y: Float64Array) => void (y[1] = -y[1]!),
      };
      const { crossings, y } = solveOde(ball, { times: [0, 10], ...TIGHT, method, thresholds: [floor] });
      expect(crossings.length).toBe(5);
      crossings.forEach(({ time }, i) => assertClose(time, 1 + 2 * i, { rtol: 0, atol: 1e-6 }));
      assertClose(y[0]![1]!, 5, { rtol: 1e-5, atol: 0 });
    });

    it("does not evaluate the right-hand side outside the interval", () => {
      let first = Infinity, last = -Infinity;
      const watched: OdeProblem = {
        ...decay(1),
        rhs: (t, y, dydt) => {
          first = Math.min(first, t);
          last = Math.max(last, t);
          dydt[0] = -y[0]!;
        },
      };
      solveOde(watched, { times: [2, 3], ...TIGHT, method });
      expect([first, last]).toEqual([2, 3]);
    });

    it("changes neither the initial values nor the output times it is given", () => {
      const initial = Float64Array.of(1), times = Float64Array.of(0, 1);
      const { t } = solveOde({ ...decay(1), initial }, { times, ...TIGHT, method });
      expect([...initial, ...times]).toEqual([1, 0, 1]);
      expect(t).not.toBe(times);
    });

    it("gives the same numbers again, and counts every evaluation", () => {
      let calls = 0;
      const counted: OdeProblem = {
        ...oscillator,
        rhs: (t, y, dydt) => {
          calls++;
          oscillator.rhs(t, y, dydt);
        },
      };
      const first = solveOde(counted, { times: [0, 2], ...TIGHT, method });
      expect(calls).toBe(first.evaluations);
      expect(solveOde(counted, { times: [0, 2], ...TIGHT, method }).y).toEqual(first.y);
    });

    it("says where and in which state the right-hand side is not finite", () => {
      const broken: OdeProblem = { ...decay(1), rhs: (t, y, dydt) => void (dydt[0] = t > 0.5 ? NaN : -y[0]!) };
      expect(failure(broken, { method })).toThrow(
        /the right-hand side must be finite, got damount\/dt = NaN at t = 0\.5/,
      );
      const never: OdeProblem = { ...decay(1), rhs: (_t, _y, dydt) => void (dydt[0] = Infinity) };
      expect(failure(never, { method })).toThrow(
        "Cannot solve the initial value problem: the right-hand side must be finite, got damount/dt = Infinity at t = 0",
      );
    });

    it("stops where the solution blows up", () => {
      const blowUp: OdeProblem = { ...decay(1), rhs: (_t, y, dydt) => void (dydt[0] = y[0]! * y[0]!) };
      expect(failure(blowUp, { times: [0, 2], method })).toThrow(RangeError);
    });

    it("stops at the step limit and says how far it came", () => {
      expect(failure(oscillator, { times: [0, 100], maxSteps: 10, method })).toThrow(
        /maxSteps must suffice to reach t = 100, got 10, which end at t = \d/,
      );
    });
  });
}

describe("solveOde", () => {
  it("rejects tolerances that are negative, zero or not numbers", () => {
    expect(failure(decay(1), { rtol: -1e-3 })).toThrow(
      "Cannot solve the initial value problem: rtol must be from 1e-14 to 1, got -0.001",
    );
    expect(failure(decay(1), { rtol: NaN })).toThrow(RangeError);
    expect(failure(decay(1), { rtol: 0 })).toThrow(RangeError);
    expect(failure(decay(1), { atol: -1 })).toThrow("atol must be zero or positive and finite, got -1");
    expect(failure(decay(1), { atol: [NaN] })).toThrow(RangeError);
    expect(failure(decay(1), { atol: [1, 1] })).toThrow(TypeError);
  });

  it("rejects a zero absolute tolerance of a state that is zero", () => {
    expect(failure(oscillator, { atol: 0 })).toThrow(/atol\[0\] must be positive for a state that reaches 0/);
    expect(failure(oscillator, { atol: 0, method: "dopri5" })).toThrow(RangeError);
  });

  it("rejects times that are absent, descend or are not finite", () => {
    expect(failure(decay(1), { times: [] })).toThrow(TypeError);
    expect(failure(decay(1), { times: [0, 2, 1] })).toThrow("times must be finite and ascend, got 1 at index 2");
    expect(failure(decay(1), { times: [0, NaN] })).toThrow(RangeError);
    expect(failure(decay(1), { times: [0, Infinity] })).toThrow(RangeError);
  });

  it("rejects initial values that are missing or not finite, and a problem without states", () => {
    expect(failure({ ...oscillator, initial: Float64Array.of(1) }, {})).toThrow(TypeError);
    expect(failure({ ...decay(1), initial: Float64Array.of(NaN) }, {})).toThrow(
      "initial value of amount must be finite, got NaN",
    );
    expect(failure({ states: [], initial: new Float64Array(0), rhs: () => {} }, {})).toThrow(TypeError);
  });

  it("rejects an event before the first output, a bad step limit and an unknown method", () => {
    expect(failure(decay(1), { events: [{ time: -1, apply: () => {} }] })).toThrow(RangeError);
    expect(failure(decay(1), { events: [{ time: NaN, apply: () => {} }] })).toThrow(RangeError);
    expect(failure(decay(1), { maxSteps: 0 })).toThrow(RangeError);
    expect(failure(decay(1), { method: "euler" as "bdf" })).toThrow("method must be bdf or dopri5, got euler");
  });

  it("names the states it has where another is asked for", () => {
    const solution = solveOde(oscillator, { times: [0, 1], ...TIGHT });
    expect(() => solution.column("charge")).toThrow("name must be one of position, velocity, got charge");
  });

  it("needs few steps where the explicit method needs many: a linear problem with rates 1 and 1e6", () => {
    const stiff: OdeProblem = {
      states: states(2),
      initial: Float64Array.of(1, 0),
      rhs: (_t, y, dydt) => {
        dydt[0] = -1e6 * (y[0]! - y[1]!);
        dydt[1] = y[0]! - 2 * y[1]!;
      },
    };
    const options = { times: [0, 2], rtol: 1e-7, atol: 1e-14 };
    const implicit = solveOde(stiff, options);
    expect(implicit.steps).toBeLessThan(500);
    // Exact: the slow eigenvalue of [[−a, a], [1, −2]] with a = 1e6, and its amplitude.
    const a = 1e6, root = Math.sqrt((a + 2) ** 2 - 4 * a);
    const slow = -2 * a / (a + 2 + root), fast = -(a + 2 + root) / 2;
    const exact = (Math.exp(slow * 2) - Math.exp(fast * 2)) / (slow - fast);
    assertClose(implicit.y[1]![1]!, exact, { rtol: 1e-5, atol: 0 });
    expect(() => solveOde(stiff, { ...options, method: "dopri5", maxSteps: 10_000 })).toThrow(/maxSteps/);
  });

  it("holds each state to its own absolute tolerance", () => {
    const loose = solveOde(oscillator, { times: [0, 10], rtol: 1e-12, atol: [1e-3, 1e-3] });
    const strict = solveOde(oscillator, { times: [0, 10], rtol: 1e-12, atol: [1e-9, 1e-3] });
    expect(strict.steps).toBeGreaterThan(loose.steps);
  });
});
