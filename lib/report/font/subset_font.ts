/**
 * A part of a font: the same glyph numbers and widths, outlines only for some characters. Small enough to go into every
 * page, where it both draws and measures text.
 *
 * @module
 */
import { type FontTables, readTables, writeTables } from "./font_tables.ts";
import { variantGlyphs } from "./math_variants.ts";

/** Ranges of characters, both ends included. */
export type CharacterRanges = readonly (readonly [first: number, last: number])[];

/** A character and the number of its glyph. */
interface Mapped {
  readonly character: number;
  readonly glyph: number;
}

/** Tables that a browser asks for besides those that are made anew. */
const KEPT = ["head", "hhea", "maxp", "OS/2", "hmtx", "name"];
/** Bits of a part of a composite glyph. */
const PART = { words: 0x0001, scale: 0x0008, more: 0x0020, scales: 0x0040, matrix: 0x0080 };

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function tableOf(tables: FontTables, tag: string): Uint8Array<ArrayBuffer> {
  const table = tables.get(tag);
  if (table === undefined) throw new TypeError(`Cannot take a part of a font: it must have a ${tag} table`);
  return table;
}

/** Characters of the map of format 12, as far as they are wanted. */
function mappedCharacters(cmap: Uint8Array, ranges: CharacterRanges): Mapped[] {
  const view = viewOf(cmap);
  const records = Array.from({ length: view.getUint16(2) }, (_, i) => view.getUint32(4 + 8 * i + 4));
  const subtable = records.find((offset) => view.getUint16(offset) === 12);
  if (subtable === undefined) throw new TypeError("Cannot take a part of a font: it must have a map of format 12");
  const groups = Array.from({ length: view.getUint32(subtable + 12) }, (_, i) => subtable + 16 + 12 * i);
  return groups.flatMap((group) => {
    const [first, last, glyph] = [0, 4, 8].map((at) => view.getUint32(group + at)) as [number, number, number];
    const wanted = ranges.map(([from, to]) => [Math.max(first, from), Math.min(last, to)] as const);
    return wanted.flatMap(([from, to]) =>
      Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => ({
        character: from + i,
        glyph: glyph + from + i - first,
      }))
    );
  }).toSorted((a, b) => a.character - b.character);
}

/** A character map of format 12 with one group for each run. */
function characterMap(mapped: readonly Mapped[]): Uint8Array<ArrayBuffer> {
  const starts = mapped.filter(({ character, glyph }, i) => {
    const before = mapped[i - 1];
    return before === undefined || before.character + 1 !== character || before.glyph + 1 !== glyph;
  });
  const table = new Uint8Array(28 + 12 * starts.length);
  const view = viewOf(table);
  // Version 0, one subtable for platform 3, encoding 10 (Unicode, full), 12 bytes further on.
  [0, 1, 3, 10].forEach((value, i) => view.setUint16(2 * i, value));
  view.setUint32(8, 12);
  view.setUint16(12, 12);
  view.setUint32(16, 16 + 12 * starts.length);
  view.setUint32(24, starts.length);
  for (const [i, { character, glyph }] of starts.entries()) {
    const next = starts[i + 1];
    const end = next === undefined ? mapped.length : mapped.indexOf(next);
    [character, mapped[end - 1]!.character, glyph].forEach((value, k) => view.setUint32(28 + 12 * i + 4 * k, value));
  }
  return table;
}

/** Offsets of the outlines; `head` says whether they are stored in words of 2 or 4 bytes. */
function outlineOffsets(tables: FontTables): number[] {
  const isLong = viewOf(tableOf(tables, "head")).getInt16(50) === 1;
  const loca = viewOf(tableOf(tables, "loca"));
  const count = loca.byteLength / (isLong ? 4 : 2);
  return Array.from({ length: count }, (_, i) => isLong ? loca.getUint32(4 * i) : 2 * loca.getUint16(2 * i));
}

/** Glyphs that a composite glyph is put together from. */
function partsOf(outline: Uint8Array): number[] {
  const view = viewOf(outline);
  if (outline.length === 0 || view.getInt16(0) >= 0) return [];
  const parts: number[] = [];
  for (let at = 10, flags = PART.more; flags & PART.more;) {
    flags = view.getUint16(at);
    parts.push(view.getUint16(at + 2));
    const scales = flags & PART.matrix ? 8 : flags & PART.scales ? 4 : flags & PART.scale ? 2 : 0;
    at += 4 + (flags & PART.words ? 4 : 2) + scales;
  }
  return parts;
}

