import { describe } from "@std/testing/bdd";
import * as metallurgy from "../../lib/metallurgy/mod.ts";
import { describeModels, model } from "../model_properties.ts";

const DISLOCATION = {
  shearModulus: 8e10,
  burgersVector: 2.5e-10,
  poissonRatio: 0.3,
  coreRadius: 2.5e-10,
  character: 0.5,
};
const RADIUS = { radius: 1e-8 };
const SPACING = { spacing: 1e-7 };
const SHARE = { size: 9e-8, volumeFraction: 0.3 };
const DISPERSION = { volumeFraction: 0.3, antiphaseBoundaryEnergy: 0.2, shearModulus: 8e10, burgersVector: 2.5e-10 };
const ROTOR = { outerRadius: 0.05, density: 8000, poissonRatio: 0.3, angularSpeed: 1000 };
const HALF = { iron: 0.5 };
const alloy = ({ iron }: { readonly iron: number }) => ({ Fe: iron, Ni: 1 - iron });

const MODELS = [
  model(
    "alloyCost",
    { ...HALF, ironPrice: 1, nickelPrice: 20 },
    (p) => metallurgy.alloyCost(alloy(p), { prices: { Fe: p.ironPrice, Ni: p.nickelPrice } }),
    {
      rising: ["ironPrice", "nickelPrice"],
    },
  ),
  model("alloyDensity", HALF, (p) => metallurgy.alloyDensity(alloy(p))),
  model("alloyYoungsModulus", HALF, (p) => metallurgy.alloyYoungsModulus(alloy(p))),
  model("molarMass", HALF, (p) => metallurgy.molarMass(alloy(p))),
  model("misfitParameter", HALF, (p) => metallurgy.misfitParameter(alloy(p))),
  model("fccCurieTemperature", HALF, (p) => metallurgy.fccCurieTemperature(alloy(p))),
  model("fccLatticeParameter", HALF, (p) => metallurgy.fccLatticeParameter(alloy(p))),
  model(
    "compositionFromAtomicPercent",
    { iron: 50 },
    (p) => metallurgy.compositionFromAtomicPercent({ Fe: p.iron, Ni: 100 - p.iron }),
  ),
  model(
    "solidSolutionStrength",
    { ...HALF, shearModulus: 8e10, poissonRatio: 0.3, temperature: 300 },
    (p) => metallurgy.solidSolutionStrength(alloy(p), p),
  ),
  model(
    "nordheimResistivity",
    { ...HALF, coefficient: 1e-6 },
    (p) => metallurgy.nordheimResistivity(alloy(p), { coefficients: { Fe: p.coefficient, Ni: p.coefficient } }),
  ),
  model(
    "soluteStrengthening",
    { ...HALF, coefficient: 1e8 },
    (p) => metallurgy.soluteStrengthening(alloy(p), { coefficients: { Fe: p.coefficient } }),
    { rising: ["coefficient"] },
  ),
  model(
    "alloyYieldStress",
    { friction: 1e8, solidSolution: 5e7, grainBoundaries: 1e8, precipitates: 1e8 },
    (p) => metallurgy.alloyYieldStress(p, {}),
    {
      rising: ["friction", "solidSolution", "grainBoundaries", "precipitates"],
    },
  ),
  model(
    "ashbyOrowanStress",
    { ...RADIUS, ...SPACING, shearModulus: 8e10, burgersVector: 2.5e-10, poissonRatio: 0.3 },
    (p) => metallurgy.ashbyOrowanStress(p.radius, p),
    { rising: ["shearModulus"] },
  ),
  model(
    "orowanStress",
    { ...RADIUS, ...SPACING, ...DISLOCATION },
    (p) => metallurgy.orowanStress(p.radius, { spacing: p.spacing, dislocation: p }),
  ),
  model(
    "channelBowingStress",
    { width: 1e-8, shearModulus: 8e10, burgersVector: 2.5e-10 },
    (p) => metallurgy.channelBowingStress(p.width, p),
    { rising: ["shearModulus", "burgersVector"], falling: ["width"] },
  ),
  model("channelWidth", SHARE, (p) => metallurgy.channelWidth(p.size, p.volumeFraction, "cube"), {
    rising: ["size"],
    falling: ["volumeFraction"],
    unbounded: ["volumeFraction"],
  }),
  model("latticePeriod", SHARE, (p) => metallurgy.latticePeriod(p.size, p.volumeFraction, "sphere"), {
    rising: ["size"],
    falling: ["volumeFraction"],
    unbounded: ["volumeFraction"],
  }),
  model("numberDensity", SHARE, (p) => metallurgy.numberDensity(p.size, p.volumeFraction, "sphere"), {
    rising: ["volumeFraction"],
    falling: ["size"],
  }),
  model("specificSurface", SHARE, (p) => metallurgy.specificSurface(p.size, p.volumeFraction), {
    rising: ["volumeFraction"],
    falling: ["size"],
  }),
  model("equivalentSphereRadius", { edge: 9e-8 }, (p) => metallurgy.equivalentSphereRadius(p.edge), {
    rising: ["edge"],
  }),
  model("planarRadius", RADIUS, (p) => metallurgy.planarRadius(p.radius), { rising: ["radius"] }),
  model(
    "randomPlanarSpacing",
    { ...RADIUS, volumeFraction: 0.1 },
    (p) => metallurgy.randomPlanarSpacing(p.radius, p.volumeFraction),
    { rising: ["radius"], falling: ["volumeFraction"] },
  ),
  model(
    "squarePlanarSpacing",
    { ...RADIUS, volumeFraction: 0.1 },
    (p) => metallurgy.squarePlanarSpacing(p.radius, p.volumeFraction),
    { rising: ["radius"], falling: ["volumeFraction"] },
  ),
  model(
    "coarsenedRadius",
    { initialRadius: 1e-8, rateConstant: 1e-29, time: 1e4 },
    (p) => metallurgy.coarsenedRadius(p.initialRadius, p),
    { rising: ["initialRadius", "rateConstant", "time"] },
  ),
  model(
    "coarseningRateConstant",
    { initialRadius: 1e-8, finalRadius: 3e-8, time: 1e4 },
    (p) => metallurgy.coarseningRateConstant(p, p),
    { falling: ["time"] },
  ),
  model(
    "coarseningTime",
    { initialRadius: 1e-8, finalRadius: 3e-8, rateConstant: 1e-29 },
    (p) => metallurgy.coarseningTime(p, p),
    { falling: ["rateConstant"] },
  ),
  model(
    "lswRateConstant",
    { interfacialEnergy: 0.02, diffusivity: 1e-18, soluteConcentration: 1e4, molarVolume: 7e-6, temperature: 1000 },
    (p) => metallurgy.lswRateConstant(p),
    { rising: ["interfacialEnergy", "diffusivity", "soluteConcentration"], falling: ["temperature"] },
  ),
  model(
    "constrainedMisfit",
    { misfit: 1e-3, poissonRatio: 0.3 },
    (p) => metallurgy.constrainedMisfit(p.misfit, p.poissonRatio),
  ),
  model(
    "coherencyStrengthening",
    { ...RADIUS, ...SPACING, ...DISLOCATION, misfitStrain: 1e-3 },
    (p) => metallurgy.coherencyStrengthening(p.radius, { ...p, dislocation: p }),
  ),
  model(
    "modulusStrengthening",
    { ...RADIUS, ...SPACING, ...DISLOCATION, precipitateShearModulus: 7e10 },
    (p) => metallurgy.modulusStrengthening(p.radius, { ...p, dislocation: p }),
  ),
  model(
    "orderStrengthening",
    { ...RADIUS, ...SPACING, ...DISLOCATION, antiphaseBoundaryEnergy: 0.2 },
    (p) => metallurgy.orderStrengthening(p.radius, { ...p, dislocation: p }),
  ),
  model(
    "combinePrecipitateStresses",
    { weak: 1e8, strong: 2e8, looping: 3e8 },
    (p) => metallurgy.combinePrecipitateStresses([p], p),
    { rising: ["weak", "strong", "looping"] },
  ),
  model(
    "powerSum",
    { first: 1e8, second: 2e8, exponent: 1.8 },
    (p) => metallurgy.powerSum([p.first, p.second], p.exponent),
    { rising: ["first", "second"] },
  ),
  model("cubicPolycrystal", { c11: 2.5e11, c12: 1.5e11, c44: 1.2e11 }, (p) => metallurgy.cubicPolycrystal(p)),
  model(
    "hallPetchStrength",
    { grainSize: 1e-5, coefficient: 5e5 },
    (p) => metallurgy.hallPetchStrength(p.grainSize, p.coefficient),
    { rising: ["coefficient"], falling: ["grainSize"] },
  ),
  model(
    "taylorHardening",
    { dislocationDensity: 1e14, shearModulus: 8e10, burgersVector: 2.5e-10 },
    (p) => metallurgy.taylorHardening(p.dislocationDensity, p),
    {
      rising: ["dislocationDensity", "shearModulus", "burgersVector"],
    },
  ),
  model("lineTension", { outerRadius: 1e-7, ...DISLOCATION }, (p) => metallurgy.lineTension(p.outerRadius, p), {
    rising: ["outerRadius"],
  }),
  model("weakLineTension", { ...SPACING, ...DISLOCATION }, (p) => metallurgy.weakLineTension(p.spacing, p)),
  model("weakPairCouplingStress", { ...RADIUS, ...DISPERSION }, (p) => metallurgy.weakPairCouplingStress(p.radius, p)),
  model(
    "strongPairCouplingStress",
    { ...RADIUS, ...DISPERSION },
    (p) => metallurgy.strongPairCouplingStress(p.radius, p),
  ),
  model("pairCouplingStress", { ...RADIUS, ...DISPERSION }, (p) => metallurgy.pairCouplingStress(p.radius, p)),
  model("optimumPrecipitateRadius", DISPERSION, (p) => metallurgy.optimumPrecipitateRadius(p)),
  model("strongCouplingOnset", DISPERSION, (p) => metallurgy.strongCouplingOnset(p)),
  model("discStress", { radius: 0.02, ...ROTOR }, (p) => metallurgy.discStress(p.radius, p)),
  model("maximumDiscStress", ROTOR, (p) => metallurgy.maximumDiscStress(p), {
    rising: ["outerRadius", "density", "angularSpeed"],
  }),
  model("rimDisplacement", { youngsModulus: 2e11, ...ROTOR }, (p) => metallurgy.rimDisplacement(p.youngsModulus, p), {
    rising: ["outerRadius", "density", "angularSpeed"],
    falling: ["youngsModulus"],
  }),
  model(
    "rimSpeedAtYield",
    { yieldStrength: 1e9, density: 8000, poissonRatio: 0.3 },
    (p) => metallurgy.rimSpeedAtYield(p),
    { rising: ["yieldStrength"], falling: ["density"] },
  ),
  model("ringStress", { rimSpeed: 100, density: 8000 }, (p) => metallurgy.ringStress(p.rimSpeed, p.density), {
    rising: ["rimSpeed", "density"],
  }),
  model(
    "rotorSafetyFactor",
    { yieldStrength: 1e9, ...ROTOR },
    (p) => metallurgy.rotorSafetyFactor(p.yieldStrength, p),
    {
      rising: ["yieldStrength"],
      falling: ["outerRadius", "density", "angularSpeed"],
      unbounded: ["angularSpeed"],
    },
  ),
  model(
    "stiffnessLimitedRadius",
    { yieldStrength: 1e9, density: 8000, poissonRatio: 0.3, youngsModulus: 2e11, airGapAllowance: 1e-5 },
    (p) => metallurgy.stiffnessLimitedRadius(p),
    { rising: ["airGapAllowance"] },
  ),
];

describe("the models of metallurgy", () => describeModels(MODELS));
