import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import process from "node:process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import {
  type Chart,
  chartFromSpec,
  DOUBLE_COLUMN,
  type Layout,
  lintFigure,
  ONE_AND_A_HALF,
  points,
  renderSvg,
  SINGLE_COLUMN,
  sourceDataCsv,
} from "../../lib/charts/mod.ts";
import { EXAMPLES, PANELS } from "./example_charts.ts";

const CHARTS = { ...EXAMPLES, panels: PANELS };
const WIDTHS = [[89, SINGLE_COLUMN], [120, ONE_AND_A_HALF], [183, DOUBLE_COLUMN]] as const;

function draw(chart: Chart, layout: Layout): string {
  return renderSvg(chart, {
    id: `figure-${chart.name}`,
    title: `A ${chart.name}`,
    alt: `Example of ${chart.name}.`,
    layout,
  });
}

/** Compares with the stored drawing; a missing one is written when UPDATE_SNAPSHOTS is set. */
function compareWithSnapshot(name: string, svg: string): void {
  const folder = new URL("./__snapshots__/", import.meta.url);
  const file = new URL(`${name}.svg.snap`, folder);
  if (!existsSync(file) && process.env.UPDATE_SNAPSHOTS) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, svg);
  }
  expect(svg).toBe(readFileSync(file, "utf8"));
}

for (const [name, chart] of Object.entries(CHARTS)) {
  describe(`the ${name} chart`, () => {
    for (const [widthMm, width] of WIDTHS) {
      it(`passes the figure rules at ${widthMm} mm`, () => {
        expect(lintFigure(draw(chart, { width }), { widthMm })).toEqual([]);
      });
    }

    it("passes the figure rules at 5 pt and on the dark theme", () => {
      expect(lintFigure(draw(chart, { width: DOUBLE_COLUMN, fontSize: points(5) }), { widthMm: 183 })).toEqual([]);
      expect(lintFigure(draw(chart, { width: DOUBLE_COLUMN, theme: "dark" }), { widthMm: 183 })).toEqual([]);
    });

    it("is drawn alike twice, and again from its JSON", () => {
      const first = draw(chart, { width: SINGLE_COLUMN });
      expect(draw(chart, { width: SINGLE_COLUMN })).toBe(first);
      const copy = chartFromSpec(
        JSON.parse(JSON.stringify({ name: chart.name, data: chart.data, options: chart.options })),
      );
      expect(draw(copy, { width: SINGLE_COLUMN })).toBe(first);
      expect(copy.rows()).toEqual(chart.rows());
    });

    it("gives its source data under the columns that it names", () => {
      const names = chart.columns.map((column) => column.name);
      expect(new Set(names).size).toBe(names.length);
      expect(chart.rows().length).toBeGreaterThan(0);
      for (const row of chart.rows()) for (const key of Object.keys(row)) expect(names).toContain(key);
      expect(sourceDataCsv(chart).trimEnd().split("\n").length).toBe(chart.rows().length + 1);
    });

    it("looks as it did (regression only)", () => {
      compareWithSnapshot(name, draw(chart, { width: SINGLE_COLUMN }));
    });
  });
}
