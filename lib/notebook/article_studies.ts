/**
 * The studies of an article by claim, set up as its notebook does, for processes that have no notebook.
 *
 * @module
 */
import {
  type Article,
  loadAlloyHan2022,
  loadHerzer1990,
  loadInputs,
  loadPublishedAlloys,
  loadReferenceMaterials,
} from "../data/mod.ts";
import { KETAMINE_STUDIES, ketamineGiven, type KetamineSettings } from "../studies/ketamine/by_claim.ts";
import { SOFT_MAGNETS_STUDIES, type SoftMagnetsSettings } from "../studies/soft_magnets/by_claim.ts";
import type { Study } from "../studies/study.ts";

/** Parameters of a notebook by name, numbers in SI units. */
export type StudyParameters = Readonly<Record<string, unknown>>;

/** Sets up the study of a claim; each once. */
export type StudyOf = (claim: string) => Study<unknown>;

/** Claims whose studies have uncertain inputs, by article. */
export const STUDIED_CLAIMS: Readonly<Record<Article, readonly string[]>> = {
  "soft-magnets": Object.keys(SOFT_MAGNETS_STUDIES),
  ketamine: Object.keys(KETAMINE_STUDIES),
};

/**
 * Loads what the studies of an article are set up from.
 *
 * @param article The article.
 * @param parameters The parameters of its notebook.
 * @returns A function that sets up the study of a claim; it throws a RangeError where there is none.
 * @throws {RangeError} If no study of the article is known.
 */
export async function loadStudies(article: Article, parameters: StudyParameters): Promise<StudyOf> {
  switch (article) {
    case "soft-magnets":
      return each(SOFT_MAGNETS_STUDIES, await softMagnetsGiven(parameters));
    case "ketamine":
      return each(
        KETAMINE_STUDIES,
        ketamineGiven(await loadInputs(article), parameters as unknown as KetamineSettings),
      );
    default:
      throw new RangeError(
        `Cannot set up a study: the article must be one of ${Object.keys(STUDIED_CLAIMS).join(", ")}, got ${article}`,
      );
  }
}

function each<Given>(studies: Readonly<Record<string, (given: Given) => Study<unknown>>>, given: Given): StudyOf {
  const known = new Map<string, Study<unknown>>();
  return (claim) => {
    const study = known.get(claim) ?? studies[claim]?.(given);
    if (study === undefined) {
      throw new RangeError(
        `Cannot set up a study: the claim must be one of ${Object.keys(studies).join(", ")}, got ${claim}`,
      );
    }
    known.set(claim, study);
    return study;
  };
}

async function softMagnetsGiven(parameters: StudyParameters) {
  const [inputs, materials, points, published, alloy] = await Promise.all([
    loadInputs("soft-magnets"),
    loadReferenceMaterials(),
    loadHerzer1990(),
    loadPublishedAlloys(),
    loadAlloyHan2022(),
  ]);
  return { inputs, materials, points, published, alloy, p: parameters as unknown as SoftMagnetsSettings };
}
