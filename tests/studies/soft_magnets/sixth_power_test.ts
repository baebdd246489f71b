import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { nominalValues } from "../../../lib/argument/input.ts";
import type { GrainSizePoint } from "../../../lib/data/mod.ts";
import { branchEnd } from "../../../lib/studies/soft_magnets/branch_end.ts";
import { nanocrystalSoftness } from "../../../lib/studies/soft_magnets/nanocrystals.ts";
import { pooledSixthPower, sixthPower } from "../../../lib/studies/soft_magnets/sixth_power.ts";
import { sizeSpread } from "../../../lib/studies/soft_magnets/size_spread.ts";
import { assertClose } from "../../assert_close.ts";
import { HERZER_POINTS } from "../../magnetism/herzer_points.ts";
import { INPUTS } from "./plausible_inputs.ts";

function point(grainSize: number, coercivity: number): GrainSizePoint {
  return { composition: "", annealTemperature: 800, grainSize, coercivity, source: "test", status: "confirmed" };
}

const POINTS = HERZER_POINTS.map(([size, coercivity]) => point(size * 1e-9, coercivity));
const study = sixthPower({ points: POINTS, inputs: INPUTS }, { seed: 42 });

describe("sixthPower", () => {
  it("gives 6.02 ± 0.30 through Herzer's four points below the exchange length", () => {
    const { fit } = study.detail;
    expect(fit.n).toBe(4);
    assertClose(fit.exponent, 6.02, { rtol: 0, atol: 0.005 });
    assertClose(fit.exponentError, 0.3, { rtol: 0, atol: 0.005 });
    expect(study.outcome(nominalValues(study.inputs))).toBe(fit.exponent);
  });

  it("moves from 5.84 to 6.44 as single points are left out", () => {
    assertClose(study.detail.leaveOneOut[0], 5.84, { rtol: 0, atol: 0.005 });
    assertClose(study.detail.leaveOneOut[1], 6.44, { rtol: 0, atol: 0.005 });
  });

  it("drops where a longer exchange length takes in the point at 53 nm", () => {
    expect(study.outcome({ nanocrystalExchange: 20e-12, nanocrystalAnisotropy: 6e3 })).toBeLessThan(5);
  });

  it("finds six exactly in points that follow the law, with a closed interval", () => {
    const exact = [10, 14, 20, 28].map((size) => point(size * 1e-9, size ** 6));
    const { detail } = sixthPower({ points: exact, inputs: INPUTS }, { seed: 1 });
    assertClose(detail.fit.exponent, 6, { rtol: 1e-10, atol: 0 });
    assertClose(detail.interval.upper - detail.interval.lower, 0, { rtol: 0, atol: 1e-8 });
  });

  it("gives the same interval for the same seed", () => {
    const again = sixthPower({ points: POINTS, inputs: INPUTS }, { seed: 42 });
    expect(again.interval).toEqual(study.interval);
  });
});

describe("pooledSixthPower", () => {
  it("takes points from 8 to 40 nm and below 400 A/m", () => {
    const inside = [9, 12, 20, 30].map((size) => point(size * 1e-9, (size / 10) ** 3));
    const outside = [point(4e-9, 1e3), point(12e-9, 500), point(60e-9, 1)];
    const { exponent, n } = pooledSixthPower([...inside, ...outside]);
    assertClose(exponent, 3, { rtol: 1e-10, atol: 0 });
    expect(n).toBe(4);
  });
});

describe("branchEnd", () => {
  const end = branchEnd(INPUTS);

  it("is the exchange length", () => {
    assertClose(end.outcome(nominalValues(end.inputs)), Math.sqrt(1e-11 / 8e3), { rtol: 1e-12, atol: 0 });
  });

  it("would need 40 J/m3 to lie at half a micrometre", () => {
    assertClose(end.detail.requiredAnisotropy, 40, { rtol: 1e-12, atol: 0 });
    assertClose(end.detail.anisotropyExcess, 200, { rtol: 1e-12, atol: 0 });
  });

  it("stays far below half a micrometre at both ends of its inputs", () => {
    expect(end.outcome({ nanocrystalExchange: 20e-12, nanocrystalAnisotropy: 6e3 })).toBeLessThan(60e-9);
    expect(end.outcome({ nanocrystalExchange: 6e-12, nanocrystalAnisotropy: 10e3 })).toBeGreaterThan(20e-9);
  });
});

describe("sizeSpread", () => {
  const spread = sizeSpread({ sixthPower: study.detail, inputs: INPUTS });

  it("is the sixth power without a spread, below the exchange length", () => {
    assertClose(spread.measuredSizes.exponents[0]!, 6, { rtol: 1e-9, atol: 0 });
    for (const { exponents } of spread.local) assertClose(exponents[0]!, 6, { rtol: 1e-9, atol: 0 });
  });

  it("falls as sizes spread, first for large grains", () => {
    const { exponents } = spread.pooledSizes;
    expect(exponents.slice(1).every((exponent, i) => exponent <= exponents[i]! + 1e-9)).toBe(true);
    const [fine, , coarse] = spread.local;
    expect(coarse!.exponents[20]!).toBeLessThan(fine!.exponents[20]!);
  });

  it("lies between the third and the sixth power in an induced anisotropy", () => {
    expect(spread.inducedExponent).toBeGreaterThan(3);
    expect(spread.inducedExponent).toBeLessThan(6);
  });

  it("frames the measured exponent by its standard error", () => {
    const { exponent, exponentError } = study.detail.fit;
    expect(spread.measured).toEqual([exponent - exponentError, exponent + exponentError]);
  });
});

describe("nanocrystalSoftness", () => {
  const stated = [{
    id: "M2.2-nanocrystal",
    claimId: "M2.2a",
    quantity: "",
    upper: 15e-9,
    qualifier: "less_than",
    unit: "m",
    reportUnit: "nm",
    kind: "stated",
    locator: "M2.2",
    note: "",
  }] as const;

  it("takes the hardest of the grains below the stated size", () => {
    const soft = nanocrystalSoftness({ points: POINTS, stated });
    expect(soft.outcome({})).toBe(2.04);
    expect(soft.detail.coercivities).toEqual([0.81823, 2.04]);
    expect(soft.detail.nextCoercivity).toBe(93.29);
  });

  it("refuses a series without such a grain, and a value without an end", () => {
    expect(() => nanocrystalSoftness({ points: [point(20e-9, 30)], stated })).toThrow("must be below 1.5e-8 m");
    expect(() => nanocrystalSoftness({ points: POINTS, stated: [] })).toThrow(RangeError);
    expect(() => nanocrystalSoftness({ points: POINTS, stated: [{ ...stated[0], upper: undefined }] })).toThrow(
      "must have an upper end, got none",
    );
  });
});
