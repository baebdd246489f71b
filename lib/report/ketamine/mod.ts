/**
 * Live steps of the article on ketamine.
 *
 * @module
 */
import { antagonistDuration } from "./antagonist_duration.ts";
import { branchRemoval } from "./branch_removal.ts";
import type { KetamineStep } from "./live_data.ts";
import { receptorDeletion } from "./receptor_deletion.ts";
import { wholeChain } from "./whole_chain.ts";

export type { KetamineParameters, KetamineStep } from "./live_data.ts";

/** The live steps in the order of the argument. */
export const ketamineSteps: readonly KetamineStep[] = [wholeChain, receptorDeletion, branchRemoval, antagonistDuration];
