/**
 * Figures of the argument on ketamine.
 *
 * @module
 */
export { circuitFigure } from "./circuit.ts";
export { dopamineCourseFigure } from "./dopamine_course.ts";
