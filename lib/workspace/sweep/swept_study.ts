/**
 * The studies that can be swept, and the evaluation of one of them at one point, as workers do it.
 *
 * @module
 */
import type { InputValues } from "../../argument/input.ts";
import { type Article, loadInputs } from "../../data/mod.ts";
import { KETAMINE_STUDIES, ketamineGiven, type KetamineSettings } from "../../studies/ketamine/by_claim.ts";
import type { Study } from "../../studies/study.ts";
import { loadSoftMagnetsGiven, SOFT_MAGNETS_STUDIES } from "./soft_magnets_studies.ts";
import { defaultParameters } from "./study_table.ts";

/** A study's place: its article and how it is set up. */
interface SweptStudy {
  readonly article: Article;
  readonly setUp: () => Promise<Study<unknown>>;
}

const STUDIES: ReadonlyMap<string, SweptStudy> = new Map([
  ...Object.entries(SOFT_MAGNETS_STUDIES).map(([claim, study]): [string, SweptStudy] => [
    claim,
    { article: "soft-magnets", setUp: async () => study(await loadSoftMagnetsGiven()) },
  ]),
  ...Object.entries(KETAMINE_STUDIES).map(([claim, study]): [string, SweptStudy] => [
    claim,
    {
      article: "ketamine",
      setUp: async () =>
        study(ketamineGiven(await loadInputs("ketamine"), await defaultParameters<KetamineSettings>("ketamine"))),
    },
  ]),
]);

/** Claims whose study can be swept, with their article. */
export const SWEPT_CLAIMS: ReadonlyMap<string, Article> = new Map(
  [...STUDIES].map(([claim, { article }]) => [claim, article]),
);

/**
 * Sets up the study of a claim with the default parameters of its article.
 *
 * @param claim Id of the claim, one of {@linkcode SWEPT_CLAIMS}.
 * @returns The study.
 * @throws {RangeError} If there is no such study.
 */
export async function setUpStudy(claim: string): Promise<Study<unknown>> {
  const study = STUDIES.get(claim);
  if (study === undefined) {
    throw new RangeError(`Cannot sweep: the study must be one of ${[...STUDIES.keys()].join(", ")}, got ${claim}`);
  }
  return await study.setUp();
}

/** A point at which a study is evaluated. */
export interface SweepPoint {
  /** Id of the study's claim. */
  readonly claim: string;
  /** One value for each input. */
  readonly values: InputValues;
}

/** Studies that this process has set up: it takes longer than one evaluation. */
const known = new Map<string, Promise<Study<unknown>>>();

/**
 * Evaluates a study; the function that workers import.
 *
 * @param point Study and values.
 * @returns The deciding quantity, in the unit of the claim's criterion.
 * @throws {RangeError} If the values lie outside the model's domain.
 */
export async function evaluateStudy({ claim, values }: SweepPoint): Promise<number> {
  const setUp = known.get(claim) ?? setUpStudy(claim);
  known.set(claim, setUp);
  return (await setUp).outcome(values);
}
