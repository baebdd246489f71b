/**
 * What an examination looks at: the project, the platform, and the programs that are installed.
 *
 * @module
 */
import { join } from "node:path";
import { projectRoot } from "../../data/root.ts";
import { type Platform, THIS_PLATFORM } from "../kernelspec.ts";

/** Where an examination takes place. */
export interface Surroundings {
  /** The project's folder. */
  readonly root: string;
  /** Operating system and environment. */
  readonly platform: Platform;
  /** What a program prints to stdout; undefined where it is not there or fails. */
  readonly ask: (program: string, ...args: readonly string[]) => Promise<string | undefined>;
}

async function ask(program: string, ...args: readonly string[]): Promise<string | undefined> {
  try {
    const command = new Deno.Command(program, { args: [...args], stdin: "null", stderr: "null" });
    const { success, stdout } = await command.output();
    return success ? new TextDecoder().decode(stdout).trim() : undefined;
  } catch {
    return undefined;
  }
}

/** This machine. */
export function hereAndNow(): Surroundings {
  return { root: projectRoot(), platform: THIS_PLATFORM, ask };
}

/** Folders in which Jupyter looks for kernelspecs where it is not there to be asked. */
function usualFolders({ os, env }: Platform, own: string): string[] {
  const programData = env("PROGRAMDATA");
  if (os === "windows") return programData ? [own, join(programData, "jupyter")] : [own];
  return [own, "/usr/local/share/jupyter", "/usr/share/jupyter"];
}

/**
 * Folders in which Jupyter looks for kernelspecs, the user's own first.
 *
 * @param surroundings Where.
 * @param own The user's own folder.
 * @returns Absolute paths; they need not exist.
 */
export async function jupyterDataFolders({ platform, ask }: Surroundings, own: string): Promise<string[]> {
  const printed = await ask("jupyter", "--paths", "--json");
  if (printed === undefined) return usualFolders(platform, own);
  const { data } = JSON.parse(printed) as { readonly data: string[] };
  return [...new Set([own, ...data])];
}
