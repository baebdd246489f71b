/**
 * K7.5 as a figure: what animals take when infusions are punished.
 *
 * @module
 */
import { type Column, lines, panels, ranking } from "../../charts/mod.ts";
import { significantText } from "../../charts/number_text.ts";
import { fromSi } from "../../data/mod.ts";
import type { PunishedIntakeDetail } from "../../studies/ketamine/punished_intake.ts";
import type { Figure } from "../figure_spec.ts";
import { percentText } from "../quantity_text.ts";
import { drugLabel } from "./drug_label.ts";

const DAY: Column = { name: "punished_hours", quantity: "Punished hours (0: before)", unit: "1" };
const INFUSIONS: Column = { name: "infusions_per_hour", quantity: "Infusions in an hour", unit: "1" };
const PERSISTING: Column = { name: "persisting_percent", quantity: "Animals that persist", unit: "%" };

const CRITERIA = [["relative", "half of intake kept"], ["both", "and four infusions"]] as const;

/**
 * Infusions over punished sessions, and who persists by two criteria.
 *
 * @param detail Detail of the study of punishment.
 * @returns The figure.
 */
export function punishedIntakeFigure({ days, rows }: PunishedIntakeDetail): Figure {
  const byDay = lines({
    x: DAY,
    y: INFUSIONS,
    curves: days.map(({ substance, means }) => ({
      label: drugLabel(substance),
      x: means.map((_, day) => day),
      y: means.map(({ estimate }) => estimate),
      lower: means.map(({ lower }) => lower),
      upper: means.map(({ upper }) => upper),
    })),
  }, { labels: "legend" });
  const persisting = ranking({
    value: PERSISTING,
    items: rows.flatMap((row) =>
      CRITERIA.map(([key, words]) => ({
        label: `${drugLabel(row.substance)}, ${words}`,
        value: fromSi(row[key].estimate, "%"),
        lower: fromSi(row[key].lower, "%"),
        upper: fromSi(row[key].upper, "%"),
        group: words,
      }))
    ),
  }, { order: "given", domain: [0, 60] });
  const last = days.map(({ substance, means }) =>
    `${substance} ${significantText(means[0]!.estimate)} to ${significantText(means.at(-1)!.estimate)}`
  ).join(", ");
  const shares = rows.map(({ substance, relative, both }) =>
    `${substance} ${percentText(relative.estimate)} and ${percentText(both.estimate)}`
  ).join(", ");
  return {
    id: "punished-intake",
    title: "Under punishment ketamine is taken no more than saline, cocaine by a few animals",
    caption:
      "Simulated sessions of 1 h under a fixed ratio of one in which some infusions bring a shock. a, Mean infusions; bands, 95 % intervals over animals. " +
      "b, Animals that persist in the last session, with Wilson intervals: by half of their own unpunished intake alone, and if they also take four " +
      "infusions. The first reads high where there is little to keep, as with saline. Cocaine's share was calibrated.",
    alt: `Mean infusions fall over punished sessions: ${last}. Share that persists by the two criteria: ${shares}.`,
    width: "double",
    data: ["ketamine-circuit-parameters", "ketamine-published-findings"],
    chart: panels([byDay, persisting], { columns: 2, widths: [1, 1.25] }),
  };
}
