import { describe } from "@std/testing/bdd";
import * as behaviour from "../../lib/behaviour/mod.ts";
import { describeModels, model } from "../model_properties.ts";

const DEMAND = { intensity: 30, range: 2, elasticityRate: 1e-3 };

const MODELS = [
  model("breakpoint", { earned: 5, ratio: 5 }, (p) => behaviour.breakpoint(p.earned, behaviour.fixedRatio(p.ratio))),
  model("demandElasticity", { price: 10, ...DEMAND }, (p) => behaviour.demandElasticity(p.price, p)),
  model("exponentialDemand", { price: 10, ...DEMAND }, (p) => behaviour.exponentialDemand(p.price, p), {
    falling: ["price"],
  }),
  model("essentialValue", DEMAND, (p) => behaviour.essentialValue(p), { falling: ["elasticityRate"] }),
  model("maximalWork", DEMAND, (p) => behaviour.maximalWork(p), { falling: ["elasticityRate"] }),
  model("unitElasticPrice", DEMAND, (p) => behaviour.unitElasticPrice(p), { falling: ["elasticityRate"] }),
  model("dopamineAreaReward", { area: 100, areaScale: 100 }, (p) => behaviour.dopamineAreaReward(p.area, p), {
    rising: ["area"],
  }),
  model(
    "impairmentGate",
    { block: 0.5, impairmentThreshold: 0.5, impairmentWidth: 0.1 },
    (p) => behaviour.impairmentGate(p.block, p),
    { falling: ["block"] },
  ),
  model(
    "satietyGate",
    { dopamine: 3, satietyThreshold: 3, satietyWidth: 0.5 },
    (p) => behaviour.satietyGate(p.dopamine, p),
    { falling: ["dopamine"] },
  ),
  model(
    "progressiveRatioRequirement",
    { infusion: 5, scale: 5, growth: 0.2 },
    (p) => behaviour.progressiveRatioRequirement(p.infusion, p),
    { rising: ["infusion"] },
  ),
  model(
    "stationaryExpectedCost",
    { shockProbability: 0.3, shockCost: 1, learningRate: 0.1 },
    (p) => behaviour.stationaryExpectedCost(p, p),
    { rising: ["shockProbability", "shockCost"] },
  ),
  model(
    "updateExpectedCost",
    { expectedCost: 0.5, cost: 1, learningRate: 0.1 },
    (p) => behaviour.updateExpectedCost(p.expectedCost, p),
    { rising: ["expectedCost", "cost"] },
  ),
  model(
    "updateIncentiveValue",
    { value: 0.5, reward: 1, learningRate: 0.1 },
    (p) => behaviour.updateIncentiveValue(p.value, p),
    { rising: ["value", "reward"] },
  ),
];

describe("the models of behaviour", () => describeModels(MODELS));
