/**
 * The whole acute chain as one system of differential equations: drug, receptors, VTA, dopamine, plasticity.
 *
 * @module
 */
import type { OdeProblem } from "../numerics/ode_problem.ts";
import { TWO_COMPARTMENT_STATES, twoCompartmentRhs } from "../pharmacology/two_compartment.ts";
import { somatodendriticOccupancy, terminalOccupancy } from "./autoreceptor_feedback.ts";
import { type ChainReading, type ChainSetting, createChainReader, emptyReading } from "./chain_reading.ts";
import { dopamineRemoval } from "./dopamine_release_uptake.ts";
import { restingState } from "./resting_state.ts";
import { d1Signal, potentiationRate, weightRate } from "./synaptic_plasticity.ts";

/** The nine states of the chain with their units, in order; the first four are the drug's. */
export const ACUTE_STATES: readonly { readonly name: string; readonly unit: string }[] = [
  ...TWO_COMPARTMENT_STATES,
  { name: "somatodendriticOccupancy", unit: "1" },
  { name: "terminalOccupancy", unit: "1" },
  { name: "dopamine", unit: "mol/m³" },
  { name: "d1Trace", unit: "1" },
  { name: "plasticWeight", unit: "1" },
];

/** Absolute tolerance of each state, some 1e-8 of what it reaches, in the order of {@linkcode ACUTE_STATES}. */
export const ACUTE_TOLERANCES: readonly number[] = [1e-12, 1e-11, 1e-11, 1e-12, 1e-8, 1e-8, 1e-13, 1e-8, 1e-9];

/**
 * The acute chain as an initial value problem, starting from the animal's resting state with no drug on board.
 *
 * Drug: {@linkcode twoCompartmentRhs}. Then, with the {@linkcode ChainReading} at C_e, R, x:
 * R' = (h(c) − R)/τ_s
 * x' = (C/(C + K_t) − x)/τ_t
 * C' = J − V_max·C/(m·K_m + C) − k·C
 * z' = (q − z)/τ_z
 * w' = a·(1 − w) − w/τ_w
 *
 * Time in s. Stiff: dopamine relaxes in 0.1 s at rest and in seconds under much cocaine, the weight in days. Doses are
 * events, see {@linkcode doseEvents}. Valid for one drug at a time and for the hours after a dose.
 *
 * @param setting The drug, the animal's parameters and what was done to it.
 * @returns States with units, initial state (trace 1, weight 0, the rest at the resting state) and right-hand side.
 * @throws {RangeError} If a parameter is out of its domain.
 * @see L. D. Simmler et al., Nature 608 (2022) 368–373, doi:10.1038/s41586-022-04993-7 (the chain of mechanisms; the
 * equations are this project's).
 * @example
 * ```ts
 * import { acuteChain, acuteParameters } from "lib/dopamine/mod.ts";
 * import { cocaine } from "lib/pharmacology/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const chain = acuteChain({ drug: cocaine, parameters: acuteParameters, manipulation: {} });
 * const dydt = new Float64Array(chain.initial.length);
 * chain.rhs(0, chain.initial, dydt);
 * expect(Math.max(...dydt.map(Math.abs))).toBeLessThan(1e-14); // rest stays at rest
 * ```
 */
export function acuteChain(setting: ChainSetting): OdeProblem {
  const { plasticity } = setting.parameters;
  const { initial, reading, rhs: dopamineRhs } = dopaminePart(setting);
  const restDopamine = initial[6]!;
  const rhs = (t: number, y: Float64Array, dydt: Float64Array): void => {
    dopamineRhs(t, y, dydt);
    const z = Math.max(y[7]!, 0), w = Math.min(Math.max(y[8]!, 0), 1), C = Math.max(y[6]!, 0);
    const nmdaReceptorBlock = reading.nmdaBlockPlastic;
    dydt[7] = (d1Signal(C, { restDopamine, parameters: plasticity }) - y[7]!) / plasticity.traceTime;
    const a = potentiationRate(z, { nmdaReceptorBlock, parameters: plasticity });
    dydt[8] = weightRate(w, { potentiationRate: a, parameters: plasticity });
  };
  return { states: ACUTE_STATES, initial: Float64Array.of(...initial, 1, 0), rhs };
}

