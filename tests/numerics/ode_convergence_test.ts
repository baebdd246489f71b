import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { emptyCoefficients, MAX_ORDER, setBdfCoefficients } from "../../lib/numerics/bdf_coefficients.ts";
import { linearFit } from "../../lib/numerics/linear_fit.ts";
import { NewtonCorrector } from "../../lib/numerics/newton.ts";
import { Nordsieck } from "../../lib/numerics/nordsieck.ts";
import { type OdeProblem, solveOde } from "../../lib/numerics/ode.ts";
import { assertClose } from "../assert_close.ts";
import { states } from "./ivp_test_set.ts";

/** dy/dt = cos t − y + sin t, y(0) = 0: y = sin t. */
const forced: OdeProblem = {
  states: states(1),
  initial: Float64Array.of(0),
  rhs: (t, y, dydt) => void (dydt[0] = Math.cos(t) + Math.sin(t) - y[0]!),
};

/** Error at t = 2 of the formula of one order with steps of h·pattern, started on the exact solution. */
function fixedStepError(order: number, { h, pattern }: { h: number; pattern: readonly number[] }): number {
  const history = new Nordsieck(1), coefficients = emptyCoefficients(), past = new Float64Array(MAX_ORDER + 2);
  const corrector = new NewtonCorrector({ problem: forced, history, coefficients, weights: Float64Array.of(1e14) });
  const step = (n: number): number => h * pattern[((n % pattern.length) + pattern.length) % pattern.length]!;
  history.start({ t: 0, y: Float64Array.of(0), slope: Float64Array.of(1), h: step(0) });
  history.order = order;
  history.z.set(exactRows(order, { h: step(0), past: [1, 2, 3, 4].map((j) => step(-j)) }));
  for (let j = 1; j < past.length; j++) past[j] = step(-j);
  let t = 0;
  for (let n = 0; t < 2 - 1e-9; n++) {
    if (n > 0) history.rescale(step(n));
    history.predict();
    setBdfCoefficients(coefficients, { order, h: step(n), past });
    t += step(n);
    corrector.correct(t, "accuracy");
    history.correct(corrector.correction, coefficients.l);
    past.copyWithin(2, 1);
    past[1] = step(n);
  }
  return Math.abs(history.z[0]! - Math.sin(t));
}

/** Scaled derivatives at t = 0 of the polynomial through sin at 0 and the past times, and its slope 1 at 0. */
function exactRows(order: number, { h, past }: { h: number; past: readonly number[] }): number[] {
  // Σ_{j=2}^{q} c_j·t_k^j = sin t_k − t_k for the q − 1 past times t_k, by Gauss-Jordan elimination.
  const times = Array.from({ length: order - 1 }, (_, k) => -past.slice(0, k + 1).reduce((a, b) => a + b, 0));
  const rows = times.map((t) => [...Array.from({ length: order - 1 }, (_, j) => t ** (j + 2)), Math.sin(t) - t]);
  rows.forEach((pivotRow, k) => {
    const pivot = pivotRow[k]!;
    pivotRow.forEach((value, c) => pivotRow[c] = value / pivot);
    rows.forEach((row, r) => {
      const factor = row[k]!;
      if (r !== k) row.forEach((value, c) => row[c] = value - factor * pivotRow[c]!);
    });
  });
  return [0, h, ...rows.map((row, j) => row[order - 1]! * h ** (j + 2))];
}

function slopeOf(points: readonly (readonly [number, number])[]): number {
  return linearFit(points.map(([x]) => Math.log(x)), points.map(([, y]) => Math.log(y))).slope;
}

describe("backward differentiation formulas", () => {
  for (let order = 1; order <= MAX_ORDER; order++) {
    // At order 5 alternating steps are slightly unstable, which shows after some hundred steps.
    const steps = order < 4 ? [1 / 32, 1 / 64, 1 / 128] : [1 / 8, 1 / 16, 1 / 32];

    it(`converge with order ${order} on equal steps`, () => {
      const points = steps.map((h) => [h, fixedStepError(order, { h, pattern: [1] })] as const);
      assertClose(slopeOf(points), order, { rtol: 0, atol: 0.35 });
    });

    it(`converge with order ${order} on steps that alternate`, () => {
      const points = steps.map((h) => [h, fixedStepError(order, { h, pattern: [1.25, 0.75] })] as const);
      assertClose(slopeOf(points), order, { rtol: 0, atol: 0.35 });
    });
  }

  it("have the coefficients of the product of (1 + x/j) on equal steps", () => {
    const coefficients = emptyCoefficients(), past = new Float64Array(MAX_ORDER + 2).fill(1);
    setBdfCoefficients(coefficients, { order: 3, h: 1, past });
    [1, 11 / 6, 1, 1 / 6].forEach((l, j) => assertClose(coefficients.l[j]!, l, { rtol: 1e-15, atol: 0 }));
  });

  it("have the local error 1/((q + 1)·Σ1/j) of the correction on equal steps", () => {
    const coefficients = emptyCoefficients(), past = new Float64Array(MAX_ORDER + 2).fill(1);
    for (let q = 1, leading = 1; q <= MAX_ORDER; q++, leading += 1 / q) {
      setBdfCoefficients(coefficients, { order: q, h: 1, past });
      assertClose(coefficients.error, 1 / ((q + 1) * leading), { rtol: 1e-14, atol: 0 });
    }
  });
});

describe("variable steps", () => {
  const tolerances = [1e-6, 1e-7, 1e-8, 1e-9, 1e-10];

  function workPrecisionSlope(method: "bdf" | "dopri5"): number {
    const points = tolerances.map((rtol) => {
      const times = Array.from({ length: 201 }, (_, k) => k / 20);
      const { y, steps } = solveOde(forced, { times, rtol, atol: rtol, method });
      return [steps, Math.max(...times.map((t, k) => Math.abs(y[0]![k]! - Math.sin(t))))] as const;
    });
    return -slopeOf(points);
  }

  it("of dopri5 gain five orders of accuracy for ten times the steps", () => {
    expect(workPrecisionSlope("dopri5")).toBeGreaterThan(4.5);
  });

  it("of bdf gain as much once the order is 5", () => {
    expect(workPrecisionSlope("bdf")).toBeGreaterThan(4.5);
  });
});
