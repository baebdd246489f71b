/**
 * M3.2: do grains of 85 micrometres take their boundaries out of the coercivity, and out of the strength?
 *
 * @module
 */
import { type Input, type InputValues, nominalValues } from "../../argument/input.ts";
import {
  grainBoundaryCoercivity,
  HERZER_COARSE_PREFACTOR,
  MAGER_PREFACTOR,
  polarizationOfMassMagnetization,
} from "../../magnetism/mod.ts";
import { hallPetchStrength } from "../../metallurgy/mod.ts";
import { logspace } from "../../numerics/mod.ts";
import { pickInputs, type Study, valueOf } from "../study.ts";
import { type AlloySettings, movedInputs } from "./alloy_settings.ts";
import { inputBasis, modelBasis } from "./basis.ts";
import { type MiddleRange, middleRange, sampled, type SampleOptions } from "./sampled.ts";

/** Coercivity that boundaries contribute at one grain size. */
export interface BoundaryPoint {
  /** m. */
  readonly grainSize: number;
  /** A/m, at the nominal values. */
  readonly coercivity: number;
  /** Range in A/m that holds nine tenths of the plausible space. */
  readonly range: MiddleRange;
}

/** What the notebook shows of the boundaries. */
export interface BoundaryShareDetail {
  /** The alloy's grain size in m. */
  readonly grainSize: number;
  /** Its measured coercivity in A/m. */
  readonly coercivity: number;
  /** Boundary coercivity in A/m with the prefactor of Herzer's coarse grains and with Mager's. */
  readonly byPrefactor: readonly [number, number];
  /** Both over the measured coercivity. */
  readonly shares: readonly [number, number];
  /** Grain size in m at which boundaries alone would account for half, at the nominal values. */
  readonly halfSize: number;
  /** Against grain size. */
  readonly curve: readonly BoundaryPoint[];
  /** Strength in Pa that boundaries contribute, at the nominal values and at the ends of the coefficient's range. */
  readonly strength: readonly [number, number, number];
  /** That strength, nominal, over the tensile strength. */
  readonly strengthShare: number;
}

/** Size and seed of the sample, with the microstructure that the notebook sets. */
export type BoundaryOptions = SampleOptions & AlloySettings;

const SIZES = { lower: 1e-6, upper: 1e-3 };

const DECIDING = [
  "boundaryPrefactor",
  "exchangeStiffness",
  "anisotropyConstant",
  "alloyMagnetization",
  "alloyDensity",
  "grainSize",
  "alloyCoercivity",
];

/**
 * The saturation polarization of the alloy from its magnetization per mass.
 *
 * @param values Input values by name.
 * @returns Js in T.
 */
export function alloyPolarization(values: InputValues): number {
  return polarizationOfMassMagnetization(valueOf(values, "alloyMagnetization"), {
    density: valueOf(values, "alloyDensity"),
  });
}

function boundaryCoercivity(values: InputValues): number {
  return grainBoundaryCoercivity(valueOf(values, "grainSize"), {
    exchangeStiffness: valueOf(values, "exchangeStiffness"),
    anisotropy: valueOf(values, "anisotropyConstant"),
    polarization: alloyPolarization(values),
    prefactor: valueOf(values, "boundaryPrefactor"),
  });
}

/** The law goes as one over the size, so that one sample serves all sizes. */
function boundaryCurve(inputs: readonly Input[], options: SampleOptions): BoundaryPoint[] {
  const atUnitSize = (values: InputValues): number => boundaryCoercivity({ ...values, grainSize: 1 });
  const nominal = atUnitSize(nominalValues(inputs));
  const [lower, upper] = middleRange(sampled(atUnitSize, { inputs, samples: options.samples, seed: options.seed }));
  return [...logspace(SIZES.lower, SIZES.upper, { count: 61 })].map((grainSize) => ({
    grainSize,
    coercivity: nominal / grainSize,
    range: [lower / grainSize, upper / grainSize],
  }));
}

function detailOf(
  { deciding, all }: { readonly deciding: readonly Input[]; readonly all: readonly Input[] },
  options: SampleOptions,
): BoundaryShareDetail {
  const values = nominalValues(deciding);
  const [coefficient, tensile] = pickInputs(all, ["hallPetchCoefficient", "alloyTensileStrength"]) as [Input, Input];
  const grainSize = valueOf(values, "grainSize");
  const coercivity = valueOf(values, "alloyCoercivity");
  const withPrefactor = (boundaryPrefactor: number): number => boundaryCoercivity({ ...values, boundaryPrefactor });
  const byPrefactor = [withPrefactor(HERZER_COARSE_PREFACTOR), withPrefactor(MAGER_PREFACTOR)] as const;
  const { nominal, lower, upper } = coefficient;
  const strength = [nominal, lower, upper].map((k) => hallPetchStrength(grainSize, k)) as [number, number, number];
  return {
    grainSize,
    coercivity,
    byPrefactor,
    shares: [byPrefactor[0] / coercivity, byPrefactor[1] / coercivity],
    halfSize: 2 * grainSize * boundaryCoercivity(values) / coercivity,
    curve: boundaryCurve(deciding, options),
    strength,
    strengthShare: strength[0] / tensile.nominal,
  };
}

/**
 * Coercivity that grain boundaries contribute by the 1/D law over the measured coercivity of the alloy.
 *
 * @param inputs The article's inputs.
 * @param options Size and seed of the sample, and the microstructure that the notebook sets.
 * @returns The study; its outcome is the share, without unit.
 */
export function boundaryShare(inputs: readonly Input[], options: BoundaryOptions): Study<BoundaryShareDetail> {
  const deciding = movedInputs(pickInputs(inputs, DECIDING), options);
  return {
    claim: "M3.2",
    evidence: "emergent",
    basis: [...modelBasis("grainBoundaryCoercivity"), ...inputBasis(deciding)],
    inputs: deciding,
    outcome: (values) => boundaryCoercivity(values) / valueOf(values, "alloyCoercivity"),
    detail: detailOf({ deciding, all: inputs }, options),
  };
}
