/**
 * M1.2 as a map: the alloy's core loss over that of its rivals, by frequency and sheet thickness.
 *
 * @module
 */
import { type Chart, type Column, heatmap, panels } from "../../charts/mod.ts";
import { significantText } from "../../charts/number_text.ts";
import { fromSi } from "../../data/mod.ts";
import type { LossCrossover, LossMapDetail, RivalMap } from "../../studies/soft_magnets/mod.ts";
import type { Figure } from "../figure_spec.ts";
import { inUnit, quantityText } from "../quantity_text.ts";

const FREQUENCY: Column = { name: "frequency_Hz", quantity: "Frequency", unit: "Hz" };
const THICKNESS: Column = { name: "thickness_mm", quantity: "Sheet thickness", unit: "mm" };
/** Ratios of loss at which lines are drawn; at one both lose the same. */
const CONTOURS = [0.8, 1, 1.25, 1.6];

function rivalChart({ class: kind, ratios }: RivalMap, { frequencies, thicknesses, operation }: LossMapDetail): Chart {
  const ratio: Column = { name: "loss_ratio", quantity: `Loss, alloy over ${kind}`, unit: "1" };
  const chosen = { x: operation.frequency, y: fromSi(operation.sheetThickness, "mm"), label: "chosen" };
  const isInside = chosen.x >= frequencies[0]! && chosen.x <= frequencies.at(-1)! &&
    operation.sheetThickness >= thicknesses[0]! && operation.sheetThickness <= thicknesses.at(-1)!;
  return heatmap({
    x: FREQUENCY,
    y: THICKNESS,
    z: ratio,
    xs: frequencies,
    ys: thicknesses.map((thickness) => fromSi(thickness, "mm")),
    values: ratios,
    contours: CONTOURS,
    marks: isInside ? [chosen] : [],
  }, { xScale: "log", yScale: "log", zScale: "log", zDomain: [0.5, 2], colors: "vermillion-blue" });
}

function breakEvenText({ name, breakEven }: RivalMap): string {
  const frequencies = breakEven.map((frequency) => quantityText(frequency, "Hz")).join(" and ");
  return frequencies === "" ? `it never equals ${name}` : `it equals ${name} at ${frequencies}`;
}

/**
 * Core loss of the alloy over that of silicon steel and of iron-cobalt.
 *
 * @param detail Ratios of losses.
 * @returns The figure.
 */
export function lossMapFigure(detail: LossMapDetail): Figure {
  const { operation, rivals } = detail;
  const sheet = `${significantText(fromSi(operation.sheetThickness, "mm"))} mm`;
  return {
    id: "loss-map",
    title: "The alloy wins in thick sheets at high frequency and loses in thin sheets at low",
    caption:
      `Core loss per volume of the new alloy over that of a non-oriented silicon steel (a) and of iron-cobalt (b) in a sheet of the same ` +
      `thickness at a peak induction of ${
        significantText(operation.peakInduction)
      } T. Above the line marked 1 coercivity decides and the ` +
      "alloy loses more; towards the upper right resistivity decides. All have the same assumed permeability and the excess-loss field " +
      "of silicon steel.",
    alt:
      `Two maps over frequency and sheet thickness. The line of equal loss falls from thick sheets at low to thin sheets at high frequency. ` +
      `In a sheet of ${sheet} the alloy loses more below and less above: ${rivals.map(breakEvenText).join("; ")}.`,
    width: "double",
    data: ["soft-magnets-alloy-han-2022", "soft-magnets-reference-properties"],
    chart: panels(rivals.map((rival) => rivalChart(rival, detail))),
  };
}

/** One row of the table of crossovers. */
export type LossCrossoverRow = {
  /** Name of the material. */
  readonly material: string;
  /** Thickness of the sheet or ribbon. */
  readonly thickness: string;
  /** The frequency, or the bound of it. */
  readonly frequency: string;
};

/**
 * Where classical eddy loss passes hysteresis loss in each material, for a table.
 *
 * @param crossovers The crossovers.
 * @returns One row for each material.
 */
export function lossCrossoverRows(crossovers: readonly LossCrossover[]): LossCrossoverRow[] {
  return crossovers.map(({ name, thickness, crossover, isBound }) => ({
    material: name,
    thickness: inUnit(thickness, "mm"),
    frequency: `${isBound ? "below " : ""}${quantityText(crossover, "Hz")}`,
  }));
}
