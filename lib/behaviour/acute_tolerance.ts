/**
 * Acute tolerance: how much less dopamine each infusion of a series brings.
 *
 * @module
 */
import { type AcuteParameters, acuteParameters } from "../dopamine/acute_parameters.ts";
import { quasiSteadyChain } from "../dopamine/quasi_steady_chain.ts";
import type { Manipulation } from "../dopamine/vta_circuit.ts";
import { requireInteger, requireNonNegative, requirePositive } from "../numerics/require.ts";
import { administer } from "../pharmacology/dosing.ts";
import { type Drug, drugByName, type DrugName } from "../pharmacology/drugs.ts";

/** A series of infusions and the animal that gets it. */
export interface InfusionSeries {
  /** Dose of each infusion, kg/kg. */
  readonly unitDose: number;
  /** Time between infusions, s. */
  readonly interval: number;
  /** Number of infusions. */
  readonly count: number;
  /** Receptor deletion, compensation and D2 antagonist, which holds autoreceptors only; default none. */
  readonly manipulation?: Manipulation;
  /** Parameters of the acute dopamine chain; default {@linkcode acuteParameters}. */
  readonly acute?: AcuteParameters;
}

/**
 * Rise of dopamine after each infusion of a series given at a fixed pace: tachyphylaxis.
 *
 * Rise i is (max C − C before)/C_rest between infusion i and the next. It falls because drug from earlier infusions is still there and the effect
 * saturates: for ketamine the receptors are already blocked and disinhibition is bounded. The D2 loop has little part in it; without the somatodendritic
 * branch the rises are larger and fall by the same factor. Given by the experimenter, the pace is the same for every drug, so the ratio of the last rise
 * to the first compares drugs and doses and not habits; it depends strongly on the dose. Steps of 1 s.
 *
 * The rises are of dopamine, not of what follows from it: under an antagonist, which acts on the autoreceptors only,
 * they do not tell what the infusions are worth to the animal, whose postsynaptic receptors a real antagonist blocks as
 * well.
 *
 * @param drug The drug, by name or as parameters.
 * @param series `unitDose`, kg/kg, non-negative; `interval`, s, positive (360); `count`, an integer of at least 1 (12).
 * @returns Rises in units of resting dopamine, one per infusion; all 0 for saline.
 * @throws {RangeError} If the drug is unknown, a number is outside its domain or `interval` is below 1 s.
 * @example
 * ```ts
 * import { infusionRises } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const rises = infusionRises("ketamine", { unitDose: 2e-6, interval: 360, count: 12 });
 * expect(rises[11]! / rises[0]!).toBeLessThan(0.2);
 * ```
 */
export function infusionRises(drug: DrugName | Drug, series: InfusionSeries): Float64Array {
  const attempt = "give a series of infusions";
  const amount = requireNonNegative("unitDose", series.unitDose, attempt);
  const steps = Math.round(requirePositive("interval", series.interval, attempt));
  requireInteger("interval in whole seconds", steps, { minimum: 1, attempt });
  const { manipulation = {}, acute: parameters = acuteParameters } = series;
  const given = drugByName(drug);
  const chain = quasiSteadyChain({ drug: given, parameters, manipulation }, { step: 1 });
  const state = chain.initial();
  const rest = state[6]!;
  const count = requireInteger("count", series.count, { minimum: 1, attempt });
  return Float64Array.from({ length: count }, () => {
    const before = state[6]!;
    let peak = before;
    administer(state, { drug: given, amount, route: "intravenous" });
    for (let second = 0; second < steps; second++) {
      chain.step(state);
      peak = Math.max(peak, state[6]!);
    }
    return (peak - before) / rest;
  });
}
