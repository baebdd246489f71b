/**
 * K5.1 and K5.2: do NMDA receptors drive the GABA neurons, and does ketamine occupy them?
 *
 * @module
 */
import type { Input } from "../../argument/input.ts";
import { gabaRate } from "../../dopamine/mod.ts";
import { receptorOccupancy } from "../../pharmacology/mod.ts";
import { logspace } from "../../numerics/mod.ts";
import { type Study, valueOf } from "../study.ts";
import { acuteStudy } from "./acute_study.ts";
import { type AcuteDoses, coarseCourseIn, type Trial, trialOf } from "./acute_trial.ts";
import type { Animal } from "./animal.ts";

/** What the notebook shows of the receptors' drive. */
export interface ReceptorDriveDetail {
  /** Firing rate of the GABA neurons at rest, 1/s. */
  readonly rest: number;
  /** With all NMDA receptors blocked, 1/s. */
  readonly blocked: number;
}

/** What the notebook shows of the occupancy. */
export interface ReceptorOccupancyDetail {
  /** Largest free concentration in brain after the dose, mol/m³. */
  readonly largestConcentration: number;
  /** Largest occupancy of the receptors on GABA neurons. */
  readonly gabaNeurons: number;
  /** Largest occupancy of the receptors on dopamine neurons. */
  readonly dopamineNeurons: number;
  /** Occupancy of the receptors on GABA neurons against free concentration in mol/m³. */
  readonly curve: readonly { readonly concentration: number; readonly occupancy: number }[];
}

function driveOf({ parameters: { circuit } }: Animal): ReceptorDriveDetail {
  return { rest: gabaRate({}, circuit), blocked: gabaRate({ nmdaReceptorBlock: 1 }, circuit) };
}

function largestOccupancy(animal: Animal, trial: Trial): number {
  return Math.max(...coarseCourseIn(animal, trial, "early").nmdaBlockGaba);
}

function occupancyDetail(animal: Animal, trial: Trial): ReceptorOccupancyDetail {
  const course = coarseCourseIn(animal, trial, "early");
  return {
    largestConcentration: Math.max(...course.effectSite),
    gabaNeurons: Math.max(...course.nmdaBlockGaba),
    dopamineNeurons: Math.max(...course.nmdaBlockDopamine),
    curve: [...logspace(1e-5, 1e-1, { count: 81 })].map((concentration) => ({
      concentration,
      occupancy: receptorOccupancy(concentration, animal.ketamine.nmdaReceptorsOfGabaNeurons),
    })),
  };
}

/**
 * Firing rate of the GABA neurons with all their NMDA receptors blocked, over rest.
 *
 * @param rows The article's inputs.
 * @returns The study; its outcome is a ratio. It is one less the assumed share of the drive, so it was put in.
 * @example
 * ```ts
 * import { loadInputs } from "lib/data/mod.ts";
 * import { receptorDrive } from "lib/studies/ketamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(receptorDrive(await loadInputs("ketamine")).outcome({ nmdaShare: 0.6 })).toBeCloseTo(0.4, 12);
 * ```
 */
export function receptorDrive(rows: readonly Input[]): Study<ReceptorDriveDetail> {
  return acuteStudy({
    claim: "K5.1",
    evidence: "assumed",
    rows,
    names: ["nmdaShare"],
    outcome: (animal) => {
      const { rest, blocked } = driveOf(animal);
      return blocked / rest;
    },
    detail: driveOf,
  });
}

/**
 * Largest occupancy of the NMDA receptors on GABA neurons after ketamine.
 *
 * @param rows The article's inputs.
 * @param doses Dose of ketamine and route at which the notebook asks.
 * @returns The study; its outcome is a fraction that follows from the drug's course and its affinity.
 * @example
 * ```ts
 * import { loadInputs } from "lib/data/mod.ts";
 * import { receptorOccupation } from "lib/studies/ketamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const doses = { ketamineDose: 2e-6, cocaineDose: 6e-7, fentanylDose: 2e-8, route: "intravenous" };
 * const { detail } = receptorOccupation(await loadInputs("ketamine"), doses);
 * expect(detail.gabaNeurons).toBeCloseTo(0.6, 2);
 * ```
 */
export function receptorOccupation(rows: readonly Input[], doses: AcuteDoses): Study<ReceptorOccupancyDetail> {
  const trial = trialOf("ketamine", doses);
  return acuteStudy({
    claim: "K5.2",
    evidence: "emergent",
    rows,
    names: ["halfBlockGaba", "ketamineHill", "ketamineFreeFraction", "ketamineClearance", "ketamineDose"],
    asked: { ...doses },
    outcome: (animal, values) => largestOccupancy(animal, { ...trial, dose: valueOf(values, "ketamineDose") }),
    detail: (animal) => occupancyDetail(animal, trial),
  });
}
