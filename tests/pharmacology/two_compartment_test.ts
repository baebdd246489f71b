import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { integrate } from "../../lib/numerics/integrate.ts";
import { solveOde } from "../../lib/numerics/ode.ts";
import { areaUnderCurve } from "../../lib/pharmacology/area_under_curve.ts";
import { cocaine, type Drug, fentanyl, ketamine } from "../../lib/pharmacology/drugs.ts";
import {
  applyPropagator,
  dispositionRates,
  TWO_COMPARTMENT_STATES,
  twoCompartmentPropagator,
  twoCompartmentRhs,
} from "../../lib/pharmacology/two_compartment.ts";
import { assertClose } from "../assert_close.ts";

const DRUGS: readonly Drug[] = [ketamine, cocaine, fentanyl];
const START = Float64Array.of(3e-5, 4e-3, 2e-3, 1e-3);

function advanced(state: Float64Array, drug: Drug, duration: number): Float64Array {
  const y = Float64Array.from(state);
  applyPropagator(y, twoCompartmentPropagator(drug.pharmacokinetics, duration));
  return y;
}

describe("dispositionRates", () => {
  it("has the sum and product of the characteristic polynomial", () => {
    for (const { pharmacokinetics: p } of DRUGS) {
      const { fast, slow } = dispositionRates(p);
      const k10 = p.clearance / p.centralVolume, k12 = p.distributionClearance / p.centralVolume;
      const k21 = p.distributionClearance / p.peripheralVolume;
      assertClose(fast + slow, k10 + k12 + k21, { rtol: 1e-14, atol: 0 });
      assertClose(fast * slow, k10 * k21, { rtol: 1e-14, atol: 0 });
    }
  });

  it("keeps the slow rate when it is very small", () => {
    const { slow } = dispositionRates({ ...ketamine.pharmacokinetics, clearance: 1e-18 });
    assertClose(slow, 1e-18 / 2.2e-3, { rtol: 1e-9, atol: 0 });
  });

  it("is one compartment without distribution", () => {
    const { fast, slow } = dispositionRates({ ...ketamine.pharmacokinetics, distributionClearance: 0 });
    assertClose(fast, ketamine.pharmacokinetics.clearance / 1e-3, { rtol: 1e-14, atol: 0 });
    expect(slow).toBe(0);
  });
});

