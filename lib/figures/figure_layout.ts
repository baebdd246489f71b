/**
 * The size of a figure in a journal.
 *
 * @module
 */
import { DOUBLE_COLUMN, type Layout, ONE_AND_A_HALF, SINGLE_COLUMN } from "../charts/mod.ts";
import type { FigureSpec, FigureWidth } from "./figure_spec.ts";

const WIDTHS: Readonly<Record<FigureWidth, number>> = {
  single: SINGLE_COLUMN,
  oneAndAHalf: ONE_AND_A_HALF,
  double: DOUBLE_COLUMN,
};

/**
 * The layout of a figure at its journal width.
 *
 * @param spec The figure.
 * @returns Width in px at 96 per inch, and the height where it is set.
 * @example
 * ```ts
 * import { SINGLE_COLUMN } from "lib/charts/mod.ts";
 * import { figureLayout } from "lib/figures/figure_layout.ts";
 * import { expect } from "@std/expect";
 *
 * expect(figureLayout({ width: "single", height: 200 })).toEqual({ width: SINGLE_COLUMN, height: 200 });
 * ```
 */
export function figureLayout({ width = "single", height }: Pick<FigureSpec, "width" | "height">): Layout {
  return { width: WIDTHS[width], ...(height === undefined ? {} : { height }) };
}
