import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { lines, renderSvg } from "../../lib/charts/mod.ts";
import { formatNotebook } from "../../lib/workspace/notebook_file.ts";
import { fixtureNotebook } from "./fixture_notebook.ts";
import { withTemporaryFolder } from "./temporary_folder.ts";

const COMMAND = fileURLToPath(new URL("../../lib/workspace/cli/figures.ts", import.meta.url));
/** Those of the task. */
const PERMISSIONS = ["--allow-read", "--allow-write", "--allow-net=127.0.0.1", "--allow-run", "--allow-env"];

const CHART = lines({
  x: { name: "time_s", quantity: "Time", unit: "s" },
  y: { name: "loss_W", quantity: "Loss, Δ<i>P</i>", unit: "W/m3" },
  curves: [{ label: "İstanbul ≤ 1", x: [0, 1], y: [-2.5, 4000] }, { label: "hot", x: [0, 1], y: [0, 5] }],
});

function figureCell(): string {
  const text = { id: "loss", title: "Loss", caption: "Loss.", alt: "It rises." };
  const { name, data, options } = CHART;
  const record = { kind: "figure", ...text, chart: { name, data, options }, svg: renderSvg(CHART, text) };
  return `await Deno.jupyter.broadcast("workspace_record", ${JSON.stringify(record)});`;
}

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function start(
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Ended> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", ...PERMISSIONS, COMMAND, ...args],
    cwd,
    env: { NO_COLOR: "1", TMPDIR: cwd, ...env },
    stdin: "null",
  }).output();
  return { code, stdout: new TextDecoder().decode(stdout), stderr: new TextDecoder().decode(stderr) };
}

/** Where Deno keeps packages, whatever HOME says. */
async function denoFolder(): Promise<string> {
  const { stdout } = await new Deno.Command(Deno.execPath(), { args: ["info", "--json"] }).output();
  return JSON.parse(new TextDecoder().decode(stdout)).denoDir;
}

async function contents(folder: string): Promise<[string, Uint8Array][]> {
  const found: [string, Uint8Array][] = [];
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const path = join(folder, name);
    if (isDirectory) {
      found.push(
        ...(await contents(path)).map(([inner, bytes]) => [`${name}/${inner}`, bytes] as [string, Uint8Array]),
      );
    } else found.push([name, await Deno.readFile(path)]);
  }
  return found.sort(([a], [b]) => a < b ? -1 : 1);
}

describe("the figures command", () => {
  it("prints how it is used", async () => {
    await withTemporaryFolder(async (folder) => {
      const { code, stdout, stderr } = await start(["--help"], { cwd: folder });
      expect([code, stderr]).toEqual([0, ""]);
      expect(stdout).toMatch(/^Usage: deno task figures \[notebook\.\.\.\] \[options\]\n/);
      expect(stdout.split("\n").every((line) => line.length <= 120)).toBe(true);
    });
  });

  it("says in one line what is wrong with a request, exits with 2 and writes nothing", async () => {
    await withTemporaryFolder(async (folder) => {
      const cases: [string[], string][] = [
        [["--frobnicate"], "Cannot write figures: Unknown option '--frobnicate'; --help lists the options\n"],
        [["--width", "1mm"], "Cannot lay out figures: --width must be 40 to 600 mm (152 to 2267 px), got 1mm\n"],
        [["--notebook", "rats"], "Cannot find the notebook rats: there are "],
      ];
      for (const [args, line] of cases) {
        const { code, stdout, stderr } = await start(args, { cwd: folder });
        expect([code, stdout, stderr.slice(0, line.length)]).toEqual([2, "", line]);
      }
      expect(await contents(folder)).toEqual([]);
    });
  });

  it("writes the same bytes whatever locale, time zone, home and working folder", async () => {
    await withTemporaryFolder(async (folder) => {
      const notebook = join(folder, "magnets.ipynb");
      await Deno.writeTextFile(notebook, formatNotebook(fixtureNotebook("# Magnets", figureCell())));
      const from = join(folder, "run");
      const args = (name: string) => [notebook, "--from", from, "--out", join(folder, name), "--width", "120mm"];
      const first = await start(args("first"), { cwd: folder });
      expect(first.stderr).toMatch(/^magnets is run first: it has no complete run\nmagnets {2}cell 2 of 2 · Magnets\n/);
      expect(first.stdout).toMatch(/^figure +mm +svg kB .*\nmagnets\/loss +120 x .*\n\n1 figure, 4 files in first\n$/);
      expect(first.code).toBe(0);
      await start([...args("first"), "--bundle"], { cwd: folder });
      const locale = { LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", LANGUAGE: "tr" };
      const env = { ...locale, TZ: "Pacific/Chatham", HOME: join(folder, "nobody"), DENO_DIR: await denoFolder() };
      const second = await start(args("second"), { cwd: "/", env });
      expect([second.code, second.stderr]).toEqual([0, expect.stringMatching(/^figures {2}1 done after/)]);
      await start([...args("second"), "--bundle"], { cwd: "/", env });
      const made = await contents(join(folder, "first"));
      expect(made.map(([path]) => path)).toEqual([
        "figures.zip",
        "lint.json",
        "magnets/loss.csv",
        "magnets/loss.pdf",
        "magnets/loss.png",
        "magnets/loss.svg",
        "manifest.json",
      ]);
      for (const [index, file] of (await contents(join(folder, "second"))).entries()) expect(file).toEqual(made[index]);
    });
  });

  it("exits with 1 and names notebook, cell and step when a run that is needed fails", async () => {
    await withTemporaryFolder(async (folder) => {
      const notebook = fixtureNotebook("# Loop", 'throw new Error("broken")');
      await Deno.writeTextFile(join(folder, "loop.ipynb"), formatNotebook(notebook));
      const { code, stdout, stderr } = await start(["loop.ipynb", "--from", "run"], { cwd: folder });
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toMatch(/\nloop, cell 2 \(cell-2\), step "Loop": Error: broken\n$/);
    });
  });
});
