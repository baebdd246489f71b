import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { robustness } from "../../lib/argument/robustness.ts";
import { loadArticles, loadClaims } from "../../lib/data/mod.ts";
import { mergeShards } from "../../lib/workspace/sweep/merge_shards.ts";
import { resumeShard, shardRange } from "../../lib/workspace/sweep/shard_file.ts";
import { type PointOutcome, sweepLine } from "../../lib/workspace/sweep/sweep_line.ts";
import { parseSweepOptions } from "../../lib/workspace/sweep/sweep_options.ts";
import { sweepShard } from "../../lib/workspace/sweep/sweep_shard.ts";
import { mergeSummary } from "../../lib/workspace/sweep/sweep_summary.ts";
import { setUpStudy, SWEPT_CLAIMS } from "../../lib/workspace/sweep/swept_study.ts";
import { withTemporaryFolder } from "./temporary_folder.ts";

const STUDY = "M3.4", SAMPLES = "24";
const COMMAND = fileURLToPath(new URL("../../lib/workspace/cli/sweep.ts", import.meta.url));
const PERMISSIONS = ["--no-prompt", "--allow-read", "--allow-write"];

const lines = { write: () => {} };

function sweepInto(folder: string, ...args: string[]) {
  const options = { ...parseSweepOptions([STUDY, "--samples", SAMPLES, "--workers", "0", ...args]), study: STUDY };
  return sweepShard(options, folder, { signal: new AbortController().signal, lines, hash: "of the test" });
}

async function command(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const process = new Deno.Command(Deno.execPath(), { args: ["run", ...PERMISSIONS, COMMAND, ...args], stdin: "null" });
  const { code, stdout, stderr } = await process.output();
  return { code, stdout: new TextDecoder().decode(stdout), stderr: new TextDecoder().decode(stderr) };
}

/** Whether jobs can be given to Slurm here. */
async function hasSlurm(): Promise<boolean> {
  try {
    return (await new Deno.Command("scontrol", { args: ["ping"], stdout: "null", stderr: "null" }).output()).success;
  } catch {
    return false;
  }
}

const slurmAnswers = await hasSlurm();

function withSlurm(title: string, test: () => Promise<void>): void {
  if (slurmAnswers) it(title, test);
  else it.skip(`${title} (skipped: no controller of Slurm answers)`, test);
}

/** Writes parts of a sweep of a study that needs no model: each point's result is its index. */
async function writeShards(
  folder: string,
  count: number,
  { samples = 6, seed = 1, hashes = ["a"] }: { samples?: number; seed?: number; hashes?: readonly string[] } = {},
): Promise<void> {
  for (let index = 1; index <= count; index += 1) {
    const [first, end] = shardRange({ index, count }, samples);
    const head = { study: "S", samples, seed, hash: hashes[(index - 1) % hashes.length]! };
    const texts = Array.from({ length: end - first }, (_, i) => {
      const outcome: PointOutcome = { value: first + i };
      return sweepLine(head, { index: first + i, parameters: { x: first + i } }, outcome);
    });
    await Deno.writeTextFile(join(folder, `shard-${index}-of-${count}.jsonl`), texts.join(""));
  }
}

