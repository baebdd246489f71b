import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { simulateAcute } from "../../../lib/dopamine/mod.ts";
import { medianAnimal } from "../../../lib/behaviour/mod.ts";
import {
  behaviourAt,
  behaviourSpace,
  MOST_SHOWN,
  nominalPoint,
  sampleSpace,
  SPACE_INPUTS,
} from "../../../lib/studies/ketamine/behaviour_space.ts";
import { assertClose } from "../../assert_close.ts";
import { ROWS, SETTINGS, theSpace } from "./behaviour_model.ts";

describe("behaviourSpace", () => {
  const space = theSpace(), point = nominalPoint(space);

  it("is the median animal at the chosen values", () => {
    for (const drug of ["ketamine", "cocaine"] as const) {
      const unitDose = SETTINGS[`${drug}UnitDose`];
      const { intake, breakpoint, plasticWeight } = medianAnimal({ drug, unitDose });
      expect(space[drug](point)).toMatchObject({ intake, breakpoint });
      assertClose(space[drug](point).plasticWeight, plasticWeight, { rtol: 0, atol: 0.01 });
    }
  });

  it("calibrates plasticity on cocaine as the animal meets it", () => {
    const at = { ...point, transporterKi: 5e-4 };
    const { parameters, cocaine: drug } = space.animal(at);
    const course = simulateAcute({ drug, dose: 15e-6, route: "intraperitoneal", duration: 4 * 3600, parameters });
    assertClose(course.plasticWeight.at(-1)!, 0.5, { rtol: 1e-3, atol: 0 });
  });

  it("refuses points at which cocaine leaves nothing, so that they count as failing", () => {
    expect(() => space.cocaine({ ...point, plasticityThreshold: 1.7, traceTime: 3600, somaticTransporterShare: 0.95 }))
      .not.toThrow(TypeError);
  });

  it("takes what the notebook asks in place of nominal values, and widens ranges for it", () => {
    const asked = behaviourSpace(ROWS, { ...SETTINGS, ketamineUnitDose: 10e-6 });
    expect(nominalPoint(asked).ketamineUnitDose).toBe(10e-6);
    expect(asked.inputs.find(({ name }) => name === "ketamineUnitDose")!.upper).toBe(10e-6);
  });

  it("remembers each animal, and does not mix up animals that differ", () => {
    expect(space.ketamine(point)).toBe(space.ketamine({ ...point }));
    expect(space.ketamine({ ...point, cocaineUnitDose: 1e-6 })).toBe(space.ketamine(point));
    expect(space.ketamine({ ...point, somaticGain: 5 }).breakpoint).toBeGreaterThan(space.ketamine(point).breakpoint);
  });

  it("knows each input once", () => {
    expect(new Set(SPACE_INPUTS).size).toBe(SPACE_INPUTS.length);
    expect(space.inputs).toHaveLength(SPACE_INPUTS.length);
  });

  it("samples the same points for the same seed, and no more than can be shown", () => {
    expect(sampleSpace(space, { samples: 16, seed: 1 })).toEqual(sampleSpace(space, { samples: 16, seed: 1 }));
    expect(sampleSpace(space, { samples: 4096, seed: 1 })).toHaveLength(MOST_SHOWN);
  });
});

describe("behaviourAt", () => {
  it("keeps the defaults of what is no input", () => {
    expect(behaviourAt({})).toEqual(behaviourAt({ halfBlockGaba: 1 }));
  });

  it("refuses values outside the model", () => {
    expect(() => behaviourAt({ effortCost: -1 })).toThrow("effortCost");
  });
});
