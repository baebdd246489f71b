import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { cocaine, ketamine } from "../../lib/pharmacology/drugs.ts";
import { distributionHalfLife, terminalHalfLife } from "../../lib/pharmacology/terminal_half_life.ts";
import { applyPropagator, twoCompartmentPropagator } from "../../lib/pharmacology/two_compartment.ts";
import { assertClose } from "../assert_close.ts";

const MINUTE = 60;

describe("terminalHalfLife", () => {
  it("is the slope of late plasma samples", () => {
    for (const drug of [ketamine, cocaine]) {
      const late = (t: number) => {
        const y = Float64Array.of(0, 1, 0, 0);
        applyPropagator(y, twoCompartmentPropagator(drug.pharmacokinetics, t));
        return y[1]!;
      };
      const slope = Math.log(late(18_000) / late(21_600)) / 3600;
      assertClose(Math.LN2 / slope, terminalHalfLife(drug.pharmacokinetics), { rtol: 1e-9, atol: 0 });
    }
  });

  it("is near the 13 min measured for ketamine in mice (Ma et al. 2023, doi:10.1038/s41586-023-06624-1)", () => {
    assertClose(terminalHalfLife(ketamine.pharmacokinetics), 13 * MINUTE, { rtol: 0, atol: 1.5 * MINUTE });
  });

  it("is near the 16 min measured for cocaine in mice (Benuck et al. 1987, J. Pharmacol. Exp. Ther. 243, 144)", () => {
    assertClose(terminalHalfLife(cocaine.pharmacokinetics), 16 * MINUTE, { rtol: 0, atol: 0.5 * MINUTE });
  });

  it("is that of one compartment without distribution", () => {
    const single = { ...ketamine.pharmacokinetics, distributionClearance: 0 };
    assertClose(terminalHalfLife(single), Math.LN2 * 1e-3 / single.clearance, { rtol: 1e-14, atol: 0 });
    expect(distributionHalfLife(single)).toBe(Infinity);
  });

  it("rejects parameters outside their domain", () => {
    expect(() => terminalHalfLife({ ...ketamine.pharmacokinetics, clearance: 0 })).toThrow("clearance");
    expect(() => distributionHalfLife({ ...ketamine.pharmacokinetics, centralVolume: NaN })).toThrow("centralVolume");
  });
});

describe("distributionHalfLife", () => {
  it("is 93 s for ketamine (regression only)", () => {
    assertClose(distributionHalfLife(ketamine.pharmacokinetics), 92.76, { rtol: 0, atol: 0.01 });
  });
});
