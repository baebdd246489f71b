import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { initialStep } from "../../lib/numerics/initial_step.ts";
import { assertClose } from "../assert_close.ts";

const ROUNDING = { rtol: 1e-12, atol: 0 };

/** The first step for y' = rate·y at y = start, with weights of the error norm. */
function firstStep(
  rate: number,
  { start = 1, weight = 1e3, limit = 1e9, order = 5 }: {
    start?: number;
    weight?: number;
    limit?: number;
    order?: number;
  },
): number {
  const problem = {
    states: [{ name: "x", unit: "1" }],
    initial: Float64Array.of(start),
    rhs: (_t: number, y: Float64Array, dydt: Float64Array): void => void (dydt[0] = rate * y[0]!),
  };
  const scratch = [new Float64Array(1), new Float64Array(1)] as const;
  const slope = Float64Array.of(rate * start), weights = Float64Array.of(weight);
  return initialStep(problem, { t: 0, y: problem.initial, slope, weights, limit, order, scratch });
}

describe("initialStep", () => {
  it("is (0.01/max(|y'|, |y''|))^(1/(p + 1)) in the error norm, from an Euler step of h0 = 0.01·|y|/|y'|", () => {
    for (const [rate, order] of [[-2, 5], [-0.5, 5], [3, 1], [-0.5, 2]] as const) {
      const steepest = 1e3 * Math.max(Math.abs(rate), rate ** 2), h0 = 0.01 / Math.abs(rate);
      const expected = Math.min(100 * h0, (0.01 / steepest) ** (1 / (order + 1)));
      assertClose(firstStep(rate, { order }), expected, ROUNDING);
    }
  });

  it("is at most a hundred Euler steps, and at most the limit", () => {
    assertClose(firstStep(-1e4, { weight: 1e-2 }), 100 * 0.01 / 1e4, ROUNDING);
    expect(firstStep(-2, { limit: 0.01 })).toBe(0.01);
    expect(firstStep(-2, { limit: 1e-4 })).toBe(1e-4);
  });

  it("is a hundred of the smallest Euler steps at most where nothing moves", () => {
    assertClose(firstStep(0, {}), 1e-6, ROUNDING);
    assertClose(firstStep(-1, { start: 0 }), 1e-6, ROUNDING);
  });
});
