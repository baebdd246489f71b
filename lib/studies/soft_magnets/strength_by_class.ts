/**
 * M2.3: what data sheets say of strength and ductility, class by class. Nothing here decides the claim.
 *
 * @module
 */
import { type Input, nominalValues } from "../../argument/input.ts";
import type { PublishedAlloyValue, ReferenceMaterial } from "../../data/mod.ts";
import { pickInputs, valueOf } from "../study.ts";

/** Strength and strain of one material. */
export interface StrengthPoint {
  /** Name of the material. */
  readonly name: string;
  /** Its class, or that of the multicomponent alloys. */
  readonly group: string;
  /** Tensile strength in Pa. */
  readonly strength: number;
  /** Elongation after fracture; where none is published, the elastic strain at the tensile strength. */
  readonly strain: number;
  /** Whether the strain is the elastic one. */
  readonly isElastic: boolean;
  /** Whether the strain is a lower bound. */
  readonly isBound: boolean;
  /** Whether all that the point is made of is confirmed. */
  readonly isConfirmed: boolean;
}

/** How much is published of one class of commercial soft magnets. */
export interface ClassData {
  /** The class. */
  readonly class: ReferenceMaterial["class"];
  /** Commercial materials of the class. */
  readonly materials: number;
  /** Materials with a confirmed tensile strength. */
  readonly strengths: number;
  /** Materials with a confirmed elongation. */
  readonly elongations: number;
}

/** What the notebook shows of strength and ductility. */
export interface StrengthByClassDetail {
  /** Materials with a strength and a strain; the alloy last. */
  readonly points: readonly StrengthPoint[];
  /** What is published of each class. */
  readonly classes: readonly ClassData[];
  /** Elastic strain at the tensile strength of the amorphous ribbon with both confirmed. */
  readonly elasticStrain: number;
  /** Smallest and largest confirmed elongation of crystalline commercial materials. */
  readonly elongations: readonly [number, number];
}

/** What strength and ductility are gathered from. */
export interface StrengthData {
  /** Reference materials. */
  readonly materials: readonly ReferenceMaterial[];
  /** Published alloys. */
  readonly published: readonly PublishedAlloyValue[];
  /** The article's inputs. */
  readonly inputs: readonly Input[];
}

/** Group of the alloys of the article's authors. */
export const MULTICOMPONENT = "multicomponent";

function pointOf({ name, class: group, properties }: ReferenceMaterial): StrengthPoint[] {
  const { tensile_strength: strength, elongation, youngs_modulus: modulus } = properties;
  const second = elongation ?? modulus;
  if (strength === undefined || second === undefined) return [];
  return [{
    name,
    group,
    strength: strength.value,
    strain: elongation?.value ?? strength.value / second.value,
    isElastic: elongation === undefined,
    isBound: elongation?.qualifier === "greater_than",
    isConfirmed: [strength, second].every(({ status }) => status === "confirmed"),
  }];
}

function publishedPoints(published: readonly PublishedAlloyValue[]): StrengthPoint[] {
  return [...Map.groupBy(published, ({ alloy }) => alloy)].flatMap(([name, values]) => {
    const strength = values.find(({ quantity }) => quantity === "tensile_strength");
    const elongation = values.find(({ quantity }) => quantity === "elongation");
    if (strength === undefined || elongation === undefined) return [];
    const isConfirmed = strength.status === "confirmed" && elongation.status === "confirmed";
    return [{
      name,
      group: MULTICOMPONENT,
      strength: strength.value,
      strain: elongation.value,
      isElastic: false,
      isBound: false,
      isConfirmed,
    }];
  });
}

function alloyPoint(inputs: readonly Input[]): StrengthPoint {
  const chosen = pickInputs(inputs, ["alloyTensileStrength", "alloyElongation"]);
  const values = nominalValues(chosen);
  return {
    name: "The alloy",
    group: MULTICOMPONENT,
    strength: valueOf(values, "alloyTensileStrength"),
    strain: valueOf(values, "alloyElongation"),
    isElastic: false,
    isBound: false,
    isConfirmed: chosen.every(({ status }) => status === "confirmed"),
  };
}

function classData(materials: readonly ReferenceMaterial[]): ClassData[] {
  const count = (members: readonly ReferenceMaterial[], quantity: "tensile_strength" | "elongation"): number =>
    members.filter(({ properties }) => properties[quantity]?.status === "confirmed").length;
  return [...Map.groupBy(materials, ({ class: kind }) => kind)].map(([kind, members]) => ({
    class: kind,
    materials: members.length,
    strengths: count(members, "tensile_strength"),
    elongations: count(members, "elongation"),
  }));
}

/**
 * Tensile strength and strain at fracture of the reference materials, of published alloys and of the alloy.
 *
 * Data sheets of ribbons give no elongation. For them the strain is the elastic one at the tensile strength, strength
 * over Young's modulus: what they stretch if they break before they yield.
 *
 * @param data Reference materials, published alloys and the article's inputs.
 * @returns Points, and how much is published of each class.
 */
export function strengthByClass({ materials, published, inputs }: StrengthData): StrengthByClassDetail {
  const points = [...materials.flatMap(pointOf), ...publishedPoints(published), alloyPoint(inputs)];
  const confirmed = points.filter(({ isConfirmed, group }) => isConfirmed && group !== MULTICOMPONENT);
  const elongations = confirmed.filter(({ isElastic }) => !isElastic).map(({ strain }) => strain);
  return {
    points,
    classes: classData(materials.filter(({ commercial }) => commercial)),
    elasticStrain: confirmed.find(({ group, isElastic }) => group === "amorphous" && isElastic)?.strain ?? NaN,
    elongations: [Math.min(...elongations), Math.max(...elongations)],
  };
}
