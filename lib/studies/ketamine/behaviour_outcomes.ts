/**
 * What the behavioural model was told and what it says.
 *
 * @module
 */
import type { OutcomeStatus } from "../../dopamine/mod.ts";

/** One behaviour as a row of a table. */
export type BehaviourOutcome = Pick<OutcomeStatus, keyof OutcomeStatus>;

/** The behaviours of the behavioural model with the default parameters, and their status. The tests hold those that have numbers. */
export const BEHAVIOUR_OUTCOMES: readonly BehaviourOutcome[] = [
  {
    id: "equal-intake",
    outcome: "Animals take ketamine and cocaine equally often.",
    kind: "assumed",
    basis: "The unit doses were chosen for it; at other doses intakes differ.",
  },
  {
    id: "intake-hides-value",
    outcome: "Equal intake hides unequal value.",
    kind: "emergent",
    basis:
      "Under a fixed ratio of one satiety sets the pace; an infusion of ketamine is worth a third of one of cocaine.",
  },
  {
    id: "value-from-dopamine",
    outcome: "An infusion is worth what its rise of dopamine is.",
    kind: "assumed",
    basis: "The learning rule reads nothing else, so that exchanging the courses of dopamine exchanges the behaviour.",
  },
  {
    id: "cocaine-plasticity-size",
    outcome: "Cocaine potentiates.",
    kind: "calibrated",
    basis: "The rate is set on one injection; what self-administration adds up to follows.",
  },
  {
    id: "ketamine-no-plasticity-repeated",
    outcome: "Self-administered ketamine leaves no plasticity.",
    kind: "assumed",
    basis: "The threshold was placed by hand above what an injection of ketamine reaches.",
  },
  {
    id: "carry-over",
    outcome:
      "Within a session each infusion of ketamine brings less dopamine than the one before, of cocaine much less so.",
    kind: "emergent",
    basis: "Drug stays on board and disinhibition is bounded; without D2 feedback the decline is the same.",
  },
  {
    id: "effort-gap",
    outcome: "Animals work several times harder for cocaine.",
    kind: "emergent",
    basis:
      "Without the effect of plasticity on behaviour about half of the gap is left; it closes at small unit doses.",
  },
  {
    id: "ketamine-above-saline",
    outcome: "Animals work harder for ketamine than for saline.",
    kind: "emergent",
    basis: "A drug worth a press under a fixed ratio is worth several under a progressive one.",
  },
  {
    id: "cocaine-persistence",
    outcome: "A fifth of animals persist with cocaine under punishment.",
    kind: "calibrated",
    basis: "The cost of a shock is set on the published share.",
  },
  {
    id: "ketamine-persistence",
    outcome: "No more animals persist with ketamine than with saline.",
    kind: "emergent",
    basis: "Follows from the low value of an infusion, once the cost of a shock is set on cocaine.",
  },
  {
    id: "feedback-sets-liability",
    outcome: "With weaker D2 feedback ketamine potentiates and animals work for it.",
    kind: "emergent",
    basis: "The feedback sets how much dopamine ketamine brings; the gain is assumed.",
  },
  {
    id: "deletion-removes-intake",
    outcome: "With NMDA receptors of GABA neurons deleted, ketamine is taken no more than saline.",
    kind: "assumed",
    basis: "Ketamine has no other way to dopamine in the model.",
  },
];
