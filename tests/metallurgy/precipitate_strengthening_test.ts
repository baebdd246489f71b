import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { assertClose } from "../assert_close.ts";
import { combinePrecipitateStresses, powerSum } from "../../lib/metallurgy/precipitate_strengthening.ts";

describe("combinePrecipitateStresses", () => {
  it("takes the least of weak, strong and looping and names it", () => {
    const cases = [[1, 2, 3, "weak shearing"], [3, 2, 4, "strong shearing"], [3, 2, 1, "looping"]] as const;
    for (const [weak, strong, looping, mode] of cases) {
      const total = combinePrecipitateStresses([{ weak, strong }], { looping });
      expect(total.mode).toBe(mode);
      assertClose(total.stress, Math.min(weak, strong, looping), { rtol: 1e-14, atol: 0 });
    }
  });

  it("is 0 without a mechanism", () => {
    expect(combinePrecipitateStresses([], { looping: 1e8 }).stress).toBe(0);
  });

  it("rejects negative stresses and exponents that are not positive", () => {
    expect(() => combinePrecipitateStresses([{ weak: -1, strong: 1 }], { looping: 1 })).toThrow("stress");
    expect(() => combinePrecipitateStresses([], { looping: NaN })).toThrow("looping");
    expect(() => combinePrecipitateStresses([], { looping: 1, exponent: 0 })).toThrow("exponent");
  });
});

describe("powerSum", () => {
  it("lies between the largest term and the linear sum", () => {
    for (const p of [1, 1.3, 1.8, 2, 10]) {
      const sum = powerSum([2, 3, 4], p);
      expect(sum).toBeGreaterThanOrEqual(4);
      expect(sum).toBeLessThanOrEqual(9 + 1e-12);
    }
  });

  it("tends to the largest term without overflow", () => {
    assertClose(powerSum([1e8, 2e8], 500), 2e8, { rtol: 1e-12, atol: 0 });
  });

  it("is 0 for none and for zeros", () => {
    expect(powerSum([], 2)).toBe(0);
    expect(powerSum([0, 0], 2)).toBe(0);
  });
});
