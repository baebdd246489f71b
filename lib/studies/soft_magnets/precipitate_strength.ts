/**
 * M3.3: do the precipitates make the alloy stronger?
 *
 * @module
 */
import { type Input, type InputValues, nominalValues } from "../../argument/input.ts";
import {
  channelBowingStress,
  channelWidth,
  coherencyStrengthening,
  type Composition,
  constrainedMisfit,
  type Dislocation,
  modulusStrengthening,
  optimumPrecipitateRadius,
  type OrderedDispersion,
  planarRadius,
  squarePlanarSpacing,
  type StrengthConstants,
  type YieldStrength,
  yieldStrength,
} from "../../metallurgy/mod.ts";
import { logspace } from "../../numerics/mod.ts";
import { pickInputs, type Study, valueOf } from "../study.ts";
import {
  type AlloyDesign,
  dispersionOf,
  matrixBase,
  microstructureOf,
  stoichiometricFraction,
  STRENGTH_INPUTS,
  strengthConstants,
  strengthWithoutParticles,
} from "./alloy_design.ts";
import { alloyComposition, movedInputs } from "./alloy_settings.ts";
import { inputBasis, modelBasis } from "./basis.ts";

/** Tensile strength in Pa that each mechanism would give precipitates of one size, in m. */
export interface MechanismPoint {
  /** Size of the precipitates in m. */
  readonly size: number;
  /** Least resistance of the ordered particles: shearing by pairs or looping. */
  readonly precipitates: number;
  /** The same at the ends of the range of the antiphase-boundary energy. */
  readonly lower: number;
  /** Upper end of the band. */
  readonly upper: number;
  /** Bowing through the channels. */
  readonly looping: number;
  /** Shearing against misfit and against a difference in modulus, dilute forms; absent in dense dispersions. */
  readonly coherency: number | undefined;
  /** Shearing against a difference in modulus, dilute form. */
  readonly modulus: number | undefined;
}

/** What the notebook shows of strengthening. */
export interface PrecipitateStrengthDetail {
  /** Strength of the alloy and its parts at the nominal values. */
  readonly parts: YieldStrength;
  /** Strength without the precipitates, in Pa. */
  readonly matrix: number;
  /** Precipitate size of the alloy, in m, and volume fraction. */
  readonly size: number;
  /** Volume fraction of the precipitates. */
  readonly fraction: number;
  /** Range of the antiphase-boundary energy in J/m². */
  readonly boundaryEnergy: readonly [number, number];
  /** Mechanisms over size. */
  readonly mechanisms: readonly MechanismPoint[];
  /** Size in m at which the precipitates are strongest, and their contribution there, in Pa. */
  readonly peak: { readonly size: number; readonly strength: number };
  /** Contribution of the precipitates at the ends of the range of the antiphase-boundary energy, in Pa. */
  readonly range: readonly [number, number];
  /** Largest fraction of stoichiometric ordered particles that the composition allows. */
  readonly stoichiometricFraction: number;
}

const SIZES: Float64Array = logspace(5e-9, 1e-6, { count: 93 });
/** Largest fraction for which the dilute mechanisms are drawn at all; they are meant for a tenth. */
const DENSEST_FOR_DILUTE = 0.6;

function strengthOf(values: InputValues, alloy: Composition): YieldStrength {
  return yieldStrength(microstructureOf(alloy, dispersionOf(values)), strengthConstants(values, matrixBase(alloy)));
}

/** Tensile stresses of the mechanisms that hold for dilute dispersions. */
function diluteMechanisms(
  values: InputValues,
  constants: StrengthConstants,
): Pick<MechanismPoint, "coherency" | "modulus"> {
  const { precipitateSize, precipitateFraction, misfit } = dispersionOf(values);
  const none = { coherency: undefined, modulus: undefined };
  if (precipitateFraction > DENSEST_FOR_DILUTE) return none;
  const radius = precipitateSize / 2, taylorFactor = valueOf(values, "taylorFactor");
  const spacing = squarePlanarSpacing(radius, precipitateFraction);
  if (spacing <= constants.burgersVector) return none;
  const dislocation: Dislocation = {
    ...constants,
    coreRadius: constants.burgersVector,
    character: Math.PI / 2,
  };
  const options = { spacing, dislocation };
  const misfitStrain = constrainedMisfit(misfit, constants.poissonRatio);
  const coherency = coherencyStrengthening(planarRadius(radius), { ...options, misfitStrain });
  const precipitateShearModulus = valueOf(values, "precipitateModulus");
  const modulus = modulusStrengthening(planarRadius(radius), { ...options, precipitateShearModulus });
  return {
    coherency: taylorFactor * Math.min(coherency.weak, coherency.strong),
    modulus: taylorFactor * Math.min(modulus.weak, modulus.strong),
  };
}

