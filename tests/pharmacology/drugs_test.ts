import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { drugStateAt } from "../../lib/pharmacology/dosing.ts";
import { cocaine, drugByName, type DrugName, fentanyl, ketamine, withCourseOf } from "../../lib/pharmacology/drugs.ts";
import { receptorOccupancy } from "../../lib/pharmacology/receptor_occupancy.ts";
import { assertClose } from "../assert_close.ts";

describe("drugByName", () => {
  it("finds the three drugs and passes a drug through", () => {
    expect(drugByName("ketamine")).toBe(ketamine);
    expect(drugByName("cocaine")).toBe(cocaine);
    expect(drugByName("fentanyl")).toBe(fentanyl);
    const other = { ...ketamine, name: "esketamine" };
    expect(drugByName(other)).toBe(other);
  });

  it("rejects other names and says which there are", () => {
    expect(() => drugByName("aspirin" as DrugName)).toThrow(
      "Cannot find a drug: name must be one of cocaine, fentanyl, ketamine, got aspirin",
    );
    for (const name of ["", "toString", "Ketamine", null, undefined]) {
      expect(() => drugByName(name as DrugName)).toThrow(RangeError);
    }
  });
});

describe("the drugs", () => {
  it("have the molar mass of their formula", () => {
    const atoms = { C: 12.011, H: 1.008, N: 14.007, O: 15.999, Cl: 35.45 };
    const mass = (count: Partial<Record<keyof typeof atoms, number>>) =>
      Object.entries(count).reduce((sum, [atom, n]) => sum + n * atoms[atom as keyof typeof atoms], 0) * 1e-3;
    assertClose(ketamine.molarMass, mass({ C: 13, H: 16, Cl: 1, N: 1, O: 1 }), { rtol: 3e-4, atol: 0 });
    assertClose(cocaine.molarMass, mass({ C: 17, H: 21, N: 1, O: 4 }), { rtol: 3e-4, atol: 0 });
    assertClose(fentanyl.molarMass, mass({ C: 22, H: 28, N: 2, O: 1 }), { rtol: 3e-4, atol: 0 });
  });

  it("act on one kind of target each", () => {
    for (const drug of [cocaine, fentanyl]) {
      expect(receptorOccupancy(1, drug.nmdaReceptorsOfGabaNeurons)).toBe(0);
      expect(receptorOccupancy(1, drug.nmdaReceptorsOfDopamineNeurons)).toBe(0);
      expect(receptorOccupancy(1, drug.nmdaReceptorsOfPlasticSynapses)).toBe(0);
    }
    expect(ketamine.dopamineTransporterInhibition).toBe(Infinity);
    expect(receptorOccupancy(1, ketamine.muOpioidReceptors)).toBe(0);
  });

  it("put ketamine's largest receptor block near 15 min after 30 mg/kg, as Lord et al. 2013 measured after a subcutaneous dose", () => {
    const doses = [{ time: 0, amount: 30e-6, route: "intraperitoneal" as const }];
    const block = (minutes: number) =>
      receptorOccupancy(
        drugStateAt(minutes * 60, { drug: ketamine, doses })[3]!,
        ketamine.nmdaReceptorsOfPlasticSynapses,
      );
    expect(block(15)).toBeGreaterThan(0.9 * block(8)); // the model peaks at 8 min and is still within a tenth of it
    expect(block(60)).toBeLessThan(0.15 * block(15)); // they found none that was significant at 60 min
  });

  it("put the peak of intraperitoneal cocaine in brain at 7 min, later than the 5 min of Benuck et al. 1987", () => {
    const doses = [{ time: 0, amount: 10e-6, route: "intraperitoneal" as const }];
    const brain = (minutes: number) => drugStateAt(minutes * 60, { drug: cocaine, doses })[3]!;
    const minutes = Array.from({ length: 61 }, (_, k) => k / 2);
    const peak = minutes.reduce((best, t) => brain(t) > brain(best) ? t : best);
    expect(peak).toBeGreaterThan(5);
    expect(peak).toBeLessThanOrEqual(8);
  });
});

describe("withCourseOf", () => {
  it("takes the targets of one drug and the course of another, and changes neither", () => {
    const lent = withCourseOf(ketamine, cocaine);
    expect(lent.pharmacokinetics).toBe(cocaine.pharmacokinetics);
    expect(lent.molarMass).toBe(ketamine.molarMass);
    expect(lent.nmdaReceptorsOfGabaNeurons).toBe(ketamine.nmdaReceptorsOfGabaNeurons);
    expect(lent.name).toBe("ketamine with the course of cocaine");
    expect(ketamine.name).toBe("ketamine");
  });
});
