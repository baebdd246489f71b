import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { textWidth } from "../../lib/charts/text.ts";
import { withTextLengths } from "../../lib/notebook/text_lengths.ts";

function lengthIn(svg: string): number {
  return Number(/textLength="([\d.]+)"/.exec(withTextLengths(svg))?.[1]);
}

describe("withTextLengths", () => {
  it("takes size and weight from the text", () => {
    expect(lengthIn('<text font-size="8">Loss</text>')).toBeCloseTo(textWidth("Loss", { size: 8 }), 3);
    const bold = '<text font-weight="bold" font-size="9.333">Loss</text>';
    expect(lengthIn(bold)).toBeCloseTo(textWidth("Loss", { size: 9.333, bold: true }), 3);
  });

  it("measures characters, not the entities that stand for them", () => {
    expect(lengthIn('<text font-size="8">a &lt; b &amp;lt;</text>')).toBeCloseTo(
      textWidth("a < b &lt;", { size: 8 }),
      3,
    );
  });

  it("leaves alone what is no plain text of a known size", () => {
    const svg =
      '<text font-size="8"/>\n<text x="1">a</text>\n<text font-size="8">a<tspan>b</tspan></text>\n<title>c</title>';
    expect(withTextLengths(svg)).toBe(svg);
  });
});
