/**
 * A sweep of acute simulations by two workers and by one.
 *
 * @module
 */
import { sweep } from "../../numerics/mod.ts";
import { Failure } from "../failure.ts";
import type { Absence, Comparison, Measure, Sides } from "./comparison.ts";

/** Acute simulations in a sweep. */
const ITEMS = 20_000;
/** Doses from 1 to 4 mg/kg. */
const DOSES = Array.from({ length: ITEMS }, (_, index) => 1 + 3 * index / ITEMS);
const TARGET = { module: new URL("./acute_problem.ts", import.meta.url), name: "acutePeak" };

/** Time of the sweep, the start of its workers included. */
export const SWEEP_COMPARISON: Comparison = {
  name: "sweep-two-cores",
  what: `${ITEMS.toLocaleString("en")} acute simulations by two workers against one`,
  unit: "s",
  prepare: twoAgainstOne,
};

async function twoAgainstOne(): Promise<Sides | Absence> {
  if (navigator.hardwareConcurrency < 2) return { absent: "a second core" };
  const [ours, peer] = [sweepTime(2), sweepTime(1)];
  await ours();
  return { ours, peer };
}

function sweepTime(workers: number): Measure {
  return async () => {
    const begin = performance.now();
    for await (const outcome of sweep<number, number>(TARGET, DOSES, { workers })) {
      if ("error" in outcome) throw new Failure(`Cannot sweep the acute problem: ${outcome.error.message}`);
    }
    return (performance.now() - begin) / 1000;
  };
}
