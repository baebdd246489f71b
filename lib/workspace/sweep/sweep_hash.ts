/**
 * What the results of a sweep rest on, as one hash.
 *
 * @module
 */
import { codeAndData } from "../run_inputs.ts";
import { sha256 } from "../sha256.ts";

/** The module that workers load, with all that it loads. */
const MODULE = "lib/workspace/sweep/swept_study.ts";

/**
 * Hashes the code of all studies, the data and the version of Deno.
 *
 * @returns SHA-256 in hexadecimal.
 */
export async function sweepHash(): Promise<string> {
  return await sha256(JSON.stringify([Deno.version.deno, await codeAndData([MODULE])]));
}
