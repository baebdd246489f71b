/**
 * Figures of the argument on ketamine.
 *
 * @module
 */
export { circuitFigure } from "./circuit.ts";
export { courseExchangeFigure } from "./course_exchange.ts";
export { antagonistFigure } from "./d2_antagonist.ts";
export { branchRemovalFigure } from "./d2_feedback.ts";
export { prolongationMapFigure, siteMapFigure } from "./d2_loop_map.ts";
export { disinhibitionFigure } from "./disinhibition.ts";
export { dopamineDurationFigure } from "./dopamine_duration.ts";
export { doseMapFigure } from "./dose_map.ts";
export { receptorDeletionFigure } from "./receptor_deletion.ts";
export { speedShareFigure } from "./speed_share.ts";
export { wholeChainFigure } from "./whole_chain.ts";
