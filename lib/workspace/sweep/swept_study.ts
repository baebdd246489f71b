/**
 * The studies that can be swept, and the evaluation of one of them at one point, as workers do it.
 *
 * @module
 */
import type { InputValues } from "../../argument/input.ts";
import type { Article } from "../../data/mod.ts";
import { loadStudies, STUDIED_CLAIMS } from "../../notebook/article_studies.ts";
import type { Study } from "../../studies/study.ts";
import { defaultParameters } from "./default_parameters.ts";

/** Claims whose study can be swept, with their article. */
export const SWEPT_CLAIMS: ReadonlyMap<string, Article> = new Map(
  Object.entries(STUDIED_CLAIMS).flatMap(([article, claims]) => claims.map((claim) => [claim, article])),
);

/**
 * Sets up the study of a claim with the default parameters of its article.
 *
 * @param claim Id of the claim, one of {@linkcode SWEPT_CLAIMS}.
 * @returns The study.
 * @throws {RangeError} If there is no such study.
 */
export async function setUpStudy(claim: string): Promise<Study<unknown>> {
  const article = SWEPT_CLAIMS.get(claim);
  if (article === undefined) {
    throw new RangeError(`Cannot sweep: the study must be one of ${[...SWEPT_CLAIMS.keys()].join(", ")}, got ${claim}`);
  }
  return (await loadStudies(article, await defaultParameters(article)))(claim);
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
