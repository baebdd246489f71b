/**
 * Figures of the argument on ketamine.
 *
 * @module
 */
export { dopamineCourseFigure } from "./dopamine_course.ts";
