/**
 * K6.1 live: whether D2 feedback ends the burst, for a loop of any speed and strength.
 *
 * @module
 */
import { branchRemovalFigure } from "../../figures/ketamine/mod.ts";
import { feedbackEndsBurst } from "../../studies/ketamine/mod.ts";
import { live } from "../live/live_step.ts";
import type { KetamineStep } from "./live_data.ts";

/** Dopamine after ketamine without one or both branches of the feedback. */
export const branchRemoval: KetamineStep = live({
  id: "branch-removal",
  claim: "K6.1",
  parameters: [
    { name: "ketamineDose", lower: 0.1, upper: 50, scale: "log" },
    { name: "somaticTime" },
    { name: "somaticGain" },
    { name: "terminalGain" },
  ],
  compute: ({ inputs, parameters }) => feedbackEndsBurst(inputs, parameters),
  chart: ({ detail }) => branchRemovalFigure(detail),
});
