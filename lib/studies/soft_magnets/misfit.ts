/**
 * M3.5b: does the misfit of the precipitates stay harmless?
 *
 * @module
 */
import { type Input, type InputValues, nominalValues } from "../../argument/input.ts";
import type { ReferenceMaterial } from "../../data/mod.ts";
import {
  magnetoelasticAnisotropy,
  magnetostrictionThreshold,
  misfitStressDifference,
  stressWaveCoercivity,
} from "../../magnetism/mod.ts";
import { channelWidth, constrainedMisfit, latticePeriod } from "../../metallurgy/mod.ts";
import { logspace } from "../../numerics/mod.ts";
import { pickInputs, type Study, valueOf } from "../study.ts";
import { type AlloySettings, movedInputs } from "./alloy_settings.ts";
import { inputBasis, modelBasis } from "./basis.ts";
import { alloyPolarization } from "./boundary_share.ts";
import { type ReferenceValue, referenceValues } from "./reference_values.ts";
import { wallMaterialOf } from "./wall_width.ts";

/** What the notebook shows of the misfit. */
export interface MisfitDetail {
  /** Lattice misfit. */
  readonly misfit: number;
  /** Saturation magnetostriction. */
  readonly magnetostriction: number;
  /** Stress difference at the interface in Pa. */
  readonly stress: number;
  /** The same half way between two precipitates, over that at the interface. */
  readonly channelShare: number;
  /** Magnetoelastic energy density at the interface and anisotropy energy density, in J/m³. */
  readonly energies: readonly [number, number];
  /** Magnetostriction at which both are equal, at the nominal values. */
  readonly threshold: number;
  /** The threshold at the ends of what misfit and anisotropy allow. */
  readonly thresholds: readonly [number, number];
  /** Coercivity in A/m that the stress would cause in a flat wall, its wavelength being the period of the precipitates. */
  readonly coercivity: number;
  /** Magnetostriction at which that would be the measured coercivity. */
  readonly affordable: number;
  /** The stress wave's coercivity in A/m at a quarter of the precipitate size. */
  readonly finerCoercivity: number;
  /** Misfits of the map. */
  readonly misfits: readonly number[];
  /** Magnetostrictions of the map. */
  readonly magnetostrictions: readonly number[];
  /** Ratio of energies: one row for each magnetostriction. */
  readonly ratios: readonly (readonly number[])[];
  /** Confirmed magnetostrictions of commercial crystalline alloys inside the map. */
  readonly commercial: readonly ReferenceValue[];
}

/** What the misfit is judged on. */
export interface MisfitData {
  /** Reference materials. */
  readonly materials: readonly ReferenceMaterial[];
  /** The article's inputs. */
  readonly inputs: readonly Input[];
}

const DECIDING = ["misfit", "shearModulus", "poissonRatio", "magnetostriction", "anisotropyConstant"];
const SHOWN = [
  "exchangeStiffness",
  "alloyMagnetization",
  "alloyDensity",
  "alloyCoercivity",
  "precipitateSize",
  "precipitateFraction",
];
const MISFITS: readonly number[] = [...logspace(5e-4, 2e-2, { count: 41 })];
const MAGNETOSTRICTIONS: readonly number[] = [...logspace(0.5e-6, 60e-6, { count: 41 })];

function stressOf(values: InputValues, relativeDistance = 1): number {
  const strain = constrainedMisfit(valueOf(values, "misfit"), valueOf(values, "poissonRatio"));
  return Math.abs(misfitStressDifference(strain, { shearModulus: valueOf(values, "shearModulus"), relativeDistance }));
}

function magnetoelasticEnergy(values: InputValues): number {
  return magnetoelasticAnisotropy(stressOf(values), { magnetostriction: valueOf(values, "magnetostriction") });
}

function energyRatio(values: InputValues): number {
  return magnetoelasticEnergy(values) / valueOf(values, "anisotropyConstant");
}

