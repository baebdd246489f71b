/**
 * Names of drugs as labels.
 *
 * @module
 */

/**
 * A drug's name at the start of a label.
 *
 * @param drug The name in lower case.
 * @returns The name with a capital.
 * @example
 * ```ts
 * import { drugLabel } from "lib/figures/ketamine/drug_label.ts";
 * import { expect } from "@std/expect";
 *
 * expect(drugLabel("ketamine")).toBe("Ketamine");
 * ```
 */
export function drugLabel(drug: string): string {
  return drug.charAt(0).toUpperCase() + drug.slice(1);
}
