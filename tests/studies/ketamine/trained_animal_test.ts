import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { medianAnimal } from "../../../lib/behaviour/mod.ts";
import { evaluate } from "../../../lib/argument/outcome.ts";
import { sampleInputs } from "../../../lib/argument/input.ts";
import { progressiveRatioRequirement } from "../../../lib/behaviour/mod.ts";
import { behaviourAt } from "../../../lib/studies/ketamine/behaviour_space.ts";
import { medianBreakpoint, trainMedianAnimal } from "../../../lib/studies/ketamine/trained_animal.ts";
import { assertClose } from "../../assert_close.ts";
import { theSpace } from "./behaviour_model.ts";

const RATIOS = Array.from({ length: 30 }, (_, i) => progressiveRatioRequirement(i + 1));
const rung = (ratio: number) => RATIOS.indexOf(ratio);

describe("trainMedianAnimal", () => {
  for (const [drug, unitDose] of [["ketamine", 2e-6], ["cocaine", 5e-7]] as const) {
    it(`agrees with every session simulated in steps of 1 s, for ${drug}`, () => {
      const quick = trainMedianAnimal({ drug, unitDose }, 10);
      const whole = medianAnimal({ drug, unitDose });
      expect(quick.intake).toBe(whole.intake);
      assertClose(quick.colony.value[0]!, whole.value, { rtol: 0.01, atol: 0 });
      assertClose(quick.colony.plasticWeight[0]!, whole.plasticWeight, { rtol: 0, atol: 0.005 });
      expect(medianBreakpoint(quick.colony)).toBe(whole.breakpoint);
      expect(quick.simulated).toBeLessThan(6);
    });
  }

  it("stays near them over the plausible space", () => {
    const space = theSpace();
    for (const values of sampleInputs(space.inputs, { samples: 6, seed: 3 })) {
      if (Number.isNaN(evaluate((at) => space.cocaine(at).value, values))) continue;
      const { cocaine: drug, parameters: acute } = space.animal(values);
      const setting = { drug, acute, behaviour: behaviourAt(values), unitDose: values.cocaineUnitDose! };
      const whole = medianAnimal(setting);
      const quick = trainMedianAnimal(setting, 10);
      assertClose(quick.colony.plasticWeight[0]!, whole.plasticWeight, { rtol: 0, atol: 0.04 });
      expect(Math.abs(rung(medianBreakpoint(quick.colony)) - rung(whole.breakpoint))).toBeLessThanOrEqual(1);
    }
  });

  it("simulates no more sessions than asked", () => {
    expect(trainMedianAnimal({ drug: "cocaine", unitDose: 5e-7 }, 1).simulated).toBe(1);
  });

  it("learns nothing from saline", () => {
    const { colony, intake } = trainMedianAnimal({ drug: "ketamine", unitDose: 0 }, 10);
    assertClose(colony.value[0]!, 0, { rtol: 0, atol: 1e-9 });
    expect(colony.plasticWeight[0]).toBe(0);
    expect(intake).toBeLessThan(7);
  });
});
