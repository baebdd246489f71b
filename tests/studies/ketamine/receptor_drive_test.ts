import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { receptorDrive, receptorOccupation } from "../../../lib/studies/ketamine/receptor_drive.ts";
import { assertClose } from "../../assert_close.ts";
import { ASKED, INPUTS } from "./acute_inputs.ts";
import { endOf, outcomeAt } from "./outcome_at.ts";

describe("receptorDrive (K5.1)", () => {
  const study = receptorDrive(INPUTS);

  it("is one less the receptors' share of the drive, which was put in", () => {
    for (const nmdaShare of [0, 0.4, 0.75, 1]) expect(outcomeAt(study, { nmdaShare })).toBeCloseTo(1 - nmdaShare, 12);
    expect(study.evidence).toBe("assumed");
  });

  it("shows both rates", () => {
    expect(study.detail.rest).toBe(20);
    expect(study.detail.blocked).toBeCloseTo(8, 12);
  });
});

describe("receptorOccupation (K5.2)", () => {
  const study = receptorOccupation(INPUTS, ASKED);

  it("is half where the largest concentration equals the half block, whatever the exponent", () => {
    const halfBlockGaba = study.detail.largestConcentration;
    for (const ketamineHill of [1, 1.4, 1.6]) {
      assertClose(outcomeAt(study, { halfBlockGaba, ketamineHill }), 0.5, { rtol: 1e-6, atol: 0 });
    }
  });

  it("depends on dose and free fraction only by their product", () => {
    const doubledDose = outcomeAt(study, { ketamineDose: 4e-6 });
    const doubledFraction = outcomeAt(study, { ketamineFreeFraction: 0.8 });
    assertClose(doubledDose, doubledFraction, { rtol: 1e-5, atol: 0 });
  });

  it("fails its criterion at the high end of the half block", () => {
    expect(outcomeAt(study, { halfBlockGaba: endOf(study, "halfBlockGaba", "upper") })).toBeLessThan(0.5);
  });

  it("shows a curve from nearly none to nearly all, and more block on GABA than on dopamine neurons", () => {
    const { curve, gabaNeurons, dopamineNeurons } = study.detail;
    expect(curve[0]!.occupancy).toBeLessThan(0.01);
    expect(curve.at(-1)!.occupancy).toBeGreaterThan(0.99);
    expect(gabaNeurons).toBeGreaterThan(dopamineNeurons);
  });
});
