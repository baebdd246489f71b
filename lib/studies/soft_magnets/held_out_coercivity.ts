/**
 * Published coercivities that set nothing in the joint map, against what the map gives for their microstructures.
 *
 * @module
 */
import type { AlloyValue, PublishedAlloyValue } from "../../data/mod.ts";
import { quantileR7 } from "../../numerics/mod.ts";
import type { Draw } from "./joint_draws.ts";
import { publishedSeries } from "./published_series.ts";
import { type MiddleRange, middleRange } from "./sampled.ts";

/** A published coercivity and the map's, in A/m. */
export interface HeldOutCoercivity {
  /** Name. */
  readonly name: string;
  /** Size of the precipitates in m, and their fraction. */
  readonly size: number;
  /** Volume fraction of the precipitates. */
  readonly fraction: number;
  /** Published value. */
  readonly published: number;
  /** How the source qualifies the value. */
  readonly qualifier: AlloyValue["qualifier"];
  /** Whether all its values are confirmed. */
  readonly confirmed: boolean;
  /** Median and middle nine tenths over the draws. */
  readonly modelled: number;
  /** Middle nine tenths. */
  readonly range: MiddleRange;
}

/** Published values of the alloy and of its forerunners. */
export interface PublishedCoercivities {
  /** Published values of the alloy. */
  readonly values: readonly AlloyValue[];
  /** Published alloys. */
  readonly alloys: readonly PublishedAlloyValue[];
}

type Published = Omit<HeldOutCoercivity, "modelled" | "range">;

function otherVariants(values: readonly AlloyValue[]): Published[] {
  const fraction = values.find(({ quantity }) => quantity === "particle_fraction")?.value ?? NaN;
  return publishedSeries(values).filter(({ variant }) => variant !== "medium").map((row) => ({
    name: `Han 2022, ${row.variant}`,
    size: row.size,
    fraction,
    published: row.coercivity,
    qualifier: row.values.find(({ quantity }) => quantity === "coercivity")?.qualifier ?? "about",
    confirmed: row.isConfirmed,
  }));
}

function forerunner(alloys: readonly PublishedAlloyValue[]): Published[] {
  const of = (quantity: string) =>
    alloys.find((value) => value.id.startsWith("han-2021") && value.quantity === quantity);
  const [size, fraction, coercivity] = [of("particle_size"), of("particle_fraction"), of("coercivity")];
  if (!size || !fraction || !coercivity) return [];
  return [{
    name: "Han 2021",
    size: size.value,
    fraction: fraction.value,
    published: coercivity.value,
    qualifier: coercivity.qualifier,
    confirmed: [size, fraction, coercivity].every(({ status }) => status === "confirmed"),
  }];
}

/**
 * Held-out coercivities: the forerunner, and the variants other than the one on which the map is set.
 *
 * @param draws Plausible alloys.
 * @param published What is published.
 * @returns One row for each; sizes and fractions are taken as published, bounds as values.
 */
export function heldOutCoercivities(
  draws: readonly Draw[],
  { values, alloys }: PublishedCoercivities,
): HeldOutCoercivity[] {
  return [...forerunner(alloys), ...otherVariants(values)].map((row) => {
    const place = { precipitateSize: row.size, precipitateFraction: row.fraction };
    const coercivities = draws.map(({ model, reference }) => model.coercivity({ ...reference, ...place }).total);
    return { ...row, modelled: quantileR7(coercivities, 0.5), range: middleRange(coercivities) };
  });
}
