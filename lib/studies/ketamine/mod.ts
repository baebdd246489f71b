/**
 * What decides the claims of the article on ketamine.
 *
 * @module
 */
export { ACUTE_OUTCOMES } from "../../dopamine/mod.ts";
export { type AbstinenceRow, abstinenceTable } from "./abstinence.ts";
export { type AcuteDoses, courseIn, type Trial, trialOf } from "./acute_trial.ts";
export { type Animal, ANIMAL_INPUTS, animalOf, nominalAnimal } from "./animal.ts";
export { BEHAVIOUR_OUTCOMES, type BehaviourOutcome } from "./behaviour_outcomes.ts";
export {
  type BehaviourSettings,
  type BehaviourSpace,
  behaviourSpace,
  type DrugOutcome,
  nominalPoint,
  outcomeOf,
} from "./behaviour_space.ts";
export { type ChainMoment, chainTable } from "./chain_table.ts";
export { type CircuitMoment, type CircuitSequence, circuitSequence, type CircuitState } from "./circuit_state.ts";
export {
  type CarryOver,
  carryOver,
  type Colonies,
  type ColonySettings,
  type ColonySummary,
  compareMedianAnimal,
  type MedianComparison,
  runColonies,
  type SessionIntake,
  sessionIntake,
  type Substance,
  summarizeColonies,
  sweepColonies,
  type TestedColony,
} from "./colonies.ts";
export { type CourseExchange, exchangeCourses } from "./course_exchange.ts";
export { type CourseSpread, courseSpread } from "./course_spread.ts";
export {
  type AntagonistDetail,
  antagonistProlongs,
  type AntagonistSetting,
  type Prolongation,
  prolongationBySpeed,
  type ProlongationSeries,
  type SpeedClass,
} from "./d2_antagonist.ts";
export {
  type BranchCourse,
  type FeedbackDetail,
  feedbackEndsBurst,
  somaticBranchEndsBurst,
  terminalBranchEndsBurst,
} from "./d2_feedback.ts";
export { feedbackIntoPeritoneum, type PeritonealFeedback } from "./d2_route.ts";
export { type LoopMap, prolongationMap, siteMap } from "./d2_loop_map.ts";
export { disinhibition, type DisinhibitionDetail } from "./disinhibition.ts";
export {
  type DopamineCourseDetail,
  dopamineDuration,
  type DopamineDurationDetail,
  dopamineRise,
  type DrugCourse,
} from "./dopamine_course.ts";
export { type Counterfactual, dopamineExchange, type DopamineExchangeDetail } from "./dopamine_exchange.ts";
export {
  doseDependence,
  type DoseDependenceDetail,
  type DosePoint,
  type MotivationMap,
  motivationMap,
  type StressRow,
  stressTable,
} from "./dose_dependence.ts";
export { doseMap, type DoseSeries } from "./dose_map.ts";
export { type EffortCurve, effortCurves, type EffortDetail, effortForCocaine, effortForKetamine } from "./effort.ts";
export { type GabaActivityDetail, gabaAfterCocaine, gabaAfterKetamine } from "./gaba_activity.ts";
export {
  type DeletedIntake,
  type DemandCurve,
  demandCurves,
  type IntakeDetail,
  intakeRatio,
  intakeWithDeletion,
  reinforcement,
  type ReinforcementDetail,
} from "./intake.ts";
export { type ClaimShare, jointConclusion, type JointConclusionDetail } from "./joint_conclusion.ts";
export {
  addictiveFeatures,
  type LiabilityDetail,
  liabilityIndex,
  liabilityRatios,
  type LiabilitySpread,
  liabilitySpread,
} from "./liability_summary.ts";
export {
  type Breakpoints,
  missingAdaptations,
  type MissingAdaptationsDetail,
  shareOfGapRemoved,
} from "./missing_adaptations.ts";
export {
  type InjectionSeries,
  repeatedExposure,
  type RepeatedExposureDetail,
  singleExposure,
  type SingleExposureDetail,
} from "./plasticity.ts";
export {
  type CountDetail,
  type FindingRow,
  findingsBeside,
  opioidPathways,
  relapseFindings,
} from "./published_beside.ts";
export { comparePublished, type Comparison } from "./published_comparison.ts";
export { punishedIntake, type PunishedIntakeDetail } from "./punished_intake.ts";
export {
  type DeletionDetail,
  type DeletionSeries,
  deletionSeries,
  type DeletionSetting,
  deletionSparesGaba,
  deletionSpecificity,
  deletionUnderCocaine,
  deletionUnderFentanyl,
  deletionUnderKetamine,
  type SpecificityDetail,
} from "./receptor_deletion.ts";
export {
  receptorDrive,
  type ReceptorDriveDetail,
  type ReceptorOccupancyDetail,
  receptorOccupation,
} from "./receptor_drive.ts";
