/**
 * Carry-over within a session as a figure: how much dopamine each infusion still brings.
 *
 * @module
 */
import { type Column, lines } from "../../charts/mod.ts";
import { fromSi } from "../../data/mod.ts";
import type { CarryOver } from "../../studies/ketamine/colonies.ts";
import type { Figure } from "../figure_spec.ts";
import { inUnit, percentText } from "../quantity_text.ts";
import { drugLabel } from "./drug_label.ts";

const INFUSION: Column = { name: "infusion", quantity: "Infusion", unit: "1" };
const RISE: Column = { name: "rise_percent", quantity: "Rise of dopamine over the first", unit: "%" };

function label({ substance, unitDose, feedback }: CarryOver): string {
  const name = `${drugLabel(substance)} ${inUnit(unitDose, "mg/kg")}`;
  return feedback ? name : `${name}, no D2 feedback`;
}

/**
 * Rise of dopamine after each infusion of a series at a fixed pace, over the first.
 *
 * @param series Series by drug, dose and feedback.
 * @returns The figure.
 */
export function carryOverFigure(series: readonly CarryOver[]): Figure {
  const last = series.map((one) => `${label(one)}: ${percentText(one.relative.at(-1)!)}`).join("; ");
  return {
    id: "carry-over",
    title: "Within a session ketamine's infusions fade, cocaine's do so much less",
    caption:
      "Rise of simulated dopamine after each of twelve infusions, one every 6 min, over the rise after the first. Ketamine from earlier infusions is still there " +
      "and disinhibition is bounded, so later ones add little; without somatodendritic D2 feedback the fading is the same. It depends on the dose. " +
      "This, and not plasticity, makes an infusion of ketamine worth less to the animal; photometry during self-administration could test it.",
    alt: `Falling curves over twelve infusions. The twelfth rise over the first: ${last}.`,
    width: "single",
    data: ["ketamine-drug-parameters", "ketamine-circuit-parameters"],
    chart: lines({
      x: INFUSION,
      y: RISE,
      curves: series.map((one) => ({
        label: label(one),
        x: Array.from(one.relative, (_, i) => i + 1),
        y: one.relative.map((share) => fromSi(share, "%")),
      })),
    }, { labels: "legend", aspect: 1.25 }),
  };
}
