/**
 * Stands in for `lib/data/mod.ts` in a page, which has no files to read: only what computes.
 *
 * @module
 */
export { findById } from "../../../data/find_by_id.ts";
export { fromSi, parseUnit, toSi } from "../../../data/units.ts";
