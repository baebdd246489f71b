import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { assertClose } from "../assert_close.ts";
import {
  alloyDensity,
  fccLatticeParameter,
  massFractions,
  meanAtomicVolume,
  molarMass,
} from "../../lib/metallurgy/alloy_density.ts";
import { compositionFromAtomicPercent } from "../../lib/metallurgy/composition.ts";
import { atomicVolume, elementProperties, ELEMENTS } from "../../lib/metallurgy/elements.ts";

const alloy = compositionFromAtomicPercent({ Fe: 32.6, Ni: 27.7, Co: 27.7, Ta: 5, Al: 7 });

describe("elements", () => {
  it("agree with the molar volumes the same handbook prints, cm3/mol", () => {
    const molar = {
      Co: 6.67,
      Cr: 7.23,
      Cu: 7.11,
      Fe: 7.09,
      Mn: 7.35,
      Mo: 9.38,
      Ni: 6.59,
      Ta: 10.85,
      Ti: 10.64,
      V: 8.32,
      W: 9.47,
      Al: 10.00,
    };
    for (const [symbol, volume] of Object.entries(molar)) {
      const { molarMass: M, density } = elementProperties(symbol);
      assertClose(M / density * 1e6, volume, { rtol: 0.01, atol: 0 });
    }
    expect(Object.keys(molar).sort()).toEqual(Object.keys(ELEMENTS).sort());
  });

  it("take a table of one's own and name what it lacks", () => {
    const table = { Si: { molarMass: 0.028085, density: 2330, youngsModulus: 1.6e11, resistivity: 1e3 } };
    assertClose(atomicVolume("Si", table) * 1e30, 20.0, { rtol: 0.01, atol: 0 });
    expect(() => elementProperties("Si")).toThrow("got Si; pass a table");
    expect(() => atomicVolume("Fe", table)).toThrow("one of Si");
  });
});

describe("molarMass and massFractions", () => {
  it("give 61.72 g/mol for the alloy", () => {
    assertClose(molarMass(alloy) * 1e3, 61.72, { rtol: 0, atol: 0.005 });
  });

  it("have mass fractions that sum to 1", () => {
    assertClose(Object.values(massFractions(alloy)).reduce((a, b) => a + b), 1, { rtol: 1e-14, atol: 0 });
  });
});

describe("fccLatticeParameter and alloyDensity", () => {
  it("give the lattice parameter of nickel, 3.524 A, from its volume in alloys", () => {
    assertClose(fccLatticeParameter({ Ni: 1 }), 3.524e-10, { rtol: 5e-4, atol: 0 });
  });

  it("give the mean volume of NiCoFeCr that its paper starts from, 11.605 A3", () => {
    const mean = (11.12 + 10.94 + 12.27 + 12.09) / 4;
    assertClose(meanAtomicVolume({ Ni: 0.25, Co: 0.25, Fe: 0.25, Cr: 0.25 }), mean * 1e-30, { rtol: 1e-13, atol: 0 });
  });

  it("give the density of nickel within 0.1 %", () => {
    assertClose(alloyDensity({ Ni: 1 }), 8908, { rtol: 1e-3, atol: 0 });
  });

  it("stay 3 to 5 % below the density that follows from a lattice parameter of 0.3595 nm, as Al and Ta are taken too large", () => {
    const fromLattice = molarMass(alloy) / (6.02214076e23 * 0.3595e-9 ** 3 / 4);
    assertClose(fromLattice, 8825, { rtol: 0.005, atol: 0 });
    expect(alloyDensity(alloy) / fromLattice).toBeGreaterThan(0.95);
    expect(alloyDensity(alloy) / fromLattice).toBeLessThan(0.97);
  });
});
