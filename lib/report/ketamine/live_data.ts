/**
 * What the live steps of the article on ketamine are computed from.
 *
 * @module
 */
import type { DeletionSetting } from "../../studies/ketamine/mod.ts";
import type { LiveStep } from "../live/live_step.ts";

/** Parameters of the notebook that live steps take, in SI. */
export interface KetamineParameters extends DeletionSetting {
  /** Part of the D2 receptors that the antagonist holds. */
  readonly antagonistOccupancy: number;
  /** Points of samples. */
  readonly samples: number;
  /** Seed of samples. */
  readonly seed: number;
}

/** A live step of this article; all it needs besides parameters are the inputs. */
export type KetamineStep = LiveStep<KetamineParameters, null>;
