/**
 * The battery of tests that a trained colony is put through: effort, and punishment.
 *
 * @module
 */
import type { Colony } from "./colony.ts";
import { fixedRatio } from "./fixed_ratio.ts";
import { progressiveRatio, type ProgressiveRatioOptions } from "./progressive_ratio.ts";
import type { Punishment } from "./punishment.ts";
import { selfAdminister } from "./self_administration.ts";
import { type PersistenceCriterion, persists } from "./persistence.ts";
import { runSession } from "./session.ts";
import type { SurvivalObservation } from "./survival.ts";

/** How long the tests are and how hard. */
export interface BatteryOptions {
  /** Longest progressive-ratio session, s; default 14,400 (4 h). */
  readonly progressiveRatioDuration?: number;
  /** The progressive ratio. */
  readonly progressiveRatio?: ProgressiveRatioOptions;
  /** Length of each punished session and of the one without punishment, s; default 3,600. */
  readonly punishedDuration?: number;
  /** Daily punished sessions, of which the last counts; default 3. */
  readonly punishedDays?: number;
  /** Shocks; default one infusion in three. */
  readonly punishment?: Punishment;
}

/** What the animals did in the battery; one entry per animal. */
export interface BatteryResult {
  /** Last ratio completed under the progressive ratio, presses. */
  readonly breakpoints: Float64Array;
  /** Whether the animal stopped by itself; false where the session's end cut it off (a censored breakpoint). */
  readonly stopped: readonly boolean[];
  /** Infusions in a session without punishment. */
  readonly unpunished: Float64Array;
  /** Infusions in the last punished session, equally long. */
  readonly punished: Float64Array;
  /** Infusions in each punished session, by day, then by animal. */
  readonly punishedByDay: readonly Float64Array[];
}

/**
 * Tests a trained colony for effort and for persistence under punishment.
 *
 * Each test starts from the colony as it was trained, as if on copies of the same animals: one progressive-ratio session; one FR1 session of 1 h; and
 * three daily FR1 sessions of 1 h in which one infusion in three is shocked. The tests share the animals' random streams, which makes punished and
 * unpunished intake comparable animal by animal. Real animals go through tests in sequence, with carry-over that is not in here.
 *
 * @param colony The trained colony; it is not changed.
 * @param options Durations in s, `progressiveRatio`, `punishedDays`, `punishment`.
 * @returns Breakpoints in presses, whether they are censored, and infusions without and with punishment, per animal.
 * @throws {RangeError} As {@linkcode runSession}, {@linkcode progressiveRatio} and {@linkcode selfAdminister}.
 * @example
 * ```ts
 * import { createColony, runBattery, selfAdminister } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const naive = createColony({ drug: "cocaine", unitDose: 5e-7, seed: 7, animals: 2 });
 * const battery = runBattery(selfAdminister(naive, { days: 3 }).colony);
 * expect(Math.min(...battery.breakpoints)).toBeGreaterThan(20);
 * ```
 */
export function runBattery(colony: Colony, options: BatteryOptions = {}): BatteryResult {
  const { progressiveRatioDuration = 14_400, punishedDuration: duration = 3600, punishedDays: days = 3 } = options;
  const { punishment = { shockProbability: 1 / 3 } } = options;
  const schedule = fixedRatio(1);
  const effort = runSession(colony, {
    schedule: progressiveRatio(options.progressiveRatio),
    duration: progressiveRatioDuration,
  });
  const { infusions: unpunished } = runSession(colony, { schedule, duration }).record;
  const { infusions: punishedByDay } = selfAdminister(colony, { days, schedule, duration, punishment });
  return {
    breakpoints: effort.record.lastRatio,
    stopped: effort.record.stopped,
    unpunished,
    punished: punishedByDay.at(-1)!,
    punishedByDay,
  };
}

/**
 * Breakpoints of a battery as observations of a survival curve over the ratio.
 *
 * An animal that stopped by itself is an event at its breakpoint; one that was cut off by the end of the session is censored there. At large unit
 * doses satiety spaces the infusions out, most animals are cut off, and the median of the raw breakpoints falls with dose although none has given up:
 * the survival curve shows that, the raw median hides it.
 *
 * @param battery Result of {@linkcode runBattery}.
 * @returns One observation per animal, `time` in presses.
 * @example
 * ```ts
 * import { breakpointObservations, kaplanMeier, medianSurvival } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const battery = { breakpoints: Float64Array.of(20, 25, 95), stopped: [true, true, false] };
 * expect(medianSurvival(kaplanMeier(breakpointObservations(battery)))).toBe(25);
 * ```
 */
export function breakpointObservations(
  battery: Pick<BatteryResult, "breakpoints" | "stopped">,
): SurvivalObservation[] {
  return Array.from(battery.breakpoints, (time, i) => ({ time, event: battery.stopped[i]! }));
}

/**
 * Persistence of a battery as observations of a survival curve over the punished infusions an animal has taken.
 *
 * `time` is the number of punished infusions over all days; an animal that no longer persists on the last day ({@linkcode persists}) gave up there,
 * one that still does is censored.
 *
 * @param battery Result of {@linkcode runBattery}.
 * @param criterion What counts as persisting, as for {@linkcode persists}.
 * @returns One observation per animal, `time` in infusions.
 * @throws {RangeError} As {@linkcode persists}.
 * @example
 * ```ts
 * import { persistenceObservations } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const punishedByDay = [Float64Array.of(6, 9), Float64Array.of(1, 8)];
 * const battery = { unpunished: Float64Array.of(10, 10), punished: punishedByDay[1]!, punishedByDay };
 * expect(persistenceObservations(battery)).toEqual([{ time: 7, event: true }, { time: 17, event: false }]);
 * ```
 */
export function persistenceObservations(
  battery: Pick<BatteryResult, "unpunished" | "punished" | "punishedByDay">,
  criterion: PersistenceCriterion = {},
): SurvivalObservation[] {
  return persists(battery, criterion).map((going, i) => ({
    time: battery.punishedByDay.reduce((sum, day) => sum + day[i]!, 0),
    event: !going,
  }));
}
