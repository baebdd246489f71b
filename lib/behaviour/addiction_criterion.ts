/**
 * When a mouse of the model counts as addicted: an operational criterion.
 *
 * @module
 */
import type { Interval } from "../numerics/bootstrap.ts";
import { requireFraction, requireNonNegative } from "../numerics/require.ts";
import { quantileR7 } from "../numerics/sample_statistics.ts";
import { wilsonInterval } from "../numerics/wilson_interval.ts";
import type { BatteryResult } from "./behavioural_battery.ts";
import { persists } from "./persistence.ts";

/** What an animal must exceed. */
export interface AddictionThresholds {
  /** Least breakpoint, presses. */
  readonly minimumBreakpoint: number;
  /** Least infusions in the last punished session. */
  readonly minimumPunished: number;
  /** Least share of the unpunished intake kept under punishment; default 0.5. */
  readonly minimumFraction?: number;
}

/** Who meets the criterion. */
export interface AddictionAssessment {
  /** Whether the animal makes the effort. */
  readonly effort: readonly boolean[];
  /** Whether it goes on in spite of harm. */
  readonly harm: readonly boolean[];
  /** Share of animals that do both, with its 95 % Wilson interval. */
  readonly share: Interval;
}

/** The part of a battery that the criterion reads. */
export type TestedAnimals = Pick<BatteryResult, "breakpoints" | "unpunished" | "punished">;

/**
 * Thresholds set by what animals do that have nothing to gain: a high quantile of a saline colony.
 *
 * Breakpoint and punished infusions must exceed the `quantile` of the controls: the threshold is the next whole number above it. So the criterion is
 * fixed by controls and not by the drugs it judges. It is lenient: a control group that hardly presses is exceeded easily.
 *
 * @param controls Battery of a colony trained with saline.
 * @param options `quantile`, a fraction, default 0.95.
 * @returns Thresholds in presses and infusions per punished session.
 * @throws {RangeError} If `quantile` is no fraction.
 * @throws {TypeError} If there is no control animal.
 * @example
 * ```ts
 * import { controlThresholds } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const controls = { breakpoints: Float64Array.of(1, 1, 2), punished: Float64Array.of(0, 1, 3) };
 * expect(controlThresholds(controls, { quantile: 1 })).toEqual({ minimumBreakpoint: 3, minimumPunished: 4 });
 * ```
 */
export function controlThresholds(
  controls: Pick<BatteryResult, "breakpoints" | "punished">,
  options: { readonly quantile?: number } = {},
): AddictionThresholds {
  const p = requireFraction("quantile", options.quantile ?? 0.95, "set thresholds from controls");
  const above = (values: Float64Array) => Math.floor(quantileR7(values, p)) + 1;
  return { minimumBreakpoint: above(controls.breakpoints), minimumPunished: above(controls.punished) };
}

/**
 * Share of animals that are addicted by the operational criterion: they go on responding under punishment **and** for effort.
 *
 * An animal meets it if its breakpoint is at least `minimumBreakpoint`, and in the last punished session it takes at least `minimumPunished`
 * infusions and at least `minimumFraction` of its unpunished intake. It puts the definition "compulsive use in spite of bad consequences" into
 * numbers, close to the two of three criteria of Deroche-Gamonet et al. that the model can hold (persistence of seeking when the drug is signalled
 * absent is the third). Thresholds are conventions; report the share over a range of them.
 *
 * @param battery Breakpoints in presses and infusions without and with punishment, one entry per animal.
 * @param thresholds As from {@linkcode controlThresholds}, or chosen.
 * @returns `effort` and `harm` per animal, and the `share` that meets both.
 * @throws {RangeError} If a threshold is negative or `minimumFraction` is no fraction.
 * @see V. Deroche-Gamonet, D. Belin and P. V. Piazza, Science 305 (2004) 1014-1017, doi:10.1126/science.1099020
 * @example
 * ```ts
 * import { assessAddiction } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const counts = (list: number[]) => Float64Array.from(list);
 * const tested = { breakpoints: counts([95, 95, 20]), unpunished: counts([10, 10, 10]), punished: counts([8, 1, 7]) };
 * expect(assessAddiction(tested, { minimumBreakpoint: 50, minimumPunished: 4 }).share.estimate).toBeCloseTo(1 / 3, 12);
 * ```
 */
export function assessAddiction(battery: TestedAnimals, thresholds: AddictionThresholds): AddictionAssessment {
  const { minimumPunished: minimumInfusions, minimumFraction } = thresholds;
  const minimumBreakpoint = requireNonNegative(
    "minimumBreakpoint",
    thresholds.minimumBreakpoint,
    "assess addiction",
  );
  const effort = Array.from(battery.breakpoints, (ratio) => ratio >= minimumBreakpoint);
  const harm = persists(battery, { minimumInfusions, minimumFraction });
  const both = harm.filter((goes, i) => goes && effort[i]).length;
  return { effort, harm, share: wilsonInterval(both, harm.length) };
}
