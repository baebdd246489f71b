/**
 * M3.6: is the alloy alone in being both soft and tough?
 *
 * @module
 */
import { type Input, type InputValues, nominalValues } from "../../argument/input.ts";
import type { PublishedAlloyValue, ReferenceMaterial } from "../../data/mod.ts";
import { paretoFront } from "../../numerics/mod.ts";
import { pickInputs, type Study, valueOf } from "../study.ts";
import { inputBasis, referenceBasis } from "./basis.ts";
import { isConfirmedCommercial, type ReferenceValue, referenceValues } from "./reference_values.ts";
import { type MiddleRange, middleRange, sampled, type SampleOptions } from "./sampled.ts";

/** A material by softness and toughness. */
export interface ToughMaterial {
  /** Name of the material. */
  readonly name: string;
  /** Its class. */
  readonly class: string;
  /** A/m. */
  readonly coercivity: number;
  /** Tensile strength times elongation, in Pa: a proxy of toughness. */
  readonly toughness: number;
  /** Whether the coercivity is an upper bound. */
  readonly isBound: boolean;
}

/** A material whose elongation is not published: what it would need. */
export interface NeededElongation {
  /** Name of the material. */
  readonly name: string;
  /** Its class. */
  readonly class: string;
  /** Tensile strength in Pa. */
  readonly strength: number;
  /** Elongation at which its toughness would equal the alloy's. */
  readonly elongation: number;
}

/** What the notebook shows of soft and tough materials. */
export interface SoftAndToughDetail {
  /** The alloy. */
  readonly alloy: ToughMaterial;
  /** Range of the alloy's coercivity and toughness over its inputs. */
  readonly ranges: { readonly coercivity: readonly [number, number]; readonly toughness: MiddleRange };
  /** Commercial materials with confirmed coercivity, tensile strength and elongation. */
  readonly commercial: readonly ToughMaterial[];
  /** Earlier alloys of research. */
  readonly earlier: readonly ToughMaterial[];
  /** Commercial materials that no other commercial one beats, from soft to tough. */
  readonly front: readonly ToughMaterial[];
  /** The alloy's toughness over the best of the front: how far it lies beyond. */
  readonly toughnessFactor: number;
  /** Range of that factor over the alloy's own uncertainty. */
  readonly toughnessRange: MiddleRange;
  /** The alloy's coercivity over that of the softest commercial material. */
  readonly coercivityFactor: number;
  /** Commercial materials that are softer, of those with a confirmed coercivity. */
  readonly softer: readonly [softer: number, of: number];
  /** Materials without a published elongation. */
  readonly needed: readonly NeededElongation[];
}

/** What the comparison is made on. */
export interface ToughData {
  /** Reference materials. */
  readonly materials: readonly ReferenceMaterial[];
  /** Published alloys. */
  readonly published: readonly PublishedAlloyValue[];
  /** The article's inputs. */
  readonly inputs: readonly Input[];
}

const INPUTS = ["alloyCoercivity", "alloyTensileStrength", "alloyElongation"];
const PROPERTIES = ["coercivity", "tensile_strength", "elongation"] as const;

function toughnessOf(values: InputValues): number {
  return valueOf(values, "alloyTensileStrength") * valueOf(values, "alloyElongation");
}

function isComplete({ properties }: ReferenceMaterial): boolean {
  return PROPERTIES.every((quantity) => properties[quantity]?.status === "confirmed");
}

function toughMaterial({ name, class: kind, properties }: ReferenceMaterial): ToughMaterial {
  const [coercivity, strength, elongation] = PROPERTIES.map((quantity) => properties[quantity]?.value ?? NaN);
  const isBound = properties.coercivity?.qualifier === "less_than";
  return { name, class: kind, coercivity: coercivity!, toughness: strength! * elongation!, isBound };
}

