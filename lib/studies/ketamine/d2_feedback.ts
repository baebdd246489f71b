/**
 * K6.1, K6.2 and F1b: does D2 feedback make ketamine's dopamine short, and which of its branches does?
 *
 * @module
 */
import type { Input } from "../../argument/input.ts";
import {
  type AcuteCourse,
  type AcuteParameterChanges,
  type TransientMetrics,
  transientMetrics,
  withAcuteParameters,
} from "../../dopamine/mod.ts";
import { type Study, valueOf } from "../study.ts";
import { acuteStudy, DOPAMINE_INPUTS, KETAMINE_INPUTS } from "./acute_study.ts";
import { type AcuteDoses, courseIn, transientIn, type Trial, trialOf } from "./acute_trial.ts";
import type { Animal } from "./animal.ts";

/** The model without the branch on cell bodies and dendrites of the dopamine neurons. */
export const NO_SOMATIC_BRANCH: AcuteParameterChanges = { somatodendritic: { gain: 0 } };
/** The model without the branch on terminals in the nucleus accumbens. */
export const NO_TERMINAL_BRANCH: AcuteParameterChanges = { terminal: { gain: 0 } };
/** The model without D2 feedback. */
export const NO_FEEDBACK: AcuteParameterChanges = { ...NO_SOMATIC_BRANCH, ...NO_TERMINAL_BRANCH };

/** Ketamine's dopamine under one form of the feedback. */
export interface BranchCourse {
  /** Which branches are there. */
  readonly feedback: "both branches" | "without terminal branch" | "without somatodendritic branch" | "no D2 feedback";
  /** The whole chain. */
  readonly course: AcuteCourse;
  /** Dopamine over rest. */
  readonly metrics: TransientMetrics;
}

/** What the notebook shows of the feedback. */
export interface FeedbackDetail {
  /** With both branches, without either, with neither. */
  readonly branches: readonly BranchCourse[];
  /** Half-decay without over with what the study removes. */
  readonly halfDecayRatio: number;
  /** By time above 1.25 times rest. */
  readonly timeAboveRatio: number;
}

const VARIANTS: readonly { readonly feedback: BranchCourse["feedback"]; readonly changes: AcuteParameterChanges }[] = [
  { feedback: "both branches", changes: {} },
  { feedback: "without terminal branch", changes: NO_TERMINAL_BRANCH },
  { feedback: "without somatodendritic branch", changes: NO_SOMATIC_BRANCH },
  { feedback: "no D2 feedback", changes: NO_FEEDBACK },
];

/**
 * The animal with another D2 feedback.
 *
 * @param animal The animal and the drugs as it meets them.
 * @param changes Parameters that differ, such as {@linkcode NO_FEEDBACK}.
 * @returns The animal with those parameters.
 * @example
 * ```ts
 * import { animalOf } from "lib/studies/ketamine/animal.ts";
 * import { NO_FEEDBACK, withFeedback } from "lib/studies/ketamine/d2_feedback.ts";
 * import { expect } from "@std/expect";
 *
 * expect(withFeedback(animalOf({}), NO_FEEDBACK).parameters.terminal.gain).toBe(0);
 * ```
 */
export function withFeedback(animal: Animal, changes: AcuteParameterChanges): Animal {
  return { ...animal, parameters: withAcuteParameters(changes, animal.parameters) };
}

function branchCourses(animal: Animal, trial: Trial): BranchCourse[] {
  return VARIANTS.map(({ feedback, changes }) => {
    const course = courseIn(withFeedback(animal, changes), trial);
    return { feedback, course, metrics: transientMetrics(course.time, course.dopamineFold) };
  });
}

function detailOf(animal: Animal, changes: AcuteParameterChanges, trial: Trial): FeedbackDetail {
  const [without, withAll] = [transientIn(withFeedback(animal, changes), trial), transientIn(animal, trial)];
  return {
    branches: branchCourses(animal, trial),
    halfDecayRatio: without.halfDecay / withAll.halfDecay,
    timeAboveRatio: without.timeAbove / withAll.timeAbove,
  };
}

