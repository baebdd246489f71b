import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { nominalValues } from "../../lib/argument/input.ts";
import { loadAlloyHan2022, loadInputs, loadPublishedAlloys, loadReferenceMaterials } from "../../lib/data/mod.ts";
import type { Figure } from "../../lib/figures/figure_spec.ts";
import * as figures from "../../lib/figures/soft_magnets/mod.ts";
import * as studies from "../../lib/studies/soft_magnets/mod.ts";
import type { Study } from "../../lib/studies/study.ts";
import { assertClose } from "../assert_close.ts";
import { findingsAtEveryWidth, findingsOf } from "./journal_findings.ts";
import { ALLOY } from "../studies/soft_magnets/design_inputs.ts";

const [inputs, materials, values, alloys] = await Promise.all([
  loadInputs("soft-magnets"),
  loadReferenceMaterials(),
  loadAlloyHan2022(),
  loadPublishedAlloys(),
]);
const SETTINGS = {
  seed: 42,
  ...ALLOY,
  rimSpeed: 300,
  rotorRadius: 50e-3,
  airGap: 0.5e-3,
  temperature: 600,
};
type Settings = typeof SETTINGS;

const strengthening = studies.precipitateStrengthening(inputs, SETTINGS);
const constituents = studies.manyConstituents(inputs, SETTINGS);
const rotor = studies.rotorStrength(inputs, SETTINGS);
const hot = studies.hotUse({ materials, inputs }, SETTINGS);
const stiffness = studies.rotorStiffness(inputs, SETTINGS);
const saturation = studies.saturation({ materials, inputs }, SETTINGS);
const graded = studies.gradedRotor(inputs);
const beam = studies.optimizedShape();
const joint = studies.jointMap({ values, alloys, inputs }, SETTINGS);

/** Figures that follow the notebook's settings, each with a number that its alternative text must state. */
function followingFigures(settings: Settings): readonly (readonly [Figure, string])[] {
  return [
    [figures.strengtheningFigure(studies.precipitateStrengthening(inputs, settings).detail), "958 MPa"],
    [figures.coarseningFigure(studies.coarsening({ values, inputs }, settings)), "2.6 to 3.9"],
    [figures.rotorChartFigure(studies.rotorChart({ materials, inputs }, settings)), "292 m s⁻¹"],
    [figures.polarizationFigure(studies.hotUse({ materials, inputs }, settings).detail), "79 %"],
    [figures.stiffnessFigure(studies.rotorStiffness(inputs, settings).detail), "27 %"],
    [figures.saturationFigure(studies.saturation({ materials, inputs }, settings).detail), "235 A m² kg⁻¹"],
  ];
}

const FIGURES: readonly (readonly [Figure, string])[] = [
  ...followingFigures(SETTINGS),
  [figures.jointMapFigure(joint, { alloys, materials }), "91 nm"],
  [figures.constituentsFigure(constituents.detail), "1.7 times"],
  [figures.gradedRotorFigure(graded.detail), "1.23 times"],
  [figures.optimizedShapeFigure(beam.detail), "216.81"],
];
describe("figures of the second half of the argument on soft magnets", () => {
  for (const [figure, number] of FIGURES) {
    it(`${figure.id} breaks no rule of the journal at its size`, () => expect(findingsOf(figure)).toEqual([]));

    it(`${figure.id} breaks no rule at any width of a journal's columns`, () => {
      expect(findingsAtEveryWidth(figure)).toEqual([]);
    });

    it(`${figure.id} says its numbers in words`, () => {
      const { alt, caption, title, chart } = figure;
      expect(alt).toContain(number);
      expect(alt + caption + title).not.toMatch(/NaN|undefined|Infinity/);
      expect(chart.rows().length).toBeGreaterThan(0);
    });
  }

  it("have ids of their own", () => {
    expect(new Set(FIGURES.map(([{ id }]) => id)).size).toBe(FIGURES.length);
  });

  it("can be drawn for other alloys, rotors and temperatures", () => {
    const others: Settings[] = [
      { ...SETTINGS, precipitateSize: 5e-6, grainSize: 1e-3, rimSpeed: 1, temperature: 1500, airGap: 0.02 },
      { ...SETTINGS, precipitateFraction: 0, misfit: 0, rimSpeed: 2000, temperature: 100, rotorRadius: 2 },
      { ...SETTINGS, iron: 0.5, nickel: 0.5, cobalt: 0, tantalum: 0, aluminium: 0, precipitateFraction: 0.9 },
    ];
    for (const settings of others) {
      for (const [figure] of followingFigures(settings)) {
        expect([figure.id, ...findingsOf(figure)]).toEqual([figure.id]);
        expect(figure.alt + figure.caption).not.toMatch(/NaN|undefined/);
      }
      const map = figures.jointMapFigure(studies.jointMap({ values, alloys, inputs }, settings), { alloys, materials });
      expect(findingsOf(map)).toEqual([]);
    }
  });
});

/** Each study with its outcome at the nominal values, as the notebook shows it. */
const OUTCOMES: readonly (readonly [Study<unknown>, number])[] = [
  [strengthening, 3.76],
  [constituents, 1.7],
  [rotor, 1.42],
  [hot, 0.791],
  [stiffness, 0.845],
  [saturation, 0.425],
  [graded, 1.23],
  [beam, 0.861],
];

describe("studies of the second half on the tables of the project", () => {
  for (const [{ claim, inputs: own, outcome, basis }, expected] of OUTCOMES) {
    it(`${claim} gives what it gave`, () => {
      // Regression only: three digits of our own result.
      assertClose(outcome(nominalValues(own)), expected, { rtol: 5e-3, atol: 0 });
      expect(basis.length).toBeGreaterThan(0);
    });
  }

  it("rest nothing on unconfirmed values", () => {
    expect(OUTCOMES.flatMap(([{ basis }]) => basis.filter(({ status }) => status === "unconfirmed"))).toEqual([]);
  });
});

describe("tables of the second half of the argument on soft magnets", () => {
  it("list parts of strength that sum to the whole", () => {
    const rows = figures.strengthPartRows(strengthening.detail), total = rows.at(-1)!.strength_MPa;
    const parts = rows.slice(0, -1).reduce((sum, { strength_MPa }) => sum + strength_MPa, 0);
    assertClose(parts, total, { rtol: 1e-12, atol: 0 });
  });

  it("list what set nothing in the joint map, bounds as bounds", () => {
    const [bound, ...others] = figures.heldOutRows(joint);
    expect(bound!.published_A_per_m).toMatch(/^below 851/);
    expect(others.map(({ status }) => status)).toEqual(["unconfirmed", "unconfirmed"]);
  });

  it("list four choices of objectives, and materials from the most magnetic down", () => {
    expect(figures.constituentRows(constituents.detail).map(({ objectives }) => objectives.split(", ").length)).toEqual(
      [3, 3, 3, 3],
    );
    const rows = figures.saturationRows(saturation.detail);
    expect(rows.length).toBe(saturation.detail.materials.length);
    expect(rows[0]!.material).toBe("Hiperco 50");
  });
});
