/**
 * M3.5a as rows: specific surface and coercivity of the published variants.
 *
 * @module
 */
import type { SpecificSurfaceDetail } from "../../studies/soft_magnets/mod.ts";
import { inUnit, quantityText } from "../quantity_text.ts";

/** One row of the table of variants. */
export type SurfaceRow = {
  /** small, medium or large. */
  readonly variant: string;
  /** Edge of the precipitates. */
  readonly size: string;
  /** Interface per volume. */
  readonly "specific surface": string;
  /** Width of the matrix between precipitates. */
  readonly channel: string;
  /** Published coercivity. */
  readonly coercivity: string;
  /** confirmed or unconfirmed. */
  readonly status: string;
};

/**
 * Size, specific surface, channel width and coercivity of each variant, for a table.
 *
 * @param detail Detail of the study of the specific surface.
 * @returns One row for each variant, from fine to coarse.
 */
export function surfaceRows({ points }: SpecificSurfaceDetail): SurfaceRow[] {
  return points.map(({ variant, size, specificSurface, channelWidth, coercivity, isConfirmed }) => ({
    variant,
    size: inUnit(size, "nm"),
    "specific surface": inUnit(specificSurface, "1/um"),
    channel: inUnit(channelWidth, "nm"),
    coercivity: quantityText(coercivity, "A/m"),
    status: isConfirmed ? "confirmed" : "unconfirmed",
  }));
}
