/**
 * What if ketamine had cocaine's time course, or left the receptors at the plastic synapse free.
 *
 * @module
 */
import { type Drug, drugByName, type DrugName, withCourseOf } from "../pharmacology/drugs.ts";
import type { AcuteParameters } from "./acute_parameters.ts";
import { doseMatchingPeak } from "./matched_dose.ts";
import { replayPlasticity } from "./plasticity_replay.ts";
import { type AcuteCourse, type AcuteOptions, simulateAcute } from "./simulate_acute.ts";
import { type TransientMetrics, transientMetrics } from "./transient_metrics.ts";

/** One cell of the comparison of time course and mechanism. */
export interface CourseSwap {
  /** The drug whose targets act. */
  readonly mechanism: string;
  /** The drug whose pharmacokinetics are used. */
  readonly courseOf: string;
  /** Dose that gives the common peak, kg/kg intravenous. */
  readonly dose: number;
  /** The dopamine transient. */
  readonly metrics: TransientMetrics;
  /** The simulated course. */
  readonly course: AcuteCourse;
}

/**
 * Dopamine of two drugs, each with its own and with the other's pharmacokinetics, all at the same peak: does the drug's
 * course or its mechanism make the burst short?
 *
 * Four cells: mechanism of a or b times course of a or b, see {@linkcode withCourseOf}. The dose of each cell is
 * matched to the peak by {@linkcode doseMatchingPeak}, so that duration alone is compared.
 *
 * @param drugs Two drugs or names.
 * @param options `peak`, dopamine over rest, default that of the first drug at 2 mg/kg intravenous; `duration`, s,
 * default 5,400; deletion, compensation, antagonist and `parameters` as for {@linkcode simulateAcute}.
 * @returns Four cells in the order aa, ab, ba, bb (mechanism first).
 * @throws {RangeError} If a drug cannot reach the peak.
 * @example
 * ```ts
 * import { swapCourses } from "lib/dopamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const [own, lent] = swapCourses(["ketamine", "cocaine"]);
 * expect(lent!.mechanism).toBe("ketamine");
 * expect(lent!.courseOf).toBe("cocaine");
 * expect(lent!.metrics.peak).toBeCloseTo(own!.metrics.peak, 4);
 * ```
 */
export function swapCourses(
  drugs: readonly [Drug | DrugName, Drug | DrugName],
  options: Omit<AcuteOptions, "drug" | "dose" | "doses" | "route"> & { readonly peak?: number } = {},
): CourseSwap[] {
  const { duration = 5400, outputs, peak, ...animal } = options;
  const [a, b] = drugs.map(drugByName) as [Drug, Drug];
  const record = { ...animal, duration, outputs };
  const target = peak ?? peakOf(simulateAcute({ ...record, drug: a, dose: 2e-6 }));
  return [[a, a], [a, b], [b, a], [b, b]].map(([mechanism, courseOf]) => {
    const drug = withCourseOf(mechanism!, courseOf!);
    const dose = doseMatchingPeak(target, { ...animal, drug });
    const course = simulateAcute({ ...record, drug, dose });
    const metrics = transientMetrics(course.time, course.dopamineFold);
    return { mechanism: mechanism!.name, courseOf: courseOf!.name, dose, metrics, course };
  });
}

/** Plasticity with each of the two proposed brakes on or off. */
export interface PlasticityBrakes {
  /** Weight after the long dopamine course, receptors at the synapse free. */
  readonly longFree: number;
  /** Weight after the long dopamine course with the short drug's receptor block. */
  readonly longBlocked: number;
  /** Weight after the short dopamine course, receptors free. */
  readonly shortFree: number;
  /** Weight after the short dopamine course with its own receptor block. */
  readonly shortBlocked: number;
  /** Share of the long course's weight that the short course alone takes away. */
  readonly brevityAlone: number;
  /** Share of the long course's weight that the receptor block alone takes away. */
  readonly blockAlone: number;
}

/**
 * The two proposed brakes on plasticity, separated: little or short dopamine, and receptor block at the plastic
 * synapse.
 *
 * A 2 × 2 table: dopamine of the short or the long course, replayed with the receptor block of the short one or with
 * none, see {@linkcode replayPlasticity}. The block runs from the same time zero as the dopamine, as if both doses were
 * given together.
 *
 * @param courses `short` (ketamine) and `long` (cocaine): courses with the same output times.
 * @param options `parameters` of the rule and animal, default those of the long course.
 * @returns The four weights at the end, and what each brake takes away on its own, from 0 (nothing) to 1 (all).
 * @throws {TypeError} If the courses differ in length.
 * @example
 * ```ts
 * import { separateBrakes, simulateAcute } from "lib/dopamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const day = { route: "intraperitoneal", duration: 14_400 } as const;
 * const brakes = separateBrakes({
 *   short: simulateAcute({ drug: "ketamine", dose: 30e-6, ...day }),
 *   long: simulateAcute({ drug: "cocaine", dose: 15e-6, ...day }),
 * });
 * expect(brakes.brevityAlone).toBeGreaterThan(brakes.blockAlone);
 * ```
 */
export function separateBrakes(
  courses: { readonly short: AcuteCourse; readonly long: AcuteCourse },
  options: { readonly parameters?: AcuteParameters } = {},
): PlasticityBrakes {
  const { short, long } = courses;
  const { plasticity: parameters } = options.parameters ?? long.setting.parameters;
  const weight = (course: AcuteCourse, nmdaReceptorBlock: ArrayLike<number> | number): number => {
    const { time, dopamine, rest } = course;
    const replay = replayPlasticity({ time, dopamine, restDopamine: rest.dopamine, nmdaReceptorBlock, parameters });
    return replay.weight[time.length - 1]!;
  };
  const longFree = weight(long, 0), shortFree = weight(short, 0);
  const longBlocked = weight(long, short.nmdaBlockPlastic), shortBlocked = weight(short, short.nmdaBlockPlastic);
  return {
    longFree,
    longBlocked,
    shortFree,
    shortBlocked,
    brevityAlone: 1 - shortFree / longFree,
    blockAlone: 1 - longBlocked / longFree,
  };
}

function peakOf({ time, dopamineFold }: AcuteCourse): number {
  return transientMetrics(time, dopamineFold).peak;
}
