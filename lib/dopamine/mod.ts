/**
 * Dopamine: the acute half of the argument about ketamine, from receptor block to plasticity. Pure models in SI units
 * (s, mol/m³, 1/s): firing in the ventral tegmental area, release and uptake in the nucleus accumbens, D2 feedback in
 * two places, a three-factor plasticity rule; the whole as one system of differential equations, and what is asked of
 * it.
 *
 * @example
 * ```ts
 * import { simulateAcute } from "lib/dopamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const wildType = simulateAcute({ drug: "ketamine", dose: 2e-6 });
 * const deleted = simulateAcute({ drug: "ketamine", dose: 2e-6, deletionFraction: 0.9 });
 * expect(Math.max(...deleted.dopamineFold) - 1).toBeLessThan(0.1 * (Math.max(...wildType.dopamineFold) - 1));
 * ```
 *
 * @module
 */
export * from "./acute_chain.ts";
export * from "./acute_parameters.ts";
export * from "./autoreceptor_feedback.ts";
export * from "./calibrate_plasticity.ts";
export * from "./chain_reading.ts";
export * from "./counterfactual.ts";
export * from "./dopamine_release_uptake.ts";
export * from "./dose_response.ts";
export * from "./loop_scan.ts";
export * from "./matched_dose.ts";
export * from "./outcome_status.ts";
export * from "./plasticity_replay.ts";
export * from "./quasi_steady_chain.ts";
export * from "./resting_state.ts";
export * from "./sensor_readout.ts";
export * from "./simulate_acute.ts";
export * from "./synaptic_plasticity.ts";
export * from "./transient_metrics.ts";
export * from "./vta_circuit.ts";
