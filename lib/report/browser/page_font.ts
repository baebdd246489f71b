/**
 * The fonts in the page's style sheet that draw the text of charts and measure it.
 *
 * @module
 */

/** The family of charts; the page's other fonts set equations. */
const FAMILY = "Inter";

/** The rules of the fonts in which charts are drawn. */
function fontRules(): CSSFontFaceRule[] {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const faces = rules.filter((rule) => rule instanceof CSSFontFaceRule);
  return faces.filter(({ style }) => style.getPropertyValue("font-family").replaceAll('"', "") === FAMILY);
}

/**
 * The rules that make the fonts of charts known.
 *
 * @returns CSS.
 */
export function pageFontRules(): string {
  return fontRules().map(({ cssText }) => cssText).join("\n");
}

/** Weight and style of a font, as a style sheet has them. */
export interface FontFaceQuery {
  /** Such as "400". */
  readonly weight: string;
  /** Such as "italic". */
  readonly style: string;
}

/**
 * A font of the page.
 *
 * @param query Weight and style.
 * @returns Bytes of the TrueType file.
 * @throws {RangeError} If the page has no such font.
 */
export function pageFont({ weight, style }: FontFaceQuery): Uint8Array {
  const rule = fontRules().find(({ style: face }) =>
    face.getPropertyValue("font-weight") === weight && face.getPropertyValue("font-style") === style
  );
  const base64 = /base64,([A-Za-z0-9+/=]+)/.exec(rule?.style.getPropertyValue("src") ?? "")?.[1];
  if (base64 === undefined) throw new RangeError(`Cannot measure text: the page must have Inter ${weight} ${style}`);
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
