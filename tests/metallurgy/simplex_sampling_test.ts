import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { assertClose } from "../assert_close.ts";
import { sampleCompositions } from "../../lib/metallurgy/simplex_sampling.ts";

describe("sampleCompositions", () => {
  it("draws fractions that are positive and sum to 1", () => {
    for (const composition of sampleCompositions(["Fe", "Co", "Ni", "Al", "Ta"], { samples: 256, seed: 3 })) {
      const fractions = Object.values(composition);
      expect(fractions.every((c) => c >= 0)).toBe(true);
      assertClose(fractions.reduce((sum, c) => sum + c), 1, { rtol: 1e-14, atol: 0 });
    }
  });

  it("is uniform: mean 1/n and variance (n - 1) / (n^2 (n + 1)) for every element", () => {
    const n = 4, drawn = sampleCompositions(["Fe", "Co", "Ni", "Al"], { samples: 4096, seed: 1 });
    for (const symbol of ["Fe", "Co", "Ni", "Al"]) {
      const c = drawn.map((composition) => composition[symbol]!);
      const mean = c.reduce((sum, x) => sum + x) / c.length;
      const variance = c.reduce((sum, x) => sum + (x - mean) ** 2, 0) / c.length;
      assertClose(mean, 1 / n, { rtol: 5e-3, atol: 0 });
      assertClose(variance, (n - 1) / (n ** 2 * (n + 1)), { rtol: 2e-2, atol: 0 });
    }
  });

  it("depends on the seed alone", () => {
    const draw = (seed: number) => sampleCompositions(["Fe", "Co", "Ni"], { samples: 8, seed });
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it("gives a pure element for one", () => {
    expect(sampleCompositions(["Fe"], { samples: 2, seed: 1 })).toEqual([{ Fe: 1 }, { Fe: 1 }]);
  });

  it("rejects no element, the same one twice, and samples that are not a positive integer", () => {
    expect(() => sampleCompositions([], { samples: 1, seed: 1 })).toThrow("at least one");
    expect(() => sampleCompositions(["Fe", "Fe"], { samples: 1, seed: 1 })).toThrow("[Fe, Fe]");
    expect(() => sampleCompositions(["Fe"], { samples: 0, seed: 1 })).toThrow("samples");
  });
});
