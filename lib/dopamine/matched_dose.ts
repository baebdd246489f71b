/**
 * The dose that makes two drugs comparable.
 *
 * @module
 */
import { findRoot } from "../numerics/find_root.ts";
import { requireWithin } from "../numerics/require.ts";
import { type AcuteOptions, simulateAcute } from "./simulate_acute.ts";
import { transientMetrics } from "./transient_metrics.ts";

/**
 * Dose at which a drug raises dopamine to a given peak over rest.
 *
 * Root of peak(dose) − target on a logarithmic scale of dose. The peak must pass the target once between the bounds;
 * the peak of cocaine does at any target above 1, that of ketamine is bounded, since it can take away no more
 * inhibition than there is.
 *
 * @param target Peak of dopamine over rest, above 1; 1.71 is that of ketamine, 2 mg/kg intravenous.
 * @param options As for {@linkcode simulateAcute} without `dose` and `doses`; `lower` and `upper` bounds of the dose,
 * kg/kg, default 1e-9 (1 µg/kg) and 1e-4 (100 mg/kg).
 * @returns Dose, kg/kg, to a relative 1e-6.
 * @throws {RangeError} If the target is not above 1, or no dose between the bounds reaches it.
 * @example
 * ```ts
 * import { doseMatchingPeak } from "lib/dopamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const dose = doseMatchingPeak(1.71, { drug: "cocaine" });
 * expect(dose * 1e6).toBeCloseTo(0.6, 2); // mg/kg
 * ```
 */
export function doseMatchingPeak(
  target: number,
  options: Omit<AcuteOptions, "dose" | "doses"> & { readonly lower?: number; readonly upper?: number },
): number {
  const attempt = "match a dose to a peak";
  requireWithin("target", target, { lower: 1 + 1e-6, upper: 1e6, attempt });
  const { lower = 1e-9, upper = 1e-4, duration = 3600, ...setting } = options;
  const excess = (logarithm: number): number => {
    const { time, dopamineFold } = simulateAcute({ ...setting, duration, dose: Math.exp(logarithm) });
    return transientMetrics(time, dopamineFold).peak - target;
  };
  const bracket = { lower: Math.log(lower), upper: Math.log(upper) };
  const [least, most] = [excess(bracket.lower), excess(bracket.upper)];
  if (least > 0 || most < 0) {
    throw new RangeError(
      `Cannot ${attempt}: target must lie between the peaks ${least + target} and ${
        most + target
      } at the bounds, got ${target}`,
    );
  }
  return Math.exp(findRoot(excess, { ...bracket, atol: 1e-6 }));
}
