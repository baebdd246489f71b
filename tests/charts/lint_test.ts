import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { encode } from "fast-png";
import { lintFigure, type LintRule, millimetres, points, renderSvg } from "../../lib/charts/mod.ts";
import { EXAMPLES } from "./example_charts.ts";

const WIDTH = millimetres(89);
const TEXT = 'font-size="9.333" fill="#000000"';

/** A figure that passes, with something added or its root attributes changed. */
function figure(content: string, root = 'width="89mm" height="60mm"'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" ${root} viewBox="0 0 ${WIDTH} 227" font-family="Inter, Arial">` +
    `<title>t</title><desc>d</desc><rect width="${WIDTH}" height="227" fill="#ffffff"/>${content}</svg>`;
}

function rules(svg: string, widthMm = 89): LintRule[] {
  return [...new Set(lintFigure(svg, { widthMm }).map(({ rule }) => rule))];
}

function stroke(color: string, width = 1): string {
  return `<path d="M0,0L9,9" fill="none" stroke="${color}" stroke-width="${width}"/>`;
}

describe("lintFigure()", () => {
  it("passes a figure that keeps the rules", () => {
    expect(rules(figure(`<text x="20" y="20" ${TEXT}>Time</text>${stroke("#0072B2")}`))).toEqual([]);
  });

  it("wants a title and a description", () => {
    expect(rules(figure("").replace("<desc>d</desc>", "<desc> </desc>"))).toEqual(["description"]);
  });

  it("wants a column's width and at most 170 mm of height", () => {
    expect(rules(figure("", 'width="90mm" height="60mm"'))).toEqual(["size"]);
    expect(rules(figure("", 'width="89mm" height="171mm"'))).toEqual(["size"]);
    expect(rules(figure("", 'width="100mm" height="60mm"'), 100)).toEqual(["size"]);
  });

  it("wants text of 5 to 7 pt; panel letters are 8 pt bold", () => {
    const text = (size: number, more = "", content = "b") =>
      figure(`<text x="20" y="20" fill="#000000" font-size="${points(size)}" ${more}>${content}</text>`);
    expect(rules(text(4.8))).toEqual(["text-size"]);
    expect(rules(text(7.2))).toEqual(["text-size"]);
    expect(rules(text(8, 'font-weight="bold"'))).toEqual([]);
    expect(rules(text(7, 'font-weight="bold"'))).toEqual(["text-size"]);
    expect(rules(text(8, 'font-weight="bold"', "word"))).toEqual(["text-size"]);
  });

  it("lets subscripts be smaller", () => {
    expect(rules(figure(`<text x="20" y="20" ${TEXT}>H<tspan dy="2" font-size="6">c</tspan></text>`))).toEqual([]);
  });

  it("wants a sans serif family, black or grey ink, and a true minus", () => {
    expect(rules(figure(`<text x="20" y="20" ${TEXT} font-family="Times">a</text>`))).toEqual(["font"]);
    expect(rules(figure(`<text x="20" y="20" font-size="9" fill="#0072B2">a</text>`))).toEqual(["text-colour"]);
    expect(rules(figure(`<text x="20" y="20" font-size="9" fill="#aaaaaa">a</text>`))).toEqual(["contrast"]);
    expect(rules(figure(`<text x="20" y="20" ${TEXT}>-0.8</text>`))).toEqual(["minus"]);
  });

  it("wants characters that the font has", () => {
    expect(rules(figure(`<text x="20" y="20" ${TEXT}>a ⊣ b</text>`))).toEqual(["glyph"]);
  });

  it("wants axes of numbers titled with their unit", () => {
    const axis = '<g aria-label="x-axis" data-scale="number"></g>';
    const title = (text: string, unit = "") =>
      `${axis}<g aria-label="x-axis label" ${unit}><text x="90" y="90" ${TEXT}>${text}</text></g>`;
    expect(rules(figure(axis))).toEqual(["axis-title"]);
    expect(rules(figure(title("Time")))).toEqual(["axis-title"]);
    expect(rules(figure(title("Time (min)")))).toEqual([]);
    expect(rules(figure(title("Ratio", 'data-unit="none"')))).toEqual([]);
  });

  it("wants no grid", () => {
    expect(rules(figure(`<g aria-label="y-grid">${stroke("#888888")}</g>`))).toEqual(["grid"]);
  });

  it("wants lines of 0.25 to 1 pt, as scaled", () => {
    expect(rules(figure(stroke("#000000", points(0.2))))).toEqual(["line-weight"]);
    expect(rules(figure(stroke("#000000", points(1.1))))).toEqual(["line-weight"]);
    expect(rules(figure(`<g transform="scale(2)">${stroke("#000000", points(0.75))}</g>`))).toEqual(["line-weight"]);
  });

  it("wants marks that stand out from the background, or are outlined", () => {
    const dot = (outline: string) => figure(`<circle r="3" cx="9" cy="9" fill="#F0E442" stroke="${outline}"/>`);
    expect(rules(figure(stroke("#F0E442")))).toEqual(["contrast"]);
    expect(rules(dot("none"))).toEqual(["contrast"]);
    expect(rules(dot("#000000"))).toEqual([]);
  });

  it("wants colours that differ with red-green colour blindness", () => {
    expect(rules(figure(stroke("#a05000") + stroke("#6a7000")))).toEqual(["colour-vision"]);
    expect(rules(figure(stroke("#0072B2") + stroke("#D55E00")))).toEqual([]);
  });

  it("wants plain fills", () => {
    const gradient = '<defs><linearGradient id="g"/></defs>';
    expect(rules(figure(gradient))).toEqual(["pattern"]);
  });

  it("wants images of at least 300 dpi", () => {
    const png = encode({ width: 100, height: 1, data: new Uint8Array(400), channels: 4, depth: 8 });
    const href = `data:image/png;base64,${btoa(String.fromCharCode(...png))}`;
    const image = (inches: number) => figure(`<image x="0" y="0" width="${96 * inches}" height="9" href="${href}"/>`);
    expect(rules(image(1))).toEqual(["resolution"]);
    expect(rules(image(1 / 3))).toEqual([]);
  });

  it("wants texts that neither overlap nor leave the figure", () => {
    const at = (x: number, y: number, more = "") => `<text x="${x}" y="${y}" ${TEXT} ${more}>coercivity</text>`;
    expect(rules(figure(at(20, 20) + at(40, 22)))).toEqual(["overlap"]);
    expect(rules(figure(at(20, 20) + at(20, 31)))).toEqual([]);
    expect(rules(figure(at(40, 60) + at(50, 80, 'transform="rotate(-90,50,80)"')))).toEqual(["overlap"]);
    expect(rules(figure(at(-3, 20)))).toEqual(["cut"]);
    expect(rules(figure(at(WIDTH - 20, 20)))).toEqual(["cut"]);
    expect(rules(figure(at(20, 226)))).toEqual(["cut"]);
  });

  describe("about what lies around texts", () => {
    const word = `<text x="40" y="40" ${TEXT}>coercivity</text>`;
    const box = (look: string, place = 'x="30" y="20" width="80" height="30"') => `<rect ${place} ${look}/>`;

    it("wants no shape over a text, whatever its form", () => {
      expect(rules(figure(word + box('fill="#ffffff"')))).toEqual(["covered"]);
      expect(rules(figure(box('fill="#ffffff"') + word))).toEqual([]);
      expect(rules(figure(word + '<circle cx="50" cy="37" r="4" fill="#000000"/>'))).toEqual(["covered"]);
      expect(rules(figure(word + '<path d="M30,20Q60,70,90,20Z" fill="#000000"/>'))).toEqual(["covered"]);
      expect(rules(figure(word + '<path d="M0,0h200v200h-200ZM30,20v40h80v-40Z" fill="#000000"/>'))).toEqual([]);
      expect(rules(figure(`${word}<g transform="translate(-80,0)">${box('fill="#000000"')}</g>`))).toEqual([]);
      expect(rules(figure(word + box('fill="#000000" fill-opacity="0.1"')))).toEqual([]);
    });

    it("wants no line through a text, unless a plate between them hides it", () => {
      const line = '<path d="M20,37H100" fill="none" stroke="#000000"/>';
      expect(rules(figure(word + line))).toEqual(["crossed"]);
      expect(rules(figure(line + word))).toEqual(["crossed"]);
      expect(rules(figure(line + box('fill="#ffffff" fill-opacity="0.85"') + word))).toEqual([]);
      expect(rules(figure(line + box('fill="#ffffff" fill-opacity="0.3"') + word))).toEqual(["crossed"]);
      expect(rules(figure(line + box('fill="#ffffff"', 'x="30" y="20" width="9" height="30"') + word)))
        .toEqual(["crossed"]);
    });

    it("lets lines end or run beside a text, and be cut off before it", () => {
      const line = (d: string, more = "") => `<path d="${d}" fill="none" stroke="#000000" ${more}/>`;
      expect(rules(figure(word + line("M10,37H40.5")))).toEqual([]);
      expect(rules(figure(word + line("M20,43.5H100")))).toEqual([]);
      const clip = '<clipPath id="c"><rect x="0" y="0" width="38" height="90"/></clipPath>';
      expect(rules(figure(clip + word + line("M20,37H100", 'clip-path="url(#c)"')))).toEqual([]);
    });

    it("sees a line through a turned text", () => {
      const turned = `<text x="40" y="90" ${TEXT} transform="rotate(-90,40,90)">coercivity</text>`;
      expect(rules(figure(turned + '<line x1="30" y1="70" x2="60" y2="70" stroke="#000000"/>'))).toEqual(["crossed"]);
      expect(rules(figure(turned + '<line x1="45" y1="20" x2="45" y2="90" stroke="#000000"/>'))).toEqual([]);
    });

    it("wants no edge of a fill under a text, unless the fills are nearly alike", () => {
      const half = 'x="60" y="20" width="80" height="30"';
      expect(rules(figure(box('fill="#56B4E9" stroke="#000000"', half) + word))).toEqual(["crossed"]);
      expect(rules(figure(box('fill="#e69f00" stroke="#000000" stroke-opacity="0"', half) + word))).toEqual([
        "crossed",
      ]);
      expect(rules(figure(box('fill="#ececec"', half) + word))).toEqual([]);
    });

    it("wants text that stands out from the fill under it", () => {
      const under = (fill: string) => box(`fill="${fill}" stroke="#000000"`);
      expect(rules(figure(under("#0072B2") + word))).toEqual(["contrast"]);
      expect(rules(figure(under("#56B4E9") + word))).toEqual([]);
      expect(rules(figure(under("#0072B2") + word.replace("#000000", "#ffffff")))).toEqual([]);
      expect(lintFigure(figure(under("#0072B2") + word), { widthMm: 89 })[0]!.message).toBe(
        '"coercivity": text is too faint, got #000000 on #0072b2',
      );
    });
  });

  it("reports every broken rule of a figure once for each place", () => {
    const found = lintFigure(figure(`<text x="20" y="20" font-size="4" fill="red">-1</text>`), { widthMm: 183 });
    expect(found.map(({ rule }) => rule)).toEqual(["size", "text-size", "text-colour", "minus", "contrast"]);
    expect(found[0]!.message).toBe("the width must be 183 mm, got 89");
  });

  it("finds the fault when a good figure is scaled instead of laid out again", () => {
    const svg = renderSvg(EXAMPLES.lines!, { id: "f", title: "t", alt: "a" });
    const half = svg.replace(/viewBox="0 0 ([\d.]+) ([\d.]+)"/, (_, w, h) => `viewBox="0 0 ${2 * w} ${2 * h}"`);
    expect(rules(half)).toContain("text-size");
  });
});
