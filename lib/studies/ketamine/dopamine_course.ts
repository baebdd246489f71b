/**
 * K3.3a and K3.4: do ketamine and cocaine raise dopamine, and does the rise last longer with cocaine?
 *
 * @module
 */
import type { Input, InputValues } from "../../argument/input.ts";
import { type AcuteCourse, type TransientMetrics, transientMetrics } from "../../dopamine/mod.ts";
import type { DrugName } from "../../pharmacology/mod.ts";
import { type Study, valueOf } from "../study.ts";
import { acuteStudy, COCAINE_INPUTS, DOPAMINE_INPUTS, KETAMINE_INPUTS, outcomeKind } from "./acute_study.ts";
import { type AcuteDoses, courseIn, riseIn, transientIn, type Trial, trialOf, trialOfPeak } from "./acute_trial.ts";
import type { Animal } from "./animal.ts";

/** A drug's course and what is measured on it. */
export interface DrugCourse {
  /** The drug. */
  readonly drug: DrugName;
  /** Dose in kg/kg. */
  readonly dose: number;
  /** The whole chain. */
  readonly course: AcuteCourse;
  /** Dopamine over rest. */
  readonly metrics: TransientMetrics;
}

/** What the notebook shows of the courses. */
export interface DopamineCourseDetail {
  /** Ketamine, cocaine and fentanyl at the doses asked. */
  readonly courses: readonly DrugCourse[];
}

/** What the notebook shows of the durations. */
export interface DopamineDurationDetail {
  /** Dose of cocaine in kg/kg whose peak equals that of ketamine. */
  readonly matchedDose: number;
  /** Ketamine at the dose asked. */
  readonly ketamine: TransientMetrics;
  /** Cocaine at the matched dose. */
  readonly cocaine: TransientMetrics;
}

const NAMES = [...DOPAMINE_INPUTS, ...KETAMINE_INPUTS, ...COCAINE_INPUTS];

function ketamineTrial(values: InputValues, doses: AcuteDoses): Trial {
  return { ...trialOf("ketamine", doses), dose: valueOf(values, "ketamineDose") };
}

function smallerPeak(animal: Animal, trials: readonly Trial[]): number {
  return 1 + Math.min(...trials.map((trial) => riseIn(animal, trial)));
}

function drugCourse(animal: Animal, trial: Trial): DrugCourse {
  const course = courseIn(animal, trial);
  const metrics = transientMetrics(course.time, course.dopamineFold);
  return { drug: trial.drug, dose: trial.dose, course, metrics };
}

/**
 * Ketamine's transient and that of cocaine at the dose of equal peak.
 *
 * @param animal The animal and the drugs as it meets them.
 * @param ketamine The trial of ketamine.
 * @returns Both transients and the trial of cocaine.
 * @throws {RangeError} If no dose of cocaine has ketamine's peak.
 * @example
 * ```ts
 * import { animalOf } from "lib/studies/ketamine/animal.ts";
 * import { transientsOfEqualPeak } from "lib/studies/ketamine/dopamine_course.ts";
 * import { expect } from "@std/expect";
 *
 * const trial = { drug: "ketamine", dose: 2e-6, route: "intravenous" } as const;
 * const { ketamine, cocaine } = transientsOfEqualPeak(animalOf({}), trial);
 * expect(cocaine.peak).toBeCloseTo(ketamine.peak, 4);
 * ```
 */
export function transientsOfEqualPeak(
  animal: Animal,
  ketamine: Trial,
): { readonly ketamine: TransientMetrics; readonly cocaine: TransientMetrics; readonly cocaineTrial: Trial } {
  const own = transientIn(animal, ketamine);
  const cocaineTrial = trialOfPeak(animal, { drug: "cocaine", peak: own.peak, route: ketamine.route });
  return { ketamine: own, cocaine: transientIn(animal, cocaineTrial), cocaineTrial };
}

function halfDecayRatio(animal: Animal, trial: Trial): number {
  const { ketamine, cocaine } = transientsOfEqualPeak(animal, trial);
  return cocaine.halfDecay / ketamine.halfDecay;
}

/**
 * The smaller of the peaks of dopamine after ketamine and after cocaine, over rest.
 *
 * @param rows The article's inputs.
 * @param doses Doses and route at which the notebook asks.
 * @returns The study; its outcome has no unit.
 * @example
 * ```ts
 * import { loadInputs } from "lib/data/mod.ts";
 * import { dopamineRise } from "lib/studies/ketamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const doses = { ketamineDose: 2e-6, cocaineDose: 6e-7, fentanylDose: 2e-8, route: "intravenous" };
 * const { detail } = dopamineRise(await loadInputs("ketamine"), doses);
 * expect(detail.courses[0]!.metrics.peak).toBeCloseTo(1.71, 2);
 * ```
 */
export function dopamineRise(rows: readonly Input[], doses: AcuteDoses): Study<DopamineCourseDetail> {
  const trials = (["ketamine", "cocaine", "fentanyl"] as const).map((drug) => trialOf(drug, doses));
  const cocaine = trialOf("cocaine", doses);
  return acuteStudy({
    claim: "K3.3a",
    evidence: "emergent",
    rows,
    names: NAMES,
    asked: { ...doses },
    outcome: (animal, values) => smallerPeak(animal, [ketamineTrial(values, doses), cocaine]),
    detail: (animal) => ({ courses: trials.map((trial) => drugCourse(animal, trial)) }),
  });
}

/**
 * Half-decay of dopamine after cocaine over that after ketamine, at doses of equal peak.
 *
 * @param rows The article's inputs.
 * @param doses Dose of ketamine and route at which the notebook asks.
 * @returns The study; its outcome has no unit.
 * @example
 * ```ts
 * import { loadInputs } from "lib/data/mod.ts";
 * import { dopamineDuration } from "lib/studies/ketamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const doses = { ketamineDose: 2e-6, cocaineDose: 6e-7, fentanylDose: 2e-8, route: "intravenous" };
 * const { ketamine, cocaine } = dopamineDuration(await loadInputs("ketamine"), doses).detail;
 * expect(cocaine.halfDecay / ketamine.halfDecay).toBeCloseTo(2.02, 2);
 * ```
 */
export function dopamineDuration(rows: readonly Input[], doses: AcuteDoses): Study<DopamineDurationDetail> {
  return acuteStudy({
    claim: "K3.4",
    evidence: outcomeKind("ketamine-shorter"),
    rows,
    names: NAMES,
    asked: { ...doses },
    outcome: (animal, values) => halfDecayRatio(animal, ketamineTrial(values, doses)),
    detail: (animal, values) => {
      const { cocaineTrial, ...transients } = transientsOfEqualPeak(animal, ketamineTrial(values, doses));
      return { matchedDose: cocaineTrial.dose, ...transients };
    },
  });
}
