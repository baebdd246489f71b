/**
 * K5 as a figure: what deleting the NMDA receptors of GABA neurons takes from each drug's dopamine.
 *
 * @module
 */
import { type Chart, type Column, lines, panels } from "../../charts/mod.ts";
import { significantText } from "../../charts/number_text.ts";
import { fromSi } from "../../data/mod.ts";
import type { DeletionSeries } from "../../studies/ketamine/receptor_deletion.ts";
import type { Figure } from "../figure_spec.ts";
import { inUnits } from "../in_units.ts";
import { percentText } from "../quantity_text.ts";
import { drugLabel } from "./drug_label.ts";

const DELETED: Column = { name: "deleted_percent", quantity: "NMDA receptors deleted", unit: "%" };
const RISES = {
  1: { name: "rise_left_percent", quantity: "Rise left, drive given back", unit: "%" },
  0: { name: "rise_left_uncompensated_percent", quantity: "Rise left, drive lost", unit: "%" },
} as const;

const percent = (values: readonly number[]): number[] => inUnits(values, "%");

function panel(series: readonly DeletionSeries[], compensation: 0 | 1): Chart {
  const curves = series.filter((each) => each.compensation === compensation)
    .map(({ drug, deletionFraction, rise }) => ({
      label: drugLabel(drug),
      x: percent(deletionFraction),
      y: percent(rise),
    }));
  const rules = [{ axis: "y", value: 20 }, { axis: "y", value: 80 }] as const;
  return lines({ x: DELETED, y: RISES[compensation], curves, rules }, { yDomain: [0, 105], labels: "legend" });
}

function described({ drug, compensation, deletionFraction, rise }: DeletionSeries): string {
  const most = deletionFraction.findIndex((fraction) => fraction >= 0.9);
  return `${drug} ${compensation === 1 ? "with" : "without"} compensation ${percentText(rise[most]!)}`;
}

/**
 * Rise of dopamine left after each drug against the part of the receptors deleted, with the lost drive given back and
 * without.
 *
 * @param series One series for each drug and compensation.
 * @returns The figure.
 */
export function receptorDeletionFigure(series: readonly DeletionSeries[]): Figure {
  const most = series[0]!.deletionFraction.find((fraction) => fraction >= 0.9) ?? 1;
  return {
    id: "receptor-deletion",
    title: "Deletion spares fentanyl only if the GABA neurons get the lost drive back",
    caption:
      "Rise of dopamine over each animal's own rest, as a share of the rise without deletion, against the part of the NMDA receptors on GABA " +
      "neurons that is deleted. a, Other receptors give all of the lost drive back. b, They give none. Dashed: a fifth left and a fifth lost. " +
      "That ketamine loses its rise and cocaine keeps it was put in with the drugs' targets; the loss of fentanyl came out.",
    alt: `Two panels of curves for three drugs. Rise left with ${significantText(fromSi(most, "%"))} % deleted: ${
      series.map(described).join("; ")
    }.`,
    width: "double",
    data: ["ketamine-circuit-parameters"],
    chart: panels([panel(series, 1), panel(series, 0)], { columns: 2, sharedLegend: true }),
  };
}
