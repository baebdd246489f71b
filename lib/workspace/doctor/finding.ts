/**
 * What an examination of this machine finds.
 *
 * @module
 */

/** One finding. */
export interface Finding {
  /** What was looked at. */
  readonly subject: string;
  /** "note" says something worth knowing that is no fault. */
  readonly state: "ok" | "note" | "problem";
  /** What was found. */
  readonly text: string;
  /** How a problem is mended. */
  readonly remedy?: string;
  /** Whether `deno task run` and `deno task test` need it. */
  readonly isNeeded?: boolean;
}

/** How a problem is mended, and whether the two commands need it to be. */
export type Cure = Pick<Finding, "remedy" | "isNeeded">;

/** A finding that all is well. */
export function fine(subject: string, text: string): Finding {
  return { subject, state: "ok", text };
}

/** A finding that is worth knowing. */
export function worthKnowing(subject: string, text: string, remedy?: string): Finding {
  return { subject, state: "note", text, remedy };
}

/** A finding that something is wrong. */
export function wrong(subject: string, cure: Cure & { readonly text: string }): Finding {
  return { subject, state: "problem", ...cure };
}
