/**
 * K7.3 and K7.4: do mice work for cocaine, and do they not for ketamine?
 *
 * @module
 */
import {
  breakpointObservations,
  compareGroups,
  type GroupComparison,
  kaplanMeier,
  medianSurvival,
  type SurvivalCurve,
} from "../../behaviour/mod.ts";
import type { Interval } from "../../numerics/mod.ts";
import type { Study } from "../study.ts";
import { type BehaviourSpace, nominalPoint } from "./behaviour_space.ts";
import { type Colonies, type Substance, SUBSTANCES } from "./colonies.ts";
import { ratioInterval } from "./ratio_interval.ts";
import { spaceStudy } from "./space_study.ts";

/** How many animals of a colony still work at a ratio. */
export interface EffortCurve {
  /** What the colony works for. */
  readonly substance: Substance;
  /** Kaplan-Meier estimate over the ratio, presses. */
  readonly curve: SurvivalCurve;
  /** Median breakpoint, presses; NaN where more than half had not stopped. */
  readonly median: number;
  /** Ratios at which animals were cut off by the session's end. */
  readonly censored: readonly number[];
}

/** What the notebook shows of effort. */
export interface EffortDetail {
  /** Ratio of median breakpoints over the animals of the colonies. */
  readonly colonies: Interval;
  /** The same ratio for the median animal. */
  readonly median: number;
  /** Difference of the colonies' medians, and the chance that an animal of the first works harder than one of the second. */
  readonly comparison: GroupComparison;
}

function effortDetail(
  colonies: Colonies,
  { first, second, median }: { readonly first: Substance; readonly second: Substance; readonly median: number },
): EffortDetail {
  const [drug, reference] = [colonies[first].battery.breakpoints, colonies[second].battery.breakpoints];
  const options = { statistic: "median", seed: colonies.seed } as const;
  return {
    colonies: ratioInterval({ drug, reference }, options),
    median,
    comparison: compareGroups({ first: drug, second: reference }, options),
  };
}

/**
 * Breakpoint for one substance over that for another.
 *
 * @param space The behavioural model.
 * @param colonies Colonies at the notebook's settings.
 * @returns The study of cocaine over ketamine.
 */
export function effortForCocaine(space: BehaviourSpace, colonies: Colonies): Study<EffortDetail> {
  return effortStudy(space, { claim: "K7.3", colonies, first: "cocaine", second: "ketamine" });
}

/**
 * Breakpoint for ketamine over that for saline.
 *
 * @param space The behavioural model.
 * @param colonies Colonies at the notebook's settings.
 * @returns The study.
 */
export function effortForKetamine(space: BehaviourSpace, colonies: Colonies): Study<EffortDetail> {
  return effortStudy(space, { claim: "K7.4", colonies, first: "ketamine", second: "saline" });
}

function effortStudy(
  space: BehaviourSpace,
  { claim, colonies, first, second }: {
    readonly claim: string;
    readonly colonies: Colonies;
    readonly first: Substance;
    readonly second: Substance;
  },
): Study<EffortDetail> {
  const outcome: Study<unknown>["outcome"] = (values) =>
    space[first](values).breakpoint / space[second](values).breakpoint;
  const detail = effortDetail(colonies, { first, second, median: outcome(nominalPoint(space)) });
  const interval = [detail.colonies.lower, detail.colonies.upper] as const;
  return spaceStudy(space, { claim, evidence: "emergent", outcome, interval, detail });
}

/**
 * Share of each colony that still works, against the ratio.
 *
 * @param colonies Colonies at the notebook's settings.
 * @returns One Kaplan-Meier curve per substance.
 */
export function effortCurves(colonies: Colonies): EffortCurve[] {
  return SUBSTANCES.map((substance) => {
    const observations = breakpointObservations(colonies[substance].battery);
    const censored = observations.filter(({ event }) => !event).map(({ time }) => time);
    const curve = kaplanMeier(observations);
    return { substance, curve, median: medianSurvival(curve), censored };
  });
}
