import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { medianAnimal } from "../../lib/behaviour/median_animal.ts";
import { stressedParameters } from "../../lib/behaviour/stress.ts";
import { acuteParameters, withAcuteParameters } from "../../lib/dopamine/acute_parameters.ts";
import { restingState } from "../../lib/dopamine/resting_state.ts";
import { ketamine } from "../../lib/pharmacology/drugs.ts";
import { assertClose } from "../assert_close.ts";

describe("stressedParameters", () => {
  it("changes nothing at level 0", () => {
    expect(stressedParameters(0)).toEqual(acuteParameters);
    expect(stressedParameters(0, { gabaDriveRise: 0.5 })).toEqual(acuteParameters);
  });

  it("lowers feedback and raises GABA drive in proportion to the level", () => {
    const { somatodendritic, circuit } = stressedParameters(0.5, { feedbackLoss: 0.4, gabaDriveRise: 0.2 });
    assertClose(somatodendritic.gain, 24, { rtol: 1e-12, atol: 0 });
    assertClose(circuit.gabaRestRate, 22, { rtol: 1e-12, atol: 0 });
  });

  it("leaves dopamine at rest where it was", () => {
    const parameters = stressedParameters(1, { feedbackLoss: 1, gabaDriveRise: 0.5 });
    assertClose(restingState({ drug: ketamine, parameters, manipulation: {} }).dopamine, 20e-6, {
      rtol: 1e-6,
      atol: 0,
    });
  });

  it("starts from another base where asked", () => {
    const base = withAcuteParameters({ somatodendritic: { gain: 10 } });
    expect(stressedParameters(1, { base }).somatodendritic.gain).toBe(5);
  });

  it("raises effort for ketamine with the level, as the assumption makes it", () => {
    const breakpoints = [0, 0.5, 1].map((level) =>
      medianAnimal({ drug: "ketamine", unitDose: 2e-6, acute: stressedParameters(level) }, { days: 5 }).breakpoint
    );
    expect(breakpoints[1]).toBeGreaterThanOrEqual(breakpoints[0]!);
    expect(breakpoints[2]).toBeGreaterThan(breakpoints[0]!);
  });

  it("rejects levels and losses that are no fraction", () => {
    for (const level of [-0.1, 1.1, NaN]) expect(() => stressedParameters(level)).toThrow("level must be a fraction");
    expect(() => stressedParameters(1, { feedbackLoss: 2 })).toThrow("feedbackLoss must be a fraction");
    expect(() => stressedParameters(1, { gabaDriveRise: -1 })).toThrow("gabaDriveRise must be zero or positive");
  });
});
