import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { nominalValues } from "../../../lib/argument/input.ts";
import { gradedRotor } from "../../../lib/studies/soft_magnets/graded_rotor.ts";
import { optimizedShape } from "../../../lib/studies/soft_magnets/optimized_shape.ts";
import { assertClose } from "../../assert_close.ts";
import { DESIGN_INPUTS } from "./design_inputs.ts";

describe("gradedRotor", () => {
  const study = gradedRotor(DESIGN_INPUTS), nominal = nominalValues(study.inputs);

  it("gains nothing without grading", () => {
    assertClose(study.outcome({ ...nominal, gradedStrength: 1, gradedModulus: 1 }), 1, { rtol: 1e-12, atol: 0 });
  });

  it("gains the root of the mean strength in units of the greatest, by an own integral", () => {
    const beta = 0.2, nu = 0.3, n = 20000;
    const vonMises = (r: number) => {
      const hole = beta ** 2 / r ** 2;
      const radial = 1 + beta ** 2 - hole - r ** 2, hoop = 1 + beta ** 2 + hole - (1 + 3 * nu) / (3 + nu) * r ** 2;
      return Math.sqrt(radial ** 2 - radial * hoop + hoop ** 2);
    };
    const greatest = vonMises(beta);
    let sum = 0, weight = 0;
    for (let i = 0; i < n; i++) {
      const r = beta + (1 - beta) * (i + 0.5) / n;
      sum += r * Math.max(vonMises(r) / greatest, 1 / 1.5);
      weight += r;
    }
    assertClose(study.detail.strengthAlone, Math.sqrt(weight / sum), { rtol: 5e-3, atol: 0 });
  });

  it("keeps the mean strength of the uniform disc", () => {
    const { radii, strength } = study.detail.graded;
    const mean = radii.reduce((sum, r, i) => sum + r * strength[i]!, 0) / radii.reduce((sum, r) => sum + r, 0);
    assertClose(mean, 1, { rtol: 1e-12, atol: 0 });
    assertClose(Math.max(...strength) / Math.min(...strength), 1.5, { rtol: 1e-9, atol: 0 });
  });

  it("gains more the more strength may vary, and little by modulus", () => {
    expect(study.outcome({ ...nominal, gradedStrength: 2.2 })).toBeGreaterThan(study.outcome(nominal));
    expect(study.outcome({ ...nominal, gradedStrength: 1.1 })).toBeLessThan(1.07);
    expect(Math.abs(study.detail.modulusAlone - 1)).toBeLessThan(0.05);
  });
});

describe("optimizedShape", () => {
  const study = optimizedShape(), { detail } = study;

  it("reaches the published compliance", () => {
    assertClose(detail.compliance, detail.published, { rtol: 0, atol: 0.005 });
  });

  it("compares with even thickness: twice the compliance of the full beam at half the volume", () => {
    assertClose(detail.uniform, 2 * detail.full, { rtol: 1e-12, atol: 0 });
    assertClose(study.outcome({}), detail.compliance / detail.uniform, { rtol: 1e-12, atol: 0 });
    assertClose(detail.start, 8 * detail.full, { rtol: 1e-6, atol: 0 });
  });

  it("stays above what a freely varying thickness gives", () => {
    expect(detail.bound).toBeLessThan(detail.compliance);
    expect(detail.full).toBeLessThan(detail.bound);
  });

  it("lists the densities by rows from the bottom", () => {
    expect(detail.density.length).toBe(20);
    const total = detail.density.flat().reduce((a, b) => a + b, 0);
    assertClose(total / 1200, 0.5, { rtol: 0, atol: 1e-3 });
    // The load acts on the upper left corner, the support on the lower right: both are filled.
    expect(detail.density[19]![0]!).toBeGreaterThan(0.99);
    expect(detail.density[0]![59]!).toBeGreaterThan(0.9);
  });
});
