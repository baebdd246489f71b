/**
 * The report: pages made from executed notebooks, and live steps that compute parts of them again in the reader's browser,
 * by the functions that the notebooks use.
 *
 * @example
 * ```ts
 * import { html } from "lib/report/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(html`<p>${"1 < 2"}</p>`.markup).toBe("<p>1 &lt; 2</p>");
 * ```
 *
 * @module
 */
export { fontFaces, type PageFont, pageFonts } from "./font/page_fonts.ts";
export { commandLine } from "./live/command_line.ts";
export { LIVE_ARTICLES, type LiveArticle } from "./live/live_articles.ts";
export { givenAt, type LivePage, type SliderValues, startValues } from "./live/live_page.ts";
export { live, type LiveDeclaration, type LiveGiven, type LiveResult, type LiveStep } from "./live/live_step.ts";
export { furtherFigures, loadLivePage, stepFigure } from "./live/load_live_page.ts";
export { type Slider, slidersOf } from "./live/slider.ts";
export { pageDocument, type PageParts } from "./pages/document.ts";
export { type Html, html, type HtmlPart } from "./pages/html.ts";
export { indexBody, type ListedArgument } from "./pages/index_page.ts";
export { liveCellBody, liveCellMarkup, type Picture } from "./pages/live_cell.ts";
export { notebookBody, type NotebookPage } from "./pages/notebook_page.ts";
export {
  type ReportCell,
  type ReportNotebook,
  type Shown,
  type ShownFigure,
  shownIn,
} from "./pages/report_notebook.ts";
export { screenSize, type Size } from "./pages/screen_size.ts";
