/**
 * The articles that have live steps.
 *
 * @module
 */
import { ketamineSteps } from "../ketamine/mod.ts";
import { loadSoftMagnetData } from "../soft_magnets/load_data.ts";
import { softMagnetSteps } from "../soft_magnets/mod.ts";
import type { LiveStep } from "./live_step.ts";

/** The live steps of an article. */
export interface LiveArticle {
  /** The steps. */
  readonly steps: readonly LiveStep<never, never>[];
  /** Loads the tables that the steps take besides parameters and inputs. */
  readonly loadData: () => Promise<unknown>;
}

/** Live steps by article. */
export const LIVE_ARTICLES: Readonly<Record<string, LiveArticle>> = {
  "soft-magnets": { steps: softMagnetSteps, loadData: loadSoftMagnetData },
  "ketamine": { steps: ketamineSteps, loadData: () => Promise.resolve(null) },
};
