import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { decode } from "fast-png";
import { join } from "node:path";
import { lines, toMillimetres } from "../../lib/charts/mod.ts";
import { packageFolder } from "../../lib/charts/package_folder.ts";
import { parseSvg } from "../../lib/charts/document.ts";
import { textWidth } from "../../lib/charts/text.ts";
import { type ExportedFigure, exportFigure } from "../../lib/workspace/figures_export.ts";
import { parseFiguresOptions } from "../../lib/workspace/figures_options.ts";
import { EXAMPLES } from "../charts/example_charts.ts";
import { itWith, runProgram } from "./it_with.ts";
import { readPdf } from "./pdf_reader.ts";
import { type RasterDifference, rasterDifference } from "./raster_difference.ts";
import { storedFigure } from "./stored_figure.ts";
import { withTemporaryFolder } from "./temporary_folder.ts";
import { xmlFault } from "./xml_fault.ts";

/** Minus signs, sub- and superscripts, Greek, signs of relation and units on axes, ticks, legend and rules. */
const CHART = lines({
  x: { name: "change_uT", quantity: "Change, Δ<i>µ</i><sub>0</sub><i>H</i> ≤ β", unit: "uT" },
  y: { name: "loss_W_per_m3", quantity: "Loss, <i>P</i><sup>−2/3</sup>", unit: "W/m3" },
  curves: [
    { label: "σ ≈ 1.5 ± 0.1 × 10⁻³", x: [-0.8, 0.8], y: [1e-9, 1e3] },
    { label: "γ, 40 °C", x: [-0.8, 0.8], y: [1e-6, 1e2] },
  ],
  rules: [{ axis: "x", value: -0.4, label: "T₁ → T₂" }],
}, { yScale: "log", labels: "legend" });

async function filesOf(chart: Parameters<typeof storedFigure>[0], ...args: string[]): Promise<ExportedFigure> {
  return await exportFigure(storedFigure(chart), parseFiguresOptions(args));
}

function file({ files }: ExportedFigure, extension: string): Uint8Array {
  return files.find(({ path }) => path.endsWith(extension))!.content;
}

function text(figure: ExportedFigure, extension: string): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(file(figure, extension));
}

/** Texts in the order in which they are drawn, without the spaces between runs. */
function textsOf(svg: string): string {
  const texts = [...parseSvg(svg).querySelectorAll("text")].map(({ textContent }) => textContent ?? "");
  return texts.join("").replaceAll(/\s/g, "");
}

/** Physical size in a PNG: pixels per metre across and down. */
function resolution(png: Uint8Array): [number, number] {
  const at = new TextDecoder("latin1").decode(png).indexOf("pHYs");
  const view = new DataView(png.buffer, png.byteOffset + at + 4);
  expect(view.getUint8(8)).toBe(1);
  return [view.getUint32(0), view.getUint32(4)];
}