describe("a sweep in parts", () => {
  it("gives the same bytes from three parts as from one, in workers as without", async () => {
    await withTemporaryFolder(async (folder) => {
      const [whole, parts] = [join(folder, "whole"), join(folder, "parts")];
      await sweepInto(whole, "--workers", "2");
      for (const shard of ["3/3", "1/3", "2/3"]) await sweepInto(parts, "--shard", shard);
      const merged = await Promise.all([whole, parts].map((place) => mergeShards(STUDY, place)));
      const [one, three] = await Promise.all(merged.map(({ path }) => Deno.readTextFile(path)));
      expect(three === one).toBe(true);
      expect(merged.map(({ shards, lines }) => [shards, lines.length])).toEqual([[1, 24], [3, 24]]);
    });
  });

  it("comes to the share in which a notebook finds the claim to hold", async () => {
    await withTemporaryFolder(async (folder) => {
      await sweepInto(folder, "--seed", "7");
      const { outcome, inputs } = await setUpStudy(STUDY);
      const claim = (await loadClaims("soft-magnets")).find(({ id }) => id === STUDY)!;
      const { share } = robustness(outcome, { claim, inputs, samples: 24, seed: 7 });
      const [, line] = await mergeSummary(STUDY, await mergeShards(STUDY, folder));
      expect(line).toContain(`holds at ${(100 * share).toFixed(1)} %`);
    });
  });

  it("goes on where it was interrupted, past a line that was cut off", async () => {
    await withTemporaryFolder(async (folder) => {
      const { path } = await sweepInto(folder, "--shard", "2/2");
      const text = await Deno.readTextFile(path);
      const third = text.split("\n").slice(0, 3).join("\n").length + 1;
      await Deno.remove(path);
      await Deno.writeTextFile(`${path}.partial`, text.slice(0, third + 40));
      expect(await sweepInto(folder, "--shard", "2/2")).toEqual({ path, points: 12, resumed: 3 });
      expect(await Deno.readTextFile(path)).toBe(text);
      expect(await sweepInto(folder, "--shard", "2/2")).toEqual({ path, points: 12, resumed: 12 });
      expect((await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name)).toEqual(["shard-2-of-2.jsonl"]);
    });
  });

  it("does not go on with a part of other code, data or sample", async () => {
    await withTemporaryFolder(async (folder) => {
      const path = join(folder, "part");
      const head = { study: "S", samples: 4, seed: 1, hash: "a" };
      const text = sweepLine(head, { index: 0, parameters: {} }, { value: 1 });
      await Deno.writeTextFile(path, text);
      expect(await resumeShard(path, { head, first: 0 })).toBe(1);
      for (const other of [{ hash: "b" }, { seed: 2 }, { samples: 8 }]) {
        await expect(resumeShard(path, { head: { ...head, ...other }, first: 0 })).rejects.toThrow("Cannot go on with");
      }
      expect(await Deno.readTextFile(path)).toBe(text);
    });
  });

  it("records a point that fails with its parameters, and numbers that are not finite by name", () => {
    const head = { study: "S", samples: 4, seed: 1, hash: "a" };
    const error = { name: "RangeError", message: "too small" };
    const line = JSON.parse(sweepLine(head, { index: 2, parameters: { x: 3 } }, { error }));
    expect(line).toEqual({ ...head, index: 2, parameters: { x: 3 }, error });
    const infinite = JSON.parse(sweepLine(head, { index: 2, parameters: {} }, { value: -Infinity }));
    expect(infinite.result).toBe("-Infinity");
  });
});

describe("mergeShards", () => {
  it("joins any number of parts to the same bytes", async () => {
    await withTemporaryFolder(async (folder) => {
      const texts: string[] = [];
      for (const count of [1, 2, 4, 6]) {
        const place = join(folder, `${count}`);
        await Deno.mkdir(place);
        await writeShards(place, count);
        texts.push(await Deno.readTextFile((await mergeShards("S", place)).path));
      }
      expect(texts.map((text) => text === texts[0])).toEqual([true, true, true, true]);
    });
  });

  const refused = async (
    change: (folder: string) => Promise<void>,
    message: string,
    options?: Parameters<typeof writeShards>[2],
  ): Promise<void> => {
    await withTemporaryFolder(async (folder) => {
      await writeShards(folder, 3, options);
      await change(folder);
      await expect(mergeShards("S", folder)).rejects.toThrow(message);
      await expect(Deno.stat(join(folder, "S.jsonl"))).rejects.toThrow(Deno.errors.NotFound);
    });
  };

  it("refuses parts that are missing or incomplete", async () => {
    await refused((folder) => Deno.remove(join(folder, "shard-2-of-3.jsonl")), "missing 2");
    const edit = (change: (text: string) => string) => async (folder: string) => {
      const path = join(folder, "shard-2-of-3.jsonl");
      await Deno.writeTextFile(path, change(await Deno.readTextFile(path)));
    };
    await refused(edit((text) => text.slice(0, text.indexOf("\n") + 1)), "must hold the 2 points from 2 on, got 1");
    await refused(edit((text) => text.slice(0, -5)), "line 2 must be one of a sweep");
    await refused(edit((text) => text.split("\n").toReversed().slice(1).join("\n")), "got point 3 in line 1");
    await refused(edit(() => ""), "is empty");
  });

  it("refuses parts of other code, data, samples or numbers, and of nothing", async () => {
    const nothing = () => Promise.resolve();
    await refused(nothing, "line 1 has hash b in place of a", { hashes: ["a", "b"] });
    await refused((folder) => writeShards(folder, 2), "all parts must be of one number, got parts of 2 and 3");
    await withTemporaryFolder(async (folder) => {
      await expect(mergeShards("S", folder)).rejects.toThrow("there is no complete part");
      await writeShards(folder, 1);
      await expect(mergeShards("T", folder)).rejects.toThrow("has study S in place of T");
    });
  });
});

