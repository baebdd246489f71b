import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { DOPAMINE_SENSORS, sensorSignal } from "../../lib/dopamine/sensor_readout.ts";
import { simulateAcute } from "../../lib/dopamine/simulate_acute.ts";
import { transientMetrics } from "../../lib/dopamine/transient_metrics.ts";
import { assertClose } from "../assert_close.ts";

const [dLight, grab] = DOPAMINE_SENSORS;

describe("sensorSignal", () => {
  it("is one at rest, dopamine over rest for a loose sensor and bounded for any", () => {
    const restDopamine = 20e-6;
    expect(sensorSignal(restDopamine, { sensor: dLight!, restDopamine })).toBe(1);
    const loose = { name: "loose", halfMaximal: 1 };
    assertClose(sensorSignal(60e-6, { sensor: loose, restDopamine }), 3, { rtol: 1e-3, atol: 0 });
    assertClose(sensorSignal(1e3, { sensor: grab!, restDopamine }), 1 + 90 / 20, { rtol: 1e-6, atol: 0 });
  });

  it("understates peaks as in the first-pass model: 1.71 becomes 1.64 and 1.51, 4.41 becomes 3.69 and 2.72", () => {
    const peak = (drug: "ketamine" | "cocaine", dose: number, sensor: typeof dLight) => {
      const { dopamine, rest } = simulateAcute({ drug, dose });
      return Math.max(...dopamine.map((C) => sensorSignal(C, { sensor: sensor!, restDopamine: rest.dopamine })));
    };
    assertClose(peak("ketamine", 2e-6, dLight), 1.64, { rtol: 0, atol: 0.005 });
    assertClose(peak("ketamine", 2e-6, grab), 1.51, { rtol: 0, atol: 0.005 });
    assertClose(peak("cocaine", 4e-6, dLight), 3.69, { rtol: 0, atol: 0.005 });
    assertClose(peak("cocaine", 4e-6, grab), 2.72, { rtol: 0, atol: 0.005 });
  });

  it("lengthens the half-decay that is read from it", () => {
    const { time, dopamine, dopamineFold, rest } = simulateAcute({ drug: "cocaine", dose: 4e-6 });
    const seen = dopamine.map((C) => sensorSignal(C, { sensor: grab!, restDopamine: rest.dopamine }));
    expect(transientMetrics(time, seen).halfDecay).toBeGreaterThan(
      1.2 * transientMetrics(time, dopamineFold).halfDecay,
    );
  });

  it("rejects arguments outside their domain", () => {
    expect(() => sensorSignal(-1, { sensor: dLight!, restDopamine: 1 })).toThrow("concentration");
    expect(() => sensorSignal(1, { sensor: dLight!, restDopamine: 0 })).toThrow("restDopamine");
    expect(() => sensorSignal(1, { sensor: { name: "", halfMaximal: 0 }, restDopamine: 1 })).toThrow("halfMaximal");
  });
});
