/**
 * The animal before the drug.
 *
 * @module
 */
import { findRoot } from "../numerics/find_root.ts";
import { type ChainReading, type ChainSetting, createChainReader, emptyReading } from "./chain_reading.ts";
import { somatodendriticOccupancy, terminalOccupancy } from "./autoreceptor_feedback.ts";
import { dopamineRemoval, steadyStateDopamine } from "./dopamine_release_uptake.ts";

/** The steady state of the chain without drug. */
export interface RestingState {
  /** Occupancy of somatodendritic D2 receptors by dopamine. */
  readonly somatodendriticOccupancy: number;
  /** Occupancy of terminal D2 receptors by dopamine. */
  readonly terminalOccupancy: number;
  /** Extracellular dopamine in the nucleus accumbens, mol/m³. */
  readonly dopamine: number;
  /** Firing rates, release and receptor block in this state. */
  readonly reading: ChainReading;
}

/**
 * Steady state of the chain without drug, in an animal that may have been manipulated.
 *
 * Two balances, one after the other: R = h(c(ν(R))) for the somatodendritic loop, then for dopamine release γ·ν·p(x(C))
 * against removal V_max·C/(K_m + C) + k·C. In both, one side rises and the other falls, so each has exactly one root.
 * Without manipulation it is the resting state of the parameters; deletion without compensation or a D2 antagonist
 * raises dopamine.
 *
 * @param setting The animal's parameters and what was done to it. Its drug is ignored: the concentration is 0.
 * @returns Occupancies, dopamine (mol/m³) and the rates that go with them.
 * @throws {RangeError} If a parameter is out of its domain, or release exceeds V_max without other loss.
 * @example
 * ```ts
 * import { acuteParameters, restingState } from "lib/dopamine/mod.ts";
 * import { ketamine } from "lib/pharmacology/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const rest = restingState({ drug: ketamine, parameters: acuteParameters, manipulation: {} });
 * expect(rest.dopamine * 1e6).toBeCloseTo(20, 4); // nM
 * expect(rest.reading.dopamineRate).toBeCloseTo(4.5, 5);
 * ```
 */
export function restingState(setting: ChainSetting): RestingState {
  const { somatodendritic, terminal, uptake } = setting.parameters;
  const read = createChainReader(setting);
  const reading = emptyReading();
  const excess = (R: number): number => {
    read({ effectSite: 0, somatodendriticOccupancy: R, terminalOccupancy: 0 }, reading);
    return somatodendriticOccupancy(reading.somatodendriticDopamine, somatodendritic) - R;
  };
  const R = findRoot(excess, { lower: 0, upper: 1 });
  const surplus = (C: number): number => {
    const x = terminalOccupancy(C, terminal);
    read({ effectSite: 0, somatodendriticOccupancy: R, terminalOccupancy: x }, reading);
    return reading.release - dopamineRemoval(C, { parameters: uptake });
  };
  surplus(0);
  const C = findRoot(surplus, {
    lower: 0,
    upper: steadyStateDopamine(reading.release * (1 + 1e-9), { parameters: uptake }),
  });
  surplus(C); // leaves the reading at the root
  return { somatodendriticOccupancy: R, terminalOccupancy: terminalOccupancy(C, terminal), dopamine: C, reading };
}
