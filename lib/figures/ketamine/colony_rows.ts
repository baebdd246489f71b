/**
 * Numbers of colonies as the rows of tables.
 *
 * @module
 */
import { significantText } from "../../charts/number_text.ts";
import type { Interval } from "../../numerics/mod.ts";
import type { AbstinenceRow } from "../../studies/ketamine/abstinence.ts";
import type { ColonySummary, MedianComparison } from "../../studies/ketamine/colonies.ts";
import { inUnit } from "../quantity_text.ts";

/** A row of a table: headings and what stands under them. */
export type TableRow = Readonly<Record<string, string | number>>;

/**
 * An estimate with its interval.
 *
 * @param interval The interval.
 * @param scale Factor on all three, such as 100 for per cent.
 * @returns Text such as "19.3 (19.0 to 19.6)".
 * @example
 * ```ts
 * import { intervalText } from "lib/figures/ketamine/colony_rows.ts";
 * import { expect } from "@std/expect";
 *
 * expect(intervalText({ estimate: 2, lower: 1.5, upper: 2.25 })).toBe("2 (1.5 to 2.25)");
 * ```
 */
export function intervalText({ estimate, lower, upper }: Interval, scale = 1): string {
  const [middle, low, high] = [estimate, lower, upper].map((value) => significantText(value * scale));
  return `${middle} (${low} to ${high})`;
}

/**
 * What the colonies do, one row per substance.
 *
 * @param summary Measures with intervals over animals.
 * @returns The rows.
 */
export function colonyRows(summary: readonly ColonySummary[]): TableRow[] {
  return summary.map((colony) => ({
    colony: colony.substance,
    "infusions in 2 h": intervalText(colony.intake),
    "potentiation (%)": intervalText(colony.plasticWeight, 100),
    "breakpoint (presses)": intervalText(colony.breakpoint),
    "punished infusions in 1 h": intervalText(colony.punished),
    "persisting (%)": intervalText(colony.persisting, 100),
  }));
}

/**
 * The median animal beside the colonies.
 *
 * @param comparison Both, by substance.
 * @returns The rows, each cell "median animal / colony".
 */
export function medianRows(comparison: readonly MedianComparison[]): TableRow[] {
  return comparison.map(({ substance, medianAnimal, colony }) => ({
    substance,
    "infusions: median animal": medianAnimal.intake,
    "colony, mean": colony.intake,
    "potentiation (%): median animal": 100 * medianAnimal.plasticWeight,
    "colony, mean ": 100 * colony.plasticWeight,
    "breakpoint: median animal": medianAnimal.breakpoint,
    "colony, median": colony.breakpoint,
  }));
}

/**
 * Pressing after abstinence.
 *
 * @param rows By drug and decay time.
 * @returns The rows.
 */
export function abstinenceRows(rows: readonly AbstinenceRow[]): TableRow[] {
  return rows.map(({ substance, decayTime, weight, presses }) => ({
    drug: substance,
    "decay of plasticity (assumed)": inUnit(decayTime, "d"),
    "potentiation after a day (%)": 100 * weight[0],
    "after a month (%)": 100 * weight[1],
    "presses in 1 h after a day": presses[0],
    "after a month": presses[1],
  }));
}
