import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { drugStateAt, ketamine, receptorOccupancy } from "../../../lib/pharmacology/mod.ts";
import { gabaAfterCocaine, gabaAfterKetamine } from "../../../lib/studies/ketamine/gaba_activity.ts";
import { assertClose } from "../../assert_close.ts";
import { ASKED, INPUTS } from "./acute_inputs.ts";
import { outcomeAt } from "./outcome_at.ts";

/** Largest free concentration in brain, from the closed form of the linear compartments. */
function largestConcentration(amount: number): number {
  const doses = [{ time: 0, amount, route: "intravenous" as const }];
  const times = Array.from({ length: 600 }, (_, second) => second);
  return Math.max(...times.map((time) => drugStateAt(time, { drug: ketamine, doses })[3]!));
}

describe("gabaAfterKetamine (K4.1a)", () => {
  const study = gabaAfterKetamine(INPUTS, ASKED);

  it("is the receptors' share of the drive times their occupancy, which follows in closed form", () => {
    const occupancy = receptorOccupancy(largestConcentration(2e-6), ketamine.nmdaReceptorsOfGabaNeurons);
    assertClose(outcomeAt(study), -0.6 * occupancy, { rtol: 1e-3, atol: 0 });
    assertClose(outcomeAt(study, { nmdaShare: 0.4 }), -0.4 * occupancy, { rtol: 1e-3, atol: 0 });
  });

  it("is put in: negative at any dose, never below the receptors' share of the drive", () => {
    for (const ketamineDose of [1e-8, 1e-6, 1e-4]) {
      const change = outcomeAt(study, { ketamineDose });
      expect(change).toBeLessThan(0);
      expect(change).toBeGreaterThan(-0.6);
    }
    expect(study.evidence).toBe("assumed");
  });
});

describe("gabaAfterCocaine (K4.1b)", () => {
  const study = gabaAfterCocaine(INPUTS, ASKED);

  it("is put in: no change, whatever the affinity and the clearance", () => {
    expect(outcomeAt(study, { transporterKi: 1e-6, cocaineClearance: 1e-9 })).toBe(0);
    expect(study.evidence).toBe("assumed");
  });
});
