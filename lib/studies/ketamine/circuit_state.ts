/**
 * F1: the state of the circuit at moments of a simulated course, for the diagram.
 *
 * @module
 */
import type { Input } from "../../argument/input.ts";
import type { AcuteCourse } from "../../dopamine/mod.ts";
import { interpolate } from "../../numerics/mod.ts";
import { type AcuteDoses, courseIn, trialOf } from "./acute_trial.ts";
import { nominalAnimal } from "./animal.ts";

/** Quantities of the diagram by name, each from 0 to 1. */
export type CircuitState = Readonly<Record<string, number>>;

/** A moment that the diagram shows. */
export interface CircuitMoment {
  /** Time after the dose in s. */
  readonly time: number;
  /** Part of the D2 receptors that an antagonist holds. */
  readonly antagonistOccupancy: number;
  /** Dopamine over rest. */
  readonly dopamineFold: number;
  /** Quantities that the diagram shows. */
  readonly state: CircuitState;
}

/**
 * What the diagram shows: the circuit before, during and after the burst, and what it would be without D2 receptors.
 */
export interface CircuitSequence {
  /** Before the dose. */
  readonly before: CircuitMoment;
  /** At the peak of dopamine. */
  readonly during: CircuitMoment;
  /** When dopamine has fallen below 1.25 times rest. */
  readonly after: CircuitMoment;
  /** At the same moment with D2 receptors blocked. */
  readonly blocked: CircuitMoment;
}

type Column =
  | "nmdaBlockGaba"
  | "gabaRate"
  | "dopamineRate"
  | "dopamineFold"
  | "effectSite"
  | "somatodendriticOccupancy";

/** The burst counts as over when dopamine is below this many times rest, as in the time above a threshold. */
const OVER = 1.25;

function at(course: AcuteCourse, column: Column, time: number): number {
  return interpolate(course.time, course[column])(time);
}

/** Largest value of a quantity in any of the courses, so that all moments share one scale. */
function largest(courses: readonly AcuteCourse[], column: Column): number {
  return Math.max(...courses.map((course) => Math.max(...course[column])));
}

/**
 * What the diagram shows at one moment of a course. Rates, dopamine and receptor states are relative to their largest
 * value in the courses of the diagram; receptor block is the blocked fraction itself, and D2 receptors that an
 * antagonist holds do not count.
 *
 * @param course A simulated course.
 * @param time Time after the dose in s.
 * @param scale All courses of the diagram, that one alone unless told.
 * @returns Quantities from 0 to 1, by the names that the tables of nodes and edges use.
 * @example
 * ```ts
 * import { simulateAcute } from "lib/dopamine/mod.ts";
 * import { circuitState } from "lib/studies/ketamine/circuit_state.ts";
 * import { expect } from "@std/expect";
 *
 * const state = circuitState(simulateAcute({ drug: "ketamine", dose: 2e-6 }), 0);
 * expect([state.nmdaOccupancy, state.gabaRate]).toEqual([0, 1]);
 * ```
 */
export function circuitState(
  course: AcuteCourse,
  time: number,
  scale: readonly AcuteCourse[] = [course],
): CircuitState {
  const relative = (column: Column): number => at(course, column, time) / largest(scale, column);
  const block = at(course, "nmdaBlockGaba", time);
  const free = 1 - (course.setting.manipulation.antagonistOccupancy ?? 0);
  const rate = relative("dopamineRate");
  return {
    nmdaOpenFraction: 1 - block,
    nmdaDrive: 1 - block,
    nmdaOccupancy: block,
    drugConcentration: relative("effectSite"),
    gabaRate: relative("gabaRate"),
    dopamineRate: rate,
    release: rate,
    dopamine: relative("dopamineFold"),
    d2Activation: free * relative("somatodendriticOccupancy"),
  };
}

/** First time from the peak on at which dopamine is below a level; the end if it never is. */
function timeOfFall({ time, dopamineFold }: AcuteCourse, level: number): number {
  const top = dopamineFold.indexOf(Math.max(...dopamineFold));
  const index = dopamineFold.findIndex((fold, i) => i >= top && fold <= level);
  return time[index < 0 ? time.length - 1 : index]!;
}

/**
 * The circuit before, during and after ketamine's burst of dopamine, and at the last moment with D2 receptors blocked.
 *
 * @param rows The article's inputs.
 * @param setting Dose of ketamine, route, occupancy of the antagonist.
 * @returns The moments, on one scale.
 * @example
 * ```ts
 * import { loadInputs } from "lib/data/mod.ts";
 * import { circuitSequence } from "lib/studies/ketamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const doses = { ketamineDose: 2e-6, cocaineDose: 6e-7, fentanylDose: 2e-8, route: "intravenous" };
 * const setting = { ...doses, antagonistOccupancy: 0.9 };
 * const { after, blocked } = circuitSequence(await loadInputs("ketamine"), setting);
 * expect(blocked.dopamineFold).toBeGreaterThan(after.dopamineFold);
 * ```
 */
export function circuitSequence(
  rows: readonly Input[],
  setting: AcuteDoses & { readonly antagonistOccupancy: number },
): CircuitSequence {
  const { antagonistOccupancy } = setting;
  const animal = nominalAnimal(rows);
  const trial = trialOf("ketamine", setting);
  const free = courseIn(animal, trial);
  const blocked = courseIn(animal, { ...trial, antagonistOccupancy });
  const moment = (course: AcuteCourse, time: number): CircuitMoment => ({
    time,
    antagonistOccupancy: course.setting.manipulation.antagonistOccupancy ?? 0,
    dopamineFold: at(course, "dopamineFold", time),
    state: circuitState(course, time, [free, blocked]),
  });
  const peak = free.time[free.dopamineFold.indexOf(Math.max(...free.dopamineFold))]!;
  const over = timeOfFall(free, OVER);
  return {
    before: moment(free, 0),
    during: moment(free, peak),
    after: moment(free, over),
    blocked: moment(blocked, over),
  };
}
