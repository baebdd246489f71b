/**
 * K3.5, acute part, as a figure: the drugs with their courses in the body exchanged.
 *
 * @module
 */
import { type Column, lines } from "../../charts/mod.ts";
import { significantText } from "../../charts/number_text.ts";
import { fromSi } from "../../data/mod.ts";
import type { CourseExchange } from "../../studies/ketamine/course_exchange.ts";
import type { Figure } from "../figure_spec.ts";
import { percentText } from "../quantity_text.ts";
import { drugLabel } from "./drug_label.ts";

type Swap = CourseExchange["swaps"][number];

const TIME: Column = { name: "time_min", quantity: "Time after the dose", unit: "min" };
const FOLD: Column = { name: "dopamine_over_rest", quantity: "Dopamine over rest", unit: "1" };
const SHOWN_MIN = 20;
/** Outputs are every 3 s; every second is enough for a line. */
const STRIDE = 2;

function label({ mechanism, courseOf }: Swap): string {
  const name = drugLabel(mechanism);
  return mechanism === courseOf ? name : `${name}, kinetics of ${courseOf}`;
}

function curve(swap: Swap) {
  const { time, dopamineFold } = swap.course;
  const kept = [...time.keys()].filter((i) => i % STRIDE === 0 && fromSi(time[i]!, "min") <= SHOWN_MIN);
  return { label: label(swap), x: kept.map((i) => fromSi(time[i]!, "min")), y: kept.map((i) => dopamineFold[i]!) };
}

/**
 * Dopamine after ketamine and cocaine, each with its own and with the other's pharmacokinetics, all at the same peak.
 *
 * @param exchange The four courses.
 * @returns The figure.
 */
export function courseExchangeFigure(exchange: CourseExchange): Figure {
  const { swaps, shareOfCourse: [ketamine, cocaine], shareWithoutFeedback } = exchange;
  const decays = swaps.map((swap) => `${label(swap)} ${significantText(fromSi(swap.metrics.halfDecay, "min"))} min`)
    .join("; ");
  const top = 1 + 1.1 * (Math.max(...swaps.map(({ metrics }) => metrics.peak)) - 1);
  return {
    id: "course-exchange",
    title: Math.max(ketamine, cocaine) < 0.5
      ? "Exchanging the drugs' kinetics closes less than half of the gap in duration"
      : "Dopamine with the drugs' kinetics exchanged",
    caption:
      "Simulated dopamine after ketamine and cocaine with their own pharmacokinetics (volumes, clearances, entry into brain) and with the " +
      "other drug's, doses matched to one peak, into a vein. What the exchange leaves goes with how the drugs act: the steep occupancy of NMDA " +
      "receptors, and a D2 loop that answers firing and not the block of uptake.",
    alt:
      `Four curves of equal peak. Half-decays: ${decays}. The exchange moves ${percentText(ketamine)} (ketamine) and ` +
      `${percentText(cocaine)} (cocaine) of the logarithmic gap; ${
        percentText(shareWithoutFeedback)
      } of it is there without D2 feedback.`,
    width: "single",
    data: ["ketamine-drug-parameters", "ketamine-circuit-parameters"],
    chart: lines({ x: TIME, y: FOLD, curves: swaps.map(curve) }, { labels: "legend", yDomain: [1, top], aspect: 1.35 }),
  };
}
