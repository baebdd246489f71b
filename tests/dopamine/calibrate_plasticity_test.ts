import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { acuteParameters, withAcuteParameters } from "../../lib/dopamine/acute_parameters.ts";
import { calibrateLearningRate, COCAINE_TARGET } from "../../lib/dopamine/calibrate_plasticity.ts";
import { simulateAcute } from "../../lib/dopamine/simulate_acute.ts";
import { cocaine } from "../../lib/pharmacology/drugs.ts";
import { assertClose } from "../assert_close.ts";

describe("calibrateLearningRate", () => {
  it("gives the default learning rate, and the 0.5582 per hour of the first-pass model", () => {
    assertClose(calibrateLearningRate(), acuteParameters.plasticity.learningRate, { rtol: 1e-4, atol: 0 });
    assertClose(calibrateLearningRate() * 3600, 0.5582021, { rtol: 1e-5, atol: 0 });
  });

  it("reaches its target in the full chain", () => {
    const base = withAcuteParameters({ plasticity: { threshold: 1.3, traceTime: 1800 } });
    const learningRate = calibrateLearningRate(base, { weight: 0.3, time: 7200, dose: 10e-6 });
    const parameters = withAcuteParameters({ plasticity: { learningRate } }, base);
    const options = { drug: "cocaine", dose: 10e-6, route: "intraperitoneal", duration: 7200, parameters } as const;
    assertClose(simulateAcute(options).plasticWeight.at(-1)!, 0.3, { rtol: 1e-5, atol: 0 });
  });

  it("is hardly moved by coarser output, and follows the cocaine it is given", () => {
    const coarse = { ...COCAINE_TARGET, outputs: 481 };
    assertClose(calibrateLearningRate(acuteParameters, coarse), calibrateLearningRate(), { rtol: 1e-4, atol: 0 });
    const weaker = { ...cocaine, dopamineTransporterInhibition: 2 * cocaine.dopamineTransporterInhibition };
    expect(calibrateLearningRate(acuteParameters, { ...coarse, drug: weaker })).toBeGreaterThan(
      1.2 * calibrateLearningRate(),
    );
  });

  it("says so when the trace never passes the threshold", () => {
    expect(() => calibrateLearningRate(withAcuteParameters({ plasticity: { threshold: 10 } }))).toThrow(
      "the trace must pass the threshold 10",
    );
  });

  it("rejects a target out of its domain", () => {
    for (const weight of [0, 1, NaN]) {
      expect(() => calibrateLearningRate(acuteParameters, { ...COCAINE_TARGET, weight })).toThrow("weight");
    }
    expect(() => calibrateLearningRate(acuteParameters, { ...COCAINE_TARGET, dose: 0 })).toThrow("dose");
    expect(() => calibrateLearningRate(acuteParameters, { ...COCAINE_TARGET, time: -1 })).toThrow("time");
  });
});
