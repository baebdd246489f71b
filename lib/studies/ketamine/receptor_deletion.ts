/**
 * K5.3 to K5.6: what does deleting the NMDA receptors of GABA neurons take from each drug's dopamine?
 *
 * @module
 */
import type { Input, InputValues } from "../../argument/input.ts";
import type { EvidenceKind } from "../../argument/evidence.ts";
import { linspace } from "../../numerics/mod.ts";
import type { DrugName } from "../../pharmacology/mod.ts";
import { type Study, valueOf } from "../study.ts";
import {
  acuteStudy,
  COCAINE_INPUTS,
  DOPAMINE_INPUTS,
  FENTANYL_INPUTS,
  KETAMINE_INPUTS,
  outcomeKind,
} from "./acute_study.ts";
import { type AcuteDoses, coarseCourseIn, riseIn, type Trial, trialOf } from "./acute_trial.ts";
import type { Animal } from "./animal.ts";

/** The deletion at which the notebook asks. */
export interface DeletionSetting extends AcuteDoses {
  /** Part of the NMDA receptors of GABA neurons that is deleted. */
  readonly deletionFraction: number;
  /** Part of the lost drive that is given back by other receptors. */
  readonly compensation: number;
}

/** A deletion: how much is deleted, and how much of the drive is given back. */
interface Deletion {
  readonly deletionFraction: number;
  readonly compensation: number;
}

/** What the notebook shows of a deletion. */
export interface DeletionDetail {
  /** Rise with the deletion over the rise without, the drive given back as asked. */
  readonly asked: number;
  /** With all of the lost drive given back. */
  readonly compensated: number;
  /** With none of it given back. */
  readonly uncompensated: number;
}

/** Rises with deletions of growing size over the rise without. */
export interface DeletionSeries {
  /** The drug. */
  readonly drug: DrugName;
  /** Part of the lost drive given back. */
  readonly compensation: number;
  /** Parts of the receptors deleted. */
  readonly deletionFraction: readonly number[];
  /** Rise with the deletion over the rise without, one for each part. */
  readonly rise: readonly number[];
}

const DRUGS = ["ketamine", "cocaine", "fentanyl"] as const;
const DELETION_INPUTS = ["deletionFraction", "compensation"] as const;
const NAMES: Readonly<Record<DrugName, readonly string[]>> = {
  ketamine: [...DOPAMINE_INPUTS, ...KETAMINE_INPUTS, ...DELETION_INPUTS],
  cocaine: [...DOPAMINE_INPUTS, ...COCAINE_INPUTS, ...DELETION_INPUTS],
  fentanyl: [...DOPAMINE_INPUTS, ...FENTANYL_INPUTS, ...DELETION_INPUTS],
};
const STEPS = 21;

function deletionOf(values: InputValues): Deletion {
  return {
    deletionFraction: valueOf(values, "deletionFraction"),
    compensation: valueOf(values, "compensation"),
  };
}

/** Only the deletion of a setting, which may hold more, such as another drug's name. */
function deletionAsked({ deletionFraction, compensation }: DeletionSetting): Deletion {
  return { deletionFraction, compensation };
}

/** The dose varies where it is an input, as that of ketamine is. */
function trialAt(drug: DrugName, values: InputValues, doses: AcuteDoses): Trial {
  const trial = trialOf(drug, doses);
  return { ...trial, dose: values[`${drug}Dose`] ?? trial.dose };
}

function remainingRise(animal: Animal, trial: Trial, deletion: Deletion): number {
  return riseIn(animal, { ...trial, ...deletion }) / riseIn(animal, trial);
}

function detailOf(animal: Animal, trial: Trial, deletion: Deletion): DeletionDetail {
  return {
    asked: remainingRise(animal, trial, deletion),
    compensated: remainingRise(animal, trial, { ...deletion, compensation: 1 }),
    uncompensated: remainingRise(animal, trial, { ...deletion, compensation: 0 }),
  };
}

function deletionStudy(
  drug: DrugName,
  options: { readonly claim: string; readonly evidence: EvidenceKind; readonly rows: readonly Input[] },
  setting: DeletionSetting,
): Study<DeletionDetail> {
  return acuteStudy({
    ...options,
    names: NAMES[drug],
    asked: { ...setting },
    outcome: (animal, values) => remainingRise(animal, trialAt(drug, values, setting), deletionOf(values)),
    detail: (animal) => detailOf(animal, trialOf(drug, setting), deletionAsked(setting)),
  });
}

