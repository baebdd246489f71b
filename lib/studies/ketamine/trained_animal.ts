/**
 * One median animal trained with one drug, at a cost that lets the plausible space be sampled.
 *
 * @module
 */
import {
  type Colony,
  type ColonySetting,
  fixedRatio,
  medianColony,
  progressiveRatio,
  restColony,
  runSession,
} from "../../behaviour/mod.ts";

/** A trained median animal. */
export interface TrainedAnimal {
  /** The animal on the day after its last session. */
  readonly colony: Colony;
  /** Infusions in the last session that was simulated. */
  readonly intake: number;
  /** Sessions that were simulated; the rest follow by the rule. */
  readonly simulated: number;
}

/** Regular presses and a step of 3 s: the longest at which the terminal feedback is still resolved. */
const QUICKLY = { pressing: "regular", step: 3 } as const;
const SESSION = 7200, DAY = 86_400, LONGEST_PROGRESSIVE_RATIO = 14_400;
/** Changes from one session to the next below which training counts as settled. */
const SETTLED = { value: 0.02, infusions: 1 };

interface Day {
  readonly before: Colony;
  readonly after: Colony;
  readonly intake: number;
}

function runDay(before: Colony): Day {
  const { colony: after, record } = runSession(before, { schedule: fixedRatio(1), duration: SESSION, ...QUICKLY });
  return { before, after, intake: record.infusions[0]! };
}

function isSettled({ before, after, intake }: Day, earlierIntake: number): boolean {
  const [was, is] = [before.value[0]!, after.value[0]!];
  return Math.abs(is - was) <= SETTLED.value * Math.max(Math.abs(is), 0.05) &&
    Math.abs(intake - earlierIntake) <= SETTLED.infusions;
}

function overnight(colony: Colony): Colony {
  return restColony(colony, { duration: DAY - SESSION });
}

/**
 * Weight after further sessions like the last one: each leaves the same share of what was not yet potentiated, and
 * between them the weight decays.
 */
function weightAfter(weight: number, { last, sessions }: { readonly last: Day; readonly sessions: number }): number {
  const tau = last.after.acute.plasticity.decayTime;
  const [session, day] = [Math.exp(-SESSION / tau), Math.exp(-DAY / tau)];
  const [before, after] = [last.before.plasticWeight[0]!, last.after.plasticWeight[0]!];
  const leftOver = Math.min(1, Math.max(0, (1 - after / session) / (1 - before)));
  let w = weight;
  for (let k = 0; k < sessions; k++) w = (1 - (1 - w) * leftOver) * day;
  return w;
}

/**
 * Trains a median animal in daily sessions of 2 h under FR1. Sessions are simulated until value and intake settle, two
 * at least; the plastic weight after those that remain follows from the rule, which maps the weight before a session to
 * that after it along a straight line where presses do not change.
 *
 * Against `medianAnimal`, which simulates every session in steps of 1 s, the weight is within 0.03 and the breakpoint
 * within one ratio of the schedule over the plausible space, at a sixth of the cost.
 *
 * @param setting As for `createColony`, without `animals` and `seed`.
 * @param sessions Daily sessions, an integer of at least 1.
 * @returns The animal.
 * @example
 * ```ts
 * import { trainMedianAnimal } from "lib/studies/ketamine/trained_animal.ts";
 * import { expect } from "@std/expect";
 *
 * const { colony, intake } = trainMedianAnimal({ drug: "cocaine", unitDose: 5e-7 }, 10);
 * expect(intake).toBe(18);
 * expect(colony.plasticWeight[0]).toBeCloseTo(0.658, 2); // the value with every session simulated
 * ```
 */
export function trainMedianAnimal(setting: Omit<ColonySetting, "animals" | "seed">, sessions: number): TrainedAnimal {
  let last = runDay(medianColony(setting));
  let simulated = 1;
  for (let settled = false; !settled && simulated < sessions; simulated++) {
    const next = runDay(overnight(last.after));
    settled = isSettled(next, last.intake);
    last = next;
  }
  const rested = overnight(last.after);
  const w = weightAfter(rested.plasticWeight[0]!, { last, sessions: sessions - simulated });
  return { colony: { ...rested, plasticWeight: Float64Array.of(w) }, intake: last.intake, simulated };
}

/**
 * Breakpoint of a trained median animal under the progressive ratio.
 *
 * @param colony The animal.
 * @returns The last ratio completed within 4 h, presses.
 * @example
 * ```ts
 * import { medianBreakpoint, trainMedianAnimal } from "lib/studies/ketamine/trained_animal.ts";
 * import { expect } from "@std/expect";
 *
 * expect(medianBreakpoint(trainMedianAnimal({ drug: "cocaine", unitDose: 5e-7 }, 10).colony)).toBe(95);
 * ```
 */
export function medianBreakpoint(colony: Colony): number {
  const protocol = { schedule: progressiveRatio(), duration: LONGEST_PROGRESSIVE_RATIO, ...QUICKLY };
  return runSession(colony, protocol).record.lastRatio[0]!;
}
