/**
 * How a dopamine transient grows with dose.
 *
 * @module
 */
import { type AcuteOptions, simulateAcute } from "./simulate_acute.ts";
import { type TransientMetrics, transientMetrics } from "./transient_metrics.ts";

/** One row of a dose-response table. */
export interface DoseResponseRow extends TransientMetrics {
  /** Dose, kg/kg. */
  readonly dose: number;
  /** Highest free drug at the effect site, mol/m³. */
  readonly largestEffectSite: number;
  /** Lowest firing rate of GABA neurons, 1/s. */
  readonly lowestGabaRate: number;
  /** Highest firing rate of dopamine neurons, 1/s. */
  readonly highestDopamineRate: number;
  /** Plastic weight at the end. */
  readonly plasticWeight: number;
}

/**
 * Dopamine transient, rates and plasticity against dose.
 *
 * @param doses Doses, kg/kg, each 0 or more.
 * @param options As for {@linkcode simulateAcute} without `dose` and `doses`; the same animal, route and duration for
 * all.
 * @returns One row per dose, in order. The half-decay of a dose that outlasts the record is `Infinity`.
 * @throws {RangeError} As {@linkcode simulateAcute}.
 * @example
 * ```ts
 * import { doseResponse } from "lib/dopamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const [low, high] = doseResponse([2e-6, 16e-6], { drug: "ketamine" });
 * expect(high!.peak).toBeLessThan(1.4 * low!.peak); // eight times the dose: disinhibition is bounded
 * ```
 */
export function doseResponse(
  doses: readonly number[],
  options: Omit<AcuteOptions, "dose" | "doses">,
): DoseResponseRow[] {
  return doses.map((dose) => {
    const course = simulateAcute({ ...options, dose });
    return {
      dose,
      ...transientMetrics(course.time, course.dopamineFold),
      largestEffectSite: Math.max(...course.effectSite),
      lowestGabaRate: Math.min(...course.gabaRate),
      highestDopamineRate: Math.max(...course.dopamineRate),
      plasticWeight: course.plasticWeight[course.plasticWeight.length - 1]!,
    };
  });
}
