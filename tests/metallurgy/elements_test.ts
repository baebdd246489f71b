import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { atomicVolume, ELEMENTS } from "../../lib/metallurgy/elements.ts";
import { assertClose } from "../assert_close.ts";

const AVOGADRO = 6.02214076e23;

/** Lattice parameter in Å and atoms per cubic cell of elements with a cubic crystal, from handbooks of crystallography. */
const CUBIC: Readonly<Record<string, readonly [number, number]>> = {
  Al: [4.0495, 4],
  Cr: [2.885, 2],
  Cu: [3.6149, 4],
  Fe: [2.8665, 2],
  Mo: [3.147, 2],
  Ni: [3.524, 4],
  Ta: [3.3013, 2],
  V: [3.03, 2],
  W: [3.1652, 2],
};

describe("ELEMENTS", () => {
  for (const [symbol, [parameter, atoms]] of Object.entries(CUBIC)) {
    it(`has the density of ${symbol} that its cell gives, within 2 %`, () => {
      const { molarMass, density } = ELEMENTS[symbol]!;
      const ofCell = atoms * molarMass / (AVOGADRO * (parameter * 1e-10) ** 3);
      assertClose(density, ofCell, { rtol: 0.02, atol: 0 });
      expect(atomicVolume(symbol)).toBeGreaterThan(0);
    });
  }

  it("has the sums that it has had (regression only)", () => {
    const sum = (property: "molarMass" | "density" | "youngsModulus" | "resistivity") =>
      Object.values(ELEMENTS).reduce((total, element) => total + element[property], 0);
    expect(
      [sum("molarMass") * 1e3, sum("density"), sum("youngsModulus") / 1e9, sum("resistivity") * 1e8].map((value) =>
        Number(value.toPrecision(10))
      ),
    ).toEqual([930.4696, 108709, 2467, 268.72]);
  });
});
