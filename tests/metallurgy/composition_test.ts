import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { assertClose } from "../assert_close.ts";
import {
  alloyCost,
  alloyDensity,
  alloyYoungsModulus,
  type Composition,
  compositionFromAtomicPercent,
  fccCurieTemperature,
  fccLatticeParameter,
  massFractions,
  meanOverComposition,
  misfitParameter,
  molarMass,
  nordheimResistivity,
  requireComposition,
  solidSolutionStrength,
} from "../../lib/metallurgy/mod.ts";

describe("compositionFromAtomicPercent", () => {
  it("normalises rounded published amounts to a sum of 1", () => {
    const composition = compositionFromAtomicPercent({ Fe: 33.3, Co: 33.3, Ni: 33.3 });
    assertClose(Object.values(composition).reduce((a, b) => a + b), 1, { rtol: 1e-15, atol: 0 });
    assertClose(composition.Fe!, 1 / 3, { rtol: 1e-14, atol: 0 });
  });

  it("drops elements at zero and keeps the order", () => {
    expect(Object.keys(compositionFromAtomicPercent({ Ni: 60, Al: 0, Fe: 40 }))).toEqual(["Ni", "Fe"]);
  });

  it("rejects sums other than 100, negative amounts, NaN, no elements and malformed symbols", () => {
    expect(() => compositionFromAtomicPercent({ Fe: 50, Co: 49 })).toThrow("must sum to 100");
    expect(() => compositionFromAtomicPercent({ Fe: 110, Co: -10 })).toThrow("amount of Co");
    expect(() => compositionFromAtomicPercent({ Fe: NaN, Co: 100 })).toThrow("amount of Fe");
    expect(() => compositionFromAtomicPercent({})).toThrow("got 0");
    expect(() => compositionFromAtomicPercent({ fe: 100 })).toThrow('got "fe"');
  });
});

describe("requireComposition", () => {
  it("returns what it was given where the sum is 1 within 1e-6", () => {
    for (const iron of [0.5, 0.5 + 9e-7, 0.5 - 9e-7]) {
      const composition = { Fe: iron, Co: 0.5 };
      expect(requireComposition("alloy", composition, "test")).toBe(composition);
    }
  });

  it("says what was attempted, required and given", () => {
    expect(() => requireComposition("alloy", { Fe: 0.5, Co: 0.75 }, "test")).toThrow(
      "Cannot test: the fractions of alloy must sum to 1 within 0.000001, got 1.25",
    );
    expect(() => requireComposition("alloy", { Fe: 0.5, Co: 0.500002 }, "test")).toThrow("must sum to 1");
    expect(() => requireComposition("alloy", {}, "test")).toThrow("Cannot test: alloy must hold an element, got none");
    expect(() => requireComposition("alloy", { Fe: 1.5, Co: -0.5 }, "test")).toThrow("fraction of Co must be zero or");
    expect(() => requireComposition("alloy", { Fe: NaN }, "test")).toThrow("fraction of Fe");
  });
});

describe("every property of an alloy", () => {
  const constants = { shearModulus: 8e10, poissonRatio: 0.3 };
  const properties: Readonly<Record<string, (composition: Composition) => unknown>> = {
    alloyCost: (c) => alloyCost(c, { prices: { Fe: 1, Ni: 20 } }),
    alloyDensity,
    alloyYoungsModulus,
    fccCurieTemperature,
    fccLatticeParameter,
    massFractions,
    misfitParameter,
    molarMass,
    nordheimResistivity: (c) => nordheimResistivity(c, { coefficients: {} }),
    solidSolutionStrength: (c) => solidSolutionStrength(c, constants),
  };
  for (const [name, property] of Object.entries(properties)) {
    it(`refuses per cent and parts of a composition: ${name}`, () => {
      expect(() => property({ Fe: 0.5, Ni: 0.5 })).not.toThrow();
      expect(() => property({ Fe: 50, Ni: 50 })).toThrow("must sum to 1 within 0.000001, got 100");
      expect(() => property({ Fe: 0.5, Ni: 0.4 })).toThrow("must sum to 1 within 0.000001, got 0.9");
    });
  }
});

describe("meanOverComposition", () => {
  it("is the value itself where the property is the same for all", () => {
    assertClose(meanOverComposition({ Fe: 0.2, Co: 0.3, Ni: 0.5 }, () => 7), 7, { rtol: 1e-14, atol: 0 });
  });

  it("rejects an empty composition, a negative fraction and a property that is not finite", () => {
    expect(() => meanOverComposition({}, () => 1)).toThrow("must hold an element");
    expect(() => meanOverComposition({ Fe: -1 }, () => 1)).toThrow("fraction of Fe");
    expect(() => meanOverComposition({ Fe: 1 }, () => NaN)).toThrow("property of Fe");
  });
});
