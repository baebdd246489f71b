import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { type Captioned, captionsMarkdown, captionsText } from "../../lib/workspace/figures_captions.ts";

const FIGURE: Captioned = {
  id: "loss",
  notebook: "mice",
  title: "Loss of H₂O",
  caption: "Loss * gain_1 < 3\u00a0%; doi 10.1/a#b.",
  alt: "It\nrises.",
  files: [{ path: "mice/loss.svg", sha256: "" }, { path: "mice/loss.csv", sha256: "" }],
};

describe("captions", () => {
  it("are Markdown that shows each character of title and caption as itself", () => {
    expect(captionsMarkdown([FIGURE, { ...FIGURE, id: "gain", title: "Gain?" }])).toBe(
      [
        "# Captions",
        "## mice/loss",
        "**Loss of H₂O.** Loss \\* gain\\_1 &lt; 3\u00a0%; doi 10.1/a\\#b.",
        "Alternative text: It rises.",
        "Files: `mice/loss.svg`, `mice/loss.csv`",
        "## mice/gain",
        "**Gain?** Loss \\* gain\\_1 &lt; 3\u00a0%; doi 10.1/a\\#b.",
        "Alternative text: It rises.",
        "Files: `mice/loss.svg`, `mice/loss.csv`",
      ].join("\n\n") + "\n",
    );
  });

  it("are plain text that Word takes for UTF-8, each text on a line of its own", () => {
    expect(captionsText([FIGURE])).toBe([
      "\ufeffmice/loss",
      "Loss of H₂O. Loss * gain_1 < 3\u00a0%; doi 10.1/a#b.",
      "Alternative text: It rises.",
      "Files: mice/loss.svg, mice/loss.csv",
      "",
      "",
    ].join("\r\n"));
  });

  it("of no figures hold none", () => {
    expect(captionsMarkdown([])).toBe("# Captions\n");
    expect(captionsText([])).toBe("\ufeff");
  });
});
