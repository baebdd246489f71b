/**
 * K4.3: does ketamine raise dopamine by lifting the inhibition of dopamine neurons, and only briefly?
 *
 * @module
 */
import type { Input } from "../../argument/input.ts";
import { type AcuteCourse, type TransientMetrics, transientMetrics } from "../../dopamine/mod.ts";
import { type Study, valueOf } from "../study.ts";
import { acuteStudy, DOPAMINE_INPUTS, KETAMINE_INPUTS, outcomeKind } from "./acute_study.ts";
import { type AcuteDoses, courseIn, riseIn, type Trial, trialOf } from "./acute_trial.ts";
import type { Animal } from "./animal.ts";
import { NO_FEEDBACK, withFeedback } from "./d2_feedback.ts";

/** What the notebook shows of disinhibition. */
export interface DisinhibitionDetail {
  /** Ketamine as it is. */
  readonly free: AcuteCourse;
  /** Ketamine with the GABA neurons held at their resting rate. */
  readonly held: AcuteCourse;
  /** Ketamine without D2 feedback: what disinhibition alone would do. */
  readonly withoutFeedback: AcuteCourse;
  /** Dopamine as it is. */
  readonly dopamine: TransientMetrics;
  /** Time in s from the lowest rate of the GABA neurons until half of their fall is gone. */
  readonly gabaHalfRecovery: number;
  /** Change of the dopamine neurons' rate by ketamine when GABA neurons are held at rest, 1/s. */
  readonly heldRateChange: number;
}

/** Deletion of all receptors with all of the drive given back holds GABA neurons at rest whatever the drug does. */
const HELD = { deletionFraction: 1, compensation: 1 };

function remainingShare(animal: Animal, trial: Trial): number {
  return riseIn(animal, { ...trial, ...HELD }) / riseIn(animal, trial);
}

function halfRecovery({ time, gabaRate, rest }: AcuteCourse): number {
  const fall = gabaRate.map((rate) => 2 - rate / rest.reading.gabaRate); // 1 at rest, above while the rate is lower
  return transientMetrics(time, fall).halfDecay;
}

function detailOf(animal: Animal, trial: Trial): DisinhibitionDetail {
  const free = courseIn(animal, trial);
  const held = courseIn(animal, { ...trial, ...HELD });
  return {
    free,
    held,
    withoutFeedback: courseIn(withFeedback(animal, NO_FEEDBACK), trial),
    dopamine: transientMetrics(free.time, free.dopamineFold),
    gabaHalfRecovery: halfRecovery(free),
    heldRateChange: Math.min(...held.dopamineRate) - held.rest.reading.dopamineRate,
  };
}

/**
 * Rise of dopamine after ketamine with the GABA neurons held at their resting rate, over the rise with them free.
 *
 * @param rows The article's inputs.
 * @param doses Dose of ketamine and route at which the notebook asks.
 * @returns The study; its outcome is a share. That nothing is left was put in: ketamine has no other way to
 * dopamine here.
 * @example
 * ```ts
 * import { loadInputs } from "lib/data/mod.ts";
 * import { disinhibition } from "lib/studies/ketamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const doses = { ketamineDose: 2e-6, cocaineDose: 6e-7, fentanylDose: 2e-8, route: "intravenous" };
 * const { detail } = disinhibition(await loadInputs("ketamine"), doses);
 * expect(detail.dopamine.halfDecay).toBeLessThan(detail.gabaHalfRecovery); // the burst ends first
 * ```
 */
export function disinhibition(rows: readonly Input[], doses: AcuteDoses): Study<DisinhibitionDetail> {
  const trial = trialOf("ketamine", doses);
  return acuteStudy({
    claim: "K4.3",
    evidence: outcomeKind("deletion-removes-ketamine"),
    rows,
    names: [...DOPAMINE_INPUTS, ...KETAMINE_INPUTS],
    asked: { ...doses },
    outcome: (animal, values) => remainingShare(animal, { ...trial, dose: valueOf(values, "ketamineDose") }),
    detail: (animal) => detailOf(animal, trial),
  });
}
