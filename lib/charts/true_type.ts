/**
 * Advance widths out of a TrueType file: the tables `head`, `hhea`, `hmtx` and the Unicode map `cmap` of format 12
 * (OpenType specification 1.9).
 *
 * @module
 */

/** What measuring text needs of a font. */
export interface FontMetrics {
  /** Font units in the font size. */
  readonly unitsPerEm: number;
  /** Height of flat capitals in font units. */
  readonly capHeight: number;
  /** Whether the font draws the character. */
  has(codePoint: number): boolean;
  /** Advance width in font units; that of the missing glyph where the font has none. */
  advance(codePoint: number): number;
}

/** A run of characters whose glyphs are numbered in step. */
interface Group {
  readonly first: number;
  readonly last: number;
  readonly glyph: number;
}

const UNICODE_FULL = { platform: 3, encoding: 10, format: 12 };

/**
 * Reads a font's metrics.
 *
 * @param file Bytes of a TrueType file.
 * @returns Its metrics.
 * @throws {TypeError} If a needed table is missing.
 *
 * @example
 * ```ts
 * import { fontFile } from "lib/charts/fonts.ts";
 * import { parseTrueType } from "lib/charts/true_type.ts";
 * import { expect } from "@std/expect";
 *
 * const inter = parseTrueType(fontFile("regular"));
 * expect(inter.has("−".codePointAt(0)!)).toBe(true);
 * ```
 */
export function parseTrueType(file: Uint8Array): FontMetrics {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tables = tableOffsets(view);
  const groups = characterGroups(view, tables("cmap"));
  const widths = tables("hmtx");
  const lastWidth = view.getUint16(tables("hhea") + 34) - 1;
  const glyphOf = (codePoint: number): number => {
    const group = groups.find(({ last }) => codePoint <= last);
    return group && codePoint >= group.first ? group.glyph + codePoint - group.first : 0;
  };
  return {
    unitsPerEm: view.getUint16(tables("head") + 18),
    capHeight: view.getInt16(tables("OS/2") + 88),
    has: (codePoint) => glyphOf(codePoint) !== 0,
    advance: (codePoint) => view.getUint16(widths + 4 * Math.min(glyphOf(codePoint), lastWidth)),
  };
}

function tableOffsets(view: DataView): (tag: string) => number {
  const offsets = new Map<string, number>();
  for (let record = 12; record < 12 + 16 * view.getUint16(4); record += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(record + i)));
    offsets.set(tag, view.getUint32(record + 8));
  }
  return (tag) => {
    const offset = offsets.get(tag);
    if (offset === undefined) throw new TypeError(`Cannot measure text: the font must have a ${tag} table`);
    return offset;
  };
}

function characterGroups(view: DataView, cmap: number): readonly Group[] {
  const { platform, encoding, format } = UNICODE_FULL;
  for (let record = cmap + 4; record < cmap + 4 + 8 * view.getUint16(cmap + 2); record += 8) {
    const subtable = cmap + view.getUint32(record + 4);
    const isWanted = view.getUint16(record) === platform && view.getUint16(record + 2) === encoding;
    if (isWanted && view.getUint16(subtable) === format) return groupsOfFormat12(view, subtable);
  }
  throw new TypeError("Cannot measure text: the font must have a Unicode character map of format 12");
}

function groupsOfFormat12(view: DataView, subtable: number): Group[] {
  return Array.from({ length: view.getUint32(subtable + 12) }, (_, index) => {
    const group = subtable + 16 + 12 * index;
    return { first: view.getUint32(group), last: view.getUint32(group + 4), glyph: view.getUint32(group + 8) };
  });
}
