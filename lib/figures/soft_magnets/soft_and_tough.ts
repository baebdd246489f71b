/**
 * M3.6 as a figure: coercivity against strength times elongation.
 *
 * @module
 */
import { ashby, type Column, type Material } from "../../charts/mod.ts";
import { significantText } from "../../charts/number_text.ts";
import { fromSi } from "../../data/mod.ts";
import type { SoftAndToughDetail, ToughMaterial } from "../../studies/soft_magnets/mod.ts";
import type { Figure } from "../figure_spec.ts";
import { inUnit, percentText, quantityText } from "../quantity_text.ts";

const UNIT = "GPa %";
const TOUGHNESS: Column = {
  name: "strength_times_elongation_GPa_percent",
  quantity: "Strength times elongation",
  unit: UNIT,
};
const COERCIVITY: Column = { name: "coercivity_A_per_m", quantity: "Coercivity", unit: "A/m" };
const DOMAINS = { x: [1, 200], y: [0.1, 3000] } as const;

function material({ name, class: group, coercivity, toughness, isBound }: ToughMaterial): Material {
  const label = isBound ? `${name} (at most)` : name;
  return { label, group, x: fromSi(toughness, UNIT), y: coercivity };
}

function alloyMaterial({ alloy, ranges }: SoftAndToughDetail): Material {
  const [xLower, xUpper] = ranges.toughness.map((value) => fromSi(value, UNIT)) as [number, number];
  const [yLower, yUpper] = ranges.coercivity;
  return { ...material(alloy), xLower, xUpper, yLower, yUpper };
}

/** The front as steps: towards less toughness it runs level, beyond its last material it runs up. */
function steps(front: readonly ToughMaterial[]): { label: string; x: number[]; y: number[] } {
  const corners = front.flatMap(({ coercivity, toughness }, i) => {
    const x = fromSi(toughness, UNIT);
    return [[x, coercivity], [x, front[i + 1]?.coercivity ?? DOMAINS.y[1]]] as const;
  });
  const start = [DOMAINS.x[0], front[0]!.coercivity] as const;
  const all = [start, ...corners];
  return { label: "front of commercial materials", x: all.map(([x]) => x), y: all.map(([, y]) => y) };
}

/**
 * Coercivity against strength times elongation with the front of the commercial materials.
 *
 * @param detail Detail of the study of softness and toughness.
 * @returns The figure.
 */
export function softAndToughFigure(detail: SoftAndToughDetail): Figure {
  const { alloy, commercial, earlier, front } = detail;
  return {
    id: "soft-and-tough",
    title: "The alloy lies beyond the front by its toughness, not by its softness",
    caption:
      `Coercivity against tensile strength times elongation of the ${commercial.length} commercial soft magnets for which all three are ` +
      "confirmed, with the new alloy, an earlier one of its kind (coercivity an upper bound) and the Pareto front of the commercial ones. " +
      "Towards the lower right is better. The product is a proxy of toughness. Bars: plausible range of the alloy.",
    alt: `Ashby chart. The alloy has ${inUnit(alloy.toughness, UNIT)} at ` +
      `${quantityText(alloy.coercivity, "A/m")}: ${
        significantText(detail.toughnessFactor)
      } times the toughness of the best commercial ` +
      `material and ${significantText(detail.coercivityFactor)} times the coercivity of the softest.`,
    width: "oneAndAHalf",
    data: ["soft-magnets-reference-properties", "soft-magnets-published-alloys", "soft-magnets-alloy-han-2022"],
    chart: ashby({
      x: TOUGHNESS,
      y: COERCIVITY,
      materials: [...commercial.map(material), ...earlier.map(material), alloyMaterial(detail)],
      front: steps(front),
    }, { xDomain: [...DOMAINS.x], yDomain: [...DOMAINS.y], aspect: 1.5 }),
  };
}

/** One row of the table of what other materials would need. */
export type NeededElongationRow = {
  /** Name of the material. */
  readonly material: string;
  /** Its tensile strength. */
  readonly "tensile strength": string;
  /** Elongation at which it would equal the alloy. */
  readonly "elongation needed": string;
};

/**
 * Elongation that materials without a published one would need to equal the alloy, for a table.
 *
 * @param detail Detail of the study of softness and toughness.
 * @returns One row for each material.
 */
export function neededElongationRows({ needed }: SoftAndToughDetail): NeededElongationRow[] {
  return needed.map(({ name, strength, elongation }) => ({
    material: name,
    "tensile strength": inUnit(strength, "MPa", 4),
    "elongation needed": percentText(elongation),
  }));
}
