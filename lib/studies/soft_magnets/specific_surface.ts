/**
 * M3.5a: does coercivity rise with the surface of the precipitates per volume?
 *
 * @module
 */
import type { AlloyValue, PublishedAlloyValue } from "../../data/mod.ts";
import { channelWidth, specificSurface } from "../../metallurgy/mod.ts";
import { rankCorrelation } from "../../numerics/mod.ts";
import type { Study } from "../study.ts";
import { alloyBasis, modelBasis } from "./basis.ts";
import { publishedSeries, type PublishedVariant } from "./published_series.ts";

/** One variant with the surface of its precipitates. */
export interface SurfacePoint extends PublishedVariant {
  /** Interface per volume in 1/m. */
  readonly specificSurface: number;
  /** Width of the matrix between precipitates in m. */
  readonly channelWidth: number;
}

/** What the notebook shows of the specific surface. */
export interface SpecificSurfaceDetail {
  /** The variants from fine to coarse. */
  readonly points: readonly SurfacePoint[];
  /** Volume fraction that all variants are given. */
  readonly fraction: number;
  /** Specific surface of the small variant over that of the medium one. */
  readonly surfaceDrop: number;
  /** Coercivity of the small variant over that of the medium one. */
  readonly coercivityDrop: number;
  /** An earlier alloy of the same elements: bounds of its specific surface in 1/m (lower) and coercivity in A/m (upper). */
  readonly earlier: { readonly specificSurface: number; readonly coercivity: number };
}

function fractionOf(alloy: readonly AlloyValue[]): AlloyValue {
  const found = alloy.find(({ quantity, variant }) => quantity === "particle_fraction" && variant === "medium");
  if (found === undefined) {
    throw new RangeError("Cannot set up a study: the medium variant must have a particle fraction, got none");
  }
  return found;
}

function earlierAlloy(published: readonly PublishedAlloyValue[]): SpecificSurfaceDetail["earlier"] {
  const of = (quantity: string): number =>
    published.find(({ id, quantity: own }) => id.startsWith("han-2021") && own === quantity)?.value ?? NaN;
  return {
    specificSurface: specificSurface(of("particle_size"), of("particle_fraction")),
    coercivity: of("coercivity"),
  };
}

/**
 * Rank correlation of coercivity and specific surface over the published series.
 *
 * @param data Published values of the alloy and of earlier alloys.
 * @returns The study; its outcome is the rank correlation.
 * @throws {RangeError} If the alloy has no particle fraction, or fewer than two variants have size and coercivity.
 */
export function surfaceCorrelation(
  data: { readonly alloy: readonly AlloyValue[]; readonly published: readonly PublishedAlloyValue[] },
): Study<SpecificSurfaceDetail> {
  const fraction = fractionOf(data.alloy);
  const points = publishedSeries(data.alloy).map((variant) => ({
    ...variant,
    specificSurface: specificSurface(variant.size, fraction.value),
    channelWidth: channelWidth(variant.size, fraction.value),
  }));
  const correlation = rankCorrelation(
    points.map((point) => point.specificSurface),
    points.map(({ coercivity }) => coercivity),
  );
  const [small, medium] = points;
  return {
    claim: "M3.5a",
    evidence: "measured",
    basis: [
      ...modelBasis("specificSurface"),
      ...alloyBasis([fraction, ...points.flatMap(({ values }) => values)]),
    ],
    inputs: [],
    outcome: () => correlation,
    detail: {
      points,
      fraction: fraction.value,
      surfaceDrop: small!.specificSurface / medium!.specificSurface,
      coercivityDrop: small!.coercivity / medium!.coercivity,
      earlier: earlierAlloy(data.published),
    },
  };
}
