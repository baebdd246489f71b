import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { axisTitle, unitText } from "../../lib/charts/unit_text.ts";

describe("unitText()", () => {
  it("turns slashes and powers into exponents", () => {
    const printed = {
      "A/m": "A m⁻¹",
      "J/m3": "J m⁻³",
      "1/s": "s⁻¹",
      "mol/m3/s": "mol m⁻³ s⁻¹",
      "W/kg": "W kg⁻¹",
      "m^2": "m²",
      "MPa m^(1/2)": "MPa m<sup>1/2</sup>",
      "A m^-1": "A m⁻¹",
      "uOhm cm": "µΩ cm",
      "kJ/m3": "kJ m⁻³",
    };
    for (const [unit, text] of Object.entries(printed)) expect(unitText(unit)).toBe(text);
  });

  it("leaves units without powers as they are", () => {
    for (const unit of ["%", "°C", "at.%", "µm", "H2O", "kHz"]) expect(unitText(unit)).toBe(unit);
  });

  it("is empty where there is no unit", () => {
    expect(unitText("1")).toBe("");
    expect(unitText("")).toBe("");
  });
});

describe("axisTitle()", () => {
  it("puts the unit in parentheses, and nothing where there is none", () => {
    expect(axisTitle({ name: "t_s", quantity: "Time", unit: "s" })).toBe("Time (s)");
    expect(axisTitle({ name: "mu", quantity: "Relative permeability", unit: "1" })).toBe("Relative permeability");
  });
});
