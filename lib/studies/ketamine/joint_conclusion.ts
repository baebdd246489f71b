/**
 * K11.1: do the claims on plasticity, effort, punishment and liability hold together over the plausible space?
 *
 * @module
 */
import { type Claim, holds } from "../../argument/claim.ts";
import { type Interval, wilsonInterval } from "../../numerics/mod.ts";
import type { Study } from "../study.ts";
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

/** The claims that the conclusion takes together, and what came of them at each point. */
export interface JointSetting {
  /** Claims of the article with their criteria. */
  readonly claims: readonly Claim[];
  /** Studies of the claims that are taken together, all over the same inputs. */
  readonly studies: readonly Study<unknown>[];
  /** For each study its outcomes at the points, which are the same for all. */
  readonly outcomes: readonly (readonly number[])[];
}

function shareOf(flags: readonly boolean[]): Interval {
  return wilsonInterval(flags.filter(Boolean).length, flags.length);
}

function detailOf({ claims, studies, outcomes }: JointSetting): JointConclusionDetail {
  const held = studies.map(({ claim: id }, k) => {
    const claim = claims.find((candidate) => candidate.id === id);
    if (claim === undefined) {
      throw new RangeError(`Cannot take claims together: id must be one of the article's, got ${id}`);
    }
    return { id, flags: outcomes[k]!.map((outcome) => holds(claim, outcome)) };
  });
  const points = held[0]!.flags;
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
 * @param setting The claims' criteria, their studies and the outcomes of these over the sample.
 * @returns The study. Its parameters are what the share is taken over, so that they are no further assumption.
 * @throws {RangeError} If a study's claim is not among the claims.
 */
export function jointConclusion(setting: JointSetting): Study<JointConclusionDetail> {
  const detail = detailOf(setting);
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
