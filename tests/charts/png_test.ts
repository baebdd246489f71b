import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { decode } from "fast-png";
import { renderSvg, svgToPng } from "../../lib/charts/mod.ts";
import { EXAMPLES } from "./example_charts.ts";

const svg = renderSvg(EXAMPLES.lines!, { id: "f", title: "t", alt: "a" });

/** Chunks of a PNG by type. */
function chunksOf(png: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(png.buffer, png.byteOffset);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < png.length; at += 12 + view.getUint32(at)) {
    const type = new TextDecoder("latin1").decode(png.subarray(at + 4, at + 8));
    chunks.set(type, png.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  return chunks;
}

/** Count of dark pixels. */
function ink(png: Uint8Array): number {
  const { data, channels } = decode(png, { checkCrc: true });
  let dark = 0;
  for (let i = 0; i < data.length; i += channels) {
    if (data[i]! < 100 && data[i + 1]! < 100 && data[i + 2]! < 100) dark++;
  }
  return dark;
}

describe("svgToPng()", () => {
  it("draws as many pixels as millimetres and dots per inch ask for", async () => {
    const { width, height } = decode(await svgToPng(svg, { dpi: 300 }));
    expect(Math.abs(width - 89 / 25.4 * 300)).toBeLessThanOrEqual(1);
    expect(Math.abs(height - 59.333 / 25.4 * 300)).toBeLessThanOrEqual(1);
  });

  it("states its physical size in pixels per metre", async () => {
    const view = new DataView(chunksOf(await svgToPng(svg, { dpi: 254 })).get("pHYs")!.slice().buffer);
    expect([view.getUint32(0), view.getUint32(4), view.getUint8(8)]).toEqual([10000, 10000, 1]);
  });

  it("carries texts in UTF-8, with sums that hold", async () => {
    const png = await svgToPng(svg, { dpi: 100, text: { Title: "µ₀H − 3" } });
    expect(new TextDecoder().decode(chunksOf(png).get("iTXt"))).toBe("Title\0\0\0\0\0µ₀H − 3");
    expect(decode(png, { checkCrc: true }).width).toBeGreaterThan(300);
  });

  it("draws text with the bundled font", async () => {
    const page = (content: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="1in" height="1in" font-family="Inter">${content}</svg>`;
    expect(ink(await svgToPng(page(""), { dpi: 96 }))).toBe(ink(await svgToPng(page(""), { dpi: 96 })));
    const blank = ink(await svgToPng(page('<rect width="96" height="96" fill="white"/>'), { dpi: 96 }));
    const text =
      '<rect width="96" height="96" fill="white"/><text x="5" y="50" font-size="40" font-weight="bold">µ₀</text>';
    expect(ink(await svgToPng(page(text), { dpi: 96 }))).toBeGreaterThan(blank + 100);
  });

  it("gives equal bytes for equal input", async () => {
    expect(await svgToPng(svg, { dpi: 120 })).toEqual(await svgToPng(svg, { dpi: 120 }));
  });

  it("refuses resolutions that make no sense", async () => {
    for (const dpi of [0, -300, NaN, Infinity, 1e5]) {
      await expect(svgToPng(svg, { dpi })).rejects.toThrow(/dpi must be within 36 to 2400, got/);
    }
  });
});
