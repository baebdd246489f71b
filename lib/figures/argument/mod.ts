/**
 * Figures of verdicts: robustness of one claim, margins of all, the argument as a graph.
 *
 * @module
 */
export { argumentFigure, type JudgedClaim, marginFigure, supportOf } from "./overview.ts";
export { type DecidedClaim, robustnessFigure } from "./robustness.ts";
