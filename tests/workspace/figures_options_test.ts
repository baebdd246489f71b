import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { millimetres, points, SINGLE_COLUMN } from "../../lib/charts/mod.ts";
import { parseFiguresOptions } from "../../lib/workspace/figures_options.ts";
import { numberWithin, parseLength, requireModestPng } from "../../lib/workspace/figures_size.ts";

describe("parseFiguresOptions", () => {
  it("asks for all figures in all formats at their own size unless told", () => {
    expect(parseFiguresOptions([])).toEqual({
      notebooks: [],
      figures: [],
      formats: ["svg", "png", "pdf"],
      layout: {},
      dpi: undefined,
      out: undefined,
      from: undefined,
      bundle: false,
      list: false,
      help: false,
    });
  });

  it("reads every option", () => {
    const line =
      "mice --notebook magnets --figure a --figure b --format pdf --format SVG,png --width 183mm --height 400px " +
      "--dpi 600 --font-size 6.5 --theme dark --out o --from f --bundle --list --help";
    expect(parseFiguresOptions(line.split(" "))).toEqual({
      notebooks: ["mice", "magnets"],
      figures: ["a", "b"],
      formats: ["svg", "png", "pdf"],
      layout: {
        width: { pixels: millimetres(183), text: "183mm" },
        height: { pixels: 400, text: "400px" },
        fontSize: 6.5,
        theme: "dark",
      },
      dpi: 600,
      out: "o",
      from: "f",
      bundle: true,
      list: true,
      help: true,
    });
  });

  it("says in one line what is wrong, as a misuse", () => {
    const cases: [string, string][] = [
      ["--frobnicate", "Cannot write figures: Unknown option '--frobnicate'; --help lists the options"],
      ["--width", "Cannot write figures: Option '--width <value>' argument missing; --help lists the options"],
      ["--width 39.9mm", "Cannot lay out figures: --width must be 40 to 600 mm (152 to 2267 px), got 39.9mm"],
      ["--width 601mm", "Cannot lay out figures: --width must be 40 to 600 mm (152 to 2267 px), got 601mm"],
      ["--width 2268px", "Cannot lay out figures: --width must be 40 to 600 mm (152 to 2267 px), got 2268px"],
      ["--width 89", "Cannot lay out figures: --width must be 40 to 600 mm (152 to 2267 px), got 89"],
      ["--width=-89mm", "Cannot lay out figures: --width must be 40 to 600 mm (152 to 2267 px), got -89mm"],
      ["--width NaNmm", "Cannot lay out figures: --width must be 40 to 600 mm (152 to 2267 px), got NaNmm"],
      ["--height 19mm", "Cannot lay out figures: --height must be 20 to 600 mm (76 to 2267 px), got 19mm"],
      ["--dpi 35", "Cannot write figures: --dpi must be a number from 36 to 2400, got 35"],
      ["--dpi 1e3", "Cannot write figures: --dpi must be a number from 36 to 2400, got 1e3"],
      ["--dpi 300 --format svg", "Cannot use --dpi: png is not among the formats"],
      ["--font-size 4", "Cannot write figures: --font-size must be a number from 5 to 7, got 4"],
      ["--font-size 8", "Cannot write figures: --font-size must be a number from 5 to 7, got 8"],
      ["--theme pink", "Cannot use --theme pink: it must be one of light, dark, print"],
      ["--format gif", "Cannot use --format gif: it must be one of svg, png, pdf"],
      ["--format svg,", "Cannot use --format : it must be one of svg, png, pdf"],
    ];
    for (const [line, message] of cases) {
      const parse = () => parseFiguresOptions(line.split(" "));
      expect(parse).toThrow(expect.objectContaining({ message, exitCode: 2 }));
    }
  });
});

describe("sizes", () => {
  it("count 96 px to the inch", () => {
    expect(parseLength("--width", "89mm", [40, 600]).pixels).toBe(SINGLE_COLUMN);
    expect(parseLength("--width", " 25.40mm ", [20, 600])).toEqual({ pixels: millimetres(25.4), text: "25.4mm" });
    expect(points(numberWithin("--font-size", "6", [5, 7]))).toBe(8);
  });

  it("keep a PNG below 100 million pixels", () => {
    const size = { width: 960, height: 960 };
    expect(() => requireModestPng("a", { ...size, dpi: 1000 })).not.toThrow();
    expect(() => requireModestPng("a", { ...size, dpi: 1001 })).toThrow(
      "Cannot write a as PNG: it must have at most 100 million pixels, at 1001 dpi it has 10010 x 10010",
    );
  });
});
