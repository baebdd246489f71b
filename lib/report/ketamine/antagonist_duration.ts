/**
 * K6.3 live: whether a D2 antagonist prolongs ketamine's dopamine.
 *
 * @module
 */
import { antagonistFigure } from "../../figures/ketamine/mod.ts";
import { antagonistProlongs } from "../../studies/ketamine/mod.ts";
import { live } from "../live/live_step.ts";
import type { KetamineStep } from "./live_data.ts";

/** Prolongation against the antagonist's occupancy, for a loop of any speed. */
export const antagonistDuration: KetamineStep = live({
  id: "antagonist-duration",
  claim: "K6.3",
  parameters: [
    { name: "antagonistOccupancy", lower: 0, upper: 0.98 },
    { name: "somaticTime" },
    { name: "somaticGain" },
    { name: "ketamineDose", lower: 0.1, upper: 50, scale: "log" },
  ],
  compute: ({ inputs, parameters }) => antagonistProlongs(inputs, parameters),
  chart: ({ detail }) => antagonistFigure(detail),
});
