/**
 * What decides the claims of the article on ketamine.
 *
 * @module
 */
export { ACUTE_OUTCOMES } from "../../dopamine/mod.ts";
export { type AcuteDoses, courseIn, type Trial, trialOf } from "./acute_trial.ts";
export { type Animal, ANIMAL_INPUTS, animalOf, nominalAnimal } from "./animal.ts";
export { type ChainMoment, chainTable } from "./chain_table.ts";
export { type CircuitMoment, type CircuitSequence, circuitSequence, type CircuitState } from "./circuit_state.ts";
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
export { type LoopMap, prolongationMap, siteMap } from "./d2_loop_map.ts";
export { disinhibition, type DisinhibitionDetail } from "./disinhibition.ts";
export {
  type DopamineCourseDetail,
  dopamineDuration,
  type DopamineDurationDetail,
  dopamineRise,
  type DrugCourse,
} from "./dopamine_course.ts";
export { doseMap, type DoseSeries } from "./dose_map.ts";
export { type GabaActivityDetail, gabaAfterCocaine, gabaAfterKetamine } from "./gaba_activity.ts";
export { comparePublished, type Comparison } from "./published_comparison.ts";
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
