/**
 * K7.5: do mice stop taking ketamine when it has a bad consequence?
 *
 * @module
 */
import type { InputValues } from "../../argument/input.ts";
import { intakeInterval } from "../../behaviour/mod.ts";
import { type Interval, normalCumulative, normalQuantile } from "../../numerics/mod.ts";
import { requirePositive } from "../../numerics/require.ts";
import { type Study, valueOf } from "../study.ts";
import { type BehaviourSpace, nominalPoint } from "./behaviour_space.ts";
import { type Colonies, persistingShare, type Substance, SUBSTANCES } from "./colonies.ts";
import { spaceStudy } from "./space_study.ts";

/** Infusions of one colony in the hour without punishment and in each punished hour. */
export interface PunishedDays {
  /** What the colony takes. */
  readonly substance: Substance;
  /** Mean infusions over animals: first without punishment, then by punished day. */
  readonly means: readonly Interval[];
}

/** Share of a colony that persists, by what counts as persisting. */
export interface PersistenceRow {
  /** What the colony takes. */
  readonly substance: Substance;
  /** At least half of the unpunished intake, however small that is. */
  readonly relative: Interval;
  /** Also at least four infusions in the hour. */
  readonly both: Interval;
}

/** What the notebook shows of punishment. */
export interface PunishedIntakeDetail {
  /** Infusions by hour. */
  readonly days: readonly PunishedDays[];
  /** Who persists, by criterion. */
  readonly rows: readonly PersistenceRow[];
  /** Share that persists with ketamine in the closed form, and in the colony. */
  readonly closedForm: number;
  /** Share in the colony. */
  readonly colony: Interval;
}

/**
 * Share of animals for which an infusion of ketamine stays worth its punishment, where a given share does with cocaine.
 *
 * An animal persists while its cost of a shock is below what an infusion is worth to it, and costs are log-normal. So with
 * u the worth above the threshold to act, Φ⁻¹(s_k) = Φ⁻¹(s_c) + ln(u_k/u_c)/σ: the cost itself drops out.
 *
 * @param space The behavioural model.
 * @param values Values of the inputs.
 * @returns Share, 0 where an infusion of ketamine is not worth a press even without punishment.
 * @throws {RangeError} If an infusion of cocaine is not worth a press either.
 */
export function persistenceWithKetamine(space: BehaviourSpace, values: InputValues): number {
  const cocaine = requirePositive("worth of cocaine", space.cocaine(values).surplus, "calibrate the cost of a shock");
  const ketamine = space.ketamine(values).surplus;
  if (ketamine <= 0) return 0;
  const cocaineShare = valueOf(values, "cocainePersistence"), sigma = valueOf(values, "shockSpread");
  return normalCumulative(normalQuantile(cocaineShare) + Math.log(ketamine / cocaine) / sigma);
}

function punishedDays(colonies: Colonies): PunishedDays[] {
  return SUBSTANCES.map((substance) => {
    const { unpunished, punishedByDay } = colonies[substance].battery;
    const means = [unpunished, ...punishedByDay].map((day) => intakeInterval(day, { seed: colonies.seed }));
    return { substance, means };
  });
}

/**
 * Share of animals that keep responding for ketamine when infusions are punished.
 *
 * @param space The behavioural model.
 * @param colonies Colonies at the notebook's settings.
 * @returns The study. The cost of a shock is set on cocaine, that for ketamine follows.
 */
export function punishedIntake(space: BehaviourSpace, colonies: Colonies): Study<PunishedIntakeDetail> {
  const outcome = (values: InputValues) => persistenceWithKetamine(space, values);
  const colony = persistingShare(colonies.ketamine);
  return spaceStudy(space, {
    claim: "K7.5",
    evidence: "emergent",
    assumptions: [
      "a shock costs an animal the same whichever drug it takes, as much as makes the published share persist with cocaine",
    ],
    outcome,
    interval: [colony.lower, colony.upper],
    detail: {
      days: punishedDays(colonies),
      rows: SUBSTANCES.map((substance) => ({
        substance,
        relative: persistingShare(colonies[substance], { minimumInfusions: 0 }),
        both: persistingShare(colonies[substance]),
      })),
      closedForm: outcome(nominalPoint(space)),
      colony,
    },
  });
}
