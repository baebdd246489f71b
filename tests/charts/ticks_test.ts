import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import fc from "fast-check";
import { type Domain, linearTicks, logTicks, niceDomain, niceStep } from "../../lib/charts/ticks.ts";

function labels({ major, text }: ReturnType<typeof linearTicks>): string[] {
  return major.map(text);
}

describe("niceStep()", () => {
  it("is 1, 2 or 5 times a power of ten", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), fc.integer({ min: 1, max: 9 }), (span, count) => {
        const step = niceStep([0, span], count);
        const fraction = step / 10 ** Math.floor(Math.log10(step) + 1e-9);
        expect([1, 2, 5].some((factor) => Math.abs(fraction - factor) < 1e-9)).toBe(true);
      }),
      { seed: 1 },
    );
  });
});

describe("niceDomain()", () => {
  it("holds the interval and ends on steps", () => {
    expect(niceDomain([0.3, 9.7], 5)).toEqual([0, 10]);
    expect(niceDomain([-0.12, 0.41], 5)).toEqual([-0.2, 0.5]);
  });

  it("opens an interval that is empty", () => {
    expect(niceDomain([3, 3], 5)).toEqual([1.5, 4.5]);
    expect(niceDomain([0, 0], 5)).toEqual([-1, 1]);
  });
});

describe("linearTicks()", () => {
  it("lie inside the domain, rise, and have labels that differ", () => {
    const spans = fc.tuple(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
    );
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 8 }), ([low, span], count) => {
        const domain: Domain = [low, low + span];
        const ticks = linearTicks(domain, { count });
        const slack = 1e-6 * (Math.abs(low) + span);
        for (const value of ticks.major) {
          expect(value >= domain[0] - slack && value <= domain[1] + slack).toBe(true);
        }
        expect(ticks.major).toEqual(ticks.major.toSorted((a, b) => a - b));
      }),
      { seed: 2 },
    );
  });

  it("write as many decimals as the step needs, and zero as 0", () => {
    expect(labels(linearTicks([0, 0.4], { count: 4 }))).toEqual(["0", "0.1", "0.2", "0.3", "0.4"]);
    expect(labels(linearTicks([-20, 20], { count: 4 }))).toEqual(["−20", "−10", "0", "10", "20"]);
  });

  it("write very large and very small numbers with a power of ten", () => {
    expect(labels(linearTicks([0, 2e7], { count: 2 }))).toEqual(["0", "1 × 10⁷", "2 × 10⁷"]);
    expect(labels(linearTicks([0, 2e-6], { count: 2 }))).toEqual(["0", "1 × 10⁻⁶", "2 × 10⁻⁶"]);
  });
});

describe("logTicks()", () => {
  it("label decades, plain where all are short, else as powers of ten", () => {
    expect(labels(logTicks([1, 1000], { count: 5 }))).toEqual(["1", "10", "100", "1000"]);
    expect(labels(logTicks([1e-2, 1e6], { count: 4 }))).toEqual(["10⁻²", "10⁰", "10²", "10⁴", "10⁶"]);
  });

  it("mark 2 to 9 of every decade without labels", () => {
    const { minor } = logTicks([1, 100], { count: 2 });
    expect(minor).toContain(20);
    expect(minor.length).toBe(16);
  });

  it("label 2 and 5 below two decades, and go by even steps within one", () => {
    expect(labels(logTicks([2, 20], { count: 5 }))).toEqual(["2", "5", "10", "20"]);
    expect(labels(logTicks([3, 8], { count: 5 }))).toEqual(["3", "4", "5", "6", "7", "8"]);
  });
});
