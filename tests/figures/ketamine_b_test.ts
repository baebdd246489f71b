import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { sampleOutcomes } from "../../lib/argument/mod.ts";
import { loadClaims, loadInputs } from "../../lib/data/mod.ts";
import type { Figure } from "../../lib/figures/figure_spec.ts";
import { abstinenceRows, colonyRows, medianRows } from "../../lib/figures/ketamine/mod.ts";
import * as figures from "../../lib/figures/ketamine/mod.ts";
import * as studies from "../../lib/studies/ketamine/mod.ts";
import { findingsAtEveryWidth, findingsOf } from "./journal_findings.ts";

const rows = await loadInputs("ketamine");
const claims = await loadClaims("ketamine");

const asked = {
  ketamineUnitDose: 2e-6,
  cocaineUnitDose: 0.5e-6,
  cocaineDose: 0.6e-6,
  plasticityThreshold: 1.5,
  plasticityGain: 1,
  effortCost: 0.02,
  sessions: 10,
  shockProbability: 1 / 3,
  animals: 24,
  samples: 16,
  seed: 42,
};
const space = studies.behaviourSpace(rows, asked);
const colonies = studies.runColonies(space, asked);
const single = studies.singleExposure(space, asked);
const features = studies.addictiveFeatures(space, colonies);
const dose = studies.doseDependence(space);
const together = [single, studies.effortForKetamine(space, colonies), features];
const conclusion = studies.jointConclusion({
  claims,
  studies: together,
  outcomes: together.map(({ outcome, inputs }) =>
    sampleOutcomes(outcome, { inputs, samples: asked.samples, seed: asked.seed })
  ),
});

/** Each figure with a number that its alternative text must hold. */
const FIGURES: readonly (readonly [figure: Figure, number: string])[] = [
  [figures.intakeFigure(studies.sessionIntake(colonies)), "ketamine 19.3"],
  [figures.demandFigure(studies.demandCurves(colonies)), "cocaine 20.9"],
  [figures.plasticityBrakesFigure(single.detail), "34 % with ketamine's block"],
  [figures.thresholdWindowFigure(single.detail), "1.45 times rest"],
  [figures.repeatedPlasticityFigure(studies.repeatedExposure(space, colonies).detail), "Cocaine, threshold 1.5: 77 %"],
  [figures.effortFigure(studies.effortCurves(colonies)), "cocaine 95"],
  [figures.carryOverFigure(studies.carryOver(space, asked)), "13 %"],
  [figures.gapCounterfactualsFigure(studies.dopamineExchange(space, asked).detail), "ketamine 77, cocaine 95"],
  [figures.punishedIntakeFigure(studies.punishedIntake(space, colonies).detail), "saline 25 %"],
  [figures.liabilityFigure(features.detail, studies.liabilitySpread(space, asked)), "0.488"],
  [figures.doseDependenceFigure(dose.detail), "ketamine from 12 to 25"],
  [figures.motivationMapFigure(studies.motivationMap(space, asked)), "9 to 118"],
  [figures.jointConclusionFigure(conclusion.detail), "K7.4"],
];

describe("figures of the behavioural part of the argument on ketamine", () => {
  for (const [figure, number] of FIGURES) {
    const { id, alt, chart } = figure;

    it(`draws ${id} clean at its size in a journal, with its numbers in the alternative text`, () => {
      expect(findingsOf(figure)).toEqual([]);
      expect(alt).toContain(number);
      expect(alt).not.toContain("NaN");
    });

    it(`${id} breaks no rule at any width of a journal's columns`, () => {
      expect(findingsAtEveryWidth(figure)).toEqual([]);
    });

    it(`draws ${id} again from its JSON, with source data`, () => {
      const { name, data, options } = chart;
      expect(JSON.parse(JSON.stringify({ name, data, options }))).toMatchObject({ name });
      expect(chart.rows().length).toBeGreaterThan(0);
    });
  }

  it("has an id of its own for each", () => {
    const ids = FIGURES.map(([{ id }]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("tables of the colonies", () => {
  it("have a row for each substance, with intervals as text", () => {
    const table = colonyRows(studies.summarizeColonies(colonies));
    expect(table.map(({ colony }) => colony)).toEqual(["ketamine", "cocaine", "saline"]);
    expect(table[0]!["infusions in 2 h"]).toBe("19.3 (19 to 19.6)");
  });

  it("set the median animal beside the colony", () => {
    expect(medianRows(studies.compareMedianAnimal(space, colonies))[1]!["breakpoint: median animal"]).toBe(95);
  });

  it("state the assumed decay of plasticity", () => {
    expect(abstinenceRows(studies.abstinenceTable(colonies))[0]!["decay of plasticity (assumed)"]).toBe("7 d");
  });
});
