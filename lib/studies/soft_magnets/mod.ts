/**
 * What decides the claims of the article on soft magnets.
 *
 * @module
 */
export type { AlloyDesign } from "./alloy_design.ts";
export { type AlloyElements, type AlloySettings, movedInputs } from "./alloy_settings.ts";
export { type AmorphousLimitDetail, amorphousSoftness, type FloorEstimate } from "./amorphous_limit.ts";
export { type BoundaryOptions, type BoundaryPoint, boundaryShare, type BoundaryShareDetail } from "./boundary_share.ts";
export { branchEnd, type BranchEndDetail, type BranchPoint } from "./branch_end.ts";
export { type AnnealedVariant, coarsening, type CoarseningDetail, type CoarseningPoint } from "./coarsening.ts";
export {
  eddyShare,
  type EddyShareDetail,
  type LossPoint,
  type ResistivityDetail,
  resistivityEffect,
  type SheetOperation,
} from "./eddy_currents.ts";
export { gradedRotor, type GradedRotorDetail } from "./graded_rotor.ts";
export type { HeldOutCoercivity } from "./held_out_coercivity.ts";
export { type HotSettings, hotUse, type HotUseDetail, type PolarizationCurve } from "./hot_use.ts";
export {
  type JointData,
  jointMap,
  type JointMapDetail,
  type JointPoint,
  type JointSettings,
  type JointTargets,
} from "./joint_map.ts";
export {
  type LossCrossover,
  lossCrossovers,
  type LossData,
  lossMap,
  type LossMapDetail,
  type RivalMap,
} from "./loss_map.ts";
export {
  type ConstituentCount,
  manyConstituents,
  type ManyConstituentsDetail,
  type ObjectiveGain,
} from "./many_constituents.ts";
export { type MisfitData, type MisfitDetail, misfitEnergy } from "./misfit.ts";
export { momentBalance, type MomentBalanceDetail, type MomentData } from "./moment_balance.ts";
export { type NanocrystalDetail, nanocrystalSoftness } from "./nanocrystals.ts";
export { optimizedShape, type OptimizedShapeDetail } from "./optimized_shape.ts";
export {
  type MechanismPoint,
  type PrecipitateStrengthDetail,
  precipitateStrengthening,
} from "./precipitate_strength.ts";
export { publishedSeries, type PublishedVariant } from "./published_series.ts";
export { type ReferenceValue, referenceValues } from "./reference_values.ts";
export { type ClassStanding, resistivityRank, type ResistivityRankDetail } from "./resistivity_rank.ts";
export { rotorChart, type RotorChartDetail, type RotorCurve } from "./rotor_chart.ts";
export type { RotorSettings } from "./rotor_settings.ts";
export {
  type AlloyingGain,
  rotorStiffness,
  type RotorStiffnessDetail,
  type StiffnessSettings,
} from "./rotor_stiffness.ts";
export { rotorStrength, type RotorStrengthDetail } from "./rotor_strength.ts";
export type { MiddleRange, SampleOptions } from "./sampled.ts";
export { type ReferenceSaturation, saturation, type SaturationDetail, type SolutePoint } from "./saturation.ts";
export {
  type FineBranch,
  fineBranch,
  pooledSixthPower,
  sixthPower,
  type SixthPowerData,
  type SixthPowerDetail,
} from "./sixth_power.ts";
export { sizeSpread, type SizeSpreadDetail, type SpreadCurve } from "./size_spread.ts";
export {
  type NeededElongation,
  softAndTough,
  type SoftAndToughDetail,
  type ToughData,
  type ToughMaterial,
} from "./soft_and_tough.ts";
export { type SpecificSurfaceDetail, surfaceCorrelation, type SurfacePoint } from "./specific_surface.ts";
export {
  type ClassData,
  strengthByClass,
  type StrengthByClassDetail,
  type StrengthData,
  type StrengthPoint,
} from "./strength_by_class.ts";
export {
  type PinningCurve,
  type PinningData,
  type PinningVerdict,
  wallPinning,
  type WallPinningDetail,
} from "./wall_pinning.ts";
export {
  type ConventionRatio,
  type StiffnessEstimate,
  type WallWidthDetail,
  type WallWidthOptions,
  wallWidths,
} from "./wall_width.ts";
