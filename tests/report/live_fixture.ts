import { join } from "node:path";
import { evaluate, nominalValues } from "../../lib/argument/mod.ts";
import { projectRoot } from "../../lib/data/mod.ts";
import {
  givenAt,
  LIVE_ARTICLES,
  type LivePage,
  type LiveStep,
  loadLivePage,
  type SliderValues,
} from "../../lib/report/mod.ts";
import { readNotebook } from "../../lib/workspace/notebook_file.ts";
import { writtenParameters } from "../../lib/workspace/written_parameters.ts";

/** A live step without its types: the article's own data fit it. */
export type AnyStep = LiveStep<never, never>;

/** What the page on an article brings along, from the notebook as it is stored. */
export async function articlePage(article: string): Promise<LivePage<never>> {
  const notebook = await readNotebook(join(projectRoot(), "notebooks", `${article}.ipynb`));
  const page = await loadLivePage(article, writtenParameters(notebook));
  if (page === undefined) throw new Error(`${article} has no live steps`);
  return page as LivePage<never>;
}

/** A live step of an article. */
export function stepOf(article: string, id: string): AnyStep {
  const step = LIVE_ARTICLES[article]?.steps.find((candidate) => candidate.id === id);
  if (step === undefined) throw new Error(`${article} has no live step ${id}`);
  return step;
}

/** The deciding quantity of a step at the values of its sliders. */
export function observedAt(
  page: LivePage<never>,
  { id, values }: { readonly id: string; readonly values: SliderValues },
): number {
  const { study } = stepOf(page.article, id).compute(givenAt(page, values));
  return evaluate(study.outcome, nominalValues(study.inputs));
}