describe("the studies that can be swept", () => {
  it("are those of all claims that have a criterion and inputs", async () => {
    const claims = (await Promise.all((await loadArticles()).map((article) => loadClaims(article)))).flat();
    const decidable = claims.filter(({ comparison }) => comparison !== "none").map(({ id }) => id);
    const withoutInputs = ["M2.2a", "M2.2b", "M3.5a", "M5.5b", "K9.2", "K10.3", "K11.1"];
    expect([...SWEPT_CLAIMS.keys(), ...withoutInputs].sort()).toEqual(decidable.sort());
  });

  for (const claim of ["M1.1", "M5.2", "K5.1", "K5.3", "F1b", "K7.3"]) {
    it(`decide the claim ${claim} by which they are named`, async () => {
      const study = await setUpStudy(claim);
      expect(study.claim).toBe(claim);
      expect(study.inputs.length).toBeGreaterThan(0);
    });
  }
});

describe("the sweep command", () => {
  it("evaluates a part and joins it, with the permissions that the task has", async () => {
    await withTemporaryFolder(async (folder) => {
      const part = await command("M2.1b", "--samples", "8", "--workers", "1", "--out", folder);
      expect([part.code, part.stdout]).toEqual([0, `8 points in ${join(folder, "shard-1-of-1.jsonl")}\n`]);
      const merged = await command("M2.1b", "--merge", "--out", folder);
      expect(merged.code).toBe(0);
      expect(merged.stdout).toMatch(/^8 points of 1 part in .*M2\.1b\.jsonl, 0 without a result\nM2\.1b holds at /);
      expect((await command("M2.1b", "--merge", "--out", join(folder, "none"))).code).toBe(1);
    });
  });

  it("exits with 2 and one clear line where a request makes no sense", async () => {
    const { code, stderr } = await command("M9.9");
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Cannot sweep M9\.9: it must be one of\nM1\.1, /);
  });

  it("refuses options that make no sense", () => {
    const cases: [string[], string][] = [
      [[], "a study must be given"],
      [["M1.1", "M1.2a"], "one study at a time"],
      [["M1.1", "--shard", "0/3"], "--shard must be I/N with I from 1 to N"],
      [["M1.1", "--shard", "4/3"], "got 4/3"],
      [["M1.1", "--shard", "1/9", "--samples", "8"], "N at most 8, got 1/9"],
      [["M1.1", "--shard", "1.5/3"], "got 1.5/3"],
      [["M1.1", "--samples", "0"], "--samples must be an integer from 1"],
      [["M1.1", "--seed", "-1"], "Cannot sweep"],
      [["M1.1", "--seed=x"], "--seed must be an integer from 0 to 4294967295, got x"],
      [["M1.1", "--merge", "--shard", "1/2"], "leave out --shard or --merge"],
      [["M1.1", "--frobnicate"], "Unknown option '--frobnicate'"],
    ];
    for (const [args, message] of cases) expect(() => parseSweepOptions(args)).toThrow(message);
  });

  withSlurm("gives the same bytes as a Slurm job array", async () => {
    await withTemporaryFolder(async (folder) => {
      const [alone, array] = [join(folder, "alone"), join(folder, "array")];
      const task = `${Deno.execPath()} run ${
        PERMISSIONS.join(" ")
      } ${COMMAND} ${STUDY} --samples ${SAMPLES} --workers 1`;
      const script = `${task} --shard $SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT --out ${array}`;
      const args = ["--wait", "--array=1-3", `--output=${folder}/%a.log`, `--chdir=${folder}`, `--wrap=${script}`];
      const { code } = await new Deno.Command("sbatch", { args }).output();
      expect(code).toBe(0);
      expect((await command(STUDY, "--samples", SAMPLES, "--out", alone)).code).toBe(0);
      const merged = await Promise.all([alone, array].map((place) => mergeShards(STUDY, place)));
      const [one, three] = await Promise.all(merged.map(({ path }) => Deno.readTextFile(path)));
      expect(three === one).toBe(true);
    });
  });
});
