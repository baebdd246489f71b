import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { concentrationAtOccupancy, receptorOccupancy } from "../../lib/pharmacology/receptor_occupancy.ts";
import { assertClose } from "../assert_close.ts";

const site = { halfMaximal: 1.5e-3, hillCoefficient: 1.4 };

describe("receptorOccupancy", () => {
  it("is one half at the half-maximal concentration, whatever the Hill coefficient", () => {
    for (const hillCoefficient of [0.5, 1, 1.4, 4]) {
      expect(receptorOccupancy(2e-3, { halfMaximal: 2e-3, hillCoefficient })).toBe(0.5);
    }
  });

  it("gives odds (C/K)ⁿ", () => {
    const occupancy = receptorOccupancy(3e-3, site);
    assertClose(occupancy / (1 - occupancy), 2 ** 1.4, { rtol: 1e-14, atol: 0 });
  });

  it("is zero without ligand and without affinity", () => {
    expect(receptorOccupancy(0, site)).toBe(0);
    expect(receptorOccupancy(0, { halfMaximal: 1, hillCoefficient: 1 })).toBe(0);
    expect(receptorOccupancy(1, { halfMaximal: Infinity, hillCoefficient: 1 })).toBe(0);
    expect(receptorOccupancy(0, { halfMaximal: Infinity, hillCoefficient: 1.4 })).toBe(0);
  });

  it("rises with the concentration and stays below one", () => {
    let before = 0;
    for (let C = 1e-6; C < 1; C *= 2) {
      const occupancy = receptorOccupancy(C, site);
      expect(occupancy).toBeGreaterThan(before);
      expect(occupancy).toBeLessThan(1);
      before = occupancy;
    }
  });

  it("does not jump at a Hill coefficient of one, where another formula is used", () => {
    const one = receptorOccupancy(1e-3, { halfMaximal: 3e-3, hillCoefficient: 1 });
    assertClose(one, receptorOccupancy(1e-3, { halfMaximal: 3e-3, hillCoefficient: 1 + 1e-12 }), {
      rtol: 1e-11,
      atol: 0,
    });
  });

  it("rejects a concentration that is negative or not finite", () => {
    for (const C of [-1e-9, NaN, Infinity]) expect(() => receptorOccupancy(C, site)).toThrow(RangeError);
    expect(() => receptorOccupancy(-1, site)).toThrow(
      "Cannot compute a receptor occupancy: concentration must be zero or positive and finite, got -1",
    );
  });

  it("rejects a half-maximal concentration or Hill coefficient that is not positive", () => {
    for (const value of [0, -1, NaN]) {
      expect(() => receptorOccupancy(1, { ...site, halfMaximal: value })).toThrow("halfMaximal");
      expect(() => receptorOccupancy(1, { ...site, hillCoefficient: value })).toThrow("hillCoefficient");
    }
    expect(() => receptorOccupancy(1, { ...site, hillCoefficient: Infinity })).toThrow("hillCoefficient");
  });
});

describe("concentrationAtOccupancy", () => {
  it("inverts receptorOccupancy", () => {
    for (const theta of [1e-6, 0.1, 0.5, 0.9, 1 - 1e-6]) {
      assertClose(receptorOccupancy(concentrationAtOccupancy(theta, site), site), theta, { rtol: 1e-12, atol: 0 });
    }
  });

  it("is zero at no and infinite at full occupancy", () => {
    expect(concentrationAtOccupancy(0, site)).toBe(0);
    expect(concentrationAtOccupancy(1, site)).toBe(Infinity);
    expect(concentrationAtOccupancy(0, { halfMaximal: Infinity, hillCoefficient: 1 })).toBe(0);
  });

  it("rejects what is not a fraction", () => {
    for (const theta of [-0.1, 1.1, NaN]) expect(() => concentrationAtOccupancy(theta, site)).toThrow(RangeError);
  });
});
