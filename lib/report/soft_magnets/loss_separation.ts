/**
 * M1.2b live: which part of the core loss eddy currents cause.
 *
 * @module
 */
import { lossSeparationFigure } from "../../figures/soft_magnets/mod.ts";
import { eddyShare } from "../../studies/soft_magnets/mod.ts";
import { live } from "../live/live_step.ts";
import type { SoftMagnetStep } from "./live_data.ts";

/** Core loss against frequency in a sheet of any thickness at any induction. */
export const lossSeparation: SoftMagnetStep = live({
  id: "loss-separation",
  claim: "M1.2b",
  parameters: [
    { name: "frequency", lower: 50, upper: 1e6, scale: "log" },
    { name: "sheetThickness", lower: 0.01, upper: 2, scale: "log" },
    { name: "peakInduction", lower: 0.05, upper: 2, scale: "log" },
  ],
  compute: ({ inputs, parameters }) => eddyShare(inputs, parameters),
  chart: ({ detail }) => lossSeparationFigure(detail),
});
