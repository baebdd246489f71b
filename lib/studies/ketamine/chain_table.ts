/**
 * K3 to K6: the whole chain after one drug, as numbers at a few moments.
 *
 * @module
 */
import { fromSi } from "../../data/units.ts";
import type { AcuteCourse } from "../../dopamine/mod.ts";
import { interpolate } from "../../numerics/mod.ts";
import { drugByName, type DrugName } from "../../pharmacology/mod.ts";
import { type AcuteDoses, courseIn, trialOf } from "./acute_trial.ts";
import type { Animal } from "./animal.ts";

/** The chain at one moment, in the units that the names end in. */
export interface ChainMoment {
  /** Time after the dose. */
  readonly time_min: number;
  /** Total drug in plasma. */
  readonly plasma_uM: number;
  /** Free drug in brain. */
  readonly brain_uM: number;
  /** Occupied part of the drug's target. */
  readonly target_percent: number;
  /** Firing rate of GABA neurons. */
  readonly rate_of_GABA_neurons_Hz: number;
  /** Firing rate of dopamine neurons. */
  readonly rate_of_dopamine_neurons_Hz: number;
  /** Occupied part of the D2 receptors on cell bodies and dendrites. */
  readonly d2_on_cell_bodies_percent: number;
  /** Dopamine in the nucleus accumbens. */
  readonly dopamine_nM: number;
}

/** Moments in s: dense in the first minutes. */
const MOMENTS = [0, 30, 60, 120, 300, 600, 1200, 2400];

const TARGETS = {
  ketamine: "nmdaBlockGaba",
  cocaine: "transporterBlock",
  fentanyl: "muOpioidActivation",
} as const;

type Series = {
  readonly [Key in keyof AcuteCourse]: AcuteCourse[Key] extends Float64Array ? Key : never;
}[keyof AcuteCourse];

function momentOf(course: AcuteCourse, target: Series, time: number): ChainMoment {
  const at = (key: Series, unit: string): number => fromSi(interpolate(course.time, course[key])(time), unit);
  return {
    time_min: fromSi(time, "min"),
    plasma_uM: at("plasma", "uM"),
    brain_uM: at("effectSite", "uM"),
    target_percent: at(target, "%"),
    rate_of_GABA_neurons_Hz: at("gabaRate", "Hz"),
    rate_of_dopamine_neurons_Hz: at("dopamineRate", "Hz"),
    d2_on_cell_bodies_percent: at("somatodendriticOccupancy", "%"),
    dopamine_nM: at("dopamine", "nM"),
  };
}

/**
 * The chain after one drug at a few moments.
 *
 * @param animal The animal and the drugs as it meets them.
 * @param question Name of the drug; doses and route.
 * @returns One row for each moment.
 * @throws {RangeError} If the drug is unknown, its dose is not positive, or the route is unknown.
 * @example
 * ```ts
 * import { animalOf, chainTable } from "lib/studies/ketamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const doses = { ketamineDose: 2e-6, cocaineDose: 6e-7, fentanylDose: 2e-8, route: "intravenous" };
 * const [rest] = chainTable(animalOf({}), { drug: "cocaine", ...doses });
 * expect(rest!.dopamine_nM).toBeCloseTo(20, 4);
 * ```
 */
export function chainTable(animal: Animal, question: AcuteDoses & { readonly drug: string }): ChainMoment[] {
  const name = drugByName(question.drug as DrugName).name as DrugName;
  const course = courseIn(animal, trialOf(name, question));
  return MOMENTS.map((time) => momentOf(course, TARGETS[name], time));
}
