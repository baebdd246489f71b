import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { MAGNETIC_VALENCES, magneticValenceMoment, massMagnetizationOfMoment } from "../../lib/magnetism/mod.ts";
import { assertClose } from "../assert_close.ts";

// Nominal composition of the alloy; its mean molar mass is 61.72 g/mol.
const ALLOY = { Fe: 0.326, Co: 0.277, Ni: 0.277, Ta: 0.05, Al: 0.07 };
const MOLAR_MASS = 61.72e-3;

describe("magneticValenceMoment", () => {
  it("is 0.6 for nickel and 1.6 for cobalt, whose measured spin moments are 0.6 and 1.6", () => {
    assertClose(magneticValenceMoment({ Ni: 1 }), 0.6, { rtol: 1e-14, atol: 0 });
    assertClose(magneticValenceMoment({ Co: 1 }), 1.6, { rtol: 1e-14, atol: 0 });
  });

  it("is 2.6 for iron, where 2.2 is measured: bcc iron is no strong ferromagnet", () => {
    assertClose(magneticValenceMoment({ Fe: 1 }), 2.6, { rtol: 1e-14, atol: 0 });
  });

  it("is 1.07 for the alloy: 96.7 A·m²/kg with 2·Nsp = 0.6 and 106 with 0.7, where 100 is measured for 55 % of particles", () => {
    const at = (spMoment: number) =>
      massMagnetizationOfMoment(magneticValenceMoment(ALLOY, { spMoment }), { molarMass: MOLAR_MASS });
    assertClose(magneticValenceMoment(ALLOY), 1.07, { rtol: 2e-3, atol: 0 });
    assertClose(at(0.6), 96.7, { rtol: 1e-3, atol: 0 });
    assertClose(at(0.7), 105.8, { rtol: 1e-3, atol: 0 });
  });

  it("is linear in composition", () => {
    const mixed = magneticValenceMoment({ Fe: 0.5, Ni: 0.5 });
    assertClose(mixed, (magneticValenceMoment({ Fe: 1 }) + magneticValenceMoment({ Ni: 1 })) / 2, {
      rtol: 1e-14,
      atol: 0,
    });
  });

  it("loses 10 − Z electrons' worth per atom of a simple metal: Al takes 3, Ta takes 5", () => {
    const slope = (element: string) =>
      (magneticValenceMoment({ Co: 0.99, [element]: 0.01 }) - magneticValenceMoment({ Co: 1 })) / 0.01;
    assertClose(slope("Al"), -4, { rtol: 1e-10, atol: 0 });
    assertClose(slope("Ta"), -6, { rtol: 1e-10, atol: 0 });
    assertClose(slope("Cu"), -2, { rtol: 1e-10, atol: 0 });
  });

  it("is never negative", () => {
    expect(magneticValenceMoment({ Al: 1 })).toBe(0);
  });

  it("refuses manganese, whose valence depends on the alloy, and compositions that do not add up to 1", () => {
    expect(MAGNETIC_VALENCES.Mn).toBe(undefined);
    expect(() => magneticValenceMoment({ Fe: 0.9, Mn: 0.1 })).toThrow(/elements must be among .*, got Mn/);
    expect(() => magneticValenceMoment({ Fe: 0.5 })).toThrow("atomic fractions must add up to 1, got 0.5");
    expect(() => magneticValenceMoment({})).toThrow("atomic fractions must add up to 1, got 0");
    expect(() => magneticValenceMoment({ Fe: 1.1, Ni: -0.1 })).toThrow("composition.Fe");
    expect(() => magneticValenceMoment({ Fe: NaN })).toThrow("composition.Fe");
    expect(() => magneticValenceMoment({ Fe: 1 }, { spMoment: NaN })).toThrow("spMoment");
  });
});

describe("massMagnetizationOfMoment", () => {
  it("is 5585 A·m² per mol and Bohr magneton: 221.6 A·m²/kg for iron at 0 K", () => {
    assertClose(massMagnetizationOfMoment(1, { molarMass: 1 }), 5.5849, { rtol: 1e-4, atol: 0 });
    assertClose(massMagnetizationOfMoment(2.216, { molarMass: 55.845e-3 }), 221.6, { rtol: 1e-3, atol: 0 });
  });

  it("refuses a moment that is not finite and a molar mass that is not positive", () => {
    expect(() => massMagnetizationOfMoment(NaN, { molarMass: 1 })).toThrow("moment");
    for (const bad of [0, -1, NaN, Infinity]) {
      expect(() => massMagnetizationOfMoment(1, { molarMass: bad })).toThrow("molarMass");
    }
  });
});

describe("MAGNETIC_VALENCES", () => {
  /** Electrons beyond a closed shell, by group of the periodic table. */
  const GROUPS: Readonly<Record<number, readonly string[]>> = {
    3: ["B", "Al", "Ga"],
    4: ["C", "Si", "Ge", "Sn", "Ti", "Zr", "Hf"],
    5: ["P", "V", "Nb", "Ta"],
    6: ["Cr", "Mo", "W"],
    8: ["Fe"],
    9: ["Co"],
    10: ["Ni", "Pd"],
    11: ["Cu"],
    12: ["Zn"],
  };

  it("are 10 less the valence electrons where the majority d band is full, minus these elsewhere", () => {
    const expected = Object.entries(GROUPS).flatMap(([electrons, symbols]) => {
      const z = Number(electrons);
      return symbols.map((symbol) => [symbol, z >= 8 ? 10 - z : -z] as const);
    });
    expect(MAGNETIC_VALENCES).toEqual(Object.fromEntries(expected));
  });
});
