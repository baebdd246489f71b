/**
 * `deno bundle` where several processes fetch its tool into one cache at the same time.
 *
 * @module
 */
import type { ToolResult } from "./check/run_tool.ts";
import { pause } from "../jupyter/deadline.ts";

/** What Deno says when its tool lies half fetched in the cache, since another process is at it. */
const HALF_FETCHED = /failed to \w+ esbuild binary/;
/** Tries at most, and the time between two, in ms. */
const TRIES = 10, INTERVAL_MS = 1000;

/**
 * Runs `deno bundle`, again where it fails because another process is fetching the tool that it needs: at the first
 * bundles on a machine, which are made side by side.
 *
 * @param run Runs it.
 * @param interval Time between two tries in ms; 1 s unless told.
 * @returns How the last try ended: the first that succeeded or failed for another reason, the tenth at the latest.
 * @example
 * ```ts
 * import { retriedBundle } from "lib/workspace/bundle_retry.ts";
 * import { expect } from "@std/expect";
 *
 * const results = [{ ok: false, output: "error: failed to copy esbuild binary" }, { ok: true, output: "" }];
 * expect(await retriedBundle(() => Promise.resolve(results.shift()!), 1)).toEqual({ ok: true, output: "" });
 * ```
 */
export async function retriedBundle(
  run: () => Promise<ToolResult>,
  interval: number = INTERVAL_MS,
): Promise<ToolResult> {
  let result = await run();
  for (let tries = 1; tries < TRIES && !result.ok && HALF_FETCHED.test(result.output); tries++) {
    await pause(interval);
    result = await run();
  }
  return result;
}
