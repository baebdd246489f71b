/**
 * Studies by claim, set up with the default parameters of their article's notebook.
 *
 * @module
 */
import { type Article, loadParameters, toSi } from "../../data/mod.ts";
import type { Study } from "../../studies/study.ts";

/** Sets up the study of each claim of an article from what they share. */
export type StudyTable<Given> = Readonly<Record<string, (given: Given) => Study<unknown>>>;

/**
 * The parameters of an article's notebook at their defaults.
 *
 * @param article The article.
 * @returns Values by name, numbers in SI units; the type names those that the studies take.
 */
export async function defaultParameters<Values>(article: Article): Promise<Values> {
  const rows = await loadParameters(article);
  const values = rows.map((
    { name, default: value, unit },
  ) => [name, typeof value === "number" ? toSi(value, unit) : value]);
  return Object.fromEntries(values);
}
