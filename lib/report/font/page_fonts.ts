/**
 * The fonts that go into a page: the parts of Inter that its text uses.
 *
 * @module
 */
import { fontFile, type FontStyle } from "../../charts/fonts.ts";
import { type CharacterRanges, subsetFont } from "./subset_font.ts";

/** A font as it goes into a page. */
export interface PageFont {
  /** Style. */
  readonly style: FontStyle;
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

/**
 * The fonts of a page. Needs permission to read the npm package of the font.
 *
 * @returns Regular, bold and italic.
 */
export function pageFonts(): PageFont[] {
  const styles = Object.keys(RANGES) as FontStyle[];
  return styles.map((style) => ({ style, base64: subsetFont(fontFile(style), RANGES[style]).toBase64() }));
}

const FACES: Readonly<Record<FontStyle, string>> = {
  regular: "font-weight:400;font-style:normal",
  bold: "font-weight:700;font-style:normal",
  italic: "font-weight:400;font-style:italic",
};

/**
 * The style sheet that makes fonts known.
 *
 * @param fonts The fonts.
 * @returns CSS; it loads nothing.
 */
export function fontFaces(fonts: readonly PageFont[]): string {
  return fonts.map(({ style, base64 }) =>
    `@font-face{font-family:Inter;${FACES[style]};src:url(data:font/ttf;base64,${base64}) format("truetype")}`
  ).join("\n");
}
