import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { linspace, logspace } from "../../lib/numerics/spacing.ts";
import { assertClose } from "../assert_close.ts";

describe("linspace", () => {
  it("includes both ends exactly", () => {
    const x = linspace(0.1, 0.7, { count: 7 });
    expect([x[0], x[6], x.length]).toEqual([0.1, 0.7, 7]);
  });

  it("descends where the upper end is lower", () => {
    expect([...linspace(1, -1, { count: 3 })]).toEqual([1, 0, -1]);
  });

  it("rejects ends that are not finite and too small a count", () => {
    expect(() => linspace(NaN, 1, { count: 2 })).toThrow(RangeError);
    expect(() => linspace(0, Infinity, { count: 2 })).toThrow(RangeError);
    expect(() => linspace(0, 1, { count: 1 })).toThrow(
      "Cannot space numbers evenly: count must be an integer of at least 2, got 1",
    );
  });
});

describe("logspace", () => {
  it("includes both ends exactly and keeps the ratio", () => {
    const x = logspace(3e-9, 7e-3, { count: 50 });
    expect([x[0], x[49]]).toEqual([3e-9, 7e-3]);
    for (let i = 2; i < 50; i++) assertClose(x[i]! / x[i - 1]!, x[1]! / x[0]!, { rtol: 1e-13, atol: 0 });
  });

  it("rejects ends that are not positive", () => {
    expect(() => logspace(0, 1, { count: 2 })).toThrow(RangeError);
    expect(() => logspace(1, -1, { count: 2 })).toThrow(RangeError);
    expect(() => logspace(1, 2, { count: 2.5 })).toThrow(RangeError);
  });
});
