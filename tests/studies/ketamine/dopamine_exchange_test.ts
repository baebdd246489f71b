import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { dopamineExchange } from "../../../lib/studies/ketamine/dopamine_exchange.ts";
import { missingAdaptations, shareOfGapRemoved } from "../../../lib/studies/ketamine/missing_adaptations.ts";
import { assertClose } from "../../assert_close.ts";
import { SETTINGS, theSpace } from "./behaviour_model.ts";
import { outcomeAt } from "./outcome_at.ts";

describe("dopamineExchange (K3.5)", () => {
  const study = dopamineExchange(theSpace(), SETTINGS);
  const removed = (change: string) =>
    study.detail.counterfactuals.find((one) => one.change.startsWith(change))!.removed;

  it("makes the drugs change places, which the model has built in", () => {
    assertClose(outcomeAt(study), 2, { rtol: 1e-12, atol: 0 });
    expect(study.evidence).toBe("assumed");
  });

  it("finds nothing in the drugs' kinetics, in the first peak or in the receptor block", () => {
    for (const change of ["Courses in the body", "Equal peak", "No receptor block"]) {
      expect(removed(change)).toBeLessThan(0.1);
    }
  });

  it("finds most of the gap in D2 feedback and about half of it in plasticity", () => {
    expect(removed("No D2 feedback")).toBeGreaterThan(0.5);
    assertClose(removed("Plasticity without effect"), 0.64, { rtol: 0, atol: 0.02 });
  });

  it("has no gap to remove, and so no value, where animals work no harder for cocaine", () => {
    expect(outcomeAt(study, { ketamineUnitDose: 4e-6, cocaineUnitDose: 0.125e-6 })).toBeNaN();
  });
});

describe("missingAdaptations (K10.1)", () => {
  const study = missingAdaptations(theSpace());

  it("takes cocaine from 95 to 50 presses and leaves ketamine, as a Python prototype does", () => {
    const { withPlasticity, withoutPlasticity } = study.detail;
    expect([withPlasticity.cocaine, withoutPlasticity.cocaine]).toEqual([95, 50]);
    expect(withoutPlasticity.ketamine).toBe(withPlasticity.ketamine);
    assertClose(outcomeAt(study), 1 - 25 / 70, { rtol: 1e-12, atol: 0 });
  });

  it("reads less on a logarithmic scale than on a linear one", () => {
    const { shareOfDifference, shareOfLogarithm } = study.detail;
    assertClose(shareOfLogarithm, 1 - Math.log(2) / Math.log(95 / 25), { rtol: 1e-9, atol: 0 });
    expect(shareOfLogarithm).toBeLessThan(shareOfDifference);
  });

  it("is nothing where plasticity had no gain to begin with, and flips at half of it", () => {
    expect(outcomeAt(study, { plasticityGain: 0 })).toBe(0);
    expect(outcomeAt(study, { plasticityGain: 0.4 })).toBeLessThan(0.5);
  });
});

describe("shareOfGapRemoved", () => {
  it("is 0 for no change, 1 for no gap left, 2 for places changed", () => {
    const before = { ketamine: 20, cocaine: 100 };
    expect(shareOfGapRemoved(before, before)).toBe(0);
    expect(shareOfGapRemoved(before, { ketamine: 50, cocaine: 50 })).toBe(1);
    expect(shareOfGapRemoved(before, { ketamine: 100, cocaine: 20 })).toBe(2);
  });

  it("is no number without a gap", () => {
    expect(shareOfGapRemoved({ ketamine: 20, cocaine: 20 }, { ketamine: 20, cocaine: 20 })).toBeNaN();
  });
});
