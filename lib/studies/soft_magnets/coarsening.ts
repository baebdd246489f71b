/**
 * Annealing behind M3.3: the law of coarsening ties the size of the precipitates to the annealing time, and so the
 * strength to the furnace.
 *
 * @module
 */
import { type Input, nominalValues } from "../../argument/input.ts";
import type { AlloyValue } from "../../data/mod.ts";
import {
  coarsenedRadius,
  coarseningExponent,
  coarseningRateConstant,
  coarseningTime,
  MATRIX_DIFFUSION_EXPONENT,
  optimumPrecipitateRadius,
  type OrderedDispersion,
  pairCouplingStress,
  TRANS_INTERFACE_EXPONENT,
} from "../../metallurgy/mod.ts";
import { logspace } from "../../numerics/mod.ts";
import { pickInputs, valueOf } from "../study.ts";
import { type AlloySettings, movedInputs } from "./alloy_settings.ts";

/** A published variant of the alloy: annealing time in s, precipitate size and its spread in m. */
export interface AnnealedVariant {
  /** Name of the variant. */
  readonly variant: string;
  /** Annealing time in s. */
  readonly time: number;
  /** Size of the precipitates in m. */
  readonly size: number;
  /** Spread of the sizes in m, where it is published. */
  readonly spread: number | undefined;
  /** Whether all its values are confirmed. */
  readonly confirmed: boolean;
}

/** Size in m and strength of the precipitates in Pa after an annealing time in s. */
export interface CoarseningPoint {
  /** Annealing time in s. */
  readonly time: number;
  /** Size by diffusion through the matrix, and by control of the interface; absent before growth begins. */
  readonly matrixDiffusion: number | undefined;
  /** Size by control of the interface. */
  readonly interfaceControl: number | undefined;
  /** Contribution of the precipitates at the first of the sizes. */
  readonly strength: number | undefined;
  /** Strengthening at the least antiphase-boundary energy. */
  readonly lower: number | undefined;
  /** Strengthening at the greatest antiphase-boundary energy. */
  readonly upper: number | undefined;
}

/** What the notebook shows of coarsening. */
export interface CoarseningDetail {
  /** Published variants, from fine to coarse. */
  readonly variants: readonly AnnealedVariant[];
  /** Points along the curve. */
  readonly curve: readonly CoarseningPoint[];
  /** Rate constants of diffusion through the matrix in m³/s, between neighbouring variants: the lower and the higher. */
  readonly rateConstants: readonly [number, number];
  /** Exponent that gives both intervals one rate constant. */
  readonly exponent: number;
  /** The same when each mean size is off by a tenth either way: least and greatest. */
  readonly exponentRange: readonly [number, number];
  /** Annealing time in s after which the precipitates are strongest, by diffusion through the matrix. */
  readonly peakTime: number;
  /** Size in m that diffusion through the matrix gives the small variant, which set none of its constants. */
  readonly smallSize: number | undefined;
}

const VARIANTS = ["small", "medium", "large"] as const;
/** How far a mean size may be off, as a fraction of it. */
const SIZE_ERROR = 0.1;
const STRENGTH_OF_SIZE = ["precipitateFraction", "shearModulus", "burgersVector", "boundaryEnergy", "taylorFactor"];
const TIMES: Float64Array = logspace(360, 3.6e6, { count: 81 });

function variantsOf(values: readonly AlloyValue[]): AnnealedVariant[] {
  return VARIANTS.map((variant) => {
    const [size, time] = ["particle_size", "anneal_time"].map((quantity) => {
      const found = values.find((value) => value.quantity === quantity && value.variant === variant);
      if (found === undefined) {
        throw new RangeError(`Cannot follow coarsening: the variant ${variant} must have a ${quantity}, got none`);
      }
      return found;
    }) as [AlloyValue, AlloyValue];
    const confirmed = size.status === "confirmed" && time.status === "confirmed";
    return { variant, time: time.value, size: size.value, spread: size.uncertainty, confirmed };
  });
}

function exponentOf(variants: readonly AnnealedVariant[], factors: readonly number[] = [1, 1, 1]): number {
  return coarseningExponent(variants.map(({ time, size }, i) => ({ time, radius: size * factors[i]! / 2 })));
}

function exponentRange(variants: readonly AnnealedVariant[]): [number, number] {
  const ends = [1 - SIZE_ERROR, 1 + SIZE_ERROR];
  const corners = ends.flatMap((a) => ends.flatMap((b) => ends.map((c) => exponentOf(variants, [a, b, c]))));
  return [Math.min(...corners), Math.max(...corners)];
}

