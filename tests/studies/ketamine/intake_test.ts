import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { demandCurves, intakeRatio, intakeWithDeletion, reinforcement } from "../../../lib/studies/ketamine/intake.ts";
import { assertClose } from "../../assert_close.ts";
import { SETTINGS, theColonies, theSpace } from "./behaviour_model.ts";
import { endOf, outcomeAt } from "./outcome_at.ts";

describe("intakeRatio (K2.2a)", () => {
  const study = intakeRatio(theSpace(), theColonies());

  it("is near one by the choice of unit doses, and says so", () => {
    assertClose(outcomeAt(study), 19 / 18, { rtol: 1e-12, atol: 0 });
    expect(study.evidence).toBe("assumed");
    expect(study.interval![0]).toBeLessThanOrEqual(study.detail.colonies.estimate);
  });

  it("flips with either unit dose, since intake falls as the dose rises", () => {
    expect(outcomeAt(study, { ketamineUnitDose: endOf(study, "ketamineUnitDose", "lower") })).toBeGreaterThan(1.5);
    expect(outcomeAt(study, { cocaineUnitDose: endOf(study, "cocaineUnitDose", "lower") })).toBeLessThan(0.67);
  });
});

describe("reinforcement (K2.2b)", () => {
  const study = reinforcement(theSpace(), theColonies());

  it("is 19 infusions over 5 of saline for the median animal, 18.9 over 4.2 in a prototype's colony", () => {
    assertClose(outcomeAt(study), 19 / 5, { rtol: 1e-12, atol: 0 });
    assertClose(study.detail.colonies.estimate, 18.9 / 4.2, { rtol: 0.2, atol: 0 });
  });

  it("holds at any unit dose of the range", () => {
    for (const end of ["lower", "upper"] as const) {
      expect(outcomeAt(study, { ketamineUnitDose: endOf(study, "ketamineUnitDose", end) })).toBeGreaterThan(2);
    }
  });

  it("hides a value of about a third of cocaine's, 0.43 over 1.29 in the prototype", () => {
    assertClose(study.detail.valueRatio, 0.43 / 1.29, { rtol: 0.1, atol: 0 });
  });
});

describe("intakeWithDeletion", () => {
  it("leaves ketamine no more than saline, as in the prototype", () => {
    const { intact, deleted, saline } = intakeWithDeletion(theSpace(), SETTINGS);
    expect(deleted).toBe(saline);
    expect(intact).toBeGreaterThan(3 * saline);
  });
});

describe("demandCurves", () => {
  const [ketamine, cocaine] = demandCurves(theColonies());

  it("starts alike and ends apart", () => {
    assertClose(ketamine!.mean[0]!, cocaine!.mean[0]!, { rtol: 0.1, atol: 0 });
    expect(ketamine!.mean[5]).toBe(0);
    expect(cocaine!.mean[5]).toBeGreaterThan(10);
  });

  it("has essential values whose intervals do not touch", () => {
    expect(cocaine!.fit.essentialValueInterval.lower).toBeGreaterThan(2 * ketamine!.fit.essentialValueInterval.upper);
  });

  it("draws the fitted curve from the free price on", () => {
    expect(ketamine!.curve.price[0]).toBe(1);
    expect(ketamine!.curve.infusions[0]).toBeLessThan(ketamine!.fit.intensity);
  });
});
