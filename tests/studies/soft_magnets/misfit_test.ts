import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { nominalValues } from "../../../lib/argument/input.ts";
import { misfitEnergy } from "../../../lib/studies/soft_magnets/misfit.ts";
import { assertClose } from "../../assert_close.ts";
import { madeMaterial } from "./made_materials.ts";
import { INPUTS } from "./plausible_inputs.ts";

const MATERIALS = [
  madeMaterial("permalloy", { class: "nickel-iron", properties: { magnetostriction: 24e-6 } }),
  madeMaterial("guess", {
    class: "nickel-iron",
    properties: { magnetostriction: { value: 5e-6, status: "unconfirmed" } },
  }),
  madeMaterial("steel", { properties: { magnetostriction: 7e-6 } }),
];
const study = misfitEnergy({ materials: MATERIALS, inputs: INPUTS }, {});
const nominal = nominalValues(study.inputs);
const EXACT = { rtol: 1e-10, atol: 0 };

describe("misfitEnergy", () => {
  it("brings 1.54 GPa and 23 kJ/m3 at 0.48 % and 10 ppm", () => {
    const values = { ...nominal, misfit: 0.0048, poissonRatio: 1 / 3, shearModulus: 80e9 };
    assertClose(study.outcome(values) * 1e4, 23e3, { rtol: 0.005, atol: 0 });
    const { detail } = misfitEnergy({ materials: [], inputs: INPUTS }, { misfit: 0.0048 });
    assertClose(detail.stress, 6 * 80e9 * 1.3 / 2.1 * 0.0048, EXACT);
  });

  it("is proportional to misfit and to magnetostriction, and inverse to anisotropy", () => {
    const ratio = study.outcome(nominal);
    assertClose(study.outcome({ ...nominal, misfit: 0.01 }), 2 * ratio, EXACT);
    assertClose(study.outcome({ ...nominal, magnetostriction: 5e-6 }), ratio / 2, EXACT);
    assertClose(study.outcome({ ...nominal, anisotropyConstant: 20e3 }), ratio / 2, EXACT);
  });

  it("is one at the threshold that it names, a few ppm", () => {
    assertClose(study.outcome({ ...nominal, magnetostriction: study.detail.threshold }), 1, EXACT);
    assertClose(study.detail.threshold, 4.5e-6, { rtol: 0.01, atol: 0 });
    expect(study.detail.thresholds[0]).toBeLessThan(study.detail.threshold);
    expect(study.detail.thresholds[1]).toBeGreaterThan(study.detail.threshold);
  });

  it("has the same stress at the interface whatever the size", () => {
    const fine = misfitEnergy({ materials: MATERIALS, inputs: INPUTS }, { precipitateSize: 10e-9 });
    assertClose(fine.detail.stress, study.detail.stress, EXACT);
    assertClose(fine.detail.channelShare, study.detail.channelShare, EXACT);
  });

  it("leaves the precipitates' fraction of the stress in the middle of a channel", () => {
    // (2R)^3/(2R + w)^3 with w the channel is the fraction of a cubic array.
    assertClose(study.detail.channelShare, 0.55, EXACT);
  });

  it("takes a negative misfit by its size and a misfit of zero as harmless", () => {
    const negative = misfitEnergy({ materials: MATERIALS, inputs: INPUTS }, { misfit: -0.005 });
    assertClose(negative.outcome(nominalValues(negative.inputs)), study.outcome(nominal), EXACT);
    const none = misfitEnergy({ materials: MATERIALS, inputs: INPUTS }, { misfit: 0 });
    expect(none.outcome(nominalValues(none.inputs))).toBeLessThan(1e-5);
  });

  it("makes finer precipitates of the same misfit softer", () => {
    expect(study.detail.finerCoercivity).toBeLessThan(0.01 * study.detail.coercivity);
  });

  it("gives the measured coercivity at the magnetostriction that it can afford", () => {
    const { affordable, coercivity, magnetostriction } = study.detail;
    assertClose(coercivity * affordable / magnetostriction, 78, EXACT);
  });

  it("shows confirmed face-centred and iron-cobalt alloys inside the map", () => {
    expect(study.detail.commercial.map(({ id }) => id)).toEqual(["permalloy"]);
  });
});
