/**
 * The joint map of coercivity and yield strength as a figure.
 *
 * @module
 */
import {
  type Chart,
  type Column,
  designMap,
  type DesignMark,
  designPlane,
  type DesignPoints,
  panels,
} from "../../charts/mod.ts";
import { fromSi, type PublishedAlloyValue, type ReferenceMaterial } from "../../data/mod.ts";
import type { JointMapDetail } from "../../studies/soft_magnets/joint_map.ts";
import type { Figure } from "../figure_spec.ts";
import { percentText, quantityText } from "../quantity_text.ts";

const SIZE: Column = { name: "precipitate_size_nm", quantity: "Precipitate size", unit: "nm" };
const FRACTION: Column = { name: "precipitate_fraction_percent", quantity: "Precipitate fraction", unit: "%" };
const COERCIVITY: Column = { name: "coercivity_A_per_m", quantity: "Coercivity", unit: "A/m" };
const STRENGTH: Column = { name: "yield_strength_MPa", quantity: "Yield strength", unit: "MPa" };
const SHARE: Column = { name: "both_targets_percent", quantity: "Both targets hold in", unit: "%" };

const COERCIVITY_LEVELS = [60, 80, 100, 150, 200];
const STRENGTH_LEVELS = [400, 600, 800];
const SHARE_LEVELS = [5, 15, 30];

const nanometres = (length: number): number => fromSi(length, "nm");
const megapascals = (stress: number): number => fromSi(stress, "MPa");
const percent = (fraction: number): number => 100 * fraction;

/** What is published, for the marks. */
export interface PublishedDesigns {
  /** Published alloys. */
  readonly alloys: readonly PublishedAlloyValue[];
  /** Commercial materials. */
  readonly materials: readonly ReferenceMaterial[];
}

function forerunner(alloys: readonly PublishedAlloyValue[], quantity: string): number | undefined {
  return alloys.find((value) => value.id.startsWith("han-2021") && value.quantity === quantity)?.value;
}

function mapMarks({ design }: JointMapDetail, alloys: readonly PublishedAlloyValue[]): DesignMark[] {
  const size = forerunner(alloys, "particle_size"), fraction = forerunner(alloys, "particle_fraction");
  const earlier: DesignMark[] = size === undefined || fraction === undefined ? [] : [{
    x: nanometres(size),
    y: percent(fraction),
    label: "Han 2021",
    open: { x: "below", y: "above" },
  }];
  const [xLower, xUpper] = design.sizeRange.map(nanometres), [yLower, yUpper] = design.fractionRange.map(percent);
  const own = { x: nanometres(design.size), y: percent(design.fraction), label: "Notebook's alloy" };
  return [...earlier, { ...own, xLower, xUpper, yLower, yUpper }];
}

function mapPanel(detail: JointMapDetail, alloys: readonly PublishedAlloyValue[]): Chart {
  const grid = (values: readonly (readonly number[])[], convert: (value: number) => number) =>
    values.map((row) => row.map(convert));
  const targets = { coercivity: detail.targets.coercivity, strength: megapascals(detail.targets.yieldStrength) };
  return designMap({
    x: SIZE,
    y: FRACTION,
    xs: detail.sizes.map(nanometres),
    ys: detail.fractions.map(percent),
    region: { z: SHARE, values: grid(detail.share, percent), levels: SHARE_LEVELS },
    fields: [
      {
        z: COERCIVITY,
        values: detail.coercivity,
        levels: [...new Set([...COERCIVITY_LEVELS, targets.coercivity])],
      },
      {
        z: STRENGTH,
        values: grid(detail.yieldStrength, megapascals),
        levels: [...STRENGTH_LEVELS, targets.strength],
      },
    ],
    marks: mapMarks(detail, alloys),
  }, { xScale: "log" });
}

/** Published alloys with a coercivity and a strength; a tensile strength bounds the yield strength from above. */
function publishedPoints({ alloys, materials }: PublishedDesigns, detail: JointMapDetail): DesignPoints {
  const tensile = forerunner(alloys, "tensile_strength"), coercivity = forerunner(alloys, "coercivity");
  const bounded = tensile === undefined || coercivity === undefined ? [] : [{
    name: "Han 2021",
    x: coercivity,
    y: megapascals(tensile),
    open: { x: "below", y: "below" } as const,
  }];
  const known = materials.filter(({ commercial }) => commercial).flatMap(({ name, properties }) => {
    const { coercivity, yield_strength: strength } = properties;
    if (coercivity?.status !== "confirmed" || strength?.status !== "confirmed") return [];
    const open = coercivity.qualifier === "less_than" ? { x: "below" as const } : {};
    return [{ name, x: coercivity.value, y: megapascals(strength.value), open }];
  });
  const own = detail.measured === undefined ? [] : [{
    name: "Han 2022",
    x: detail.measured.coercivity,
    y: megapascals(detail.measured.tensileStrength),
    open: { y: "below" } as const,
  }];
  const rows = [...own, ...bounded, ...known];
  return {
    label: "Published",
    x: rows.map(({ x }) => x),
    y: rows.map(({ y }) => y),
    names: rows.map(({ name }) => name),
    open: rows.map(({ open }) => open),
  };
}

