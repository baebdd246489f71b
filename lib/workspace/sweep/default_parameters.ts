/**
 * The default parameters of an article's notebook.
 *
 * @module
 */
import { type Article, loadParameters, toSi } from "../../data/mod.ts";
import type { StudyParameters } from "../../notebook/article_studies.ts";

/**
 * The parameters of an article's notebook at their defaults.
 *
 * @param article The article.
 * @returns Values by name, numbers in SI units.
 */
export async function defaultParameters(article: Article): Promise<StudyParameters> {
  const rows = await loadParameters(article);
  const values = rows.map((
    { name, default: value, unit },
  ) => [name, typeof value === "number" ? toSi(value, unit) : value]);
  return Object.fromEntries(values);
}
