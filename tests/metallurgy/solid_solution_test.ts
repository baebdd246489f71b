import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { assertClose } from "../assert_close.ts";
import { compositionFromAtomicPercent } from "../../lib/metallurgy/composition.ts";
import { misfitParameter, solidSolutionStrength } from "../../lib/metallurgy/solid_solution.ts";
import { ELEMENTS } from "../../lib/metallurgy/elements.ts";

const ELEMENTARY_CHARGE = 1.602176634e-19;
const nicofecr = { Ni: 0.25, Co: 0.25, Fe: 0.25, Cr: 0.25 };
const constants = { shearModulus: 84e9, poissonRatio: 0.28 };

describe("solidSolutionStrength of NiCoFeCr", () => {
  it("is 75.6 MPa in shear at 0 K with a barrier of 1.059 eV", () => {
    const { zeroTemperatureStress, energyBarrier } = solidSolutionStrength(nicofecr, constants);
    assertClose(zeroTemperatureStress / 1e6, 75.6, { rtol: 0, atol: 0.05 });
    assertClose(energyBarrier / ELEMENTARY_CHARGE, 1.059, { rtol: 0, atol: 5e-4 });
  });

  it("is 121.5 MPa in tension at 280 K and 1e-3 per second", () => {
    assertClose(solidSolutionStrength(nicofecr, { ...constants, temperature: 280 }).yieldStress / 1e6, 121.5, {
      rtol: 0,
      atol: 0.05,
    });
  });

  it("lies within the spread that pySSpredict prints, 136.6 +- 56.7 MPa at 280 K and 84.8 +- 29.0 MPa at 0 K", () => {
    const at280 = solidSolutionStrength(nicofecr, { ...constants, temperature: 280 });
    assertClose(at280.yieldStress / 1e6, 136.55, { rtol: 0, atol: 56.7 });
    assertClose(at280.zeroTemperatureStress / 1e6, 84.78, { rtol: 0, atol: 29.0 });
  });
});

describe("solidSolutionStrength", () => {
  it("is 93 MPa within 4 % for FeCoNi at room temperature", () => {
    const equal = { Fe: 1 / 3, Co: 1 / 3, Ni: 1 / 3 };
    const strength = solidSolutionStrength(equal, { shearModulus: 80e9, poissonRatio: 0.31, temperature: 293 });
    assertClose(strength.yieldStress / 1e6, 93, { rtol: 0.04, atol: 0 });
  });

  it("falls from tau0 at 0 K as T to the power 2/3", () => {
    const at = (temperature: number) => solidSolutionStrength(nicofecr, { ...constants, temperature }).shearStress;
    const tau0 = at(0);
    expect(tau0).toBe(solidSolutionStrength(nicofecr, constants).zeroTemperatureStress);
    assertClose((tau0 - at(80)) / (tau0 - at(10)), 4, { rtol: 1e-10, atol: 0 });
  });

  it("jumps by less than 8 % where the branches change, and falls everywhere else", () => {
    const at = (temperature: number) => solidSolutionStrength(nicofecr, { ...constants, temperature }).shearStress;
    const stresses = Array.from({ length: 700 }, (_, T) => at(T));
    const rises = stresses.filter((stress, T) => T > 0 && stress > stresses[T - 1]!);
    expect(rises.length).toBe(1);
    const jump = stresses.findIndex((stress, T) => T > 0 && stress > stresses[T - 1]!);
    expect(stresses[jump]! / stresses[jump - 1]!).toBeLessThan(1.08);
  });

  it("hardens with the strain rate", () => {
    const at = (strainRate: number) => solidSolutionStrength(nicofecr, { ...constants, strainRate }).shearStress;
    expect(at(1)).toBeGreaterThan(at(1e-5));
    assertClose(at(1e4), solidSolutionStrength(nicofecr, constants).zeroTemperatureStress, { rtol: 1e-12, atol: 0 });
  });

  it("scales as the misfit volumes to the power 4/3 at 0 K", () => {
    const widened = (scale: number) => ({
      A: { ...ELEMENTS.Ni!, fccVolume: (11 - scale) * 1e-30 },
      B: { ...ELEMENTS.Ni!, fccVolume: (11 + scale) * 1e-30 },
    });
    const at = (scale: number) =>
      solidSolutionStrength({ A: 0.5, B: 0.5 }, { ...constants, elements: widened(scale) }).zeroTemperatureStress;
    assertClose(at(0.8) / at(0.1), 16, { rtol: 1e-10, atol: 0 });
  });

  it("is 0 for a pure element at every temperature", () => {
    for (const temperature of [0, 300]) {
      for (const strainRate of [1e-3, 1e4]) {
        expect(solidSolutionStrength({ Ni: 1 }, { ...constants, temperature, strainRate }).yieldStress).toBe(0);
      }
    }
  });

  it("is far too high with all tantalum and aluminium dissolved at the volumes of their own crystals", () => {
    const alloy = compositionFromAtomicPercent({ Fe: 32.6, Ni: 27.7, Co: 27.7, Ta: 5, Al: 7 });
    const { yieldStress } = solidSolutionStrength(alloy, { shearModulus: 80e9, poissonRatio: 0.31 });
    expect(yieldStress).toBeGreaterThan(700e6);
  });

  it("rejects what is out of range", () => {
    const wrong = [{ shearModulus: 0 }, { poissonRatio: 0.6 }, { temperature: -1 }, { strainRate: 0 }, {
      strainRate: 1e5,
    }, {
      taylorFactor: NaN,
    }];
    for (const change of wrong) {
      expect(() => solidSolutionStrength(nicofecr, { ...constants, ...change })).toThrow(RangeError);
    }
    expect(() => solidSolutionStrength({ Xx: 1 }, constants)).toThrow("got Xx");
  });
});

describe("misfitParameter", () => {
  it("is 0 for a pure element and does not depend on the order of elements", () => {
    expect(misfitParameter({ Fe: 1 })).toBe(0);
    assertClose(misfitParameter({ Fe: 0.3, Ni: 0.7 }), misfitParameter({ Ni: 0.7, Fe: 0.3 }), { rtol: 1e-13, atol: 0 });
  });
});
