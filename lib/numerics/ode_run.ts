/**
 * The course of an integration from output to output and from event to event.
 *
 * @module
 */
import type { OdeCrossing, OdeEvent, OdeIntegrator, OdeThreshold } from "./ode_problem.ts";
import { ThresholdWatch } from "./ode_thresholds.ts";

/** What a run needs besides the integrator. */
export interface OdeRunPlan {
  /** State at the first output. */
  readonly initial: Float64Array;
  /** Output times. */
  readonly times: Float64Array;
  /** Events in order of time. */
  readonly events: readonly OdeEvent[];
  /** Thresholds to watch. */
  readonly thresholds: readonly OdeThreshold[];
  /** Largest number of steps in all. */
  readonly maxSteps: number;
}

/** One integration: writes the outputs, stops at events and thresholds, and starts anew behind them. */
export class OdeRun {
  /** One array per state, filled as the run proceeds. */
  readonly columns: readonly Float64Array[];
  /** Passages of the thresholds so far. */
  readonly crossings: OdeCrossing[] = [];
  readonly #integrator: OdeIntegrator;
  readonly #plan: OdeRunPlan;
  readonly #watch: ThresholdWatch;
  /** Time reached, the state there, and the number of outputs written. */
  #t: number;
  readonly #y: Float64Array;
  #written = 0;
  readonly #range = { from: 0, to: 0 };

  /** Prepares a run that begins at the first output. */
  constructor(integrator: OdeIntegrator, plan: OdeRunPlan) {
    const { initial, times, thresholds } = plan;
    this.#integrator = integrator;
    this.#plan = plan;
    this.#t = times[0]!;
    this.#y = initial.slice();
    this.columns = Array.from(initial, () => new Float64Array(times.length));
    this.#watch = new ThresholdWatch(thresholds, initial.length);
    this.#watch.begin(this.#t, this.#y);
  }

  /** Integrates to the last output. */
  finish(): void {
    const { times, events } = this.#plan;
    for (const { time, apply } of events) {
      this.#advance(time);
      this.#watch.change({ t: this.#t, y: this.#y }, apply);
    }
    this.#advance(times[times.length - 1]!);
    this.#writeState();
  }

  #advance(end: number): void {
    while (this.#t < end) {
      this.#writeState();
      this.#integrator.start(this.#t, this.#y, end);
      this.#integrateTo(end);
    }
  }

  /** Integrates to `end` or to the first threshold that changes the state. */
  #integrateTo(end: number): void {
    const integrator = this.#integrator, { maxSteps } = this.#plan;
    while (this.#t < end) {
      if (integrator.steps >= maxSteps) throw tooManySteps(maxSteps, { t: this.#t, end });
      const begin = this.#t;
      integrator.step(end);
      const changing = this.#passThresholds(begin);
      this.#t = changing?.time ?? integrator.time;
      this.#writeBefore(this.#t);
      if (changing || this.#t === end) integrator.interpolate(this.#t, this.#y);
      if (changing) {
        this.#watch.change({ t: this.#t, y: this.#y }, changing.apply);
        return;
      }
    }
  }

  /** Records the passages of the last step up to the first that changes the state, and returns that one. */
  #passThresholds(begin: number): { time: number; apply: (y: Float64Array) => void } | undefined {
    for (const passage of this.#watch.passages(this.#integrator, begin)) {
      this.#watch.accept(passage);
      if (!passage.counts) continue;
      const { threshold, time } = passage, { apply } = this.#plan.thresholds[threshold]!;
      this.crossings.push({ threshold, time });
      if (apply) return { time, apply };
    }
    return undefined;
  }

  /**
   * Writes the outputs inside the last step that are before time t; one at t itself may still be changed by an event.
   */
  #writeBefore(t: number): void {
    const { times } = this.#plan, range = this.#range;
    range.from = range.to = this.#written;
    while (times[range.to]! < t) range.to++;
    if (range.to > range.from) this.#integrator.sample(times, range, this.columns);
    this.#written = range.to;
  }

  /** Writes the state to the outputs at the time reached. */
  #writeState(): void {
    const { times } = this.#plan;
    for (; times[this.#written] === this.#t; this.#written++) {
      for (let i = 0; i < this.#y.length; i++) this.columns[i]![this.#written] = this.#y[i]!;
    }
  }
}

function tooManySteps(maxSteps: number, { t, end }: { t: number; end: number }): RangeError {
  return new RangeError(
    `Cannot solve the initial value problem: maxSteps must suffice to reach t = ${end}, got ${maxSteps}, which end at t = ${t}`,
  );
}
