/**
 * M2.2b: are amorphous alloys soft, and is it because their grains are as small as can be?
 *
 * @module
 */
import { type Input, type InputValues, nominalValues } from "../../argument/input.ts";
import { findById } from "../../data/find_by_id.ts";
import type { ReferenceMaterial } from "../../data/mod.ts";
import { type AmorphousFloor, amorphousFloor } from "../../magnetism/mod.ts";
import { pickInputs, type Study, valueOf } from "../study.ts";
import { referenceBasis } from "./basis.ts";
import { isConfirmedCommercial, type ReferenceValue, referenceValues } from "./reference_values.ts";
import { type MiddleRange, middleRange, sampled, type SampleOptions } from "./sampled.ts";

/** One estimate of the coercivity of an amorphous ribbon, in A/m. */
export interface FloorEstimate {
  /** What is estimated, and how. */
  readonly label: string;
  /** At the nominal values. */
  readonly nominal: number;
  /** Range that holds nine tenths of the plausible space. */
  readonly range: MiddleRange;
}

/** What the notebook shows of the amorphous limit. */
export interface AmorphousLimitDetail {
  /** Coercivities of amorphous and nanocrystalline materials. */
  readonly measured: readonly ReferenceValue[];
  /** Softest and hardest confirmed amorphous alloy on the market, in A/m. */
  readonly confirmed: readonly [number, number];
  /** Sixth power at an atomic distance, the same in an induced anisotropy, internal stress. */
  readonly estimates: readonly FloorEstimate[];
  /** Hardest confirmed amorphous alloy over what the sixth power gives at an atomic distance. */
  readonly excess: number;
}

/** The ribbon whose polarization and magnetostriction the estimates take. */
const RIBBON = "metglas-2605sa1";

const FLOOR_INPUTS = [
  "structuralLength",
  "amorphousAnisotropy",
  "amorphousExchange",
  "inducedAnisotropy",
  "ribbonStress",
  "ribbonStressWavelength",
  "randomAnisotropyPrefactor",
];

const ESTIMATES: readonly (readonly [keyof AmorphousFloor, string])[] = [
  ["randomAnisotropy", "Sixth power at atomic distance"],
  ["randomInUniformAnisotropy", "The same in an induced anisotropy"],
  ["magnetoelastic", "Internal stress"],
];

function floorOf(values: InputValues, ribbon: ReferenceMaterial): AmorphousFloor {
  const { saturation_polarization: polarization, magnetostriction } = ribbon.properties;
  return amorphousFloor({
    exchangeStiffness: valueOf(values, "amorphousExchange"),
    anisotropy: valueOf(values, "amorphousAnisotropy"),
    polarization: polarization?.value ?? NaN,
    uniformAnisotropy: valueOf(values, "inducedAnisotropy"),
    averagedPrefactor: valueOf(values, "randomAnisotropyPrefactor"),
    structuralLength: valueOf(values, "structuralLength"),
    magnetostriction: magnetostriction?.value ?? NaN,
    stressAmplitude: valueOf(values, "ribbonStress"),
    stressWavelength: valueOf(values, "ribbonStressWavelength"),
  });
}

function estimatesOf(
  data: { readonly materials: readonly ReferenceMaterial[]; readonly inputs: readonly Input[] },
  options: SampleOptions,
): FloorEstimate[] {
  const inputs = pickInputs(data.inputs, FLOOR_INPUTS);
  const { samples, seed } = options;
  const ribbon = findById(data.materials, RIBBON);
  return ESTIMATES.map(([key, label]) => ({
    label,
    nominal: floorOf(nominalValues(inputs), ribbon)[key],
    range: middleRange(sampled((values) => floorOf(values, ribbon)[key], { inputs, samples, seed })),
  }));
}

/**
 * Largest confirmed coercivity among the amorphous alloys on the market. Beside it stands what the law of grain size
 * gives at an atomic distance, and what internal stress gives; neither decides the claim.
 *
 * @param data Reference materials and the article's inputs.
 * @param options Size and seed of the sample of the estimates.
 * @returns The study; its outcome is the coercivity in A/m.
 */
export function amorphousSoftness(
  data: { readonly materials: readonly ReferenceMaterial[]; readonly inputs: readonly Input[] },
  options: SampleOptions,
): Study<AmorphousLimitDetail> {
  const coercivities = referenceValues(data.materials, "coercivity");
  const amorphous = coercivities.filter((value) => value.class === "amorphous" && isConfirmedCommercial(value));
  const confirmed = amorphous.map(({ value }) => value);
  const estimates = estimatesOf(data, options);
  const hardest = Math.max(...confirmed);
  return {
    claim: "M2.2b",
    evidence: "measured",
    basis: referenceBasis(amorphous),
    inputs: [],
    outcome: () => hardest,
    detail: {
      measured: coercivities.filter(({ class: kind }) => kind === "amorphous" || kind === "nanocrystalline"),
      confirmed: [Math.min(...confirmed), hardest],
      estimates,
      excess: hardest / estimates[0]!.nominal,
    },
  };
}
