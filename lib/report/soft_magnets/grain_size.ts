/**
 * M2.1b live: where the branch of the sixth power ends.
 *
 * @module
 */
import { grainSizeFigure } from "../../figures/soft_magnets/mod.ts";
import { branchEnd, fineBranch } from "../../studies/soft_magnets/mod.ts";
import { live } from "../live/live_step.ts";
import type { SoftMagnetStep } from "./live_data.ts";

/** Coercivity against grain size for any anisotropy and exchange, far beyond what is plausible: only there it flips. */
export const grainSize: SoftMagnetStep = live({
  id: "grain-size-coercivity",
  claim: "M2.1b",
  parameters: [
    { name: "nanocrystalAnisotropy", lower: 0.02, upper: 20, scale: "log" },
    { name: "nanocrystalExchange", lower: 1, upper: 50, scale: "log" },
  ],
  compute: ({ inputs }) => branchEnd(inputs),
  chart: ({ detail }, { inputs, data: { points } }) =>
    grainSizeFigure(points, { sixthPower: fineBranch({ points, inputs }), branchEnd: detail }),
});
