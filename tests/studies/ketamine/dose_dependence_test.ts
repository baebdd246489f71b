import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { doseDependence, motivationMap, stressTable } from "../../../lib/studies/ketamine/dose_dependence.ts";
import { assertClose } from "../../assert_close.ts";
import { SETTINGS, theSpace } from "./behaviour_model.ts";
import { outcomeAt } from "./outcome_at.ts";

describe("doseDependence (K9.3)", () => {
  const study = doseDependence(theSpace());

  it("is 25 over 12 presses", () => {
    assertClose(outcomeAt(study), 25 / 12, { rtol: 1e-12, atol: 0 });
  });

  it("has intake fall and effort rise with dose", () => {
    const ketamine = study.detail.points.filter(({ drug }) => drug === "ketamine");
    expect(ketamine.at(-1)!.intake).toBeLessThan(ketamine[0]!.intake);
    expect(ketamine.at(-1)!.breakpoint).toBeGreaterThan(ketamine[0]!.breakpoint);
  });

  it("shows no contrast between the drugs at the smallest doses", () => {
    const { ketamine, cocaine } = study.detail.smallest;
    expect(ketamine).toBeGreaterThanOrEqual(cocaine);
  });

  it("flips where disinhibition is a seventh weaker: the steps of the schedule make it jump", () => {
    expect(outcomeAt(study, { disinhibitionGain: 0.8 * 0.85 })).toBeLessThan(1.5);
  });
});

describe("motivationMap", () => {
  const map = motivationMap(theSpace(), SETTINGS);

  it("follows the gains of a Python prototype: 25, 50, 77 and 118 presses at 20, 10, 5 and 0 Hz", () => {
    const column = map.unitDoses.findIndex((dose) => Math.abs(dose - 2e-6) < 1e-9);
    const at = (gain: number) => map.breakpoint[map.gains.indexOf(gain)]![column];
    expect([20, 10, 5, 0].map(at)).toEqual([25, 50, 77, 118]);
  });

  it("knows where the notebook stands", () => {
    expect(map.place).toEqual({ unitDose: 2e-6, gain: 30 });
  });
});

describe("stressTable", () => {
  it("begins each effect without stress and lets ketamine's plasticity grow with it", () => {
    const rows = stressTable(theSpace(), SETTINGS);
    expect(rows).toHaveLength(9);
    for (let i = 0; i < rows.length; i += 3) {
      expect(rows[i]).toMatchObject({ level: 0, ketamineWeight: 0, ketamineBreakpoint: 25, cocaineBreakpoint: 95 });
      expect(rows[i + 2]!.ketamineWeight).toBeGreaterThan(rows[i + 1]!.ketamineWeight);
    }
  });
});
