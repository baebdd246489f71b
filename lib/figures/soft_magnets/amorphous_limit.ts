/**
 * M2.2 as a figure: coercivities of amorphous and nanocrystalline alloys against what models give for the limit.
 *
 * @module
 */
import { type Column, type RankedItem, ranking } from "../../charts/mod.ts";
import { significantText } from "../../charts/number_text.ts";
import type { AmorphousLimitDetail, FloorEstimate, ReferenceValue } from "../../studies/soft_magnets/mod.ts";
import type { Figure } from "../figure_spec.ts";
import { quantityText } from "../quantity_text.ts";

const COERCIVITY: Column = { name: "coercivity_A_per_m", quantity: "Coercivity", unit: "A/m" };

function measuredItem({ name, class: kind, value, lower, upper, qualifier, status }: ReferenceValue): RankedItem {
  const isBound = qualifier === "less_than";
  return {
    label: isBound ? `${name} (at most)` : name,
    group: kind === "amorphous" ? "Amorphous, measured" : "Nanocrystalline, measured",
    value,
    lower,
    upper,
    confirmed: status === "confirmed",
  };
}

function estimateItem({ label, nominal, range: [lower, upper] }: FloorEstimate): RankedItem {
  return { label: `${label} (model)`, group: "Model of an amorphous ribbon", value: nominal, lower, upper };
}

/**
 * Coercivities of amorphous and nanocrystalline alloys with three estimates of the amorphous limit.
 *
 * @param detail Detail of the study of amorphous softness.
 * @returns The figure.
 */
export function amorphousLimitFigure(detail: AmorphousLimitDetail): Figure {
  const [sixth, , stress] = detail.estimates;
  return {
    id: "amorphous-limit",
    title: "Averaging predicts far too soft a glass: stress sets its coercivity",
    caption:
      "Measured coercivities of amorphous and nanocrystalline alloys (hollow: from handbooks, not looked up) and three estimates for an " +
      "iron-based amorphous ribbon: the sixth power carried to atomic distances, the same in the presence of an induced anisotropy, and " +
      "internal stress through magnetostriction. Bars of the estimates hold nine tenths of the plausible space.",
    alt:
      `Ranking on a logarithmic axis. The hardest confirmed amorphous alloy has ${
        quantityText(detail.confirmed[1], "A/m")
      }. The sixth ` +
      `power gives ${quantityText(sixth!.nominal, "A/m")}, ${
        significantText(detail.excess, 2)
      } times less; internal stress gives ` +
      `${quantityText(stress!.nominal, "A/m")}, from ${quantityText(stress!.range, "A/m")}.`,
    width: "oneAndAHalf",
    data: ["soft-magnets-reference-properties", "soft-magnets-reference-materials"],
    chart: ranking({
      value: COERCIVITY,
      items: [...detail.measured.map(measuredItem), ...detail.estimates.map(estimateItem)],
    }, { scale: "log" }),
  };
}
