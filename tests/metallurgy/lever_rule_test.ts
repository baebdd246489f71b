import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { assertClose } from "../assert_close.ts";
import { compositionFromAtomicPercent } from "../../lib/metallurgy/composition.ts";
import { largestPrecipitateFraction, matrixComposition } from "../../lib/metallurgy/lever_rule.ts";

const alloy = compositionFromAtomicPercent({ Fe: 32.6, Ni: 27.7, Co: 27.7, Ta: 5, Al: 7 });
const particle = { Ni: 0.4, Co: 0.25, Fe: 0.1, Al: 0.25 * 7 / 12, Ta: 0.25 * 5 / 12 };

describe("matrixComposition", () => {
  it("conserves every element", () => {
    const matrix = matrixComposition(alloy, { composition: particle, fraction: 0.4 });
    for (const symbol of Object.keys(alloy)) {
      const whole = 0.6 * (matrix[symbol] ?? 0) + 0.4 * (particle[symbol as keyof typeof particle] ?? 0);
      assertClose(whole, alloy[symbol]!, { rtol: 1e-12, atol: 0 });
    }
  });

  it("is the alloy itself without particles", () => {
    const matrix = matrixComposition(alloy, { composition: particle, fraction: 0 });
    for (const symbol of Object.keys(alloy)) assertClose(matrix[symbol]!, alloy[symbol]!, { rtol: 1e-12, atol: 0 });
  });

  it("refuses particles that hold more of an element than there is", () => {
    expect(() => matrixComposition(alloy, { composition: particle, fraction: 0.55 })).toThrow("more Ta");
  });

  it("rejects fractions of alloy or particles that do not sum to 1", () => {
    expect(() => matrixComposition({ Ni: 90, Al: 10 }, { composition: particle, fraction: 0.1 })).toThrow(
      "the fractions of alloy must sum to 1 within 0.000001, got 100",
    );
    expect(() => matrixComposition(alloy, { composition: { Al: 0.2 }, fraction: 0.1 })).toThrow(
      "Cannot compute the matrix composition: the fractions of particle",
    );
  });

  it("rejects fractions outside 0 to below 1", () => {
    for (const fraction of [-0.1, 1, NaN]) {
      expect(() => matrixComposition(alloy, { composition: particle, fraction })).toThrow("fraction");
    }
  });
});

describe("largestPrecipitateFraction", () => {
  it("is 48 % for stoichiometric A3(Al,Ta) in the alloy: less than the 55 % reported for it", () => {
    assertClose(largestPrecipitateFraction(alloy, particle), 0.48, { rtol: 0, atol: 5e-4 });
  });

  it("is 0 where the alloy lacks an element and 1 where alloy and particle are the same", () => {
    expect(largestPrecipitateFraction({ Fe: 1 }, { Ni: 1 })).toBe(0);
    expect(largestPrecipitateFraction(alloy, alloy)).toBe(1);
  });

  it("rejects an empty particle, and fractions of alloy or particle that do not sum to 1", () => {
    expect(() => largestPrecipitateFraction(alloy, {})).toThrow("particle must hold an element, got none");
    expect(() => largestPrecipitateFraction(alloy, { Ni: 75, Al: 25 })).toThrow(
      "Cannot bound the precipitate fraction: the fractions of particle must sum to 1 within 0.000001, got 100",
    );
    expect(() => largestPrecipitateFraction({ Ni: 0.9 }, { Ni: 0.75, Al: 0.25 })).toThrow("the fractions of alloy");
  });
});
