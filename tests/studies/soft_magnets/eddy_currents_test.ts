import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { nominalValues } from "../../../lib/argument/input.ts";
import { eddyShare, operatedInputs, resistivityEffect } from "../../../lib/studies/soft_magnets/eddy_currents.ts";
import { assertClose } from "../../assert_close.ts";
import { INPUTS } from "./plausible_inputs.ts";

const OPERATION = { sheetThickness: 0.35e-3, frequency: 10e3, peakInduction: 0.5 };

describe("resistivityEffect", () => {
  const study = resistivityEffect(INPUTS, OPERATION);
  const at = (values: Record<string, number>): number => study.outcome({ ...nominalValues(study.inputs), ...values });

  it("is the ratio of resistivities while the field fills the sheet", () => {
    assertClose(at({ frequency: 50 }), 52 / 103, { rtol: 1e-4, atol: 0 });
    assertClose(study.detail.thinSheetRatio, 52 / 103, { rtol: 1e-12, atol: 0 });
  });

  it("is the square root of that ratio once the skin is thin", () => {
    assertClose(at({ frequency: 1e8 }), Math.sqrt(52 / 103), { rtol: 1e-3, atol: 0 });
  });

  it("takes a sheet thinner by the square root of the ratio to do the same", () => {
    assertClose(study.detail.equivalentThickness, 0.35e-3 * Math.sqrt(52 / 103), { rtol: 1e-12, atol: 0 });
  });

  it("weakens nothing where both resist alike", () => {
    assertClose(at({ alloyResistivity: 52e-8 }), 1, { rtol: 1e-12, atol: 0 });
  });
});

describe("eddyShare", () => {
  const study = eddyShare(INPUTS, OPERATION);
  const at = (values: Record<string, number>): number => study.outcome({ ...nominalValues(study.inputs), ...values });

  it("is small at mains frequency and large at high frequency", () => {
    expect(at({ frequency: 50 })).toBeLessThan(0.15);
    expect(at({ frequency: 100e3 })).toBeGreaterThan(0.9);
  });

  it("puts the crossover at 24 rho Hc/(pi^2 d^2 B)", () => {
    const expected = 24 * 103e-8 * 78 / (Math.PI ** 2 * (0.35e-3) ** 2 * 0.5);
    assertClose(study.detail.crossover.alloy, expected, { rtol: 1e-12, atol: 0 });
  });

  it("has silicon steel dominated by classical loss beyond about a kilohertz at 1 T when excess loss counts", () => {
    // Regression only: 1.01 kHz with the excess-loss field calibrated on the data sheet's 2.47 W/kg.
    const { dominance } = eddyShare(INPUTS, { ...OPERATION, peakInduction: 1 }).detail;
    assertClose(dominance.siliconSteel, 1.01e3, { rtol: 0.01, atol: 0 });
  });

  it("finds equal losses where the total losses are equal", () => {
    const [frequency] = study.detail.breakEven;
    const shown = eddyShare(INPUTS, { ...OPERATION, frequency: frequency! }).detail;
    const near = (key: "alloy" | "siliconSteel") =>
      shown[key].reduce((best, point) =>
        Math.abs(point.frequency - frequency!) < Math.abs(best.frequency - frequency!) ? point : best
      ).total;
    assertClose(near("alloy") / near("siliconSteel"), 1, { rtol: 0.02, atol: 0 });
  });

  it("varies nothing of silicon steel, on which the share does not depend", () => {
    expect(study.inputs.map(({ name }) => name).join(" ")).not.toContain("silicon");
  });
});

describe("operatedInputs", () => {
  const [frequency] = operatedInputs(INPUTS.filter(({ name }) => name === "frequency"), {
    ...OPERATION,
    frequency: 50,
  });

  it("widens the range to hold the notebook's value", () => {
    expect(frequency).toMatchObject({ nominal: 50, lower: 50, upper: 100e3 });
  });
});
