import { describe } from "@std/testing/bdd";
import * as magnetism from "../../lib/magnetism/mod.ts";
import { describeModels, model } from "../model_properties.ts";

const SIZE = { size: 50e-9 };
const WALL = { exchangeStiffness: 1e-11, anisotropy: 1e4 };
const MAGNET = { ...WALL, polarization: 1.2 };
const OPERATION = { induction: 1, frequency: 50 };
const SHEET = { thickness: 0.35e-3, resistivity: 5e-7 };
const ALLOY = { ...MAGNET, volumeFraction: 0.3, contrast: 0.5 };
const STRESSED = { ...MAGNET, magnetostriction: 1e-5, stressAmplitude: 1e7 };
const GRAIN = { grainSize: 20e-9 };
const DISTRIBUTION = { meanSize: 20e-9, logStandardDeviation: 0.3 };

const MODELS = [
  model(
    "anisotropyForExchangeLength",
    { length: 3e-8, exchangeStiffness: 1e-11 },
    (p) => magnetism.anisotropyForExchangeLength(p.length, p),
    { rising: ["exchangeStiffness"], falling: ["length"] },
  ),
  model("exchangeLength", WALL, (p) => magnetism.exchangeLength(p), {
    rising: ["exchangeStiffness"],
    falling: ["anisotropy"],
  }),
  model("wallWidth", WALL, (p) => magnetism.wallWidth(p), { rising: ["exchangeStiffness"], falling: ["anisotropy"] }),
  model("wallEnergy", WALL, (p) => magnetism.wallEnergy(p), { rising: ["exchangeStiffness", "anisotropy"] }),
  model("wallAngle", { position: 1e-8, ...WALL }, (p) => magnetism.wallAngle(p.position, p), { rising: ["position"] }),
  model("apparentSizeExponent", { ...DISTRIBUTION, ...WALL }, (p) => magnetism.apparentSizeExponent(p, p)),
  model("distributedAnisotropy", { ...DISTRIBUTION, ...WALL }, (p) => magnetism.distributedAnisotropy(p, p)),
  model("grainSizeMoment", { order: 3, ...DISTRIBUTION }, (p) => magnetism.grainSizeMoment(p.order, p)),
  model("sizeSpreadFactor", { logStandardDeviation: 0.3 }, (p) => magnetism.sizeSpreadFactor(p.logStandardDeviation)),
  model(
    "averagedAnisotropy",
    { ...GRAIN, ...WALL, crystallisedFraction: 0.7 },
    (p) => magnetism.averagedAnisotropy(p.grainSize, p),
    { rising: ["grainSize"], falling: ["exchangeStiffness"] },
  ),
  model(
    "fluctuatingAnisotropy",
    { ...GRAIN, ...WALL, crystallisedFraction: 0.7 },
    (p) => magnetism.fluctuatingAnisotropy(p.grainSize, p),
    { rising: ["grainSize"] },
  ),
  model(
    "averagedAnisotropyCoercivity",
    { ...GRAIN, ...MAGNET, averagedPrefactor: 0.13 },
    (p) => magnetism.averagedAnisotropyCoercivity(p.grainSize, p),
    { rising: ["grainSize", "averagedPrefactor"], falling: ["polarization"] },
  ),
  model(
    "coercivityAgainstGrainSize",
    { ...GRAIN, ...MAGNET, averagedPrefactor: 0.13, boundaryPrefactor: 1.5 },
    (p) => magnetism.coercivityAgainstGrainSize(p.grainSize, p),
    { falling: ["polarization"] },
  ),
  model(
    "crossoverGrainSize",
    { ...MAGNET, averagedPrefactor: 0.13, boundaryPrefactor: 1.5 },
    (p) => magnetism.crossoverGrainSize(p),
  ),
  model(
    "grainBoundaryCoercivity",
    { grainSize: 1e-5, ...MAGNET, prefactor: 1.5 },
    (p) => magnetism.grainBoundaryCoercivity(p.grainSize, p),
    { rising: ["prefactor"], falling: ["grainSize", "polarization"] },
  ),
  model(
    "grainBoundaryShare",
    { grainSize: 1e-4, ...MAGNET, coercivity: 80 },
    (p) => magnetism.grainBoundaryShare(p.grainSize, p),
  ),
  model("classicalEddyLoss", { ...OPERATION, ...SHEET }, (p) => magnetism.classicalEddyLoss(p, p), {
    rising: ["induction", "frequency", "thickness"],
    falling: ["resistivity"],
  }),
  model(
    "skinDepth",
    { frequency: 50, resistivity: 5e-7, relativePermeability: 1e3 },
    (p) => magnetism.skinDepth(p.frequency, p),
    { rising: ["resistivity"], falling: ["frequency", "relativePermeability"] },
  ),
  model("skinEffectFactor", { ratio: 0.5 }, (p) => magnetism.skinEffectFactor(p.ratio), { falling: ["ratio"] }),
  model(
    "equivalentThickness",
    { thickness: 1e-4, resistivity: 5e-7, otherResistivity: 1e-6 },
    (p) => magnetism.equivalentThickness(p.thickness, p),
    { rising: ["thickness"] },
  ),
  model("excessLoss", { ...OPERATION, resistivity: 5e-7, excessParameter: 1 }, (p) => magnetism.excessLoss(p, p), {
    rising: ["induction", "frequency", "excessParameter"],
    falling: ["resistivity"],
  }),
  model(
    "excessParameterFromLoss",
    { loss: 1e3, ...OPERATION, resistivity: 5e-7 },
    (p) => magnetism.excessParameterFromLoss(p.loss, p),
    { rising: ["loss"] },
  ),
  model("coreLoss", { ...OPERATION, ...SHEET, coercivity: 40, excessParameter: 1 }, (p) => magnetism.coreLoss(p, p)),
  model(
    "classicalCrossoverFrequency",
    { ...SHEET, coercivity: 40, induction: 1 },
    (p) => magnetism.classicalCrossoverFrequency(p, p),
  ),
  model(
    "classicalDominanceFrequency",
    { ...SHEET, coercivity: 40, excessParameter: 1, induction: 1 },
    (p) => magnetism.classicalDominanceFrequency(p, p),
  ),
  model(
    "rectangularHysteresisLoss",
    { ...OPERATION, coercivity: 40 },
    (p) => magnetism.rectangularHysteresisLoss(p, p),
    {
      rising: ["induction", "frequency", "coercivity"],
    },
  ),
  model(
    "steinmetzHysteresisLoss",
    { ...OPERATION, coefficient: 100, exponent: 1.6 },
    (p) => magnetism.steinmetzHysteresisLoss(p, p),
    { rising: ["induction", "frequency", "coefficient"] },
  ),
  model(
    "kuzminMagnetization",
    { reducedTemperature: 0.5, shape: 0.8 },
    (p) => magnetism.kuzminMagnetization(p.reducedTemperature, p),
    { falling: ["reducedTemperature"] },
  ),
  model(
    "meanFieldMagnetization",
    { reducedTemperature: 0.5 },
    (p) => magnetism.meanFieldMagnetization(p.reducedTemperature),
    { falling: ["reducedTemperature"] },
  ),
  model(
    "superellipseMagnetization",
    { reducedTemperature: 0.5, exponent: 2 },
    (p) => magnetism.superellipseMagnetization(p.reducedTemperature, p),
    { falling: ["reducedTemperature"] },
  ),
  model(
    "usableTemperature",
    { curieTemperature: 1000, loss: 0.1, referenceTemperature: 293 },
    (p) => magnetism.usableTemperature(magnetism.meanFieldMagnetization, p),
  ),
  model(
    "latticeRuleExchangeStiffness",
    { curieTemperature: 1000, latticeParameter: 3.6e-10 },
    (p) => magnetism.latticeRuleExchangeStiffness(p.curieTemperature, p),
    { rising: ["curieTemperature"] },
  ),
  model(
    "meanFieldExchangeStiffness",
    { curieTemperature: 1000, latticeParameter: 3.6e-10, spin: 1 },
    (p) => magnetism.meanFieldExchangeStiffness(p.curieTemperature, { ...p, lattice: "fcc" }),
    { rising: ["curieTemperature"] },
  ),
  model(
    "spinWaveExchangeStiffness",
    { curieTemperature: 1000, saturationMagnetization: 1e6, shape: 0.8 },
    (p) => magnetism.spinWaveExchangeStiffness(p.curieTemperature, p),
    { rising: ["curieTemperature"] },
  ),
  model("inclusionCoercivity", { ...SIZE, ...ALLOY }, (p) => magnetism.inclusionCoercivity(p.size, p), {
    falling: ["polarization"],
  }),
  model("narrowInclusionCoercivity", { ...SIZE, ...ALLOY }, (p) => magnetism.narrowInclusionCoercivity(p.size, p), {
    rising: ["size"],
  }),
  model("wideInclusionCoercivity", { ...SIZE, ...ALLOY }, (p) => magnetism.wideInclusionCoercivity(p.size, p), {
    falling: ["size"],
  }),
  model("reducedInclusionCoercivity", { ratio: 1 }, (p) => magnetism.reducedInclusionCoercivity(p.ratio)),
  model(
    "inclusionPinningEnergy",
    { position: 1e-8, ...SIZE, ...WALL, contrast: 0.5 },
    (p) => magnetism.inclusionPinningEnergy(p.position, p),
  ),
  model(
    "inclusionPinningForce",
    { position: 1e-8, ...SIZE, ...WALL, contrast: 0.5 },
    (p) => magnetism.inclusionPinningForce(p.position, p),
  ),
  model("maximumPinningForce", { ...SIZE, ...WALL, contrast: 0.5 }, (p) => magnetism.maximumPinningForce(p), {
    rising: ["size"],
  }),
  model("wallEnergyContrast", { exchange: 0.5, anisotropy: 0.5 }, (p) => magnetism.wallEnergyContrast(p)),
  model(
    "interfacePinningField",
    MAGNET,
    (p) => magnetism.interfacePinningField({ soft: p, hard: { ...p, anisotropy: 3 * p.anisotropy } }),
    {
      falling: ["polarization"],
    },
  ),
  model(
    "massMagnetizationOfMoment",
    { moment: 1, molarMass: 0.057 },
    (p) => magnetism.massMagnetizationOfMoment(p.moment, p),
    { rising: ["moment"], falling: ["molarMass"] },
  ),
  model(
    "massMagnetizationOfPolarization",
    { polarization: 1, density: 8000 },
    (p) => magnetism.massMagnetizationOfPolarization(p.polarization, p),
    { rising: ["polarization"], falling: ["density"] },
  ),
  model(
    "polarizationOfMassMagnetization",
    { massMagnetization: 100, density: 8000 },
    (p) => magnetism.polarizationOfMassMagnetization(p.massMagnetization, p),
    { rising: ["massMagnetization", "density"] },
  ),
  model(
    "matrixPolarization",
    { polarization: 1, paramagneticFraction: 0.5 },
    (p) => magnetism.matrixPolarization(p.polarization, p),
    { rising: ["polarization", "paramagneticFraction"] },
  ),
  model(
    "maximumParamagneticFraction",
    { polarization: 1, matrixPolarization: 2 },
    (p) => magnetism.maximumParamagneticFraction(p.polarization, p),
    { falling: ["polarization"] },
  ),
  model(
    "magneticValenceMoment",
    { iron: 0.5, spMoment: 0.3 },
    (p) => magnetism.magneticValenceMoment({ Fe: p.iron, Ni: 1 - p.iron }, p),
  ),
  model(
    "magnetoelasticAnisotropy",
    { stress: 1e8, magnetostriction: 1e-5 },
    (p) => magnetism.magnetoelasticAnisotropy(p.stress, p),
  ),
  model(
    "magnetostrictionThreshold",
    { stress: 1e8, anisotropy: 1e3 },
    (p) => magnetism.magnetostrictionThreshold(p.stress, p),
    { rising: ["anisotropy"], falling: ["stress"] },
  ),
  model(
    "inclusionMagnetostaticEnergy",
    { diameter: 1e-7, polarizationContrast: 1 },
    (p) => magnetism.inclusionMagnetostaticEnergy(p.diameter, p),
    { rising: ["diameter", "polarizationContrast"] },
  ),
  model(
    "magnetostaticToWallEnergyRatio",
    { diameter: 1e-7, polarizationContrast: 1, ...WALL },
    (p) => magnetism.magnetostaticToWallEnergyRatio(p.diameter, p),
    { rising: ["diameter"] },
  ),
  model("maxwellPull", { induction: 1 }, (p) => magnetism.maxwellPull(p.induction), { rising: ["induction"] }),
  model("saturationFlux", { polarization: 1, area: 1e-4 }, (p) => magnetism.saturationFlux(p.polarization, p), {
    rising: ["polarization", "area"],
  }),
  model("saturationRatios", { polarization: 1, reference: 2 }, (p) => magnetism.saturationRatios(p.polarization, p)),
  model(
    "misfitEnergyDensity",
    { misfit: 1e-3, shearModulus: 8e10, poissonRatio: 0.3 },
    (p) => magnetism.misfitEnergyDensity(p.misfit, p),
    { rising: ["shearModulus"] },
  ),
  model(
    "misfitStressDifference",
    { misfit: 1e-3, shearModulus: 8e10, relativeDistance: 1.5 },
    (p) => magnetism.misfitStressDifference(p.misfit, p),
  ),
  model("periodicArrayCoercivity", { edge: 9e-8, ...ALLOY }, (p) => magnetism.periodicArrayCoercivity(p.edge, p), {
    falling: ["polarization"],
  }),
  model(
    "periodicArrayPressure",
    { position: 1e-8, edge: 9e-8, ...ALLOY },
    (p) => magnetism.periodicArrayPressure(p.position, p),
  ),
  model("wallAveragingFactor", { argument: 1 }, (p) => magnetism.wallAveragingFactor(p.argument), {
    falling: ["argument"],
  }),
  model("collectivePinning", { ...SIZE, ...ALLOY }, (p) => magnetism.collectivePinning(p.size, p)),
  model(
    "stressWaveCoercivity",
    { wavelength: 1e-6, ...STRESSED },
    (p) => magnetism.stressWaveCoercivity(p.wavelength, p),
    { falling: ["polarization"] },
  ),
  model("stressedLayerCoercivity", { width: 1e-7, ...STRESSED }, (p) => magnetism.stressedLayerCoercivity(p.width, p), {
    falling: ["polarization"],
  }),
];

describe("the models of magnetism", () => describeModels(MODELS));