describe("twoCompartmentPropagator", () => {
  it("gives the textbook biexponential after an intravenous bolus", () => {
    for (const drug of DRUGS) {
      const { fast: a, slow: b } = dispositionRates(drug.pharmacokinetics);
      const k21 = drug.pharmacokinetics.distributionClearance / drug.pharmacokinetics.peripheralVolume;
      for (const t of [0, 10, 120, 3600]) {
        const C1 = ((a - k21) * Math.exp(-a * t) + (k21 - b) * Math.exp(-b * t)) / (a - b);
        assertClose(advanced(Float64Array.of(0, 1, 0, 0), drug, t)[1]!, C1, { rtol: 1e-12, atol: 0 });
      }
    }
  });

  it("gives the textbook triexponential after absorption from a depot", () => {
    for (const drug of DRUGS) {
      const p = drug.pharmacokinetics;
      const { fast: a, slow: b } = dispositionRates(p);
      const ka = p.absorptionRate, k21 = p.distributionClearance / p.peripheralVolume;
      for (const t of [10, 120, 3600]) {
        const C1 = (ka / p.centralVolume) *
          ((k21 - a) / ((ka - a) * (b - a)) * Math.exp(-a * t) + (k21 - b) / ((ka - b) * (a - b)) * Math.exp(-b * t) +
            (k21 - ka) / ((a - ka) * (b - ka)) * Math.exp(-ka * t));
        assertClose(advanced(Float64Array.of(1, 0, 0, 0), drug, t)[1]!, C1, { rtol: 1e-9, atol: 0 });
      }
    }
  });

  it("is what the differential equation gives, from any state", () => {
    const times = [0, 30, 300, 3600, 7200];
    for (const drug of DRUGS) {
      const rhs = twoCompartmentRhs(drug.pharmacokinetics);
      const problem = { states: TWO_COMPARTMENT_STATES, initial: START, rhs };
      const { y } = solveOde(problem, { times, rtol: 1e-10, atol: 1e-16 });
      times.forEach((t, k) => {
        const exact = advanced(START, drug, t);
        for (let i = 0; i < 4; i++) assertClose(y[i]![k]!, exact[i]!, { rtol: 1e-6, atol: 1e-12 });
      });
    }
  });

  it("composes: two half steps are one step", () => {
    const once = advanced(START, ketamine, 100), twice = advanced(advanced(START, ketamine, 50), ketamine, 50);
    for (let i = 0; i < 4; i++) assertClose(twice[i]!, once[i]!, { rtol: 1e-13, atol: 0 });
  });

  it("is the identity at zero", () => {
    expect([...advanced(START, cocaine, 0)]).toEqual([...START].map((x) => expect.closeTo(x, 15)));
  });

  it("conserves the drug: what is not in the body has been cleared", () => {
    for (const drug of DRUGS) {
      const { centralVolume: Vc, peripheralVolume: Vp, clearance: CL } = drug.pharmacokinetics;
      const amount = (y: Float64Array) => y[0]! + Vc * y[1]! + Vp * y[2]!;
      const cleared = CL * integrate((t) => advanced(START, drug, t)[1]!, { lower: 0, upper: 900, rtol: 1e-11 });
      assertClose(amount(advanced(START, drug, 900)) + cleared, amount(START), { rtol: 1e-10, atol: 0 });
    }
  });

  it("keeps every state positive", () => {
    for (const drug of DRUGS) {
      for (const start of [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]) {
        for (const t of [1e-3, 1, 60, 3600, 1e5]) {
          for (const value of advanced(Float64Array.from(start), drug, t)) expect(value).toBeGreaterThanOrEqual(0);
        }
      }
    }
  });

  it("has the exact area under the curve, whatever the route", () => {
    for (const drug of DRUGS) {
      const { centralVolume: Vc, bioavailability } = drug.pharmacokinetics;
      const moles = 2e-6 / drug.molarMass;
      const area = (start: Float64Array) => {
        const early = integrate((t) => advanced(start, drug, t)[1]!, { lower: 0, upper: 600, rtol: 1e-11 });
        return early + integrate((t) => advanced(start, drug, t)[1]!, { lower: 600, upper: 100_000, rtol: 1e-11 });
      };
      const intravenous = area(Float64Array.of(0, moles / Vc, 0, 0));
      const intraperitoneal = area(Float64Array.of(bioavailability * moles, 0, 0, 0));
      assertClose(intravenous, areaUnderCurve(2e-6, drug), { rtol: 1e-8, atol: 0 });
      assertClose(intraperitoneal, areaUnderCurve(2e-6, { ...drug, bioavailability }), { rtol: 1e-8, atol: 0 });
    }
  });

  it("ends in the effect site at the free central concentration", () => {
    const slow = { ...ketamine, pharmacokinetics: { ...ketamine.pharmacokinetics, clearance: 1e-15 } };
    const y = advanced(Float64Array.of(0, 1, 0, 0), slow, 1e5);
    assertClose(y[3]!, 0.4 * y[1]!, { rtol: 1e-6, atol: 0 });
  });

  it("rejects a duration that is negative or not finite", () => {
    for (const t of [-1, NaN, Infinity]) {
      expect(() => twoCompartmentPropagator(ketamine.pharmacokinetics, t)).toThrow("duration");
    }
  });

  it("rejects parameters outside their domain, by name", () => {
    const positive = ["centralVolume", "peripheralVolume", "clearance", "absorptionRate", "effectSiteRate"] as const;
    for (const name of positive) {
      for (const value of [0, -1, NaN, Infinity]) {
        expect(() => twoCompartmentPropagator({ ...ketamine.pharmacokinetics, [name]: value }, 1)).toThrow(name);
      }
    }
    for (const name of ["distributionClearance", "unboundFraction", "bioavailability"] as const) {
      expect(() => twoCompartmentRhs({ ...ketamine.pharmacokinetics, [name]: -1 })).toThrow(name);
    }
    expect(() => twoCompartmentRhs({ ...ketamine.pharmacokinetics, bioavailability: 1.1 })).toThrow("bioavailability");
  });
});

describe("applyPropagator", () => {
  it("leaves further entries of the state alone", () => {
    const y = Float64Array.of(0, 1, 0, 0, 7);
    applyPropagator(y, twoCompartmentPropagator(ketamine.pharmacokinetics, 1));
    expect(y[4]).toBe(7);
  });

  it("rejects arrays of the wrong size", () => {
    expect(() => applyPropagator(new Float64Array(3), new Float64Array(16))).toThrow(TypeError);
    expect(() => applyPropagator(new Float64Array(4), new Float64Array(9))).toThrow(TypeError);
  });
});

describe("areaUnderCurve", () => {
  it("is proportional to the dose and zero without one", () => {
    expect(areaUnderCurve(0, ketamine)).toBe(0);
    assertClose(areaUnderCurve(4e-6, ketamine), 2 * areaUnderCurve(2e-6, ketamine), { rtol: 1e-15, atol: 0 });
  });

  it("rejects arguments outside their domain", () => {
    for (const dose of [-1, NaN, Infinity]) expect(() => areaUnderCurve(dose, ketamine)).toThrow("dose");
    expect(() => areaUnderCurve(1e-6, { ...ketamine, molarMass: 0 })).toThrow("molarMass");
    expect(() => areaUnderCurve(1e-6, { ...ketamine, bioavailability: 2 })).toThrow("bioavailability");
    const pharmacokinetics = { ...ketamine.pharmacokinetics, clearance: 0 };
    expect(() => areaUnderCurve(1e-6, { ...ketamine, pharmacokinetics })).toThrow("clearance");
  });
});
