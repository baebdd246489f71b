import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { join } from "node:path";
import { fontFile } from "../../lib/charts/fonts.ts";
import { parseTrueType } from "../../lib/charts/true_type.ts";
import { loadArticles, projectRoot } from "../../lib/data/mod.ts";
import { readTables } from "../../lib/report/font/font_tables.ts";
import { mathFontFile } from "../../lib/report/font/math_font.ts";
import { subsetFont } from "../../lib/report/font/subset_font.ts";
import { fontFaces, pageFonts } from "../../lib/report/mod.ts";
import { mathMarkup } from "../../lib/report/pages/math.ts";

const DIGITS = [[0x30, 0x39]] as const;
const BRACKETS = [[0x28, 0x29]] as const;

function fontOf(style: string): Uint8Array {
  const { base64 } = pageFonts({ equations: true }).find((font) => font.style === style)!;
  return Uint8Array.fromBase64(base64);
}

/** Equations in the notebooks, as TeX. */
async function equations(): Promise<string[]> {
  const texts = (await loadArticles()).map(async (article) => {
    const { cells } = JSON.parse(await Deno.readTextFile(join(projectRoot(), "notebooks", `${article}.ipynb`)));
    return cells.filter((cell: { cell_type: string }) => cell.cell_type === "markdown")
      .map(({ source }: { source: string | string[] }) => [source].flat().join("")).join("\n\n");
  });
  return (await Promise.all(texts)).flatMap((text) => [...text.matchAll(/\$\$([^$]+)\$\$|\$([^$]+)\$/g)])
    .map(([, block, inline]) => block ?? inline ?? "");
}

function charactersOf(tex: string): string[] {
  const shown = mathMarkup(tex, { display: true }).replace(/<annotation[^]*?<\/annotation>/g, "");
  return [...shown.replaceAll(/<[^>]*>/g, "").replaceAll(/&(?:lt|gt|amp|quot|#39);|[\s\u2061-\u2064]/g, "")];
}

describe("a part of a font", () => {
  it("has the widths of the whole font, so that text measures the same", () => {
    for (const style of ["regular", "bold", "italic"] as const) {
      const whole = parseTrueType(fontFile(style)), part = parseTrueType(fontOf(style));
      for (const character of "AaÄ10−µΩ²₃ ") {
        const code = character.codePointAt(0)!;
        if (part.has(code)) {
          expect([style, character, part.advance(code)]).toEqual([style, character, whole.advance(code)]);
        }
      }
      expect([style, part.has(0x3a9), part.has(0x2212)]).toEqual([style, true, style === "regular"]);
    }
  });

  it("has check sums as the format wants them", () => {
    const file = subsetFont(fontFile("regular"), DIGITS);
    const view = new DataView(file.buffer);
    let sum = 0;
    for (let at = 0; at < file.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });

  it("says which table a file lacks", () => {
    const file = subsetFont(fontFile("regular"), DIGITS);
    const damaged = new Uint8Array(file);
    const tables = [...readTables(file).keys()];
    damaged.set(new TextEncoder().encode("xxxx"), 12 + 16 * tables.indexOf("cmap"));
    expect(() => subsetFont(damaged, DIGITS)).toThrow("Cannot take a part of a font: it must have a cmap table");
  });
});

describe("the font of equations", () => {
  it("keeps what sets equations, and tall brackets for brackets alone", () => {
    const brackets = subsetFont(mathFontFile(), BRACKETS), digits = subsetFont(mathFontFile(), DIGITS);
    expect(readTables(brackets).get("MATH")).toEqual(readTables(mathFontFile()).get("MATH"));
    const outlines = [brackets, digits].map((file) => readTables(file).get("glyf")!.length);
    expect(outlines[0]).toBeGreaterThan(outlines[1]!);
  });

  it("draws every character of the notebooks' equations", async () => {
    const metrics = parseTrueType(fontOf("math"));
    const characters = new Set((await equations()).flatMap(charactersOf));
    expect(characters.size).toBeGreaterThan(50);
    expect([...characters].filter((character) => !metrics.has(character.codePointAt(0)!))).toEqual([]);
  });

  it("is left out of pages that have no equations", () => {
    expect(fontFaces(pageFonts({ equations: false }))).not.toContain("Noto Sans Math");
    expect(fontFaces(pageFonts({ equations: true }))).toContain('font-family:"Noto Sans Math"');
  });
});
