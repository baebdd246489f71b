import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { nominalValues } from "../../../lib/argument/input.ts";
import { alloyPolarization, boundaryShare } from "../../../lib/studies/soft_magnets/boundary_share.ts";
import { assertClose } from "../../assert_close.ts";
import { INPUTS, SAMPLE } from "./plausible_inputs.ts";

const study = boundaryShare(INPUTS, SAMPLE);
const nominal = nominalValues(study.inputs);
const JS = 4e-7 * Math.PI * 8800 * 100;
const EXACT = { rtol: 1e-8, atol: 0 };

describe("boundaryShare", () => {
  it("is q·4·sqrt(A·K1)/(Js·D) over the measured coercivity", () => {
    const expected = 1.3 * 4 * Math.sqrt(13e-12 * 1e4) / (JS * 85e-6) / 78;
    assertClose(study.outcome(nominal), expected, EXACT);
    assertClose(alloyPolarization(nominal), JS, EXACT);
  });

  it("lies between 9 and 46 A/m by Herzer's and Mager's prefactors", () => {
    assertClose(study.detail.byPrefactor[0], 9, { rtol: 0, atol: 0.5 });
    assertClose(study.detail.byPrefactor[1], 46, { rtol: 0, atol: 0.5 });
    assertClose(study.detail.shares[1], 0.59, { rtol: 0, atol: 0.005 });
  });

  it("falls as one over the grain size", () => {
    assertClose(study.outcome({ ...nominal, grainSize: 170e-6 }), study.outcome(nominal) / 2, EXACT);
    const [first, last] = [study.detail.curve[0]!, study.detail.curve.at(-1)!];
    assertClose(first.coercivity * first.grainSize, last.coercivity * last.grainSize, EXACT);
  });

  it("reaches a half at the grain size that it names", () => {
    assertClose(study.outcome({ ...nominal, grainSize: study.detail.halfSize }), 0.5, EXACT);
  });

  it("draws a range that holds the nominal curve", () => {
    for (const { coercivity, range } of study.detail.curve) {
      expect(range[0]).toBeLessThan(coercivity);
      expect(range[1]).toBeGreaterThan(coercivity);
    }
  });

  it("adds 22 to 54 MPa to the strength", () => {
    assertClose(study.detail.strength[1] / 1e6, 0.2 / Math.sqrt(85e-6), EXACT);
    assertClose(study.detail.strength[2] / 1e6, 54.2, { rtol: 0.01, atol: 0 });
  });

  it("is flipped by a strong wall with Mager's prefactor", () => {
    expect(study.outcome({ ...nominal, boundaryPrefactor: 3, anisotropyConstant: 30e3 })).toBeGreaterThan(0.5);
    expect(study.outcome({ ...nominal, boundaryPrefactor: 0.6, anisotropyConstant: 3e3 })).toBeLessThan(0.1);
  });

  it("follows the grain size that the notebook sets", () => {
    const fine = boundaryShare(INPUTS, { ...SAMPLE, grainSize: 8.5e-6 });
    assertClose(fine.outcome(nominalValues(fine.inputs)), 10 * study.outcome(nominal), EXACT);
    assertClose(fine.detail.grainSize, 8.5e-6, EXACT);
  });
});
