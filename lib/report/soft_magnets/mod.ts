/**
 * Live steps of the article on soft magnets.
 *
 * @module
 */
import { boundaryCoercivity } from "./boundary_coercivity.ts";
import { grainSize } from "./grain_size.ts";
import type { SoftMagnetStep } from "./live_data.ts";
import { lossSeparation } from "./loss_separation.ts";
import { pinningSize } from "./pinning_size.ts";
import { resistivityLoss } from "./resistivity_effect.ts";

export type { SoftMagnetData, SoftMagnetParameters, SoftMagnetStep } from "./live_data.ts";

/** The live steps in the order of the argument. */
export const softMagnetSteps: readonly SoftMagnetStep[] = [
  resistivityLoss,
  lossSeparation,
  grainSize,
  boundaryCoercivity,
  pinningSize,
];
