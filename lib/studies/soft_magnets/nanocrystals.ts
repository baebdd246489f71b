/**
 * M2.2a: are nanocrystals soft?
 *
 * @module
 */
import { findById } from "../../data/find_by_id.ts";
import type { GrainSizePoint, TextValue } from "../../data/mod.ts";
import type { Study } from "../study.ts";

/** What the notebook shows of the nanocrystals. */
export interface NanocrystalDetail {
  /** The grain size in m below which the article speaks of nanocrystals. */
  readonly limit: number;
  /** Measured points below it. */
  readonly points: readonly GrainSizePoint[];
  /** The softest and the hardest of them, in A/m. */
  readonly coercivities: readonly [number, number];
  /** Coercivity in A/m of the next larger grain in the series. */
  readonly nextCoercivity: number;
  /** That grain's size in m. */
  readonly nextSize: number;
}

/** Identifier of the stated grain size among the article's values. */
const STATED_LIMIT = "M2.2-nanocrystal";

function limitOf(stated: readonly TextValue[]): number {
  const { upper } = findById(stated, STATED_LIMIT);
  if (upper === undefined) {
    throw new RangeError(`Cannot set up a study: ${STATED_LIMIT} must have an upper end, got none`);
  }
  return upper;
}

function detailOf(points: readonly GrainSizePoint[], limit: number): NanocrystalDetail {
  const fine = points.filter(({ grainSize }) => grainSize < limit);
  const [next] = points.filter(({ grainSize }) => grainSize >= limit).toSorted((a, b) => a.grainSize - b.grainSize);
  if (fine.length === 0) {
    throw new RangeError(`Cannot set up a study: a measured grain must be below ${limit} m, got none`);
  }
  const coercivities = fine.map(({ coercivity }) => coercivity);
  return {
    limit,
    points: fine,
    coercivities: [Math.min(...coercivities), Math.max(...coercivities)],
    nextCoercivity: next?.coercivity ?? NaN,
    nextSize: next?.grainSize ?? NaN,
  };
}

/**
 * Largest measured coercivity among grains below the stated size, in the series on which the law was found.
 *
 * @param data Measured points and the values that the article states.
 * @returns The study; its outcome is the coercivity in A/m.
 * @throws {RangeError} If no point lies below the stated size.
 */
export function nanocrystalSoftness(
  data: { readonly points: readonly GrainSizePoint[]; readonly stated: readonly TextValue[] },
): Study<NanocrystalDetail> {
  const detail = detailOf(data.points, limitOf(data.stated));
  return {
    claim: "M2.2a",
    evidence: "measured",
    basis: [{ id: "soft-magnets-herzer-1990", kind: "data", status: "confirmed" }],
    inputs: [],
    outcome: () => detail.coercivities[1],
    detail,
  };
}
