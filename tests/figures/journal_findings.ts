import { type Finding, type Layout, lintFigure, millimetres, renderSvg } from "../../lib/charts/mod.ts";
import { figureLayout } from "../../lib/figures/figure_layout.ts";
import type { Figure } from "../../lib/figures/figure_spec.ts";

const MILLIMETRES = { single: 89, oneAndAHalf: 120, double: 183 };

/** A figure as an SVG document, at its own size unless told. */
export function svgOf(figure: Figure, layout: Layout = figureLayout(figure)): string {
  const { chart, id, title, alt } = figure;
  return renderSvg(chart, { id, title, alt, layout });
}

/** What a journal would not take of a figure at its own size. */
export function findingsOf(figure: Figure): Finding[] {
  return lintFigure(svgOf(figure), { widthMm: MILLIMETRES[figure.width ?? "single"] });
}

/** What a journal would not take of a figure at any of its columns' widths, with the width. */
export function findingsAtEveryWidth(figure: Figure): (Finding & { readonly widthMm: number })[] {
  return Object.values(MILLIMETRES).flatMap((widthMm) =>
    lintFigure(svgOf(figure, { width: millimetres(widthMm) }), { widthMm }).map((finding) => ({ ...finding, widthMm }))
  );
}
