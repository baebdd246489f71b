/**
 * The glyphs from which a font builds tall brackets, wide roots and the like (OpenType specification 1.9, table `MATH`).
 *
 * @module
 */

/** Offset of the variants in the header, and in the variants those of the coverages, counts and constructions. */
const VARIANTS = 8;
const COVERAGES = [2, 4];
const COUNTS = [6, 8];
const CONSTRUCTIONS = 10;
/** Sizes of the records of a variant, of a part and of a range of glyphs. */
const VARIANT = 4;
const PART = 10;
const RANGE = 6;
/** An assembly begins with the correction of italics, then counts its parts. */
const PARTS = 4;

function wordsAt(view: DataView, { first, count, size }: { first: number; count: number; size: number }): number[] {
  return Array.from({ length: count }, (_, i) => view.getUint16(first + size * i));
}

/** Glyphs that have a construction, in the order of the constructions. */
function coveredGlyphs(view: DataView, at: number): number[] {
  const count = view.getUint16(at + 2);
  if (view.getUint16(at) === 1) return wordsAt(view, { first: at + 4, count, size: 2 });
  const ranges = Array.from({ length: count }, (_, i) => at + 4 + RANGE * i);
  return ranges.flatMap((range) => {
    const first = view.getUint16(range), last = view.getUint16(range + 2);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}

/** Variants of one glyph, and the parts of which one of any size is put together. */
function constructionGlyphs(view: DataView, at: number): number[] {
  const variants = wordsAt(view, { first: at + 4, count: view.getUint16(at + 2), size: VARIANT });
  const assembly = view.getUint16(at);
  if (assembly === 0) return variants;
  const count = view.getUint16(at + assembly + PARTS);
  return [...variants, ...wordsAt(view, { first: at + assembly + PARTS + 2, count, size: PART })];
}

/**
 * Glyphs that stand for others where these must be larger.
 *
 * @param table Bytes of the table `MATH`.
 * @param glyphs Numbers of the glyphs that may have to be larger.
 * @returns Numbers of the glyphs that take their place.
 */
export function variantGlyphs(table: Uint8Array, glyphs: readonly number[]): number[] {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const variants = view.getUint16(VARIANTS);
  const [vertical = 0, horizontal = 0] = COUNTS.map((at) => view.getUint16(variants + at));
  const covered = COVERAGES.flatMap((at) => {
    const offset = view.getUint16(variants + at);
    return offset === 0 ? [] : coveredGlyphs(view, variants + offset);
  });
  const wanted = new Set(glyphs);
  const offsets = wordsAt(view, { first: variants + CONSTRUCTIONS, count: vertical + horizontal, size: 2 });
  return offsets.flatMap((offset, i) => wanted.has(covered[i]!) ? constructionGlyphs(view, variants + offset) : []);
}
