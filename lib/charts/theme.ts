/**
 * The one look of all charts: Inter, the palette of Wong (2011, Nat. Methods 8, 441), text of 5 to 7 pt, lines of 0.25 to 1 pt.
 *
 * @module
 */
import { points } from "./length.ts";

/** Families in order of preference; the first is embedded in PDF and PNG. */
export const FONT_FAMILY = "Inter, Helvetica, Arial, sans-serif";

/** Colours that readers with any common colour vision tell apart: B. Wong, Nat. Methods 8, 441 (2011). */
export const PALETTE = {
  black: "#000000",
  orange: "#E69F00",
  skyBlue: "#56B4E9",
  bluishGreen: "#009E73",
  yellow: "#F0E442",
  blue: "#0072B2",
  vermillion: "#D55E00",
  reddishPurple: "#CC79A7",
} as const;

/** Line widths in px: 0.25, 0.5, 0.75 and 1 pt. */
export const STROKE = {
  hair: points(0.25),
  axis: points(0.5),
  mark: points(0.75),
  line: points(1),
} as const;

/** Text sizes in px: 7 pt for titles of axes and labels, 5 pt at the least, 8 pt for panel letters. */
export const TEXT = { normal: points(7), smallest: points(5), panel: points(8) } as const;

/** Name of a theme: on white for screen and paper, on black, or black before colour for a printer. */
export type ThemeName = "light" | "dark" | "print";

/** Colours that depend on the background. */
export interface Theme {
  /** Its own name. */
  readonly name: ThemeName;
  /** Colour behind everything. */
  readonly background: string;
  /** Text, axes. */
  readonly ink: string;
  /** Secondary lines and text. */
  readonly muted: string;
  /** Shaded ranges. */
  readonly faint: string;
  /** Colours for lines and marks; each has a contrast of at least 3 with the background. */
  readonly series: readonly string[];
  /** Colours for areas, which are always outlined in ink. */
  readonly areas: readonly string[];
}

/** How one series is drawn: colour never stands alone. */
export interface SeriesStyle {
  /** Colour of line and mark. */
  readonly color: string;
  /** SVG dash array; undefined is a solid line. */
  readonly dash: string | undefined;
  /** Shape of the mark. */
  readonly symbol: SymbolName;
}

/** Shapes of marks. */
export type SymbolName = "circle" | "square" | "triangle" | "diamond" | "triangle2" | "star";

const { black, orange, skyBlue, bluishGreen, yellow, blue, vermillion, reddishPurple } = PALETTE;

const AREAS = [skyBlue, vermillion, yellow, blue, bluishGreen, orange, reddishPurple];

const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: {
    name: "light",
    background: "#ffffff",
    ink: "#000000",
    muted: "#595959",
    faint: "#ececec",
    series: [blue, vermillion, bluishGreen, reddishPurple, black],
    areas: AREAS,
  },
  dark: {
    name: "dark",
    background: "#111111",
    ink: "#f2f2f2",
    muted: "#b3b3b3",
    faint: "#2e2e2e",
    series: [skyBlue, orange, bluishGreen, reddishPurple, yellow],
    areas: AREAS,
  },
  print: {
    name: "print",
    background: "#ffffff",
    ink: "#000000",
    muted: "#000000",
    faint: "#e3e3e3",
    series: [black, vermillion, blue, bluishGreen, reddishPurple],
    areas: AREAS,
  },
};

const DASHES = [undefined, "5,2", "1.5,1.5", "6,1.5,1.5,1.5", "9,2.5", "3,1.5"];
const SYMBOLS: readonly SymbolName[] = ["circle", "square", "triangle", "diamond", "triangle2", "star"];

/**
 * The theme of a name.
 *
 * @param name light, dark or print.
 * @returns Its colours.
 * @throws {RangeError} If there is no such theme.
 *
 * @example
 * ```ts
 * import { themeOf } from "lib/charts/theme.ts";
 * import { expect } from "@std/expect";
 *
 * expect(themeOf("dark").background).toBe("#111111");
 * ```
 */
export function themeOf(name: ThemeName): Theme {
  const theme = THEMES[name];
  if (!theme) throw new RangeError(`Cannot lay out a chart: theme must be light, dark or print, got ${name}`);
  return theme;
}

/**
 * Colour, dash and symbol of a series. Five colours, six dashes and six symbols run in step, so that thirty series differ.
 *
 * @param index Position of the series, from 0.
 * @param theme Theme that gives the colours.
 * @returns The style.
 *
 * @example
 * ```ts
 * import { seriesStyle, themeOf } from "lib/charts/theme.ts";
 * import { expect } from "@std/expect";
 *
 * expect(seriesStyle(0, themeOf("light"))).toEqual({ color: "#0072B2", dash: undefined, symbol: "circle" });
 * ```
 */
export function seriesStyle(index: number, theme: Theme): SeriesStyle {
  return {
    color: theme.series[index % theme.series.length]!,
    dash: DASHES[index % DASHES.length],
    symbol: SYMBOLS[index % SYMBOLS.length]!,
  };
}

/**
 * Fill of a stacked or grouped area.
 *
 * @param index Position of the class, from 0.
 * @param theme Theme that gives the colours.
 * @returns A colour, to be outlined in ink.
 *
 * @example
 * ```ts
 * import { areaColor, themeOf } from "lib/charts/theme.ts";
 * import { expect } from "@std/expect";
 *
 * expect(areaColor(1, themeOf("light"))).toBe("#D55E00");
 * ```
 */
export function areaColor(index: number, theme: Theme): string {
  return theme.areas[index % theme.areas.length]!;
}
