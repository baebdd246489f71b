/**
 * K7.1 and K7.2 as figures: what keeps ketamine from plasticity, and how near it is.
 *
 * @module
 */
import { type Column, type Curve, lines, panels, ranking } from "../../charts/mod.ts";
import { significantText } from "../../charts/number_text.ts";
import { fromSi } from "../../data/mod.ts";
import type {
  InjectionSeries,
  RepeatedExposureDetail,
  SingleExposureDetail,
} from "../../studies/ketamine/plasticity.ts";
import type { Figure } from "../figure_spec.ts";
import { inUnit, percentText } from "../quantity_text.ts";
import { drugLabel } from "./drug_label.ts";

const WEIGHT: Column = { name: "potentiation_percent", quantity: "Potentiation", unit: "%" };
const TAKEN: Column = { name: "taken_percent", quantity: "Potentiation taken away", unit: "%" };
const HALF_BLOCK: Column = { name: "half_block_uM", quantity: "Half block at the synapse", unit: "µM" };
const THRESHOLD: Column = { name: "threshold", quantity: "Threshold of the dopamine trace over rest", unit: "1" };
const DAYS: Column = { name: "injection", quantity: "Daily injection", unit: "1" };
const SESSION: Column = { name: "session", quantity: "Session", unit: "1" };

/** Cocaine's potentiation, on which the rule is calibrated, and the criterion of K7.1 relative to it. */
const COCAINE_WEIGHT = 0.5, CRITERION = 0.1;

const percent = (fraction: number): number => fromSi(fraction, "%");

/**
 * The two proposed brakes, one by one: little dopamine, and receptor block.
 *
 * @param detail Detail of the study of a single exposure.
 * @returns The figure.
 */
export function plasticityBrakesFigure(detail: SingleExposureDetail): Figure {
  const { brakes, block } = detail;
  const cells = ranking({
    value: WEIGHT,
    items: [
      { label: "Cocaine's dopamine, receptors free", value: percent(brakes.longFree) },
      { label: "Cocaine's dopamine, ketamine's block", value: percent(brakes.longBlocked) },
      { label: "Ketamine's dopamine, receptors free", value: percent(brakes.shortFree) },
      { label: "Ketamine's dopamine, ketamine's block", value: percent(brakes.shortBlocked) },
    ],
  }, { form: "bars", order: "given", domain: [0, 60] });
  const strength = lines({
    x: HALF_BLOCK,
    y: TAKEN,
    curves: [{
      label: "receptor block alone",
      x: block.halfBlock.map((K) => fromSi(K, "uM")),
      y: block.taken.map(percent),
    }],
  }, { xScale: "log", yDomain: [0, 100], labels: "none" });
  return {
    id: "plasticity-brakes",
    title: "Little dopamine alone keeps ketamine from plasticity; receptor block alone does not keep cocaine from it",
    caption:
      `a, Potentiation 4 h after one injection into the peritoneum, with dopamine as after cocaine (${
        inUnit(detail.cocaineDose, "mg/kg")
      }) or ` +
      `ketamine (${
        inUnit(detail.ketamineDose, "mg/kg")
      }), each with the plastic synapse's NMDA receptors free or blocked as by ketamine. b, Share of ` +
      "cocaine's potentiation that the block alone takes away, against its half block, which is assumed. Cocaine's bar in a is what the rule was calibrated on.",
    alt:
      `Bars of potentiation: ${percentText(brakes.longFree)} with cocaine's dopamine, ${
        percentText(brakes.longBlocked)
      } with ketamine's block added, ` +
      `${percentText(brakes.shortFree)} with ketamine's dopamine and free receptors, ${
        percentText(brakes.shortBlocked)
      } with both. The block alone takes ` +
      `${percentText(block.taken[0]!)} at ${inUnit(block.halfBlock[0]!, "uM")} and ${
        percentText(block.taken.at(-1)!)
      } at ${inUnit(block.halfBlock.at(-1)!, "uM")}.`,
    width: "double",
    data: ["ketamine-drug-parameters", "ketamine-circuit-parameters"],
    chart: panels([cells, strength], { columns: 2, widths: [1.25, 1] }),
  };
}

/**
 * Potentiation against the threshold of the rule.
 *
 * @param detail Detail of the study of a single exposure.
 * @returns The figure.
 */
