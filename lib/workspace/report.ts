/**
 * `deno task report`: pages for readers, made from executed notebooks.
 *
 * @module
 */
import { join } from "node:path";
import { loadArticles, loadClaims, projectRoot } from "../data/mod.ts";
import {
  fontFaces,
  furtherFigures,
  indexBody,
  type ListedArgument,
  type LivePage,
  loadLivePage,
  notebookBody,
  pageDocument,
  pageFonts,
  type ReportNotebook,
  shownIn,
} from "../report/mod.ts";
import { writeFileAtomically } from "./atomic_write.ts";
import { Failure } from "./failure.ts";
import { findNotebooks } from "./find_notebooks.ts";
import { readNotebook } from "./notebook_file.ts";
import type { Notebook } from "./notebook_format.ts";
import type { OutFolder } from "./out_folder.ts";
import { bundlePageScript } from "./report_bundle.ts";
import { reportNotebook } from "./report_notebook.ts";
import { sourcesOf } from "./report_sources.ts";
import { sha256 } from "./sha256.ts";
import { shownPath } from "./shown_path.ts";
import { writtenParameters } from "./written_parameters.ts";

/** A page that was written. */
export interface ReportPage {
  /** Its file. */
  readonly path: string;
  /** Its length in bytes. */
  readonly bytes: number;
}

/** What a report is made with. */
export interface ReportContext {
  /** Stops between two pages. */
  readonly signal?: AbortSignal;
  /** The folder of the notebooks that are shown where a run left none; that of the project unless told. */
  readonly folder?: string;
}

/** A notebook that has a page. */
interface Source {
  readonly name: string;
  readonly path: string;
  readonly notebook: Notebook;
  readonly report: ReportNotebook;
}

/** What all pages share. */
interface Shared {
  readonly style: string;
  readonly folder: string;
  readonly signal?: AbortSignal;
}

/**
 * Writes the report of the last run.
 *
 * @param out The folder of the run; a notebook that it does not have is shown as it is stored.
 * @param context Abort signal, and in tests other notebooks.
 * @returns The pages: the index and one for each notebook.
 * @throws {Failure} If there is no notebook, a page's script cannot be bundled or a file cannot be written.
 * @throws {unknown} The signal's reason, when it aborts.
 */
export async function writeReport(out: OutFolder, { signal, folder }: ReportContext = {}): Promise<ReportPage[]> {
  const sources = await readSources(out, folder ?? join(projectRoot(), "notebooks"));
  const target = join(out.path, "report");
  await Deno.mkdir(target, { recursive: true });
  const shared = { style: await pageStyle(), folder: target, signal };
  const pages: ReportPage[] = [await writeIndex(sources, shared)];
  for (const source of sources) pages.push(await writeNotebookPage(source, shared));
  return pages;
}

async function readSources(out: OutFolder, folder: string): Promise<Source[]> {
  const [executed, stored] = await Promise.all([out.notebooks, folder].map((from) => findNotebooks([], from)));
  const names = new Set(executed!.map(({ name }) => name));
  const files = [...executed!, ...stored!.filter(({ name }) => !names.has(name))];
  if (files.length === 0) throw new Failure(`Cannot report: there is no notebook in ${shownPath(folder)}`);
  return await Promise.all(files.map(async ({ name, path }) => {
    const notebook = await readNotebook(path);
    return { name, path, notebook, report: reportNotebook(name, notebook) };
  }));
}

async function pageStyle(): Promise<string> {
  const file = join(projectRoot(), "lib/report/pages/report.css");
  return `${fontFaces(pageFonts())}\n${await Deno.readTextFile(file)}`;
}

async function isArticle(name: string): Promise<boolean> {
  return (await loadArticles()).includes(name);
}

async function listed({ name, report }: Source): Promise<ListedArgument> {
  return { notebook: report, claims: await isArticle(name) ? await loadClaims(name) : [] };
}

function madeWith(): string {
  return `Made by deno task report with Deno ${Deno.version.deno}. Nothing on these pages is loaded from elsewhere.`;
}

async function writePage(file: string, content: string, { folder, signal }: Shared): Promise<ReportPage> {
  signal?.throwIfAborted();
  const path = join(folder, file);
  await writeFileAtomically(path, content);
  return { path, bytes: new TextEncoder().encode(content).length };
}

async function writeIndex(sources: readonly Source[], shared: Shared): Promise<ReportPage> {
  const content = await pageDocument({
    title: "Arguments, recomputed",
    description: "Articles retraced as arguments: claims, verdicts, and how far they carry.",
    style: shared.style,
    body: indexBody({ listed: await Promise.all(sources.map(listed)), made: [madeWith()] }),
  });
  return await writePage("index.html", content, shared);
}

async function liveParts(
  { name, notebook, report }: Source,
  { folder }: Shared,
): Promise<
  { readonly page: LivePage<unknown>; readonly script: string; readonly shown: ReadonlySet<string> } | undefined
> {
  const page = await loadLivePage(name, writtenParameters(notebook));
  if (page === undefined) return undefined;
  const shown = new Set(shownIn(report.cells).flatMap((item) => item.kind === "figure" ? [item.id] : []));
  return { page, shown, script: await bundlePageScript(name, folder) };
}

async function madeFrom({ name, path, notebook }: Source): Promise<string[]> {
  const { seed } = writtenParameters(notebook);
  return [
    `Made from ${shownPath(path)}, SHA-256 ${await sha256(await Deno.readFile(path))}.`,
    ...(seed === undefined ? [] : [`Seed of every random number: ${seed}.`]),
    `To compute it again: deno task run ${name}`,
    madeWith(),
  ];
}

async function writeNotebookPage(source: Source, shared: Shared): Promise<ReportPage> {
  const { name, report } = source;
  const live = await liveParts(source, shared);
  const body = notebookBody({
    notebook: report,
    further: live === undefined ? [] : furtherFigures(live.page, live.shown),
    sources: await isArticle(name) ? await sourcesOf(name) : [],
    made: await madeFrom(source),
  });
  const content = await pageDocument({
    title: report.title,
    description: `An argument retraced claim by claim: ${report.title}`,
    style: shared.style,
    data: live?.page,
    script: live?.script,
    body,
  });
  return await writePage(`${name}.html`, content, shared);
}
