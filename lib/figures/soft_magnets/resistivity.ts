/**
 * M1.1 as a figure: resistivities of commercial soft magnets with the alloy among them.
 *
 * @module
 */
import { type Column, type RankedItem, ranking } from "../../charts/mod.ts";
import { significantText } from "../../charts/number_text.ts";
import { fromSi } from "../../data/mod.ts";
import type { ReferenceValue, ResistivityRankDetail } from "../../studies/soft_magnets/mod.ts";
import type { Figure } from "../figure_spec.ts";
import { inUnit } from "../quantity_text.ts";

const UNIT = "uOhm cm";
const RESISTIVITY: Column = { name: "resistivity_uOhm_cm", quantity: "Resistivity", unit: UNIT };
/** Ferrites are oxides: millions of times above all metals, so that no axis shows both. */
const OFF_SCALE = "ferrite";
/** Crystalline metals are one group: what they share is that the alloy exceeds them. */
const GROUPS: Readonly<Record<string, string>> = { amorphous: "Amorphous", nanocrystalline: "Nanocrystalline" };

function item({ name, class: kind, value, lower, upper, status }: ReferenceValue): RankedItem {
  const inUnit = (amount: number | undefined) => amount === undefined ? undefined : fromSi(amount, UNIT);
  return {
    label: name,
    group: GROUPS[kind] ?? "Crystalline metal",
    value: fromSi(value, UNIT),
    lower: inUnit(lower),
    upper: inUnit(upper),
    confirmed: status === "confirmed",
  };
}

function alloyItem({ alloy, range }: ResistivityRankDetail): RankedItem {
  const [value, lower, upper] = [alloy, ...range].map((amount) => fromSi(amount, UNIT)) as [number, number, number];
  return { label: "Multicomponent alloy", group: "The alloy", value, lower, upper };
}

/**
 * The alloy's resistivity among those of commercial soft magnets.
 *
 * @param detail Detail of the study of resistivity.
 * @returns The figure.
 */
export function resistivityRankFigure(detail: ResistivityRankDetail): Figure {
  const metals = detail.materials.filter(({ class: kind }) => kind !== OFF_SCALE);
  const above = metals.filter(({ value }) => value > detail.alloy);
  const oxides = detail.materials.filter(({ class: kind }) => kind === OFF_SCALE);
  const lowest = significantText(Math.min(...oxides.map(({ value }) => value)) / detail.alloy, 2);
  return {
    id: "resistivity-rank",
    title: "The alloy exceeds the crystalline metals and no other class",
    caption:
      "Electrical resistivity of commercial soft magnets and of the new alloy (line). Hollow marks: values from handbooks that were " +
      "not looked up; they decide nothing. Two ferrites are left out: the less resistive of them has " +
      `${lowest} times the alloy's resistivity.`,
    alt: `Ranking of ${metals.length} commercial metals and the alloy by resistivity. The alloy has ` +
      `${inUnit(detail.alloy, UNIT)}; ${above.length} materials, all amorphous or nanocrystalline, lie above it, ` +
      `the nearest at ${inUnit(detail.nextAbove, UNIT)}. The best confirmed crystalline metal has ` +
      `${inUnit(detail.nextBelow, UNIT)}.`,
    width: "oneAndAHalf",
    data: ["soft-magnets-reference-materials", "soft-magnets-reference-properties", "soft-magnets-alloy-han-2022"],
    chart: ranking({
      value: RESISTIVITY,
      items: [...metals.map(item), alloyItem(detail)],
      reference: { label: "the alloy", value: fromSi(detail.alloy, UNIT) },
    }, { domain: [0, 160] }),
  };
}

/** One row of the table of classes. */
export type ResistivityClassRow = {
  /** Class of material. */
  readonly class: string;
  /** Commercial materials with a resistivity. */
  readonly materials: number;
  /** Materials with a confirmed resistivity. */
  readonly confirmed: number;
  /** Materials that the alloy exceeds. */
  readonly exceeded: number;
  /** Lowest resistivity. */
  readonly lowest: string;
  /** Highest resistivity. */
  readonly highest: string;
};

/**
 * How the alloy stands against each class, for a table.
 *
 * @param detail Detail of the study of resistivity.
 * @returns One row for each class.
 */
export function resistivityClassRows({ classes }: ResistivityRankDetail): ResistivityClassRow[] {
  return classes.map(({ class: kind, materials, confirmed, exceeded, lowest, highest }) => ({
    class: kind,
    materials,
    confirmed,
    exceeded,
    lowest: inUnit(lowest, UNIT),
    highest: inUnit(highest, UNIT),
  }));
}
