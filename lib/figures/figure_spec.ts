/**
 * What a figure is: a chart with what identifies and explains it.
 *
 * @module
 */
import type { Chart } from "../charts/mod.ts";

/** Widths of a journal's columns: 89, 120 and 183 mm. */
export type FigureWidth = "single" | "oneAndAHalf" | "double";

/** What identifies and explains a figure. */
export interface FigureSpec {
  /** Unique in the notebook; names the exported files. Lower-case words joined by hyphens. */
  readonly id: string;
  /** Short title. */
  readonly title: string;
  /** What is shown, parameters, source, caveat. */
  readonly caption: string;
  /** What the figure shows, with its main numbers, for readers who do not see it. */
  readonly alt: string;
  /** Width in a journal. @default {"single"} */
  readonly width?: FigureWidth;
  /** Height in px at the journal's scale; the chart's own default unless told. */
  readonly height?: number;
  /** Names of the data resources that are drawn. */
  readonly data?: readonly string[];
}

/** A figure ready to be shown or exported. */
export interface Figure extends FigureSpec {
  /** The chart. */
  readonly chart: Chart;
}
