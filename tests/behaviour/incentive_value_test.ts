import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { dopamineReward, updateIncentiveValue } from "../../lib/behaviour/incentive_value.ts";
import { assertClose } from "../assert_close.ts";

const REST = { before: 20e-6, rest: 20e-6, reinforcerScale: 0.3 };

describe("dopamineReward", () => {
  it("is 1 for a rise by the reinforcer scale and proportional to the rise", () => {
    assertClose(dopamineReward(26e-6, REST), 1, { rtol: 1e-12, atol: 0 });
    assertClose(dopamineReward(32e-6, REST), 2, { rtol: 1e-12, atol: 0 });
  });

  it("is 0 where dopamine did not rise", () => {
    expect(dopamineReward(20e-6, REST)).toBe(0);
    expect(dopamineReward(10e-6, REST)).toBe(0);
  });

  it("counts from the level just before the infusion, not from rest", () => {
    assertClose(dopamineReward(32e-6, { ...REST, before: 26e-6 }), 1, { rtol: 1e-12, atol: 0 });
  });

  it("rejects negative dopamine and scales that are not positive", () => {
    expect(() => dopamineReward(-1, REST)).toThrow("peak must be zero or positive");
    expect(() => dopamineReward(NaN, REST)).toThrow(RangeError);
    expect(() => dopamineReward(1, { ...REST, before: -1 })).toThrow("before must be zero or positive");
    expect(() => dopamineReward(1, { ...REST, rest: 0 })).toThrow("rest must be positive");
    expect(() => dopamineReward(1, { ...REST, reinforcerScale: 0 })).toThrow("reinforcerScale must be positive");
  });
});

describe("updateIncentiveValue", () => {
  it("approaches a constant reward geometrically", () => {
    let value = 0;
    for (let n = 1; n <= 50; n++) {
      value = updateIncentiveValue(value, { reward: 1.29, learningRate: 0.1 });
      assertClose(value, 1.29 * (1 - 0.9 ** n), { rtol: 1e-12, atol: 0 });
    }
  });

  it("falls in extinction and does not change at learning rate 0", () => {
    expect(updateIncentiveValue(1, { reward: 0, learningRate: 0.1 })).toBe(0.9);
    expect(updateIncentiveValue(1, { reward: 5, learningRate: 0 })).toBe(1);
  });

  it("rejects numbers that are not finite and learning rates that are no fraction", () => {
    expect(() => updateIncentiveValue(NaN, { reward: 0, learningRate: 0.1 })).toThrow("value must be finite");
    expect(() => updateIncentiveValue(0, { reward: Infinity, learningRate: 0.1 })).toThrow("reward must be finite");
    expect(() => updateIncentiveValue(0, { reward: 0, learningRate: -0.1 })).toThrow("learningRate must be a fraction");
  });
});
