import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import type { ParameterRow } from "../../lib/data/mod.ts";
import { changedParameters, declareParameters, withParameters } from "../../lib/notebook/parameters.ts";

const number: ParameterRow = {
  name: "sheetThickness",
  type: "number",
  default: 0.35,
  lower: 0.001,
  upper: 10,
  choices: [],
  unit: "mm",
  meaning: "Thickness of the sheet",
};
const integer: ParameterRow = {
  ...number,
  name: "seed",
  type: "integer",
  default: 42,
  lower: 0,
  upper: 100,
  unit: "1",
};
const choice: ParameterRow = {
  ...number,
  name: "route",
  type: "choice",
  default: "intravenous",
  lower: undefined,
  upper: undefined,
  choices: ["intravenous", "intraperitoneal"],
  unit: "1",
};
const rows = [number, integer, choice];
const defaults = { sheetThickness: 0.35, seed: 42, route: "intravenous" };
const declare = (values: Record<string, number | string>) => declareParameters("soft-magnets", rows, values);

describe("declareParameters", () => {
  it("hands numbers on in SI units and words as they are", () => {
    expect({ ...declare(defaults) }).toEqual({ sheetThickness: 0.35e-3, seed: 42, route: "intravenous" });
  });

  const cases: readonly (readonly [string, Record<string, number | string>, string])[] = [
    [
      "an unknown name",
      { ...defaults, thickness: 1 },
      "name must be one of sheetThickness, seed, route, got thickness",
    ],
    ["a missing name", { sheetThickness: 1 }, "every parameter must have a value, missing seed, route"],
    ["a number out of range", { ...defaults, sheetThickness: 11 }, "a number from 0.001 to 10 mm, got 11"],
    ["NaN", { ...defaults, sheetThickness: NaN }, "a number from 0.001 to 10 mm, got null"],
    ["text for a number", { ...defaults, sheetThickness: "thin" }, 'a number from 0.001 to 10 mm, got "thin"'],
    ["a fraction for an integer", { ...defaults, seed: 1.5 }, "seed must be an integer from 0 to 100, got 1.5"],
    ["a word that is no choice", { ...defaults, route: "oral" }, 'intravenous, intraperitoneal, got "oral"'],
    ["a number for a choice", { ...defaults, route: 1 }, "intravenous, intraperitoneal, got 1"],
  ];
  for (const [what, values, message] of cases) {
    it(`refuses ${what}`, () => {
      expect(() => declare(values)).toThrow(message);
    });
  }
});

describe("withParameters", () => {
  it("changes what is named and leaves the rest", () => {
    const changed = withParameters(declare(defaults), { sheetThickness: 0.2 });
    expect({ ...changed }).toEqual({ sheetThickness: 0.2e-3, seed: 42, route: "intravenous" });
  });

  it("leaves the given parameters as they are", () => {
    const given = declare(defaults);
    withParameters(given, { seed: 7 });
    expect(given.seed).toBe(42);
  });

  it("checks the new values", () => {
    expect(() => withParameters(declare(defaults), { seed: -1 })).toThrow("seed must be an integer from 0 to 100");
  });
});

describe("changedParameters", () => {
  it("names what differs from the defaults, as written", () => {
    expect(changedParameters(declare(defaults))).toEqual({});
    expect(changedParameters(withParameters(declare(defaults), { sheetThickness: 0.2 }))).toEqual({
      sheetThickness: 0.2,
    });
  });
});
