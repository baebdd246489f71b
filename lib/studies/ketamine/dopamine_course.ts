/**
 * K3.3a and K3.4: do ketamine and cocaine raise dopamine, and does the rise last longer with cocaine?
 *
 * @module
 */
import { type Input, type InputValues, nominalValues } from "../../argument/input.ts";
import {
  type AcuteCourse,
  doseMatchingPeak,
  simulateAcute,
  type TransientMetrics,
  transientMetrics,
} from "../../dopamine/mod.ts";
import { type Drug, type DrugName, requireRoute, type Route } from "../../pharmacology/mod.ts";
import { pickInputs, type Study, valueOf } from "../study.ts";
import { type Animal, ANIMAL_INPUTS, animalOf } from "./animal.ts";

/** Doses in kg/kg and route at which the notebook asks. */
export interface AcuteDoses {
  /** Dose of ketamine. */
  readonly ketamineDose: number;
  /** Dose of cocaine. */
  readonly cocaineDose: number;
  /** Dose of fentanyl. */
  readonly fentanylDose: number;
  /** "intravenous" or "intraperitoneal". */
  readonly route: string;
}

/** A drug's course and what is measured on it. */
export interface DrugCourse {
  /** The drug. */
  readonly drug: DrugName;
  /** Its dose in kg/kg. */
  readonly dose: number;
  /** The simulated course. */
  readonly course: AcuteCourse;
  /** Peak, half-decay and the like. */
  readonly metrics: TransientMetrics;
}

/** What the notebook shows of the courses. */
export interface DopamineCourseDetail {
  /** Ketamine, cocaine and fentanyl at the doses asked. */
  readonly courses: readonly DrugCourse[];
  /** Dose of cocaine in kg/kg whose peak equals that of ketamine. */
  readonly matchedDose: number;
  /** Half-decay after cocaine over that after ketamine, at equal peaks. */
  readonly halfDecayRatio: number;
}

/** One acute simulation costs about a millisecond and a matched dose a dozen of them. */
const SAMPLES = 512;
const DURATION = 5400;
/** The parameter space is sampled on a coarser grid of outputs: the peak is found by interpolation. */
const COARSE = { duration: 3600, outputs: 721, rtol: 1e-6 };

function measured(
  drug: Drug,
  animal: Animal,
  setting: { readonly dose: number; readonly route: Route },
): TransientMetrics {
  const { time, dopamineFold } = simulateAcute({ drug, parameters: animal.parameters, ...setting, ...COARSE });
  return transientMetrics(time, dopamineFold);
}

function matchedCocaine(animal: Animal, peak: number, route: Route): number {
  return doseMatchingPeak(peak, { drug: animal.cocaine, parameters: animal.parameters, route, ...COARSE });
}

function halfDecayRatio(values: InputValues, route: Route): number {
  const animal = animalOf(values);
  const ketamine = measured(animal.ketamine, animal, { dose: valueOf(values, "ketamineDose"), route });
  const cocaine = measured(animal.cocaine, animal, { dose: matchedCocaine(animal, ketamine.peak, route), route });
  return cocaine.halfDecay / ketamine.halfDecay;
}

function smallerPeak(values: InputValues, doses: AcuteDoses): number {
  const animal = animalOf(values);
  const route = requireRoute(doses.route as Route);
  const ketamine = measured(animal.ketamine, animal, { dose: valueOf(values, "ketamineDose"), route });
  const cocaine = measured(animal.cocaine, animal, { dose: doses.cocaineDose, route });
  return Math.min(ketamine.peak, cocaine.peak);
}

function courseOf(
  drug: DrugName,
  animal: Animal,
  setting: { readonly dose: number; readonly route: Route },
): DrugCourse {
  const course = simulateAcute({ drug: animal[drug], parameters: animal.parameters, ...setting, duration: DURATION });
  return { drug, dose: setting.dose, course, metrics: transientMetrics(course.time, course.dopamineFold) };
}

function detailOf(values: InputValues, doses: AcuteDoses): DopamineCourseDetail {
  const animal = animalOf(values);
  const route = requireRoute(doses.route as Route);
  const courses = (["ketamine", "cocaine", "fentanyl"] as const).map((drug) =>
    courseOf(drug, animal, { dose: doses[`${drug}Dose`], route })
  );
  const peak = measured(animal.ketamine, animal, { dose: doses.ketamineDose, route }).peak;
  return { courses, matchedDose: matchedCocaine(animal, peak, route), halfDecayRatio: halfDecayRatio(values, route) };
}

function inputsAt(rows: readonly Input[], doses: AcuteDoses): Input[] {
  return pickInputs(rows, [...ANIMAL_INPUTS, "ketamineDose"]).map((input) => {
    if (input.name !== "ketamineDose") return input;
    const nominal = doses.ketamineDose;
    return { ...input, nominal, lower: Math.min(input.lower, nominal), upper: Math.max(input.upper, nominal) };
  });
}

const MODEL = [
  { id: "acuteChain", kind: "model", status: "confirmed" },
  { id: "ketamine-circuit-parameters", kind: "parameter", status: "assumed" },
  { id: "ketamine-drug-parameters", kind: "parameter", status: "assumed" },
] as const;

/**
 * The smaller of the peaks of dopamine after ketamine and after cocaine, over rest.
 *
 * @param rows The article's inputs.
 * @param doses Doses and route at which the notebook asks.
 * @returns The study; its outcome has no unit.
 */
export function dopamineRise(rows: readonly Input[], doses: AcuteDoses): Study<DopamineCourseDetail> {
  const inputs = inputsAt(rows, doses);
  return {
    claim: "K3.3a",
    evidence: "emergent",
    basis: MODEL,
    inputs,
    outcome: (values) => smallerPeak(values, doses),
    samples: SAMPLES,
    detail: detailOf(nominalValues(inputs), doses),
  };
}

/**
 * Half-decay of dopamine after cocaine over that after ketamine, at doses of equal peak.
 *
 * @param rows The article's inputs.
 * @param doses Dose of ketamine and route at which the notebook asks.
 * @returns The study; its outcome has no unit.
 */
export function dopamineDuration(rows: readonly Input[], doses: AcuteDoses): Study<DopamineCourseDetail> {
  const inputs = inputsAt(rows, doses);
  return {
    claim: "K3.4",
    evidence: "emergent",
    basis: MODEL,
    inputs,
    outcome: (values) => halfDecayRatio(values, requireRoute(doses.route as Route)),
    samples: SAMPLES,
    detail: detailOf(nominalValues(inputs), doses),
  };
}
