/**
 * The acute chain in fixed steps, for many animals over many hours.
 *
 * @module
 */
import { requirePositive } from "../numerics/require.ts";
import { applyPropagator, twoCompartmentPropagator } from "../pharmacology/two_compartment.ts";
import { acuteChain, acuteReader } from "./acute_chain.ts";
import { somatodendriticOccupancy, terminalOccupancy } from "./autoreceptor_feedback.ts";
import { type ChainReading, type ChainSetting, emptyReading } from "./chain_reading.ts";
import { steadyStateDopamine } from "./dopamine_release_uptake.ts";
import { d1Signal, potentiationRate } from "./synaptic_plasticity.ts";

/** A stepper of the acute chain. */
export interface QuasiSteadyChain {
  /** The resting state: a new array of nine numbers in the order of `ACUTE_STATES`. */
  initial(): Float64Array;
  /** Advances a state by one step, in place, and returns the reading at its start, which the next call overwrites. */
  step(state: Float64Array): ChainReading;
}

/**
 * Stepper of the acute chain with dopamine at quasi-steady state.
 *
 * Per step Δ: the drug by its exact propagator; dopamine as {@linkcode steadyStateDopamine} of the release; both
 * autoreceptor occupancies, the trace and the weight by the exact exponential towards their momentary targets. First
 * order in Δ, at a fraction of the cost of {@linkcode acuteChain}. Doses (see {@linkcode administer}) go between any
 * two steps.
 *
 * Validity, at 1 s and the default parameters: dopamine is within 3 % of {@linkcode acuteChain} in the first 20 s after
 * an intravenous dose and within 1 % from then on, up to 2 mg/kg of cocaine, 8 of ketamine and 0.02 of fentanyl, also
 * where such doses are repeated. Beyond, the largest errors in the first 20 s and later are 3.7 and 1.3 % after 4 mg/kg
 * of cocaine, 14 and 3.7 % after 16, 42 and 9.6 % after 50; 9 and 0.1 % after 30 mg/kg of ketamine; 12.5 and 0.2 %
 * after 0.3 mg/kg of fentanyl. Doses into the peritoneum, which act more slowly, stay within 1 % up to 16 mg/kg of
 * cocaine, 100 of ketamine and 0.3 of fentanyl. Where an antagonist holds 0.9 of the autoreceptors, the errors after
 * cocaine are larger, by a tenth in the first 20 s and by up to half later.
 *
 * @param setting The drug, the animal's parameters and what was done to it.
 * @param options `step` Δ, s, above 0; 1 s unless shown otherwise. Above about 3 s the terminal feedback is no longer
 * resolved.
 * @returns The stepper. One serves all animals with the same parameters; each animal has its own state.
 * @throws {RangeError} If a parameter is out of its domain or the step is not positive.
 * @example
 * ```ts
 * import { acuteParameters, quasiSteadyChain } from "lib/dopamine/mod.ts";
 * import { administer, ketamine } from "lib/pharmacology/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const chain = quasiSteadyChain({ drug: ketamine, parameters: acuteParameters, manipulation: {} }, { step: 1 });
 * const mouse = chain.initial();
 * administer(mouse, { drug: ketamine, amount: 2e-6, route: "intravenous" });
 * for (let second = 0; second < 48; second++) chain.step(mouse);
 * expect(mouse[6]! / 20e-6).toBeCloseTo(1.71, 1); // dopamine over rest at its peak
 * ```
 */
export function quasiSteadyChain(setting: ChainSetting, options: { readonly step: number }): QuasiSteadyChain {
  const step = requirePositive("step", options.step, "step the acute chain");
  const { somatodendritic, terminal, uptake, plasticity } = setting.parameters;
  const { initial } = acuteChain(setting);
  const propagator = twoCompartmentPropagator(setting.drug.pharmacokinetics, step);
  const read = acuteReader(setting);
  const reading = emptyReading();
  const removal = { transporterFactor: 1, parameters: uptake };
  const signal = { restDopamine: initial[6]!, parameters: plasticity };
  const synapse = { nmdaReceptorBlock: 0, parameters: plasticity };
  // A state that one step leaves as it is, as that of an animal without drug, is left so by all that follow.
  const before = new Float64Array(initial.length);
  let stands = false;
  const [towardsR, towardsX, towardsQ] = [somatodendritic.timeConstant, terminal.timeConstant, plasticity.traceTime]
    .map((tau) => -Math.expm1(-step / tau)) as [number, number, number];
  return {
    initial: () => Float64Array.from(initial),
    step: (y) => {
      if (stands && sameState(y, before)) return reading;
      before.set(y);
      applyPropagator(y, propagator);
      read(y, reading);
      removal.transporterFactor = reading.transporterFactor;
      const C = steadyStateDopamine(reading.release, removal);
      y[6] = C;
      y[4]! += towardsR * (somatodendriticOccupancy(reading.somatodendriticDopamine, somatodendritic) - y[4]!);
      y[5]! += towardsX * (terminalOccupancy(C, terminal) - y[5]!);
      y[7]! += towardsQ * (d1Signal(C, signal) - y[7]!);
      synapse.nmdaReceptorBlock = reading.nmdaBlockPlastic;
      const a = potentiationRate(y[7]!, synapse);
      const b = a + 1 / plasticity.decayTime;
      y[8]! += -Math.expm1(-b * step) * (a / b - y[8]!);
      stands = sameState(y, before);
      return reading;
    },
  };
}

/** Whether no number of two states differs; those of a drug do at the first. */
function sameState(a: Float64Array, b: Float64Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
