import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { rankCorrelation } from "../../lib/numerics/rank_correlation.ts";
import { assertClose } from "../assert_close.ts";

describe("rankCorrelation", () => {
  it("is 1 for any rising and -1 for any falling relation", () => {
    const x = [0.1, 2, 3, 50];
    expect(rankCorrelation(x, x.map(Math.exp))).toBe(1);
    expect(rankCorrelation(x, x.map((value) => 1 / value))).toBe(-1);
  });

  it("is -1/2 where the middle of three points is the lowest and the last the highest", () => {
    expect(rankCorrelation([3, 2, 1], [2, 1, 3])).toBe(-0.5);
  });

  it("gives the worked example of ten pairs without ties", () => {
    // Sum of squared rank differences 194 for n = 10: 1 - 6*194/(10*99), by the textbook formula.
    const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
    assertClose(rankCorrelation(iq, hours), 1 - 6 * 194 / 990, { rtol: 1e-14, atol: 0 });
  });

  it("shares the mean rank between equal values", () => {
    assertClose(rankCorrelation([1, 2, 2], [1, 2, 3]), Math.sqrt(3) / 2, { rtol: 1e-14, atol: 0 });
  });

  it("is NaN where one quantity does not vary", () => {
    expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBe(NaN);
  });

  it("refuses fewer than two pairs, unequal lengths and NaN", () => {
    expect(() => rankCorrelation([1], [1])).toThrow("at least 2 pairs are required, got 1");
    expect(() => rankCorrelation([], [])).toThrow(RangeError);
    expect(() => rankCorrelation([1, 2], [1])).toThrow("same length, got 2 and 1");
    expect(() => rankCorrelation([1, NaN], [1, 2])).toThrow("got NaN");
  });

  it("ranks infinite values at the ends", () => {
    expect(rankCorrelation([-Infinity, 0, Infinity], [1, 2, 3])).toBe(1);
  });
});
