import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { join } from "node:path";
import { withTemporaryProject } from "../data/temporary_project.ts";
import { canWork, describeFindings } from "../../lib/workspace/doctor/doctor.ts";
import { examineFrontEndsAndTrust } from "../../lib/workspace/doctor/front_ends.ts";
import { examineKernels } from "../../lib/workspace/doctor/installed_kernels.ts";
import { examineKernelStart } from "../../lib/workspace/doctor/kernel_start.ts";
import { examineData, examineDeno, examineFonts, examineOutFolder } from "../../lib/workspace/doctor/project_state.ts";
import { kernelspec } from "../../lib/workspace/kernelspec.ts";
import { jupyterDataFolders, type Surroundings } from "../../lib/workspace/doctor/surroundings.ts";
import { projectRoot } from "../../lib/data/mod.ts";
import { withTemporaryFolder } from "./temporary_folder.ts";

/** A machine on which programs print what the table says; others are not there. */
function machine(
  prints: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): Surroundings {
  return {
    root: projectRoot(),
    platform: { os: "linux", env: (name) => ({ HOME: "/home/ada", ...env })[name] },
    ask: (...command) => Promise.resolve(prints[command.join(" ")]),
  };
}

const RECENT = machine({ "/deno --version": "deno 2.9.6 (stable)\nv8 15" });

async function writeKernelspec(folder: string, name: string, spec: unknown): Promise<void> {
  await Deno.mkdir(join(folder, "kernels", name), { recursive: true });
  const text = typeof spec === "string" ? spec : JSON.stringify(spec);
  await Deno.writeTextFile(join(folder, "kernels", name, "kernel.json"), text);
}

const OURS = "deno-argument-workspace";
const SOUND = kernelspec("/deno", "linux");

describe("the doctor on kernels", () => {
  const cases: readonly (readonly [string, unknown, RegExp])[] = [
    ["whose Deno is gone", { argv: ["/gone/deno"] }, /it starts \/gone\/deno, which is not there or is no Deno$/],
    ["that names no Deno", {}, /cannot be read|is not there or is no Deno/],
    [
      "that an earlier version has installed",
      { ...SOUND, interrupt_mode: "message" },
      /not the one that this version installs/,
    ],
    ["that is no JSON", "{", /kernel.json cannot be read/],
  ];
  for (const [what, spec, text] of cases) {
    it(`finds a kernelspec ${what}`, async () => {
      await withTemporaryFolder(async (folder) => {
        await writeKernelspec(folder, OURS, spec);
        const [ours] = await examineKernels([folder], RECENT);
        expect(ours).toMatchObject({ state: "problem", text: expect.stringMatching(text), remedy: "deno task kernel" });
      });
    });
  }

  it("finds a kernelspec whose Deno is too old", async () => {
    await withTemporaryFolder(async (folder) => {
      await writeKernelspec(folder, "deno", SOUND);
      const [, stock] = await examineKernels([folder], machine({ "/deno --version": "deno 2.8.3 (stable)" }));
      expect(stock?.text).toMatch(/it starts Deno 2.8.3, and 2.9.6 or newer is needed$/);
      expect(stock?.remedy).toBe("deno jupyter --install --force");
    });
  });

  it("calls a missing kernel a problem only where there is no other", async () => {
    await withTemporaryFolder(async (folder) => {
      expect((await examineKernels([folder], RECENT)).map(({ state }) => state)).toEqual(["problem", "problem"]);
      await writeKernelspec(folder, OURS, SOUND);
      expect((await examineKernels([folder], RECENT)).map(({ state }) => state)).toEqual(["ok", "note"]);
      await writeKernelspec(folder, "deno", SOUND);
      expect((await examineKernels([folder], RECENT)).map(({ state }) => state)).toEqual(["ok", "ok"]);
    });
  });

  it("takes the first of two kernelspecs of one name, as Jupyter does", async () => {
    await withTemporaryFolder(async (folder) => {
      await writeKernelspec(join(folder, "user"), OURS, SOUND);
      await writeKernelspec(join(folder, "system"), OURS, { argv: ["/gone"] });
      const folders = [join(folder, "user"), join(folder, "system")];
      expect((await examineKernels(folders, RECENT))[0]?.state).toBe("ok");
      expect((await examineKernels(folders.toReversed(), RECENT))[0]?.state).toBe("problem");
    });
  });

  it("looks where Jupyter looks, and where it would look if it were there", async () => {
    const paths = JSON.stringify({ data: ["/own", "/venv/share/jupyter"] });
    expect(await jupyterDataFolders(machine({ "jupyter --paths --json": paths }), "/own")).toEqual([
      "/own",
      "/venv/share/jupyter",
    ]);
    expect(await jupyterDataFolders(machine(), "/own")).toEqual([
      "/own",
      "/usr/local/share/jupyter",
      "/usr/share/jupyter",
    ]);
  });
});

