/**
 * What the studies of the acute model have in common: animals drawn from the inputs, and the basis.
 *
 * @module
 */
import type { Basis, EvidenceKind } from "../../argument/evidence.ts";
import { type Input, type InputValues, nominalValues } from "../../argument/input.ts";
import { findById } from "../../data/find_by_id.ts";
import { ACUTE_OUTCOMES } from "../../dopamine/mod.ts";
import { pickInputs, type Study } from "../study.ts";
import { type Animal, animalOf } from "./animal.ts";

/** Inputs that shape the dopamine transient of any drug. */
export const DOPAMINE_INPUTS = [
  "nmdaShare",
  "disinhibitionGain",
  "somaticGain",
  "somaticRest",
  "somaticHill",
  "somaticTime",
  "terminalGain",
  "terminalHalf",
  "restingDopamine",
  "uptakeVmax",
  "uptakeKm",
] as const;

/** Inputs that only ketamine meets. */
export const KETAMINE_INPUTS = [
  "halfBlockGaba",
  "ketamineHill",
  "ketamineFreeFraction",
  "ketamineClearance",
  "halfBlockDopamine",
  "dopamineNmdaDrive",
  "ketamineDose",
] as const;

/** Inputs that only cocaine meets: its targets, and how much of its block the D2 receptors see. */
export const COCAINE_INPUTS = ["transporterKi", "cocaineClearance", "somaticTransporterShare"] as const;

/** Inputs that only fentanyl meets. */
export const FENTANYL_INPUTS = ["fentanylHalfEffect", "opioidInhibition"] as const;

/** What every outcome of the acute model rests on. */
export const ACUTE_BASIS: readonly Basis[] = [
  { id: "acuteChain", kind: "model", status: "confirmed" },
  { id: "ketamine-circuit-parameters", kind: "parameter", status: "assumed" },
  { id: "ketamine-drug-parameters", kind: "parameter", status: "assumed" },
];

/** A study of the acute model, before it is set up. */
export interface AcuteStudy<Detail> {
  /** Id of the claim. */
  readonly claim: string;
  /** What the outcome is evidence of. */
  readonly evidence: EvidenceKind;
  /** All inputs of the article, and the names of those that the outcome depends on. */
  readonly rows: readonly Input[];
  /** Names of those on which the outcome depends. */
  readonly names: readonly string[];
  /** Values at which the notebook asks, by input; other entries are passed over. */
  readonly asked?: Readonly<Record<string, unknown>>;
  /** The deciding quantity, in the unit of the claim's criterion. */
  readonly outcome: (animal: Animal, values: InputValues) => number;
  /** What the notebook shows, at the nominal inputs. */
  readonly detail: (animal: Animal, values: InputValues) => Detail;
}

/**
 * How an outcome of the acute model came about, from the model's own record, so that a study cannot claim more.
 *
 * @param id Id of the outcome in the record.
 * @returns Built in, calibrated or emergent.
 * @throws {RangeError} If the record has no such outcome.
 * @example
 * ```ts
 * import { outcomeKind } from "lib/studies/ketamine/acute_study.ts";
 * import { expect } from "@std/expect";
 *
 * expect(outcomeKind("deletion-removes-ketamine")).toBe("assumed");
 * ```
 */
export function outcomeKind(id: string): EvidenceKind {
  return findById(ACUTE_OUTCOMES, id).kind;
}

/**
 * Inputs with the notebook's own values in place of the nominal ones; a range that does not hold such a value is
 * widened.
 *
 * @param inputs The inputs.
 * @param asked Values by name of the input, in SI.
 * @returns The inputs.
 * @example
 * ```ts
 * import { inputsAsked } from "lib/studies/ketamine/acute_study.ts";
 * import { expect } from "@std/expect";
 *
 * const dose = { name: "ketamineDose", nominal: 2e-6, lower: 1e-6, upper: 5e-6 } as const;
 * const [asked] = inputsAsked([dose as never], { ketamineDose: 8e-6 });
 * expect([asked!.nominal, asked!.lower, asked!.upper]).toEqual([8e-6, 1e-6, 8e-6]);
 * ```
 */
export function inputsAsked(inputs: readonly Input[], asked: Readonly<Record<string, unknown>>): Input[] {
  return inputs.map((input) => {
    const nominal = asked[input.name];
    if (typeof nominal !== "number") return input;
    return { ...input, nominal, lower: Math.min(input.lower, nominal), upper: Math.max(input.upper, nominal) };
  });
}

/**
 * Sets up a study of the acute model: its outcome is asked of the animal that each set of input values describes.
 *
 * @param study Claim, evidence, inputs, outcome, detail.
 * @returns The study.
 * @example
 * ```ts
 * import { loadInputs } from "lib/data/mod.ts";
 * import { acuteStudy } from "lib/studies/ketamine/acute_study.ts";
 * import { expect } from "@std/expect";
 *
 * const rows = await loadInputs("ketamine");
 * const study = acuteStudy({
 *   claim: "K5.1",
 *   evidence: "assumed",
 *   rows,
 *   names: ["nmdaShare"],
 *   outcome: ({ parameters }) => parameters.circuit.gabaNmdaShare,
 *   detail: () => null,
 * });
 * expect(study.outcome({ nmdaShare: 0.5 })).toBe(0.5);
 * ```
 */
export function acuteStudy<Detail>(study: AcuteStudy<Detail>): Study<Detail> {
  const { claim, evidence, rows, names, asked = {}, outcome, detail } = study;
  const inputs = inputsAsked(pickInputs(rows, names), asked);
  const nominal = nominalValues(inputs);
  return {
    claim,
    evidence,
    basis: ACUTE_BASIS,
    inputs,
    outcome: (values) => outcome(animalOf(values), values),
    detail: detail(animalOf(nominal), nominal),
  };
}
