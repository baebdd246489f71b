/**
 * K3.4 as a figure: how dopamine declines after ketamine and after cocaine of equal peak.
 *
 * @module
 */
import { type Column, lines } from "../../charts/mod.ts";
import { significantText } from "../../charts/number_text.ts";
import { fromSi } from "../../data/mod.ts";
import type { CourseSpread } from "../../studies/ketamine/course_spread.ts";
import type { DopamineDurationDetail } from "../../studies/ketamine/dopamine_course.ts";
import type { Figure } from "../figure_spec.ts";
import { percentText } from "../quantity_text.ts";
import { drugLabel } from "./drug_label.ts";

const TIME: Column = { name: "time_after_peak_min", quantity: "Time after the peak", unit: "min" };
const SHARE: Column = { name: "share_of_peak_rise", quantity: "Rise over rest, share of its peak", unit: "1" };

/** Time after the peak, in s, at which the text compares the drugs. */
const COMPARED = 300;

function described({ drug, time, nominal, lower, upper }: CourseSpread): string {
  const i = time.findIndex((t) => t >= COMPARED);
  return `${drug} ${percentText(nominal[i]!)} (${percentText(lower[i]!)} to ${percentText(upper[i]!)})`;
}

/**
 * Decline of dopamine after each drug as a share of its peak rise, with its spread over the plausible space.
 *
 * @param spread Ketamine and cocaine.
 * @param detail Detail of the study of durations.
 * @returns The figure.
 */
export function dopamineDurationFigure(spread: readonly CourseSpread[], detail: DopamineDurationDetail): Figure {
  const minutes = (seconds: number): string => significantText(fromSi(seconds, "min"));
  return {
    id: "dopamine-duration",
    title: detail.ketamine.halfDecay < detail.cocaine.halfDecay
      ? "Ketamine's dopamine falls faster at the chosen values, but the plausible space allows the reverse"
      : "At the chosen values ketamine's dopamine does not fall faster than cocaine's",
    caption:
      "Dopamine over rest as a share of its peak rise, from the peak on, at doses of equal peak. Lines: chosen values. Bands: 5 % to 95 % of " +
      "a sample of the plausible space, in which doses are matched point by point. The horizontal line marks the half-decay.",
    alt:
      `Two falling curves. Half of the rise is gone after ${
        minutes(detail.ketamine.halfDecay)
      } min with ketamine and after ` +
      `${minutes(detail.cocaine.halfDecay)} min with cocaine of ${
        significantText(fromSi(detail.matchedDose, "mg/kg"))
      } mg/kg. Left ${minutes(COMPARED)} min after the peak, with the band: ${spread.map(described).join(", ")}.`,
    width: "single",
    data: ["ketamine-drug-parameters", "ketamine-circuit-parameters", "ketamine-inputs"],
    chart: lines({
      x: TIME,
      y: SHARE,
      curves: spread.map(({ drug, time, nominal, lower, upper }) => ({
        label: drugLabel(drug),
        x: time.map((t) => fromSi(t, "min")),
        y: nominal,
        lower,
        upper,
      })),
      rules: [{ axis: "y", value: 0.5 }],
    }, { yDomain: [0, 1], labels: "legend" }),
  };
}
