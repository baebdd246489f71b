import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { decode } from "fast-png";
import { createDocument, parseSvg } from "../../lib/charts/document.ts";
import { fontFile } from "../../lib/charts/fonts.ts";
import { svgToPng } from "../../lib/charts/png.ts";
import { packageFolder } from "../../lib/charts/package_folder.ts";
import { drawText, missingGlyphs, plainText, textWidth, wrapText } from "../../lib/charts/text.ts";
import { textBoxes } from "../../lib/charts/text_boxes.ts";
import { parseTrueType } from "../../lib/charts/true_type.ts";
import { assertClose } from "../assert_close.ts";

const EXACT = { rtol: 1e-12, atol: 0 };

describe("textWidth()", () => {
  it("adds the font's own advance widths", () => {
    const font = parseTrueType(fontFile("regular"));
    const units = [..."Time (s)"].reduce((sum, character) => sum + font.advance(character.codePointAt(0)!), 0);
    assertClose(textWidth("Time (s)", { size: 10 }), units / font.unitsPerEm * 10, EXACT);
  });

  it("is proportional to the size, additive, wider in bold, and 0 for nothing", () => {
    assertClose(textWidth("ab", { size: 18 }), 2 * textWidth("ab", { size: 9 }), EXACT);
    assertClose(textWidth("ab", { size: 9 }), textWidth("a", { size: 9 }) + textWidth("b", { size: 9 }), EXACT);
    expect(textWidth("ab", { size: 9, bold: true })).toBeGreaterThan(textWidth("ab", { size: 9 }));
    expect(textWidth("", { size: 9 })).toBe(0);
  });

  it("measures sub- and superscripts at their own size", () => {
    assertClose(textWidth("<sub>c</sub>", { size: 10 }), 0.72 * textWidth("c", { size: 10 }), EXACT);
  });
});

describe("textWidth(), against the renderer", () => {
  /** Between two bars, so that the room beside the outermost glyphs counts. */
  async function drawnWidth(text: string): Promise<number> {
    return await inkOf(`|${text}|`) - await inkOf("||");
  }

  async function inkOf(text: string): Promise<number> {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9in" height="1in" font-family="Inter">` +
      `<rect width="100%" height="100%" fill="white"/><text x="10" y="60" font-size="40">${text}</text></svg>`;
    return inkWidth(await svgToPng(svg, { dpi: 96 }));
  }

  it("agrees within 2 % with how wide resvg draws ordinary texts", async () => {
    for (const text of ["Time after injection (min)", "Coercivity (A m⁻¹)", "−12\u2009345.6"]) {
      assertClose(await drawnWidth(text), textWidth(text, { size: 40 }), { rtol: 0.02, atol: 2 });
    }
  });

  it("is rather too wide than too narrow where kerning is strong", async () => {
    const [drawn, measured] = [await drawnWidth("AVATAR To Yield"), textWidth("AVATAR To Yield", { size: 40 })];
    expect(drawn).toBeLessThan(measured);
    assertClose(drawn, measured, { rtol: 0.08, atol: 0 });
  });
});

/** Distance between the first and the last column with ink. */
function inkWidth(png: Uint8Array): number {
  const { data, width, channels } = decode(png);
  const columns = new Set<number>();
  for (let i = 0; i < data.length; i += channels) if (data[i]! < 128) columns.add((i / channels) % width);
  return Math.max(...columns) - Math.min(...columns);
}

describe("parseTrueType()", () => {
  it("refuses a file without the tables it needs", () => {
    expect(() => parseTrueType(new Uint8Array(64))).toThrow(/the font must have a cmap table/);
  });

  it("gives the width of the missing glyph for characters that the font lacks", () => {
    const font = parseTrueType(fontFile("regular"));
    expect(font.has("⊣".codePointAt(0)!)).toBe(false);
    expect(font.advance("⊣".codePointAt(0)!)).toBe(font.advance(0x10fffe));
  });
});

describe("missingGlyphs()", () => {
  it("finds none among the signs that charts write", () => {
    expect(missingGlyphs("−×·±≈≤≥→µΩÅ°αβγδΔθλμρσφχψω₀₁₉⁰¹⁹⁻½\u2009–")).toEqual([]);
    expect(missingGlyphs("a⊣")).toEqual(["⊣"]);
  });
});

describe("drawText()", () => {
  it("sets italics, subscripts and superscripts, and returns to the baseline", () => {
    const text = drawText(createDocument(), "<i>H</i><sub>c</sub> (m<sup>1/2</sup>)", { x: 0, y: 0, size: 10 });
    const spans = [...text.children];
    expect(text.textContent).toBe("Hc (m1/2)");
    expect(spans[0]!.getAttribute("font-style")).toBe("italic");
    const sum = spans.reduce((shift, span) => shift + Number(span.getAttribute("dy") ?? 0), 0);
    assertClose(sum, 0, { rtol: 0, atol: 1e-12 });
  });

  it("takes other angle brackets as they are", () => {
    expect(plainText("p < 0.05 & q > 2")).toBe("p < 0.05 & q > 2");
  });
});

describe("wrapText()", () => {
  it("breaks between words, and leaves a word that is too wide alone", () => {
    expect(wrapText("a quantity of note", { width: 40, size: 8 }).join(" ")).toBe("a quantity of note");
    expect(wrapText("coercivity", { width: 3, size: 8 })).toEqual(["coercivity"]);
  });
});

describe("textBoxes()", () => {
  const svg = (content: string) => parseSvg(`<svg xmlns="http://www.w3.org/2000/svg" font-size="10">${content}</svg>`);

  it("follows anchors, groups and rotations", () => {
    const [box] = textBoxes(svg('<g transform="translate(50,20)"><text text-anchor="end" x="0" y="0">ab</text></g>'));
    assertClose(box!.corners[1]![0], 50, EXACT);
    const [turned] = textBoxes(svg('<text transform="rotate(-90,5,50)" x="5" y="50">ab</text>'));
    const heights = turned!.corners.map(([, y]) => y);
    assertClose(Math.max(...heights) - Math.min(...heights), textWidth("ab", { size: 10 }), { rtol: 1e-9, atol: 0 });
  });

  it("reads em lengths and skips empty texts", () => {
    const [box] = textBoxes(svg('<text y="0.32em">a</text><text> </text>'));
    assertClose(box!.corners[2]![1], 3.2, EXACT);
    expect(textBoxes(svg("<text> </text>"))).toEqual([]);
  });

  it("counts the size of sub- and superscripts apart", () => {
    const [box] = textBoxes(svg('<text>H<tspan dy="2" font-size="7.2">c</tspan></text>'));
    expect(box!.sizes).toEqual([10]);
  });
});

describe("packageFolder()", () => {
  it("refuses a package that is not installed", () => {
    expect(() => packageFolder("no-such-package-of-ours")).toThrow();
  });
});
