import { describe, it } from "@std/testing/bdd";
import { differenceJacobian } from "../../lib/numerics/jacobian.ts";
import { setWeights } from "../../lib/numerics/weighted_norm.ts";
import { assertClose } from "../assert_close.ts";
import { expect } from "@std/expect";
import { robertson } from "./ivp_test_set.ts";

describe("differenceJacobian", () => {
  it("agrees with the analytic Jacobian of Robertson's reaction and restores the state", () => {
    const { problem } = robertson, y = Float64Array.of(0.7, 9e-6, 0.3), slope = new Float64Array(3);
    const weights = new Float64Array(3), analytic = new Float64Array(9), differences = new Float64Array(9);
    problem.rhs(0, y, slope);
    problem.jacobian!(0, y, analytic);
    setWeights(weights, y, { rtol: 1e-6, atol: new Float64Array(3).fill(1e-12) });
    differenceJacobian(problem, { t: 0, h: 0.1, y, slope, weights, scratch: new Float64Array(3) }, differences);
    analytic.forEach((entry, p) => assertClose(differences[p]!, entry, { rtol: 1e-5, atol: 1e-5 }));
    expect([...y]).toEqual([0.7, 9e-6, 0.3]);
  });

  it("finds the slope at a state that is zero", () => {
    const problem = {
      states: [{ name: "x", unit: "1" }],
      initial: Float64Array.of(0),
      rhs: (_t: number, y: Float64Array, dydt: Float64Array) => void (dydt[0] = 3 * y[0]!),
    };
    const point = { t: 0, h: 1, y: Float64Array.of(0), slope: Float64Array.of(0), weights: Float64Array.of(1e9) };
    const J = new Float64Array(1);
    differenceJacobian(problem, { ...point, scratch: new Float64Array(1) }, J);
    assertClose(J[0]!, 3, { rtol: 1e-12, atol: 0 });
  });
});
