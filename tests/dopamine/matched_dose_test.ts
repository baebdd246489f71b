import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { doseMatchingPeak } from "../../lib/dopamine/matched_dose.ts";
import { simulateAcute } from "../../lib/dopamine/simulate_acute.ts";
import { transientMetrics } from "../../lib/dopamine/transient_metrics.ts";
import { assertClose } from "../assert_close.ts";

describe("doseMatchingPeak", () => {
  it("finds the dose back from its own peak", () => {
    for (const [drug, dose] of [["ketamine", 2e-6], ["cocaine", 0.6e-6], ["fentanyl", 0.02e-6]] as const) {
      const { time, dopamineFold } = simulateAcute({ drug, dose, duration: 3600 });
      assertClose(doseMatchingPeak(transientMetrics(time, dopamineFold).peak, { drug }), dose, { rtol: 1e-5, atol: 0 });
    }
  });

  it("matches cocaine to ketamine 2 mg/kg at 0.60 mg/kg, as by hand in the first-pass model", () => {
    assertClose(doseMatchingPeak(1.7102, { drug: "cocaine" }), 0.6e-6, { rtol: 0.01, atol: 0 });
  });

  it("says so when no dose reaches the peak: disinhibition is bounded", () => {
    expect(() => doseMatchingPeak(4, { drug: "ketamine" })).toThrow(
      "Cannot match a dose to a peak: target must lie between",
    );
    expect(() => doseMatchingPeak(1.7, { drug: "cocaine", lower: 5e-6 })).toThrow("target must lie between");
  });

  it("rejects a target that is not above rest", () => {
    for (const target of [1, 0.5, NaN]) expect(() => doseMatchingPeak(target, { drug: "cocaine" })).toThrow("target");
  });
});
