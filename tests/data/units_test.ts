import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import fc from "fast-check";
import Qty from "js-quantities";
import { fromSi, loadTable, parseUnit, readDataPackage, toSi } from "../../lib/data/mod.ts";
import { assertClose } from "../assert_close.ts";

/** Unit, its SI form, and both in the notation of js-quantities. */
const UNITS: readonly (readonly [string, string, string, string])[] = [
  ["nm", "m", "nm", "m"],
  ["um", "m", "um", "m"],
  ["mm", "m", "mm", "m"],
  ["A/m", "A/m", "A/m", "A/m"],
  ["kA/m", "A/m", "kA/m", "A/m"],
  ["T", "T", "T", "T"],
  ["uOhm cm", "Ohm m", "uohm*cm", "ohm*m"],
  ["Ohm m", "Ohm m", "ohm*m", "ohm*m"],
  ["MPa", "Pa", "MPa", "Pa"],
  ["GPa", "Pa", "GPa", "Pa"],
  ["Hz", "Hz", "Hz", "Hz"],
  ["kHz", "Hz", "kHz", "Hz"],
  ["K", "K", "tempK", "tempK"],
  ["ms", "s", "ms", "s"],
  ["min", "s", "min", "s"],
  ["h", "s", "h", "s"],
  ["d", "s", "day", "s"],
  ["1/h", "1/s", "1/h", "1/s"],
  ["min-1", "1/s", "1/min", "1/s"],
  ["uM", "mol/m3", "umol/l", "mol/m3"],
  ["nM", "mol/m3", "nmol/l", "mol/m3"],
  ["nM/s", "mol/m3/s", "nmol/l*s", "mol/m3*s"],
  ["mg/kg", "1", "mg/kg", "kg/kg"],
  ["ug/L", "kg/m3", "ug/l", "kg/m3"],
  ["L/kg", "m3/kg", "l/kg", "m3/kg"],
  ["L/min/kg", "m3/s/kg", "l/min*kg", "m3/s*kg"],
  ["g/mol", "kg/mol", "g/mol", "kg/mol"],
  ["kg/m3", "kg/m3", "kg/m3", "kg/m3"],
  ["g/cm3", "kg/m3", "g/cm3", "kg/m3"],
  ["J/m3", "J/m3", "J/m3", "J/m3"],
  ["kJ/m3", "J/m3", "kJ/m3", "J/m3"],
  ["pJ/m", "J/m", "pJ/m", "J/m"],
  ["J/m2", "J/m2", "J/m2", "J/m2"],
  ["A m2/kg", "A m2/kg", "A*m2/kg", "A*m2/kg"],
  ["W/kg", "W/kg", "W/kg", "W/kg"],
  ["m/s", "m/s", "m/s", "m/s"],
  ["%", "1", "%", ""],
  ["ppm", "1", "ppm", ""],
];

/** js-quantities reads the product after a slash as a divisor: "l/min*kg" is l/(min kg). */
function oracle(unit: string, si: string): number {
  const scalar = Qty(`1 ${unit}`).to(si === "" ? "1" : si).scalar;
  return scalar;
}

describe("parseUnit", () => {
  for (const [unit, si, theirs, theirSi] of UNITS) {
    it(`agrees with js-quantities 1.8.0 on ${unit}`, () => {
      const { factor, si: ours } = parseUnit(unit);
      expect(ours).toBe(si);
      assertClose(factor, oracle(theirs, theirSi), { rtol: 1e-12, atol: 0 });
    });
  }

  it("knows the oersted as 1000/(4 pi) A/m", () => {
    expect(parseUnit("Oe").si).toBe("A/m");
    assertClose(parseUnit("Oe").factor, 79.57747154594767, { rtol: 1e-15, atol: 0 });
  });

  it("reads pure numbers and fractional powers", () => {
    expect(parseUnit("1")).toEqual({ factor: 1, si: "1" });
    expect(parseUnit("at.%")).toEqual({ factor: 0.01, si: "1" });
    expect(parseUnit("MPa m0.5")).toEqual({ factor: 1e6, si: "Pa m0.5" });
    assertClose(parseUnit("um0.5").factor, 1e-3, { rtol: 1e-15, atol: 0 });
  });

  it("takes min for minutes, not for a thousandth of an inch, and mm for millimetres", () => {
    expect(parseUnit("min").factor).toBe(60);
    expect(parseUnit("mm").factor).toBe(1e-3);
    expect(parseUnit("mol").factor).toBe(1);
    expect(parseUnit("Pa").factor).toBe(1);
  });

  for (const unit of ["", " ", "furlong", "kmin", "A//m", "A /m", "M%", "constructor", "µm", "m^2", "J*m", "A/m/"]) {
    it(`refuses ${JSON.stringify(unit)}`, () => {
      expect(() => parseUnit(unit)).toThrow(
        `Cannot read the unit ${JSON.stringify(unit)}: its symbols must be known, got`,
      );
      expect(() => parseUnit(unit)).toThrow(RangeError);
    });
  }

  it("reads every unit of the data package", async () => {
    for (const { name, schema } of (await readDataPackage()).resources) {
      for (const { unit } of schema.fields) if (unit !== undefined) parseUnit(unit);
      for (const { unit } of (await loadTable(name)).rows) if (typeof unit === "string") parseUnit(unit);
    }
  });
});

describe("toSi and fromSi", () => {
  it("keep decimal fractions exact", () => {
    expect([toSi(91, "nm"), toSi(0.35, "mm"), toSi(85, "um"), toSi(13, "pJ/m")]).toEqual([
      91e-9,
      0.35e-3,
      85e-6,
      13e-12,
    ]);
  });

  it("undo each other", () => {
    fc.assert(
      fc.property(fc.constantFrom(...UNITS), fc.double({ min: -1e6, max: 1e6, noNaN: true }), ([unit], value) => {
        assertClose(fromSi(toSi(value, unit), unit), value, { rtol: 1e-14, atol: 1e-300 });
      }),
    );
  });

  it("keep zero, signs and what is not finite", () => {
    expect(toSi(0, "nm")).toBe(0);
    expect(toSi(-7, "ppm")).toBe(-7e-6);
    expect(toSi(Infinity, "min")).toBe(Infinity);
    expect(toSi(NaN, "min")).toBe(NaN);
  });

  it("refuse an unknown unit", () => {
    expect(() => toSi(1, "ell")).toThrow(RangeError);
    expect(() => fromSi(1, "ell")).toThrow(RangeError);
  });
});
