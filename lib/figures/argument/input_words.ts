/**
 * Names of inputs in words.
 *
 * @module
 */

/** Words that are names of people or receptors, as they are written; a Hill is short for its exponent. */
const NAMES: Readonly<Record<string, string>> = {
  curie: "Curie",
  gaba: "GABA",
  hill: "Hill exponent",
  ki: "Ki",
  nmda: "NMDA",
  poisson: "Poisson",
  taylor: "Taylor",
  youngs: "Young's",
};
/**
 * A camel-case name in words.
 *
 * @param name Name of an input.
 * @returns The words in lower case, but for names.
 * @example
 * ```ts
 * import { inputWords } from "lib/figures/argument/input_words.ts";
 * import { expect } from "@std/expect";
 *
 * expect(inputWords("alloyCoercivity")).toBe("alloy coercivity");
 * expect(inputWords("nmdaShare")).toBe("NMDA share");
 * ```
 */
export function inputWords(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return words.replace("hall petch", "Hall–Petch").replace(/\w+/g, (word) => NAMES[word] ?? word);
}
