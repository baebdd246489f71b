/**
 * What a chart is: data and options that survive JSON, and a function that lays them out at any size. A chart can therefore be drawn
 * again for a journal's column width without computing anything again.
 *
 * @module
 */
import { createDocument } from "./document.ts";
import { millimetres, toPoints } from "./length.ts";
import { TEXT, type Theme, type ThemeName, themeOf } from "./theme.ts";

/** Width of one journal column, 89 mm, in px. */
export const SINGLE_COLUMN: number = millimetres(89);
/** Width of one and a half journal columns, 120 mm, in px. */
export const ONE_AND_A_HALF: number = millimetres(120);
/** Width of two journal columns, 183 mm, in px. */
export const DOUBLE_COLUMN: number = millimetres(183);

/** Distances in px from the edges of the drawing to the area where data are drawn. */
export interface Margin {
  /** From the upper edge. */
  readonly top: number;
  /** From the right edge. */
  readonly right: number;
  /** From the lower edge. */
  readonly bottom: number;
  /** From the left edge. */
  readonly left: number;
}

/** Size and look asked of a chart. */
export interface Layout {
  /** Width in px, 96 to the inch. */
  readonly width: number;
  /** Height in px; each kind of chart has its own default. */
  readonly height?: number;
  /** Size of axis titles and labels in px, 5 to 7 pt. @default {9.333} */
  readonly fontSize?: number;
  /** Colours of background, text and series. @default {"light"} */
  readonly theme?: ThemeName;
  /** Prefix of the ids inside the SVG. */
  readonly id?: string;
  /** Margins that the chart must not undercut, so that neighbouring panels line up. */
  readonly margin?: Partial<Margin>;
  /** "none" leaves the legend out, where panels share one. */
  readonly legend?: "none";
}

/** A column of a chart's source data. */
export interface Column {
  /** Key in the rows; it carries the unit, for instance `coercivity_A_per_m`. */
  readonly name: string;
  /** What is measured, as an axis title says it. */
  readonly quantity: string;
  /** Unit, for instance `A/m`; "1" or "" where there is none. */
  readonly unit: string;
}

/** One row of a chart's source data. */
export type Row = Readonly<Record<string, unknown>>;

/** A drawing that knows its data. */
export interface Chart {
  /** Kind of chart, as registered by {@linkcode defineChart}. */
  readonly name: string;
  /** JSON-serialisable data. */
  readonly data: unknown;
  /** JSON-serialisable options. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Columns of the source data. */
  readonly columns: readonly Column[];
  /** Source data, flat: everything that is drawn. */
  rows(): readonly Row[];
  /** Height in px at a width in px, where a layout gives none. */
  height(width: number): number;
  /** Draws. */
  render(layout: Layout): SVGSVGElement;
}

/** What identifies a chart: enough to draw it again. */
export interface ChartSpec {
  /** Kind of chart. */
  readonly name: string;
  /** Its data. */
  readonly data: unknown;
  /** Its options. */
  readonly options?: Readonly<Record<string, unknown>>;
}

/** A layout with every default settled. */
export interface Page {
  /** Where elements are made. */
  readonly document: Document;
  /** Width in px. */
  readonly width: number;
  /** Height in px. */
  readonly height: number;
  /** Axis titles and labels, px. */
  readonly fontSize: number;
  /** Tick labels, px: six sevenths of the above and at least 5 pt. */
  readonly smallSize: number;
  /** Colours. */
  readonly theme: Theme;
  /** Least margins in px. */
  readonly margin: Partial<Margin>;
  /** Whether a legend is drawn. */
  readonly hasLegend: boolean;
}

/** What a kind of chart must tell. */
export interface ChartDefinition<Data, Options> {
  /** Throws where the data cannot be drawn. */
  check?(data: Data, options: Options): void;
  /** Columns of the source data. */
  columns(data: Data, options: Options): readonly Column[];
  /** Source data. */
  rows(data: Data, options: Options): readonly Row[];
  /** Default height in px at a width in px. */
  height(width: number, data: Data, options: Options): number;
  /** Draws on a page. */
  draw(data: Data, options: Options, page: Page): SVGSVGElement;
}

type Constructor = (data: never, options?: never) => Chart;

/** Kinds by name; filled while the modules of the kinds load. */
const kinds = new Map<string, Constructor>();

