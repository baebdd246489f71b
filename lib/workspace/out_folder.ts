/**
 * The folder that a run writes to. It always shows the last run of each notebook.
 *
 * @module
 */
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { projectRoot } from "../data/root.ts";
import { Failure, messageOf, misuse } from "./failure.ts";
import { shownPath } from "./shown_path.ts";

/** What the workspace's commands write below the folder. */
const ENTRIES: readonly string[] = ["notebooks", "figures", "claims.json", "claims.csv", "inputs.json", "report"];

/** Those that a run replaces; a report or figures may stand there before the first run. */
const OVERWRITTEN: readonly string[] = ["notebooks", "claims.json", "claims.csv"];

/** Folders of the project that hold what people wrote. */
const SOURCES: readonly string[] = ["data", "lib", "notebooks", "tests"];

/** Paths in the folder. */
export interface OutFolder {
  /** The folder itself. */
  readonly path: string;
  /** Executed notebooks. */
  readonly notebooks: string;
  /** Figures, a folder for each notebook. */
  readonly figures: string;
  /** What the figures are. */
  readonly manifest: string;
  /** The ledger as JSON. */
  readonly claimsJson: string;
  /** The ledger as CSV. */
  readonly claimsCsv: string;
  /** What the last run of each notebook rested on. */
  readonly inputs: string;
  /** Pages for readers. */
  readonly report: string;
}

/**
 * The paths in a folder.
 *
 * @param path The folder.
 * @returns Absolute paths.
 */
export function outFolder(path: string): OutFolder {
  const at = (...parts: string[]): string => resolve(path, ...parts);
  return {
    path: at(),
    notebooks: at("notebooks"),
    figures: at("figures"),
    manifest: at("figures", "manifest.json"),
    claimsJson: at("claims.json"),
    claimsCsv: at("claims.csv"),
    inputs: at("inputs.json"),
    report: at("report"),
  };
}

/**
 * Makes sure, before any work is done, that the folder can be written to, and takes it for one run.
 *
 * @param out The folder; it is created where it is missing.
 * @param options Whether to remove what earlier runs left, and the notebooks that must not be overwritten.
 * @returns Holds the folder until it is disposed of, or the process ends.
 * @throws {Failure} If it cannot be written to, another run is writing to it, or writing would overwrite what no run
 * wrote.
 */
export async function prepareOutFolder(
  out: OutFolder,
  { fresh, sources }: { readonly fresh: boolean; readonly sources: readonly string[] },
): Promise<Disposable> {
  if (sources.some((source) => dirname(resolve(source)) === out.notebooks)) {
    throw misuse(`Cannot write to ${shownPath(out.path)}: its folder notebooks holds the notebooks that are run`);
  }
  requireOwnPlace(out.path);
  await requireOwnEntries(out);
  await requireWritable(out.path);
  const held = await hold(out.path);
  if (fresh) await removeEntries(out);
  return held;
}

/** Locks a folder, where the system opens folders as files. */
async function hold(folder: string): Promise<Disposable> {
  if (Deno.build.os === "windows") return { [Symbol.dispose]: () => {} };
  const file = await Deno.open(folder);
  if (await file.tryLock(true)) return file;
  file.close();
  throw new Failure(`Cannot write to ${shownPath(folder)}: another run is writing to it`);
}

/** Refuses the project itself and the folders in it that hold its sources. */
function requireOwnPlace(folder: string): void {
  const [first = ""] = relative(projectRoot(), folder).split(sep);
  if (first !== "" && !SOURCES.includes(first)) return;
  throw misuse(`Cannot write to ${shownPath(folder)}: it must be a folder for outputs, not one of the project's own`);
}

/** Every run writes `inputs.json` first; where it is missing, files of the same names are somebody else's. */
async function requireOwnEntries({ path, inputs }: OutFolder): Promise<void> {
  const found = await Array.fromAsync(Deno.readDir(path)).catch(() => []);
  const names = found.map(({ name }) => name);
  const foreign = names.find((name) => OVERWRITTEN.includes(name));
  if (foreign === undefined || names.includes(basename(inputs))) return;
  throw misuse(`Cannot write to ${shownPath(path)}: it holds ${foreign}, which no run wrote; choose another folder`);
}

async function requireWritable(folder: string): Promise<void> {
  try {
    await Deno.mkdir(folder, { recursive: true });
    const probe = join(folder, `.probe-${crypto.randomUUID()}`);
    await Deno.writeFile(probe, new Uint8Array(), { createNew: true });
    await Deno.remove(probe);
  } catch (error) {
    throw new Failure(`Cannot write to ${shownPath(folder)}: ${messageOf(error)}`, { cause: error });
  }
}

async function removeEntries(out: OutFolder): Promise<void> {
  for (const entry of ENTRIES) {
    await Deno.remove(join(out.path, entry), { recursive: true }).catch((error) => {
      if (!(error instanceof Deno.errors.NotFound)) {
        throw new Failure(`Cannot remove ${shownPath(join(out.path, entry))}: ${messageOf(error)}`);
      }
    });
  }
}
