import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import {
  inclusionCoercivity,
  narrowInclusionCoercivity,
  reducedInclusionCoercivity,
  wallEnergy,
  wallWidth,
  wideInclusionCoercivity,
} from "../../lib/magnetism/mod.ts";
import { findRoot, linspace } from "../../lib/numerics/mod.ts";
import { assertClose } from "../assert_close.ts";

const ALLOY = { exchangeStiffness: 1.33e-11, anisotropy: 1.05e4, polarization: 1.11, volumeFraction: 0.05 };
const DELTA_LILLEY = wallWidth(ALLOY);

describe("reducedInclusionCoercivity", () => {
  it("is 0.375, 0.993 and 0.469 at d/δ of 0.2, 1 and 5", () => {
    assertClose(reducedInclusionCoercivity(0.2), 0.375, { rtol: 0, atol: 5e-4 });
    assertClose(reducedInclusionCoercivity(1), 0.993, { rtol: 0, atol: 5e-4 });
    assertClose(reducedInclusionCoercivity(5), 0.4686, { rtol: 0, atol: 5e-4 });
  });

  it("is largest at d = 1.05·δ, within a broad maximum of 0.994", () => {
    const h = 1e-5;
    const slope = (r: number) => reducedInclusionCoercivity(r + h) - reducedInclusionCoercivity(r - h);
    const peak = findRoot(slope, { lower: 0.5, upper: 2, rtol: 1e-6 });
    assertClose(peak, 1.05, { rtol: 0, atol: 5e-3 });
    assertClose(reducedInclusionCoercivity(peak), 0.9944, { rtol: 0, atol: 1e-4 });
  });

  it("is at 97 % of its maximum at d/δ = 0.81 and at 94 % at 1.15: just below the wall width is no refuge", () => {
    const peak = reducedInclusionCoercivity(1.05);
    assertClose(reducedInclusionCoercivity(0.81) / peak, 0.97, { rtol: 0, atol: 5e-3 });
    expect(reducedInclusionCoercivity(91 / 79) / peak).toBeGreaterThan(0.99); // the mean-field stiffness
  });

  it("rises below and falls above its maximum", () => {
    const values = [...linspace(0.02, 1.02, { count: 51 })].map(reducedInclusionCoercivity);
    for (let i = 1; i < values.length; i++) expect(values[i]!).toBeGreaterThan(values[i - 1]!);
    const beyond = [...linspace(1.1, 20, { count: 51 })].map(reducedInclusionCoercivity);
    for (let i = 1; i < beyond.length; i++) expect(beyond[i]!).toBeLessThan(beyond[i - 1]!);
  });

  it("refuses a ratio that is not positive and finite", () => {
    for (const bad of [0, -1, NaN, Infinity]) expect(() => reducedInclusionCoercivity(bad)).toThrow("ratio");
  });
});

