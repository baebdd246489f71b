/**
 * M2.3 as a figure: strength against strain at fracture, class by class.
 *
 * @module
 */
import { ashby, type Column, type Material } from "../../charts/mod.ts";
import { fromSi } from "../../data/mod.ts";
import type { StrengthByClassDetail, StrengthPoint } from "../../studies/soft_magnets/mod.ts";
import type { Figure } from "../figure_spec.ts";
import { inUnit } from "../quantity_text.ts";

const STRAIN: Column = { name: "strain_percent", quantity: "Strain at fracture", unit: "%" };
const STRENGTH: Column = { name: "tensile_strength_MPa", quantity: "Tensile strength", unit: "MPa" };

function material({ name, group, strength, strain, isElastic, isBound, isConfirmed }: StrengthPoint): Material {
  return {
    label: isBound ? `${name} (at least)` : name,
    group: isElastic ? `${group} (elastic strain)` : group,
    x: fromSi(strain, "%"),
    y: fromSi(strength, "MPa"),
    confirmed: isConfirmed,
  };
}

/**
 * Tensile strength against strain at fracture of soft magnets.
 *
 * @param detail Strength and ductility by class.
 * @returns The figure.
 */
export function strengthFigure(detail: StrengthByClassDetail): Figure {
  const alloy = detail.points.at(-1)!;
  return {
    id: "strength-ductility",
    title: "Ribbons are strong and give no sign of ductility",
    caption:
      "Tensile strength and elongation after fracture of soft magnets for which both are published, with the new alloy and an earlier one " +
      "of its kind. No data sheet of a ribbon gives an elongation: for the amorphous ones the strain is strength over Young's modulus, what " +
      "they stretch if they break before they yield. Nanocrystalline ribbons are missing because not even a strength is given. Hollow: not " +
      "looked up.",
    alt: `Scatter on logarithmic axes. Amorphous ribbon: ${inUnit(detail.elasticStrain, "%")} elastic strain. ` +
      `Crystalline alloys: elongation from ${inUnit(detail.elongations, "%")}. The new alloy: ` +
      `${inUnit(alloy.strength, "MPa", 4)} at ${inUnit(alloy.strain, "%")}.`,
    width: "oneAndAHalf",
    data: ["soft-magnets-reference-properties", "soft-magnets-published-alloys", "soft-magnets-alloy-han-2022"],
    chart: ashby({ x: STRAIN, y: STRENGTH, materials: detail.points.map(material) }, {
      xDomain: [1, 100],
      yDomain: [300, 3000],
      aspect: 1.6,
    }),
  };
}

/** One row of the table of what is published. */
export type StrengthDataRow = {
  /** Class of material. */
  readonly class: string;
  /** Commercial materials. */
  readonly materials: number;
  /** Those with a confirmed tensile strength. */
  readonly strengths: number;
  /** Those with a confirmed elongation. */
  readonly elongations: number;
};

/**
 * How many commercial materials of each class have a confirmed strength and elongation, for a table.
 *
 * @param detail Strength and ductility by class.
 * @returns One row for each class.
 */
export function strengthDataRows({ classes }: StrengthByClassDetail): StrengthDataRow[] {
  return classes.map(({ class: kind, materials, strengths, elongations }) => ({
    class: kind,
    materials,
    strengths,
    elongations,
  }));
}
