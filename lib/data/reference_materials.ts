/**
 * The soft magnets that the alloy is compared with, in SI.
 *
 * @module
 */
import type { LoadOptions } from "./data_package.ts";
import { optionalNumber, type Row, type SourcedValue, sourcedValue, text, word } from "./row.ts";
import { loadTable } from "./table.ts";
import { toSi } from "./units.ts";

/** Class of a soft magnet. */
export type MaterialClass =
  | "iron"
  | "silicon steel"
  | "iron-cobalt"
  | "nickel-iron"
  | "amorphous"
  | "nanocrystalline"
  | "ferrite";

/** Property of a soft magnet. */
export type MaterialQuantity =
  | "coercivity"
  | "saturation_polarization"
  | "resistivity"
  | "curie_temperature"
  | "yield_strength"
  | "tensile_strength"
  | "elongation"
  | "youngs_modulus"
  | "density"
  | "grain_size"
  | "anisotropy_constant"
  | "magnetostriction"
  | "exchange_stiffness"
  | "relative_permeability"
  | "poisson_ratio";

/** A property as the literature has it. */
export interface MaterialProperty extends SourcedValue {
  /** How the source qualifies the value. */
  readonly qualifier: "exact" | "about" | "less_than" | "greater_than";
  /** Remark. */
  readonly note: string;
}

/** A soft magnet with the properties that are known of it. */
export interface ReferenceMaterial {
  /** Identifier. */
  readonly id: string;
  /** Name. */
  readonly name: string;
  /** Class. */
  readonly class: MaterialClass;
  /** Composition in words. */
  readonly composition: string;
  /** Thickness of the sheet or ribbon in m; undefined for bulk. */
  readonly thickness?: number;
  /** Sold at the time of the article. */
  readonly commercial: boolean;
  /** Known properties, in SI. */
  readonly properties: { readonly [quantity in MaterialQuantity]?: MaterialProperty };
}

function toProperty(row: Row): [string, MaterialProperty] {
  const property = { ...sourcedValue(row), qualifier: word<MaterialProperty["qualifier"]>(row, "qualifier") };
  return [text(row, "quantity"), { ...property, note: text(row, "note") }];
}

function toMaterial(row: Row, propertyRows: readonly Row[]): ReferenceMaterial {
  const id = text(row, "id");
  const thickness = optionalNumber(row, "thickness_mm");
  return {
    id,
    name: text(row, "name"),
    class: word(row, "class"),
    composition: text(row, "composition"),
    thickness: thickness === undefined ? undefined : toSi(thickness, "mm"),
    commercial: row.commercial === true,
    properties: Object.fromEntries(propertyRows.filter((property) => property.material === id).map(toProperty)),
  };
}

/**
 * Loads the reference materials with their properties.
 *
 * @param options Where to look.
 * @returns The materials, in SI.
 * @throws {DataError} If a table breaks its schema; the message names file, row and column.
 * @example
 * ```ts
 * import { loadReferenceMaterials } from "lib/data/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const materials = await loadReferenceMaterials();
 * const steel = materials.find((material) => material.id === "m270-35a");
 * expect(steel?.properties.coercivity?.value).toBe(40);
 * expect(steel?.properties.resistivity?.value).toBeCloseTo(52e-8, 12);
 * ```
 */
export async function loadReferenceMaterials(options: LoadOptions = {}): Promise<ReferenceMaterial[]> {
  const materials = await loadTable("soft-magnets-reference-materials", options);
  const properties = await loadTable("soft-magnets-reference-properties", options);
  return materials.rows.map((row) => toMaterial(row, properties.rows));
}
