/**
 * What the acute model was told and what it says.
 *
 * @module
 */

/** How an outcome came about: `assumed`, built in or placed by hand; `calibrated`, a parameter was set on it; `emergent`, it follows. */
export type OutcomeKind = "assumed" | "calibrated" | "emergent";

/** One behaviour of the acute model. */
export interface OutcomeStatus {
  /** Short name, for references. */
  readonly id: string;
  /** The behaviour, in words. */
  readonly outcome: string;
  /** How it came about. An assumed or calibrated outcome is no evidence. */
  readonly kind: OutcomeKind;
  /** What was assumed, what it was calibrated on, or the condition under which it emerges. */
  readonly basis: string;
}

/** The behaviours of the acute model with the default parameters, and their status. Numbers are the model's own; the tests hold them. */
export const ACUTE_OUTCOMES: readonly OutcomeStatus[] = [
  {
    id: "equal-peaks",
    outcome: "Ketamine and cocaine raise dopamine to the same peak.",
    kind: "assumed",
    basis: "The dose of cocaine is matched to the peak of ketamine.",
  },
  {
    id: "gaba-falls-with-ketamine",
    outcome: "Ketamine lowers the rate of GABA neurons and cocaine does not.",
    kind: "assumed",
    basis: "The drugs' targets: NMDA receptors of GABA neurons for ketamine, the transporter for cocaine.",
  },
  {
    id: "deletion-removes-ketamine",
    outcome: "Deleting the NMDA receptors of GABA neurons removes ketamine's rise of dopamine.",
    kind: "assumed",
    basis:
      "Ketamine has no other way to dopamine in the model; it holds for any parameters, so it does not discriminate.",
  },
  {
    id: "deletion-spares-cocaine",
    outcome: "The deletion spares cocaine.",
    kind: "assumed",
    basis: "Cocaine's target lies elsewhere; without compensation the rise relative to the raised rest loses 8 %.",
  },
  {
    id: "deletion-spares-fentanyl",
    outcome: "The deletion spares fentanyl.",
    kind: "emergent",
    basis:
      "Only if the lost drive is given back; without compensation GABA neurons have too little rate left to lose, and 62 % of the rise remains.",
  },
  {
    id: "ketamine-shorter",
    outcome: "At equal peaks the transient of ketamine is half as long as that of cocaine.",
    kind: "emergent",
    basis:
      "Ratio of half-decays 0.49; 0.65 with no D2 feedback at all, from the steep occupancy of NMDA receptors and from clearance; the slow somatodendritic loop adds the rest.",
  },
  {
    id: "d2-block-prolongs-shape",
    outcome: "A D2 antagonist lengthens the half-decay of ketamine's transient.",
    kind: "emergent",
    basis:
      "Only for a somatodendritic loop of about a minute or slower (1.8 times at 2.5 min); a loop of seconds gives 0.8 times. The speed is assumed.",
  },
  {
    id: "d2-block-prolongs-amount",
    outcome: "A D2 antagonist lengthens the time above a level and doubles the area.",
    kind: "emergent",
    basis: "At any speed of the somatodendritic loop, because the transient grows; set by the gain, which is assumed.",
  },
  {
    id: "d2-block-raises-rest",
    outcome: "A D2 antagonist raises resting dopamine 2.3 times.",
    kind: "emergent",
    basis:
      "Follows from the assumed gain and resting occupancy; more than the 1.5 to 2 times remembered from microdialysis (unconfirmed).",
  },
  {
    id: "cocaine-slows-firing",
    outcome: "Cocaine lowers the rate of dopamine neurons while dopamine is high.",
    kind: "emergent",
    basis:
      "By D2 feedback, as photometry in mice shows (PMC6218454); needs a sensor that sees part of the transporter block.",
  },
  {
    id: "area-blind-to-speed",
    outcome: "The area of ketamine's transient does not depend on the speed of the loop.",
    kind: "emergent",
    basis: "5.9 to 6.0 min from 3 s to 10 min: speed moves dopamine in time, gain sets the amount.",
  },
  {
    id: "peak-saturates",
    outcome: "Ketamine's peak saturates with dose, cocaine's does not.",
    kind: "emergent",
    basis:
      "Disinhibition cannot exceed the NMDA drive of GABA neurons; that uptake inhibition is unbounded is a property of the uptake model.",
  },
  {
    id: "infusions-fade",
    outcome:
      "Repeated infusions of ketamine add less and less dopamine: the twelfth 13 % of the first, cocaine's 59 %.",
    kind: "emergent",
    basis:
      "Carry-over of drug on a bounded effect, not D2 feedback (14 % without it) and not desensitization: dopamine itself stays at 92 % of its first peak.",
  },
  {
    id: "intraperitoneal-not-short",
    outcome: "Intraperitoneal ketamine is not short: half-decay 41 min at 30 mg/kg.",
    kind: "emergent",
    basis:
      "Against the reported burst, if that was measured after intraperitoneal doses; the route could not be established.",
  },
  {
    id: "cocaine-plasticity",
    outcome: "Cocaine, 15 mg/kg intraperitoneal, potentiates to 0.50 in 4 h.",
    kind: "calibrated",
    basis: "The learning rate was set on it.",
  },
  {
    id: "ketamine-no-plasticity",
    outcome: "Ketamine leaves no plasticity.",
    kind: "assumed",
    basis:
      "The threshold, 1.5 times rest, was placed above ketamine's largest trace (1.45 at 30 mg/kg intraperitoneal) and below cocaine's (3.2).",
  },
  {
    id: "block-not-decisive",
    outcome: "Receptor block at the plastic synapse is not what keeps ketamine from plasticity.",
    kind: "emergent",
    basis:
      "Ketamine with free receptors still gives nothing; its block would leave 69 % of cocaine's potentiation at 5 µM half block, 27 % at 1 µM.",
  },
  {
    id: "amount-not-drug",
    outcome: "Cocaine at an intravenous dose that equals ketamine's peak leaves no plasticity either.",
    kind: "emergent",
    basis: "The rule tells large from small amounts of dopamine over 15 min, not one drug from another.",
  },
];
