/**
 * K10.1: is the lower liability due to the missing adaptations?
 *
 * @module
 */
import type { InputValues } from "../../argument/input.ts";
import type { Colony } from "../../behaviour/mod.ts";
import type { Study } from "../study.ts";
import { type BehaviourSpace, type DrugOutcome, nominalPoint } from "./behaviour_space.ts";
import { spaceStudy } from "./space_study.ts";
import { medianBreakpoint } from "./trained_animal.ts";

/** Breakpoints of both drugs, presses. */
export interface Breakpoints {
  /** For ketamine. */
  readonly ketamine: number;
  /** For cocaine. */
  readonly cocaine: number;
}

/** What the notebook shows of the missing adaptations. */
export interface MissingAdaptationsDetail {
  /** As trained. */
  readonly withPlasticity: Breakpoints;
  /** Tested without the effect of plasticity on behaviour. */
  readonly withoutPlasticity: Breakpoints;
  /** Share of the gap that vanishes: of the difference, and of the logarithm of the ratio. */
  readonly shareOfDifference: number;
  /** Share of the logarithm of the ratio. */
  readonly shareOfLogarithm: number;
}

/**
 * Share of a gap between two breakpoints that a change removes.
 *
 * @param before Breakpoints as they are.
 * @param after Breakpoints after the change.
 * @returns 1 where the gap vanishes, above 1 where it turns round, below 0 where it grows; NaN where there was none.
 * @example
 * ```ts
 * import { shareOfGapRemoved } from "lib/studies/ketamine/missing_adaptations.ts";
 * import { expect } from "@std/expect";
 *
 * expect(shareOfGapRemoved({ ketamine: 20, cocaine: 100 }, { ketamine: 20, cocaine: 60 })).toBe(0.5);
 * ```
 */
export function shareOfGapRemoved(before: Breakpoints, after: Breakpoints): number {
  const gap = before.cocaine - before.ketamine;
  return gap > 0 ? 1 - (after.cocaine - after.ketamine) / gap : NaN;
}

/** Breakpoints without the effect of plasticity on behaviour, by trained animal: training stays as it was. */
function breakpointWithout(known: Map<Colony, number>, { colony, breakpoint }: DrugOutcome): number {
  if (colony.plasticWeight[0] === 0 || colony.behaviour.plasticityGain === 0) return breakpoint;
  const found = known.get(colony) ??
    medianBreakpoint({ ...colony, behaviour: { ...colony.behaviour, plasticityGain: 0 } });
  known.set(colony, found);
  return found;
}

/**
 * Share of the gap in breakpoint between cocaine and ketamine that vanishes when plasticity no longer acts on behaviour.
 *
 * @param space The behavioural model.
 * @returns The study.
 */
export function missingAdaptations(space: BehaviourSpace): Study<MissingAdaptationsDetail> {
  const known = new Map<Colony, number>();
  const trained = (values: InputValues) => ({ ketamine: space.ketamine(values), cocaine: space.cocaine(values) });
  const breakpoints = (values: InputValues): readonly [Breakpoints, Breakpoints] => {
    const { ketamine, cocaine } = trained(values);
    return [
      { ketamine: ketamine.breakpoint, cocaine: cocaine.breakpoint },
      { ketamine: breakpointWithout(known, ketamine), cocaine: breakpointWithout(known, cocaine) },
    ];
  };
  const [withPlasticity, withoutPlasticity] = breakpoints(nominalPoint(space));
  const logarithm = ({ ketamine, cocaine }: Breakpoints) => Math.log(cocaine / ketamine);
  return spaceStudy(space, {
    claim: "K10.1",
    evidence: "emergent",
    assumptions: ["full potentiation multiplies the value of an infusion by one plus the assumed gain"],
    outcome: (values) => shareOfGapRemoved(...breakpoints(values)),
    detail: {
      withPlasticity,
      withoutPlasticity,
      shareOfDifference: shareOfGapRemoved(withPlasticity, withoutPlasticity),
      shareOfLogarithm: 1 - logarithm(withoutPlasticity) / logarithm(withPlasticity),
    },
  });
}