function withParts(glyphs: readonly number[], outlineOf: (glyph: number) => Uint8Array): Set<number> {
  const all = new Set<number>();
  const open = [...glyphs];
  for (let glyph = open.pop(); glyph !== undefined; glyph = open.pop()) {
    if (all.has(glyph)) continue;
    all.add(glyph);
    open.push(...partsOf(outlineOf(glyph)));
  }
  return all;
}

/** Outlines of the wanted glyphs; all others are empty. */
function outlines(
  tables: FontTables,
  glyphs: readonly number[],
): { glyf: Uint8Array<ArrayBuffer>; loca: Uint8Array<ArrayBuffer> } {
  const offsets = outlineOffsets(tables), glyf = tableOf(tables, "glyf");
  const outlineOf = (glyph: number): Uint8Array => glyf.subarray(offsets[glyph], offsets[glyph + 1]);
  const wanted = withParts([0, ...glyphs], outlineOf);
  const loca = new Uint8Array(4 * offsets.length);
  const kept: Uint8Array[] = [];
  let length = 0;
  for (let glyph = 0; glyph < offsets.length; glyph += 1) {
    viewOf(loca).setUint32(4 * glyph, length);
    if (glyph === offsets.length - 1 || !wanted.has(glyph)) continue;
    kept.push(outlineOf(glyph));
    length += kept.at(-1)!.length;
  }
  const joined = new Uint8Array(length);
  kept.reduce((at, outline) => (joined.set(outline, at), at + outline.length), 0);
  return { glyf: joined, loca };
}

/** The table `post` of version 3: no names of glyphs. */
function withoutGlyphNames(post: Uint8Array): Uint8Array<ArrayBuffer> {
  const short = new Uint8Array(post.subarray(0, 32));
  viewOf(short).setUint32(0, 0x00030000);
  return short;
}

function withLongOffsets(head: Uint8Array): Uint8Array<ArrayBuffer> {
  const changed = new Uint8Array(head);
  viewOf(changed).setInt16(50, 1);
  return changed;
}

/**
 * Takes the part of a font that draws some characters; where the font can set equations, in all sizes. Kerning and other layout tables are left out: charts measure text
 * by advance widths alone.
 *
 * @param file Bytes of a TrueType file.
 * @param ranges The characters; those that the font lacks are passed over.
 * @returns Bytes of a TrueType file with the same glyph numbers and advance widths.
 * @throws {TypeError} If the file lacks a table that is needed.
 * @example
 * ```ts
 * import { fontFile } from "lib/charts/fonts.ts";
 * import { parseTrueType } from "lib/charts/true_type.ts";
 * import { subsetFont } from "lib/report/font/subset_font.ts";
 * import { expect } from "@std/expect";
 *
 * const digits = parseTrueType(subsetFont(fontFile("regular"), [[0x30, 0x39]]));
 * expect([digits.has(0x37), digits.has(0x41)]).toEqual([true, false]);
 * ```
 */
export function subsetFont(file: Uint8Array, ranges: CharacterRanges): Uint8Array<ArrayBuffer> {
  const tables = readTables(file);
  const mapped = mappedCharacters(tableOf(tables, "cmap"), ranges);
  const math = tables.get("MATH");
  const glyphs = mapped.map(({ glyph }) => glyph);
  const larger = math === undefined ? [] : variantGlyphs(math, glyphs);
  const { glyf, loca } = outlines(tables, [...glyphs, ...larger]);
  const kept = KEPT.map((tag) => [tag, tableOf(tables, tag)] as const);
  return writeTables(
    new Map([
      ...kept,
      ["head", withLongOffsets(tableOf(tables, "head"))],
      ["cmap", characterMap(mapped)],
      ["glyf", glyf],
      ["loca", loca],
      ["post", withoutGlyphNames(tableOf(tables, "post"))],
      ...(math === undefined ? [] : [["MATH", math] as const]),
    ]),
  );
}
