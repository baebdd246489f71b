/**
 * What a schedule of reinforcement is, for the sessions of this folder.
 *
 * @module
 */

/** A ratio schedule: how many presses the next infusion costs, and when the session is called off. */
export interface Schedule {
  /** The field's short name, such as "FR1" or "PR". */
  readonly name: string;
  /** Presses that the next infusion costs, given how many were earned in this session (0 before the first). */
  readonly requirement: (earned: number) => number;
  /** An animal that completes no ratio for this long has stopped and its session ends, s; Infinity where there is no such rule. */
  readonly limitedHold: number;
}
