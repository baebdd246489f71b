import { Buffer } from "node:buffer";
import { inflateSync } from "node:zlib";

/** What a reader of a PDF gets to see. */
export interface PdfPage {
  /** Width and height in pt. */
  readonly size: readonly [number, number];
  /** The text of each run of glyphs, in the order in which they are drawn. */
  readonly text: readonly string[];
  /** Fonts by their PostScript name, with the kind of their embedded file. */
  readonly fonts: ReadonlyMap<string, string | undefined>;
}

interface PdfObject {
  readonly dictionary: string;
  readonly stream: string;
}

type Objects = ReadonlyMap<string, PdfObject>;

/**
 * Reads the one page of a PDF: glyphs of the content stream are taken back to text by the fonts' ToUnicode maps, as
 * when text is selected or searched. Knows what pdfkit writes: composite fonts with codes of two bytes.
 */
export function readPdf(bytes: Uint8Array): PdfPage {
  const objects = objectsOf(Buffer.from(bytes).toString("latin1"));
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\b/.test(dictionary));
  if (pages.length !== 1) throw new Error(`the file must have one page, it has ${pages.length}`);
  const [page] = pages as [PdfObject];
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page.dictionary) ?? [];
  const fonts = fontsOf(page, objects);
  const content = follow(page.dictionary, "Contents", objects).stream;
  return {
    size: [Number(width), Number(height)],
    text: textOf(content, new Map([...fonts].map(([name, font]) => [name, mapOf(font, objects)]))),
    fonts: new Map(
      [...fonts.values()].map((font) => [font.dictionary, font]).map(([, font]) =>
        nameAndFile(font as PdfObject, objects)
      ),
    ),
  };
}

/** Objects by their number, found by the table of their places. */
function objectsOf(text: string): Objects {
  const table = text.slice(Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]));
  if (!table.startsWith("xref")) throw new Error("the file must end in a table of objects");
  const places = [...table.matchAll(/^(\d{10}) \d{5} n/gm)].map(([, place]) => Number(place));
  return new Map(places.map((place) => objectAt(text.slice(place))));
}

function objectAt(text: string): [string, PdfObject] {
  const [head, number, dictionary] = /^(\d+) 0 obj\s([\s\S]*?)(?:\sstream\r?\n|\sendobj)/.exec(
    text,
  ) as unknown as string[];
  const length = /\/Length (\d+)/.exec(dictionary as string)?.[1];
  const isStream = /\sstream\r?\n$/.test(head as string) && length !== undefined;
  const start = (head as string).length;
  const raw = isStream ? Buffer.from(text.slice(start, start + Number(length)), "latin1") : Buffer.alloc(0);
  const isDeflated = dictionary?.includes("/FlateDecode");
  const stream = isStream && isDeflated ? inflateSync(raw) : raw;
  return [number as string, { dictionary: dictionary as string, stream: stream.toString("latin1") }];
}

function follow(dictionary: string, key: string, objects: Objects): PdfObject {
  const number = new RegExp(`/${key} \\[?\\s*(\\d+) 0 R`).exec(dictionary)?.[1] ?? "";
  const found = objects.get(number);
  if (found === undefined) throw new Error(`the file must have ${key}`);
  return found;
}

/** Fonts by the name that the content stream gives them. */
function fontsOf(page: PdfObject, objects: Objects): Map<string, PdfObject> {
  const resources = follow(page.dictionary, "Resources", objects).dictionary;
  const list = /\/Font <<([\s\S]*?)>>/.exec(resources)?.[1] ?? "";
  return new Map(
    [...list.matchAll(/\/(F\d+) (\d+) 0 R/g)].map((
      [, name, number],
    ) => [name as string, objects.get(number as string) as PdfObject]),
  );
}

function nameAndFile(font: PdfObject, objects: Objects): [string, string | undefined] {
  const descendant = follow(font.dictionary, "DescendantFonts", objects);
  const descriptor = follow(descendant.dictionary, "FontDescriptor", objects).dictionary;
  const name = /\/FontName \/[A-Z]{6}\+(\S+)/.exec(descriptor)?.[1] ?? "not a subset";
  return [name, /\/(FontFile\d?) \d+ 0 R/.exec(descriptor)?.[1]];
}

/** Text by glyph code. */
function mapOf(font: PdfObject, objects: Objects): ReadonlyMap<number, string> {
  const map = follow(font.dictionary, "ToUnicode", objects).stream;
  const found = new Map<number, string>();
  for (const [, first, , list] of map.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g)) {
    const start = parseInt(first as string, 16);
    [...(list as string).matchAll(/<(\w+)>/g)].forEach(([, hex], i) => found.set(start + i, fromUtf16(hex as string)));
  }
  return found;
}

function fromUtf16(hex: string): string {
  return String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));
}

function textOf(content: string, maps: ReadonlyMap<string, ReadonlyMap<number, string>>): string[] {
  const runs: string[] = [];
  let map: ReadonlyMap<number, string> = new Map();
  for (const [token, name, hex] of content.matchAll(/\bBT\b|\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>(?=[^<]*T[jJ])/g)) {
    if (token === "BT") runs.push("");
    else if (name) map = maps.get(name) ?? new Map();
    else if (hex) {
      runs[runs.length - 1] += (hex.match(/.{4}/g) ?? []).map((code) => map.get(parseInt(code, 16)) ?? "\ufffd").join(
        "",
      );
    }
  }
  return runs;
}
