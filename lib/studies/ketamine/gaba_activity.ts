/**
 * K4.1a and K4.1b: do ketamine and cocaine lower the activity of GABA neurons in the ventral tegmental area?
 *
 * @module
 */
import type { Input } from "../../argument/input.ts";
import type { DrugName } from "../../pharmacology/mod.ts";
import { type Study, valueOf } from "../study.ts";
import { acuteStudy, outcomeKind } from "./acute_study.ts";
import { type AcuteDoses, coarseCourseIn, type Trial, trialOf } from "./acute_trial.ts";
import type { Animal } from "./animal.ts";

/** What the notebook shows of the GABA neurons. */
export interface GabaActivityDetail {
  /** Firing rate at rest, 1/s. */
  readonly rest: number;
  /** Lowest rate after the drug, 1/s. */
  readonly lowest: number;
  /** Time of the lowest rate in s. */
  readonly timeOfLowest: number;
}

function activityIn(animal: Animal, trial: Trial): GabaActivityDetail {
  const { time, gabaRate, rest } = coarseCourseIn(animal, trial, "early");
  const lowest = Math.min(...gabaRate);
  return { rest: rest.reading.gabaRate, lowest, timeOfLowest: time[gabaRate.indexOf(lowest)]! };
}

function relativeChange(animal: Animal, trial: Trial): number {
  const { rest, lowest } = activityIn(animal, trial);
  return lowest / rest - 1;
}

/**
 * Inputs that rule the GABA neurons' rate after ketamine: the receptors' share of their drive, and how many are
 * blocked.
 */
const KETAMINE_NAMES = [
  "nmdaShare",
  "halfBlockGaba",
  "ketamineHill",
  "ketamineFreeFraction",
  "ketamineClearance",
  "ketamineDose",
];

/** Cocaine does not act on GABA neurons in the model; these are what it does act by. */
const COCAINE_NAMES = ["transporterKi", "cocaineClearance"];

function gabaActivity(
  drug: DrugName,
  options: { readonly claim: string; readonly rows: readonly Input[]; readonly names: readonly string[] },
  doses: AcuteDoses,
): Study<GabaActivityDetail> {
  const trial = trialOf(drug, doses);
  return acuteStudy({
    ...options,
    evidence: outcomeKind("gaba-falls-with-ketamine"),
    asked: { ...doses },
    outcome: (animal, values) =>
      relativeChange(animal, drug === "ketamine" ? { ...trial, dose: valueOf(values, "ketamineDose") } : trial),
    detail: (animal) => activityIn(animal, trial),
  });
}

/**
 * Largest change of the GABA neurons' firing rate after ketamine, relative to rest.
 *
 * @param rows The article's inputs.
 * @param doses Doses and route at which the notebook asks.
 * @returns The study; its outcome is the relative change, negative where the rate falls. The fall itself was put
 * in with the drug's target, its size was not.
 * @example
 * ```ts
 * import { loadInputs } from "lib/data/mod.ts";
 * import { gabaAfterKetamine } from "lib/studies/ketamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const doses = { ketamineDose: 2e-6, cocaineDose: 6e-7, fentanylDose: 2e-8, route: "intravenous" };
 * const { detail } = gabaAfterKetamine(await loadInputs("ketamine"), doses);
 * expect(detail.lowest / detail.rest).toBeCloseTo(0.64, 2);
 * ```
 */
export function gabaAfterKetamine(rows: readonly Input[], doses: AcuteDoses): Study<GabaActivityDetail> {
  return gabaActivity("ketamine", { claim: "K4.1a", rows, names: KETAMINE_NAMES }, doses);
}

/**
 * Largest change of the GABA neurons' firing rate after cocaine, relative to rest.
 *
 * @param rows The article's inputs.
 * @param doses Doses and route at which the notebook asks.
 * @returns The study; its outcome is the relative change, which the model has put in: cocaine has no path to these
 * neurons.
 * @example
 * ```ts
 * import { loadInputs } from "lib/data/mod.ts";
 * import { gabaAfterCocaine } from "lib/studies/ketamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const doses = { ketamineDose: 2e-6, cocaineDose: 6e-7, fentanylDose: 2e-8, route: "intravenous" };
 * const { detail } = gabaAfterCocaine(await loadInputs("ketamine"), doses);
 * expect(detail.lowest).toBe(detail.rest);
 * ```
 */
export function gabaAfterCocaine(rows: readonly Input[], doses: AcuteDoses): Study<GabaActivityDetail> {
  return gabaActivity("cocaine", { claim: "K4.1b", rows, names: COCAINE_NAMES }, doses);
}
