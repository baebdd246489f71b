/**
 * What a person reads of mutants.
 *
 * @module
 */
import { textTable } from "../text_table.ts";
import type { Trial } from "./mutate.ts";

/** Share of the faults that the tests must find. */
export const REQUIRED_SHARE = 0.85;

/** Mutants that ran: those that do not parse say nothing about the tests. */
function valid(trials: readonly Trial[]): Trial[] {
  return trials.filter(({ fate }) => fate !== "invalid");
}

/**
 * The share of the faults that the tests find.
 *
 * @param trials What came of the mutants.
 * @returns A fraction; 1 where there are none.
 */
export function foundShare(trials: readonly Trial[]): number {
  const all = valid(trials);
  return all.length === 0 ? 1 : all.filter(({ fate }) => fate === "killed").length / all.length;
}

function row(name: string, trials: readonly Trial[]): string[] {
  const count = (fate: Trial["fate"]): string => `${trials.filter((trial) => trial.fate === fate).length}`;
  const share = `${(100 * foundShare(trials)).toFixed(1)} %`;
  return [name, `${valid(trials).length}`, count("killed"), count("survived"), count("untested"), share];
}

/**
 * One line for a mutant.
 *
 * @param trial What came of it.
 * @returns Its place, the change and its fate.
 */
export function trialLine({ path, line, before, after, fate }: Trial): string {
  return `${fate}  ${path}:${line}  ${before} -> ${after || "nothing"}`;
}

/**
 * Counts mutants by folder.
 *
 * @param trials What came of them.
 * @returns The lines of a table, then one for each fault that no test finds.
 */
export function mutationSummary(trials: readonly Trial[]): string[] {
  const folders = Map.groupBy(trials, ({ path }) => path.split("/")[1] ?? "");
  const rows = [...folders].map(([folder, own]) => row(folder, own));
  const missed = valid(trials).filter(({ fate }) => fate !== "killed").map(trialLine);
  const header = ["folder", "faults", "found", "missed", "untested", "share"];
  return [...textTable(header, [...rows, row("all", trials)]), ...(missed.length > 0 ? ["", ...missed] : [])];
}
