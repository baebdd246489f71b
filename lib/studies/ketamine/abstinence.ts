/**
 * K9.1, explored: what abstinence does in a model without memory of cues.
 *
 * @module
 */
import { relapseTest } from "../../behaviour/mod.ts";
import { sampleMean } from "../../numerics/mod.ts";
import type { Colonies } from "./colonies.ts";

/** Pressing after abstinence, one line per drug and assumed decay. */
export interface AbstinenceRow {
  /** What the colony took. */
  readonly substance: "ketamine" | "cocaine";
  /** Assumed time constant of the decay of plasticity, s. */
  readonly decayTime: number;
  /** Mean plastic weight after a day and after a month. */
  readonly weight: readonly [day: number, month: number];
  /** Mean presses in an hour in which the lever gives no drug, after a day and after a month. */
  readonly presses: readonly [day: number, month: number];
}

const DAY = 86_400, MONTH = 30 * DAY;
const DECAY_TIMES = [7 * DAY, 30 * DAY, 90 * DAY];

/**
 * Tests trained colonies under extinction after a day and after a month without drug. Nothing in the model grows with
 * abstinence, so that presses can only fall or stay: it cannot show incubation of craving.
 *
 * @param colonies Colonies at the notebook's settings.
 * @returns One line per drug and decay time.
 */
export function abstinenceTable(colonies: Colonies): AbstinenceRow[] {
  return (["ketamine", "cocaine"] as const).flatMap((substance) =>
    DECAY_TIMES.map((decayTime) => {
      const { colony } = colonies[substance].training;
      const tests = [DAY, MONTH].map((abstinence) => relapseTest(colony, { abstinence, decayTime }));
      const [day, month] = tests.map((
        { plasticWeight, responses },
      ) => [sampleMean(plasticWeight), sampleMean(responses)]);
      return { substance, decayTime, weight: [day![0]!, month![0]!], presses: [day![1]!, month![1]!] };
    })
  );
}