/** A law through the medium and the large variant: growth from nothing begins at `start`, in s. */
interface AnchoredLaw {
  readonly rateConstant: number;
  readonly exponent: number;
  readonly start: number;
}

function lawThrough(medium: AnnealedVariant, large: AnnealedVariant, exponent: number): AnchoredLaw {
  const sizes = { initialRadius: medium.size / 2, finalRadius: large.size / 2 };
  const rateConstant = coarseningRateConstant(sizes, { time: large.time - medium.time, exponent });
  const grown = coarseningTime({ initialRadius: 0, finalRadius: medium.size / 2 }, { rateConstant, exponent });
  return { rateConstant, exponent, start: medium.time - grown };
}

function radiusAt(time: number, { start, ...law }: AnchoredLaw): number | undefined {
  return time > start ? coarsenedRadius(0, { ...law, time: time - start }) : undefined;
}

function sizeOf(radius: number | undefined): number | undefined {
  return radius && 2 * radius;
}

function rateBetween(early: AnnealedVariant, late: AnnealedVariant): number {
  const sizes = { initialRadius: early.size / 2, finalRadius: late.size / 2 };
  return coarseningRateConstant(sizes, { time: late.time - early.time });
}

/** Strength of precipitates of any radius in the notebook's dispersion. */
interface StrengthOfRadius {
  /** Contribution in Pa at the nominal, least and greatest antiphase-boundary energy; none where there is no radius. */
  at(radius: number | undefined): Pick<CoarseningPoint, "strength" | "lower" | "upper">;
  /** Radius in m of the strongest precipitates. */
  readonly strongest: number;
}

function strengthOfRadius(inputs: readonly Input[]): StrengthOfRadius {
  const values = nominalValues(inputs);
  const { nominal, lower, upper } = inputs.find(({ name }) => name === "boundaryEnergy")!;
  const dispersion = (antiphaseBoundaryEnergy: number): OrderedDispersion => ({
    volumeFraction: valueOf(values, "precipitateFraction"),
    shearModulus: valueOf(values, "shearModulus"),
    burgersVector: valueOf(values, "burgersVector"),
    antiphaseBoundaryEnergy,
  });
  const tensile = (radius: number, energy: number): number =>
    valueOf(values, "taylorFactor") * pairCouplingStress(radius, dispersion(energy)).stress;
  return {
    at: (radius) => {
      const [strength, least, most] = [nominal, lower, upper].map((energy) => radius && tensile(radius, energy));
      return { strength, lower: least, upper: most };
    },
    strongest: optimumPrecipitateRadius(dispersion(nominal)),
  };
}

/**
 * Coarsening of the alloy's precipitates as published, and the strength that follows.
 *
 * @param data Published values of the alloy and the article's inputs.
 * @param settings Microstructure that the notebook sets; the fraction counts.
 * @returns Sizes and strengths against time, rate constants and exponent.
 * @throws {RangeError} If a variant lacks its size or annealing time.
 */
export function coarsening(
  data: { readonly values: readonly AlloyValue[]; readonly inputs: readonly Input[] },
  settings: AlloySettings,
): CoarseningDetail {
  const strength = strengthOfRadius(movedInputs(pickInputs(data.inputs, STRENGTH_OF_SIZE), settings));
  const variants = variantsOf(data.values);
  const [small, medium, large] = variants as [AnnealedVariant, AnnealedVariant, AnnealedVariant];
  const rates = [rateBetween(small, medium), rateBetween(medium, large)];
  const law = lawThrough(medium, large, MATRIX_DIFFUSION_EXPONENT);
  const interfaceLaw = lawThrough(medium, large, TRANS_INTERFACE_EXPONENT);
  return {
    variants,
    curve: [...TIMES].map((time) => ({
      time,
      matrixDiffusion: sizeOf(radiusAt(time, law)),
      interfaceControl: sizeOf(radiusAt(time, interfaceLaw)),
      ...strength.at(radiusAt(time, law)),
    })),
    rateConstants: [Math.min(...rates), Math.max(...rates)],
    exponent: exponentOf(variants),
    exponentRange: exponentRange(variants),
    peakTime: law.start + coarseningTime({ initialRadius: 0, finalRadius: strength.strongest }, law),
    smallSize: sizeOf(radiusAt(small.time, law)),
  };
}