describe("a figure in its formats", () => {
  it("keeps every text as text in the PDF, minus signs, scripts, Greek and units among it", async () => {
    const figure = await filesOf(CHART);
    const { text: runs, fonts } = readPdf(file(figure, "pdf"));
    for (const run of ["−0.4", "10⁻⁹", "σ ≈ 1.5 ± 0.1 × 10⁻³", "γ, 40 °C", "T₁ → T₂"]) expect(runs).toContain(run);
    expect(runs.join("")).toContain("Change, Δµ0H ≤ β (µT)");
    expect(runs.join("")).toContain("Loss, P−2/3 (W m⁻³)");
    expect([...fonts].sort()).toEqual([["Inter-Italic", "FontFile2"], ["Inter-Regular", "FontFile2"]]);
  });

  for (const [name, chart] of Object.entries(EXAMPLES)) {
    it(`has the same text in SVG and PDF, and is well-formed: ${name}`, async () => {
      const figure = await filesOf(chart, "--format", "svg,pdf");
      expect(xmlFault(text(figure, "svg"))).toBeUndefined();
      expect(readPdf(file(figure, "pdf")).text.join("").replaceAll(/\s/g, "")).toBe(textsOf(text(figure, "svg")));
    });
  }

  it("has the size that is asked, in every format", async () => {
    const cases = [["89mm", 89], ["120mm", 120], ["183mm", 183], ["600px", 158.75], ["170.5mm", 170.5]] as const;
    for (const [asked, width] of cases) {
      const figure = await filesOf(CHART, "--width", asked, "--height", "70mm", "--dpi", "254");
      expect(text(figure, "svg")).toMatch(new RegExp(`^<svg [^>]*width="${width}mm" height="70mm"`));
      const [across, down] = readPdf(file(figure, "pdf")).size;
      expect([Math.abs(across / 72 * 25.4 - width), Math.abs(down / 72 * 25.4 - 70)].every((e) => e < 0.001)).toBe(
        true,
      );
      const png = file(figure, "png");
      expect(resolution(png)).toEqual([10_000, 10_000]);
      expect(Math.abs(decode(png).width - 10 * width)).toBeLessThanOrEqual(1);
      expect(Math.abs(decode(png).height - 700)).toBeLessThanOrEqual(1);
    }
  });

  it("is laid out again for its width, not scaled: text and lines keep their size", async () => {
    const [narrow, wide] = await Promise.all(["89mm", "183mm"].map((width) => filesOf(CHART, "--width", width)));
    const sizes = (figure: ExportedFigure, attribute: string) =>
      [
        ...new Set(
          [...text(figure, "svg").matchAll(new RegExp(` ${attribute}="([^"]*)"`, "g"))].map(([, size]) => size),
        ),
      ]
        .sort();
    expect(sizes(wide!, "font-size")).toEqual(sizes(narrow!, "font-size"));
    expect(sizes(wide!, "stroke-width")).toEqual(sizes(narrow!, "stroke-width"));
    expect(toMillimetres(wide!.width)).toBeCloseTo(183, 3);
    expect(wide!.report.findings).toEqual([]);
  });

  it("takes the asked text size and theme", async () => {
    const svg = text(await filesOf(CHART, "--font-size", "6", "--theme", "dark"), "svg");
    expect(svg).toMatch(/^<svg [^>]*font-size="8"/);
    expect(svg).toMatch(/<rect [^>]*fill="#111111"/);
  });

  it("fixes the widths of texts in SVG, for programs that have not the font", async () => {
    const svg = text(await filesOf(EXAMPLES.lines!), "svg");
    const texts = [...parseSvg(svg).querySelectorAll("text")].filter((element) => element.childElementCount === 0);
    expect(texts.length).toBeGreaterThan(5);
    for (const element of texts) {
      expect([element.textContent, Number(element.getAttribute("textLength"))]).toEqual(
        [
          element.textContent,
          expect.closeTo(
            textWidth(element.textContent ?? "", {
              size: Number(element.getAttribute("font-size")),
            }),
            2,
          ),
        ],
      );
    }
  });

  it("carries title, caption, alternative text and origin in every format", async () => {
    const figure = await filesOf(CHART);
    const latin1 = (extension: string) => new TextDecoder("latin1").decode(file(figure, extension));
    const utf16 = (words: string) => [...words].map((word) => `\0${word}`).join("");
    const origin = '{"id":"loss","notebook":"magnets","parameters":{"dose":1},"data":[],"versions":{"deno":"2.9.6"}}';
    expect(text(figure, "svg")).toContain('<title id="loss-title">Loss of µ-metal</title>');
    expect(text(figure, "svg")).toContain('<desc id="loss-desc">It rises to 3 × 10⁻³.</desc>');
    expect(text(figure, "svg")).toContain("<metadata>Loss &amp; gain; H₂O &lt; 2.\n");
    expect(new TextDecoder().decode(file(figure, "png"))).toContain(`iTXtDescription\0\0\0\0\0It rises to 3 × 10⁻³.`);
    expect(new TextDecoder().decode(file(figure, "png"))).toContain(`iTXtSource\0\0\0\0\0${origin}`);
    expect(latin1("pdf")).toContain(utf16("Loss of \u00b5-metal"));
    expect(latin1("pdf")).toContain(`(${origin})`);
  });

  it("has its source data with units in the header", async () => {
    const [header, ...rows] = text(await filesOf(CHART, "--format", "svg"), "csv").trimEnd().split("\n");
    expect(header).toMatch(/\(uT\).*\(W\/m3\)/);
    expect(rows.length).toBe(4);
  });

  it("is written with the same bytes every time", async () => {
    const [first, second] = [await filesOf(CHART), await filesOf(CHART)];
    expect(second.files.map(({ content }) => content)).toEqual(first.files.map(({ content }) => content));
  });

  it("says which chart cannot be laid out so", async () => {
    const broken = { ...storedFigure(CHART), spec: { chart: { name: "pie", data: [] } } };
    await expect(exportFigure(broken, parseFiguresOptions([]))).rejects.toThrow(
      /^Cannot lay out magnets\/loss as asked: Cannot make a chart: name must be one of/,
    );
    await expect(filesOf(CHART, "--width", "600mm", "--height", "600mm", "--dpi", "2400")).rejects.toThrow(
      "Cannot write magnets/loss as PNG: it must have at most 100 million pixels, at 2400 dpi it has 56693 x 56693",
    );
  });
});

/** Inter alone, from where the charts take it, for programs that ask fontconfig. */
async function withInter(use: (folder: string, env: Record<string, string>) => Promise<void>): Promise<void> {
  await withTemporaryFolder(async (folder) => {
    const fonts = packageFolder("@expo-google-fonts/inter");
    const config = `<fontconfig><dir>${fonts}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`;
    await Deno.writeTextFile(join(folder, "fonts.conf"), config);
    await use(folder, { FONTCONFIG_FILE: join(folder, "fonts.conf"), HOME: folder });
  });
}

