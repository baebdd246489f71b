/**
 * Figures as a run has left them.
 *
 * @module
 */
import { join } from "node:path";
import { readEntries } from "./entry_file.ts";
import type { ManifestEntry } from "./export_figures.ts";
import type { OutFolder } from "./out_folder.ts";
import { sha256 } from "./sha256.ts";
import type { FigureRecord } from "./workspace_record.ts";

/** A figure of a run: what the manifest says about it, and what it is drawn from. */
export interface StoredFigure {
  /** Its entry in the run's manifest. */
  readonly entry: ManifestEntry;
  /** Its size in a journal, and the chart. */
  readonly spec: Pick<FigureRecord, "width" | "height" | "chart">;
}

/**
 * The entries of a manifest. Where the file is missing or damaged there are none.
 *
 * @param path The manifest.
 * @returns Its entries, in order.
 */
export async function readManifest(path: string): Promise<ManifestEntry[]> {
  const entries: readonly unknown[] = await readEntries(path);
  return entries.filter(isManifestEntry);
}

/**
 * Whether a value from a JSON file is an entry of a manifest.
 *
 * @param value The value.
 * @returns Whether it names a figure, its notebook and files.
 */
export function isManifestEntry(value: unknown): value is ManifestEntry {
  const { id, notebook, files } = (value ?? {}) as Partial<ManifestEntry>;
  return typeof id === "string" && typeof notebook === "string" && Array.isArray(files);
}

/**
 * Reads the figures of a notebook.
 *
 * @param out The folder of the run.
 * @param notebook The notebook's name.
 * @returns The figures in the order of the notebook; undefined where a file is missing or not as the run has left it.
 */
export async function storedFigures(out: OutFolder, notebook: string): Promise<StoredFigure[] | undefined> {
  const entries = (await readManifest(out.manifest)).filter((entry) => entry.notebook === notebook);
  const figures = await Promise.all(entries.map((entry) => storedFigure(entry, out.figures)));
  const whole = figures.filter((figure) => figure !== undefined);
  return whole.length === figures.length ? whole : undefined;
}

async function storedFigure(entry: ManifestEntry, folder: string): Promise<StoredFigure | undefined> {
  const file = entry.files.find(({ path }) => path === `${entry.notebook}/${entry.id}.json`);
  const text = file && await Deno.readTextFile(join(folder, file.path)).catch(() => undefined);
  if (text === undefined || await sha256(text) !== file?.sha256) return undefined;
  return { entry, spec: JSON.parse(text) };
}
