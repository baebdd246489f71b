/**
 * Collects what a page brings along for its live steps, and draws their figures as they are at first.
 *
 * @module
 */
import { loadClaims, loadInputs, loadParameters } from "../../data/mod.ts";
import { renderSvg } from "../../charts/mod.ts";
import { figureLayout } from "../../figures/figure_layout.ts";
import type { ShownFigure } from "../pages/report_notebook.ts";
import { LIVE_ARTICLES } from "./live_articles.ts";
import { givenAt, type LivePage } from "./live_page.ts";
import type { LiveStep } from "./live_step.ts";

/**
 * Loads what the live steps of an article are computed from.
 *
 * @param article The article.
 * @param written Values with which its notebook ran, in the units of the parameters.
 * @returns What the page brings along; undefined where the article has no live steps.
 */
export async function loadLivePage(
  article: string,
  written: LivePage<unknown>["written"],
): Promise<LivePage<unknown> | undefined> {
  const live = LIVE_ARTICLES[article];
  if (live === undefined) return undefined;
  const [parameters, inputs, claims, data] = await Promise.all([
    loadParameters(article),
    loadInputs(article),
    loadClaims(article),
    live.loadData(),
  ]);
  const ids = new Set(live.steps.map(({ claim }) => claim));
  return { article, parameters, written, inputs, claims: claims.filter(({ id }) => ids.has(id)), data };
}

/**
 * The figures of the live steps at the notebook's values.
 *
 * @param page What the page brings along.
 * @param shown Ids of figures that the notebook shows itself.
 * @returns The figures of the other steps.
 */
export function furtherFigures(page: LivePage<unknown>, shown: ReadonlySet<string>): ShownFigure[] {
  const steps = LIVE_ARTICLES[page.article]?.steps ?? [];
  return steps.filter(({ id }) => !shown.has(id)).map((step) => stepFigure(step, page as LivePage<never>));
}

/**
 * The figure of a live step at the notebook's values.
 *
 * @param step The step.
 * @param page What the page brings along.
 * @returns The figure.
 */
export function stepFigure(step: LiveStep<never, never>, page: LivePage<never>): ShownFigure {
  const drawn = step.compute(givenAt(page, {})).figure();
  const { id, title, caption, alt } = drawn;
  const svg = renderSvg(drawn.chart, { id, title, alt, layout: figureLayout(drawn) });
  return { kind: "figure", id, title, caption, alt, svg };
}
