/**
 * M3.4 live: whether precipitates smaller than the wall pin it less.
 *
 * @module
 */
import { wallPinningFigure } from "../../figures/soft_magnets/mod.ts";
import { wallPinning } from "../../studies/soft_magnets/mod.ts";
import { live } from "../live/live_step.ts";
import type { SoftMagnetStep } from "./live_data.ts";

/** Pinning coercivity against precipitate size for any fraction and anisotropy. */
export const pinningSize: SoftMagnetStep = live({
  id: "pinning-size",
  claim: "M3.4",
  parameters: [
    { name: "precipitateSize", lower: 10, upper: 1000, scale: "log" },
    { name: "precipitateFraction", lower: 0.05, upper: 0.8 },
    { name: "anisotropyConstant" },
  ],
  compute: ({ inputs, parameters, data: { alloy } }) => wallPinning({ alloy, inputs }, parameters),
  chart: ({ detail }) => wallPinningFigure(detail),
});