describe("inclusionCoercivity", () => {
  it("joins the limit of narrow inclusions, 1.95·(K/Js)·(d/δ)·α^(2/3)", () => {
    const d = 1e-3 * DELTA_LILLEY;
    assertClose(inclusionCoercivity(d, ALLOY), narrowInclusionCoercivity(d, ALLOY), { rtol: 1e-5, atol: 0 });
    assertClose(
      narrowInclusionCoercivity(d, ALLOY),
      1.949 * (1.05e4 / 1.11) * 1e-3 * 0.05 ** (2 / 3),
      { rtol: 2e-4, atol: 0 },
    );
    const off = inclusionCoercivity(0.1 * DELTA_LILLEY, ALLOY) / narrowInclusionCoercivity(0.1 * DELTA_LILLEY, ALLOY);
    assertClose(off, 0.99, { rtol: 0, atol: 2e-3 });
  });

  it("keeps to the limit of narrow inclusions however narrow they are", () => {
    for (const ratio of [1e-30, 1e-12, 1e-8, 1e-6, 1e-5, 1e-4, 1e-3]) {
      const d = ratio * DELTA_LILLEY;
      assertClose(inclusionCoercivity(d, ALLOY), narrowInclusionCoercivity(d, ALLOY), {
        rtol: 2 * ratio ** 2 + 1e-9,
        atol: 0,
      });
      const slope = 4 * Math.PI / (3 * Math.sqrt(3)) * Math.cbrt(Math.PI / 6);
      assertClose(reducedInclusionCoercivity(ratio), slope * ratio, { rtol: 2 * ratio ** 2 + 1e-9, atol: 0 });
    }
  });

  it("takes inclusions that touch: a fraction of π/6 for spheres and of 1 for cubes", () => {
    const spheres = inclusionCoercivity(91e-9, { ...ALLOY, volumeFraction: Math.PI / 6 });
    assertClose(spheres, inclusionCoercivity(91e-9, ALLOY) * (Math.PI / 6 / 0.05) ** (2 / 3), { rtol: 1e-12, atol: 0 });
    const cubes = (volumeFraction: number) => inclusionCoercivity(91e-9, { ...ALLOY, shape: "cube", volumeFraction });
    assertClose(cubes(1), cubes(0.05) * 20 ** (2 / 3), { rtol: 1e-12, atol: 0 });
    expect(() => cubes(1.001)).toThrow("volumeFraction must be from 0 to 1, got 1.001");
  });

  it("joins the limit of wide inclusions, 3.08·(K/Js)·(δ/d)·α^(2/3) = 2.42·γ·α^(2/3)/(Js·d)", () => {
    const d = 1000 * DELTA_LILLEY;
    assertClose(inclusionCoercivity(d, ALLOY), wideInclusionCoercivity(d, ALLOY), { rtol: 5e-3, atol: 0 });
    assertClose(
      wideInclusionCoercivity(d, ALLOY),
      2.418 * wallEnergy(ALLOY) * 0.05 ** (2 / 3) / (1.11 * d),
      { rtol: 1e-4, atol: 0 },
    );
  });

  it("is the reduced coercivity times C·K·α^(2/3)/Js", () => {
    const scale = 0.3 * 1.05e4 / 1.11 * 0.05 ** (2 / 3);
    const Hc = inclusionCoercivity(91e-9, { ...ALLOY, contrast: 0.3 });
    assertClose(Hc, scale * reducedInclusionCoercivity(91e-9 / DELTA_LILLEY), { rtol: 1e-10, atol: 0 });
  });

  it("is no smaller for inclusions that repel the wall", () => {
    const repelled = inclusionCoercivity(91e-9, { ...ALLOY, contrast: -0.2 });
    assertClose(repelled, inclusionCoercivity(91e-9, { ...ALLOY, contrast: 0.2 }), { rtol: 1e-14, atol: 0 });
  });

  it("says at 24, 91 and 255 nm that the finest pin least: it cannot explain softness by coarsening", () => {
    const at = (nm: number) => inclusionCoercivity(nm * 1e-9, ALLOY);
    expect(at(24)).toBeLessThan(at(91));
    assertClose(at(24) / at(91), 0.415, { rtol: 0.01, atol: 0 });
  });

  it("levels off for cubes that face the wall: their peak near the wall width is the sphere's curvature", () => {
    const at = (nm: number) => inclusionCoercivity(nm * 1e-9, { ...ALLOY, shape: "cube" });
    const plateau = 1.05e4 / 1.11 * 0.05 ** (2 / 3);
    assertClose(at(1e4), plateau, { rtol: 1e-9, atol: 0 });
    for (const nm of [14, 24, 91, 255]) expect(at(nm)).toBeLessThan(at(nm * 1.1));
    expect(at(91) / plateau).toBeGreaterThan(0.97);
  });

  it("gives some 6 kA/m for 91 nm at 55 %, eighty times the measured 78 A/m: outside its range, or the contrast is small", () => {
    const Hc = inclusionCoercivity(91e-9, { ...ALLOY, volumeFraction: 0.55, shape: "cube" });
    assertClose(Hc, 6.2e3, { rtol: 0.01, atol: 0 });
  });

  it("refuses spheres denser than a simple cubic lattice holds, and other arguments outside their domain", () => {
    expect(() => inclusionCoercivity(91e-9, { ...ALLOY, volumeFraction: 0.55 })).toThrow(
      /volumeFraction must be from 0 to 0.52/,
    );
    for (const bad of [0, -1, NaN, Infinity]) {
      expect(() => inclusionCoercivity(bad, ALLOY)).toThrow("size");
      expect(() => inclusionCoercivity(91e-9, { ...ALLOY, volumeFraction: bad })).toThrow("volumeFraction");
      expect(() => inclusionCoercivity(91e-9, { ...ALLOY, polarization: bad })).toThrow("polarization");
      expect(() => narrowInclusionCoercivity(bad, ALLOY)).toThrow(RangeError);
      expect(() => wideInclusionCoercivity(bad, ALLOY)).toThrow(RangeError);
      expect(() => narrowInclusionCoercivity(1e-9, { ...ALLOY, volumeFraction: bad })).toThrow(RangeError);
    }
  });
});
