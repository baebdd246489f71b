/**
 * What an initial value problem, its options and its solution are made of.
 *
 * @module
 */

/** An initial value problem dy/dt = f(t, y), y(t₀) = y₀. */
export interface OdeProblem {
  /** Name and unit of each state, in the order of y. */
  readonly states: readonly { readonly name: string; readonly unit: string }[];
  /** y₀, one value per state. Not changed. */
  readonly initial: Float64Array;
  /** Writes dy/dt into `dydt`; allocates nothing. */
  readonly rhs: (t: number, y: Float64Array, dydt: Float64Array) => void;
  /** Optional: writes ∂f_i/∂y_j into J[i·n + j], all entries. Without it, finite differences are taken. */
  readonly jacobian?: (t: number, y: Float64Array, J: Float64Array) => void;
}

/** A sudden change of the state at a known time, such as a dose. */
export interface OdeEvent {
  /** When, in the unit of time of the problem. The solver stops here exactly and starts anew. */
  readonly time: number;
  /** Changes y in place. */
  readonly apply: (y: Float64Array) => void;
}

/** A quantity whose passage through zero is wanted, such as a concentration less a threshold. */
export interface OdeThreshold {
  /** The quantity, continuous in t and y. */
  readonly value: (t: number, y: Float64Array) => number;
  /** Which passages count: `rising` through zero, `falling` or `both` (default). */
  readonly direction?: "rising" | "falling" | "both";
  /** Changes y in place at a passage; the solver then starts anew. Without it a passage is only recorded. */
  readonly apply?: (y: Float64Array) => void;
}

/** A passage of a threshold. */
export interface OdeCrossing {
  /** Index of the threshold among those of the options. */
  readonly threshold: number;
  /** When. */
  readonly time: number;
}

/** How to solve an initial value problem. */
export interface OdeOptions {
  /** Output times, ascending; the first is t₀. */
  readonly times: ArrayLike<number>;
  /** Relative tolerance of the local error, at least 1e-14. */
  readonly rtol: number;
  /** Absolute tolerance of the local error, one for all states or one per state, in the units of the states. */
  readonly atol: number | ArrayLike<number>;
  /** `bdf` (default) for stiff and unknown problems, `dopri5` for non-stiff ones. */
  readonly method?: "bdf" | "dopri5";
  /** Events, in any order. Those after the last output have no effect. */
  readonly events?: readonly OdeEvent[];
  /** Thresholds to watch. A quantity that passes zero twice inside one step is not seen. */
  readonly thresholds?: readonly OdeThreshold[];
  /** Largest number of steps in all, default 100,000. */
  readonly maxSteps?: number;
}

/** The solution of an initial value problem at the output times. */
export interface OdeSolution {
  /** The output times. */
  readonly t: Float64Array;
  /** One array per state, each as long as `t`. */
  readonly y: readonly Float64Array[];
  /** Passages of the thresholds, in order of time. */
  readonly crossings: readonly OdeCrossing[];
  /** Number of accepted steps. */
  readonly steps: number;
  /** Number of evaluations of the right-hand side, those for finite differences included. */
  readonly evaluations: number;
  /** The state of this name at the output times. */
  column(name: string): Float64Array;
}

/** Tolerances with one absolute tolerance per state. */
export interface OdeTolerances {
  /** Relative tolerance. */
  readonly rtol: number;
  /** Absolute tolerance of each state. */
  readonly atol: Float64Array;
}

/** The outputs k with from ≤ k < to. */
export interface OutputRange {
  /** First output. */
  readonly from: number;
  /** Output after the last. */
  readonly to: number;
}

/** A method that advances an initial value problem step by step and knows the solution inside its last step. */
export interface OdeIntegrator {
  /** Time reached by the last step. */
  readonly time: number;
  /** Number of accepted steps so far. */
  readonly steps: number;
  /** Number of evaluations of the right-hand side so far. */
  readonly evaluations: number;
  /** Begins, or begins anew, from state y at time t; the first step will not pass `tStop`. */
  start(t: number, y: Float64Array, tStop: number): void;
  /** Takes one step that ends at or before `tStop`. */
  step(tStop: number): void;
  /** Writes the states at the times of a range, which are inside the last step, into the columns. */
  sample(times: Float64Array, range: OutputRange, columns: readonly Float64Array[]): void;
  /** Writes the state at time t, inside the last step, into y; at the end of the step it is exact. */
  interpolate(t: number, y: Float64Array): void;
}
