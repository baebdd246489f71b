/**
 * What the studies of behaviour have in common: the space and its basis.
 *
 * @module
 */
import type { Basis, EvidenceKind } from "../../argument/evidence.ts";
import type { InputValues } from "../../argument/input.ts";
import type { Study } from "../study.ts";
import type { BehaviourSpace } from "./behaviour_space.ts";

/** What every outcome of the behavioural model rests on. */
export const SPACE_BASIS: readonly Basis[] = [
  { id: "acuteChain", kind: "model", status: "confirmed" },
  { id: "runSession", kind: "model", status: "confirmed" },
  { id: "ketamine-circuit-parameters", kind: "parameter", status: "assumed" },
  { id: "ketamine-drug-parameters", kind: "parameter", status: "assumed" },
];

/** A study over the behavioural space, before it is set up. */
export interface SpaceStudy<Detail> {
  /** Id of the claim. */
  readonly claim: string;
  /** What the outcome is evidence of. */
  readonly evidence: EvidenceKind;
  /** Assumptions under which it holds, each a clause. */
  readonly assumptions?: readonly string[];
  /** The deciding quantity, in the unit of the claim. */
  readonly outcome: (values: InputValues) => number;
  /** Interval over animals of a colony at the nominal point. */
  readonly interval?: readonly [number, number];
  /** What the notebook shows. */
  readonly detail: Detail;
}

/**
 * Sets up a study over the behavioural space.
 *
 * @param space The space.
 * @param study Claim, evidence, outcome, detail.
 * @returns The study, with the inputs that all of its kind share.
 */
export function spaceStudy<Detail>(space: BehaviourSpace, study: SpaceStudy<Detail>): Study<Detail> {
  return { ...study, basis: SPACE_BASIS, inputs: space.inputs };
}
