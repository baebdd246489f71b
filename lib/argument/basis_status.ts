/**
 * Whether a value may decide.
 *
 * @module
 */

/** confirmed: read in the source; unconfirmed: from memory, decides nothing; assumed: a range chosen here. */
export type BasisStatus = "confirmed" | "unconfirmed" | "assumed";
