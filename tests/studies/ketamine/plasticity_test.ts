import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { replayPlasticity, simulateAcute } from "../../../lib/dopamine/mod.ts";
import { repeatedExposure, singleExposure } from "../../../lib/studies/ketamine/plasticity.ts";
import { interpolate } from "../../../lib/numerics/mod.ts";
import { assertClose } from "../../assert_close.ts";
import { SETTINGS, theColonies, theSpace } from "./behaviour_model.ts";
import { endOf, outcomeAt } from "./outcome_at.ts";

describe("singleExposure (K7.1)", () => {
  const study = singleExposure(theSpace(), SETTINGS);
  const { brakes, window, block, largestTrace, threshold } = study.detail;

  it("is nothing at the chosen threshold, which lies 3 % above ketamine's trace of 1.454", () => {
    expect(outcomeAt(study)).toBe(0);
    assertClose(largestTrace.ketamine, 1.4536, { rtol: 1e-3, atol: 0 });
    assertClose(threshold / largestTrace.ketamine - 1, 0.032, { rtol: 0.02, atol: 0 });
    expect(study.evidence).toBe("assumed");
  });

  it("compares with 0.444 a day after cocaine, as a Python prototype has it", () => {
    assertClose(theSpace().injectedCocaine(Object.fromEntries(study.inputs.map((i) => [i.name, i.nominal]))), 0.444, {
      rtol: 2e-3,
      atol: 0,
    });
  });

  it("does not need the receptor block: free receptors still give nothing", () => {
    expect([brakes.shortFree, brakes.brevityAlone]).toEqual([0, 1]);
  });

  it("finds that the block alone leaves 0.34 of 0.50, and 0.13 at 1 uM, as the prototype does", () => {
    assertClose(brakes.longBlocked, 0.34, { rtol: 0.01, atol: 0 });
    const taken = interpolate(block.halfBlock, block.taken)(1e-3);
    assertClose(0.5 * (1 - taken), 0.13, { rtol: 0, atol: 0.005 });
  });

  it("has cocaine at its target at every threshold, and less of ketamine the higher it is", () => {
    for (const weight of window.cocaine) assertClose(weight, 0.5, { rtol: 1e-3, atol: 0 });
    for (const [i, weight] of window.ketamine.entries()) {
      if (i > 0) expect(weight).toBeLessThanOrEqual(window.ketamine[i - 1]!);
      expect(weight).toBeLessThanOrEqual(window.ketamineFree[i]!);
    }
  });

  it("tells amounts apart and not drugs: little cocaine gives nothing either", () => {
    const used = window.threshold.findIndex((theta) => theta >= 1.5 - 1e-9);
    expect(window.cocaineSmall[used]).toBe(0);
    const { time, dopamine, rest } = simulateAcute({ drug: "cocaine", dose: 1e-6, duration: 14_400 });
    expect(replayPlasticity({ time, dopamine, restDopamine: rest.dopamine }).weight.at(-1)).toBe(0);
  });

  it("passes at thresholds far below the chosen one, and flips with weak feedback", () => {
    expect(outcomeAt(study, { plasticityThreshold: 1.3 })).toBeLessThan(0.1);
    expect(outcomeAt(study, { somaticGain: endOf(study, "somaticGain", "lower") })).toBeGreaterThan(0.1);
  });
});

describe("repeatedExposure (K7.2)", () => {
  const study = repeatedExposure(theSpace(), theColonies());
  const { injections, sessions } = study.detail;

  it("is nothing for ketamine and about two thirds for cocaine", () => {
    expect(outcomeAt(study)).toBe(0);
    const [ketamine, cocaine] = sessions;
    expect(Math.max(...ketamine!.weight.map(({ estimate }) => estimate))).toBe(0);
    assertClose(cocaine!.weight.at(-1)!.estimate, 0.75, { rtol: 0.1, atol: 0 });
  });

  it("needs its threshold more than one exposure does: a fall by a tenth flips it", () => {
    expect(outcomeAt(study, { plasticityThreshold: 1.35 })).toBeGreaterThan(0.1);
  });

  it("flips with weaker feedback, 0.13 at 20 Hz in a prototype of other animals", () => {
    expect(outcomeAt(study, { somaticGain: 20 })).toBeGreaterThan(0.1);
  });

  it("adds up over five injections of cocaine to 0.761, 0.784 in a prototype that simulates the nights", () => {
    const cocaine = injections.find(({ drug }) => drug === "cocaine")!;
    assertClose(cocaine.weight[0]!, 0.444, { rtol: 2e-3, atol: 0 });
    assertClose(cocaine.weight[4]!, 0.784, { rtol: 0.04, atol: 0 });
  });

  it("shows ketamine adding up only below the chosen threshold, and more the lower it is", () => {
    const last = injections.filter(({ drug }) => drug === "ketamine").map(({ weight }) => weight.at(-1)!);
    expect(last[0]).toBe(0);
    expect(last[2]!).toBeGreaterThan(last[1]!);
    expect(last[1]!).toBeGreaterThan(0);
  });
});
