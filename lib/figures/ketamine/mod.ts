/**
 * Figures of the argument on ketamine.
 *
 * @module
 */
export { carryOverFigure } from "./carry_over.ts";
export { circuitFigure } from "./circuit.ts";
export { abstinenceRows, colonyRows, medianRows, type TableRow } from "./colony_rows.ts";
export { courseExchangeFigure } from "./course_exchange.ts";
export { antagonistFigure } from "./d2_antagonist.ts";
export { branchRemovalFigure } from "./d2_feedback.ts";
export { prolongationMapFigure, siteMapFigure } from "./d2_loop_map.ts";
export { disinhibitionFigure } from "./disinhibition.ts";
export { dopamineDurationFigure } from "./dopamine_duration.ts";
export { doseMapFigure } from "./dose_map.ts";
export { effortFigure } from "./effort.ts";
export { gapCounterfactualsFigure } from "./gap_counterfactuals.ts";
export { demandFigure, intakeFigure } from "./intake.ts";
export { jointConclusionFigure } from "./joint_conclusion.ts";
export { liabilityFigure } from "./liability.ts";
export { doseDependenceFigure, motivationMapFigure } from "./motivation_map.ts";
export { plasticityBrakesFigure, repeatedPlasticityFigure, thresholdWindowFigure } from "./plasticity.ts";
export { punishedIntakeFigure } from "./punished_intake.ts";
export { receptorDeletionFigure } from "./receptor_deletion.ts";
export { speedShareFigure } from "./speed_share.ts";
export { wholeChainFigure } from "./whole_chain.ts";
