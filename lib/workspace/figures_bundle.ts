/**
 * Figures as one archive for a journal: figures, source data, captions, citation, manifest.
 *
 * @module
 */
import { readProjectFile } from "../data/data_package.ts";
import { captionsMarkdown, captionsText } from "./figures_captions.ts";
import type { ExportedFigure } from "./figures_export.ts";
import { zipArchive, type ZipEntry } from "./zip.ts";

/**
 * Writes the archive.
 *
 * @param figures The figures with their files.
 * @returns The archive's bytes; equal figures give equal bytes.
 */
export async function figuresBundle(figures: readonly ExportedFigure[]): Promise<Uint8Array> {
  const entries = figures.map(({ entry }) => entry);
  return zipArchive([
    ...figures.flatMap(({ files }) => files),
    text("captions.md", captionsMarkdown(entries)),
    text("captions.txt", captionsText(entries)),
    text("manifest.json", `${JSON.stringify(entries, null, 2)}\n`),
    { path: "CITATION.cff", content: await readProjectFile("CITATION.cff") },
  ]);
}

function text(path: string, content: string): ZipEntry {
  return { path, content: new TextEncoder().encode(content) };
}
