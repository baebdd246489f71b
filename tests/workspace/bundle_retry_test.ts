import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { retriedBundle } from "../../lib/workspace/bundle_retry.ts";

const HALF_FETCHED = { ok: false, output: "error: failed to copy esbuild binary from a to b" };
const BROKEN = { ok: false, output: "error: Module not found" };
const DONE = { ok: true, output: "" };

/** Runs that end one after the other like this, the last one over and over, and how many there were. */
async function endOf(...results: readonly (typeof DONE)[]) {
  let runs = 0;
  const result = await retriedBundle(() => Promise.resolve(results[Math.min(runs++, results.length - 1)]!), 1);
  return { result, runs };
}

describe("retriedBundle", () => {
  it("tries again while another process fetches the tool", async () => {
    expect(await endOf(HALF_FETCHED, HALF_FETCHED, DONE)).toEqual({ result: DONE, runs: 3 });
  });

  it("leaves it at the first try that succeeds or fails for another reason", async () => {
    expect(await endOf(DONE)).toEqual({ result: DONE, runs: 1 });
    expect(await endOf(BROKEN, DONE)).toEqual({ result: BROKEN, runs: 1 });
    expect(await endOf(HALF_FETCHED, BROKEN, DONE)).toEqual({ result: BROKEN, runs: 2 });
  });

  it("gives up after ten tries", async () => {
    expect(await endOf(HALF_FETCHED)).toEqual({ result: HALF_FETCHED, runs: 10 });
  });
});
