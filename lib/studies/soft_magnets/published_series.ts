/**
 * The published variants of the alloy, which differ in the size of their precipitates.
 *
 * @module
 */
import type { AlloyValue } from "../../data/mod.ts";

/** One variant with size and coercivity. */
export interface PublishedVariant {
  /** Which of the three. */
  readonly variant: "small" | "medium" | "large";
  /** Edge of the precipitates in m. */
  readonly size: number;
  /** A/m. */
  readonly coercivity: number;
  /** Whether size and coercivity are both confirmed. */
  readonly isConfirmed: boolean;
  /** The rows of the table that it is made of. */
  readonly values: readonly AlloyValue[];
}

const VARIANTS = ["small", "medium", "large"] as const;

/**
 * The variants that have both a size and a coercivity.
 *
 * @param values Published values of the alloy.
 * @returns The variants from fine to coarse.
 * @example
 * ```ts
 * import { loadAlloyHan2022 } from "lib/data/mod.ts";
 * import { publishedSeries } from "lib/studies/soft_magnets/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const series = publishedSeries(await loadAlloyHan2022());
 * expect(series.filter(({ isConfirmed }) => isConfirmed).map(({ variant }) => variant)).toEqual(["medium"]);
 * ```
 */
export function publishedSeries(values: readonly AlloyValue[]): PublishedVariant[] {
  return VARIANTS.flatMap((variant) => {
    const of = (quantity: string) => values.find((value) => value.variant === variant && value.quantity === quantity);
    const [size, coercivity] = [of("particle_size"), of("coercivity")];
    if (size === undefined || coercivity === undefined) return [];
    const isConfirmed = size.status === "confirmed" && coercivity.status === "confirmed";
    return [{ variant, size: size.value, coercivity: coercivity.value, isConfirmed, values: [size, coercivity] }];
  });
}
