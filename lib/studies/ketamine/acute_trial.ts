/**
 * What a study asks of the acute model: one drug, one dose, one animal, and the transient of dopamine that follows.
 *
 * @module
 */
import {
  type AcuteCourse,
  type AcuteOptions,
  type DopamineCourse,
  doseMatchingPeak,
  type Manipulation,
  simulateAcute,
  simulateDopamine,
  type TransientMetrics,
  transientMetrics,
} from "../../dopamine/mod.ts";
import { requirePositive } from "../../numerics/require.ts";
import { type DrugName, requireRoute, type Route } from "../../pharmacology/mod.ts";
import type { Animal } from "./animal.ts";

/** Doses in kg/kg and route at which the notebook asks. */
export interface AcuteDoses {
  /** Dose of ketamine, kg/kg. */
  readonly ketamineDose: number;
  /** Dose of cocaine, kg/kg. */
  readonly cocaineDose: number;
  /** Dose of fentanyl, kg/kg. */
  readonly fentanylDose: number;
  /** "intravenous" or "intraperitoneal". */
  readonly route: string;
}

/** One drug at one dose, and what was done to the animal. */
export interface Trial extends Manipulation {
  /** The drug. */
  readonly drug: DrugName;
  /** Dose in kg/kg. */
  readonly dose: number;
  /** Way in. */
  readonly route: Route;
}

/** Time simulated for curves, s. */
const CURVE: Readonly<Record<Route, number>> = { intravenous: 5400, intraperitoneal: 14_400 };

/** Time simulated in s, number of outputs and tolerance. */
interface Grid {
  readonly duration: number;
  readonly outputs: number;
  readonly rtol: number;
}

/** For numbers over the plausible space: coarser than for curves, since the peak is found by interpolation. */
const COARSE: Readonly<Record<Route, Grid>> = {
  intravenous: { duration: 3600, outputs: 721, rtol: 1e-6 },
  intraperitoneal: { duration: 14_400, outputs: 1441, rtol: 1e-6 },
};

/** Every extreme comes within minutes after an intravenous dose, within an hour after an intraperitoneal one. */
const EARLY: Readonly<Record<Route, Grid>> = {
  intravenous: { duration: 600, outputs: 121, rtol: 1e-6 },
  intraperitoneal: { duration: 3600, outputs: 361, rtol: 1e-6 },
};

/**
 * The dose of a drug at which the notebook asks.
 *
 * @param drug The drug.
 * @param doses Doses and route.
 * @returns The trial without manipulation.
 * @throws {RangeError} If the dose is not positive or the route is unknown.
 * @example
 * ```ts
 * import { trialOf } from "lib/studies/ketamine/acute_trial.ts";
 * import { expect } from "@std/expect";
 *
 * const doses = { ketamineDose: 2e-6, cocaineDose: 0, fentanylDose: 2e-8, route: "intravenous" };
 * expect(trialOf("ketamine", doses).dose).toBe(2e-6);
 * expect(() => trialOf("cocaine", doses)).toThrow("cocaineDose must be positive and finite, got 0");
 * ```
 */
export function trialOf(drug: DrugName, doses: AcuteDoses): Trial {
  const dose = requirePositive(`${drug}Dose`, doses[`${drug}Dose`], "simulate a dose");
  return { drug, dose, route: requireRoute(doses.route as Route) };
}

/**
 * The whole chain after a dose, with outputs fine enough to be drawn.
 *
 * @param animal The animal and the drugs as it meets them.
 * @param trial Drug, dose, manipulation.
 * @returns The course: 90 min after an intravenous dose, 4 h after an intraperitoneal one.
 * @example
 * ```ts
 * import { animalOf } from "lib/studies/ketamine/animal.ts";
 * import { courseIn } from "lib/studies/ketamine/acute_trial.ts";
 * import { expect } from "@std/expect";
 *
 * const course = courseIn(animalOf({}), { drug: "ketamine", dose: 2e-6, route: "intravenous" });
 * expect(course.time.at(-1)).toBe(5400);
 * ```
 */
export function courseIn(animal: Animal, trial: Trial): AcuteCourse {
  const { drug, ...setting } = trial;
  const { parameters } = animal;
  return simulateAcute({ drug: animal[drug], parameters, ...setting, duration: CURVE[trial.route] });
}

/**
 * The whole chain after a dose on a coarser grid, for numbers that are computed over the plausible space.
 *
 * @param animal The animal and the drugs as it meets them.
 * @param trial Drug, dose, manipulation.
 * @param part "whole": 60 min after an intravenous dose, 4 h after an intraperitoneal one; "early": the
 * first 10 and 60 min of them, which hold every largest and smallest value.
 * @returns The course.
 * @example
 * ```ts
 * import { animalOf } from "lib/studies/ketamine/animal.ts";
 * import { coarseCourseIn } from "lib/studies/ketamine/acute_trial.ts";
 * import { expect } from "@std/expect";
 *
 * const course = coarseCourseIn(animalOf({}), { drug: "ketamine", dose: 2e-6, route: "intravenous" }, "early");
 * expect(Math.min(...course.gabaRate)).toBeCloseTo(12.8, 1);
 * ```
 */
