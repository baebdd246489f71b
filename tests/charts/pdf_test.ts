import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { Buffer } from "node:buffer";
import { inflateSync } from "node:zlib";
import { lines, renderSvg, svgToPdf } from "../../lib/charts/mod.ts";
import { installedTool } from "./installed_tool.ts";
import { COERCIVITY, EXAMPLES } from "./example_charts.ts";

const chart = lines({
  x: { name: "change", quantity: "Change, Δ<i>x</i> ≤ β", unit: "1" },
  y: COERCIVITY,
  curves: [{ label: "model of µ₀", x: [-1, 1], y: [1e-9, 1e-3] }],
}, { yScale: "log" });
const svg = renderSvg(chart, { id: "f", title: "t", alt: "a" });
const pdftotext = installedTool("pdftotext");
const pdffonts = installedTool("pdffonts");

/** One character for each byte. */
function bytesAsText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1");
}

/** The file's streams, inflated. */
function streamsOf(pdf: Uint8Array): string[] {
  const streams = bytesAsText(pdf).matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g);
  return [...streams].map(([, body]) => bytesAsText(inflateSync(Buffer.from(body!, "latin1"))));
}

/** The value of an entry of the document information, which stands in an object of its own. */
function informationOf(pdf: Uint8Array, entry: string): string | undefined {
  const text = bytesAsText(pdf);
  const [, object] = new RegExp(`/${entry} (\\d+) 0 R`).exec(text) ?? [];
  return new RegExp(`\\n${object} 0 obj\\n\\((.*?)\\)\\nendobj`).exec(text)?.[1];
}

/** Characters that the fonts' maps to Unicode can give back. */
function mappedCharacters(pdf: Uint8Array): string {
  const maps = streamsOf(pdf).filter((stream) => stream.includes("begincmap"));
  return maps.flatMap((map) =>
    [...map.matchAll(/<([0-9a-f]{4,})>/gi)].map(([, hex]) => {
      const units = hex!.match(/.{4}/g)!.map((unit) => parseInt(unit, 16));
      return String.fromCharCode(...units);
    })
  ).join("");
}

describe("svgToPdf()", () => {
  it("makes one page of the figure's own size", async () => {
    const text = bytesAsText(await svgToPdf(svg));
    expect(text.match(/\/Type \/Page\b/g)!.length).toBe(1);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text)!;
    expect(Math.abs(Number(width) - 89 / 25.4 * 72)).toBeLessThan(0.01);
    expect(Math.abs(Number(height) - 59.333 / 25.4 * 72)).toBeLessThan(0.01);
  });

  it("embeds TrueType, and keeps minus, superscripts, Greek and units as text", async () => {
    const pdf = await svgToPdf(svg);
    expect(bytesAsText(pdf)).toMatch(/\/FontFile2/);
    const characters = mappedCharacters(pdf);
    for (const character of "−⁻¹⁹Δβ≤µ₀") expect(characters).toContain(character);
  });

  it("carries title, subject and keywords, and what the figure shows", async () => {
    const pdf = await svgToPdf(svg, { title: "Loss", subject: "Caption", keywords: "a, b", alt: "Shown" });
    expect(informationOf(pdf, "Title")).toBe("Loss");
    expect(informationOf(pdf, "Subject")).toBe("Caption");
    expect(informationOf(pdf, "Keywords")).toBe("a, b");
    expect(bytesAsText(pdf)).toContain("/Alt (Shown)");
  });

  it("gives equal bytes for equal input, without a time of its own", async () => {
    expect(await svgToPdf(svg)).toEqual(await svgToPdf(svg));
    expect(informationOf(await svgToPdf(svg), "CreationDate")).toBe("D:19700101000000Z");
  });

  it("refuses a drawing without a size", async () => {
    await expect(svgToPdf('<svg xmlns="http://www.w3.org/2000/svg"/>')).rejects.toThrow(/must be lengths, got null/);
  });

  (pdftotext ? it : it.skip)("is read by pdftotext with its minus signs and superscripts", async () => {
    const text = new TextDecoder().decode(await pdftotext!(["-", "-"], await svgToPdf(svg)));
    expect(text).toContain("−1.0");
    expect(text).toContain("10⁻⁹");
    expect(text).toContain("(A m⁻¹)");
    expect(text).toContain("Δx ≤ β");
  });

  (pdffonts ? it : it.skip)("shows pdffonts only embedded TrueType with a map to Unicode", async () => {
    for (const example of [chart, EXAMPLES.argumentGraph!, EXAMPLES.heatmap!]) {
      const pdf = await svgToPdf(renderSvg(example, { id: "f", title: "t", alt: "a" }));
      const fonts = new TextDecoder().decode(await pdffonts!(["-"], pdf)).trim().split("\n").slice(2);
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts) expect(font).toMatch(/Inter.*TrueType\s+Identity-H\s+yes yes yes/);
    }
  });
});
