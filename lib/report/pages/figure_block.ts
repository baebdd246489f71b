/**
 * A figure on a page.
 *
 * @module
 */
import { figureAnchor, figureSvgId } from "./figure_id.ts";
import { type Html, html } from "./html.ts";
import type { ShownFigure } from "./report_notebook.ts";
import { isWide } from "./screen_size.ts";
import { svgMarkup } from "./svg_markup.ts";

/** How a figure is shown. */
export interface FigureOptions {
  /** Its number on the page; none where it stands alone. */
  readonly number?: number;
  /** Begins the ids, where several notebooks share a page. */
  readonly prefix?: string;
}

/**
 * A figure with its number, title and caption. The drawing can be scrolled sideways where the window is narrow.
 *
 * @param figure The figure.
 * @param options Number and prefix of ids.
 * @returns HTML.
 */
export function figureBlock(figure: ShownFigure, { number, prefix = "" }: FigureOptions = {}): Html {
  const { title, caption, svg } = figure;
  const id = `${prefix}${figure.id}`;
  const label = number === undefined ? "Drawing" : `Drawing of figure ${number}`;
  const numbered = number === undefined ? "" : html`
    <span class="number">Figure ${number}.</span>
  `;
  return html`
    <figure id="${figureAnchor(id)}">
      <div class="${isWide(svg)
        ? "drawing wide"
        : "drawing"}" tabindex="0" role="group" aria-label="${label}">${svgMarkup(svg, figureSvgId(id))}</div>
      <figcaption>${numbered}<strong class="title">${title}.</strong> <span class="caption">${caption}</span></figcaption>
    </figure>
  `;
}