/**
 * Rise of dopamine after ketamine with the deletion, over the rise without.
 *
 * @param rows The article's inputs.
 * @param setting Doses, route and deletion at which the notebook asks.
 * @returns The study; its outcome is a share. That it falls was put in; how far follows from how much is deleted.
 * @example
 * ```ts
 * import { loadInputs } from "lib/data/mod.ts";
 * import { deletionUnderKetamine } from "lib/studies/ketamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const doses = { ketamineDose: 2e-6, cocaineDose: 6e-7, fentanylDose: 2e-8, route: "intravenous" };
 * const setting = { ...doses, deletionFraction: 0.9, compensation: 1 };
 * const { detail } = deletionUnderKetamine(await loadInputs("ketamine"), setting);
 * expect(detail.compensated).toBeCloseTo(0.04, 2);
 * ```
 */
export function deletionUnderKetamine(rows: readonly Input[], setting: DeletionSetting): Study<DeletionDetail> {
  const evidence = outcomeKind("deletion-removes-ketamine");
  return deletionStudy("ketamine", { claim: "K5.3", evidence, rows }, setting);
}

/**
 * Rise of dopamine after cocaine with the deletion, over the rise without.
 *
 * @param rows The article's inputs.
 * @param setting Doses, route and deletion at which the notebook asks.
 * @returns The study; its outcome is a ratio, which was put in: cocaine's target lies elsewhere.
 * @example
 * ```ts
 * import { loadInputs } from "lib/data/mod.ts";
 * import { deletionUnderCocaine } from "lib/studies/ketamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const doses = { ketamineDose: 2e-6, cocaineDose: 6e-7, fentanylDose: 2e-8, route: "intravenous" };
 * const setting = { ...doses, deletionFraction: 0.9, compensation: 1 };
 * const { detail } = deletionUnderCocaine(await loadInputs("ketamine"), setting);
 * expect(detail.compensated).toBeCloseTo(1, 9);
 * ```
 */
export function deletionUnderCocaine(rows: readonly Input[], setting: DeletionSetting): Study<DeletionDetail> {
  const evidence = outcomeKind("deletion-spares-cocaine");
  return deletionStudy("cocaine", { claim: "K5.5a", evidence, rows }, setting);
}

/**
 * Rise of dopamine after fentanyl with the deletion, over the rise without.
 *
 * @param rows The article's inputs.
 * @param setting Doses, route and deletion at which the notebook asks.
 * @returns The study; its outcome is a ratio. It comes out, and hangs on how much of the lost drive is given back.
 * @example
 * ```ts
 * import { loadInputs } from "lib/data/mod.ts";
 * import { deletionUnderFentanyl } from "lib/studies/ketamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const doses = { ketamineDose: 2e-6, cocaineDose: 6e-7, fentanylDose: 2e-8, route: "intravenous" };
 * const setting = { ...doses, deletionFraction: 0.9, compensation: 1 };
 * const { detail } = deletionUnderFentanyl(await loadInputs("ketamine"), setting);
 * expect(detail.uncompensated).toBeCloseTo(0.62, 2);
 * ```
 */
export function deletionUnderFentanyl(rows: readonly Input[], setting: DeletionSetting): Study<DeletionDetail> {
  const evidence = outcomeKind("deletion-spares-fentanyl");
  return deletionStudy("fentanyl", { claim: "K5.5b", evidence, rows }, setting);
}

function gabaFall(animal: Animal, trial: Trial): number {
  const { gabaRate, rest } = coarseCourseIn(animal, trial, "early");
  return rest.reading.gabaRate - Math.min(...gabaRate);
}

/**
 * Fall of the GABA neurons' rate after ketamine with the deletion, over the fall without.
 *
 * @param rows The article's inputs.
 * @param setting Doses, route and deletion at which the notebook asks.
 * @returns The study; its outcome is a share. It is the part of the receptors that is left, so it was put in.
 * @example
 * ```ts
 * import { loadInputs } from "lib/data/mod.ts";
 * import { deletionSparesGaba } from "lib/studies/ketamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const doses = { ketamineDose: 2e-6, cocaineDose: 6e-7, fentanylDose: 2e-8, route: "intravenous" };
 * const setting = { ...doses, deletionFraction: 0.9, compensation: 1 };
 * const { detail } = deletionSparesGaba(await loadInputs("ketamine"), setting);
 * expect(detail.left).toBeCloseTo(0.1, 6);
 * ```
 */
