/**
 * K2 as figures: how much the colonies take, and what they do when it costs more.
 *
 * @module
 */
import { type Column, distribution, lines, panels } from "../../charts/mod.ts";
import { significantText } from "../../charts/number_text.ts";
import type { DemandCurve } from "../../studies/ketamine/intake.ts";
import type { SessionIntake } from "../../studies/ketamine/colonies.ts";
import type { Figure } from "../figure_spec.ts";
import { drugLabel } from "./drug_label.ts";

const SESSION: Column = { name: "session", quantity: "Session", unit: "1" };
const INFUSIONS: Column = { name: "infusions_per_session", quantity: "Infusions per session", unit: "1" };
const LAST: Column = { name: "infusions_last_session", quantity: "Infusions in the last session", unit: "1" };
const PRICE: Column = { name: "price_presses", quantity: "Presses per infusion", unit: "1" };

/**
 * Infusions by session, and by animal in the last one.
 *
 * @param intake Intake of the colonies.
 * @returns The figure.
 */
export function intakeFigure(intake: readonly SessionIntake[]): Figure {
  const bySession = lines({
    x: SESSION,
    y: INFUSIONS,
    curves: intake.map(({ substance, means }) => ({
      label: drugLabel(substance),
      x: means.map((_, day) => day + 1),
      y: means.map(({ estimate }) => estimate),
      lower: means.map(({ lower }) => lower),
      upper: means.map(({ upper }) => upper),
    })),
  }, { labels: "legend" });
  const byAnimal = distribution({
    value: LAST,
    groups: intake.map(({ substance, last }) => ({ label: drugLabel(substance), values: last })),
  }, { domain: [0, 1.1 * Math.max(...intake.flatMap(({ last }) => [...last]))] });
  const ends = intake.map(({ substance, means }) => `${substance} ${significantText(means.at(-1)!.estimate)}`).join(
    ", ",
  );
  return {
    id: "intake",
    title: "Animals take ketamine as often as cocaine, and both more often than saline",
    caption:
      "Simulated self-administration under a fixed ratio of one. a, Mean infusions of the colony in daily sessions of 2 h; bands, 95 % intervals " +
      "over animals. b, Each animal in the last session, with quartiles. The unit doses were chosen so that ketamine and cocaine are taken " +
      "equally often, so their equality is no finding; that satiety sets the pace is.",
    alt: `Intake settles within a session or two. Mean infusions in the last session: ${ends}.`,
    width: "double",
    data: ["ketamine-circuit-parameters", "ketamine-parameters"],
    chart: panels([bySession, byAnimal], { columns: 2 }),
  };
}

/**
 * Infusions against their price in presses, with fitted demand curves.
 *
 * @param demand Demand of the colonies.
 * @returns The figure.
 */
export function demandFigure(demand: readonly DemandCurve[]): Figure {
  const essential = demand.map(({ substance, fit }) => {
    const { estimate, lower, upper } = fit.essentialValueInterval;
    return `${substance} ${significantText(estimate)} (${significantText(lower)} to ${significantText(upper)})`;
  }).join(", ");
  return {
    id: "demand",
    title: "Equal at one press, demand for ketamine gives way long before that for cocaine",
    caption:
      "Mean infusions in 2 h at rising fixed ratios, each ratio from the colony as trained, with the exponential demand equation of Hursh and " +
      "Silberberg (span of two powers of ten) fitted to the means. The model's demand ends more sharply than the equation; the fit serves " +
      "to compare.",
    alt: `Points and curves over price. Essential value in hundreds of presses: ${essential}.`,
    width: "single",
    data: ["ketamine-circuit-parameters", "ketamine-parameters"],
    chart: lines({
      x: PRICE,
      y: INFUSIONS,
      curves: demand.map(({ substance, curve }) => ({
        label: drugLabel(substance),
        x: curve.price,
        y: curve.infusions,
      })),
      points: demand.map(({ substance, experiment, mean }) => ({
        label: drugLabel(substance),
        x: experiment.price,
        y: mean,
      })),
    }, { xScale: "log", labels: "legend" }),
  };
}
