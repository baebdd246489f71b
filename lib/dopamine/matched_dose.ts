/**
 * The dose that makes two drugs comparable.
 *
 * @module
 */
import { findRoot } from "../numerics/find_root.ts";
import { requireWithin } from "../numerics/require.ts";
import { type AcuteOptions, simulateDopamine } from "./simulate_acute.ts";
import { transientMetrics } from "./transient_metrics.ts";

/** Smaller rises of dopamine over rest are rounding. */
const SMALLEST_RISE = 1e-9;

/**
 * Dose at which a drug raises dopamine to a given peak over rest.
 *
 * Root of ln(peak(dose) − 1) − ln(target − 1) on a logarithmic scale of dose. The peak must pass the target once between the bounds;
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
  const peakAt = (logarithm: number): number => {
    const { time, dopamineFold } = simulateDopamine({ ...setting, duration, dose: Math.exp(logarithm) });
    return transientMetrics(time, dopamineFold).peak;
  };
  // The rise is nearly a power of the dose, so that its logarithm takes few steps.
  const riseOf = (peak: number): number => Math.log(Math.max(peak - 1, SMALLEST_RISE));
  const bracket = { lower: Math.log(lower), upper: Math.log(upper) };
  const [least, most] = [peakAt(bracket.lower), peakAt(bracket.upper)];
  if (least > target || most < target) {
    throw new RangeError(
      `Cannot ${attempt}: target must lie between the peaks ${least} and ${most} at the bounds, got ${target}`,
    );
  }
  const atEnds = new Map([[bracket.lower, least], [bracket.upper, most]]);
  const excess = (x: number): number => riseOf(atEnds.get(x) ?? peakAt(x)) - riseOf(target);
  return Math.exp(findRoot(excess, { ...bracket, atol: 1e-6 }));
}
