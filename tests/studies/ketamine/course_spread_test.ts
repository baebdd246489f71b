import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { courseSpread } from "../../../lib/studies/ketamine/course_spread.ts";
import { dopamineDuration } from "../../../lib/studies/ketamine/dopamine_course.ts";
import { interpolate } from "../../../lib/numerics/mod.ts";
import { assertClose } from "../../assert_close.ts";
import { ASKED, INPUTS } from "./acute_inputs.ts";

describe("courseSpread", () => {
  const [ketamine, cocaine] = courseSpread(INPUTS, ASKED, { seed: 3 });

  it("starts at the whole rise and has bands in order", () => {
    for (const { nominal, lower, upper } of [ketamine!, cocaine!]) {
      assertClose(nominal[0]!, 1, { rtol: 1e-3, atol: 0 });
      for (const [i, value] of lower.entries()) expect(value).toBeLessThanOrEqual(upper[i]!);
    }
  });

  it("passes half of the rise at the half-decay that the study of durations has", () => {
    const { detail } = dopamineDuration(INPUTS, ASKED);
    for (const [spread, { halfDecay }] of [[ketamine!, detail.ketamine], [cocaine!, detail.cocaine]] as const) {
      assertClose(interpolate(spread.time, spread.nominal)(halfDecay), 0.5, { rtol: 5e-3, atol: 0 });
    }
  });

  it("is the same for the same seed", () => {
    expect(courseSpread(INPUTS, ASKED, { seed: 3 })[0]).toEqual(ketamine);
  });
});
