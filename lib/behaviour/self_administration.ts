/**
 * Acquisition of self-administration: daily sessions of a colony.
 *
 * @module
 */
import { requireInteger, requirePositive, requireWithin } from "../numerics/require.ts";
import { type Colony, restColony } from "./colony.ts";
import { fixedRatio } from "./fixed_ratio.ts";
import { runSession, type SessionRecord } from "./session.ts";
import type { SessionProtocol } from "./session_protocol.ts";

/** Seconds in a day. */
const DAY = 86_400;

/** How many sessions, and what they are. */
export interface TrainingOptions extends Partial<SessionProtocol> {
  /** Daily sessions; default 10. */
  readonly days?: number;
}

/** A colony over its daily sessions. */
export interface Training {
  /** The colony after the last night. */
  readonly colony: Colony;
  /** Infusions by day, then by animal. */
  readonly infusions: readonly Float64Array[];
  /** Incentive value at the end of each session, by day, then by animal. */
  readonly value: readonly Float64Array[];
  /** Plastic weight at the end of each session, by day, then by animal. */
  readonly plasticWeight: readonly Float64Array[];
  /** The last session. */
  readonly lastSession: SessionRecord;
}

/**
 * Trains a colony in one session a day.
 *
 * Each day one {@linkcode runSession}, then rest until the same time next day ({@linkcode restColony}). The defaults are ten sessions of 2 h under FR1.
 * Intake rises while value is learned, within a session at the default unit doses and over days at much smaller ones, and then stays: the model has no
 * escalation with long access, since nothing in it makes the animal tolerant from day to day.
 *
 * @param colony The colony; it is not changed.
 * @param options `days`, an integer of at least 1, default 10; `duration` in s, positive and at most a day, default 7,200; `schedule`, default FR1;
 * and the rest of a {@linkcode SessionProtocol}.
 * @returns The colony after the last night, and infusions, value and plastic weight by day and animal.
 * @throws {RangeError} If `days` is no integer of at least 1, or `duration` with `washout` exceeds a day, or as {@linkcode runSession}.
 * @example
 * ```ts
 * import { createColony, selfAdminister } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const colony = createColony({ drug: "cocaine", unitDose: 5e-7, seed: 7, animals: 4 });
 * const training = selfAdminister(colony, { days: 2 });
 * expect(training.infusions).toHaveLength(2);
 * expect(training.colony.value[0]).toBeGreaterThan(1);
 * ```
 */
export function selfAdminister(colony: Colony, options: TrainingOptions = {}): Training {
  const attempt = "train a colony";
  const { days = 10, duration = 7200, schedule = fixedRatio(1), ...rest } = options;
  requireInteger("days", days, { minimum: 1, attempt });
  const busy = requirePositive("duration", duration, attempt) + (rest.washout ?? 0);
  requireWithin("duration with washout", busy, { lower: 0, upper: DAY, attempt });
  const sessions = [];
  let current = colony;
  for (let day = 0; day < days; day++) {
    const session = runSession(current, { ...rest, duration, schedule });
    sessions.push(session);
    current = restColony(session.colony, { duration: DAY - busy });
  }
  return {
    colony: current,
    infusions: sessions.map(({ record }) => record.infusions),
    value: sessions.map(({ colony }) => colony.value),
    plasticWeight: sessions.map(({ colony }) => colony.plasticWeight),
    lastSession: sessions.at(-1)!.record,
  };
}
