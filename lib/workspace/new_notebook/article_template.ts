/**
 * The files of a new article: one worked claim with its data, study, figure, notebook and test.
 *
 * @module
 */
import type { ArticleNames } from "./article_names.ts";
import { formatNotebook } from "../notebook_file.ts";
import { notebookFromText } from "./notebook_text.ts";

/** Tables of an article, by the name of their file. */
export const TABLES: readonly string[] = ["claims", "expected-verdicts", "inputs", "parameters", "text-values"];

/** A new file: its path from the project's folder, and its content. */
export interface NewFile {
  /** Path with forward slashes. */
  readonly path: string;
  /** All of it. */
  readonly content: string;
}

/** The folders of an article, from the project's folder; each holds nothing else. */
export function articleFolders({ article, folder }: ArticleNames): string[] {
  return [`data/${article}`, `lib/studies/${folder}`, `lib/figures/${folder}`, `tests/studies/${folder}`];
}

/** The notebook of an article, from the project's folder. */
export function notebookPath({ article }: ArticleNames): string {
  return `notebooks/${article}.ipynb`;
}

function filled(text: string, names: ArticleNames): string {
  return Object.entries(names).reduce((done, [key, value]) => done.replaceAll(`{{${key}}}`, value), text);
}

async function template(name: string, names: ArticleNames): Promise<string> {
  return filled(await Deno.readTextFile(new URL(`template/${name}`, import.meta.url)), names);
}

/**
 * The files of a new article.
 *
 * @param names Its names.
 * @returns The files; the tables are not in the data package yet.
 */
export async function articleFiles(names: ArticleNames): Promise<NewFile[]> {
  const [data, studies, figures, tests] = articleFolders(names);
  const sources: readonly (readonly [path: string, template: string])[] = [
    ...TABLES.map((table) => [`${data}/${table}.csv`, `${table}.csv`] as const),
    [`${studies}/mod.ts`, "studies.ts.txt"],
    [`${studies}/catching.ts`, "catching.ts.txt"],
    [`${figures}/mod.ts`, "figures.ts.txt"],
    [`${figures}/fall_time.ts`, "fall_time.ts.txt"],
    [`${tests}/catching_test.ts`, "catching_test.ts.txt"],
  ];
  const files = sources.map(async ([path, name]) => ({ path, content: await template(name, names) }));
  const notebook = notebookFromText(await template("notebook.txt", names));
  return [...await Promise.all(files), { path: notebookPath(names), content: formatNotebook(notebook) }];
}
