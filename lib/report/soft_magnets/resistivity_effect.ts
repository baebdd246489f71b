/**
 * M1.2a live: what resistivity does to eddy loss.
 *
 * @module
 */
import { resistivityFigure } from "../../figures/soft_magnets/mod.ts";
import { resistivityEffect } from "../../studies/soft_magnets/mod.ts";
import { live } from "../live/live_step.ts";
import type { SoftMagnetStep } from "./live_data.ts";

/** Eddy loss of the alloy over that of silicon steel in the same sheet. */
export const resistivityLoss: SoftMagnetStep = live({
  id: "resistivity-effect",
  claim: "M1.2a",
  parameters: [
    { name: "frequency", lower: 50, upper: 1e6, scale: "log" },
    { name: "sheetThickness", lower: 0.01, upper: 2, scale: "log" },
    { name: "relativePermeability" },
  ],
  compute: ({ inputs, parameters }) => resistivityEffect(inputs, parameters),
  chart: ({ detail }) => resistivityFigure(detail),
});
