/**
 * The figures of a run as files, and the entries that describe them in the manifest.
 *
 * @module
 */
import { join } from "node:path";
import { chartFromSpec, sourceDataCsv } from "../charts/mod.ts";
import { writeFileAtomically } from "./atomic_write.ts";
import { type DataFile, dataFiles } from "./data_files.ts";
import { Failure } from "./failure.ts";
import { FIGURE_FORMATS, figureDocument } from "./figure_documents.ts";
import { sha256 } from "./sha256.ts";
import { type FigureRecord, recordsOf, type WorkspaceRecord } from "./workspace_record.ts";

/** A file of a figure. */
export interface FigureFile {
  /** Path from the folder of all figures, with forward slashes. */
  readonly path: string;
  /** SHA-256 of its content, in hexadecimal. */
  readonly sha256: string;
}

/** What the manifest says about a figure. */
export interface ManifestEntry {
  /** Unique in the notebook; names the files. */
  readonly id: string;
  /** The notebook's name. */
  readonly notebook: string;
  /** Short title. */
  readonly title: string;
  /** What is shown, parameters, source, caveat. */
  readonly caption: string;
  /** What the figure shows, for readers who do not see it. */
  readonly alt: string;
  /** The parameters of the notebook. */
  readonly parameters: Readonly<Record<string, number | string>>;
  /** The data files that are drawn. */
  readonly data: readonly DataFile[];
  /** Versions by name of the software. */
  readonly versions: Readonly<Record<string, string>>;
  /** The files: what it was drawn from, each format, source data. */
  readonly files: readonly FigureFile[];
}

/** Where the figures of a notebook go. */
export interface FigureTarget {
  /** The notebook's name. */
  readonly notebook: string;
  /** The folder of all figures; those of the notebook go into a folder of its name. */
  readonly folder: string;
  /** Stops between two files. */
  readonly signal?: AbortSignal;
}

/** What a figure was made from. */
export type Provenance = Pick<ManifestEntry, "id" | "notebook" | "parameters" | "data" | "versions">;

const ID = /^[A-Za-z][\w.-]*$/;

/**
 * Writes each figure as SVG, PNG and PDF, its source data as CSV, and what it was drawn from as JSON. Files of figures that the notebook no
 * longer has are removed.
 *
 * @param records What the notebook recorded; of two figures with the same id the later one holds.
 * @param target Notebook, folder, abort signal.
 * @returns The manifest's entries, in the order of the figures.
 * @throws {Failure} If a figure's id cannot name a file, or a file cannot be written.
 */
export async function exportFigures(
  records: readonly WorkspaceRecord[],
  target: FigureTarget,
): Promise<ManifestEntry[]> {
  const figures = new Map(recordsOf(records, "figure").map((figure) => [figure.id, figure]));
  const entries: ManifestEntry[] = [];
  for (const figure of figures.values()) {
    const provenance = await provenanceOf(figure, { notebook: target.notebook, records });
    entries.push(await exportFigure(figure, provenance, target));
  }
  await removeOthers(entries, target);
  return entries;
}

async function provenanceOf(
  { id, data = [] }: FigureRecord,
  { notebook, records }: { readonly notebook: string; readonly records: readonly WorkspaceRecord[] },
): Promise<Provenance> {
  if (!ID.test(id)) throw new Failure(`Cannot export the figure ${id} of ${notebook}: the id must be a word`);
  const parameters = recordsOf(records, "parameters").at(-1)?.values ?? {};
  const versions = recordsOf(records, "footer").at(-1)?.versions ?? { deno: Deno.version.deno };
  return { id, notebook, parameters, data: await dataFiles(data), versions };
}

async function exportFigure(
  figure: FigureRecord,
  provenance: Provenance,
  { folder, signal }: FigureTarget,
): Promise<ManifestEntry> {
  const files: FigureFile[] = [];
  for (const [extension, content] of await contentsOf(figure, provenance)) {
    signal?.throwIfAborted();
    const path = `${provenance.notebook}/${figure.id}.${extension}`;
    await writeFileAtomically(join(folder, path), content);
    files.push({ path, sha256: await sha256(content) });
  }
  const { title, caption, alt } = figure;
  const { id, notebook, ...made } = provenance;
  return { id, notebook, title, caption, alt, ...made, files };
}

async function contentsOf(figure: FigureRecord, provenance: Provenance): Promise<[string, string | Uint8Array][]> {
  const { kind: _kind, svg: _svg, ...spec } = figure;
  const contents: [string, string | Uint8Array][] = [["json", `${JSON.stringify(spec, null, 1)}\n`]];
  for (const format of FIGURE_FORMATS) {
    contents.push([format, await figureDocument({ ...figure, provenance: { ...provenance } }, format)]);
  }
  contents.push(["csv", sourceDataCsv(chartFromSpec(figure.chart))]);
  return contents;
}

async function removeOthers(entries: readonly ManifestEntry[], { notebook, folder }: FigureTarget): Promise<void> {
  const kept = new Set(entries.flatMap(({ files }) => files.map(({ path }) => path)));
  const found = await Array.fromAsync(Deno.readDir(join(folder, notebook))).catch(() => []);
  for (const { name } of found) {
    if (!kept.has(`${notebook}/${name}`)) await Deno.remove(join(folder, notebook, name));
  }
}
