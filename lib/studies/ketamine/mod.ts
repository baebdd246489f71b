/**
 * What decides the claims of the article on ketamine.
 *
 * @module
 */
export { type Animal, ANIMAL_INPUTS, animalOf } from "./animal.ts";
export {
  type AcuteDoses,
  type DopamineCourseDetail,
  dopamineDuration,
  dopamineRise,
  type DrugCourse,
} from "./dopamine_course.ts";
