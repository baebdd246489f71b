/**
 * Names of inputs in words.
 *
 * @module
 */

/**
 * A camel-case name in words.
 *
 * @param name Name of an input.
 * @returns The words in lower case.
 * @example
 * ```ts
 * import { inputWords } from "lib/figures/argument/input_words.ts";
 * import { expect } from "@std/expect";
 *
 * expect(inputWords("alloyCoercivity")).toBe("alloy coercivity");
 * ```
 */
export function inputWords(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
}
