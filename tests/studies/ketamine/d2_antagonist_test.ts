import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import type { Claim } from "../../../lib/argument/mod.ts";
import { antagonistProlongs, prolongationBySpeed } from "../../../lib/studies/ketamine/d2_antagonist.ts";
import { assertClose } from "../../assert_close.ts";
import { ASKED, INPUTS } from "./acute_inputs.ts";
import { endOf, outcomeAt } from "./outcome_at.ts";

const CLAIM = { id: "K6.3", comparison: "at_least", expected: 1.5 } as Claim;

describe("antagonistProlongs (K6.3)", () => {
  const study = antagonistProlongs(INPUTS, ASKED);
  const { prolongation, fast, series } = study.detail;

  it("is 5.05 over 2.75 min in a Python prototype", () => {
    assertClose(outcomeAt(study), 5.05 / 2.75, { rtol: 0.01, atol: 0 });
    assertClose(prolongation.halfDecay, outcomeAt(study), { rtol: 1e-9, atol: 0 });
  });

  it("does not prolong the half-decay of a loop of seconds, 6.95 and 5.80 min in the prototype", () => {
    assertClose(fast.free.halfDecay, 6.95 * 60, { rtol: 0.01, atol: 0 });
    assertClose(fast.blocked.halfDecay, 5.8 * 60, { rtol: 0.01, atol: 0 });
    assertClose(outcomeAt(study, { somaticTime: endOf(study, "somaticTime", "lower") }), fast.prolongation.halfDecay, {
      rtol: 1e-9,
      atol: 0,
    });
  });

  it("doubles even that loop's time above the threshold", () => {
    expect(fast.prolongation.timeAbove).toBeGreaterThan(2);
    expect(fast.prolongation.halfDecay).toBeLessThan(1);
  });

  it("does nothing without an antagonist, and more with more of it", () => {
    for (const { prolongation: along } of series) {
      expect(along[0]).toEqual({ halfDecay: 1, timeAbove: 1, area: 1 });
      for (const [i, { area }] of along.entries()) expect(area).toBeGreaterThanOrEqual(along[i - 1]?.area ?? 1);
    }
  });

  it("enlarges the area as much for a loop of seconds as for one of minutes", () => {
    assertClose(fast.prolongation.area, prolongation.area, { rtol: 0.03, atol: 0 });
  });
});

describe("prolongationBySpeed", () => {
  const classes = prolongationBySpeed(CLAIM, { rows: INPUTS, setting: ASKED }, { samples: 64, seed: 1 });

  it("covers the plausible range of the loop's time constant without gaps", () => {
    expect(classes[0]!.from).toBe(3);
    expect(classes.at(-1)!.to).toBe(600);
    for (const [i, { from }] of classes.entries()) if (i > 0) expect(from).toBe(classes[i - 1]!.to);
  });

  it("finds by half-decay nearly no loop of seconds that an antagonist prolongs, by time above many", () => {
    expect(classes[0]!.halfDecay.share).toBeLessThan(0.1);
    expect(classes[0]!.timeAbove.share).toBeGreaterThan(0.2);
    expect(classes.at(-1)!.halfDecay.share).toBeGreaterThan(0.2);
  });

  it("is the same for the same seed", () => {
    expect(prolongationBySpeed(CLAIM, { rows: INPUTS, setting: ASKED }, { samples: 64, seed: 1 })).toEqual(classes);
  });
});
