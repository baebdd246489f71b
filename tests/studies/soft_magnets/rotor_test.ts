import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { nominalValues } from "../../../lib/argument/input.ts";
import { rotorChart } from "../../../lib/studies/soft_magnets/rotor_chart.ts";
import { rotorInputs } from "../../../lib/studies/soft_magnets/rotor_settings.ts";
import { rotorStiffness } from "../../../lib/studies/soft_magnets/rotor_stiffness.ts";
import { rotorStrength } from "../../../lib/studies/soft_magnets/rotor_strength.ts";
import { pickInputs } from "../../../lib/studies/study.ts";
import { assertClose } from "../../assert_close.ts";
import { DESIGN, DESIGN_INPUTS } from "./design_inputs.ts";
import { madeMaterial } from "./made_materials.ts";

const EXACT = { rtol: 1e-10, atol: 0 };
/** Greatest stress of the bored disc, written out. */
const stress = (v: number) => 8800 * v ** 2 / 4 * (3.3 + 0.7 * 0.2 ** 2);

describe("rotorInputs", () => {
  it("widens a range to hold what the notebook sets and leaves the others", () => {
    const inputs = pickInputs(DESIGN_INPUTS, ["rimSpeed", "boreRatio"]);
    const [speed, bore] = rotorInputs(inputs, { rimSpeed: 500 });
    expect([speed!.nominal, speed!.lower, speed!.upper]).toEqual([500, 200, 500]);
    expect(bore).toEqual(inputs[1]);
  });
});

describe("rotorStrength", () => {
  const study = rotorStrength(DESIGN_INPUTS, DESIGN), nominal = nominalValues(study.inputs);

  it("divides a part of the tensile strength by the stress at the bore", () => {
    assertClose(study.outcome(nominal), 0.7 * 1336e6 / stress(300), EXACT);
    assertClose(study.detail.requiredStrength, 1.5 * stress(300), EXACT);
  });

  it("leaves no way to hold or to fail at the ends: strong enough at 200 m/s with the whole tensile strength, weak at 400", () => {
    expect(study.outcome({ ...nominal, rimSpeed: 200, yieldRatio: 1 })).toBeGreaterThan(1.5);
    expect(study.outcome({ ...nominal, rimSpeed: 400, yieldRatio: 1 })).toBeLessThan(1.5);
  });

  it("names the speed from which even the tensile strength falls short", () => {
    assertClose(1336e6 / stress(study.detail.certainFrom), 1.5, EXACT);
  });

  it("goes as the inverse square of the speed", () => {
    assertClose(study.outcome({ ...nominal, rimSpeed: 600 }), study.outcome(nominal) / 4, EXACT);
  });
});

describe("rotorStiffness", () => {
  const study = rotorStiffness(DESIGN_INPUTS, DESIGN), nominal = nominalValues(study.inputs);

  it("divides the growth of the rim by a tenth of the gap", () => {
    const load = 8800 * 300 ** 2, hoop = load * (0.7 / 4 + 3.3 / 4 * 0.2 ** 2);
    assertClose(study.detail.growth, 0.05 * hoop / 195e9, EXACT);
    assertClose(study.outcome(nominal), study.detail.growth / 5e-5, EXACT);
  });

  it("flips with the radius", () => {
    expect(study.outcome(nominal)).toBeLessThan(1);
    expect(study.outcome({ ...nominal, rotorRadius: 0.07 })).toBeGreaterThan(1);
  });

  it("raises the modulus by at most a seventh when a tenth is replaced, and by nothing when nothing is", () => {
    for (const { fractions, gains, lower, upper } of study.detail.gains) {
      assertClose(gains[0]!, 0, { rtol: 0, atol: 1e-12 });
      const tenth = fractions.findIndex((part) => part > 0.099);
      expect(upper[tenth]!).toBeLessThan(1 / 6);
      expect(lower[tenth]!).toBeLessThanOrEqual(gains[tenth]!);
      expect(gains[tenth]!).toBeLessThanOrEqual(upper[tenth]!);
    }
    expect(study.detail.best.symbol).toBe("W");
  });
});

describe("rotorChart", () => {
  const materials = [
    madeMaterial("hiperco-50", { properties: { yield_strength: 220e6, density: 8110, youngs_modulus: 206.8e9 } }),
    madeMaterial("m270-35a", {
      properties: { yield_strength: { value: 450e6, status: "unconfirmed" }, density: 7650 },
    }),
    madeMaterial("mumetal", { properties: { density: 8700 } }),
  ];
  const chart = rotorChart({ materials, inputs: DESIGN_INPUTS }, DESIGN);

  it("is level where strength governs and falls as the root of the radius where stiffness does", () => {
    const { radii, speeds, changeover, strengthLimit } = chart.alloy;
    radii.forEach((radius, i) => {
      const expected = radius <= changeover ? strengthLimit : strengthLimit * Math.sqrt(changeover / radius);
      assertClose(speeds[i]!, expected, { rtol: 1e-9, atol: 0 });
    });
  });

  it("has the speed at which the safety factor is the required one", () => {
    assertClose(0.7 * 1336e6 / stress(chart.alloy.strengthLimit), 1.5, EXACT);
  });

  it("holds the nominal curve in its band and marks what is not confirmed", () => {
    chart.alloy.speeds.forEach((speed, i) => {
      expect(chart.alloy.lower![i]!).toBeLessThanOrEqual(speed);
      expect(chart.alloy.upper![i]!).toBeGreaterThanOrEqual(speed);
    });
    expect(chart.materials.map(({ name, confirmed }) => [name, confirmed])).toEqual([
      ["m270-35a", false],
      ["hiperco-50", true],
    ]);
  });
});
