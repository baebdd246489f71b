/**
 * Intake, effort and persistence over unit dose and feedback gain: where a drug escalates.
 *
 * @module
 */
import { type AcuteParameters, acuteParameters, withAcuteParameters } from "../dopamine/acute_parameters.ts";
import { quantileR7, sampleMean } from "../numerics/sample_statistics.ts";
import { type BatteryOptions, breakpointObservations, runBattery } from "./behavioural_battery.ts";
import { type ColonySetting, createColony } from "./colony.ts";
import { persists } from "./persistence.ts";
import { selfAdminister } from "./self_administration.ts";
import { kaplanMeier, medianSurvival } from "./survival.ts";

/** The grid, and the colony at each of its points. */
export interface DoseMapOptions extends Omit<ColonySetting, "unitDose"> {
  /** Unit doses, kg/kg. */
  readonly unitDoses: readonly number[];
  /** Gains of the somatodendritic D2 feedback α_s, 1/s. */
  readonly feedbackGains: readonly number[];
  /** Daily sessions; default 10. */
  readonly days?: number;
  /** The battery. */
  readonly battery?: BatteryOptions;
}

/** One point of the map: a colony at one dose and gain. */
export interface DoseMapCell {
  /** Unit dose, kg/kg. */
  readonly unitDose: number;
  /** Gain of the somatodendritic D2 feedback, 1/s. */
  readonly feedbackGain: number;
  /** Infusions in the last session, mean over animals. */
  readonly intake: number;
  /** Drug taken in the last session, kg/kg, mean over animals. */
  readonly intakeMass: number;
  /** Infusions in the last session over those in the second; 1 is no escalation, NaN with a single day. Slow acquisition counts too. */
  readonly escalation: number;
  /** Plastic weight on the day after the last session, mean over animals. */
  readonly plasticWeight: number;
  /** Median breakpoint by Kaplan-Meier, presses; NaN where more than half of the animals had not stopped by the end of the session. */
  readonly breakpoint: number;
  /** Median of the last ratios completed, presses, stopped or not: at least so much. */
  readonly leastBreakpoint: number;
  /** Share of animals that stopped by themselves under the progressive ratio. */
  readonly stoppedShare: number;
  /** Share of animals that persist under punishment. */
  readonly persistenceShare: number;
}

/**
 * Map of self-administration over unit dose and feedback gain.
 *
 * At each point a colony of the same animals (same seed) is trained and tested. Motivation, the breakpoint, depends on both axes. Escalation in the sense
 * of intake that rises over days has no mechanism in the model; at small unit doses the ratio exceeds 1 all the same, because value is learned slowly
 * there and acquisition takes days. At large ones the session's end or a satiety that outlasts the limited hold ends the series and not the lack of
 * motivation: `stoppedShare` shows the first, in which case `breakpoint` is NaN and `leastBreakpoint` says only what was reached; the second is seen in
 * breakpoints that fall again with dose.
 *
 * @param options `unitDoses` in kg/kg and `feedbackGains` in 1/s, non-negative; the colony as for {@linkcode createColony}; `days`; `battery`.
 * @returns One cell per pair, gains within doses.
 * @throws {RangeError} As {@linkcode createColony}, {@linkcode selfAdminister} and {@linkcode runBattery}.
 * @example
 * ```ts
 * import { doseMap } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const grid = { unitDoses: [2e-6], feedbackGains: [30, 5], animals: 2, days: 2, seed: 1 };
 * const [strong, weak] = doseMap({ drug: "ketamine", ...grid });
 * expect(weak!.breakpoint).toBeGreaterThan(strong!.breakpoint);
 * ```
 */
export function doseMap(options: DoseMapOptions): DoseMapCell[] {
  const { unitDoses, feedbackGains, acute = acuteParameters } = options;
  return unitDoses.flatMap((unitDose) =>
    feedbackGains.map((gain) =>
      mapCell({ ...options, unitDose, acute: withAcuteParameters({ somatodendritic: { gain } }, acute) })
    )
  );
}

function mapCell(options: DoseMapOptions & { unitDose: number; acute: AcuteParameters }): DoseMapCell {
  const { unitDose, acute, days = 10 } = options;
  const { colony, infusions } = selfAdminister(createColony(options), { days });
  const battery = runBattery(colony, options.battery);
  const daily = infusions.map(sampleMean);
  const intake = daily.at(-1)!;
  return {
    unitDose,
    feedbackGain: acute.somatodendritic.gain,
    intake,
    intakeMass: intake * unitDose,
    escalation: intake / (daily[1] ?? NaN),
    plasticWeight: sampleMean(colony.plasticWeight),
    breakpoint: medianSurvival(kaplanMeier(breakpointObservations(battery))),
    leastBreakpoint: quantileR7(battery.breakpoints, 0.5),
    stoppedShare: share(battery.stopped),
    persistenceShare: share(persists(battery)),
  };
}

function share(flags: readonly boolean[]): number {
  return flags.filter(Boolean).length / flags.length;
}
