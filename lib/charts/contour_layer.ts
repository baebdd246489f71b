/**
 * Contours of a quantity on an even grid, upon the area of a frame.
 *
 * @module
 */
import * as Plot from "@observablehq/plot";
import type { Numbers } from "./data_points.ts";
import { type Frame, plotPlace } from "./frame.ts";
import type { PlotMark } from "./plot_mark.ts";

/** Values of the axes that a grid is even on, in their own scale. */
export interface Grid {
  /** One for each column. */
  readonly xs: Numbers;
  /** One for each row. */
  readonly ys: Numbers;
}

/**
 * A layer over a frame's area whose linear axes count the columns and rows of a grid, from the middle of the first to the middle of the
 * last. The grid is even on the frame's axes, logarithmic ones too, so that what is drawn in the layer lies where it belongs.
 *
 * @param frame The frame.
 * @param options The grid, and marks over columns and rows.
 * @returns A drawing whose children can be moved into the frame's.
 *
 * @example
 * ```ts
 * import { numberAxis } from "lib/charts/axis.ts";
 * import { pageOf } from "lib/charts/chart.ts";
 * import { contourLayer, contourMark } from "lib/charts/contour_layer.ts";
 * import { drawFrame } from "lib/charts/frame.ts";
 * import { expect } from "@std/expect";
 *
 * const axis = numberAxis({ name: "x_m", quantity: "Length", unit: "m" }, { kind: "linear", domain: [0, 2] });
 * const frame = drawFrame(pageOf({ width: 200 }, 150), { x: axis, y: axis, marks: [] });
 * const grid = { xs: [0, 1, 2], ys: [0, 1, 2] };
 * const mark = contourMark(grid, { values: [0, 1, 2, 1, 2, 3, 2, 3, 4], levels: [2], look: { stroke: "#000000" } });
 * expect(contourLayer(frame, { grid, marks: [mark] }).querySelectorAll("path").length).toBe(1);
 * ```
 */
export function contourLayer(
  { page, area }: Frame,
  { grid, marks }: { readonly grid: Grid; readonly marks: readonly PlotMark[] },
): SVGElement {
  return Plot.plot({
    ...plotPlace(page, area),
    x: { type: "linear", domain: [0.5, grid.xs.length - 0.5] },
    y: { type: "linear", domain: [0.5, grid.ys.length - 0.5] },
    marks: marks as Plot.Markish[],
  }) as unknown as SVGElement;
}

/**
 * Contours on a grid, for {@linkcode contourLayer}.
 *
 * @param grid The grid.
 * @param options Values row by row, NaN where there is none; the levels; colours and lines as Plot takes them.
 * @returns The mark.
 *
 * @example
 * ```ts
 * import { contourMark } from "lib/charts/contour_layer.ts";
 * import { expect } from "@std/expect";
 *
 * const mark = contourMark({ xs: [0, 1], ys: [0, 1] }, { values: [0, 1, 1, 2], levels: [1], look: {} });
 * expect(mark).toBeDefined();
 * ```
 */
export function contourMark(
  { xs, ys }: Grid,
  { values, levels, look }: {
    readonly values: readonly number[];
    readonly levels: readonly number[];
    readonly look: object;
  },
): PlotMark {
  const [width, height] = [xs.length, ys.length];
  return Plot.contour([...values], {
    ...{ width, height, x1: 0, x2: width, y1: 0, y2: height },
    thresholds: [...levels],
    clip: true,
    ...look,
  });
}
