/**
 * What a given course of dopamine and receptor block does to a plastic synapse.
 *
 * @module
 */
import { requireFraction, requireInteger, requireNonNegative, requirePositive } from "../numerics/require.ts";
import { d1Signal, type PlasticityParameters, potentiationRate, synapticPlasticity } from "./synaptic_plasticity.ts";

/** A course that a synapse is exposed to. */
export interface Exposure {
  /** Times, s, strictly ascending, at least 2. */
  readonly time: ArrayLike<number>;
  /** Dopamine at those times, mol/m³. */
  readonly dopamine: ArrayLike<number>;
  /** Dopamine before the drug, mol/m³. */
  readonly restDopamine: number;
  /** Blocked fraction of NMDA receptors at the synapse, at those times or constant; default 0. */
  readonly nmdaReceptorBlock?: ArrayLike<number> | number;
  /** Parameters of the rule, default {@linkcode synapticPlasticity}. */
  readonly parameters?: PlasticityParameters;
}

/** What an exposure does to a synapse. */
export interface PlasticityCourse {
  /** D1 trace at the times of the exposure, over rest. */
  readonly trace: Float64Array;
  /** Weight at those times, from 0 at the start. */
  readonly weight: Float64Array;
  /** Share of a weight present at the start that is left at the end: the weight after is retention·before + final weight. */
  readonly retention: number;
}

/**
 * Trace and weight under a given course of dopamine and receptor block: the plasticity rule, integrated along samples.
 *
 * z' = (q − z)/τ_z exactly for q linear between samples; w' = a·(1 − w) − w/τ_w exactly for a constant at the mean of
 * an interval's ends, which is second order.
 *
 * Because the weight does not act back on dopamine, this gives the same as the full chain, and lets dopamine come from
 * one drug and the receptor block from another. The animal starts naive (z = 1, w = 0).
 *
 * @param exposure `time`, s; `dopamine`, mol/m³, 0 or more; `restDopamine`, mol/m³, above 0; `nmdaReceptorBlock`,
 * fractions, default 0; `parameters`.
 * @returns Trace and weight at the sample times, and the retention.
 * @throws {TypeError} If the arrays differ in length or hold fewer than 2 samples.
 * @throws {RangeError} If the times do not ascend, or a value is out of its domain.
 * @example
 * ```ts
 * import { replayPlasticity, simulateAcute } from "lib/dopamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const course = simulateAcute({ drug: "cocaine", dose: 15e-6, route: "intraperitoneal", duration: 14_400 });
 * const { time, dopamine, rest } = course;
 * const free = replayPlasticity({ time, dopamine, restDopamine: rest.dopamine });
 * const blocked = replayPlasticity({ time, dopamine, restDopamine: rest.dopamine, nmdaReceptorBlock: 0.9 });
 * expect(free.weight.at(-1)).toBeCloseTo(0.5, 3);
 * expect(blocked.weight.at(-1)).toBeLessThan(0.1);
 * ```
 */
export function replayPlasticity(exposure: Exposure): PlasticityCourse {
  const { time, dopamine, restDopamine, nmdaReceptorBlock = 0, parameters = synapticPlasticity } = exposure;
  requireColumns(exposure);
  const tau = requirePositive("traceTime", parameters.traceTime, ATTEMPT);
  const tauW = requirePositive("decayTime", parameters.decayTime, ATTEMPT);
  const trace = new Float64Array(time.length).fill(1), weight = new Float64Array(time.length);
  const signal = (k: number) => d1Signal(dopamine[k]!, { restDopamine, parameters });
  const rate = (k: number) => {
    const block = typeof nmdaReceptorBlock === "number" ? nmdaReceptorBlock : nmdaReceptorBlock[k]!;
    return potentiationRate(trace[k]!, { nmdaReceptorBlock: block, parameters });
  };
  let retention = 1;
  for (let k = 1; k < time.length; k++) {
    const step = time[k]! - time[k - 1]!;
    const q0 = signal(k - 1), q1 = signal(k), lag = ((q1 - q0) / step) * tau;
    trace[k] = Math.max(q1 - lag + (trace[k - 1]! - q0 + lag) * Math.exp(-step / tau), 0);
    const a = (rate(k - 1) + rate(k)) / 2, b = a + 1 / tauW;
    const kept = Math.exp(-b * step);
    weight[k] = weight[k - 1]! * kept - (a / b) * Math.expm1(-b * step);
    retention *= kept;
  }
  return { trace, weight, retention };
}

/**
 * Weight after repeated exposures to the same course, exact for the rule.
 *
 * Over one exposure w ← retention·w + w₁; over the rest of the interval w ← w·e^(−(interval − duration)/τ_w). Each
 * exposure starts with the trace at rest.
 *
 * @param exposure `weight` w₁ after one exposure of a naive synapse and its `retention`, as
 * {@linkcode replayPlasticity} gives them; `duration`, s.
 * @param options `count` of exposures, an integer of at least 1; `interval` between their starts, s, at least the
 * duration; `parameters`.
 * @returns Weight at the end of each interval, one per exposure.
 * @throws {RangeError} If a fraction is outside [0, 1], the count is below 1, or the interval is shorter than the
 * duration.
 * @example
 * ```ts
 * import { weightAfterExposures } from "lib/dopamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const day = { count: 5, interval: 86_400 };
 * const weights = weightAfterExposures({ weight: 0.5, retention: 0.49, duration: 14_400 }, day);
 * expect(weights[0]).toBeCloseTo(0.444, 3);
 * expect(weights[4]).toBeGreaterThan(0.75);
 * ```
 */
export function weightAfterExposures(
  exposure: { readonly weight: number; readonly retention: number; readonly duration: number },
  options: { readonly count: number; readonly interval: number; readonly parameters?: PlasticityParameters },
): Float64Array {
  const attempt = "repeat an exposure";
  const { count, interval, parameters = synapticPlasticity } = options;
  requireInteger("count", count, { minimum: 1, attempt });
  requireFraction("weight", exposure.weight, attempt);
  requireFraction("retention", exposure.retention, attempt);
  const pause = requireNonNegative("interval minus duration", interval - exposure.duration, attempt);
  const forgetting = Math.exp(-pause / requirePositive("decayTime", parameters.decayTime, attempt));
  const weights = new Float64Array(count);
  let w = 0;
  for (let k = 0; k < count; k++) {
    w = (exposure.retention * w + exposure.weight) * forgetting;
    weights[k] = w;
  }
  return weights;
}

const ATTEMPT = "replay plasticity";

function requireColumns({ time, dopamine, nmdaReceptorBlock }: Exposure): void {
  const block = typeof nmdaReceptorBlock === "object" ? nmdaReceptorBlock.length : time.length;
  if (time.length < 2 || dopamine.length !== time.length || block !== time.length) {
    throw new TypeError(
      `Cannot ${ATTEMPT}: time, dopamine and nmdaReceptorBlock must have the same length of at least 2, got ${time.length}, ${dopamine.length} and ${block}`,
    );
  }
  for (let k = 1; k < time.length; k++) requirePositive("step between times", time[k]! - time[k - 1]!, ATTEMPT);
}
