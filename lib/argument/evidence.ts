/**
 * What a verdict is decided on.
 *
 * @module
 */
import type { BasisStatus } from "./basis_status.ts";
import type { Robustness } from "./robustness.ts";

/**
 * measured: a published measurement; emergent: a model gives it without having been told; calibrated: a parameter was
 * set on it; assumed: built into the model. Only the first two are evidence.
 */
export type EvidenceKind = "measured" | "emergent" | "calibrated" | "assumed";

/** A data row, parameter or model that a result rests on. */
export interface Basis {
  /** Identifier of the row, parameter or model. */
  readonly id: string;
  /** What it is. */
  readonly kind: "data" | "model" | "parameter";
  /** Whether it may decide. */
  readonly status: BasisStatus;
}

/** A computed result that decides a claim. */
export interface Evidence {
  /** Observed value of the deciding quantity, in the claim's unit. */
  readonly observed: number;
  /** Interval of the observed value, in the claim's unit. */
  readonly interval?: readonly [number, number];
  /** What kind of evidence it is. */
  readonly kind: EvidenceKind;
  /** Every data row, parameter and model used; at least one. */
  readonly basis: readonly Basis[];
  /** Assumptions in words, each completing "if ...". */
  readonly assumptions?: readonly string[];
  /** How the result fares over the plausible ranges of its inputs. */
  readonly robustness?: Robustness;
}
