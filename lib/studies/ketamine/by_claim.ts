/**
 * The studies of the article on ketamine that have uncertain inputs, as its notebook sets them up.
 *
 * @module
 */
import type { Input } from "../../argument/input.ts";
import type { Study } from "../study.ts";
import type { Colonies, ColonySettings } from "./colonies.ts";
import type { AntagonistSetting } from "./d2_antagonist.ts";
import * as studies from "./mod.ts";
import type { DeletionSetting } from "./receptor_deletion.ts";

/** Parameters of the notebook that the studies take, in SI units. */
export type KetamineSettings = AntagonistSetting & DeletionSetting & ColonySettings;

/** The colonies give details and intervals only: the outcomes are those of the median animal, whatever the colonies. */
const SMALL_COLONIES = { animals: 4, sessions: 1 } as const;

/** What the studies are set up from; the colonies are trained when a study first asks for them. */
export interface KetamineGiven {
  /** The uncertain inputs. */
  readonly inputs: readonly Input[];
  /** The parameters. */
  readonly p: KetamineSettings;
  /** The behavioural model. */
  readonly space: studies.BehaviourSpace;
  /** Small colonies. */
  readonly colonies: () => Colonies;
}

/**
 * What the studies are set up from.
 *
 * @param inputs The article's uncertain inputs.
 * @param p Parameters of the notebook.
 * @returns Inputs, parameters, the behavioural model and small colonies.
 */
export function ketamineGiven(inputs: readonly Input[], p: KetamineSettings): KetamineGiven {
  const space = studies.behaviourSpace(inputs, p);
  let colonies: Colonies | undefined;
  return { inputs, p, space, colonies: () => colonies ??= studies.runColonies(space, { ...p, ...SMALL_COLONIES }) };
}

/** The studies by claim, in the order in which the notebook judges them. */
export const KETAMINE_STUDIES: Readonly<Record<string, (given: KetamineGiven) => Study<unknown>>> = {
  "K2.2a": ({ space, colonies }) => studies.intakeRatio(space, colonies()),
  "K2.2b": ({ space, colonies }) => studies.reinforcement(space, colonies()),
  "K3.3a": ({ inputs, p }) => studies.dopamineRise(inputs, p),
  "K3.4": ({ inputs, p }) => studies.dopamineDuration(inputs, p),
  "K4.1a": ({ inputs, p }) => studies.gabaAfterKetamine(inputs, p),
  "K4.1b": ({ inputs, p }) => studies.gabaAfterCocaine(inputs, p),
  "K4.3": ({ inputs, p }) => studies.disinhibition(inputs, p),
  "K5.1": ({ inputs }) => studies.receptorDrive(inputs),
  "K5.2": ({ inputs, p }) => studies.receptorOccupation(inputs, p),
  "K5.3": ({ inputs, p }) => studies.deletionUnderKetamine(inputs, p),
  "K5.4": ({ inputs, p }) => studies.deletionSparesGaba(inputs, p),
  "K5.5a": ({ inputs, p }) => studies.deletionUnderCocaine(inputs, p),
  "K5.5b": ({ inputs, p }) => studies.deletionUnderFentanyl(inputs, p),
  "K5.6": ({ inputs, p }) => studies.deletionSpecificity(inputs, p),
  "K6.1": ({ inputs, p }) => studies.feedbackEndsBurst(inputs, p),
  "K6.2": ({ inputs, p }) => studies.terminalBranchEndsBurst(inputs, p),
  "F1b": ({ inputs, p }) => studies.somaticBranchEndsBurst(inputs, p),
  "K6.3": ({ inputs, p }) => studies.antagonistProlongs(inputs, p),
  "K7.1": ({ space, p }) => studies.singleExposure(space, p),
  "K7.2": ({ space, colonies }) => studies.repeatedExposure(space, colonies()),
  "K7.3": ({ space, colonies }) => studies.effortForCocaine(space, colonies()),
  "K7.4": ({ space, colonies }) => studies.effortForKetamine(space, colonies()),
  "K3.5": ({ space, p }) => studies.dopamineExchange(space, p),
  "K7.5": ({ space, colonies }) => studies.punishedIntake(space, colonies()),
  "K8.1": ({ space, colonies }) => studies.addictiveFeatures(space, colonies()),
  "K8.2": ({ space, colonies }) => studies.liabilityIndex(space, colonies()),
  "K9.3": ({ space }) => studies.doseDependence(space),
  "K10.1": ({ space }) => studies.missingAdaptations(space),
};

/** Claims over the inputs of the whole behavioural model, which are asked at the same points. */
const SPACE_CLAIMS = ["K2.2a", "K2.2b", "K7.1", "K7.2", "K7.3", "K7.4", "K7.5", "K8.1", "K8.2", "K10.1"];

/** Claims in groups that are asked at the same points, in the order in which the notebook judges the first of each. */
export const KETAMINE_GROUPS: readonly (readonly string[])[] = [
  SPACE_CLAIMS,
  ...Object.keys(KETAMINE_STUDIES).filter((claim) => !SPACE_CLAIMS.includes(claim)).map((claim) => [claim]),
];
