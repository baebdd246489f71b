/**
 * The fonts that go into a page: the parts of Inter that its text uses, and those of a font that sets equations.
 *
 * @module
 */
import { fontFile, type FontStyle } from "../../charts/fonts.ts";
import { mathFontFile } from "./math_font.ts";
import { type CharacterRanges, subsetFont } from "./subset_font.ts";

/** A font as it goes into a page. */
export interface PageFont {
  /** Style of Inter, or the font of equations. */
  readonly style: FontStyle | "math";
  /** The file, in base64. */
  readonly base64: string;
}

const BASIC: CharacterRanges = [[0x20, 0x7e], [0xa0, 0xff], [0x2010, 0x2026]];
const GREEK: CharacterRanges = [[0x391, 0x3a9], [0x3b1, 0x3c9]];
const SCRIPTS: CharacterRanges = [[0x2070, 0x209c]];
const SIGNS: CharacterRanges = [
  [0x131, 0x131],
  [0x152, 0x153],
  [0x160, 0x161],
  [0x2002, 0x200a],
  [0x2030, 0x203a],
  [0x20ac, 0x20ac],
  [0x2103, 0x212b],
  [0x2190, 0x2199],
  [0x2200, 0x22ff],
  [0x25a0, 0x25cf],
];

/** Regular draws all of a chart's text; bold and italic only letters, digits and Greek. */
const RANGES: Readonly<Record<FontStyle, CharacterRanges>> = {
  regular: [...BASIC, ...GREEK, ...SCRIPTS, ...SIGNS],
  bold: [...BASIC, ...GREEK, ...SCRIPTS],
  italic: [...BASIC, ...GREEK],
};

/** Letters of variables are characters of their own: bold, italic, Greek italic, and sans serif for a transpose. */
const MATH: CharacterRanges = [
  ...BASIC,
  ...GREEK,
  [0x3d1, 0x3f5],
  [0x2032, 0x2044],
  [0x20d7, 0x20d7],
  [0x210e, 0x210f],
  [0x2190, 0x2194],
  [0x21d0, 0x21d4],
  [0x2200, 0x226f],
  [0x22c5, 0x22c5],
  [0x27e8, 0x27e9],
  [0x2a7d, 0x2a7e],
  [0x1d400, 0x1d467],
  [0x1d5a0, 0x1d5d3],
  [0x1d6a4, 0x1d6a5],
  [0x1d6e2, 0x1d71b],
];

/**
 * The fonts of a page. Needs permission to read the npm packages of the fonts.
 *
 * @param options Whether the page has equations.
 * @returns Inter regular, bold and italic, and the font of equations where there are any.
 */
export function pageFonts({ equations }: { readonly equations: boolean }): PageFont[] {
  const styles = Object.keys(RANGES) as FontStyle[];
  const inter = styles.map((style) => ({ style, base64: subsetFont(fontFile(style), RANGES[style]).toBase64() }));
  return equations ? [...inter, { style: "math", base64: subsetFont(mathFontFile(), MATH).toBase64() }] : inter;
}

const FACES: Readonly<Record<PageFont["style"], string>> = {
  regular: "font-family:Inter;font-weight:400;font-style:normal",
  bold: "font-family:Inter;font-weight:700;font-style:normal",
  italic: "font-family:Inter;font-weight:400;font-style:italic",
  math: 'font-family:"Noto Sans Math";font-weight:400;font-style:normal',
};

/**
 * The style sheet that makes fonts known.
 *
 * @param fonts The fonts.
 * @returns CSS; it loads nothing.
 */
export function fontFaces(fonts: readonly PageFont[]): string {
  return fonts.map(({ style, base64 }) =>
    `@font-face{${FACES[style]};src:url(data:font/ttf;base64,${base64}) format("truetype")}`
  ).join("\n");
}
