/**
 * `deno task new-notebook`: creates a further article with one worked claim, whole or not at all.
 *
 * @module
 */
import { join } from "node:path";
import { DESCRIPTOR_PATH, readDataPackage } from "../../data/data_package.ts";
import { writeFileAtomically, writeFilesAtomically } from "../atomic_write.ts";
import { misuse } from "../failure.ts";
import { type ArticleNames, articleNames } from "./article_names.ts";
import { withArticle } from "./article_resources.ts";
import { articleFiles, articleFolders, notebookPath } from "./article_template.ts";

/** What creating an article needs from its surroundings. */
export interface CreateContext {
  /** The project's folder. */
  readonly root: string;
  /** Formats the new files, runs the notebook and stores its outputs; where it throws, everything is taken back. */
  readonly complete: (article: string, places: readonly string[]) => Promise<void>;
}

/** Files and folders of an article, from the project's folder. */
function placesOf(names: ArticleNames): string[] {
  return [...articleFolders(names), notebookPath(names)];
}

async function requireFree(names: ArticleNames, root: string): Promise<void> {
  const { resources } = await readDataPackage({ root });
  const described = resources.map(({ path }) => path).filter((path) => path.startsWith(`${names.article}/`));
  const exists = (place: string) => Deno.lstat(join(root, place)).then(() => true, () => false);
  const places = placesOf(names);
  const there = await Promise.all(places.map(exists));
  const taken = [...places.filter((_, i) => there[i]), ...described.map((path) => `data/${path}`)];
  if (taken.length === 0) return;
  throw misuse(`Cannot create the article ${names.article}: its name must be free, and there is ${taken[0]} already`);
}

async function write(names: ArticleNames, root: string): Promise<void> {
  const files = await articleFiles(names);
  const descriptor = await withArticle(await readDataPackage({ root }), names, files);
  const text = `${JSON.stringify(descriptor, undefined, 2)}\n`;
  const all = [...files, { path: DESCRIPTOR_PATH, content: text }];
  await writeFilesAtomically(all.map(({ path, content }) => ({ path: join(root, path), content })));
}

/** Takes back what was written; nothing else can stand in these places, since they were free. */
async function takeBack(
  names: ArticleNames,
  { root, descriptor }: { root: string; descriptor: string },
): Promise<void> {
  for (const place of placesOf(names)) await Deno.remove(join(root, place), { recursive: true }).catch(() => {});
  await writeFileAtomically(join(root, DESCRIPTOR_PATH), descriptor);
}

/**
 * Creates an article: data with their entries in the data package, study, figure, notebook with outputs, test.
 *
 * @param article Its name.
 * @param context The project, and how its files are completed.
 * @returns The files and folders that were created, from the project's folder.
 * @throws {Failure} If the name is malformed or taken, exit status 2; or if something cannot be written or run. Then
 * all is as it was.
 */
export async function createArticle(article: string, { root, complete }: CreateContext): Promise<string[]> {
  const names = articleNames(article);
  await requireFree(names, root);
  const descriptor = await Deno.readTextFile(join(root, DESCRIPTOR_PATH));
  try {
    await write(names, root);
    await complete(article, placesOf(names));
  } catch (error) {
    await takeBack(names, { root, descriptor });
    throw error;
  }
  return placesOf(names);
}
