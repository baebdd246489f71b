import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bench, benchSummary, COMPARISONS } from "../../lib/workspace/bench/bench.ts";
import { parseBenchOptions } from "../../lib/workspace/bench/bench_options.ts";
import { compareSides, type Comparison, median } from "../../lib/workspace/bench/comparison.ts";
import { scaledTime } from "../../lib/workspace/bench/notebooks_comparison.ts";
import { withTemporaryFolder } from "./temporary_folder.ts";

const NAMES = COMPARISONS.map(({ name }) => name);
const { signal } = new AbortController();
const lines = { write: () => {} };

/** A side that takes what it is told, in turn. */
function taking(...times: number[]): () => Promise<number> {
  const left = times.values();
  return () => Promise.resolve(left.next().value ?? NaN);
}

describe("a comparison", () => {
  it("is the ratio of the medians of both sides, measured in turn", async () => {
    const order: string[] = [];
    const noting = (side: string, measure: () => Promise<number>) => () => (order.push(side), measure());
    const sides = { ours: noting("ours", taking(3, 1, 2)), peer: noting("peer", taking(8, 100, 4)) };
    const result = await compareSides(sides, { name: "a", unit: "s", runs: 3, signal });
    expect(result).toEqual({ name: "a", ratio: 0.25, ours: 2, peer: 8, unit: "s", runs: 3 });
    expect(order).toEqual(["ours", "peer", "ours", "peer", "ours", "peer"]);
  });

  it("takes the mean of the middle two of an even number of runs", () => {
    expect(median([5])).toBe(5);
    expect(median([1, 9, 3, 5])).toBe(4);
  });

  it("scales the part of a peer's time that model evaluations take", () => {
    expect(scaledTime(10, { seconds: 2, share: 0.02 })).toBeCloseTo(108, 10);
    expect(scaledTime(10, { seconds: 2, share: 1 })).toBe(10);
  });

  it("ends between two runs when aborted", async () => {
    const stop = new AbortController();
    const sides = { ours: taking(1, 1), peer: () => (stop.abort(new Error("stopped")), Promise.resolve(1)) };
    const options = { name: "a", unit: "s", runs: 2, signal: stop.signal };
    await expect(compareSides(sides, options)).rejects.toThrow("stopped");
  });
});

describe("a bench", () => {
  const comparisons: readonly Comparison[] = [
    {
      name: "here",
      what: "something",
      unit: "s",
      mostRuns: 2,
      prepare: () => Promise.resolve({ ours: taking(1, 1), peer: taking(2, 2), versions: { peer: "1.2" } }),
    },
    { name: "elsewhere", what: "something", unit: "s", prepare: () => Promise.resolve({ absent: "a peer" }) },
  ];

  it("names peers that are absent, and writes what it has measured", async () => {
    await withTemporaryFolder(async (folder) => {
      const json = join(folder, "bench.json");
      const report = await bench({ only: [], runs: 5, json, help: false }, { lines, signal, comparisons });
      expect(JSON.parse(await Deno.readTextFile(json))).toEqual(report);
      expect(report).toMatchObject({
        versions: { deno: Deno.version.deno, peer: "1.2" },
        results: [{ name: "here", ratio: 0.5, ours: 1, peer: 2, unit: "s", runs: 2 }],
        absent: [{ name: "elsewhere", needs: "a peer" }],
      });
      expect(benchSummary(report)).toEqual(
        expect.arrayContaining(["elsewhere is absent: it needs a peer", expect.stringContaining("peer 1.2")]),
      );
    });
  });

  it("leaves nothing behind where a comparison fails", async () => {
    await withTemporaryFolder(async (folder) => {
      let place = "";
      const prepare: Comparison["prepare"] = (context) => (place = context.folder, Promise.reject(new Error("broken")));
      const options = { only: [], runs: 1, json: join(folder, "bench.json"), help: false };
      const failing = [{ name: "a", what: "", unit: "s", prepare }];
      await expect(bench(options, { lines, signal, comparisons: failing })).rejects.toThrow("broken");
      await expect(Deno.stat(place)).rejects.toThrow(Deno.errors.NotFound);
      expect(await Array.fromAsync(Deno.readDir(folder))).toEqual([]);
    });
  });
});

describe("the bench command", () => {
  it("measures what is asked, with the permissions that the task has", async () => {
    await withTemporaryFolder(async (folder) => {
      const json = join(folder, "bench.json");
      const command = fileURLToPath(new URL("../../lib/workspace/cli/bench.ts", import.meta.url));
      const permissions = ["--allow-read", "--allow-write", "--allow-run", "--allow-env", "--allow-sys"];
      const asked = ["--only", "acute-vs-cvode,acute-vs-scipy", "--runs", "1", "--json", json];
      const args = ["run", "--no-prompt", ...permissions, command, ...asked];
      const { code } = await new Deno.Command(Deno.execPath(), { args, stdout: "null", stderr: "null" }).output();
      expect(code).toBe(0);
      const { machine, versions, results, absent } = JSON.parse(await Deno.readTextFile(json));
      expect(machine).toMatchObject({ cores: navigator.hardwareConcurrency, processor: expect.any(String) });
      expect(versions.deno).toBe(Deno.version.deno);
      const named = [...results, ...absent].map(({ name }: { name: string }) => name).sort();
      expect(named).toEqual(["acute-vs-cvode", "acute-vs-scipy"]);
      for (const { ratio, ours, peer, runs } of results) {
        expect([ours > 0, peer > 0, runs]).toEqual([true, true, 1]);
        expect(ratio).toBeCloseTo(ours / peer, 10);
      }
    });
  });

  it("refuses options that make no sense", () => {
    expect(parseBenchOptions(["--only", "acute-vs-cvode"], NAMES)).toMatchObject({ runs: 5, only: ["acute-vs-cvode"] });
    expect(() => parseBenchOptions(["--only", "acute"], NAMES)).toThrow("it must be one of acute-vs-cvode, acute-vs-");
    expect(() => parseBenchOptions(["--runs", "0"], NAMES)).toThrow("--runs must be an integer from 1 to 9999, got 0");
    expect(() => parseBenchOptions(["--fast"], NAMES)).toThrow("Unknown option '--fast'");
  });
});

describe("the peers' notebooks", () => {
  for (const name of ["soft_magnets", "ketamine"]) {
    it(`draw as many figures as ours does: ${name}`, async () => {
      const read = (path: string): Promise<string> => Deno.readTextFile(new URL(path, import.meta.url));
      const ours = await read(`../../notebooks/${name.replace("_", "-")}.ipynb`);
      const peer = await read(`../peers/${name}.ipynb`);
      const figures = ours.match(/"image\/svg\+xml":/g)?.length;
      expect(/FIGURES = .*, (\d+)/.exec(peer)?.[1]).toBe(`${figures}`);
    });
  }
});
