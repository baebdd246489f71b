/**
 * K3.5 and K10.1 as a figure: what closes the gap in effort between the drugs.
 *
 * @module
 */
import { type Column, ranking } from "../../charts/mod.ts";
import { significantText } from "../../charts/number_text.ts";
import { fromSi } from "../../data/mod.ts";
import type { DopamineExchangeDetail } from "../../studies/ketamine/dopamine_exchange.ts";
import type { Figure } from "../figure_spec.ts";

const REMOVED: Column = { name: "gap_removed_percent", quantity: "Gap in breakpoint removed", unit: "%" };

/**
 * Share of the gap in breakpoint that each change removes.
 *
 * @param detail Detail of the study of the exchange.
 * @returns The figure.
 */
export function gapCounterfactualsFigure({ own, counterfactuals }: DopamineExchangeDetail): Figure {
  const [, ...changes] = counterfactuals;
  const told = changes.map(({ change, breakpoints }) =>
    `${change}: ketamine ${significantText(breakpoints.ketamine)}, cocaine ${significantText(breakpoints.cocaine)}`
  ).join("; ");
  return {
    id: "gap-counterfactuals",
    title: "D2 feedback and plasticity each carry much of the gap in effort, kinetics and receptor block none",
    caption:
      "Share of the difference between the breakpoints for cocaine and ketamine that vanishes when one thing is changed, for the median animal; " +
      "200 % means that the drugs change places, below 0 the gap grows. Doses keep the peak of the first infusion where a course or the feedback is changed. " +
      "The exchange of dopamine courses is built in, since dopamine is the model's only way to value. Ratios grow by a fifth and more, and with them the shares.",
    alt: `Dots per change. Own breakpoints: ketamine ${significantText(own.ketamine)}, cocaine ${
      significantText(own.cocaine)
    } presses. ${told}.`,
    width: "oneAndAHalf",
    data: ["ketamine-circuit-parameters", "ketamine-drug-parameters"],
    chart: ranking({
      value: REMOVED,
      items: changes.map(({ change, removed, kind }) => ({
        label: change,
        value: fromSi(removed, "%"),
        group: kind === "assumed" ? "built in" : "follows",
      })),
      reference: { label: "half", value: 50 },
    }, { order: "given" }),
  };
}
