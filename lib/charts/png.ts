/**
 * SVG to PNG with the bundled font, at a physical resolution that the file states.
 *
 * @module
 */
import { Buffer } from "node:buffer";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { fontFile, type FontStyle } from "./fonts.ts";
import { packageFolder } from "./package_folder.ts";

/** How a PNG is written. */
export interface PngOptions {
  /** Pixels per inch. @default {300} */
  readonly dpi?: number;
  /** Text written into the file: keyword (such as Title, Description, Source) to text. */
  readonly text?: Readonly<Record<string, string>>;
}

type ResvgModule = typeof import("@resvg/resvg-wasm");

const PIXELS_PER_INCH = 96;
const METRES_PER_INCH = 0.0254;
/** Signature of 8 bytes and the IHDR chunk of 25. */
const END_OF_HEADER = 33;

let renderer: Promise<ResvgModule> | undefined;

/**
 * Renders an SVG as PNG. Text is drawn in Inter; nothing depends on the machine's fonts. Needs permission to read the npm packages.
 *
 * @param svg A standalone SVG document, as from `renderSvg`.
 * @param options Resolution and text to embed.
 * @returns The file's bytes; equal input gives equal bytes.
 * @throws {RangeError} If dpi is not between 36 and 2400.
 *
 * @example
 * ```ts
 * import { svgToPng } from "lib/charts/png.ts";
 * import { expect } from "@std/expect";
 *
 * const png = await svgToPng('<svg xmlns="http://www.w3.org/2000/svg" width="1in" height="1in"/>', { dpi: 200 });
 * expect(new DataView(png.buffer).getUint32(16)).toBe(200);
 * ```
 */
export async function svgToPng(
  svg: string,
  { dpi = 300, text = {} }: PngOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  if (!(dpi >= 36 && dpi <= 2400)) {
    throw new RangeError(`Cannot write a PNG: dpi must be within 36 to 2400, got ${dpi}`);
  }
  renderer ??= loadRenderer();
  const { Resvg } = await renderer;
  const resvg = new Resvg(svg, {
    fitTo: { mode: "zoom", value: dpi / PIXELS_PER_INCH },
    font: {
      fontBuffers: stylesIn(svg).map(fontFile),
      defaultFontFamily: "Inter",
      sansSerifFamily: "Inter",
    },
  });
  const image = resvg.render();
  const png = image.asPng();
  image.free();
  resvg.free();
  const chunks = [
    physicalSize(dpi),
    ...Object.entries(text).map(([keyword, value]) => internationalText(keyword, value)),
  ];
  return new Uint8Array(Buffer.concat([png.subarray(0, END_OF_HEADER), ...chunks, png.subarray(END_OF_HEADER)]));
}

/** The styles that the text uses: each font takes the renderer longer than a plot does. */
function stylesIn(svg: string): FontStyle[] {
  const styles: FontStyle[] = ["regular"];
  if (/font-weight="?(bold|[6-9]00)/.test(svg)) styles.push("bold");
  if (/font-style="?italic/.test(svg)) styles.push("italic");
  return styles;
}

async function loadRenderer(): Promise<ResvgModule> {
  const resvg = await import("@resvg/resvg-wasm");
  try {
    await resvg.initWasm(await readFile(join(packageFolder("@resvg/resvg-wasm"), "index_bg.wasm")));
  } catch (error) {
    // A second copy of this module, for instance one that a notebook reloaded, finds the package already initialised.
    if (!String(error).includes("Already initialized")) throw error;
  }
  return resvg;
}

/** pHYs: pixels per metre both ways. */
function physicalSize(dpi: number): Uint8Array {
  const data = new DataView(new ArrayBuffer(9));
  const pixelsPerMetre = Math.round(dpi / METRES_PER_INCH);
  data.setUint32(0, pixelsPerMetre);
  data.setUint32(4, pixelsPerMetre);
  data.setUint8(8, 1);
  return chunk("pHYs", new Uint8Array(data.buffer));
}

/** iTXt: keyword, no compression, no language, UTF-8 text. */
function internationalText(keyword: string, text: string): Uint8Array {
  return chunk("iTXt", new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`));
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}
