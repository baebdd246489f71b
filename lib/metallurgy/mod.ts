/**
 * Metallurgy of soft magnets: what size, fraction and composition do to strength, stiffness and the speed a rotor can
 * bear. Precipitate and solid-solution strengthening, grain boundaries, coarsening, composition surrogates and their
 * Pareto fronts, rotor stresses with uniform and graded material, and topology optimization. SI units throughout.
 *
 * @example
 * ```ts
 * import { pairCouplingStress, rimSpeedAtYield } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const dispersion = {
 *   volumeFraction: 0.55,
 *   antiphaseBoundaryEnergy: 0.2,
 *   shearModulus: 80e9,
 *   burgersVector: 0.254e-9,
 * };
 * const yieldStrength = 3.06 * pairCouplingStress(45.5e-9, dispersion).stress;
 * expect(rimSpeedAtYield({ yieldStrength, density: 8800, poissonRatio: 0.31 })).toBeCloseTo(441, 0);
 * ```
 *
 * @module
 */
export { alloyCost } from "./alloy_cost.ts";
export { alloyDensity, fccLatticeParameter, massFractions, meanAtomicVolume, molarMass } from "./alloy_density.ts";
export { addToBandedMatrix, type BandedMatrix, createBandedMatrix, solveBanded } from "./banded_cholesky.ts";
export {
  coarsenedRadius,
  coarseningExponent,
  type CoarseningLaw,
  coarseningRateConstant,
  coarseningTime,
  type LswOptions,
  lswRateConstant,
  MATRIX_DIFFUSION_EXPONENT,
  type SizeInterval,
  TRANS_INTERFACE_EXPONENT,
} from "./coarsening.ts";
export {
  coherencyStrengthening,
  type CoherencyStrengtheningOptions,
  constrainedMisfit,
} from "./coherency_strengthening.ts";
export {
  type Composition,
  compositionFromAtomicPercent,
  meanOverComposition,
  requireComposition,
} from "./composition.ts";
export {
  type CompositionObjective,
  type CompositionObjectives,
  compositionObjectives,
  type ObjectiveInputs,
} from "./composition_objectives.ts";
export {
  compositionFront,
  type CompositionPoint,
  type CompositionSearchOptions,
  constituentGain,
  type ConstituentStep,
} from "./composition_search.ts";
export { type DensityFilter, densityFilter } from "./density_filter.ts";
export {
  alloyYoungsModulus,
  type CubicElasticConstants,
  cubicPolycrystal,
  largestStiffnessGain,
  type ModulusBounds,
  type PolycrystalModuli,
  type StiffnessGain,
} from "./elastic_average.ts";
export { atomicVolume, type ElementProperties, elementProperties, ELEMENTS, type ElementTable } from "./elements.ts";
export {
  type CurieInteraction,
  type CurieParameters,
  FCC_CURIE_PARAMETERS,
  fccCurieTemperature,
} from "./fcc_curie_temperature.ts";
export {
  type GradedDisc,
  type GradedDiscSolution,
  gradedDiscStress,
  gradedYieldSpeed,
  volumeShareAbove,
} from "./graded_rotor.ts";
export {
  type GridNode,
  type GridProblem,
  type GridSolution,
  solveGrid,
  squareElementStiffness,
} from "./grid_elasticity.ts";
export { hallPetchStrength } from "./hall_petch.ts";
export { hypervolume, type HypervolumeFrame } from "./hypervolume.ts";
export { largestPrecipitateFraction, matrixComposition } from "./lever_rule.ts";
export { type Dislocation, lineTension, type ShearingStress, weakLineTension } from "./line_tension.ts";
export {
  createMicrostructure,
  type Microstructure,
  type MicrostructureInput,
  type Precipitates,
  type Temper,
} from "./microstructure.ts";
export { modulusStrengthening, type ModulusStrengtheningOptions } from "./modulus_strengthening.ts";
export { nordheimResistivity } from "./nordheim_resistivity.ts";
export { orderStrengthening, type OrderStrengtheningOptions } from "./order_strengthening.ts";
export { ashbyOrowanStress, channelBowingStress, orowanStress } from "./orowan.ts";
export {
  optimumPrecipitateRadius,
  type OrderedDispersion,
  type PairCouplingStress,
  pairCouplingStress,
  strongCouplingOnset,
  strongPairCouplingStress,
  weakPairCouplingStress,
} from "./pair_coupling.ts";
export {
  channelWidth,
  equivalentSphereRadius,
  latticePeriod,
  numberDensity,
  type PrecipitateShape,
  specificSurface,
} from "./precipitate_geometry.ts";
export {
  combinePrecipitateStresses,
  type PassingMode,
  powerSum,
  type PrecipitateStress,
} from "./precipitate_strengthening.ts";
export {
  rimDisplacement,
  type RotorDesign,
  type RotorSpeedLimit,
  rotorSpeedLimits,
  stiffnessLimitedRadius,
} from "./rotor_growth.ts";
export {
  type DiscStress,
  discStress,
  maximumDiscStress,
  rimSpeedAtYield,
  ringStress,
  type RotorDisc,
  type RotorMaterial,
  rotorSafetyFactor,
} from "./rotor_stress.ts";
export { sampleCompositions } from "./simplex_sampling.ts";
export { planarRadius, randomPlanarSpacing, squarePlanarSpacing } from "./slip_plane_geometry.ts";
export {
  misfitParameter,
  type SolidSolutionOptions,
  type SolidSolutionStrength,
  solidSolutionStrength,
} from "./solid_solution.ts";
export { soluteStrengthening } from "./solute_strengthening.ts";
export { alloyYieldStress, type StrengthContributions, type SuperpositionOptions } from "./strength_of_alloy.ts";
export { taylorHardening } from "./taylor_hardening.ts";
export { halfMbbBeam, optimizeTopology, type Topology, type TopologyOptions } from "./topology_optimization.ts";
export { solveTridiagonal, type TridiagonalSystem } from "./tridiagonal.ts";
export { type PrecipitateMode, type StrengthConstants, type YieldStrength, yieldStrength } from "./yield_strength.ts";