/**
 * Declares a kind of chart and registers it under its name.
 *
 * @param name Kind, in camel case; one definition only.
 * @param definition Columns, rows, default height and drawing.
 * @returns A function of data and options that makes charts of this kind.
 * @throws {RangeError} If the name is taken.
 *
 * @example
 * ```ts
 * import { chartFromSpec, defineChart } from "lib/charts/chart.ts";
 * import { createSvg } from "lib/charts/document.ts";
 * import { expect } from "@std/expect";
 *
 * const blank = defineChart<number[], Record<string, never>>("blankExample", {
 *   columns: () => [{ name: "length_m", quantity: "Length", unit: "m" }],
 *   rows: (data) => data.map((length_m) => ({ length_m })),
 *   height: (width) => width / 2,
 *   draw: (_data, _options, page) => createSvg(page.document, { width: page.width, height: page.height }),
 * });
 * expect(chartFromSpec({ name: "blankExample", data: [1] }).rows()).toEqual(blank([1]).rows());
 * ```
 */
export function defineChart<Data, Options extends object>(
  name: string,
  definition: ChartDefinition<Data, Options>,
): (data: Data, options?: Options) => Chart {
  if (kinds.has(name)) throw new RangeError(`Cannot define a chart: name must be free, ${name} is taken`);
  const make = (data: Data, options: Options = {} as Options): Chart => {
    const plain = toPlain(data) as Data;
    const settings = toPlain(options) as Options;
    const height = (width: number): number => definition.height(width, plain, settings);
    definition.check?.(plain, settings);
    return {
      name,
      data: plain,
      options: settings as Readonly<Record<string, unknown>>,
      columns: definition.columns(plain, settings),
      rows: () => definition.rows(plain, settings),
      height,
      render: (layout) => definition.draw(plain, settings, pageOf(layout, height(layout.width))),
    };
  };
  kinds.set(name, make as Constructor);
  return make;
}

/**
 * Makes a chart from its name, data and options, as stored in a manifest. The module that defines the kind must have been loaded;
 * `lib/charts/mod.ts` loads all of this folder.
 *
 * @param spec Name, data and options, for instance a chart that went through JSON.
 * @returns The chart.
 * @throws {RangeError} If no chart of this name is defined.
 *
 * @example
 * ```ts
 * import { chartFromSpec } from "lib/charts/chart.ts";
 * import { expect } from "@std/expect";
 *
 * expect(() => chartFromSpec({ name: "pie", data: [] })).toThrow(RangeError);
 * ```
 */
export function chartFromSpec(spec: ChartSpec): Chart {
  const make = kinds.get(spec.name);
  if (!make) {
    const known = [...kinds.keys()].sort().join(", ") || "none";
    throw new RangeError(`Cannot make a chart: name must be one of ${known}, got ${spec.name}`);
  }
  return make(spec.data as never, spec.options as never);
}

/**
 * A layout with every default settled, on a new document.
 *
 * @param layout What is asked.
 * @param height Height in px where the layout gives none.
 * @returns The page to draw on.
 * @throws {RangeError} If width or height is not positive and finite, or the font size is outside 5 to 7 pt.
 *
 * @example
 * ```ts
 * import { pageOf } from "lib/charts/chart.ts";
 * import { expect } from "@std/expect";
 *
 * expect(pageOf({ width: 300 }, 200).height).toBe(200);
 * ```
 */
export function pageOf(layout: Layout, height: number): Page {
  const { width, fontSize = TEXT.normal, theme = "light", margin = {} } = layout;
  const size = { width, height: layout.height ?? height };
  for (const [name, value] of Object.entries(size)) {
    if (!(value > 0 && value < Infinity)) {
      throw new RangeError(`Cannot lay out a chart: ${name} must be positive and finite, got ${value}`);
    }
  }
  if (!(fontSize >= TEXT.smallest - 1e-9 && fontSize <= TEXT.normal + 1e-9)) {
    const given = `${toPoints(fontSize)} pt`;
    throw new RangeError(`Cannot lay out a chart: fontSize must be within 5 to 7 pt (6.667 to 9.333 px), got ${given}`);
  }
  const smallSize = Math.max(TEXT.smallest, fontSize * 6 / 7);
  const hasLegend = layout.legend !== "none";
  return { document: createDocument(), ...size, fontSize, smallSize, theme: themeOf(theme), margin, hasLegend };
}

/** What JSON would keep: typed arrays as arrays, numbers that are not finite as null, no undefined. */
function toPlain(value: unknown): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<number>, toPlain);
  if (Array.isArray(value)) return value.map(toPlain);
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
    return Object.fromEntries(entries.map(([key, entry]) => [key, toPlain(entry)]));
  }
  return value;
}
