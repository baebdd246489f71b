import { type Chart, type Layout, SINGLE_COLUMN } from "../../lib/charts/mod.ts";

/** What tests ask of a drawing. */
export interface Drawing {
  /** Texts of the elements that a selector finds. */
  texts(selector: string): string[];
  /** Count of the elements that a selector finds. */
  count(selector: string): number;
  /** An attribute of the first element that a selector finds. */
  attribute(selector: string, name: string): string | null;
}

/**
 * Draws a chart for tests.
 *
 * @param chart The chart.
 * @param layout Size and theme; one column if left out.
 * @returns Questions that can be asked of the drawing.
 */
export function drawing(chart: Chart, layout: Layout = { width: SINGLE_COLUMN }): Drawing {
  const svg = chart.render(layout);
  return {
    texts: (selector) => [...svg.querySelectorAll(selector)].map((element) => element.textContent ?? ""),
    count: (selector) => svg.querySelectorAll(selector).length,
    attribute: (selector, name) => svg.querySelector(selector)?.getAttribute(name) ?? null,
  };
}
