/**
 * The sources that an article's tables name.
 *
 * @module
 */
import { loadSources, loadTable, readDataPackage, type Source } from "../data/mod.ts";

/** Names in a cell: keys are parted by spaces or semicolons. */
function keysIn(value: unknown): string[] {
  return typeof value === "string" ? value.split(/[\s;,]+/).filter(Boolean) : [];
}

/**
 * The sources that an article's tables name in their columns `source`.
 *
 * @param article The article.
 * @returns The sources in the order of the table of sources.
 */
export async function sourcesOf(article: string): Promise<Source[]> {
  const { resources } = await readDataPackage();
  const names = resources.filter(({ path }) => path.startsWith(`${article}/`)).map(({ name }) => name);
  const tables = await Promise.all(names.map((name) => loadTable(name)));
  const keys = new Set(tables.flatMap(({ rows }) => rows.flatMap(({ source }) => keysIn(source))));
  const sources = await loadSources();
  return [...sources.values()].filter(({ key }) => keys.has(key));
}