/** What other renderers may differ by, of 255: their smoothing of edges, not a mark, a word or a lost space. */
const TOLERANCE = { librsvg: { mean: 2, most: 25 }, inkscape: { mean: 2, most: 20 }, chromium: { mean: 2, most: 40 } };
const DPI = 192;

async function rasters(): Promise<{ name: string; svg: string; png: Uint8Array }[]> {
  return await Promise.all(
    Object.entries({ ...EXAMPLES, texts: CHART }).map(async ([name, chart]) => {
      const figure = await filesOf(chart, "--format", "svg,png", "--dpi", `${DPI}`);
      return { name, svg: text(figure, "svg"), png: file(figure, "png") };
    }),
  );
}

function expectAlike(name: string, difference: RasterDifference, tolerance: RasterDifference): void {
  const { mean, most } = difference;
  const isAlike = mean < tolerance.mean && most < tolerance.most;
  expect(isAlike ? "alike" : `${name} differs by ${mean} in the mean, by ${most} at most`).toBe("alike");
}

describe("a figure in other programs", () => {
  itWith("rsvg-convert", "looks in librsvg as in its own PNG", async () => {
    await withInter(async (folder, env) => {
      for (const { name, svg, png } of await rasters()) {
        const [source, drawn] = [join(folder, `${name}.svg`), join(folder, `${name}.png`)];
        await Deno.writeTextFile(source, svg);
        await runProgram("rsvg-convert", { args: [`--dpi-x=${DPI}`, `--dpi-y=${DPI}`, "-o", drawn, source], env });
        expectAlike(name, rasterDifference(png, await Deno.readFile(drawn)), TOLERANCE.librsvg);
      }
    });
  });

  itWith("inkscape", "looks in Inkscape as in its own PNG", async () => {
    await withInter(async (folder, env) => {
      const figures = await rasters();
      const sources = figures.map(({ name }) => join(folder, `${name}.svg`));
      for (const [i, { svg }] of figures.entries()) await Deno.writeTextFile(sources[i]!, svg);
      await runProgram("inkscape", { args: ["--export-type=png", `--export-dpi=${DPI}`, ...sources], env });
      for (const { name, png } of figures) {
        expectAlike(name, rasterDifference(png, await Deno.readFile(join(folder, `${name}.png`))), TOLERANCE.inkscape);
      }
    });
  });

  itWith("chromium", "looks in a browser as in its own PNG", async () => {
    await withInter(async (folder, env) => {
      const figures = await rasters();
      const heights = figures.map(({ png }) => Math.ceil(decode(png).height / 2) + 4);
      const tops = heights.map((_, i) => heights.slice(0, i).reduce((sum, height) => sum + height, 0));
      const images = figures.map(({ name }, i) =>
        `<object data="${name}.svg" style="position:absolute;left:0;top:${tops[i]}px"></object>`
      );
      for (const { name, svg } of figures) await Deno.writeTextFile(join(folder, `${name}.svg`), svg);
      await Deno.writeTextFile(join(folder, "page.html"), `<!doctype html><body>${images.join("")}`);
      const page = join(folder, "page.png");
      const size = `800,${tops.at(-1)! + heights.at(-1)! + 200}`;
      const flags = [
        "no-sandbox",
        "disable-gpu",
        "hide-scrollbars",
        "font-render-hinting=none",
        "force-color-profile=srgb",
      ];
      const args = ["headless", ...flags, `force-device-scale-factor=${DPI / 96}`, `user-data-dir=${folder}/profile`]
        .concat(`window-size=${size}`, `screenshot=${page}`).map((flag) => `--${flag}`);
      await runProgram("chromium", { args: [...args, `file://${folder}/page.html`], env });
      const screen = await Deno.readFile(page);
      figures.forEach(({ name, png }, i) =>
        expectAlike(name, rasterDifference(png, screen, 2 * tops[i]!), TOLERANCE.chromium)
      );
    });
  });

  itWith("pdftotext", "is read from the PDF by poppler", async () => {
    await withTemporaryFolder(async (folder) => {
      const path = join(folder, "a.pdf");
      await Deno.writeFile(path, file(await filesOf(CHART, "--format", "pdf"), "pdf"));
      const words = await runProgram("pdftotext", { args: ["-layout", path, "-"] });
      for (const word of ["−0.4", "10⁻⁹", "(µT)", "(W m⁻³)", "σ ≈ 1.5 ± 0.1 × 10⁻³", "T₁ → T₂"]) {
        expect(words).toContain(word);
      }
      const fonts = await runProgram("pdffonts", { args: [path] });
      expect(fonts.trim().split("\n").slice(2).every((line) => /Inter.*TrueType +Identity-H +yes yes yes/.test(line)))
        .toBe(true);
    });
  });
});
