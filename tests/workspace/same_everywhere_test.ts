import { beforeAll, describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { join } from "node:path";
import { installedTool } from "../charts/installed_tool.ts";
import { FIGURE, SEND } from "./figure_record.ts";
import type { FixtureCell } from "./fixture_notebook.ts";
import { COMMAND, PERMISSIONS, write } from "./run_command.ts";
import { withTemporaryFolder } from "./temporary_folder.ts";

/** What a cell can show that differs from machine to machine. */
const CELLS: FixtureCell[] = [
  "# Same everywhere",
  SEND,
  FIGURE,
  `[(1234.5).toLocaleString(), new Date(0).toLocaleString(), new Date(0).toString(), navigator.language]`,
  `["z", "ä", "a", "I", "i"].sort((a, b) => a.localeCompare(b)).join() + "i".toLocaleUpperCase()`,
  "[Math.random(), Math.sin(1e22), 0.1 + 0.2]",
  `console.log("%c styled", "color: red", { deep: { deeper: { deepest: [1, 2, 3] } } }, "x".repeat(200))`,
];

interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  /** What comes before the command on a command line. */
  readonly prefix?: readonly string[];
}

const VARIANTS: readonly (readonly [string, Surroundings])[] = [
  [
    "a German locale, a time zone in the east, a narrow terminal with colours",
    { env: { LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8", TZ: "Asia/Kathmandu", COLUMNS: "20", FORCE_COLOR: "3" } },
  ],
  [
    "a Turkish locale, a time zone in the west, a strict umask",
    {
      env: { LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", TZ: "America/St_Johns" },
      prefix: ["sh", "-c", 'umask 077; exec "$@"', "sh"],
    },
  ],
  ["no locale, one core", { env: { LANG: "C", LC_ALL: "C" }, prefix: ["taskset", "-c", "0"] }],
];

async function filesBelow(folder: string, prefix = ""): Promise<string[]> {
  const found: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(join(folder, prefix))) {
    found.push(...isDirectory ? await filesBelow(folder, `${prefix}${name}/`) : [`${prefix}${name}`]);
  }
  return found.sort();
}

/** Every file that a run writes, by its path. */
async function outputsIn({ env = {}, prefix = [] }: Surroundings): Promise<Record<string, string>> {
  const outputs: Record<string, string> = {};
  await withTemporaryFolder(async (folder) => {
    await write(folder, { mice: CELLS });
    const own = ["run", "--no-prompt", ...PERMISSIONS, COMMAND, "mice.ipynb", "--out", "out"];
    const [program = "", ...args] = [...prefix, Deno.execPath(), ...own];
    const command = new Deno.Command(program, { args, cwd: folder, env: { ...env }, stdin: "null" });
    const { code, stderr } = await command.output();
    expect([code, code === 0 ? "" : new TextDecoder().decode(stderr)]).toEqual([0, ""]);
    for (const path of await filesBelow(join(folder, "out"))) {
      outputs[path] = (await Deno.readFile(join(folder, "out", path))).toBase64();
    }
  });
  return outputs;
}

describe("the outputs of a run", () => {
  let plain: Record<string, string> = {};

  beforeAll(async () => {
    plain = await outputsIn({});
    expect(Object.keys(plain)).toContain("figures/mice/loss.pdf");
  });

  for (const [what, surroundings] of VARIANTS) {
    const program = surroundings.prefix?.[0];
    const test = async (): Promise<void> => {
      const outputs = await outputsIn(surroundings);
      expect(Object.keys(outputs)).toEqual(Object.keys(plain));
      expect(Object.keys(plain).filter((path) => outputs[path] !== plain[path])).toEqual([]);
    };
    if (program === undefined || installedTool(program)) it(`are the same bytes under ${what}`, test);
    else it.skip(`are the same bytes under ${what} (skipped: ${program} is not installed)`, test);
  }

  it("are the same bytes in another home", async () => {
    await withTemporaryFolder(async (home) => {
      const cache = Deno.env.get("DENO_DIR") ?? join(Deno.env.get("HOME") ?? "", ".cache", "deno");
      const outputs = await outputsIn({ env: { HOME: home, DENO_DIR: cache, XDG_CONFIG_HOME: home } });
      expect(Object.keys(plain).filter((path) => outputs[path] !== plain[path])).toEqual([]);
    });
  });
});
