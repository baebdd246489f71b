import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import {
  feedbackEndsBurst,
  somaticBranchEndsBurst,
  terminalBranchEndsBurst,
} from "../../../lib/studies/ketamine/d2_feedback.ts";
import { assertClose } from "../../assert_close.ts";
import { ASKED, INPUTS } from "./acute_inputs.ts";
import { endOf, outcomeAt } from "./outcome_at.ts";

const [all, terminal, somatic] = [feedbackEndsBurst, terminalBranchEndsBurst, somaticBranchEndsBurst].map((study) =>
  study(INPUTS, ASKED)
) as [ReturnType<typeof feedbackEndsBurst>, ReturnType<typeof feedbackEndsBurst>, ReturnType<typeof feedbackEndsBurst>];

describe("feedbackEndsBurst (K6.1)", () => {
  it("is 5.90 over 2.75 min in a Python prototype", () => {
    assertClose(outcomeAt(all), 5.9 / 2.75, { rtol: 0.015, atol: 0 });
  });

  it("fails for a loop of seconds and for a weak one", () => {
    expect(outcomeAt(all, { somaticTime: endOf(all, "somaticTime", "lower") })).toBeLessThan(1);
    expect(outcomeAt(all, { somaticGain: endOf(all, "somaticGain", "lower") })).toBeLessThan(1.5);
  });
});

describe("terminalBranchEndsBurst (K6.2)", () => {
  it("shortens the burst when it is taken away, so that the branch cannot be what ends it", () => {
    expect(outcomeAt(terminal)).toBeLessThan(1);
    expect(outcomeAt(terminal, { terminalGain: endOf(terminal, "terminalGain", "upper") })).toBeLessThan(1);
  });

  it("lowers the peak all the same", () => {
    const [both, without] = terminal.detail.branches;
    expect(without!.metrics.peak).toBeGreaterThan(both!.metrics.peak);
  });
});

describe("somaticBranchEndsBurst (F1b)", () => {
  it("prolongs the burst by half or more when it is taken away, for the loop as it is and not for a fast one", () => {
    expect(outcomeAt(somatic)).toBeGreaterThan(1.5);
    expect(outcomeAt(somatic, { somaticTime: endOf(somatic, "somaticTime", "lower") })).toBeLessThan(1);
  });

  it("shows the four forms of the feedback, the first with both branches", () => {
    expect(somatic.detail.branches.map(({ feedback }) => feedback)).toEqual([
      "both branches",
      "without terminal branch",
      "without somatodendritic branch",
      "no D2 feedback",
    ]);
    assertClose(somatic.detail.halfDecayRatio, outcomeAt(somatic), { rtol: 1e-9, atol: 0 });
  });
});
