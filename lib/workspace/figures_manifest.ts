/**
 * The files that describe exported figures. What an earlier export has put into the same folder stays described.
 *
 * @module
 */
import { join } from "node:path";
import { readEntries } from "./entry_file.ts";
import type { ManifestEntry } from "./export_figures.ts";
import { misuse } from "./failure.ts";
import type { FigureReport } from "./figures_lint.ts";
import { isManifestEntry, readManifest } from "./figures_stored.ts";
import { shownPath } from "./shown_path.ts";

/**
 * Refuses a folder whose `manifest.json` is something else: one of a web application, say.
 *
 * @param folder The folder.
 * @throws {Failure} If it has such a file.
 */
export async function requireOwnManifest(folder: string): Promise<void> {
  const path = join(folder, "manifest.json");
  const text = await Deno.readTextFile(path).catch(() => undefined);
  if (text === undefined) return;
  const entries: readonly unknown[] = await readEntries(path);
  if (text.trim() === "[]" || entries.length > 0 && entries.every(isManifestEntry)) return;
  throw misuse(`Cannot write figures to ${shownPath(folder)}: its manifest.json is not one of figures`);
}

/**
 * The manifest of a folder with figures added.
 *
 * @param folder The folder.
 * @param made Entries of the figures that are about to be written.
 * @returns All entries; of a figure that was there, with the files that are not written again.
 */
export async function mergedManifest(folder: string, made: readonly ManifestEntry[]): Promise<ManifestEntry[]> {
  const all = new Map((await readManifest(join(folder, "manifest.json"))).map((entry) => [nameOf(entry), entry]));
  for (const entry of made) all.set(nameOf(entry), withFilesOf(entry, all.get(nameOf(entry))));
  return [...all.values()].sort((a, b) => a.notebook < b.notebook ? -1 : Number(a.notebook > b.notebook));
}

/**
 * The report on the figures of a folder with figures added.
 *
 * @param folder The folder.
 * @param made Reports on the figures that are about to be written.
 * @returns All reports.
 */
export async function mergedReports(folder: string, made: readonly FigureReport[]): Promise<FigureReport[]> {
  const earlier = await readEntries(join(folder, "lint.json")) as unknown as FigureReport[];
  const all = new Map([...earlier, ...made].map((report) => [`${report.notebook}/${report.figure}`, report]));
  return [...all.values()].sort((a, b) => a.notebook < b.notebook ? -1 : Number(a.notebook > b.notebook));
}

/** An entry with the files of an earlier one: each in its place, new ones at the end. */
function withFilesOf(entry: ManifestEntry, earlier: ManifestEntry | undefined): ManifestEntry {
  const files = new Map([...earlier?.files ?? [], ...entry.files].map((file) => [file.path, file]));
  return { ...entry, files: [...files.values()] };
}

function nameOf({ notebook, id }: Pick<ManifestEntry, "notebook" | "id">): string {
  return `${notebook}/${id}`;
}
