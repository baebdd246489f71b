/**
 * A figure on the page, drawn anew in the place of the static one.
 *
 * @module
 */
import { type Chart, chartFromSpec, renderSvg } from "../../charts/mod.ts";
import type { FigureSpec } from "../../figures/figure_spec.ts";
import { figureLayout } from "../../figures/figure_layout.ts";
import type { FigureData } from "../live/analysis.ts";
import { figureSvgId } from "../pages/figure_id.ts";
import { screenSize } from "../pages/screen_size.ts";

const PART_NAMES = ["aria-label", "aria-description", "aria-hidden", "data-scale", "data-unit"];
const NAMED_PARTS = PART_NAMES.map((name) => `[${name}]`).join();

/** A figure's place on the page. */
export interface FigureView {
  /** Draws a figure. */
  draw(figure: FigureSpec & { readonly chart: Chart }): void;
  /** Draws a figure that came as data, unless it is drawn already; the static one stays until the first draw. */
  drawData(figure: FigureData): void;
}

/** As the static drawing was read: the parser of HTML takes a third of the time of that of XML. */
function parseSvg(text: string): SVGSVGElement {
  const template = document.createElement("template");
  template.innerHTML = text;
  return template.content.firstElementChild as SVGSVGElement;
}

function setSize(svg: SVGSVGElement): void {
  for (const [name, value] of Object.entries(screenSize(svg.viewBox.baseVal))) svg.setAttribute(name, String(value));
}

/** The drawing is one picture with one description: names of its parts serve checks only. */
function dropPartNames(svg: SVGSVGElement): void {
  for (const part of svg.querySelectorAll(NAMED_PARTS)) {
    for (const name of PART_NAMES) part.removeAttribute(name);
  }
}

/**
 * Takes over a figure.
 *
 * @param root The element that holds the static drawing and the caption.
 * @returns The figure's place.
 * @throws {TypeError} If it holds no drawing.
 */
export function figureView(root: HTMLElement): FigureView {
  const drawing = root.querySelector(".drawing");
  const title = root.querySelector(".title"), caption = root.querySelector(".caption");
  if (!drawing?.querySelector("svg")) {
    throw new TypeError("Cannot take over a figure: it must hold a drawing, got none");
  }
  let drawn: FigureData | undefined;
  const draw = (figure: FigureSpec & { readonly chart: Chart }): void => {
    const { id, alt } = figure;
    const svg = parseSvg(
      renderSvg(figure.chart, { id: figureSvgId(id), title: figure.title, alt, layout: figureLayout(figure) }),
    );
    setSize(svg);
    dropPartNames(svg);
    drawing.querySelector("svg")?.replaceWith(svg);
    if (title) title.textContent = `${figure.title}.`;
    if (caption) caption.textContent = figure.caption;
    drawn = figure;
  };
  return {
    draw,
    drawData: (figure) => {
      if (drawn !== undefined && fingerprint(figure) !== fingerprint(drawn)) {
        draw({ ...figure, chart: chartFromSpec(figure.chart) });
      }
    },
  };
}

function fingerprint({ title, caption, alt, chart: { name, data, options } }: FigureData): string {
  return JSON.stringify([title, caption, alt, name, data, options]);
}
