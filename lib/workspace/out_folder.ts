/**
 * The folder that a run writes to. It always shows the last run of each notebook.
 *
 * @module
 */
import { dirname, join, resolve } from "node:path";
import { Failure, messageOf, misuse } from "./failure.ts";
import { shownPath } from "./shown_path.ts";

/** What the workspace's commands write below the folder. */
const ENTRIES: readonly string[] = ["notebooks", "figures", "claims.json", "claims.csv", "inputs.json", "report"];

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
  };
}

/**
 * Makes sure, before any work is done, that the folder can be written to.
 *
 * @param out The folder; it is created where it is missing.
 * @param options Whether to remove what earlier runs left, and the notebooks that must not be overwritten.
 * @throws {Failure} If it cannot be written to, or writing would overwrite a notebook that is to be run.
 */
export async function prepareOutFolder(
  out: OutFolder,
  { fresh, sources }: { readonly fresh: boolean; readonly sources: readonly string[] },
): Promise<void> {
  if (sources.some((source) => dirname(resolve(source)) === out.notebooks)) {
    throw misuse(`Cannot write to ${shownPath(out.path)}: its folder notebooks holds the notebooks that are run`);
  }
  await requireWritable(out.path);
  if (fresh) await removeEntries(out);
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
