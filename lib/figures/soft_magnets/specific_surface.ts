/**
 * M3.5a as rows: specific surface and coercivity of the published variants.
 *
 * @module
 */
import { fromSi } from "../../data/mod.ts";
import type { SpecificSurfaceDetail } from "../../studies/soft_magnets/mod.ts";

/** One row of the table of variants. */
export interface SurfaceRow {
  readonly variant: string;
  readonly size_nm: number;
  readonly specific_surface_per_um: number;
  readonly channel_nm: number;
  readonly coercivity_A_per_m: number;
  readonly status: string;
}

/**
 * Size, specific surface, channel width and coercivity of each variant, for a table.
 *
 * @param detail Detail of the study of the specific surface.
 * @returns One row for each variant, from fine to coarse.
 */
export function surfaceRows({ points }: SpecificSurfaceDetail): SurfaceRow[] {
  return points.map(({ variant, size, specificSurface, channelWidth, coercivity, isConfirmed }) => ({
    variant,
    size_nm: fromSi(size, "nm"),
    specific_surface_per_um: fromSi(specificSurface, "1/um"),
    channel_nm: fromSi(channelWidth, "nm"),
    coercivity_A_per_m: coercivity,
    status: isConfirmed ? "confirmed" : "unconfirmed",
  }));
}
