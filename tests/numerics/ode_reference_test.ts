import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { Solver } from "odex";
import { type OdeOptions, type OdeProblem, type OdeSolution, solveOde } from "../../lib/numerics/ode.ts";
import { assertClose } from "../assert_close.ts";
import {
  hires,
  oregonator,
  pleiades,
  type ReferenceProblem,
  robertson,
  vanDerPolScaled,
  vanDerPolSlow,
} from "./ivp_test_set.ts";

type Tolerances = Pick<OdeOptions, "rtol" | "atol" | "method">;

function solve({ problem, end }: ReferenceProblem, tolerances: Tolerances): OdeSolution {
  return solveOde(problem, { times: [0, end], ...tolerances });
}

/** Largest relative error at the end of the interval. */
function endError(reference: ReferenceProblem, tolerances: Tolerances): number {
  const { y } = solve(reference, tolerances);
  return Math.max(...reference.reference.map((value, i) => Math.abs(y[i]![1]! / value - 1)));
}

/** The same problem by Hairer and Wanner's extrapolation code ODEX. */
function byExtrapolation({ states, initial, rhs }: OdeProblem, end: number): number[] {
  const solver = new Solver(states.length);
  solver.relativeTolerance = solver.absoluteTolerance = 1e-13;
  solver.maxSteps = 1e6;
  const slope = (t: number, y: number[]): number[] => {
    const dydt = new Float64Array(y.length);
    rhs(t, Float64Array.from(y), dydt);
    return Array.from(dydt);
  };
  return solver.solve(slope, 0, Array.from(initial), end).y;
}

describe("bdf against the reference solutions of the test set", () => {
  // The global error of a variable-step method exceeds the local tolerance by a factor that depends on the problem; the
  // bounds allow 1,000 at 1e-7.
  const cases: [string, ReferenceProblem, number][] = [
    ["HIRES", hires, 1e-4],
    ["Robertson's reaction up to 1e11", robertson, 1e-6],
    ["van der Pol's oscillator, mu = 1e3", vanDerPolSlow, 1e-2],
    ["van der Pol's oscillator, mu^2 = 1e6 in scaled time", vanDerPolScaled, 1],
    ["the Oregonator", oregonator, 1e-4],
  ];
  for (const [name, reference, scale] of cases) {
    it(`solves ${name}`, () => {
      const error = endError(reference, { rtol: 1e-7, atol: 1e-7 * scale });
      const tighter = endError(reference, { rtol: 1e-10, atol: 1e-10 * scale });
      expect(error).toBeLessThan(1e-4);
      expect(tighter).toBeLessThan(2e-7);
    });
  }

  it("solves the Pleiades, which amplify errors ten thousandfold", () => {
    expect(endError(pleiades, { rtol: 1e-11, atol: 1e-11 })).toBeLessThan(1e-5);
  });

  it("keeps the mass of Robertson's reaction", () => {
    const times = Array.from({ length: 60 }, (_, k) => (k === 0 ? 0 : 10 ** (k / 5 - 1)));
    const { y } = solveOde(robertson.problem, { times, rtol: 1e-7, atol: 1e-13 });
    times.forEach((_, k) => assertClose(y[0]![k]! + y[1]![k]! + y[2]![k]!, 1, { rtol: 0, atol: 1e-11 }));
  });

  it("gives the same with an analytic Jacobian and saves evaluations", () => {
    const { jacobian: _, ...withoutJacobian } = robertson.problem;
    const differences = solve({ ...robertson, problem: withoutJacobian }, { rtol: 1e-7, atol: 1e-13 });
    const analytic = solve(robertson, { rtol: 1e-7, atol: 1e-13 });
    expect(analytic.evaluations).toBeLessThan(differences.evaluations);
    for (let i = 0; i < 3; i++) assertClose(analytic.y[i]![1]!, differences.y[i]![1]!, { rtol: 1e-3, atol: 0 });
  });
});

describe("dopri5 against the reference solutions of the test set", () => {
  it("solves the Pleiades", () => {
    expect(endError(pleiades, { rtol: 1e-10, atol: 1e-10, method: "dopri5" })).toBeLessThan(1e-6);
  });

  it("solves HIRES, which is only mildly stiff", () => {
    expect(endError(hires, { rtol: 1e-8, atol: 1e-12, method: "dopri5" })).toBeLessThan(1e-7);
  });
});

describe("both methods against the extrapolation code odex", () => {
  it("agree on the Pleiades in all 28 states", () => {
    const second = byExtrapolation(pleiades.problem, pleiades.end);
    const { y } = solve(pleiades, { rtol: 1e-12, atol: 1e-12, method: "dopri5" });
    second.forEach((value, i) => assertClose(y[i]![1]!, value, { rtol: 1e-7, atol: 1e-8 }));
  });

  it("agree on HIRES", () => {
    const second = byExtrapolation(hires.problem, hires.end);
    const { y } = solve(hires, { rtol: 1e-12, atol: 1e-16 });
    second.forEach((value, i) => assertClose(y[i]![1]!, value, { rtol: 1e-9, atol: 0 }));
  });
});
