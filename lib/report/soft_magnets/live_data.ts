/**
 * What the live steps of the article on soft magnets are computed from.
 *
 * @module
 */
import type { AlloyValue, GrainSizePoint } from "../../data/mod.ts";
import type { LiveStep } from "../live/live_step.ts";
import type { AlloyDesign } from "../../studies/soft_magnets/alloy_design.ts";
import type { SheetOperation } from "../../studies/soft_magnets/mod.ts";

/** Parameters of the notebook that live steps take, in SI. */
export interface SoftMagnetParameters extends AlloyDesign, SheetOperation {
  /** Points of samples. */
  readonly samples: number;
  /** Seed of samples. */
  readonly seed: number;
}

/** Tables that live steps take. */
export interface SoftMagnetData {
  /** Measured grain sizes and coercivities. */
  readonly points: readonly GrainSizePoint[];
  /** Published values of the alloy. */
  readonly alloy: readonly AlloyValue[];
}

/** A live step of this article. */
export type SoftMagnetStep = LiveStep<SoftMagnetParameters, SoftMagnetData>;
