/**
 * M2.1b: where does the sixth power end?
 *
 * @module
 */
import { type Input, type InputValues, nominalValues } from "../../argument/input.ts";
import {
  anisotropyForExchangeLength,
  averagedAnisotropyCoercivity,
  coercivityAgainstGrainSize,
  crossoverGrainSize,
  exchangeLength,
  grainBoundaryCoercivity,
  type GrainSizeMaterial,
} from "../../magnetism/mod.ts";
import { logspace } from "../../numerics/mod.ts";
import { pickInputs, type Study, valueOf } from "../study.ts";
import { inputBasis, modelBasis } from "./basis.ts";

/** The grain size, in m, below which the article says that the sixth power holds. */
const STATED_END = 500e-9;
/** Prefactor of the coarse branch on Herzer's own coarse points. */
const COARSE_PREFACTOR = 0.6;

/** One point of the model's curves: grain size in m, coercivities in A/m; undefined where a branch does not apply. */
export interface BranchPoint {
  /** Grain size in m. */
  readonly grainSize: number;
  /** Branch of the sixth power, A/m. */
  readonly averaged: number | undefined;
  /** Branch of one over size, A/m. */
  readonly boundary: number | undefined;
  /** The smaller of both, A/m. */
  readonly coercivity: number;
}

/** What the notebook shows of the branch end. */
export interface BranchEndDetail {
  /** Exchange length in m. */
  readonly exchangeLength: number;
  /** Grain size in m at which both branches would meet. */
  readonly crossover: number;
  /** Anisotropy constant in J/m³ that would put the exchange length at the stated size. */
  readonly requiredAnisotropy: number;
  /** Nominal anisotropy constant in J/m³ over the required one. */
  readonly anisotropyExcess: number;
  /** Both branches against grain size. */
  readonly curve: readonly BranchPoint[];
}

function materialOf(values: InputValues): GrainSizeMaterial {
  return {
    exchangeStiffness: valueOf(values, "nanocrystalExchange"),
    anisotropy: valueOf(values, "nanocrystalAnisotropy"),
    polarization: valueOf(values, "nanocrystalPolarization"),
    averagedPrefactor: valueOf(values, "randomAnisotropyPrefactor"),
    boundaryPrefactor: COARSE_PREFACTOR,
  };
}

function branchCurve(material: GrainSizeMaterial, end: number): BranchPoint[] {
  const boundary = { ...material, prefactor: material.boundaryPrefactor };
  return [...logspace(5e-9, 1e-6, { count: 121 })].map((grainSize) => ({
    grainSize,
    averaged: grainSize <= end ? averagedAnisotropyCoercivity(grainSize, material) : undefined,
    boundary: grainSize >= 2 * end ? grainBoundaryCoercivity(grainSize, boundary) : undefined,
    coercivity: coercivityAgainstGrainSize(grainSize, material).coercivity,
  }));
}

function detailOf(values: InputValues): BranchEndDetail {
  const material = materialOf(values);
  const end = exchangeLength(material);
  const requiredAnisotropy = anisotropyForExchangeLength(STATED_END, material);
  return {
    exchangeLength: end,
    crossover: crossoverGrainSize(material),
    requiredAnisotropy,
    anisotropyExcess: material.anisotropy / requiredAnisotropy,
    curve: branchCurve(material, end),
  };
}

/**
 * Grain size at which the branch of the sixth power ends: the exchange length of nanocrystalline Fe-Si, on which the
 * law was found.
 *
 * @param inputs The article's inputs.
 * @returns The study; its outcome is the grain size in m.
 */
export function branchEnd(inputs: readonly Input[]): Study<BranchEndDetail> {
  const deciding = pickInputs(inputs, ["nanocrystalExchange", "nanocrystalAnisotropy"]);
  const shown = pickInputs(inputs, ["nanocrystalPolarization", "randomAnisotropyPrefactor"]);
  return {
    claim: "M2.1b",
    evidence: "emergent",
    basis: [...modelBasis("exchangeLength"), ...inputBasis(deciding)],
    inputs: deciding,
    outcome: (values) =>
      exchangeLength({
        exchangeStiffness: valueOf(values, "nanocrystalExchange"),
        anisotropy: valueOf(values, "nanocrystalAnisotropy"),
      }),
    detail: detailOf(nominalValues([...deciding, ...shown])),
  };
}
