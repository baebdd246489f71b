/**
 * M1.1: does the alloy resist current better than soft magnets on the market?
 *
 * @module
 */
import type { Input, InputValues } from "../../argument/input.ts";
import type { MaterialClass, ReferenceMaterial } from "../../data/mod.ts";
import { pickInputs, type Study, valueOf } from "../study.ts";
import { inputBasis, referenceBasis } from "./basis.ts";
import { isConfirmedCommercial, type ReferenceValue, referenceValues } from "./reference_values.ts";

/** How the alloy stands against one class of commercial soft magnets; resistivities in Ohm m. */
export interface ClassStanding {
  /** The class. */
  readonly class: MaterialClass;
  /** Commercial materials of the class with a resistivity. */
  readonly materials: number;
  /** Those whose resistivity is confirmed. */
  readonly confirmed: number;
  /** Those that the alloy exceeds. */
  readonly exceeded: number;
  /** Lowest resistivity of the class. */
  readonly lowest: number;
  /** Highest resistivity of the class. */
  readonly highest: number;
}

/** What the notebook shows of the ranking. */
export interface ResistivityRankDetail {
  /** The alloy's resistivity in Ohm m. */
  readonly alloy: number;
  /** Ends of its plausible range. */
  readonly range: readonly [number, number];
  /** Commercial materials with a resistivity. */
  readonly materials: readonly ReferenceValue[];
  /** The alloy against each class. */
  readonly classes: readonly ClassStanding[];
  /** Highest resistivity among the confirmed materials that the alloy exceeds, in Ohm m. */
  readonly nextBelow: number;
  /** Lowest resistivity among the confirmed materials that exceed the alloy, in Ohm m. */
  readonly nextAbove: number;
}

function standingOf(kind: MaterialClass, members: readonly ReferenceValue[], alloy: number): ClassStanding {
  const resistivities = members.map(({ value }) => value);
  return {
    class: kind,
    materials: members.length,
    confirmed: members.filter(isConfirmedCommercial).length,
    exceeded: resistivities.filter((value) => value < alloy).length,
    lowest: Math.min(...resistivities),
    highest: Math.max(...resistivities),
  };
}

function detailOf(materials: readonly ReferenceValue[], input: Input): ResistivityRankDetail {
  const alloy = input.nominal;
  const byClass = Map.groupBy(materials, ({ class: kind }) => kind);
  const confirmed = materials.filter(isConfirmedCommercial).map(({ value }) => value);
  return {
    alloy,
    range: [input.lower, input.upper],
    materials,
    classes: [...byClass].map(([kind, members]) => standingOf(kind, members, alloy)),
    nextBelow: Math.max(...confirmed.filter((value) => value < alloy)),
    nextAbove: Math.min(...confirmed.filter((value) => value >= alloy)),
  };
}

/**
 * Share of the commercial soft magnets with a confirmed resistivity that the alloy exceeds.
 *
 * @param data Reference materials and the article's inputs.
 * @returns The study; its outcome is the share, without unit.
 */
export function resistivityRank(
  data: { readonly materials: readonly ReferenceMaterial[]; readonly inputs: readonly Input[] },
): Study<ResistivityRankDetail> {
  const inputs = pickInputs(data.inputs, ["alloyResistivity"]);
  const materials = referenceValues(data.materials, "resistivity").filter(({ commercial }) => commercial);
  const confirmed = materials.filter(isConfirmedCommercial);
  const outcome = (values: InputValues): number =>
    confirmed.filter(({ value }) => value < valueOf(values, "alloyResistivity")).length / confirmed.length;
  return {
    claim: "M1.1",
    evidence: "measured",
    basis: [...inputBasis(inputs), ...referenceBasis(confirmed)],
    inputs,
    outcome,
    detail: detailOf(materials, inputs[0]!),
  };
}
