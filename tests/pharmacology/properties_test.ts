import { describe } from "@std/testing/bdd";
import * as pharmacology from "../../lib/pharmacology/mod.ts";
import { describeModels, model } from "../model_properties.ts";

const KINETICS = {
  centralVolume: 1e-3,
  peripheralVolume: 1.2e-3,
  clearance: 2e-6,
  distributionClearance: 3e-6,
  absorptionRate: 5e-3,
  bioavailability: 0.9,
  unboundFraction: 0.5,
  effectSiteRate: 0.01,
};
const HILL = { halfMaximal: 1e-3, hillCoefficient: 1 };

const MODELS = [
  model(
    "areaUnderCurve",
    { dose: 1e-5, molarMass: 0.24, ...KINETICS },
    (p) => pharmacology.areaUnderCurve(p.dose, { molarMass: p.molarMass, pharmacokinetics: p }),
    {
      rising: ["dose"],
      falling: ["molarMass", "clearance"],
    },
  ),
  model(
    "competitiveFactor",
    { concentration: 1e-3, inhibitionConstant: 1e-3 },
    (p) => pharmacology.competitiveFactor(p.concentration, p),
    { rising: ["concentration"], falling: ["inhibitionConstant"] },
  ),
  model(
    "transporterOccupancy",
    { concentration: 1e-3, inhibitionConstant: 1e-3 },
    (p) => pharmacology.transporterOccupancy(p.concentration, p),
    {
      rising: ["concentration"],
      falling: ["inhibitionConstant"],
    },
  ),
  model(
    "receptorOccupancy",
    { concentration: 1e-3, ...HILL },
    (p) => pharmacology.receptorOccupancy(p.concentration, p),
    { rising: ["concentration"], falling: ["halfMaximal"] },
  ),
  model(
    "concentrationAtOccupancy",
    { occupancy: 0.5, ...HILL },
    (p) => pharmacology.concentrationAtOccupancy(p.occupancy, p),
    { rising: ["occupancy", "halfMaximal"], unbounded: ["halfMaximal"] },
  ),
  model("dispositionRates", KINETICS, (p) => pharmacology.dispositionRates(p)),
  model("distributionHalfLife", KINETICS, (p) => pharmacology.distributionHalfLife(p), {
    unbounded: ["distributionClearance"],
  }),
  model("terminalHalfLife", KINETICS, (p) => pharmacology.terminalHalfLife(p), { falling: ["clearance"] }),
  model(
    "twoCompartmentPropagator",
    { ...KINETICS, duration: 60 },
    (p) => pharmacology.twoCompartmentPropagator(p, p.duration),
  ),
  model(
    "exponentialConvolution",
    { first: 1e-3, second: 2e-3, third: 5e-3, time: 100 },
    (p) => pharmacology.exponentialConvolution([p.first, p.second, p.third], p.time),
  ),
  model(
    "michaelisMentenElimination",
    { time: 100, initial: 1e-3, maximalRate: 1e-5, halfSaturation: 1e-3 },
    (p) => pharmacology.michaelisMentenElimination(p.time, p),
    { rising: ["initial"], falling: ["time", "maximalRate"] },
  ),
  model(
    "michaelisMentenRate",
    { concentration: 1e-3, maximalRate: 1e-5, halfSaturation: 1e-3 },
    (p) => pharmacology.michaelisMentenRate(p.concentration, p),
    {
      rising: ["concentration", "maximalRate"],
      falling: ["halfSaturation"],
    },
  ),
  model(
    "repeatedDoses",
    { time: 0.1, amount: 1e-5, interval: 3600 },
    (p) => pharmacology.repeatedDoses({ ...p, route: "intraperitoneal" }, { count: 3, interval: p.interval }),
  ),
];

describe("the models of pharmacology", () => describeModels(MODELS));