function feedbackStudy(
  claim: string,
  changes: AcuteParameterChanges,
  asked: { readonly rows: readonly Input[]; readonly doses: AcuteDoses },
): Study<FeedbackDetail> {
  const trial = trialOf("ketamine", asked.doses);
  return acuteStudy({
    claim,
    evidence: "emergent",
    rows: asked.rows,
    names: [...DOPAMINE_INPUTS, ...KETAMINE_INPUTS],
    asked: { ...asked.doses },
    outcome: (animal, values) => {
      const given = { ...trial, dose: valueOf(values, "ketamineDose") };
      return transientIn(withFeedback(animal, changes), given).halfDecay / transientIn(animal, given).halfDecay;
    },
    detail: (animal) => detailOf(animal, changes, trial),
  });
}

/**
 * Half-decay of ketamine's dopamine without D2 feedback over that with it.
 *
 * @param rows The article's inputs.
 * @param doses Dose of ketamine and route at which the notebook asks.
 * @returns The study; its outcome is a ratio.
 * @example
 * ```ts
 * import { loadInputs } from "lib/data/mod.ts";
 * import { feedbackEndsBurst } from "lib/studies/ketamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const doses = { ketamineDose: 2e-6, cocaineDose: 6e-7, fentanylDose: 2e-8, route: "intravenous" };
 * const { detail } = feedbackEndsBurst(await loadInputs("ketamine"), doses);
 * expect(detail.halfDecayRatio).toBeCloseTo(2.15, 2);
 * ```
 */
export function feedbackEndsBurst(rows: readonly Input[], doses: AcuteDoses): Study<FeedbackDetail> {
  return feedbackStudy("K6.1", NO_FEEDBACK, { rows, doses });
}

/**
 * Half-decay of ketamine's dopamine without the branch on terminals in the accumbens over that with both branches.
 *
 * @param rows The article's inputs.
 * @param doses Dose of ketamine and route at which the notebook asks.
 * @returns The study; its outcome is a ratio.
 * @example
 * ```ts
 * import { loadInputs } from "lib/data/mod.ts";
 * import { terminalBranchEndsBurst } from "lib/studies/ketamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const doses = { ketamineDose: 2e-6, cocaineDose: 6e-7, fentanylDose: 2e-8, route: "intravenous" };
 * const { detail } = terminalBranchEndsBurst(await loadInputs("ketamine"), doses);
 * expect(detail.halfDecayRatio).toBeLessThan(1);
 * ```
 */
export function terminalBranchEndsBurst(rows: readonly Input[], doses: AcuteDoses): Study<FeedbackDetail> {
  return feedbackStudy("K6.2", NO_TERMINAL_BRANCH, { rows, doses });
}

/**
 * Half-decay of ketamine's dopamine without the branch on the dopamine neurons over that with both branches.
 *
 * @param rows The article's inputs.
 * @param doses Dose of ketamine and route at which the notebook asks.
 * @returns The study; its outcome is a ratio.
 * @example
 * ```ts
 * import { loadInputs } from "lib/data/mod.ts";
 * import { somaticBranchEndsBurst } from "lib/studies/ketamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const doses = { ketamineDose: 2e-6, cocaineDose: 6e-7, fentanylDose: 2e-8, route: "intravenous" };
 * const { detail } = somaticBranchEndsBurst(await loadInputs("ketamine"), doses);
 * expect(detail.halfDecayRatio).toBeGreaterThan(2);
 * ```
 */
export function somaticBranchEndsBurst(rows: readonly Input[], doses: AcuteDoses): Study<FeedbackDetail> {
  return feedbackStudy("F1b", NO_SOMATIC_BRANCH, { rows, doses });
}