function thresholdOf(values: InputValues): number {
  return magnetostrictionThreshold(stressOf(values), { anisotropy: valueOf(values, "anisotropyConstant") });
}

/** Least with much misfit and little anisotropy, greatest the other way round. */
function thresholdRange(inputs: readonly Input[], values: InputValues): [number, number] {
  const [misfit, anisotropy] = pickInputs(inputs, ["misfit", "anisotropyConstant"]) as [Input, Input];
  return [
    thresholdOf({ ...values, misfit: misfit.upper, anisotropyConstant: anisotropy.lower }),
    thresholdOf({ ...values, misfit: misfit.lower, anisotropyConstant: anisotropy.upper }),
  ];
}

function stressCoercivity(values: InputValues): number {
  const period = latticePeriod(valueOf(values, "precipitateSize"), valueOf(values, "precipitateFraction"));
  return stressWaveCoercivity(period, {
    ...wallMaterialOf(values),
    polarization: alloyPolarization(values),
    magnetostriction: valueOf(values, "magnetostriction"),
    stressAmplitude: stressOf(values),
  });
}

/** Half way between two precipitates, in units of half an edge. */
function midChannel(values: InputValues): number {
  const size = valueOf(values, "precipitateSize");
  return 1 + channelWidth(size, valueOf(values, "precipitateFraction")) / size;
}

function commercialMagnetostrictions(materials: readonly ReferenceMaterial[]): ReferenceValue[] {
  const [low, high] = [MAGNETOSTRICTIONS[0]!, MAGNETOSTRICTIONS.at(-1)!];
  return referenceValues(materials, "magnetostriction").filter(({ class: kind, status, value }) =>
    (kind === "nickel-iron" || kind === "iron-cobalt") && status === "confirmed" && value >= low && value <= high
  );
}

function detailOf(
  { materials, inputs }: { readonly materials: readonly ReferenceMaterial[]; readonly inputs: readonly Input[] },
  values: InputValues,
): MisfitDetail {
  const magnetostriction = valueOf(values, "magnetostriction");
  const coercivity = stressCoercivity(values);
  return {
    misfit: valueOf(values, "misfit"),
    magnetostriction,
    stress: stressOf(values),
    channelShare: stressOf(values, midChannel(values)) / stressOf(values),
    energies: [magnetoelasticEnergy(values), valueOf(values, "anisotropyConstant")],
    threshold: thresholdOf(values),
    thresholds: thresholdRange(inputs, values),
    coercivity,
    affordable: magnetostriction * valueOf(values, "alloyCoercivity") / coercivity,
    finerCoercivity: stressCoercivity({ ...values, precipitateSize: valueOf(values, "precipitateSize") / 4 }),
    misfits: MISFITS,
    magnetostrictions: MAGNETOSTRICTIONS,
    ratios: MAGNETOSTRICTIONS.map((lambda) =>
      MISFITS.map((misfit) => energyRatio({ ...values, misfit, magnetostriction: lambda }))
    ),
    commercial: commercialMagnetostrictions(materials),
  };
}

/**
 * Magnetoelastic energy density that the misfit brings to the interface over the anisotropy energy density.
 *
 * @param data Reference materials and the article's inputs.
 * @param settings The microstructure that the notebook sets.
 * @returns The study; its outcome is the ratio, without unit.
 */
export function misfitEnergy(data: MisfitData, settings: AlloySettings): Study<MisfitDetail> {
  const inputs = movedInputs(pickInputs(data.inputs, DECIDING), settings);
  const shown = movedInputs(pickInputs(data.inputs, SHOWN), settings);
  return {
    claim: "M3.5b",
    evidence: "emergent",
    basis: [...modelBasis("misfitStressDifference", "magnetoelasticAnisotropy"), ...inputBasis(inputs)],
    inputs,
    outcome: energyRatio,
    detail: detailOf({ materials: data.materials, inputs }, nominalValues([...inputs, ...shown])),
  };
}
