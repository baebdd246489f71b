/**
 * JSON files with a list of entries, each of one notebook. A run replaces the entries of its notebooks and keeps those
 * of others, whose files still stand beside it.
 *
 * @module
 */
import { writeFileAtomically } from "./atomic_write.ts";

/** An entry: a JSON object. */
export type Entry = Readonly<Record<string, unknown>>;

/** What a run puts into a file of entries. */
export interface NewEntries {
  /** Names of the notebooks that were run. */
  readonly notebooks: readonly string[];
  /** The property of an entry that names its notebook. */
  readonly key: string;
}

/**
 * Replaces the entries of some notebooks.
 *
 * @param path The file; where it is missing or holds no list, it is written anew.
 * @param entries The new entries.
 * @param options The notebooks, and the property that names them.
 * @returns All entries of the file, those of a notebook together, the notebooks sorted by name.
 */
export async function updateEntryFile(
  path: string,
  entries: readonly Entry[],
  { notebooks, key }: NewEntries,
): Promise<Entry[]> {
  const kept = (await readEntries(path)).filter((entry) => !notebooks.includes(String(entry[key])));
  const all = [...kept, ...entries].sort((a, b) => compare(String(a[key]), String(b[key])));
  await writeFileAtomically(path, `${JSON.stringify(all, null, 2)}\n`);
  return all;
}

/**
 * Reads a file of entries.
 *
 * @param path The file.
 * @returns Its entries; none where it is missing or holds no list.
 */
export async function readEntries(path: string): Promise<Entry[]> {
  try {
    const json: unknown = JSON.parse(await Deno.readTextFile(path));
    return Array.isArray(json) ? json.filter((entry) => entry !== null && typeof entry === "object") : [];
  } catch {
    return [];
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