export function thresholdWindowFigure(detail: SingleExposureDetail): Figure {
  const { window, largestTrace, threshold, ketamineDose } = detail;
  const x = window.threshold;
  const series: readonly (readonly [string, Float64Array])[] = [
    ["Ketamine", window.ketamine],
    ["Ketamine, no block", window.ketamineFree],
    ["Cocaine, small", window.cocaineSmall],
  ];
  const margin = threshold / largestTrace.ketamine - 1;
  return {
    id: "threshold-window",
    title: "The threshold was placed just above what ketamine reaches",
    caption:
      `Potentiation 4 h after ketamine (${
        inUnit(ketamineDose, "mg/kg")
      } into the peritoneum) and after cocaine into a vein at ketamine's peak, against the ` +
      "threshold; at each, the rate of the rule is set so that cocaine into the peritoneum gives 50 %. Lines: the threshold used, and a tenth of cocaine's. " +
      "The rule tells amounts of dopamine apart, not drugs: the small dose of cocaine does less than ketamine.",
    alt: `Three falling curves. Ketamine's largest trace is ${significantText(largestTrace.ketamine)} times rest, ${
      percentText(margin)
    } below the threshold of ${significantText(threshold)}; at ${significantText(x[0]!)} ketamine potentiates to ${
      percentText(window.ketamine[0]!)
    }, with free receptors to ${percentText(window.ketamineFree[0]!)}, the small dose of cocaine to ${
      percentText(window.cocaineSmall[0]!)
    }.`,
    width: "single",
    data: ["ketamine-circuit-parameters"],
    chart: lines({
      x: THRESHOLD,
      y: WEIGHT,
      curves: series.map(([label, values]): Curve => ({ label, x, y: values.map(percent) })),
      rules: [
        { axis: "x", value: threshold, label: "used" },
        { axis: "y", value: percent(CRITERION * COCAINE_WEIGHT), label: "required" },
      ],
    }, { labels: "legend", xDomain: [x[0]!, x.at(-1)!] }),
  };
}

function injectionLabel({ drug, threshold }: InjectionSeries): string {
  return `${drugLabel(drug)}, threshold ${significantText(threshold)}`;
}

/**
 * Potentiation over repeated injections and over sessions of self-administration.
 *
 * @param detail Detail of the study of repeated exposure.
 * @returns The figure.
 */
export function repeatedPlasticityFigure(detail: RepeatedExposureDetail): Figure {
  const { injections, sessions } = detail;
  const days = (values: ArrayLike<unknown>) => Array.from(values, (_, i) => i + 1);
  const injected = lines({
    x: DAYS,
    y: WEIGHT,
    curves: injections.map((series) => ({
      label: injectionLabel(series),
      x: days(series.weight),
      y: series.weight.map(percent),
    })),
  }, { labels: "legend", yDomain: [0, 100] });
  const taken = lines({
    x: SESSION,
    y: WEIGHT,
    curves: sessions.map(({ substance, weight }) => ({
      label: drugLabel(substance),
      x: days(weight),
      y: weight.map(({ estimate }) => percent(estimate)),
      lower: weight.map(({ lower }) => percent(lower)),
      upper: weight.map(({ upper }) => percent(upper)),
    })),
  }, { labels: "legend", yDomain: [0, 100] });
  const after = injections.map((series) => `${injectionLabel(series)}: ${percentText(series.weight.at(-1)!)}`).join(
    "; ",
  );
  const own = sessions.map(({ substance, weight }) => `${substance} ${percentText(weight.at(-1)!.estimate)}`).join(
    ", ",
  );
  return {
    id: "repeated-plasticity",
    title: "Ten exposures add up with cocaine; with ketamine only below the chosen threshold",
    caption:
      "a, Potentiation a day after each of ten daily injections into the peritoneum, doses as for a single one; for ketamine also with lower thresholds, the rate " +
      "of the rule being calibrated on cocaine at each. b, Mean potentiation of the colonies at the end of each session of self-administration; " +
      "bands, 95 % intervals over animals.",
    alt: `After ten injections ${after}. At the end of self-administration ${own}.`,
    width: "double",
    data: ["ketamine-circuit-parameters", "ketamine-parameters"],
    chart: panels([injected, taken], { columns: 2 }),
  };
}
