import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { ChaosBasis } from "../../lib/numerics/chaos_basis.ts";
import { sobolSequence } from "../../lib/numerics/sobol_sequence.ts";

describe("ChaosBasis", () => {
  // Degrees 1 to 12 of one input; of two inputs the degrees 1 to 3 of either whose sum is at most 4.
  const ALONE = 12, TOGETHER = [1, 2, 3].flatMap((a) => [1, 2, 3].filter((b) => a + b <= 4)).length;

  it("counts the terms that are tried: those in one input and those in each pair of inputs", () => {
    for (const [inputs, pairs] of [[1, 0], [2, 1], [3, 3], [34, 561]] as const) {
      expect(new ChaosBasis(sobolSequence(16, inputs, { seed: 1 })).size).toBe(ALONE * inputs + TOGETHER * pairs);
    }
  });
});
