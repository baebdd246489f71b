/**
 * K3.5, acute part: how much of the difference in duration goes with the drug's course in the body, how much with D2
 * feedback, how much with the mechanism.
 *
 * @module
 */
import { type CourseSwap, swapCourses } from "../../dopamine/mod.ts";
import type { Animal } from "./animal.ts";
import { transientIn, type Trial } from "./acute_trial.ts";
import { NO_FEEDBACK, withFeedback } from "./d2_feedback.ts";

/** What an exchange of courses does to the half-decays. */
export interface CourseExchange {
  /** Both drugs with their own and with the other's pharmacokinetics, at equal peaks; mechanism first. */
  readonly swaps: readonly CourseSwap[];
  /** Half-decay of ketamine over that of cocaine, each with its own course. */
  readonly ratio: number;
  /** The same without D2 feedback. */
  readonly ratioWithoutFeedback: number;
  /** Share of the logarithm of the ratio that is there without D2 feedback. */
  readonly shareWithoutFeedback: number;
  /** Share of that logarithm that goes when ketamine has cocaine's course, and when cocaine has ketamine's. */
  readonly shareOfCourse: readonly [ketamine: number, cocaine: number];
}

/** Half-decays in s by mechanism and course, in the order of {@linkcode swapCourses}. */
function halfDecays(swaps: readonly CourseSwap[]): [number, number, number, number] {
  return swaps.map(({ metrics }) => metrics.halfDecay) as [number, number, number, number];
}

/**
 * Gives ketamine cocaine's pharmacokinetics and the reverse, all at ketamine's peak, with and without D2 feedback.
 *
 * @param animal The animal and the drugs as it meets them.
 * @param trial Dose of ketamine, intravenous, whose peak all doses are matched to.
 * @returns The four transients and what becomes of the difference.
 * @throws {RangeError} If no dose has that peak.
 * @example
 * ```ts
 * import { animalOf, exchangeCourses } from "lib/studies/ketamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const { ratio } = exchangeCourses(animalOf({}), { drug: "ketamine", dose: 2e-6, route: "intravenous" });
 * expect(ratio).toBeCloseTo(0.495, 2);
 * ```
 */
export function exchangeCourses(animal: Animal, trial: Trial): CourseExchange {
  const { peak } = transientIn(animal, { ...trial, route: "intravenous" });
  const drugs = [animal.ketamine, animal.cocaine] as const;
  const swaps = swapCourses(drugs, { peak, parameters: animal.parameters });
  const openLoop = withFeedback(animal, NO_FEEDBACK).parameters;
  const [openKetamine, , , openCocaine] = halfDecays(swapCourses(drugs, { peak, parameters: openLoop }));
  const [ketamine, ketamineLent, cocaineLent, cocaine] = halfDecays(swaps);
  const gap = Math.log(cocaine / ketamine);
  return {
    swaps,
    ratio: ketamine / cocaine,
    ratioWithoutFeedback: openKetamine / openCocaine,
    shareWithoutFeedback: Math.log(openCocaine / openKetamine) / gap,
    shareOfCourse: [Math.log(ketamineLent / ketamine) / gap, Math.log(cocaine / cocaineLent) / gap],
  };
}
