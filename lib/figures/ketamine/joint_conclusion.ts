/**
 * K11.1 as a figure: where the claims hold, one by one and together.
 *
 * @module
 */
import { type Column, ranking } from "../../charts/mod.ts";
import { fromSi } from "../../data/mod.ts";
import type { Interval } from "../../numerics/mod.ts";
import type { JointConclusionDetail } from "../../studies/ketamine/joint_conclusion.ts";
import type { Figure } from "../figure_spec.ts";
import { percentText } from "../quantity_text.ts";

const SHARE: Column = { name: "share_percent", quantity: "Plausible space where it holds", unit: "%" };
/** What counts as compelling. */
const COMPELLING = 95;

function item(label: string, { estimate, lower, upper }: Interval, group: string) {
  return { label, group, value: fromSi(estimate, "%"), lower: fromSi(lower, "%"), upper: fromSi(upper, "%") };
}

/**
 * Shares of the plausible space in which each claim holds, and in which all hold.
 *
 * @param detail Detail of the study of the conclusion.
 * @returns The figure.
 */
export function jointConclusionFigure({ claims, joint, points }: JointConclusionDetail): Figure {
  const weakest = claims.toSorted((a, b) => b.withoutIt.estimate - a.withoutIt.estimate)[0]!;
  const each = claims.map(({ claim, share }) => `${claim} ${percentText(share.estimate)}`).join(", ");
  return {
    id: "joint-conclusion",
    title: "Hardly anywhere in the plausible space do all claims hold together",
    caption:
      `Share of ${points} points of one sample of the plausible space at which each claim of K7 and K8 meets its criterion, and at which all do; 95 % Wilson ` +
      "intervals. The last row leaves out the claim that fails most often: that animals make no more effort for ketamine than for saline.",
    alt: `Each claim holds in: ${each}. All together in ${percentText(joint.estimate)}; all but ${weakest.claim} in ${
      percentText(weakest.withoutIt.estimate)
    }.`,
    width: "single",
    data: ["ketamine-inputs", "ketamine-claims"],
    chart: ranking({
      value: SHARE,
      items: [
        ...claims.map(({ claim, share }) => item(claim, share, "one claim")),
        item("All", joint, "together"),
        item(`All but ${weakest.claim}`, weakest.withoutIt, "together"),
      ],
      reference: { label: "compelling", value: COMPELLING },
    }, { order: "given", domain: [0, 100] }),
  };
}
