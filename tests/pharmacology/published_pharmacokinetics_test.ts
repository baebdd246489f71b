import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { areaUnderCurve } from "../../lib/pharmacology/area_under_curve.ts";
import { drugStateAt } from "../../lib/pharmacology/dosing.ts";
import { cocaine, type Drug, fentanyl, ketamine } from "../../lib/pharmacology/drugs.ts";
import { distributionHalfLife, terminalHalfLife } from "../../lib/pharmacology/terminal_half_life.ts";
import { transporterOccupancy } from "../../lib/pharmacology/transporter_inhibition.ts";
import { applyPropagator, dispositionRates, twoCompartmentPropagator } from "../../lib/pharmacology/two_compartment.ts";
import { assertClose } from "../assert_close.ts";

const MINUTE = 60, HOUR = 3600;
const UNUSED = { absorptionRate: 1, bioavailability: 1, unboundFraction: 1, effectSiteRate: 1 };

/** Dose of base in a dose of hydrochloride, by mass: 303.4 over 339.8 g/mol. */
const COCAINE_BASE = 303.4 / 339.8;

function brain(drug: Drug, options: { amount: number; duration: number }): Float64Array {
  const doses = [{ time: 0, amount: options.amount, route: "intravenous" as const }];
  return Float64Array.from({ length: options.duration + 1 }, (_, t) => drugStateAt(t, { drug, doses })[3]!);
}

describe("two compartments, against published numbers", () => {
  it("solve the worked example of D. W. A. Bourne's course (boomer.org, chapter 19): 500 mg into a man of 90.5 kg", () => {
    const centralVolume = 90.5 * 0.39e-3, k10 = 0.192 / HOUR, k12 = 1.86 / HOUR, k21 = 1.68 / HOUR;
    const parameters = {
      ...UNUSED,
      centralVolume,
      peripheralVolume: centralVolume * k12 / k21,
      clearance: k10 * centralVolume,
      distributionClearance: k12 * centralVolume,
    };
    const { fast, slow } = dispositionRates(parameters);
    assertClose(fast * HOUR, 3.643, { rtol: 0, atol: 5e-4 });
    assertClose(slow * HOUR, 0.08853, { rtol: 0, atol: 5e-6 });
    for (const t of [0, 0.25 * HOUR, 2 * HOUR, 12 * HOUR]) {
      const state = Float64Array.of(0, 500e-6 / centralVolume, 0, 0); // kg/m³: the model is linear in any unit of amount
      applyPropagator(state, twoCompartmentPropagator(parameters, t));
      const printed = 7.824 * Math.exp(-3.643 * t / HOUR) + 6.343 * Math.exp(-0.08853 * t / HOUR);
      assertClose(state[1]! * 1e3, printed, { rtol: 5e-4, atol: 0 });
    }
  });

  it("give ketamine's slow half-life of 61 min in the dog from its volumes, clearance and fast half-life of 1.95 min (Kaka and Hayton 1980, PubMed 7431222)", () => {
    const Vc = 542e-6, Vp = 1940e-6, clearance = 32.2e-6 / MINUTE;
    const alpha = Math.LN2 / (1.95 * MINUTE), k10 = clearance / Vc;
    // α + k10·k21/α = k10 + k12 + k21, solved for the distribution clearance.
    const distributionClearance = (alpha - k10) / (1 / Vc + 1 / Vp - k10 / (Vp * alpha));
    const parameters = { ...UNUSED, centralVolume: Vc, peripheralVolume: Vp, clearance, distributionClearance };
    assertClose(distributionHalfLife(parameters), 1.95 * MINUTE, { rtol: 1e-12, atol: 0 });
    assertClose(terminalHalfLife(parameters), 61 * MINUTE, { rtol: 0.02, atol: 0 });
  });

  it("give fentanyl's area of 3.12 ng h/mL in the rat from a clearance of 3.21 L/h/kg and 10 µg/kg (doi:10.1186/s40780-024-00402-5, table 3)", () => {
    const pharmacokinetics = { ...fentanyl.pharmacokinetics, clearance: 3.21e-3 / HOUR };
    const area = areaUnderCurve(10e-9, { molarMass: fentanyl.molarMass, pharmacokinetics });
    assertClose(area * fentanyl.molarMass / (1e-6 * HOUR), 3.12, { rtol: 0.005, atol: 0 });
  });
});

describe("cocaine at the dopamine transporter of mice, against published numbers it was not set on", () => {
  it("holds 0.67 and 0.83 of the occupancy that Gatley et al. 1999 measured after 0.25 and 1 mg/kg of hydrochloride (doi:10.1007/s002130051093)", () => {
    const inhibitionConstant = cocaine.dopamineTransporterInhibition;
    const occupancy = (dose: number) =>
      transporterOccupancy(Math.max(...brain(cocaine, { amount: dose * COCAINE_BASE, duration: 600 })), {
        inhibitionConstant,
      });
    assertClose(occupancy(0.25e-6) / 0.5, 0.67, { rtol: 0, atol: 0.01 });
    assertClose(occupancy(1e-6) / 0.8, 0.83, { rtol: 0, atol: 0.01 });
    // The dose of half occupancy is twice theirs, 0.5 against 0.25 mg/kg.
    assertClose(occupancy(0.5e-6), 0.5, { rtol: 0, atol: 0.01 });
  });
});

describe("known limits of the assumed effect-site rate", () => {
  it("reaches the transporter too slowly: 0.44 of the peak at 20 s, where the block of uptake is at its plateau in rats (Mateo et al. 2004, doi:10.1111/j.1460-9568.2004.03736.x)", () => {
    const course = brain(cocaine, { amount: 1.5e-6, duration: 600 });
    const peak = Math.max(...course);
    assertClose(course[20]! / peak, 0.44, { rtol: 0, atol: 0.01 });
    expect(course[4]! / peak).toBeGreaterThan(0.1); // they saw some block within 4 s
    assertClose(course.findIndex((C) => C >= 0.9 * peak), 65, { rtol: 0, atol: 1 });
    const inhibitionConstant = cocaine.dopamineTransporterInhibition;
    const block = course.map((C) => transporterOccupancy(C, { inhibitionConstant }));
    assertClose(block.findIndex((theta) => theta >= 0.9 * Math.max(...block)), 37, { rtol: 0, atol: 1 });
  });

  it("puts ketamine's peak in brain at 105 s, against less than a minute after an intravenous dose in rats", () => {
    const course = brain(ketamine, { amount: 2e-6, duration: 600 });
    assertClose(course.indexOf(Math.max(...course)), 105, { rtol: 0, atol: 1 });
  });
});
