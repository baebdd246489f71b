/**
 * The studies of the article on ketamine that have uncertain inputs, as its notebook sets them up.
 *
 * @module
 */
import { loadInputs } from "../../data/mod.ts";
import type { Colonies, ColonySettings } from "../../studies/ketamine/colonies.ts";
import type { AntagonistSetting } from "../../studies/ketamine/d2_antagonist.ts";
import * as studies from "../../studies/ketamine/mod.ts";
import type { DeletionSetting } from "../../studies/ketamine/receptor_deletion.ts";
import { defaultParameters, type StudyTable } from "./study_table.ts";

const ARTICLE = "ketamine";

/** Parameters that the studies take. */
type Settings = AntagonistSetting & DeletionSetting & ColonySettings;

/** The colonies give details and intervals, which a sweep does not use: the outcomes are those of the median animal. */
const SMALL_COLONIES = { animals: 4, sessions: 1 } as const;

/** What the studies are set up from; the colonies are trained when a study first asks for them. */
export interface KetamineGiven {
  /** The uncertain inputs. */
  readonly inputs: Awaited<ReturnType<typeof loadInputs>>;
  /** The parameters, in SI units. */
  readonly p: Settings;
  /** The behavioural model. */
  readonly space: studies.BehaviourSpace;
  /** Small colonies. */
  readonly colonies: () => Colonies;
}

/** Loads what the studies are set up from. */
export async function loadKetamineGiven(): Promise<KetamineGiven> {
  const [inputs, p] = await Promise.all([loadInputs(ARTICLE), defaultParameters<Settings>(ARTICLE)]);
  const space = studies.behaviourSpace(inputs, p);
  let colonies: Colonies | undefined;
  return { inputs, p, space, colonies: () => colonies ??= studies.runColonies(space, { ...p, ...SMALL_COLONIES }) };
}

/** The studies by claim. */
export const KETAMINE_STUDIES: StudyTable<KetamineGiven> = {
  "K2.2a": ({ space, colonies }) => studies.intakeRatio(space, colonies()),
  "K2.2b": ({ space, colonies }) => studies.reinforcement(space, colonies()),
  "K3.3a": ({ inputs, p }) => studies.dopamineRise(inputs, p),
  "K3.4": ({ inputs, p }) => studies.dopamineDuration(inputs, p),
  "K3.5": ({ space, p }) => studies.dopamineExchange(space, p),
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
  "K7.5": ({ space, colonies }) => studies.punishedIntake(space, colonies()),
  "K8.1": ({ space, colonies }) => studies.addictiveFeatures(space, colonies()),
  "K8.2": ({ space, colonies }) => studies.liabilityIndex(space, colonies()),
  "K9.3": ({ space }) => studies.doseDependence(space),
  "K10.1": ({ space }) => studies.missingAdaptations(space),
};
