import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { join } from "node:path";
import { projectRoot } from "../../lib/data/mod.ts";
import { INLINING_FLAGS } from "../../lib/jupyter/kernel_process.ts";
import {
  hasStockKernelspec,
  installKernelspec,
  jupyterDataFolder,
  kernelspec,
  type Platform,
  removeKernelspec,
} from "../../lib/workspace/kernelspec.ts";

function platform(os: Platform["os"], variables: Record<string, string>): Platform {
  return { os, env: (name) => variables[name] };
}

describe("jupyterDataFolder", () => {
  it("is where Jupyter looks on each system", () => {
    const home = { HOME: "/home/ada", APPDATA: "/appdata" };
    expect(jupyterDataFolder(platform("linux", home))).toBe("/home/ada/.local/share/jupyter");
    expect(jupyterDataFolder(platform("darwin", home))).toBe("/home/ada/Library/Jupyter");
    expect(jupyterDataFolder(platform("windows", home))).toBe(join("/appdata", "jupyter"));
  });

  it("follows XDG_DATA_HOME on Linux only and JUPYTER_DATA_DIR everywhere", () => {
    const xdg = { HOME: "/home/ada", XDG_DATA_HOME: "/xdg" };
    expect(jupyterDataFolder(platform("linux", xdg))).toBe("/xdg/jupyter");
    expect(jupyterDataFolder(platform("darwin", xdg))).toBe("/home/ada/Library/Jupyter");
    for (const os of ["linux", "darwin", "windows"] as const) {
      expect(jupyterDataFolder(platform(os, { ...xdg, JUPYTER_DATA_DIR: "/own" }))).toBe("/own");
    }
  });

  it("treats an empty variable as one that is not set", () => {
    const variables = { HOME: "/home/ada", XDG_DATA_HOME: "", JUPYTER_DATA_DIR: "" };
    expect(jupyterDataFolder(platform("linux", variables))).toBe("/home/ada/.local/share/jupyter");
  });

  it("says what is missing where the environment does not tell", () => {
    expect(() => jupyterDataFolder(platform("linux", {}))).toThrow("HOME or JUPYTER_DATA_DIR must be set");
    expect(() => jupyterDataFolder(platform("windows", {}))).toThrow("APPDATA or JUPYTER_DATA_DIR must be set");
  });
});

describe("installKernelspec", () => {
  it("writes a kernelspec that survives Stop and gives the same outputs everywhere, and removes it again", async () => {
    const folder = await Deno.makeTempDir();
    const here = platform("linux", { JUPYTER_DATA_DIR: folder });
    const installed = await installKernelspec(here);
    expect(installed).toBe(join(folder, "kernels", "deno-argument-workspace"));
    expect(JSON.parse(await Deno.readTextFile(join(installed, "kernel.json")))).toEqual({
      argv: [
        ...["/bin/sh", "-c", 'trap "" INT; exec "$@"', "sh"],
        ...[Deno.execPath(), "jupyter", "--kernel", "--conn", "{connection_file}"],
      ],
      display_name: "Deno (argument workspace)",
      language: "typescript",
      interrupt_mode: "signal",
      env: {
        NO_COLOR: "1",
        FORCE_COLOR: "",
        TZ: "UTC",
        LC_ALL: "en_US.UTF-8",
        DENO_V8_FLAGS: `--random-seed=42,${INLINING_FLAGS.join(",")},--expose-gc`,
        WORKSPACE_STOP: "SIGINT",
      },
    });
    expect(await installKernelspec(here)).toBe(installed);
    expect(await removeKernelspec(here)).toBe(installed);
    expect(await removeKernelspec(here)).toBeUndefined();
    await Deno.remove(folder, { recursive: true });
  });
});

describe("the kernelspec", () => {
  it("has Stop come as a message where there are no signals", () => {
    expect(kernelspec("deno.exe", "windows")).toMatchObject({
      argv: ["deno.exe", "jupyter", "--kernel", "--conn", "{connection_file}"],
      interrupt_mode: "message",
      env: expect.not.objectContaining({ WORKSPACE_STOP: expect.anything() }),
    });
  });
});

describe("the flags that let V8 inline more", () => {
  it("are those of the commands that compute without a kernel", async () => {
    const { tasks } = JSON.parse(await Deno.readTextFile(join(projectRoot(), "deno.json")));
    for (const task of ["sweep", "bench"]) expect(tasks[task]).toContain(` --v8-flags=${INLINING_FLAGS.join(",")} `);
  });
});

describe("hasStockKernelspec", () => {
  it("looks for Deno's own kernel", async () => {
    const folder = await Deno.makeTempDir();
    const here = platform("linux", { JUPYTER_DATA_DIR: folder });
    expect(await hasStockKernelspec(here)).toBe(false);
    await Deno.mkdir(join(folder, "kernels", "deno"), { recursive: true });
    expect(await hasStockKernelspec(here)).toBe(true);
    await Deno.remove(folder, { recursive: true });
  });
});

describe("deno task kernel", () => {
  it("installs the kernel, says where and how to open the notebooks, and removes it again", async () => {
    const folder = await Deno.makeTempDir();
    const run = async (...args: string[]) => {
      const command = new Deno.Command(Deno.execPath(), {
        args: ["task", "kernel", ...args],
        cwd: projectRoot(),
        env: { JUPYTER_DATA_DIR: folder, NO_COLOR: "1" },
        stdin: "null",
      });
      const { code, stdout, stderr } = await command.output();
      return { code, printed: [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes)).join("") };
    };
    const place = join(folder, "kernels", "deno-argument-workspace");
    const installed = await run();
    expect(installed).toMatchObject({ code: 0, printed: expect.stringContaining(`in ${place}`) });
    expect(installed.printed).toContain("jupyter lab notebooks");
    expect((await Deno.stat(join(place, "kernel.json"))).isFile).toBe(true);
    expect(await run("--remove")).toMatchObject({ code: 0, printed: expect.stringContaining(`Removed ${place}`) });
    expect(await run("--remove")).toMatchObject({ code: 0, printed: expect.stringContaining("There was no kernel") });
    expect(await Array.fromAsync(Deno.readDir(join(folder, "kernels")))).toEqual([]);
    expect(await run("--everything")).toMatchObject({ code: 2, printed: expect.stringContaining("--everything") });
    await Deno.remove(folder, { recursive: true });
  });
});
