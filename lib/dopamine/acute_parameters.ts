/**
 * All parameters of the acute chain that belong to the animal, in one object. Those of a drug are in the drug.
 *
 * @module
 */
import {
  somatodendriticAutoreceptors,
  type SomatodendriticParameters,
  terminalAutoreceptors,
  type TerminalParameters,
} from "./autoreceptor_feedback.ts";
import { dopamineUptake, type DopamineUptakeParameters } from "./dopamine_release_uptake.ts";
import { type PlasticityParameters, synapticPlasticity } from "./synaptic_plasticity.ts";
import { vtaCircuit, type VtaCircuitParameters } from "./vta_circuit.ts";

/** Parameters of the acute chain. */
export interface AcuteParameters {
  /** Firing rates in the VTA. */
  readonly circuit: VtaCircuitParameters;
  /** Removal of dopamine in the nucleus accumbens. */
  readonly uptake: DopamineUptakeParameters;
  /** D2 receptors on cell bodies and dendrites. */
  readonly somatodendritic: SomatodendriticParameters;
  /** D2 receptors on terminals. */
  readonly terminal: TerminalParameters;
  /** The plasticity rule. */
  readonly plasticity: PlasticityParameters;
}

/** Some parameters of the acute chain, the rest being those of a base. */
export type AcuteParameterChanges = { readonly [Part in keyof AcuteParameters]?: Partial<AcuteParameters[Part]> };

/** Default parameters of the acute chain. */
export const acuteParameters: AcuteParameters = {
  circuit: vtaCircuit,
  uptake: dopamineUptake,
  somatodendritic: somatodendriticAutoreceptors,
  terminal: terminalAutoreceptors,
  plasticity: synapticPlasticity,
};

/**
 * Parameters of the acute chain with some changed.
 *
 * @param changes The parameters that differ from the base, by part.
 * @param base Default {@linkcode acuteParameters}. Not changed.
 * @returns A new set of parameters.
 * @example
 * ```ts
 * import { acuteParameters, withAcuteParameters } from "lib/dopamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const fast = withAcuteParameters({ somatodendritic: { timeConstant: 3 } });
 * expect(fast.somatodendritic.timeConstant).toBe(3);
 * expect(fast.somatodendritic.gain).toBe(acuteParameters.somatodendritic.gain);
 * ```
 */
export function withAcuteParameters(
  changes: AcuteParameterChanges,
  base: AcuteParameters = acuteParameters,
): AcuteParameters {
  return {
    circuit: { ...base.circuit, ...changes.circuit },
    uptake: { ...base.uptake, ...changes.uptake },
    somatodendritic: { ...base.somatodendritic, ...changes.somatodendritic },
    terminal: { ...base.terminal, ...changes.terminal },
    plasticity: { ...base.plasticity, ...changes.plasticity },
  };
}
