/**
 * A live step as the output of a cell: sliders below the figure in a trusted notebook, the figure alone elsewhere.
 *
 * @module
 */
import { svgToPng } from "../charts/mod.ts";
import { publish } from "../notebook/kernel.ts";
import {
  LIVE_ARTICLES,
  liveCellBody,
  liveCellMarkup,
  type LivePage,
  type LiveStep,
  loadLivePage,
  pageDocument,
  screenSize,
  type ShownFigure,
  stepFigure,
} from "../report/mod.ts";
import { pageStyle } from "./page_style.ts";
import { bundlePageScript } from "./report_bundle.ts";

/** Pixels of the picture for each inch, on screens of high resolution. */
const PICTURE_DPI = 192;

function stepNamed(article: string, id: string): LiveStep<never, never> {
  const steps = LIVE_ARTICLES[article]?.steps ?? [];
  const step = steps.find((candidate) => candidate.id === id);
  if (step === undefined) {
    const legal = Object.entries(LIVE_ARTICLES).map(([name, { steps }]) =>
      `${name}: ${steps.map((candidate) => candidate.id).join(", ")}`
    );
    throw new RangeError(`Cannot show a live step: it must be one of ${legal.join("; ")}; got ${article}, ${id}`);
  }
  return step;
}

async function pictureOf({ svg, title, alt }: ShownFigure) {
  const [, , width = NaN, height = NaN] = /viewBox="([^"]*)"/.exec(svg)![1]!.split(" ").map(Number);
  const png = await svgToPng(svg, { dpi: PICTURE_DPI, text: { Title: title, Description: alt } });
  return { png: png.toBase64(), alt, width: screenSize({ width, height }).width };
}

/**
 * Shows a live step in a cell: the figure with its sliders, computed in the browser by the functions of the notebook. The
 * output holds all it needs, some 400 kB; a notebook that is not trusted shows the figure as a picture.
 *
 * @param article The article.
 * @param id Id of the step: that of the figure whose place it takes.
 * @param written Values of the notebook's parameters, in the units of their table; the table's own unless told.
 * @throws {RangeError} If there is no such step.
 * @throws {Failure} If the page's script cannot be bundled.
 */
export async function showLive(
  article: string,
  id: string,
  written: LivePage<unknown>["written"] = {},
): Promise<void> {
  const step = stepNamed(article, id);
  const live = await loadLivePage(article, written) as LivePage<never>;
  const figure = stepFigure(step, live);
  const page = await pageDocument({
    title: figure.title,
    description: figure.caption,
    style: await pageStyle({ equations: false }),
    data: live,
    script: await bundlePageScript(article),
    body: liveCellBody(figure),
  });
  const picture = await pictureOf(figure);
  const { markup } = await liveCellMarkup(id, { page, picture });
  await publish({ "text/html": markup, "image/png": picture.png, "text/plain": `${figure.title}. ${figure.alt}` });
}
