/**
 * What happens in a session at the lever.
 *
 * @module
 */
import { requireFraction, requireInteger, requireNonNegative, requirePositive } from "../numerics/require.ts";
import type { Punishment } from "./punishment.ts";
import type { Schedule } from "./schedule.ts";

/** How presses fall. */
export type Pressing = "poisson" | "regular";

/** What happens in a session. */
export interface SessionProtocol {
  /** What an infusion costs. */
  readonly schedule: Schedule;
  /** Length, s, at least half a step; rounded to whole steps. */
  readonly duration: number;
  /** Foot shock; default none. The punished context is signalled, so the cost learned there is feared there only. */
  readonly punishment?: Punishment;
  /** Dose of one infusion, kg/kg, where it is not the colony's: 0 makes it a test under extinction. */
  readonly unitDose?: number;
  /** Dose the experimenter gives at the start, kg/kg intravenously; default 0. */
  readonly primingDose?: number;
  /** Time after the lever is gone in which the drug still acts on synapses, s; default 0. */
  readonly washout?: number;
  /** How presses fall: as a Poisson process, or at regular intervals of the same mean; default "poisson". */
  readonly pressing?: Pressing;
  /** Time step, s; default 1. */
  readonly step?: number;
}

/**
 * Requires a session that can be run.
 *
 * @param protocol The session.
 * @returns The session, unchanged.
 * @throws {RangeError} If `duration` or `step` is not positive, the duration is below half a step, a dose or `washout`
 * is negative, `shockProbability` is no fraction, or `pressing` is unknown.
 * @example
 * ```ts
 * import { fixedRatio, requireProtocol } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(() => requireProtocol({ schedule: fixedRatio(1), duration: 0 })).toThrow("duration must be positive");
 * ```
 */
export function requireProtocol(protocol: SessionProtocol): SessionProtocol {
  const attempt = "run a session";
  const duration = requirePositive("duration", protocol.duration, attempt);
  const step = requirePositive("step", protocol.step ?? 1, attempt);
  // A session of no steps would hand back the animals untouched.
  const steps = Math.round(duration / step);
  requireInteger(`number of steps of ${step} s in a duration of ${duration} s`, steps, { minimum: 1, attempt });
  requireNonNegative("washout", protocol.washout ?? 0, attempt);
  requireNonNegative("unitDose", protocol.unitDose ?? 0, attempt);
  requireNonNegative("primingDose", protocol.primingDose ?? 0, attempt);
  requirePressing(protocol.pressing ?? "poisson");
  requireFraction("shockProbability", protocol.punishment?.shockProbability ?? 0, attempt);
  return protocol;
}

function requirePressing(pressing: Pressing): void {
  if (pressing !== "poisson" && pressing !== "regular") {
    throw new RangeError(`Cannot run a session: pressing must be "poisson" or "regular", got ${String(pressing)}`);
  }
}