describe("the doctor on front ends", () => {
  it("names those that are there", async () => {
    const [found] = await examineFrontEndsAndTrust(
      machine({ "jupyter-lab --version": "4.5.0", "code --version": "1.120.0\nabc\nx64" }),
    );
    expect(found).toMatchObject({ state: "ok", text: "JupyterLab 4.5.0 (jupyter-lab), VS Code 1.120.0 (code)" });
  });

  it("says what to install where there is none, and that the commands need none", async () => {
    const findings = await examineFrontEndsAndTrust(machine());
    expect(findings[0]).toMatchObject({ state: "problem", remedy: expect.stringContaining("pipx install jupyterlab") });
    expect(canWork(findings)).toBe(true);
  });

  it("finds that Jupyter uses another folder", async () => {
    const [, folder] = await examineFrontEndsAndTrust(machine({ "jupyter --data-dir": "/elsewhere" }));
    expect(folder).toMatchObject({
      state: "problem",
      text: "Jupyter uses /elsewhere, and not /home/ada/.local/share/jupyter",
      remedy: "set JUPYTER_DATA_DIR=/elsewhere",
    });
  });
});

describe("the doctor on what the commands need", () => {
  it("finds that all is well here", async () => {
    const findings = [examineDeno(), examineFonts(), await examineOutFolder(machine())];
    expect(findings.map(({ state }) => state)).toEqual(["ok", "ok", "ok"]);
  });

  it("finds a Deno that is too old", () => {
    const finding = examineDeno("2.8.1");
    expect(finding).toMatchObject({ state: "problem", text: "2.8.1, and 2.9.6 or newer is needed" });
    expect(canWork([finding])).toBe(false);
  });

  it("finds damaged data", async () => {
    await withTemporaryProject(async ({ root }) => {
      await Deno.writeTextFile(`${root}/data/sources.csv`, "key\n");
      const finding = await examineData({ ...machine(), root });
      expect(finding).toMatchObject({ state: "problem", text: expect.stringMatching(/^data\/sources.csv: the size/) });
      expect(canWork([finding])).toBe(false);
    });
  });

  it("finds a folder that cannot be written to", async () => {
    await withTemporaryFolder(async (root) => {
      await Deno.writeTextFile(`${root}/out`, "a file");
      expect((await examineOutFolder({ ...machine(), root })).state).toBe("problem");
    });
  });

  it("finds that a kernel does not find lib", async () => {
    await withTemporaryFolder(async (root) => {
      for (const folder of ["notebooks", "lib/notebook"]) await Deno.mkdir(join(root, folder), { recursive: true });
      const findings = await examineKernelStart({ ...machine(), root });
      expect(findings.map(({ state }) => state)).toEqual(["problem", "problem", "problem"]);
      expect(findings[1]).toMatchObject({ subject: "Imports in notebooks/", text: expect.stringContaining("lib/") });
      expect(canWork(findings)).toBe(false);
    });
  });
});

describe("describeFindings", () => {
  it("puts below a problem how it is mended, and below a note what would change it", () => {
    expect(describeFindings([
      { subject: "A", state: "ok", text: "fine", remedy: "nothing" },
      { subject: "B", state: "note", text: "so so", remedy: "b" },
      { subject: "C", state: "problem", text: "bad", remedy: "c" },
      { subject: "D", state: "problem", text: "worse" },
    ])).toEqual([
      "ok       A: fine",
      "note     B: so so",
      "         To change that: b",
      "problem  C: bad",
      "         To mend: c",
      "problem  D: worse",
    ]);
  });
});

describe("the doctor's command", () => {
  it("says how it is used, and refuses other uses", async () => {
    const run = (...args: string[]) =>
      new Deno.Command(Deno.execPath(), {
        args: ["run", "--no-prompt", `${projectRoot()}/lib/workspace/cli/doctor.ts`, ...args],
        stdin: "null",
      }).output();
    const help = await run("--help");
    expect([help.code, new TextDecoder().decode(help.stdout).split("\n")[0]]).toEqual([0, "Usage: deno task doctor"]);
    for (const args of [["--all"], ["jupyter"]]) {
      const { code, stderr } = await run(...args);
      expect([code, new TextDecoder().decode(stderr)]).toEqual([2, expect.stringContaining(args[0]!)]);
    }
  });

  it("reports on this machine and says whether the commands can work, with the permissions that the task has", async () => {
    const permissions = ["read", "write", "net=127.0.0.1", "run", "env", "sys"].map((name) => `--allow-${name}`);
    const { code, stdout } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "--no-prompt", ...permissions, `${projectRoot()}/lib/workspace/cli/doctor.ts`],
      env: { NO_COLOR: "1" },
      stdin: "null",
      stderr: "null",
    }).output();
    const text = new TextDecoder().decode(stdout);
    for (const subject of ["Deno", "Fonts", "Imports in notebooks/", "Front ends", "Trust"]) {
      expect(text).toMatch(new RegExp(`^(ok|note|problem) +${subject}: `, "m"));
    }
    expect([0, 1]).toContain(code);
    expect(text.includes("can work here")).toBe(code === 0);
  });
});