function earlierAlloys(published: readonly PublishedAlloyValue[]): ToughMaterial[] {
  return [...Map.groupBy(published, ({ alloy }) => alloy)].flatMap(([name, values]) => {
    const found = PROPERTIES.map((wanted) =>
      values.find(({ quantity, status }) => quantity === wanted && status === "confirmed")
    );
    const [coercivity, strength, elongation] = found;
    if (coercivity === undefined || strength === undefined || elongation === undefined) return [];
    const toughness = strength.value * elongation.value;
    const isBound = coercivity.qualifier === "less_than";
    return [{ name, class: "multicomponent", coercivity: coercivity.value, toughness, isBound }];
  });
}

function frontOf(materials: readonly ToughMaterial[]): ToughMaterial[] {
  const points = materials.map(({ coercivity, toughness }) => [coercivity, toughness]);
  return paretoFront(points, ["minimize", "maximize"]).map((index) => materials[index]!)
    .toSorted((a, b) => a.coercivity - b.coercivity);
}

function neededElongations(materials: readonly ReferenceMaterial[], toughness: number): NeededElongation[] {
  return referenceValues(materials.filter((material) => !isComplete(material)), "tensile_strength")
    .filter(isConfirmedCommercial)
    .map(({ name, class: kind, value }) => ({
      name,
      class: kind,
      strength: value,
      elongation: toughness / value,
    }));
}

function softerThan(coercivity: number, values: readonly ReferenceValue[]): [number, number] {
  const confirmed = values.filter(isConfirmedCommercial);
  return [confirmed.filter(({ value }) => value < coercivity).length, confirmed.length];
}

function detailOf(data: ToughData, inputs: readonly Input[], options: SampleOptions): SoftAndToughDetail {
  const values = nominalValues(inputs);
  const [coercivity] = inputs as readonly [Input];
  const commercial = data.materials.filter((material) => material.commercial && isComplete(material))
    .map(toughMaterial);
  const best = Math.max(...commercial.map(({ toughness }) => toughness));
  const toughnesses = sampled(toughnessOf, { inputs, ...options });
  const range = middleRange(toughnesses);
  return {
    alloy: {
      name: "The alloy",
      class: "multicomponent",
      coercivity: coercivity.nominal,
      toughness: toughnessOf(values),
      isBound: false,
    },
    ranges: { coercivity: [coercivity.lower, coercivity.upper], toughness: range },
    commercial,
    earlier: earlierAlloys(data.published),
    front: frontOf(commercial),
    toughnessFactor: toughnessOf(values) / best,
    toughnessRange: [range[0] / best, range[1] / best],
    coercivityFactor: coercivity.nominal / Math.min(...commercial.map((material) => material.coercivity)),
    softer: softerThan(coercivity.nominal, referenceValues(data.materials, "coercivity")),
    needed: neededElongations(data.materials, toughnessOf(values)),
  };
}

/**
 * Number of commercial materials that are at least as soft as the alloy and have at least its product of strength and
 * elongation.
 *
 * @param data Reference materials, published alloys and the article's inputs.
 * @param options Size and seed of the sample of the alloy's own values.
 * @returns The study; its outcome is the number.
 */
export function softAndTough(data: ToughData, options: SampleOptions): Study<SoftAndToughDetail> {
  const inputs = pickInputs(data.inputs, INPUTS);
  const complete = data.materials.filter((material) => material.commercial && isComplete(material));
  const commercial = complete.map(toughMaterial);
  return {
    claim: "M3.6",
    evidence: "measured",
    basis: [
      ...inputBasis(inputs),
      ...PROPERTIES.flatMap((quantity) => referenceBasis(referenceValues(complete, quantity))),
    ],
    inputs,
    outcome: (values) =>
      commercial.filter(({ coercivity, toughness }) =>
        coercivity <= valueOf(values, "alloyCoercivity") && toughness >= toughnessOf(values)
      ).length,
    detail: detailOf(data, inputs, { samples: options.samples, seed: options.seed }),
  };
}