function strongest(alloys: readonly PublishedAlloyValue[]): readonly { axis: "y"; value: number; label: string }[] {
  const row = alloys.find(({ id, status }) => id === "han-2024-yield-strength" && status === "confirmed");
  return row === undefined ? [] : [{ axis: "y", value: megapascals(row.value), label: "Han 2024" }];
}

/** Start, strongest point and end of the way through coarsening, by size. */
function wayPoints({ trajectory }: JointMapDetail, label: string): DesignPoints {
  const strongest = trajectory.reduce((top, point) => point.yieldStrength > top.yieldStrength ? point : top);
  const shown = [trajectory[0]!, strongest, trajectory.at(-1)!];
  return {
    label,
    x: shown.map(({ coercivity }) => coercivity),
    y: shown.map(({ yieldStrength }) => megapascals(yieldStrength)),
    names: shown.map(({ size }) => quantityText(nanometres(size), "nm", 2)),
  };
}

function planePanel(detail: JointMapDetail, published: PublishedDesigns): Chart {
  const { trajectory, cloud, targets } = detail, way = "Its medians while it coarsens";
  return designPlane({
    x: COERCIVITY,
    y: STRENGTH,
    cloud: { label: "Notebook's alloy, draws", x: cloud.coercivity, y: cloud.yieldStrength.map(megapascals) },
    window: { label: "both targets hold", xTo: targets.coercivity, yFrom: megapascals(targets.yieldStrength) },
    curves: [{
      label: way,
      x: trajectory.map(({ coercivity }) => coercivity),
      y: trajectory.map(({ yieldStrength }) => megapascals(yieldStrength)),
    }],
    points: [wayPoints(detail, way), publishedPoints(published, detail)],
    rules: strongest(published.alloys),
  }, { xScale: "log", xDomain: [0.2, 2000], yDomain: [0, 2200] });
}

/**
 * The central figure: coercivity and yield strength from one microstructure, with the window in which both targets hold.
 *
 * @param detail Detail of the joint map.
 * @param published Published alloys and reference materials.
 * @returns The figure.
 */
export function jointMapFigure(detail: JointMapDetail, published: PublishedDesigns): Figure {
  const { targets, design, best, kept } = detail;
  const targetTexts = {
    coercivity: quantityText(targets.coercivity, "A/m"),
    strength: quantityText(megapascals(targets.yieldStrength), "MPa"),
  };
  const bestText = `${quantityText(nanometres(best.size), "nm", 2)} and ${percentText(best.fraction)}`;
  return {
    id: "joint-map",
    title: "Softness bounds the window on the side of small precipitates, strength on the side of large ones",
    caption:
      `(a) Median coercivity and yield strength over size and fraction of the precipitates (bars: range of the alloy), and the part of the draws in which coercivity ` +
      `stays below ${targetTexts.coercivity} and the yield strength exceeds ${targetTexts.strength}, which a bored rotor needs at the chosen rim ` +
      `speed. (b) The same properties against each other: the window (grey), the draws of the notebook's alloy, its way through coarsening, ` +
      `and published alloys with confirmed values; arrows mark bounds, of which a tensile strength is one for the yield strength. ` +
      `Draws that contradict the alloy's measured coercivity or tensile strength are left out (${
        percentText(1 - kept)
      }). The share of the precipitates in the coercivity of Han 2022 is set on its measured value; how strained interface and the width of ` +
      `the wall divide it is not known, and all divisions are drawn.`,
    alt:
      `Map and scatter plot. The two targets hold together most often near ${bestText}, in ${
        percentText(best.share)
      } of the draws; ` +
      `at the notebook's alloy, ${quantityText(nanometres(design.size), "nm")} and ${
        percentText(design.fraction)
      }, in ${percentText(design.share)}. Its yield strength is ${
        quantityText(design.yieldStrengthRange.map(megapascals) as [number, number], "MPa")
      }. Finer precipitates leave the window by their coercivity, coarser ones by their strength.`,
    width: "double",
    data: [
      "soft-magnets-inputs",
      "soft-magnets-alloy-han-2022",
      "soft-magnets-published-alloys",
      "soft-magnets-reference-properties",
    ],
    chart: panels([mapPanel(detail, published.alloys), planePanel(detail, published)], { columns: 2 }),
  };
}

/** One row of the table of coercivities that set nothing in the map. */
export type HeldOutRow = {
  readonly alloy: string;
  readonly size_nm: number;
  readonly fraction_percent: number;
  readonly published_A_per_m: string;
  readonly modelled_A_per_m: string;
  readonly status: string;
};

/**
 * Published coercivities that set nothing in the map, with what it gives.
 *
 * @param detail Detail of the joint map.
 * @returns One row for each.
 */
export function heldOutRows({ heldOut }: JointMapDetail): HeldOutRow[] {
  return heldOut.map(({ name, size, fraction, published, qualifier, range, confirmed }) => ({
    alloy: name,
    size_nm: nanometres(size),
    fraction_percent: percent(fraction),
    published_A_per_m: `${qualifier === "less_than" ? "below " : ""}${quantityText(published)}`,
    modelled_A_per_m: quantityText(range, "", 2),
    status: confirmed ? "confirmed" : "unconfirmed",
  }));
}
