/**
 * What decides the claims of the article on soft magnets.
 *
 * @module
 */
export { branchEnd, type BranchEndDetail, type BranchPoint } from "./branch_end.ts";
export {
  eddyShare,
  type EddyShareDetail,
  type LossPoint,
  type ResistivityDetail,
  resistivityEffect,
  type SheetOperation,
} from "./eddy_currents.ts";
export { pooledSixthPower, sixthPower, type SixthPowerDetail } from "./sixth_power.ts";
