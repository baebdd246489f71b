/**
 * The logistic gate, by which a graded signal opens or closes a behaviour.
 *
 * @module
 */
import { requireFinite, requirePositive } from "../numerics/require.ts";

/** Where a gate stands and how sharp it is, in the unit of its signal. */
export interface LogisticGate {
  /** Signal at which the gate is half open. */
  readonly threshold: number;
  /** Change of signal over which the odds change by a factor e. */
  readonly width: number;
}

/**
 * Logistic gate: how far a signal has opened it.
 *
 * g = 1/(1 + exp(−(x − θ)/s)). A phenomenological switch, not a mechanism. It is the softmax choice between acting and not acting when x is the net
 * utility and s the reciprocal of the choice gain.
 *
 * @param signal Signal x, in the unit of the gate.
 * @param gate `threshold` θ (finite) and `width` s (positive), in the unit of x.
 * @returns Fraction from 0 (closed, x ≪ θ) to 1 (open, x ≫ θ); 0.5 at the threshold.
 * @throws {RangeError} If `signal` or `threshold` is not finite, or `width` is not positive.
 * @example
 * ```ts
 * import { logisticGate } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(logisticGate(1.75, { threshold: 1.75, width: 0.12 })).toBe(0.5);
 * expect(logisticGate(1, { threshold: 1.75, width: 0.12 })).toBeLessThan(0.01);
 * ```
 */
export function logisticGate(signal: number, gate: LogisticGate): number {
  const attempt = "evaluate a logistic gate";
  requireFinite("signal", signal, attempt);
  requireFinite("threshold", gate.threshold, attempt);
  return 1 / (1 + Math.exp((gate.threshold - signal) / requirePositive("width", gate.width, attempt)));
}
