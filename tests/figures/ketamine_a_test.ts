import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { findById, loadCircuitDiagram, loadClaims, loadInputs } from "../../lib/data/mod.ts";
import type { Figure } from "../../lib/figures/figure_spec.ts";
import * as figures from "../../lib/figures/ketamine/mod.ts";
import * as studies from "../../lib/studies/ketamine/mod.ts";
import { findingsAtEveryWidth, findingsOf, svgOf } from "./journal_findings.ts";

const rows = await loadInputs("ketamine");
const claims = await loadClaims("ketamine");
const diagrams = { a: await loadCircuitDiagram("a"), b: await loadCircuitDiagram("b") };

const asked = {
  ketamineDose: 2e-6,
  cocaineDose: 0.6e-6,
  fentanylDose: 0.02e-6,
  route: "intravenous",
  deletionFraction: 0.9,
  compensation: 1,
  antagonistOccupancy: 0.9,
};
const animal = studies.nominalAnimal(rows);
const ketamine = studies.trialOf("ketamine", asked);
const loop = animal.parameters.somatodendritic;

/** Each figure with a number that its alternative text must hold. */
const FIGURES: readonly (readonly [figure: Figure, number: string])[] = [
  [figures.circuitFigure(diagrams, studies.circuitSequence(rows, asked)), "1.71 times rest"],
  [figures.wholeChainFigure(studies.dopamineRise(rows, asked).detail), "lowest GABA rate 12.8 Hz"],
  [
    figures.dopamineDurationFigure(
      studies.courseSpread(rows, asked, { seed: 42 }),
      studies.dopamineDuration(rows, asked).detail,
    ),
    "5.54 min",
  ],
  [figures.doseMapFigure(studies.doseMap(animal)), "half-decay 40.7 min"],
  [figures.courseExchangeFigure(studies.exchangeCourses(animal, ketamine)), "60 %"],
  [figures.disinhibitionFigure(studies.disinhibition(rows, asked).detail), "2.74 min"],
  [figures.receptorDeletionFigure(studies.deletionSeries(animal, asked)), "62 %"],
  [figures.branchRemovalFigure(studies.feedbackEndsBurst(rows, asked).detail), "6.71 min"],
  [figures.antagonistFigure(studies.antagonistProlongs(rows, asked).detail), "1.83 by half-decay"],
  [
    figures.speedShareFigure(
      studies.prolongationBySpeed(findById(claims, "K6.3"), { rows, setting: asked }, { samples: 64, seed: 42 }),
    ),
    "0.05 to 0.3 min",
  ],
  [
    figures.prolongationMapFigure(studies.prolongationMap(animal, { ...ketamine, antagonistOccupancy: 0.9 }), loop),
    "2.36",
  ],
  [figures.siteMapFigure(studies.siteMap(animal, ketamine), loop), "cocaine is the shorter"],
];

describe("figures of the acute part of the argument on ketamine", () => {
  for (const [figure, number] of FIGURES) {
    it(`draws ${figure.id} clean at its size in a journal, with its numbers in the alternative text`, () => {
      expect(findingsOf(figure)).toEqual([]);
      expect(figure.alt).toContain(number);
      expect(figure.alt).not.toContain("NaN");
    });

    it(`${figure.id} breaks no rule at any width of a journal's columns`, () => {
      expect(findingsAtEveryWidth(figure)).toEqual([]);
    });

    it(`draws ${figure.id} again from its JSON, with source data`, () => {
      const { name, data, options } = figure.chart;
      expect(JSON.parse(JSON.stringify({ name, data, options }))).toMatchObject({ name });
      expect(figure.chart.rows().length).toBeGreaterThan(0);
    });
  }

  it("has an id of its own for each", () => {
    const ids = FIGURES.map(([{ id }]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("draws no label of an arrow, since the legend says what its end means", () => {
    const [[circuit]] = FIGURES as [readonly [Figure, string]];
    expect(svgOf(circuit)).not.toContain("acts on");
  });
});
