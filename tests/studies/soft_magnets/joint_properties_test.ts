import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { nominalValues } from "../../../lib/argument/input.ts";
import { grainBoundaryCoercivity, inclusionCoercivity, periodicArrayCoercivity } from "../../../lib/magnetism/mod.ts";
import { coercivityModel, wallPinningTable } from "../../../lib/studies/soft_magnets/joint_properties.ts";
import { assertClose } from "../../assert_close.ts";
import { DESIGN_INPUTS } from "./design_inputs.ts";

const values = nominalValues(DESIGN_INPUTS);
const reference = {
  grainSize: 85e-6,
  precipitateSize: 91e-9,
  precipitateFraction: 0.55,
  misfit: 5e-3,
  dislocationDensity: 1e12,
};
const pinning = wallPinningTable();
const modelOf = (change: object) => coercivityModel(reference, { values: { ...values, ...change }, pinning });
const model = modelOf({});
const UNIT = { exchangeStiffness: 1, anisotropy: 1, polarization: 1 };

describe("wallPinningTable", () => {
  it("agrees with the models it tabulates within 2 %", () => {
    for (const [ratio, fraction] of [[0.3, 0.55], [1, 0.3], [2.5, 0.15], [2.5, 0.55], [8, 0.7]] as const) {
      const { array, single } = pinning(ratio, fraction);
      const alloy = { ...UNIT, volumeFraction: fraction };
      assertClose(array, periodicArrayCoercivity(ratio, alloy), { rtol: 0.02, atol: 0 });
      assertClose(single, inclusionCoercivity(ratio, { ...alloy, shape: "cube" }), { rtol: 1e-3, atol: 0 });
    }
  });

  it("stays finite beyond its ends", () => {
    expect(pinning(1e-3, 0.5).array).toBeGreaterThanOrEqual(0);
    expect(Number.isFinite(pinning(1e3, 0.999).single)).toBe(true);
  });
});

describe("coercivityModel", () => {
  it("gives the measured coercivity at the published alloy, whatever the division", () => {
    for (const strainShare of [0, 0.3, 1]) {
      for (const arrayShare of [0, 1]) {
        const { total } = modelOf({ strainShare, arrayShare }).coercivity(reference);
        assertClose(total, 78, { rtol: 1e-12, atol: 0 });
      }
    }
  });

  it("takes boundaries and dislocations off the measured value", () => {
    const { boundaries, dislocations, precipitates } = model.coercivity(reference);
    const Js = 4e-7 * Math.PI * 8800 * 100;
    const material = { exchangeStiffness: 13e-12, anisotropy: 1e4, polarization: Js, prefactor: 1.3 };
    assertClose(boundaries, grainBoundaryCoercivity(85e-6, material), { rtol: 1e-8, atol: 0 });
    assertClose(boundaries + dislocations + precipitates, 78, { rtol: 1e-12, atol: 0 });
    assertClose(model.calibrated, precipitates, { rtol: 1e-12, atol: 0 });
  });

  it("scales with specific surface and misfit where strained surface alone counts", () => {
    const surface = modelOf({ strainShare: 1 });
    const fine = surface.coercivity({ ...reference, precipitateSize: 45.5e-9 }).precipitates;
    const strained = surface.coercivity({ ...reference, misfit: -1e-2 }).precipitates;
    assertClose(fine, 2 * surface.calibrated, { rtol: 1e-12, atol: 0 });
    assertClose(strained, 2 * surface.calibrated, { rtol: 1e-12, atol: 0 });
  });

  it("falls with size where the width of the wall alone counts", () => {
    const wall = modelOf({ strainShare: 0 });
    const at = (precipitateSize: number) => wall.coercivity({ ...reference, precipitateSize }).precipitates;
    expect(at(24e-9)).toBeLessThan(0.5 * at(91e-9));
    expect(at(255e-9)).toBeGreaterThan(at(91e-9));
  });

  it("leaves nothing to the precipitates where boundaries alone exceed the measured value", () => {
    expect(modelOf({ boundaryPrefactor: 3, anisotropyConstant: 3e4 }).calibrated).toBeLessThan(0);
  });
});
