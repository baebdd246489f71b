/**
 * M3.2 live: which part of the coercivity grain boundaries take.
 *
 * @module
 */
import { boundaryShareFigure } from "../../figures/soft_magnets/mod.ts";
import { boundaryShare } from "../../studies/soft_magnets/mod.ts";
import { live } from "../live/live_step.ts";
import type { SoftMagnetStep } from "./live_data.ts";

/** Coercivity of grain boundaries for grains of any size. */
export const boundaryCoercivity: SoftMagnetStep = live({
  id: "boundary-coercivity",
  claim: "M3.2",
  parameters: [
    { name: "grainSize", lower: 1, upper: 1000, scale: "log" },
    { name: "anisotropyConstant" },
    { name: "exchangeStiffness" },
  ],
  compute: ({ inputs, parameters }) => boundaryShare(inputs, parameters),
  chart: ({ detail }) => boundaryShareFigure(detail),
});