interface MechanismOptions {
  readonly alloy: Composition;
  readonly energies: readonly [number, number];
}

function mechanismsAt(values: InputValues, { alloy, energies }: MechanismOptions): MechanismPoint {
  const constants = strengthConstants(values, matrixBase(alloy));
  const { precipitateSize: size, precipitateFraction: fraction } = dispersionOf(values);
  const [lower, upper] = energies.map((boundaryEnergy) =>
    strengthOf({ ...values, boundaryEnergy }, alloy).precipitates
  );
  return {
    size,
    precipitates: strengthOf(values, alloy).precipitates,
    lower: lower!,
    upper: upper!,
    looping: valueOf(values, "taylorFactor") * channelBowingStress(channelWidth(size, fraction), constants),
    ...diluteMechanisms(values, constants),
  };
}

function peakOf(values: InputValues, alloy: Composition): PrecipitateStrengthDetail["peak"] {
  const dispersion: OrderedDispersion = {
    volumeFraction: valueOf(values, "precipitateFraction"),
    antiphaseBoundaryEnergy: valueOf(values, "boundaryEnergy"),
    shearModulus: valueOf(values, "shearModulus"),
    burgersVector: valueOf(values, "burgersVector"),
  };
  const size = 2 * optimumPrecipitateRadius(dispersion);
  return { size, strength: strengthOf({ ...values, precipitateSize: size }, alloy).precipitates };
}

function detailOf(inputs: readonly Input[], design: AlloyDesign): PrecipitateStrengthDetail {
  const values = nominalValues(inputs), alloy = alloyComposition(design);
  const { lower, upper } = inputs.find(({ name }) => name === "boundaryEnergy")!;
  const options: MechanismOptions = { alloy, energies: [lower, upper] };
  const parts = strengthOf(values, alloy), own = mechanismsAt(values, options);
  return {
    parts,
    matrix: strengthWithoutParticles(parts),
    size: valueOf(values, "precipitateSize"),
    fraction: valueOf(values, "precipitateFraction"),
    boundaryEnergy: [lower, upper],
    mechanisms: [...SIZES].map((precipitateSize) => mechanismsAt({ ...values, precipitateSize }, options)),
    peak: peakOf(values, alloy),
    range: [own.lower, own.upper],
    stoichiometricFraction: stoichiometricFraction(design),
  };
}

/**
 * Yield strength with precipitates over that of the matrix alone: friction and solid solution, grain boundaries and
 * dislocations.
 *
 * @param inputs The article's inputs.
 * @param design Composition and microstructure that the notebook sets.
 * @returns The study; its outcome is the ratio, without unit.
 */
export function precipitateStrengthening(
  inputs: readonly Input[],
  design: AlloyDesign,
): Study<PrecipitateStrengthDetail> {
  const deciding = ["grainSize", "precipitateSize", "precipitateFraction", "dislocationDensity", ...STRENGTH_INPUTS];
  const chosen = movedInputs(pickInputs(inputs, deciding), design);
  const shown = movedInputs(pickInputs(inputs, ["misfit", "precipitateModulus"]), design);
  const alloy = alloyComposition(design), misfit = nominalValues(shown).misfit!;
  return {
    claim: "M3.3",
    evidence: "emergent",
    basis: [...inputBasis(chosen), ...modelBasis("pairCouplingStress", "channelBowingStress", "hallPetchStrength")],
    inputs: chosen,
    outcome: (values) => {
      const strength = strengthOf({ ...values, misfit }, alloy);
      return strength.yieldStrength / strengthWithoutParticles(strength);
    },
    detail: detailOf([...chosen, ...shown], design),
  };
}
