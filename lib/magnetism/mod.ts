/**
 * Models of soft magnets: coercivity from grains, walls, inclusions and stress; core loss; magnetization against
 * temperature and composition. All take and return SI units and check their arguments.
 *
 * @example
 * ```ts
 * import { exchangeLength, wallWidth } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const siliconIron = { exchangeStiffness: 1e-11, anisotropy: 8e3 };
 * expect(wallWidth(siliconIron)).toBeCloseTo(Math.PI * exchangeLength(siliconIron), 20);
 * ```
 *
 * @module
 */
export { type AmorphousFerromagnet, type AmorphousFloor, amorphousFloor } from "./amorphous_floor.ts";
export {
  breakEvenFrequencies,
  type BreakEvenRange,
  classicalCrossoverFrequency,
  classicalDominanceFrequency,
  type CoreLoss,
  coreLoss,
  type CoreSheet,
} from "./core_loss.ts";
export {
  kuzminMagnetization,
  type KuzminShape,
  meanFieldMagnetization,
  type PolarizationLoss,
  superellipseMagnetization,
  usableTemperature,
} from "./curie.ts";
export { WALL_WIDTH_FACTORS, wallAngle, wallEnergy, wallWidth, type WallWidthConvention } from "./domain_wall.ts";
export {
  classicalEddyLoss,
  type ConductingSheet,
  equivalentThickness,
  type OperatingPoint,
  skinDepth,
  skinEffectFactor,
} from "./eddy_current.ts";
export { EDDY_DAMPING_COEFFICIENT, excessLoss, type ExcessLossSheet, excessParameterFromLoss } from "./excess_loss.ts";
export { anisotropyForExchangeLength, exchangeLength } from "./exchange_length.ts";
export {
  type CubicLattice,
  type HeisenbergLattice,
  latticeRuleExchangeStiffness,
  meanFieldExchangeStiffness,
  spinWaveExchangeStiffness,
} from "./exchange_stiffness.ts";
export type { Ferromagnet, WallMaterial } from "./ferromagnet.ts";
export { maxwellPull, saturationFlux, type SaturationRatios, saturationRatios } from "./flux_force_torque.ts";
export {
  grainBoundaryCoercivity,
  type GrainBoundaryMaterial,
  type GrainBoundaryShare,
  grainBoundaryShare,
  HERZER_COARSE_PREFACTOR,
  MAGER_PREFACTOR,
} from "./grain_boundary_coercivity.ts";
export {
  averagedAnisotropyCoercivity,
  coercivityAgainstGrainSize,
  crossoverGrainSize,
  type GrainSizeCoercivity,
  type GrainSizeMaterial,
  HERZER_AVERAGED_PREFACTOR,
  type NanocrystallineFerromagnet,
} from "./grain_size_coercivity.ts";
export {
  apparentSizeExponent,
  distributedAnisotropy,
  type GrainSizeDistribution,
  grainSizeMoment,
  sizeSpreadFactor,
} from "./grain_size_distribution.ts";
export { rectangularHysteresisLoss, steinmetzHysteresisLoss, type SteinmetzLaw } from "./hysteresis_loss.ts";
export {
  type InclusionAlloy,
  inclusionCoercivity,
  narrowInclusionCoercivity,
  reducedInclusionCoercivity,
  wideInclusionCoercivity,
} from "./inclusion_coercivity.ts";
export {
  type Inclusion,
  INCLUSION_VOLUMES,
  inclusionPinningEnergy,
  inclusionPinningForce,
  type InclusionShape,
  maximumPinningForce,
  type PinningMaximum,
  wallEnergyContrast,
} from "./inclusion_pinning.ts";
export { interfacePinningField } from "./interface_pinning.ts";
export {
  MAGNETIC_VALENCES,
  magneticValenceMoment,
  massMagnetizationOfMoment,
  SP_ELECTRON_MOMENT,
} from "./magnetic_valence.ts";
export { magnetoelasticAnisotropy, magnetostrictionThreshold } from "./magnetoelastic.ts";
export {
  BISECTED_SPHERE_ENERGY_RATIO,
  inclusionMagnetostaticEnergy,
  magnetostaticToWallEnergyRatio,
  type PolarizationContrast,
} from "./magnetostatic_inclusion.ts";
export { misfitEnergyDensity, misfitStressDifference } from "./misfit_stress.ts";
export {
  type PeriodicArray,
  periodicArrayCoercivity,
  periodicArrayPressure,
  wallAveragingFactor,
} from "./periodic_array_pinning.ts";
export {
  massMagnetizationOfPolarization,
  matrixPolarization,
  maximumParamagneticFraction,
  polarizationOfMassMagnetization,
} from "./polarization.ts";
export { averagedAnisotropy, fluctuatingAnisotropy, type NanocrystallineMaterial } from "./random_anisotropy.ts";
export { type CollectivePinning, collectivePinning, type RandomInclusionAlloy } from "./statistical_pinning.ts";
export { type StressedFerromagnet, stressedLayerCoercivity, stressWaveCoercivity } from "./stress_coercivity.ts";
