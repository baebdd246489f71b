/**
 * The one parameter that is set on an outcome.
 *
 * @module
 */
import { findRoot } from "../numerics/find_root.ts";
import { requirePositive, requireWithin } from "../numerics/require.ts";
import type { Drug, DrugName } from "../pharmacology/drugs.ts";
import type { AcuteParameters } from "./acute_parameters.ts";
import { acuteParameters } from "./acute_parameters.ts";
import { replayPlasticity } from "./plasticity_replay.ts";
import { simulateDopamine } from "./simulate_acute.ts";

/** The outcome that the learning rate is set on. */
export interface PlasticityTarget {
  /** Weight to be reached, above 0 and below 1. */
  readonly weight: number;
  /** When, s after the dose. */
  readonly time: number;
  /** Dose of cocaine, kg/kg, intraperitoneal. */
  readonly dose: number;
  /** Cocaine as this animal meets it; default cocaine. */
  readonly drug?: Drug | DrugName;
  /** Number of output times, default one every 3 s; one every 30 s moves the rate by less than 1e-4 of it. */
  readonly outputs?: number;
}

/** The target of the default learning rate: half of the largest potentiation 4 h after one intraperitoneal dose of cocaine, 15 mg/kg. Assumed. */
export const COCAINE_TARGET: PlasticityTarget = { weight: 0.5, time: 4 * 3600, dose: 15e-6 };

/** A rate at which the weight is still proportional to it, and the largest that is tried, 1/s. */
const SMALL_RATE = 1e-9, LARGEST_RATE = 1e3;

/**
 * Learning rate η at which cocaine has a given effect on the plastic weight: a calibration, so cocaine's own plasticity
 * is no evidence afterwards.
 *
 * The weight after the course of dopamine rises with η, so there is one root. Use it again after any other parameter
 * has changed, or outcomes compare different sizes of the same effect.
 *
 * @param parameters The animal; its learning rate is ignored. Default {@linkcode acuteParameters}.
 * @param target Default {@linkcode COCAINE_TARGET}.
 * @returns η, 1/s.
 * @throws {RangeError} If the target is out of its domain, or no learning rate reaches it because the trace never
 * passes the threshold.
 * @example
 * ```ts
 * import { acuteParameters, calibrateLearningRate } from "lib/dopamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const eta = calibrateLearningRate();
 * expect(eta / acuteParameters.plasticity.learningRate).toBeCloseTo(1, 3);
 * ```
 */
export function calibrateLearningRate(
  parameters: AcuteParameters = acuteParameters,
  target: PlasticityTarget = COCAINE_TARGET,
): number {
  const attempt = "calibrate the learning rate";
  const weight = requireWithin("weight", target.weight, { lower: 1e-6, upper: 1 - 1e-6, attempt });
  requirePositive("dose", target.dose, attempt);
  requirePositive("time", target.time, attempt);
  const { time, dopamine, restDopamine } = simulateDopamine({
    drug: target.drug ?? "cocaine",
    dose: target.dose,
    outputs: target.outputs,
    route: "intraperitoneal",
    duration: target.time,
    parameters,
  });
  const weightAt = (learningRate: number): number => {
    const plasticity = { ...parameters.plasticity, learningRate };
    const replay = replayPlasticity({ time, dopamine, restDopamine, parameters: plasticity });
    return replay.weight[time.length - 1]!;
  };
  // The weight rises with η, ever less steeply: the rate lies above where its first slope leads.
  const lower = weight * SMALL_RATE / weightAt(SMALL_RATE);
  let upper = 2 * lower;
  while (upper <= LARGEST_RATE && weightAt(upper) < weight) upper *= 2;
  if (!(upper <= LARGEST_RATE)) {
    throw new RangeError(
      `Cannot ${attempt}: the trace must pass the threshold ${parameters.plasticity.threshold} after dose ${target.dose}, got a weight below ${weight} at any rate`,
    );
  }
  const excess = (logarithm: number): number => weightAt(Math.exp(logarithm)) - weight;
  return Math.exp(findRoot(excess, { lower: Math.log(lower), upper: Math.log(upper), rtol: 1e-9 }));
}
