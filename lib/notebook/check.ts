/**
 * Checks in cells: one that fails ends its cell and the run.
 *
 * @module
 */
import { publish } from "./kernel.ts";
import { escapeHtml, escapeMarkdown, NO_MATHEMATICS } from "./markup.ts";
import { visibleText } from "../charts/visible_text.ts";

/** A check that failed. */
export class CheckError extends Error {
  /** The error's class. */
  override readonly name = "CheckError";
}

/**
 * Requires that something holds, and shows that it does. Where it does not, the cell fails, also if nobody awaits the
 * call.
 *
 * @param condition What must hold.
 * @param statement It in words, as a clause: "the losses add up".
 * @returns When the statement is shown.
 * @throws {CheckError} If it does not hold; the message is the statement.
 * @example
 * ```ts
 * import { check } from "lib/notebook/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(() => check(1 > 2, "one exceeds two")).toThrow("it does not hold that one exceeds two");
 * ```
 */
export function check(condition: boolean, statement: string): Promise<void> {
  if (!condition) throw new CheckError(`it does not hold that ${statement}`);
  return publish({
    "text/html": `<p ${NO_MATHEMATICS}>Checked: ${escapeHtml(statement)}.</p>`,
    "text/markdown": `Checked: ${escapeMarkdown(statement)}.`,
    "text/plain": visibleText(`Checked: ${statement}.`),
  });
}
