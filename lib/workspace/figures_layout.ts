/**
 * A stored figure laid out again: not scaled, so that text and lines keep their size.
 *
 * @module
 */
import { chartFromSpec, points, renderSvg, toMillimetres } from "../charts/mod.ts";
import { figureLayout } from "../figures/figure_layout.ts";
import { messageOf, misuse } from "./failure.ts";
import type { AskedLayout } from "./figures_options.ts";
import type { StoredFigure } from "./figures_stored.ts";

/** A figure as it is written. */
export interface LaidOutFigure extends StoredFigure {
  /** A standalone SVG document. */
  readonly svg: string;
  /** Width in px, 96 to the inch. */
  readonly width: number;
  /** Height in px. */
  readonly height: number;
}

/**
 * Lays out a figure. A height that the figure has of its own holds for its own width only.
 *
 * @param figure The figure.
 * @param asked What differs from its own layout.
 * @returns The drawing and its size.
 * @throws {Failure} If the chart cannot be laid out so.
 */
export function layOutFigure(figure: StoredFigure, asked: AskedLayout): LaidOutFigure {
  const { entry: { id, notebook, title, alt }, spec } = figure;
  const own = figureLayout(asked.width === undefined ? spec : { width: spec.width });
  const layout = {
    ...own,
    ...(asked.width && { width: asked.width.pixels }),
    ...(asked.height && { height: asked.height.pixels }),
    ...(asked.fontSize && { fontSize: points(asked.fontSize) }),
    ...(asked.theme && { theme: asked.theme }),
  };
  try {
    const svg = renderSvg(chartFromSpec(spec.chart), { id, title, alt, layout });
    return { ...figure, svg, ...drawnSize(svg) };
  } catch (error) {
    throw misuse(`Cannot lay out ${notebook}/${id} as asked: ${messageOf(error)}`);
  }
}

/**
 * The size at which a figure is drawn, whatever size it is shown at.
 *
 * @param svg An SVG document.
 * @returns Width and height of its view box in px; not a number where it has none.
 */
export function drawnSize(svg: string): { width: number; height: number } {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/**
 * A length as people write it.
 *
 * @param pixels The length in px, 96 to the inch.
 * @returns In mm, to a tenth.
 */
export function shownMillimetres(pixels: number): string {
  return String(Math.round(toMillimetres(pixels) * 10) / 10);
}
