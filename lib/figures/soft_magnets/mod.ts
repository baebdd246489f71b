/**
 * Figures of the argument on soft magnets.
 *
 * @module
 */
export { lossSeparationFigure, resistivityFigure } from "./core_loss.ts";
export { grainSizeFigure } from "./grain_size.ts";
