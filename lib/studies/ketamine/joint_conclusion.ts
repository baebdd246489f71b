/**
 * K11.1: do the claims on plasticity, effort, punishment and liability hold together over the plausible space?
 *
 * @module
 */
import { type Claim, holds } from "../../argument/claim.ts";
import { evaluate } from "../../argument/outcome.ts";
import { type Interval, wilsonInterval } from "../../numerics/mod.ts";
import type { Study } from "../study.ts";
import { type BehaviourSpace, sampleSpace } from "./behaviour_space.ts";
import { SPACE_BASIS } from "./space_study.ts";

/** Where one claim holds, and where all the others do. */
export interface ClaimShare {
  /** Id of the claim. */
  readonly claim: string;
  /** Share of the space in which it holds. */
  readonly share: Interval;
  /** Share in which all claims but this one hold together. */
  readonly withoutIt: Interval;
}

/** What the notebook shows of the conclusion. */
export interface JointConclusionDetail {
  /** Each claim by itself and left out. */
  readonly claims: readonly ClaimShare[];
  /** Share in which all hold together. */
  readonly joint: Interval;
  /** Points of the sample. */
  readonly points: number;
}

/** The claims that the conclusion takes together, and the points at which they are asked. */
export interface JointSetting {
  /** Claims of the article with their criteria. */
  readonly claims: readonly Claim[];
  /** Studies of the claims that are taken together. */
  readonly studies: readonly Study<unknown>[];
  /** Points asked for. */
  readonly samples: number;
  /** Seed of the sample. */
  readonly seed: number;
}

function shareOf(flags: readonly boolean[]): Interval {
  return wilsonInterval(flags.filter(Boolean).length, flags.length);
}

function detailOf(space: BehaviourSpace, { claims, studies, samples, seed }: JointSetting): JointConclusionDetail {
  const points = sampleSpace(space, { samples, seed });
  const held = studies.map(({ claim: id, outcome }) => {
    const claim = claims.find((candidate) => candidate.id === id);
    if (claim === undefined) {
      throw new RangeError(`Cannot take claims together: id must be one of the article's, got ${id}`);
    }
    return { id, flags: points.map((values) => holds(claim, evaluate(outcome, values))) };
  });
  const together = (some: typeof held) => shareOf(points.map((_, i) => some.every(({ flags }) => flags[i])));
  return {
    claims: held.map(({ id, flags }) => ({
      claim: id,
      share: shareOf(flags),
      withoutIt: together(held.filter((other) => other.id !== id)),
    })),
    joint: together(held),
    points: points.length,
  };
}

/**
 * Share of one sample of the plausible space in which all of several claims hold.
 *
 * @param space The behavioural model.
 * @param setting The claims' criteria and studies, all over the inputs of the space; size and seed of the sample.
 * @returns The study. Its parameters are what the share is taken over, so that they are no further assumption.
 * @throws {RangeError} If a study's claim is not among the claims.
 */
export function jointConclusion(space: BehaviourSpace, setting: JointSetting): Study<JointConclusionDetail> {
  const detail = detailOf(space, setting);
  const { estimate, lower, upper } = detail.joint;
  return {
    claim: "K11.1",
    evidence: "emergent",
    basis: SPACE_BASIS.filter(({ status }) => status !== "assumed"),
    inputs: [],
    outcome: () => estimate,
    interval: [lower, upper],
    detail,
  };
}