export function deletionSparesGaba(rows: readonly Input[], setting: DeletionSetting): Study<{ readonly left: number }> {
  const left = (animal: Animal, trial: Trial, deletion: Deletion) =>
    gabaFall(animal, { ...trial, ...deletion }) / gabaFall(animal, trial);
  return acuteStudy({
    claim: "K5.4",
    evidence: "assumed",
    rows,
    names: ["nmdaShare", "halfBlockGaba", "ketamineDose", ...DELETION_INPUTS],
    asked: { ...setting },
    outcome: (animal, values) => left(animal, trialAt("ketamine", values, setting), deletionOf(values)),
    detail: (animal) => ({ left: left(animal, trialOf("ketamine", setting), deletionAsked(setting)) }),
  });
}

/** What the notebook shows of the specificity. */
export interface SpecificityDetail {
  /** Share of the rise that the deletion takes from each drug. */
  readonly lost: Readonly<Record<DrugName, number>>;
}

function lostShares(animal: Animal, trials: readonly Trial[], deletion: Deletion): Record<DrugName, number> {
  const entries = trials.map((trial) => [trial.drug, 1 - remainingRise(animal, trial, deletion)]);
  return Object.fromEntries(entries) as Record<DrugName, number>;
}

/**
 * Share of the rise that the deletion takes from ketamine, less the largest share that it takes from another drug.
 *
 * @param rows The article's inputs.
 * @param setting Doses, route and deletion at which the notebook asks.
 * @returns The study; its outcome is a difference of shares. Which drug binds the receptor was put in.
 * @example
 * ```ts
 * import { loadInputs } from "lib/data/mod.ts";
 * import { deletionSpecificity } from "lib/studies/ketamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const doses = { ketamineDose: 2e-6, cocaineDose: 6e-7, fentanylDose: 2e-8, route: "intravenous" };
 * const setting = { ...doses, deletionFraction: 0.9, compensation: 1 };
 * const { lost } = deletionSpecificity(await loadInputs("ketamine"), setting).detail;
 * expect(lost.ketamine).toBeGreaterThan(0.9);
 * ```
 */
export function deletionSpecificity(rows: readonly Input[], setting: DeletionSetting): Study<SpecificityDetail> {
  return acuteStudy({
    claim: "K5.6",
    evidence: outcomeKind("deletion-removes-ketamine"),
    rows,
    names: [...new Set(DRUGS.flatMap((drug) => NAMES[drug]))],
    asked: { ...setting },
    outcome: (animal, values) => {
      const trials = DRUGS.map((drug) => trialAt(drug, values, setting));
      const { ketamine, cocaine, fentanyl } = lostShares(animal, trials, deletionOf(values));
      return ketamine - Math.max(cocaine, fentanyl);
    },
    detail: (animal) => {
      const trials = DRUGS.map((drug) => trialOf(drug, setting));
      return { lost: lostShares(animal, trials, deletionAsked(setting)) };
    },
  });
}

/**
 * Rises of dopamine after each drug with deletions from none to all, with and without the lost drive given back.
 *
 * @param animal The animal and the drugs as it meets them.
 * @param doses Doses and route.
 * @returns One series for each drug and compensation.
 * @example
 * ```ts
 * import { animalOf, deletionSeries } from "lib/studies/ketamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const doses = { ketamineDose: 2e-6, cocaineDose: 6e-7, fentanylDose: 2e-8, route: "intravenous" };
 * const [ketamine] = deletionSeries(animalOf({}), doses);
 * expect([ketamine!.rise[0], ketamine!.rise.at(-1)]).toEqual([1, 0]);
 * ```
 */
export function deletionSeries(animal: Animal, doses: AcuteDoses): DeletionSeries[] {
  const deletionFraction = [...linspace(0, 1, { count: STEPS })];
  return [1, 0].flatMap((compensation) =>
    DRUGS.map((drug) => {
      const trial = trialOf(drug, doses);
      const intact = riseIn(animal, trial);
      const rise = deletionFraction.map((fraction) =>
        riseIn(animal, { ...trial, deletionFraction: fraction, compensation }) / intact
      );
      return { drug, compensation, deletionFraction, rise };
    })
  );
}
