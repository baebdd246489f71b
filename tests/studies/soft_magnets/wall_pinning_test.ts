import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { nominalValues } from "../../../lib/argument/input.ts";
import { publishedSeries } from "../../../lib/studies/soft_magnets/published_series.ts";
import { wallPinning } from "../../../lib/studies/soft_magnets/wall_pinning.ts";
import { assertClose } from "../../assert_close.ts";
import { VARIANTS } from "./made_materials.ts";
import { INPUTS, SAMPLE } from "./plausible_inputs.ts";

const study = wallPinning({ alloy: VARIANTS, inputs: INPUTS }, SAMPLE);
const nominal = nominalValues(study.inputs);
const SPHERES = 1, CUBES = 2, ARRAY = 3;
const ratio = (inclusionModel: number, precipitateSize: number): number =>
  study.outcome({ ...nominal, inclusionModel, precipitateSize });

describe("wallPinning", () => {
  it("puts the alloy at 97 % of what single spheres pin at most, near 1.05 of the wall's width", () => {
    assertClose(study.outcome(nominal), 0.968, { rtol: 0, atol: 0.001 });
    assertClose(study.detail.peak, 1.05, { rtol: 0, atol: 0.005 });
  });

  it("vanishes for small inclusions in every picture", () => {
    for (const model of [SPHERES, CUBES, ARRAY]) expect(ratio(model, 1e-9)).toBeLessThan(0.03);
  });

  it("falls again for wide spheres but not for cubes", () => {
    expect(ratio(SPHERES, 2e-6)).toBeLessThan(0.2);
    assertClose(ratio(CUBES, 2e-6), 1, { rtol: 1e-6, atol: 0 });
    assertClose(ratio(ARRAY, 5e-6), 1, { rtol: 1e-6, atol: 0 });
  });

  it("never passes one, and rises with size for cubes throughout", () => {
    const sizes = [5, 20, 60, 91, 150, 400].map((size) => size * 1e-9);
    for (const model of [CUBES, ARRAY]) {
      const values = sizes.map((size) => ratio(model, size));
      expect(values.every((value, i) => value <= 1 && (i === 0 || value >= values[i - 1]!))).toBe(true);
    }
  });

  it("makes 24 nm softer than 91 nm in every picture, against the published order", () => {
    for (const model of [SPHERES, CUBES, ARRAY]) expect(ratio(model, 24e-9)).toBeLessThan(ratio(model, 91e-9));
    const [small, medium] = study.detail.variants;
    expect(small!.coercivity).toBeGreaterThan(medium!.coercivity);
  });

  it("passes in the dense array alone", () => {
    expect(study.detail.models.map(({ ratio }) => ratio <= 0.5)).toEqual([false, false, true]);
    expect(study.detail.models[0]!.halvedShare).toBe(0);
    expect(study.detail.models[2]!.halvedShare).toBeGreaterThan(0.5);
  });

  it("takes the number of the picture to the nearest whole one and keeps to the three there are", () => {
    expect(ratio(1.4, 91e-9)).toBe(ratio(SPHERES, 91e-9));
    expect(ratio(3.5, 91e-9)).toBe(ratio(ARRAY, 91e-9));
    expect(ratio(0.5, 91e-9)).toBe(ratio(SPHERES, 91e-9));
  });

  it("names the contrast that gives the measured coercivity", () => {
    for (const { fullContrast, contrast } of study.detail.models) {
      assertClose(fullContrast * contrast, 78, { rtol: 1e-12, atol: 0 });
    }
    assertClose(study.detail.contrast, 0.034, { rtol: 0, atol: 0.001 });
  });

  it("has random precipitates of that contrast pin collectively, at a few A/m", () => {
    expect(study.detail.collective.inclusionsPerPiece).toBeGreaterThan(10);
    expect(study.detail.collective.coercivity).toBeGreaterThan(3);
    expect(study.detail.collective.coercivity).toBeLessThan(15);
  });

  it("draws the collective curve only where many precipitates act on a piece of wall", () => {
    const random = study.detail.curves.at(-1)!;
    expect(random.coercivities[0]).toBeGreaterThan(0);
    expect(random.coercivities.at(-1)).toBe(NaN);
  });

  it("does not depend on the fraction for single inclusions", () => {
    const less = wallPinning({ alloy: VARIANTS, inputs: INPUTS }, { ...SAMPLE, precipitateFraction: 0.1 });
    assertClose(less.outcome(nominalValues(less.inputs)), study.outcome(nominal), { rtol: 1e-12, atol: 0 });
  });

  it("follows the size that the notebook sets", () => {
    const fine = wallPinning({ alloy: VARIANTS, inputs: INPUTS }, { ...SAMPLE, precipitateSize: 24e-9 });
    assertClose(fine.outcome(nominalValues(fine.inputs)), ratio(SPHERES, 24e-9), { rtol: 1e-12, atol: 0 });
  });
});

describe("publishedSeries", () => {
  it("lists variants with size and coercivity from fine to coarse", () => {
    expect(publishedSeries(VARIANTS).map(({ variant }) => variant)).toEqual(["small", "medium", "large"]);
    expect(publishedSeries(VARIANTS.slice(0, 4)).map(({ variant }) => variant)).toEqual(["small"]);
    expect(publishedSeries([])).toEqual([]);
  });
});
