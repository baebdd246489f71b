import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { renderSvg, svgToPdf, svgToPng } from "../../lib/charts/mod.ts";
import { rasterDifference } from "../workspace/raster_difference.ts";
import { EXAMPLES, PANELS } from "./example_charts.ts";
import { installedTool } from "./installed_tool.ts";

const DPI = 192;
const CHARTS = [EXAMPLES.lines!, EXAMPLES.heatmap!, EXAMPLES.circuitDiagram!, EXAMPLES.timeCourses!, PANELS];
const pdftoppm = installedTool("pdftoppm");

describe("a figure as PDF", () => {
  for (const chart of CHARTS) {
    (pdftoppm ? it : it.skip)(`looks in poppler as in its own PNG: ${chart.name}`, async () => {
      const svg = renderSvg(chart, { id: "f", title: "t", alt: "a" });
      const page = await pdftoppm!(["-r", String(DPI), "-png", "-"], await svgToPdf(svg));
      const { mean, most } = rasterDifference(await svgToPng(svg, { dpi: DPI }), page);
      expect(mean).toBeLessThan(2);
      expect(most).toBeLessThan(50);
    });
  }
});
