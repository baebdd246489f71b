import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { type Input, nominalValues, sampleInputs } from "../../lib/argument/mod.ts";
import { positionInRange, valueInRange } from "../../lib/argument/input.ts";
import { assertClose } from "../assert_close.ts";

const LINEAR: Input = {
  name: "x",
  nominal: 0,
  lower: -1,
  upper: 3,
  unit: "1",
  kind: "assumed",
  status: "assumed",
  source: "assumption",
};
const LOG: Input = { ...LINEAR, name: "y", nominal: 1, lower: 0.01, upper: 100, scale: "log" };

describe("position in a range", () => {
  it("is 0 and 1 at the ends and one half at the middle of the scale", () => {
    expect([-1, 1, 3].map((value) => positionInRange(LINEAR, value))).toEqual([0, 0.5, 1]);
    expect([0.01, 1, 100].map((value) => positionInRange(LOG, value))).toEqual([0, 0.5, 1]);
  });

  it("is undone by the value at it", () => {
    for (const position of [0, 0.1, 0.37, 0.5, 1]) {
      for (const input of [LINEAR, LOG]) {
        assertClose(positionInRange(input, valueInRange(input, position)), position, { rtol: 1e-12, atol: 1e-15 });
      }
    }
  });
});

describe("sampleInputs", () => {
  it("stays inside the ranges and is even on each scale", () => {
    const sample = sampleInputs([LINEAR, LOG], { samples: 1024, seed: 3 });
    expect(sample.length).toBe(1024);
    expect(sample.every(({ x = NaN, y = NaN }) => x >= -1 && x <= 3 && y >= 0.01 && y <= 100)).toBe(true);
    expect(sample.filter(({ x = NaN }) => x < 1).length).toBe(512);
    expect(sample.filter(({ y = NaN }) => y < 1).length).toBe(512);
  });

  it("is the same for the same seed and another for another", () => {
    const sample = (seed: number) => sampleInputs([LOG], { samples: 8, seed });
    expect(sample(1)).toEqual(sample(1));
    expect(sample(1)).not.toEqual(sample(2));
  });

  const refused: readonly (readonly [string, readonly Input[], string])[] = [
    ["no input", [], "there must be at least one, got none"],
    ["two of one name", [LINEAR, LINEAR], "names must differ, got x twice"],
    ["an empty range", [{ ...LINEAR, lower: 3 }], "the range of x must be finite and not empty, got 3 to 3"],
    [
      "an infinite range",
      [{ ...LINEAR, upper: Infinity }],
      "the range of x must be finite and not empty, got -1 to Infinity",
    ],
    [
      "a range that is not a number",
      [{ ...LINEAR, lower: NaN }],
      "the range of x must be finite and not empty, got NaN to 3",
    ],
    ["a log range that reaches zero", [{ ...LOG, lower: 0 }], "the range of y must be positive on a log scale, got 0"],
    ["a nominal value outside", [{ ...LINEAR, nominal: 4 }], "the nominal x must lie from -1 to 3, got 4"],
    [
      "a nominal value that is not a number",
      [{ ...LINEAR, nominal: NaN }],
      "the nominal x must lie from -1 to 3, got NaN",
    ],
  ];
  for (const [what, inputs, message] of refused) {
    it(`refuses ${what}`, () => {
      expect(() => sampleInputs(inputs, { samples: 8, seed: 1 })).toThrow(`Cannot sample the inputs: ${message}`);
    });
  }

  it("refuses a fractional number of samples and a negative seed", () => {
    expect(() => sampleInputs([LOG], { samples: 1.5, seed: 1 })).toThrow(RangeError);
    expect(() => sampleInputs([LOG], { samples: 8, seed: -1 })).toThrow(RangeError);
  });
});

describe("nominalValues", () => {
  it("names each nominal value", () => {
    expect(nominalValues([LINEAR, LOG])).toEqual({ x: 0, y: 1 });
  });
});
