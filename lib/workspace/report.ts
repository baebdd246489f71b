/**
 * `deno task report`: pages for readers, made from executed notebooks.
 *
 * @module
 */
import { join } from "node:path";
import { loadArticles, loadClaims, projectRoot } from "../data/mod.ts";
import {
  commandLine,
  furtherFigures,
  indexBody,
  type ListedArgument,
  type LivePage,
  loadLivePage,
  notebookBody,
  pageDocument,
  type ReportNotebook,
  type ShownFigure,
  shownIn,
} from "../report/mod.ts";
import { writeFilesAtomically } from "./atomic_write.ts";
import { Failure } from "./failure.ts";
import { findNotebooks } from "./find_notebooks.ts";
import { readNotebook } from "./notebook_file.ts";
import type { Notebook } from "./notebook_format.ts";
import type { OutFolder } from "./out_folder.ts";
import { pageStyle } from "./page_style.ts";
import { bundlePageScript } from "./report_bundle.ts";
import { reportNotebook } from "./report_notebook.ts";
import { sourcesOf } from "./report_sources.ts";
import { sha256 } from "./sha256.ts";
import { shownPath } from "./shown_path.ts";
import { sideBySide } from "./side_by_side.ts";
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
  /** Stops before any page is written. */
  readonly signal?: AbortSignal;
  /** The folder of the notebooks that are shown where there was no run; that of the project unless told. */
  readonly folder?: string;
}

/** A notebook that has a page. */
interface Source {
  readonly name: string;
  readonly path: string;
  readonly notebook: Notebook;
  readonly report: ReportNotebook;
}

/** A page that is not written yet. */
interface PageFile {
  readonly name: string;
  readonly content: string;
}

/** What a page has besides its notebook where it has live steps. */
interface LiveParts {
  readonly page: LivePage<unknown>;
  readonly further: readonly ShownFigure[];
  readonly script: string;
}

/**
 * Writes the report of the last run.
 *
 * @param out The folder of the run; where it has no notebooks they are shown as they are stored.
 * @param context Abort signal, and in tests other notebooks.
 * @returns The pages: the index and one for each notebook.
 * @throws {Failure} If there is no notebook, a page's script cannot be bundled or a file cannot be written.
 * @throws {unknown} The signal's reason, when it aborts.
 */
export async function writeReport(out: OutFolder, { signal, folder }: ReportContext = {}): Promise<ReportPage[]> {
  const sources = await readSources(out, folder ?? join(projectRoot(), "notebooks"));
  const notebookPages = await sideBySide(sources, notebookPage, { limit: sources.length });
  const pages = [await indexPage(sources), ...notebookPages];
  const files = pages.map(({ name, content }) => ({
    path: join(out.report, name),
    content: new TextEncoder().encode(content),
  }));
  await writeFilesAtomically(files, { signal });
  return files.map(({ path, content }) => ({ path, bytes: content.length }));
}

async function readSources(out: OutFolder, folder: string): Promise<Source[]> {
  const executed = await findNotebooks([], out.notebooks);
  const files = executed.length > 0 ? executed : await findNotebooks([], folder);
  if (files.length === 0) throw new Failure(`Cannot report: there is no notebook in ${shownPath(folder)}`);
  return await Promise.all(files.map(async ({ name, path }) => {
    const notebook = await readNotebook(path);
    return { name, path, notebook, report: reportNotebook(name, notebook) };
  }));
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

async function indexPage(sources: readonly Source[]): Promise<PageFile> {
  const content = await pageDocument({
    title: "Arguments, recomputed",
    description: "Articles retraced as arguments: claims, verdicts, and how far they carry.",
    style: await pageStyle({ equations: false }),
    body: indexBody({ listed: await Promise.all(sources.map(listed)), made: [madeWith()] }),
  });
  return { name: "index.html", content };
}

async function liveParts({ name, notebook, report }: Source): Promise<LiveParts | undefined> {
  const page = await loadLivePage(name, writtenParameters(notebook));
  if (page === undefined) return undefined;
  const shown = new Set(shownIn(report.cells).flatMap((item) => item.kind === "figure" ? [item.id] : []));
  return { page, further: furtherFigures(page, shown), script: await bundlePageScript(name) };
}

async function madeFrom({ name, path, notebook }: Source, live: LiveParts | undefined): Promise<string[]> {
  const { seed } = writtenParameters(notebook);
  return [
    `Made from ${shownPath(path)}, SHA-256 ${await sha256(await Deno.readFile(path))}.`,
    ...(seed === undefined ? [] : [`Seed of every random number: ${seed}.`]),
    `To compute it again: ${live === undefined ? `deno task run ${name}` : commandLine(live.page, [], {})}`,
    madeWith(),
  ];
}

async function notebookPage(source: Source): Promise<PageFile> {
  const { name, report } = source;
  const live = await liveParts(source);
  const body = notebookBody({
    notebook: report,
    further: live?.further ?? [],
    sources: await isArticle(name) ? await sourcesOf(name) : [],
    made: await madeFrom(source, live),
  });
  const content = await pageDocument({
    title: report.title,
    description: `An argument retraced claim by claim: ${report.title}`,
    style: await pageStyle({ equations: true }),
    data: live?.page,
    script: live?.script,
    body,
  });
  return { name: `${name}.html`, content };
}
