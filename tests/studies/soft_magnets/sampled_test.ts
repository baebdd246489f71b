import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { middleRange, sampled, shareOf } from "../../../lib/studies/soft_magnets/sampled.ts";
import { assertClose } from "../../assert_close.ts";
import { INPUTS } from "./plausible_inputs.ts";

const [fraction] = INPUTS.filter(({ name }) => name === "precipitateFraction");
const values = sampled(({ precipitateFraction }) => precipitateFraction!, {
  inputs: [fraction!],
  samples: 512,
  seed: 1,
});

describe("sampled", () => {
  it("fills the range of an input evenly", () => {
    const [lower, upper] = middleRange(values);
    assertClose(lower, 0.505, { rtol: 0, atol: 5e-4 });
    assertClose(upper, 0.595, { rtol: 0, atol: 5e-4 });
    assertClose(shareOf(values, (value) => value < 0.525), 0.25, { rtol: 0, atol: 0.005 });
  });

  it("takes at most 1,024 points, and the same ones for the same seed", () => {
    const many = sampled(({ precipitateFraction }) => precipitateFraction!, {
      inputs: [fraction!],
      samples: 9999,
      seed: 1,
    });
    expect(many.length).toBe(1024);
    expect(sampled(({ precipitateFraction }) => precipitateFraction!, { inputs: [fraction!], samples: 512, seed: 1 }))
      .toEqual(values);
  });

  it("refuses a sample of no inputs", () => {
    expect(() => sampled(() => 1, { inputs: [], samples: 16, seed: 1 })).toThrow(RangeError);
  });
});
