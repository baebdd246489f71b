import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { lines, millimetres, renderSvg } from "../../lib/charts/mod.ts";
import { figureProblems } from "../../lib/workspace/check/figure_lint.ts";
import type { Exemption } from "../../lib/workspace/figures_exemptions.ts";
import { FIGURE_EXEMPTIONS } from "../../lib/workspace/figures_exemptions.ts";
import { reportFigure } from "../../lib/workspace/figures_lint.ts";
import type { Output } from "../../lib/workspace/notebook_format.ts";
import { fixtureNotebook } from "./fixture_notebook.ts";

const CHART = lines({
  x: { name: "time_s", quantity: "Time", unit: "s" },
  y: { name: "loss_W", quantity: "Loss", unit: "W" },
  curves: [{ label: "cold", x: [0, 1], y: [-2, 4] }],
});

function drawn(id: string, widthMm: number): string {
  return renderSvg(CHART, { id, title: "Loss", alt: "It rises", layout: { width: millimetres(widthMm) } });
}

/** The drawing as a notebook shows it: enlarged. */
function shown(svg: string): Output {
  const enlarged = svg.replace(/ width="[^"]*" height="[^"]*"/, ' width="538" height="359"');
  return { output_type: "display_data", metadata: {}, data: { "image/svg+xml": enlarged, "text/plain": "Loss" } };
}

function notebook(...drawings: string[]) {
  return fixtureNotebook("# Loss", { source: "a", outputs: drawings.map(shown) }, { source: "b" });
}

const NAME = { notebook: "mice", figure: "loss" };
const EXEMPTION: Exemption = { ...NAME, rule: "size", message: "got 100", reason: "for a poster" };

describe("reportFigure", () => {
  it("checks a figure at the size at which it is drawn, whatever size it is shown at", () => {
    const svg = drawn("loss", 89);
    const report = { ...NAME, width_mm: 89, findings: [], exempt: [] };
    expect(reportFigure(svg, NAME)).toMatchObject(report);
    expect(reportFigure(svg.replace(/ width="[^"]*" height="[^"]*"/, ' width="9" height="9"'), NAME)).toMatchObject(
      report,
    );
  });

  it("reports what breaks a rule", () => {
    const { findings } = reportFigure(drawn("loss", 89).replace("Loss (W)", "Loss"), NAME);
    expect(findings).toEqual([expect.objectContaining({ rule: "axis-title" })]);
  });

  it("sets aside what is exempt, with the reason", () => {
    const report = reportFigure(drawn("loss", 100), NAME, { exemptions: [EXEMPTION] });
    expect(report.findings).toEqual([]);
    expect(report.exempt).toEqual([expect.objectContaining({ rule: "size", reason: "for a poster" })]);
  });

  it("sets aside nothing else: another notebook, figure, rule or message", () => {
    const others = [{ notebook: "magnets" }, { figure: "gain" }, { rule: "cut" as const }, { message: "got 101" }];
    const exemptions = others.map((other) => ({ ...EXEMPTION, ...other }));
    expect(reportFigure(drawn("loss", 100), NAME, { exemptions })).toMatchObject({ findings: [{}], exempt: [] });
  });
});

describe("figureProblems", () => {
  it("finds none in notebooks whose figures keep the rules", () => {
    expect(figureProblems([{ name: "mice", notebook: notebook(drawn("loss", 89), drawn("gain", 183)) }])).toEqual([]);
  });

  it("names notebook, figure and rule", () => {
    const problems = figureProblems([{ name: "mice", notebook: notebook(drawn("loss", 100), drawn("gain", 183)) }]);
    expect(problems).toEqual([
      "notebooks/mice.ipynb: figure loss: size: the width asked for must be 89, 120 or 183 mm, got 100",
    ]);
  });

  it("reports a notebook that holds no figure", () => {
    expect(figureProblems([{ name: "mice", notebook: notebook() }])).toEqual([
      "notebooks/mice.ipynb: holds no figure; deno task run --write stores them",
    ]);
  });

  it("reports an exemption that accepts nothing any more", () => {
    const mice = { name: "mice", notebook: notebook(drawn("loss", 89)) };
    expect(figureProblems([mice], { exemptions: [EXEMPTION] })).toEqual([
      "lib/workspace/figures_exemptions.ts: the exemption of mice/loss from size accepts nothing",
    ]);
    const poster = { name: "mice", notebook: notebook(drawn("loss", 100)) };
    expect(figureProblems([poster], { exemptions: [EXEMPTION] })).toEqual([]);
  });
});

describe("FIGURE_EXEMPTIONS", () => {
  it("each say what they accept and why", () => {
    for (const { message, reason } of FIGURE_EXEMPTIONS) {
      expect(message.length).toBeGreaterThan(3);
      expect(reason.length).toBeGreaterThan(20);
    }
  });
});
