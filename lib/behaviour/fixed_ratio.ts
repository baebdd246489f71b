/**
 * The fixed-ratio schedule of reinforcement.
 *
 * @module
 */
import { requireInteger } from "../numerics/require.ts";
import type { Schedule } from "./schedule.ts";

/**
 * Fixed-ratio schedule FRn: every infusion costs the same number of presses.
 *
 * R = n for every infusion. Under FR1 the cost is so small that intake is set by how the drug acts once it is there (time-out, satiety, impairment)
 * and hardly by how much the animal values it; equal FR1 intake is therefore weak evidence of equal reinforcement.
 *
 * @param ratio Presses per infusion n, an integer of at least 1; 1 in acquisition, up to about 128 in demand studies.
 * @returns The schedule; `requirement` is `ratio` whatever was earned, and the session is never called off.
 * @throws {RangeError} If `ratio` is not an integer of at least 1.
 * @see C. B. Ferster and B. F. Skinner, Schedules of Reinforcement, Appleton-Century-Crofts (1957).
 * @example
 * ```ts
 * import { fixedRatio } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const schedule = fixedRatio(5);
 * expect([0, 1, 20].map(schedule.requirement)).toEqual([5, 5, 5]);
 * ```
 */
export function fixedRatio(ratio: number): Schedule {
  requireInteger("ratio", ratio, { minimum: 1, attempt: "set up a fixed-ratio schedule" });
  return { name: `FR${ratio}`, requirement: () => ratio, limitedHold: Infinity };
}
