/**
 * SVG to vector PDF with embedded TrueType and text that can be selected and searched.
 *
 * @module
 */
import { Buffer } from "node:buffer";
import { parseSvg } from "./document.ts";
import { fontFile, type FontStyle } from "./fonts.ts";

/** What stands in the document information. */
export interface PdfInfo {
  /** Title of the document. */
  readonly title?: string;
  /** Caption or alternative text. */
  readonly subject?: string;
  /** Keywords, separated by commas. */
  readonly keywords?: string;
  /** Who made it. */
  readonly author?: string;
  /** What the figure shows, for screen readers. */
  readonly alt?: string;
}

const POINTS: Readonly<Record<string, number>> = { mm: 72 / 25.4, cm: 72 / 2.54, in: 72, pt: 1, px: 0.75, "": 0.75 };

/** Equal input gives equal bytes, so a file carries no time of its own. */
const FIXED_DATE = new Date(0);

/**
 * Writes an SVG as a PDF of one page whose size is the SVG's own. Needs permission to read the npm packages.
 *
 * @param svg A standalone SVG document, as from `renderSvg`.
 * @param info Document information.
 * @returns The file's bytes; equal input gives equal bytes.
 *
 * @example
 * ```ts
 * import { svgToPdf } from "lib/charts/pdf.ts";
 * import { expect } from "@std/expect";
 *
 * const pdf = await svgToPdf('<svg xmlns="http://www.w3.org/2000/svg" width="1in" height="2in"/>');
 * expect(new TextDecoder("latin1").decode(pdf)).toContain("/MediaBox [0 0 72 144]");
 * ```
 */
export async function svgToPdf(svg: string, info: PdfInfo = {}): Promise<Uint8Array<ArrayBuffer>> {
  const [{ default: PDFDocument }, { default: svgToPdfkit }] = await Promise.all([
    import("pdfkit"),
    import("svg-to-pdfkit"),
  ]);
  const [width, height] = pageSize(svg);
  const document = new PDFDocument({
    size: [width, height],
    margin: 0,
    font: null,
    lang: "en",
    displayTitle: true,
    tagged: true,
    info: documentInformation(info),
  });
  const bytes = collect(document);
  for (const style of ["regular", "bold", "italic"] as const) {
    document.registerFont(style, Buffer.from(fontFile(style)));
  }
  const draw = () => svgToPdfkit(document, svg, 0, 0, { width, height, assumePt: false, fontCallback });
  document.addStructure(document.struct("Figure", { alt: info.alt ?? info.subject ?? info.title ?? "" }, draw));
  document.end();
  return await bytes;
}

function documentInformation({ title, subject, keywords, author }: PdfInfo): Record<string, unknown> {
  const given = { Title: title, Subject: subject, Keywords: keywords, Author: author };
  const information = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...information, CreationDate: FIXED_DATE, ModDate: FIXED_DATE };
}

/** Width and height in pt. */
function pageSize(svg: string): [number, number] {
  const root = parseSvg(svg);
  return [lengthInPoints(root.getAttribute("width")), lengthInPoints(root.getAttribute("height"))];
}

function lengthInPoints(length: string | null): number {
  const [, number, unit = ""] = /^([\d.]+)(mm|cm|in|pt|px)?$/.exec(length ?? "") ?? [];
  if (number === undefined) throw new RangeError(`Cannot write a PDF: width and height must be lengths, got ${length}`);
  return Number((Number(number) * POINTS[unit]!).toFixed(3));
}

function fontCallback(_family: string, bold: boolean, italic: boolean): FontStyle {
  if (bold) return "bold";
  return italic ? "italic" : "regular";
}

interface PdfStream {
  on(event: "data", listener: (chunk: Uint8Array) => void): void;
  on(event: "end", listener: () => void): void;
  on(event: "error", listener: (error: Error) => void): void;
}

function collect(document: PdfStream): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on("data", (chunk) => chunks.push(chunk));
    document.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on("error", reject);
  });
}
