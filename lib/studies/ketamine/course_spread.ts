/**
 * K3.4: how the courses of dopamine spread over the plausible space.
 *
 * @module
 */
import { type Input, nominalValues, sampleInputs } from "../../argument/mod.ts";
import { transientMetrics } from "../../dopamine/mod.ts";
import { interpolate, linspace, quantileR7 } from "../../numerics/mod.ts";
import { pickInputs, valueOf } from "../study.ts";
import { COCAINE_INPUTS, DOPAMINE_INPUTS, inputsAsked, KETAMINE_INPUTS } from "./acute_study.ts";
import { type AcuteDoses, dopamineIn, type Trial, trialOf, trialOfPeak } from "./acute_trial.ts";
import { type Animal, animalOf } from "./animal.ts";

/** Dopamine of one drug as a share of its peak rise, with the spread over the plausible space. */
export interface CourseSpread {
  /** The drug. */
  readonly drug: "ketamine" | "cocaine";
  /** Time after the peak in s. */
  readonly time: readonly number[];
  /** At the nominal inputs. */
  readonly nominal: readonly number[];
  /** Lower quantile over the plausible space, 5 % to 95 %. */
  readonly lower: readonly number[];
  /** Upper quantile. */
  readonly upper: readonly number[];
}

const SAMPLES = 128;
const SHOWN = { duration: 1200, count: 81 };
const QUANTILES = [0.05, 0.95] as const;

/** Rise over rest as a share of the peak rise, at times after the peak. */
function declineOf(animal: Animal, trial: Trial, after: readonly number[]): number[] {
  const { time, dopamineFold } = dopamineIn(animal, trial, "whole");
  const { peak, timeToPeak } = transientMetrics(time, dopamineFold);
  const fold = interpolate(time, dopamineFold);
  return after.map((t) => (fold(Math.min(timeToPeak + t, time.at(-1)!)) - 1) / (peak - 1));
}

function declines(
  animal: Animal,
  ketamine: Trial,
  after: readonly number[],
): { ketamine: number[]; cocaine: number[] } {
  const { time, dopamineFold } = dopamineIn(animal, ketamine, "whole");
  const { peak } = transientMetrics(time, dopamineFold);
  const cocaine = trialOfPeak(animal, { drug: "cocaine", peak, route: ketamine.route });
  return { ketamine: declineOf(animal, ketamine, after), cocaine: declineOf(animal, cocaine, after) };
}

/**
 * Decline of dopamine after ketamine and after cocaine of equal peak, at the nominal inputs and over the plausible
 * space.
 *
 * @param rows The article's inputs.
 * @param doses Dose of ketamine and route at which the notebook asks.
 * @param options Seed of the sample.
 * @returns Ketamine and cocaine.
 * @example
 * ```ts
 * import { loadInputs } from "lib/data/mod.ts";
 * import { courseSpread } from "lib/studies/ketamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const doses = { ketamineDose: 2e-6, cocaineDose: 6e-7, fentanylDose: 2e-8, route: "intravenous" };
 * const [ketamine] = courseSpread(await loadInputs("ketamine"), doses, { seed: 1 });
 * expect(ketamine!.nominal[0]).toBeCloseTo(1, 2);
 * ```
 */
export function courseSpread(
  rows: readonly Input[],
  doses: AcuteDoses,
  options: { readonly seed: number },
): CourseSpread[] {
  const names = [...DOPAMINE_INPUTS, ...KETAMINE_INPUTS, ...COCAINE_INPUTS];
  const inputs = inputsAsked(pickInputs(rows, names), { ...doses });
  const time = [...linspace(0, SHOWN.duration, { count: SHOWN.count })];
  const declinesAt = (values: Readonly<Record<string, number>>) =>
    declines(animalOf(values), { ...trialOf("ketamine", doses), dose: valueOf(values, "ketamineDose") }, time);
  const nominal = declinesAt(nominalValues(inputs));
  const sampled = sampleInputs(inputs, { samples: SAMPLES, seed: options.seed }).map(declinesAt);
  return (["ketamine", "cocaine"] as const).map((drug) => {
    const [lower, upper] = QUANTILES.map((p) =>
      time.map((_, i) => quantileR7(sampled.map((set) => set[drug][i]!), p))
    ) as [number[], number[]];
    return { drug, time, nominal: nominal[drug], lower, upper };
  });
}
