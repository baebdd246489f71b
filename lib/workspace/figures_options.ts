/**
 * The command line of `deno task figures`.
 *
 * @module
 */
import type { ThemeName } from "../charts/mod.ts";
import { parseCommandLine } from "./command_line.ts";
import { misuse } from "./failure.ts";
import { FIGURE_FORMATS, type FigureFormat, PNG_DPI } from "./figure_documents.ts";
import { type AskedLength, FONT_POINTS, numberWithin, parseLength, PNG_RESOLUTION, SIZES } from "./figures_size.ts";

/** What is asked of the drawings; what is left out is the figure's own. */
export interface AskedLayout {
  /** Width. */
  readonly width?: AskedLength;
  /** Height. */
  readonly height?: AskedLength;
  /** Size of axis titles and labels in pt. */
  readonly fontSize?: number;
  /** Colours. */
  readonly theme?: ThemeName;
}

/** What `deno task figures` was asked to do. */
export interface FiguresOptions {
  /** Names or paths of notebooks; empty for all. */
  readonly notebooks: readonly string[];
  /** Ids of figures; empty for all. */
  readonly figures: readonly string[];
  /** Formats besides the source data, in the order of {@linkcode FIGURE_FORMATS}. */
  readonly formats: readonly FigureFormat[];
  /** Size and look. */
  readonly layout: AskedLayout;
  /** Pixels per inch of a PNG. */
  readonly dpi?: number;
  /** Folder for the files. */
  readonly out?: string;
  /** Folder of the run that the figures are taken from. */
  readonly from?: string;
  /** Whether to write one zip file instead. */
  readonly bundle: boolean;
  /** Whether only to list the figures. */
  readonly list: boolean;
  /** Whether only to say how the command is used. */
  readonly help: boolean;
}

const THEMES: readonly ThemeName[] = ["light", "dark", "print"];

/** How the command is used. */
export const FIGURES_USAGE = `Usage: deno task figures [notebook...] [options]

Writes the figures of the last run with their source data, laid out anew for the size that is asked. A notebook whose
code, modules, data or packages have changed since is run first, with the parameters of its last run.

  notebook           a name in notebooks/ or the path of an .ipynb file; all of notebooks/ unless told
  --notebook NAME    the same
  --figure ID        this figure only; may be repeated
  --format LIST      of ${FIGURE_FORMATS.join(", ")}, separated by commas; all unless told
  --width SIZE       89mm, 120mm, 183mm, another width of ${
  SIZES.width.join(" to ")
} mm, or pixels such as 800px (96 to the
                     inch); each figure's own unless told
  --height SIZE      ${SIZES.height.join(" to ")} mm, or pixels; each chart's own unless told
  --dpi N            pixels per inch of a PNG, ${PNG_RESOLUTION.join(" to ")}; ${PNG_DPI} unless told
  --font-size PT     ${FONT_POINTS.join(" to ")} pt, ${FONT_POINTS[1]} unless told
  --theme NAME       ${THEMES.join(", ")}; light unless told
  --out DIR          where to write; out/figures/ unless told, and for another size or look a folder in it
  --from DIR         the folder of the run, out/ unless told
  --bundle           writes one figures.zip: figures, source data, captions, citation, manifest
  --list             lists the figures and writes nothing
  --help             prints this`;

/**
 * Reads the command line.
 *
 * @param args The arguments.
 * @returns What is asked for.
 * @throws {Failure} If an option is unknown, malformed or out of range.
 * @example
 * ```ts
 * import { parseFiguresOptions } from "lib/workspace/figures_options.ts";
 * import { expect } from "@std/expect";
 *
 * const { layout, formats } = parseFiguresOptions(["--width", "183mm", "--format", "pdf,svg"]);
 * expect([layout.width?.text, formats]).toEqual(["183mm", ["svg", "pdf"]]);
 * ```
 */
export function parseFiguresOptions(args: readonly string[]): FiguresOptions {
  const { values, positionals } = parse(args);
  const { notebook = [], figure = [], out, from, bundle = false, list = false, help = false } = values;
  const formats = parseFormats(values.format);
  const dpi = values.dpi === undefined ? undefined : numberWithin("--dpi", values.dpi, PNG_RESOLUTION);
  if (dpi !== undefined && !formats.includes("png")) throw misuse("Cannot use --dpi: png is not among the formats");
  const layout = parseLayout(values);
  return {
    notebooks: [...positionals, ...notebook],
    figures: figure,
    formats,
    layout,
    dpi,
    out,
    from,
    bundle,
    list,
    help,
  };
}

function parse(args: readonly string[]) {
  return parseCommandLine({
    args: [...args],
    allowPositionals: true,
    options: {
      notebook: { type: "string", multiple: true },
      figure: { type: "string", multiple: true },
      format: { type: "string", multiple: true },
      width: { type: "string" },
      height: { type: "string" },
      dpi: { type: "string" },
      "font-size": { type: "string" },
      theme: { type: "string" },
      out: { type: "string" },
      from: { type: "string" },
      bundle: { type: "boolean" },
      list: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  }, { attempt: "write figures" });
}

interface LayoutValues {
  readonly width?: string;
  readonly height?: string;
  readonly "font-size"?: string;
  readonly theme?: string;
}

function parseLayout({ width, height, "font-size": fontSize, theme }: LayoutValues): AskedLayout {
  const asked = {
    width: width === undefined ? undefined : parseLength("--width", width, SIZES.width),
    height: height === undefined ? undefined : parseLength("--height", height, SIZES.height),
    fontSize: fontSize === undefined ? undefined : numberWithin("--font-size", fontSize, FONT_POINTS),
    theme: theme === undefined ? undefined : oneOf("--theme", theme, THEMES),
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

function parseFormats(lists: readonly string[] | undefined): FigureFormat[] {
  const given = lists?.flatMap((list) => list.split(",")).map((name) => name.trim().toLowerCase());
  const names = given?.map((name) => oneOf("--format", name, FIGURE_FORMATS)) ?? FIGURE_FORMATS;
  return FIGURE_FORMATS.filter((format) => names.includes(format));
}

function oneOf<Name extends string>(option: string, given: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === given);
  if (found === undefined) throw misuse(`Cannot use ${option} ${given}: it must be one of ${names.join(", ")}`);
  return found;
}