/**
 * The acute chain up to dopamine, without the synapses that learn from it: the first seven equations of
 * {@linkcode acuteChain}, in which trace and weight do not occur. For questions about dopamine alone, at less cost.
 *
 * @param setting The drug, the animal's parameters and what was done to it.
 * @returns States with units, initial state (the resting state) and right-hand side.
 * @throws {RangeError} If a parameter is out of its domain.
 * @example
 * ```ts
 * import { acuteChain, acuteParameters, dopamineChain } from "lib/dopamine/mod.ts";
 * import { cocaine } from "lib/pharmacology/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const setting = { drug: cocaine, parameters: acuteParameters, manipulation: {} };
 * expect(dopamineChain(setting).initial).toEqual(acuteChain(setting).initial.slice(0, 7));
 * ```
 */
export function dopamineChain(setting: ChainSetting): OdeProblem {
  const { initial, rhs } = dopaminePart(setting);
  return { states: ACUTE_STATES.slice(0, initial.length), initial, rhs };
}

/** The equations up to dopamine, and the reading that the last call of their right-hand side left. */
function dopaminePart(setting: ChainSetting): Pick<OdeProblem, "initial" | "rhs"> & { readonly reading: ChainReading } {
  const rest = restingState(setting);
  const { somatodendritic, terminal, uptake } = setting.parameters;
  const drugRhs = twoCompartmentRhs(setting.drug.pharmacokinetics);
  const read = acuteReader(setting);
  const reading = emptyReading();
  const rhs = (t: number, y: Float64Array, dydt: Float64Array): void => {
    drugRhs(t, y, dydt);
    read(y, reading);
    const R = y[4]!, x = y[5]!, C = Math.max(y[6]!, 0); // trial states of an implicit solver may stray below 0
    const { transporterFactor } = reading;
    dydt[4] = (somatodendriticOccupancy(reading.somatodendriticDopamine, somatodendritic) - R) /
      somatodendritic.timeConstant;
    dydt[5] = (terminalOccupancy(C, terminal) - x) / terminal.timeConstant;
    dydt[6] = reading.release - dopamineRemoval(C, { transporterFactor, parameters: uptake });
  };
  const initial = Float64Array.of(0, 0, 0, 0, rest.somatodendriticOccupancy, rest.terminalOccupancy, rest.dopamine);
  return { initial, reading, rhs };
}

/**
 * The reading that goes with a state of the acute chain: receptor block, rates and release.
 *
 * @param setting The drug, the animal's parameters and what was done to it.
 * @returns A function (state, reading) that fills the reading from a state in the order of {@linkcode ACUTE_STATES}. It
 * allocates nothing.
 * @throws {RangeError} From the returned function, if a parameter is out of its domain.
 * @example
 * ```ts
 * import { acuteChain, acuteParameters, acuteReader, emptyReading } from "lib/dopamine/mod.ts";
 * import { cocaine } from "lib/pharmacology/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const setting = { drug: cocaine, parameters: acuteParameters, manipulation: {} };
 * const reading = emptyReading();
 * acuteReader(setting)(acuteChain(setting).initial, reading);
 * expect(reading.gabaRate).toBe(20);
 * ```
 */
export function acuteReader(setting: ChainSetting): (state: Float64Array, reading: ChainReading) => void {
  const read = createChainReader(setting);
  const inputs = { effectSite: 0, somatodendriticOccupancy: 0, terminalOccupancy: 0 };
  return (state, reading) => {
    inputs.effectSite = state[3]!;
    inputs.somatodendriticOccupancy = state[4]!;
    inputs.terminalOccupancy = state[5]!;
    read(inputs, reading);
  };
}
