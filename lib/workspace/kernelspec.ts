/**
 * The workspace's kernel as Jupyter knows it: a kernelspec in the user's data folder. Unlike the one that
 * `deno jupyter --install` writes, it survives Stop and gives the same outputs on every machine.
 *
 * @module
 */
import { join } from "node:path";
import { writeFileAtomically } from "./atomic_write.ts";
import { Failure } from "./failure.ts";
import { KERNEL_ENVIRONMENT } from "../jupyter/kernel_process.ts";

/** Name of the kernelspec. */
export const KERNEL_NAME = "deno-argument-workspace";
/** Name that front ends show. */
export const KERNEL_DISPLAY_NAME = "Deno (argument workspace)";

const STOCK_KERNEL_NAME = "deno";

/** Where a program runs, as far as Jupyter's folders depend on it. */
export interface Platform {
  /** The operating system. */
  readonly os: typeof Deno.build.os;
  /** An environment variable's value; undefined or empty where it is not set. */
  readonly env: (name: string) => string | undefined;
}

/** The platform of this process. */
export const THIS_PLATFORM: Platform = { os: Deno.build.os, env: (name) => Deno.env.get(name) };

/**
 * The folder in which Jupyter looks for what a user has installed.
 *
 * @param platform Operating system and environment.
 * @returns Its path; it need not exist.
 * @throws {Failure} If the environment does not say where the user's folder is.
 * @example
 * ```ts
 * import { jupyterDataFolder } from "lib/workspace/kernelspec.ts";
 * import { expect } from "@std/expect";
 *
 * const env = (name: string) => ({ HOME: "/home/ada" })[name];
 * expect(jupyterDataFolder({ os: "linux", env })).toBe("/home/ada/.local/share/jupyter");
 * ```
 */
export function jupyterDataFolder({ os, env }: Platform): string {
  const own = env("JUPYTER_DATA_DIR");
  if (own) return own;
  if (os === "windows") return join(required(env, "APPDATA"), "jupyter");
  if (os === "darwin") return join(required(env, "HOME"), "Library", "Jupyter");
  return join(env("XDG_DATA_HOME") || join(required(env, "HOME"), ".local", "share"), "jupyter");
}

/**
 * Starts a program that a SIGINT does not end before it listens to it: an ignored signal stays ignored in what is
 * executed.
 */
const UNHARMED_BY_SIGINT: readonly string[] = ["/bin/sh", "-c", 'trap "" INT; exec "$@"', "sh"];

/**
 * The content of the kernelspec. Stop comes as SIGINT, which the notebooks' library hears once a cell has imported it;
 * on Windows, which has no signals, as a message to the kernel.
 *
 * @param deno Path of the Deno executable.
 * @param os The operating system.
 * @returns The object that stands in `kernel.json`.
 */
export function kernelspec(deno: string, os: Platform["os"]): Readonly<Record<string, unknown>> {
  const argv = [deno, "jupyter", "--kernel", "--conn", "{connection_file}"];
  const common = { display_name: KERNEL_DISPLAY_NAME, language: "typescript" };
  if (os === "windows") return { argv, ...common, interrupt_mode: "message", env: KERNEL_ENVIRONMENT };
  const flags = `${KERNEL_ENVIRONMENT.DENO_V8_FLAGS},--expose-gc`;
  const env = { ...KERNEL_ENVIRONMENT, DENO_V8_FLAGS: flags, WORKSPACE_STOP: "SIGINT" };
  return { argv: [...UNHARMED_BY_SIGINT, ...argv], ...common, interrupt_mode: "signal", env };
}

/**
 * Installs the kernelspec for the user; an older one is replaced.
 *
 * @param platform Where; this platform unless told.
 * @returns The folder of the kernelspec.
 * @throws {Failure} If it cannot be written.
 */
export async function installKernelspec(platform: Platform = THIS_PLATFORM): Promise<string> {
  const folder = kernelFolder(KERNEL_NAME, platform);
  await writeFileAtomically(
    join(folder, "kernel.json"),
    `${JSON.stringify(kernelspec(Deno.execPath(), platform.os), null, 2)}\n`,
  );
  return folder;
}

/**
 * Removes the kernelspec.
 *
 * @param platform Where; this platform unless told.
 * @returns The folder it stood in; undefined where there was none.
 */
export async function removeKernelspec(platform: Platform = THIS_PLATFORM): Promise<string | undefined> {
  const folder = kernelFolder(KERNEL_NAME, platform);
  if (!await isFolder(folder)) return undefined;
  await Deno.remove(folder, { recursive: true });
  return folder;
}

/**
 * Whether the kernel that the notebooks name, Deno's own, is installed for the user.
 *
 * @param platform Where; this platform unless told.
 * @returns Whether its kernelspec stands in the user's folder.
 */
export async function hasStockKernelspec(platform: Platform = THIS_PLATFORM): Promise<boolean> {
  return await isFolder(kernelFolder(STOCK_KERNEL_NAME, platform));
}

function kernelFolder(name: string, platform: Platform): string {
  return join(jupyterDataFolder(platform), "kernels", name);
}

function required(env: Platform["env"], name: string): string {
  const value = env(name);
  if (!value) throw new Failure(`Cannot find Jupyter's folder: ${name} or JUPYTER_DATA_DIR must be set`);
  return value;
}

async function isFolder(path: string): Promise<boolean> {
  return await Deno.stat(path).then((info) => info.isDirectory, () => false);
}
