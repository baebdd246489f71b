import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { lines, renderSvg, SINGLE_COLUMN } from "../../lib/charts/mod.ts";
import { parseSvg } from "../../lib/charts/document.ts";
import { DOPAMINE, EXAMPLES, TIME } from "./example_charts.ts";

const figure = { id: "burst", title: "Dopamine & time", alt: 'A "short" burst: 5 < 20 min.' };
const svg = renderSvg(EXAMPLES.lines!, figure);

describe("renderSvg()", () => {
  it("writes a document that stands alone, in mm, with everything in it", () => {
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="89mm" height="59\.333mm" viewBox="0 0 336\.378 /,
    );
    expect(svg).toContain('font-family="Inter, Helvetica, Arial, sans-serif"');
    expect(svg).toContain('fill="#ffffff"');
    expect(svg.endsWith("</svg>\n")).toBe(true);
  });

  it("asks renderers to keep the spaces after sub- and superscripts", () => {
    expect(svg).toMatch(/^<svg [^>]*xml:space="preserve"/);
  });

  it("names and describes itself for screen readers, with characters escaped", () => {
    expect(svg).toContain('role="img" aria-labelledby="burst-title" aria-describedby="burst-desc"');
    expect(svg).toContain('<title id="burst-title">Dopamine &amp; time</title>');
    expect(parseSvg(svg).querySelector("desc")!.textContent).toBe(figure.alt);
  });

  it("leaves no style sheet, class, page colour or number with more than three decimals", () => {
    expect(svg).not.toMatch(/<style|class=|currentColor|font-variant|\d\.\d{4}/);
  });

  it("puts the figure's id before every id, and every reference leads to one", () => {
    const cut = lines(
      { x: TIME, y: DOPAMINE, curves: [{ label: "a", x: [0, 9], y: [0, 9] }, { label: "b", x: [0, 9], y: [9, 0] }] },
      { yDomain: [2, 5] },
    );
    const text = renderSvg(cut, figure);
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    const references = [...text.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id!);
    expect(references.length).toBeGreaterThan(0);
    for (const id of ids) expect(id.startsWith("burst")).toBe(true);
    for (const id of references) expect(ids).toContain(id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("takes a dark background, and light text upon it", () => {
    const dark = renderSvg(EXAMPLES.lines!, { ...figure, layout: { width: SINGLE_COLUMN, theme: "dark" } });
    expect(dark).toContain('fill="#111111"');
    expect(dark).not.toContain('fill="#000000"');
  });

  it("refuses an id that XML or a style sheet would not take", () => {
    for (const id of ["", "1a", "a b", "a&b"]) {
      expect(() => renderSvg(EXAMPLES.lines!, { ...figure, id })).toThrow(/id must start with a letter/);
    }
  });
});
