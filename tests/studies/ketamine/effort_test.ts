import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { effortCurves, effortForCocaine, effortForKetamine } from "../../../lib/studies/ketamine/effort.ts";
import { assertClose } from "../../assert_close.ts";
import { theColonies, theSpace } from "./behaviour_model.ts";
import { outcomeAt } from "./outcome_at.ts";

describe("effortForCocaine (K7.3)", () => {
  const study = effortForCocaine(theSpace(), theColonies());

  it("is 95 over 25 presses for the median animal, 95 over 20 in the colony and in a Python prototype", () => {
    assertClose(outcomeAt(study), 95 / 25, { rtol: 1e-12, atol: 0 });
    assertClose(study.detail.colonies.estimate, 95 / 20, { rtol: 1e-12, atol: 0 });
    expect(study.detail.comparison.superiority).toBe(1);
  });

  it("vanishes at small unit doses of both, 12 against 15 in the prototype", () => {
    expect(outcomeAt(study, { ketamineUnitDose: 0.5e-6, cocaineUnitDose: 0.125e-6 })).toBeLessThan(1);
  });

  it("flips without D2 feedback, where ketamine's breakpoint is 118 in the prototype", () => {
    expect(outcomeAt(study, { somaticGain: 5 })).toBeLessThan(2);
  });
});

describe("effortForKetamine (K7.4)", () => {
  const study = effortForKetamine(theSpace(), theColonies());

  it("fails: ketamine is worked for many times harder than saline", () => {
    expect(outcomeAt(study)).toBe(25);
    expect(study.detail.colonies.lower).toBeGreaterThan(2);
    expect(study.evidence).toBe("emergent");
  });

  it("fails at both ends of effort cost and of unit dose", () => {
    for (const [name, value] of [["effortCost", 0.01], ["effortCost", 0.04], ["ketamineUnitDose", 0.5e-6]] as const) {
      expect(outcomeAt(study, { [name]: value })).toBeGreaterThan(2);
    }
  });
});

describe("effortCurves", () => {
  it("lies in the order of cocaine, ketamine and saline", () => {
    const [ketamine, cocaine, saline] = effortCurves(theColonies()).map(({ median }) => median);
    expect([ketamine, cocaine]).toEqual([20, 95]);
    expect(saline).toBeLessThan(4);
  });
});
