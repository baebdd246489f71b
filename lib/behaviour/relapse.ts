/**
 * Abstinence and re-exposure: what is left of plasticity, and how much the animal presses when it is put back.
 *
 * @module
 */
import { requireNonNegative } from "../numerics/require.ts";
import { type Colony, restColony } from "./colony.ts";
import { fixedRatio } from "./fixed_ratio.ts";
import { runSession } from "./session.ts";

/** How long the animals abstain and what they meet then. */
export interface RelapseOptions {
  /** Abstinence, s; one month is 2.6e6. */
  readonly abstinence: number;
  /** Time constant of the decay of the plastic weight, s; default that of the plasticity rule (7 days). Not known: 7, 30 and 90 days are worth comparing. */
  readonly decayTime?: number;
  /** Dose the experimenter gives at the start of the test, kg/kg intravenously; default 0, a test by cue and context alone. */
  readonly primingDose?: number;
  /** Length of the test, s; default 3,600. */
  readonly duration?: number;
}

/** What re-exposure brings; one entry per animal. */
export interface RelapseTest {
  /** Plastic weight left after abstinence. */
  readonly plasticWeight: Float64Array;
  /** Presses in the test, in which the lever gives no drug. */
  readonly responses: Float64Array;
}

/**
 * Pressing under extinction after abstinence, with or without a priming dose.
 *
 * w decays as e^(−t/τ_w); the learned value V stays. In the test, presses bring the cue but no drug, so V falls infusion by infusion and responses
 * sum what is left of it.
 *
 * **The model has no state for incubation of craving**: nothing in it grows with abstinence, so responses can only fall or stay, while in rats
 * cue-induced seeking of ketamine rises over weeks (Strong et al. 2019). **Nor can a priming dose reinstate**: it closes the satiety and impairment
 * gates for a few minutes, which delays pressing and adds none, while primed reinstatement of ketamine seeking is found in rats (Du et al. 2022).
 * Needed would be a cue memory whose strength grows with time, and a drug-onset signal that predicts more drug. The numbers are for exploring what
 * decay of plasticity alone does.
 *
 * @param colony The trained colony; it is not changed.
 * @param options `abstinence`, s, non-negative; `decayTime`, s, positive; `primingDose`, kg/kg, non-negative; `duration`, s, positive.
 * @returns Plastic weight left and responses, per animal.
 * @throws {RangeError} If an option is outside its domain.
 * @see K. N. Strong et al., eNeuro 6 (2019), doi:10.1523/ENEURO.0221-19.2019; W. Du et al., Front. Mol. Neurosci. 15 (2022) 972798
 * @example
 * ```ts
 * import { createColony, relapseTest, selfAdminister } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const naive = createColony({ drug: "cocaine", unitDose: 5e-7, seed: 7, animals: 3 });
 * const trained = selfAdminister(naive, { days: 3 }).colony;
 * const month = 30 * 86_400;
 * const test = relapseTest(trained, { abstinence: month, decayTime: month });
 * expect(test.plasticWeight[0]).toBeCloseTo(trained.plasticWeight[0]! / Math.E, 12);
 * ```
 */
export function relapseTest(colony: Colony, options: RelapseOptions): RelapseTest {
  const { abstinence, decayTime, primingDose = 0, duration = 3600 } = options;
  requireNonNegative("abstinence", abstinence, "test for relapse");
  const rested = restColony(colony, { duration: abstinence, decayTime });
  const { record } = runSession(rested, { schedule: fixedRatio(1), duration, unitDose: 0, primingDose });
  return { plasticWeight: rested.plasticWeight, responses: record.presses };
}
