/**
 * One property of the reference materials, material by material.
 *
 * @module
 */
import type { MaterialProperty, MaterialQuantity, ReferenceMaterial } from "../../data/mod.ts";

/** A property of a reference material, in SI. */
export interface ReferenceValue extends Pick<MaterialProperty, "value" | "lower" | "upper" | "qualifier" | "status"> {
  /** Identifier of the material. */
  readonly id: string;
  /** Its name. */
  readonly name: string;
  /** Its class. */
  readonly class: ReferenceMaterial["class"];
  /** Whether it is sold. */
  readonly commercial: boolean;
  /** The property. */
  readonly quantity: MaterialQuantity;
}

/**
 * A property of all materials that have it.
 *
 * @param materials Reference materials.
 * @param quantity The property.
 * @returns One row for each material with the property, in the order given.
 * @example
 * ```ts
 * import { loadReferenceMaterials } from "lib/data/mod.ts";
 * import { referenceValues } from "lib/studies/soft_magnets/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const coercivities = referenceValues(await loadReferenceMaterials(), "coercivity");
 * expect(coercivities.find(({ id }) => id === "m270-35a")?.value).toBe(40);
 * ```
 */
export function referenceValues(
  materials: readonly ReferenceMaterial[],
  quantity: MaterialQuantity,
): ReferenceValue[] {
  return materials.flatMap(({ id, name, class: kind, commercial, properties }) => {
    const property = properties[quantity];
    if (property === undefined) return [];
    const { value, lower, upper, qualifier, status } = property;
    return [{ id, name, class: kind, commercial, quantity, value, lower, upper, qualifier, status }];
  });
}

/**
 * Whether a value may decide a comparison with what is on the market.
 *
 * @param value A property of a reference material.
 * @returns True for confirmed values of commercial materials.
 */
export function isConfirmedCommercial({ commercial, status }: ReferenceValue): boolean {
  return commercial && status === "confirmed";
}
