import { describe } from "@std/testing/bdd";
import * as dopamine from "../../lib/dopamine/mod.ts";
import { describeModels, model } from "../model_properties.ts";

const MODELS = [
  model(
    "autoreceptorInhibition",
    { occupancy: 0.3, antagonistOccupancy: 0.5 },
    (p) => dopamine.autoreceptorInhibition(p.occupancy, p),
    { rising: ["occupancy"], falling: ["antagonistOccupancy"] },
  ),
  model("d1Signal", { dopamine: 1e-4, restDopamine: 2e-5 }, (p) => dopamine.d1Signal(p.dopamine, p), {
    rising: ["dopamine"],
  }),
  model(
    "dopamineRemoval",
    { concentration: 1e-4, transporterFactor: 2 },
    (p) => dopamine.dopamineRemoval(p.concentration, p),
    { rising: ["concentration"], falling: ["transporterFactor"] },
  ),
  model(
    "steadyStateDopamine",
    { release: 1e-5, transporterFactor: 2 },
    (p) => dopamine.steadyStateDopamine(p.release, p),
    { rising: ["release", "transporterFactor"] },
  ),
  model("potentiationRate", { trace: 0.5, nmdaReceptorBlock: 0.3 }, (p) => dopamine.potentiationRate(p.trace, p), {
    rising: ["trace"],
    falling: ["nmdaReceptorBlock"],
  }),
  model(
    "releaseFactor",
    { occupancy: 0.3, restOccupancy: 0.2, antagonistOccupancy: 0.5 },
    (p) => dopamine.releaseFactor(p.occupancy, p),
    { falling: ["occupancy"] },
  ),
  model(
    "somatodendriticDopamine",
    { relativeRate: 2, transporterShare: 0.5, transporterFactor: 2 },
    (p) => dopamine.somatodendriticDopamine(p.relativeRate, p),
    { rising: ["relativeRate", "transporterFactor"] },
  ),
  model(
    "somatodendriticOccupancy",
    { relativeDopamine: 2 },
    (p) => dopamine.somatodendriticOccupancy(p.relativeDopamine),
    { rising: ["relativeDopamine"] },
  ),
  model("terminalOccupancy", { dopamine: 1e-4 }, (p) => dopamine.terminalOccupancy(p.dopamine), {
    rising: ["dopamine"],
  }),
  model("weightRate", { weight: 0.5, potentiationRate: 1e-3 }, (p) => dopamine.weightRate(p.weight, p), {
    rising: ["potentiationRate"],
  }),
  model(
    "weightAfterExposures",
    { weight: 0.5, retention: 0.9, duration: 3600, interval: 86400 },
    (p) => dopamine.weightAfterExposures(p, { count: 3, interval: p.interval }),
  ),
];

describe("the models of dopamine", () => describeModels(MODELS));
