/**
 * M1.2 as figures: what resistivity does to eddy loss, and the separation of losses over frequency.
 *
 * @module
 */
import { type Column, lines } from "../../charts/mod.ts";
import { significantText } from "../../charts/number_text.ts";
import { fromSi } from "../../data/mod.ts";
import type { EddyShareDetail, LossPoint, ResistivityDetail } from "../../studies/soft_magnets/eddy_currents.ts";
import type { Figure } from "../figure_spec.ts";
import { inUnits } from "../in_units.ts";
import { quantityText } from "../quantity_text.ts";

const FREQUENCY: Column = { name: "frequency_Hz", quantity: "Frequency", unit: "Hz" };
const LOSS: Column = { name: "loss_kW_per_m3", quantity: "Core loss", unit: "kW/m3" };
const RATIO: Column = { name: "loss_ratio", quantity: "Eddy loss, alloy over silicon steel", unit: "1" };
/** What marks the frequency at which the notebook asks. */
const CHOSEN = "Chosen frequency";

function part(label: string, points: readonly LossPoint[], key: "hysteresis" | "classical" | "excess" | "total") {
  return {
    label,
    x: points.map(({ frequency }) => frequency),
    y: inUnits(points.map((point) => point[key]), "kW/m3"),
  };
}

/**
 * Hysteresis, classical and excess loss of the alloy over frequency, with the total of silicon steel.
 *
 * @param detail Detail of the study of the eddy share.
 * @returns The figure.
 */
export function lossSeparationFigure(detail: EddyShareDetail): Figure {
  const crossover = significantText(detail.crossover.alloy);
  const breakEven = detail.breakEven.map((frequency) => significantText(frequency)).join(" and ");
  return {
    id: "loss-separation",
    title: "Hysteresis rules at low frequency, eddy currents at high",
    caption:
      "Core loss of the new alloy separated after Bertotti (hysteresis, classical eddy currents, excess) against frequency, and the " +
      "total loss of non-oriented silicon steel in the same sheet at the same peak induction. The excess-loss field of silicon steel is " +
      "used for both; the permeability is assumed. The vertical line is the frequency at which the notebook asks.",
    alt:
      `Log-log plot of loss against frequency. In the alloy classical eddy loss passes hysteresis loss at ${crossover} Hz. The alloy ` +
      `loses less than silicon steel above ${breakEven || "no frequency shown"} Hz.`,
    width: "single",
    data: ["soft-magnets-alloy-han-2022", "soft-magnets-reference-properties"],
    chart: lines({
      x: FREQUENCY,
      y: LOSS,
      curves: [
        part("Alloy, hysteresis", detail.alloy, "hysteresis"),
        part("Alloy, classical", detail.alloy, "classical"),
        part("Alloy, excess", detail.alloy, "excess"),
        part("Alloy, total", detail.alloy, "total"),
        part("Silicon steel, total", detail.siliconSteel, "total"),
      ],
      rules: [{ axis: "x", value: detail.frequency, label: CHOSEN.toLowerCase() }],
    }, { xScale: "log", yScale: "log", labels: "legend" }),
  };
}

/**
 * Classical eddy loss of the alloy over that of silicon steel against frequency.
 *
 * @param detail Detail of the study of resistivity.
 * @returns The figure.
 */
export function resistivityFigure(detail: ResistivityDetail): Figure {
  const thin = significantText(detail.thinSheetRatio);
  const thickness = significantText(fromSi(detail.equivalentThickness, "mm"));
  return {
    id: "resistivity-effect",
    title: "Resistivity halves the eddy loss until the skin effect takes the gain back",
    caption:
      "Classical eddy loss of the new alloy over that of non-oriented silicon steel in the same sheet at the same induction, with " +
      `skin effect at equal assumed permeability. The thin-sheet value is the ratio of resistivities, ${thin}; silicon steel of ` +
      `${thickness} mm has the same loss. The square is the frequency at which the notebook asks.`,
    alt:
      `The ratio stays at ${thin} while the field fills the sheet and rises towards its square root as the skin depth falls below the ` +
      `sheet's thickness; at the chosen ${quantityText(detail.frequency, "Hz")} it is ${
        significantText(detail.ratio)
      }.`,
    width: "single",
    data: ["soft-magnets-alloy-han-2022", "soft-magnets-reference-properties"],
    chart: lines({
      x: FREQUENCY,
      y: RATIO,
      curves: [{
        label: "With skin effect",
        x: detail.curve.map(({ frequency }) => frequency),
        y: detail.curve.map(({ ratio }) => ratio),
      }],
      points: [{ label: CHOSEN, x: [detail.frequency], y: [detail.ratio], isModel: true }],
      rules: [{ axis: "y", value: detail.thinSheetRatio, label: "thin sheet" }],
    }, { xScale: "log", yDomain: [0, 1] }),
  };
}

/**
 * Where alloy and silicon steel lose the same, as a sentence.
 *
 * @param detail Detail of the study of the eddy share.
 * @returns Text such as "Both lose the same at 1090 Hz".
 */
export function breakEvenText({ breakEven }: EddyShareDetail): string {
  const frequencies = breakEven.map((frequency) => quantityText(frequency, "Hz")).join(" and ");
  return frequencies === "" ? "They lose the same at no frequency" : `Both lose the same at ${frequencies}`;
}
