/**
 * M2.1a: does coercivity go as the sixth power of grain size?
 *
 * @module
 */
import { type Input, type InputValues, nominalValues } from "../../argument/input.ts";
import type { GrainSizePoint } from "../../data/mod.ts";
import { exchangeLength } from "../../magnetism/mod.ts";
import { bootstrap, type Interval, type PowerLawFit, powerLawFit } from "../../numerics/mod.ts";
import { pickInputs, type Study, valueOf } from "../study.ts";
import { inputBasis, modelBasis } from "./basis.ts";

/** What the notebook shows of the sixth power. */
export interface SixthPowerDetail {
  /** Exchange length in m: the branch of small grains ends there. */
  readonly branchEnd: number;
  /** Points below the branch end. */
  readonly points: readonly GrainSizePoint[];
  /** Power law through them. */
  readonly fit: PowerLawFit;
  /** 95 % interval of the exponent, from resampled residuals. */
  readonly interval: Interval;
  /** Least and greatest exponent when one of the points is left out. */
  readonly leaveOneOut: readonly [number, number];
}

/** What the exponent is computed from. */
export interface SixthPowerData {
  /** Measured points. */
  readonly points: readonly GrainSizePoint[];
  /** The article's inputs. */
  readonly inputs: readonly Input[];
}

const BRANCH_INPUTS = ["nanocrystalExchange", "nanocrystalAnisotropy"];

/** Largest grain, in m, and coercivity, in A/m, of points that count as fine-grained when papers are pooled. */
export const POOLED_RANGE: Readonly<Record<"smallest" | "largest" | "coercivity", number>> = {
  smallest: 8e-9,
  largest: 40e-9,
  coercivity: 400,
};

function branchEnd(values: InputValues): number {
  return exchangeLength({
    exchangeStiffness: valueOf(values, "nanocrystalExchange"),
    anisotropy: valueOf(values, "nanocrystalAnisotropy"),
  });
}

function below(points: readonly GrainSizePoint[], size: number): GrainSizePoint[] {
  return points.filter(({ grainSize }) => grainSize < size);
}

function fitted(points: readonly GrainSizePoint[]): PowerLawFit {
  return powerLawFit(points.map(({ grainSize }) => grainSize), points.map(({ coercivity }) => coercivity));
}

/** The branch of small grains: where it ends, the points on it, and a power law through them. */
export type FineBranch = Pick<SixthPowerDetail, "branchEnd" | "points" | "fit">;

/**
 * The branch of small grains, which ends at the exchange length of the nanocrystals.
 *
 * @param data Measured points and the article's inputs.
 * @returns End, points and power law.
 */
export function fineBranch(data: SixthPowerData): FineBranch {
  const end = branchEnd(nominalValues(pickInputs(data.inputs, BRANCH_INPUTS)));
  const points = below(data.points, end);
  return { branchEnd: end, points, fit: fitted(points) };
}

function leaveOneOut(points: readonly GrainSizePoint[]): [number, number] {
  const exponents = points.map((_, left) => fitted(points.filter((_, i) => i !== left)).exponent);
  return [Math.min(...exponents), Math.max(...exponents)];
}

/** Interval of the exponent from resampled residuals: four points are too few to resample themselves. */
function exponentInterval(points: readonly GrainSizePoint[], fit: PowerLawFit, seed: number): Interval {
  const x = points.map(({ grainSize }) => grainSize);
  const law = x.map((size) => fit.prefactor * size ** fit.exponent);
  const residuals = points.map(({ coercivity }, i) => coercivity / law[i]!);
  // Least squares leaves residuals that are too small by sqrt((n - 2)/n) on average.
  const spread = Math.sqrt(points.length / Math.max(points.length - 2, 1));
  const statistic = (items: Uint32Array) =>
    powerLawFit(x, law.map((value, i) => value * residuals[items[i]!]! ** spread)).exponent;
  return bootstrap(points.length, statistic, { seed });
}

/**
 * The exponent of coercivity against grain size on the branch of small grains, whose end is the exchange length of the
 * nanocrystals.
 *
 * @param data Measured points and the article's inputs.
 * @param options Seed of the resampling.
 * @returns The study; its outcome is the exponent, without unit.
 */
export function sixthPower(data: SixthPowerData, options: { readonly seed: number }): Study<SixthPowerDetail> {
  const inputs = pickInputs(data.inputs, BRANCH_INPUTS);
  const branch = fineBranch(data);
  const { points, fit } = branch;
  const interval = exponentInterval(points, fit, options.seed);
  return {
    claim: "M2.1a",
    evidence: "measured",
    basis: [
      { id: "soft-magnets-herzer-1990", kind: "data", status: "confirmed" },
      ...modelBasis("exchangeLength"),
      ...inputBasis(inputs),
    ],
    inputs,
    outcome: (values) => fitted(below(data.points, branchEnd(values))).exponent,
    interval: [interval.lower, interval.upper],
    detail: { ...branch, interval, leaveOneOut: leaveOneOut(points) },
  };
}

/**
 * The exponent that points pooled over many papers give.
 *
 * @param points Pooled points.
 * @returns Power law through the fine-grained ones, 8 to 40 nm and below 400 A/m.
 */
export function pooledSixthPower(points: readonly GrainSizePoint[]): PowerLawFit {
  const { smallest, largest, coercivity } = POOLED_RANGE;
  return fitted(
    points.filter((point) => point.grainSize > smallest && point.grainSize < largest && point.coercivity < coercivity),
  );
}
