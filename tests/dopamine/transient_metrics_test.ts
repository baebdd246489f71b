import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { transientMetrics } from "../../lib/dopamine/transient_metrics.ts";
import { linspace } from "../../lib/numerics/spacing.ts";
import { assertClose } from "../assert_close.ts";

describe("transientMetrics", () => {
  it("is exact for a triangle", () => {
    const m = transientMetrics([0, 10, 20, 30, 40, 50], [1, 2, 3, 2, 1, 1], { threshold: 1.5 });
    expect(m).toEqual({ peak: 3, timeToPeak: 20, halfDecay: 10, timeAbove: 30, area: 40 });
  });

  it("finds the vertex of a parabola between unequal samples", () => {
    const time = [0, 1, 2.5, 3, 4.2, 6], top = 2.7;
    const m = transientMetrics(time, time.map((t) => 2 - 0.1 * (t - top) ** 2));
    assertClose(m.peak, 2, { rtol: 1e-13, atol: 0 });
    assertClose(m.timeToPeak, top, { rtol: 1e-12, atol: 0 });
  });

  it("measures an exponential decay, second order in the spacing", () => {
    const rate = 0.01;
    const error = (count: number) => {
      const time = linspace(0, 1000, { count });
      return transientMetrics(time, time.map((t) => 1 + Math.exp(-rate * t)));
    };
    const fine = error(4001);
    assertClose(fine.halfDecay, Math.LN2 / rate, { rtol: 1e-6, atol: 0 });
    assertClose(fine.timeAbove, Math.log(4) / rate, { rtol: 1e-6, atol: 0 });
    assertClose(fine.area, (1 - Math.exp(-10)) / rate, { rtol: 1e-6, atol: 0 });
    const [coarse, half] = [101, 201].map((count) => error(count).area - (1 - Math.exp(-10)) / rate);
    assertClose(coarse! / half!, 4, { rtol: 0.01, atol: 0 });
  });

  it("counts only what is above: a dip below rest takes nothing from the area", () => {
    const m = transientMetrics([0, 1, 2, 3], [1, 2, 0, 1]);
    assertClose(m.area, 0.5 + 0.25, { rtol: 1e-14, atol: 0 });
  });

  it("has no half-decay that is seen when the record ends first, and none at all without a rise", () => {
    expect(transientMetrics([0, 1, 2], [1, 2, 1.9]).halfDecay).toBe(Infinity);
    const flat = transientMetrics([0, 1, 2], [1, 1, 1]);
    expect(flat.halfDecay).toBeNaN();
    expect([flat.peak, flat.timeAbove, flat.area]).toEqual([1, 0, 0]);
    expect(transientMetrics([0, 1, 2], [1, 0.5, 0.9]).peak).toBe(1);
  });

  it("takes a peak at an end as it is", () => {
    expect(transientMetrics([5, 6, 7], [3, 2, 1]).timeToPeak).toBe(0);
    expect(transientMetrics([5, 6, 7], [1, 2, 3]).timeToPeak).toBe(2);
  });

  it("rejects arrays of different or too small length", () => {
    expect(() => transientMetrics([0, 1], [1, 1])).toThrow(TypeError);
    expect(() => transientMetrics([], [])).toThrow(TypeError);
    expect(() => transientMetrics([0, 1, 2], [1, 1])).toThrow(TypeError);
  });

  it("rejects times that do not ascend, values that are not finite and a threshold that is not positive", () => {
    expect(() => transientMetrics([0, 0, 1], [1, 1, 1])).toThrow("ascend");
    expect(() => transientMetrics([0, 1, NaN], [1, 1, 1])).toThrow(RangeError);
    expect(() => transientMetrics([0, 1, 2], [1, Infinity, 1])).toThrow(RangeError);
    expect(() => transientMetrics([0, 1, 2], [1, 1, 1], { threshold: 0 })).toThrow("threshold");
  });
});
