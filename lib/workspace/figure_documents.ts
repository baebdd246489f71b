/**
 * A figure as files for other programs: SVG, PNG and PDF, each with what identifies and explains it inside.
 *
 * @module
 */
import { svgToPdf } from "../charts/pdf.ts";
import { svgToPng } from "../charts/png.ts";
import { withTextLengths } from "../notebook/text_lengths.ts";

/** A figure and what is written into its files. */
export interface FigureSource {
  /** A standalone SVG document. */
  readonly svg: string;
  /** Short title. */
  readonly title: string;
  /** What is shown, parameters, source, caveat. */
  readonly caption: string;
  /** What the figure shows, for readers who do not see it. */
  readonly alt: string;
  /** What the figure was made from: parameters, data files and their hashes, versions. */
  readonly provenance: Readonly<Record<string, unknown>>;
}

/** A format that figures are written in. */
export type FigureFormat = "svg" | "png" | "pdf";

/** All formats. */
export const FIGURE_FORMATS: readonly FigureFormat[] = ["svg", "png", "pdf"];

/** Pixels per inch of a PNG unless told. */
export const PNG_DPI = 300;

/**
 * Writes a figure in one format. Equal input gives equal bytes. Texts of an SVG keep their width where Inter is not
 * installed; PNG and PDF bring the font along.
 *
 * @param figure The figure.
 * @param format The format.
 * @param options Pixels per inch of a PNG, 300 unless told.
 * @returns The file's content.
 */
export async function figureDocument(
  figure: FigureSource,
  format: FigureFormat,
  { dpi = PNG_DPI }: { readonly dpi?: number } = {},
): Promise<string | Uint8Array> {
  const { svg, title, caption, alt } = figure;
  const provenance = JSON.stringify(figure.provenance);
  switch (format) {
    case "svg":
      return withMetadata(withTextLengths(svg), { caption, provenance });
    case "png":
      return await svgToPng(svg, {
        dpi,
        text: { Title: title, Description: alt, Caption: caption, Source: provenance },
      });
    case "pdf":
      return await svgToPdf(svg, { title, subject: caption, alt, keywords: provenance });
  }
}

function withMetadata(svg: string, { caption, provenance }: { caption: string; provenance: string }): string {
  const metadata = `<metadata>${escapeXml(`${caption}\n${provenance}`)}</metadata>`;
  return svg.replace(/<\/svg>\s*$/, () => `${metadata}</svg>\n`);
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
