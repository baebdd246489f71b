/**
 * Behaviour: the other half of the argument about ketamine, from dopamine to addiction-like responding. Pure, seeded models in SI units of mice at a
 * lever: schedules of reinforcement, punishment, learning of value from dopamine rises, colonies of animals that differ, the battery of tests they go
 * through, and the statistics of what they do. Nearly all parameters are assumed; `BEHAVIOUR_PARAMETERS` says which, and why.
 *
 * @example
 * ```ts
 * import { createColony, runBattery, selfAdminister } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const breakpoints = (drug: "ketamine" | "cocaine", unitDose: number) =>
 *   runBattery(selfAdminister(createColony({ drug, unitDose, seed: 42, animals: 4 }), { days: 3 }).colony).breakpoints;
 * expect(Math.max(...breakpoints("ketamine", 2e-6))).toBeLessThan(Math.min(...breakpoints("cocaine", 5e-7)));
 * ```
 *
 * @module
 */
export * from "./acute_tolerance.ts";
export * from "./addiction_criterion.ts";
export * from "./behavioural_battery.ts";
export * from "./colony.ts";
export * from "./demand.ts";
export * from "./demand_experiment.ts";
export * from "./demand_fit.ts";
export * from "./dose_map.ts";
export * from "./fixed_ratio.ts";
export * from "./incentive_value.ts";
export * from "./intake_statistics.ts";
export * from "./liability.ts";
export * from "./logistic_gate.ts";
export * from "./median_animal.ts";
export * from "./parameters.ts";
export * from "./persistence.ts";
export * from "./press_rate.ts";
export * from "./progressive_ratio.ts";
export * from "./punishment.ts";
export * from "./relapse.ts";
export * from "./schedule.ts";
export * from "./self_administration.ts";
export * from "./session.ts";
export * from "./session_gates.ts";
export * from "./session_protocol.ts";
export * from "./stress.ts";
export * from "./survival.ts";
