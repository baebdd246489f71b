import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { compareGroups, intakeInterval } from "../../lib/behaviour/intake_statistics.ts";
import { createRandom } from "../../lib/numerics/random.ts";
import { assertClose } from "../assert_close.ts";

function normals(n: number, options: { mean: number; seed: number }): Float64Array {
  const random = createRandom(options.seed);
  return Float64Array.from({ length: n }, () => options.mean + random.normal());
}

describe("intakeInterval", () => {
  it("has the width that the normal theory gives for a mean", () => {
    const { estimate, lower, upper } = intakeInterval(normals(400, { mean: 19, seed: 3 }), { seed: 1 });
    assertClose(estimate, 19, { rtol: 0, atol: 0.15 });
    assertClose(upper - lower, 2 * 1.96 / Math.sqrt(400), { rtol: 0.12, atol: 0 });
  });

  it("collapses where all animals are alike", () => {
    expect(intakeInterval([95, 95, 95], { seed: 1, statistic: "median" })).toEqual({
      estimate: 95,
      lower: 95,
      upper: 95,
    });
  });

  it("gives the same bytes for the same seed and others for another", () => {
    const values = normals(24, { mean: 19, seed: 4 });
    expect(intakeInterval(values, { seed: 9 })).toEqual(intakeInterval(values, { seed: 9 }));
    expect(intakeInterval(values, { seed: 9 })).not.toEqual(intakeInterval(values, { seed: 10 }));
  });

  it("does not change the animals", () => {
    const values = [3, 1, 2];
    intakeInterval(values, { seed: 1, statistic: "median" });
    expect(values).toEqual([3, 1, 2]);
  });

  it("rejects no animals and NaN", () => {
    expect(() => intakeInterval([], { seed: 1 })).toThrow(TypeError);
    expect(() => intakeInterval([1, NaN], { seed: 1 })).toThrow("values must hold numbers, got NaN");
    expect(() => intakeInterval([1], { seed: 1, level: 1 })).toThrow("level");
    expect(() => intakeInterval([1], { seed: -1 })).toThrow("seed");
  });
});

describe("compareGroups", () => {
  it("has the width that the normal theory gives for groups of unequal size", () => {
    const groups = { first: normals(300, { mean: 1, seed: 5 }), second: normals(60, { mean: 0, seed: 6 }) };
    const { difference } = compareGroups(groups, { seed: 1 });
    assertClose(difference.estimate, 1, { rtol: 0, atol: 0.35 });
    assertClose(difference.upper - difference.lower, 2 * 1.96 * Math.sqrt(1 / 300 + 1 / 60), { rtol: 0.15, atol: 0 });
  });

  it("gives the normal-theory superiority Φ(1/√2) for a shift by one deviation", () => {
    const groups = { first: normals(500, { mean: 1, seed: 7 }), second: normals(200, { mean: 0, seed: 8 }) };
    assertClose(compareGroups(groups, { seed: 1, samples: 1 }).superiority, 0.7602, { rtol: 0, atol: 0.04 });
  });

  it("counts ties as half and swaps sides", () => {
    const options = { seed: 1, samples: 10 };
    expect(compareGroups({ first: [1, 1], second: [1] }, options).superiority).toBe(0.5);
    const ab = compareGroups({ first: [2, 5, 9], second: [1, 5] }, options).superiority;
    const ba = compareGroups({ first: [1, 5], second: [2, 5, 9] }, options).superiority;
    assertClose(ab + ba, 1, { rtol: 1e-14, atol: 0 });
  });

  it("rejects an empty group, NaN, infinities and bad options", () => {
    expect(() => compareGroups({ first: [], second: [1] }, { seed: 1 })).toThrow("first must hold at least one animal");
    expect(() => compareGroups({ first: [1], second: [NaN] }, { seed: 1 })).toThrow("second must hold numbers");
    expect(() => compareGroups({ first: [95, Infinity], second: [1] }, { seed: 1 })).toThrow(
      "Cannot compare two groups: first[1] must be finite, got Infinity",
    );
    expect(() => compareGroups({ first: [1], second: [-Infinity] }, { seed: 1 })).toThrow(
      "second[0] must be finite, got -Infinity",
    );
    expect(() => compareGroups({ first: [1], second: [1] }, { seed: 1, samples: 0 })).toThrow("samples");
    expect(() => compareGroups({ first: [1], second: [1] }, { seed: 1, level: 0 })).toThrow("level");
  });
});
