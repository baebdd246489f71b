import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { decode } from "fast-png";
import { renderSvg, svgToPdf, svgToPng } from "../../lib/charts/mod.ts";
import { EXAMPLES, PANELS } from "./example_charts.ts";
import { installedTool } from "./installed_tool.ts";

const DPI = 96;
const CHARTS = [EXAMPLES.lines!, EXAMPLES.heatmap!, EXAMPLES.circuitDiagram!, EXAMPLES.timeCourses!, PANELS];
const rsvg = installedTool("rsvg-convert");
const pdftoppm = installedTool("pdftoppm");

/** Mean brightness of squares of 8 by 8 pixels: text in another font or smoothing changes them little, a missing part a lot. */
function brightness(png: Uint8Array): number[] {
  const { data, width, height, channels } = decode(png);
  const [columns, rows] = [Math.floor(width / 8), Math.floor(height / 8)];
  const sums = new Array<number>(columns * rows).fill(0);
  for (let y = 0; y < rows * 8; y++) {
    for (let x = 0; x < columns * 8; x++) {
      const at = (y * width + x) * channels;
      const share = (data[at]! + data[at + Math.min(1, channels - 1)]! + data[at + Math.min(2, channels - 1)]!) / 765;
      sums[(y >> 3) * columns + (x >> 3)]! += share / 64;
    }
  }
  return sums;
}

/** Without its texts a figure differs by 0.010 to 0.024. */
function meanDifference(a: Uint8Array, b: Uint8Array): number {
  const [p, q] = [brightness(a), brightness(b)];
  expect(Math.abs(p.length - q.length)).toBeLessThan(0.05 * p.length);
  return p.reduce((sum, value, i) => sum + Math.abs(value - (q[i] ?? value)), 0) / p.length;
}

describe("a figure in other renderers", () => {
  for (const chart of CHARTS) {
    const svg = renderSvg(chart, { id: "f", title: "t", alt: "a" });

    (rsvg ? it : it.skip)(`looks the same in librsvg: ${chart.name}`, async () => {
      const bytes = await rsvg!(["-d", String(DPI), "-p", String(DPI)], new TextEncoder().encode(svg));
      expect(meanDifference(bytes, await svgToPng(svg, { dpi: DPI }))).toBeLessThan(0.009);
    });

    (pdftoppm ? it : it.skip)(`looks the same as PDF: ${chart.name}`, async () => {
      const bytes = await pdftoppm!(["-r", String(DPI), "-png", "-"], await svgToPdf(svg));
      expect(meanDifference(bytes, await svgToPng(svg, { dpi: DPI }))).toBeLessThan(0.012);
    });
  }
});
