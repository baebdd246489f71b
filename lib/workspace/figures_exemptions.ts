/**
 * Findings about figures that are accepted, each with the reason.
 *
 * @module
 */
import type { LintRule } from "../charts/mod.ts";

/** A finding that is accepted. */
export interface Exemption {
  /** The notebook's name. */
  readonly notebook: string;
  /** The figure's id. */
  readonly figure: string;
  /** The rule. */
  readonly rule: LintRule;
  /** What the finding's message holds, so that another finding of the same rule is not accepted with it. */
  readonly message: string;
  /** Why it is accepted. */
  readonly reason: string;
}

/** All of them. One that accepts nothing any more is itself a finding of `deno task check`. */
export const FIGURE_EXEMPTIONS: readonly Exemption[] = [];