export function coarseCourseIn(animal: Animal, trial: Trial, part: "whole" | "early"): AcuteCourse {
  return simulateAcute(coarseOptions(animal, trial, part));
}

/**
 * Dopamine alone after a dose on the grid of {@linkcode coarseCourseIn}, at half its cost.
 *
 * @param animal The animal and the drugs as it meets them.
 * @param trial Drug, dose, manipulation.
 * @param part As for {@linkcode coarseCourseIn}.
 * @returns The course of dopamine.
 * @example
 * ```ts
 * import { animalOf } from "lib/studies/ketamine/animal.ts";
 * import { dopamineIn } from "lib/studies/ketamine/acute_trial.ts";
 * import { expect } from "@std/expect";
 *
 * const course = dopamineIn(animalOf({}), { drug: "ketamine", dose: 2e-6, route: "intravenous" }, "early");
 * expect(Math.max(...course.dopamineFold)).toBeCloseTo(1.71, 2);
 * ```
 */
export function dopamineIn(animal: Animal, trial: Trial, part: "whole" | "early"): DopamineCourse {
  return simulateDopamine(coarseOptions(animal, trial, part));
}

function coarseOptions(animal: Animal, { drug, ...setting }: Trial, part: "whole" | "early"): AcuteOptions {
  const grid = part === "whole" ? COARSE : EARLY;
  return { drug: animal[drug], parameters: animal.parameters, ...setting, ...grid[setting.route] };
}

/**
 * Peak and duration of dopamine after a dose, relative to this animal's own rest.
 *
 * @param animal The animal and the drugs as it meets them.
 * @param trial Drug, dose, manipulation.
 * @returns Metrics of the transient, times in s.
 * @example
 * ```ts
 * import { animalOf } from "lib/studies/ketamine/animal.ts";
 * import { transientIn } from "lib/studies/ketamine/acute_trial.ts";
 * import { expect } from "@std/expect";
 *
 * const { peak } = transientIn(animalOf({}), { drug: "ketamine", dose: 2e-6, route: "intravenous" });
 * expect(peak).toBeCloseTo(1.71, 2);
 * ```
 */
export function transientIn(animal: Animal, trial: Trial): TransientMetrics {
  const { time, dopamineFold } = dopamineIn(animal, trial, "whole");
  return transientMetrics(time, dopamineFold);
}

/**
 * The rise of dopamine over rest at its peak.
 *
 * @param animal The animal and the drugs as it meets them.
 * @param trial Drug, dose, manipulation.
 * @returns Peak over this animal's own rest, less one.
 * @example
 * ```ts
 * import { animalOf } from "lib/studies/ketamine/animal.ts";
 * import { riseIn } from "lib/studies/ketamine/acute_trial.ts";
 * import { expect } from "@std/expect";
 *
 * const trial = { drug: "ketamine", dose: 2e-6, route: "intravenous", deletionFraction: 1 } as const;
 * expect(riseIn(animalOf({}), trial)).toBe(0);
 * ```
 */
export function riseIn(animal: Animal, trial: Trial): number {
  const { time, dopamineFold } = dopamineIn(animal, trial, "early");
  return transientMetrics(time, dopamineFold).peak - 1;
}

/**
 * The trial of a drug whose dose gives a peak of dopamine.
 *
 * @param animal The animal and the drugs as it meets them.
 * @param options Drug, peak over rest, route.
 * @returns The trial with the matching dose.
 * @throws {RangeError} If no dose from 1 µg/kg to 100 mg/kg has that peak.
 * @example
 * ```ts
 * import { animalOf } from "lib/studies/ketamine/animal.ts";
 * import { trialOfPeak } from "lib/studies/ketamine/acute_trial.ts";
 * import { expect } from "@std/expect";
 *
 * const trial = trialOfPeak(animalOf({}), { drug: "cocaine", peak: 1.71, route: "intravenous" });
 * expect(trial.dose * 1e6).toBeCloseTo(0.6, 2); // mg/kg
 * ```
 */
export function trialOfPeak(
  animal: Animal,
  options: { readonly drug: DrugName; readonly peak: number; readonly route: Route },
): Trial {
  const { drug, peak, route } = options;
  const setting = { drug: animal[drug], parameters: animal.parameters, route, ...EARLY[route] };
  return { drug, dose: doseMatchingPeak(peak, setting), route };
}
