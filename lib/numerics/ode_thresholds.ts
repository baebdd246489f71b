/**
 * Passages of thresholds inside a step.
 *
 * @module
 */
import { findRoot } from "./find_root.ts";
import type { OdeIntegrator, OdeThreshold } from "./ode_problem.ts";

/** A change of sign of a watched quantity. */
export interface Passage {
  /** Index of the threshold. */
  readonly threshold: number;
  /** When. */
  readonly time: number;
  /** Whether its direction is one that counts. */
  readonly counts: boolean;
}

const NONE: readonly Passage[] = [];

/** Follows the signs of the watched quantities from step to step. */
export class ThresholdWatch {
  readonly #thresholds: readonly OdeThreshold[];
  /** Sign of each quantity after the last passage that was accepted; 0 while it has only been zero. */
  readonly #signs: number[];
  readonly #y: Float64Array;

  /** Watches thresholds of a problem of n states. */
  constructor(thresholds: readonly OdeThreshold[], n: number) {
    this.#thresholds = thresholds;
    this.#signs = thresholds.map(() => 0);
    this.#y = new Float64Array(n);
  }

  /** Takes the signs at the beginning. */
  begin(t: number, y: Float64Array): void {
    this.#thresholds.forEach(({ value }, i) => this.#signs[i] = Math.sign(value(t, y)));
  }

  /** All passages inside the last step of an integrator, which began at time t0, in order of time. */
  passages(integrator: OdeIntegrator, t0: number): readonly Passage[] {
    if (this.#thresholds.length === 0) return NONE;
    const found: Passage[] = [];
    this.#thresholds.forEach(({ value, direction = "both" }, threshold) => {
      const before = this.#signs[threshold]!, after = Math.sign(this.#valueAt(integrator, integrator.time, value));
      if (before === 0) this.#signs[threshold] = after;
      if (before * after >= 0) return;
      const counts = direction === "both" || (direction === "rising") === (after > 0);
      // Just after a restart at a passage the quantity may, by rounding, have the sign from before it.
      const passed = Math.sign(this.#valueAt(integrator, t0, value)) !== before;
      const bracket = { lower: t0, upper: integrator.time };
      const time = passed ? t0 : findRoot((t) => this.#valueAt(integrator, t, value), bracket);
      found.push({ threshold, time, counts });
    });
    return found.sort((a, b) => a.time - b.time);
  }

  /** Notes that a passage has happened. */
  accept({ threshold }: Passage): void {
    this.#signs[threshold]! *= -1;
  }

  /** Changes the state and takes the signs of the quantities that this changes. */
  change(state: { readonly t: number; readonly y: Float64Array }, apply: (y: Float64Array) => void): void {
    const { t, y } = state;
    const before = this.#thresholds.map(({ value }) => value(t, y));
    apply(y);
    this.#thresholds.forEach(({ value }, i) => {
      const after = value(t, y);
      if (after !== before[i]) this.#signs[i] = Math.sign(after);
    });
  }

  #valueAt(integrator: OdeIntegrator, t: number, value: OdeThreshold["value"]): number {
    integrator.interpolate(t, this.#y);
    return value(t, this.#y);
  }
}
