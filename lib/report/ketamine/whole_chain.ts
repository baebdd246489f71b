/**
 * K3.3a live: the acute course after each of the three drugs.
 *
 * @module
 */
import { wholeChainFigure } from "../../figures/ketamine/mod.ts";
import { dopamineRise } from "../../studies/ketamine/mod.ts";
import { live } from "../live/live_step.ts";
import type { KetamineStep } from "./live_data.ts";

/** From concentration to dopamine at any dose. */
export const wholeChain: KetamineStep = live({
  id: "whole-chain",
  claim: "K3.3a",
  parameters: [
    { name: "ketamineDose", lower: 0.1, upper: 50, scale: "log" },
    { name: "cocaineDose", lower: 0.05, upper: 20, scale: "log" },
    { name: "fentanylDose", lower: 0.001, upper: 0.5, scale: "log" },
    { name: "disinhibitionGain" },
  ],
  compute: ({ inputs, parameters }) => dopamineRise(inputs, parameters),
  chart: ({ detail }) => wholeChainFigure(detail),
});
